"""Rows as JSON, JSON lines, CSV and tab-separated lines; text of strangers as it may safely be printed."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from rashomon.model.errors import UsageError

Row = dict[str, Any]

# Control characters (a terminal obeys them), and marks that turn the direction of what follows (a reader is misled).
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029 \u00a0]+")
RAW_IN_JSON = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    """How a list is written: `table` is for a terminal, and tab-separated lines in a pipe."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class DataFormat(StrEnum):
    """How an export is written."""

    JSONL = "jsonl"
    CSV = "csv"


def safe(text: str) -> str:
    """The text without power over a terminal: control and direction characters become a visible mark, lines stay."""
    return CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def one_line(text: str) -> str:
    """The text, safe, on one line without tabs: breaks and runs of space become one space."""
    return safe(BREAKS.sub(" ", text).strip())


def shortened(text: str, most: int) -> str:
    """The text on one line, cut to so many code points at a space where there is one, with a mark."""
    line = one_line(text)
    if len(line) <= most:
        return line
    return (line[: most - 1].rpartition(" ")[0] or line[: most - 2]) + " …"


def json_line(value: object, indent: int | None = None) -> str:
    """A value as JSON on one line, the same everywhere; what a terminal would obey is escaped, no less exact."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return RAW_IN_JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", text)


def csv_cell(value: object) -> str:
    """A value as a cell: lists and objects as JSON, null as nothing.

    Spreadsheets run a cell that begins with = + - @ as a formula; the text of strangers gets an apostrophe before it.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        text = value.encode("utf-8", "replace").decode()
        return f"'{text}" if text.startswith(FORMULA_STARTS) else text
    return json_line(value) if isinstance(value, (list, dict, bool)) else str(value)


def csv_line(cells: Iterable[object]) -> str:
    """One line of CSV (RFC 4180), with its line end."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([csv_cell(cell) for cell in cells])
    return line.getvalue()


def lines_of(rows: Iterable[Row], form: Format | DataFormat, columns: tuple[str, ...]) -> Iterator[str]:
    """The rows in this format, line by line, each with its line end; `columns` are the heads of a CSV."""
    match form.value:
        case "json":
            yield from _json_lines(rows)
        case "jsonl":
            for row in rows:
                yield json_line(row) + "\n"
        case "csv":
            yield csv_line(columns)
            for row in rows:
                yield csv_line(row[column] for column in columns)
        case other:
            raise UsageError(f"rows have no format {other}", next_step="take json, jsonl or csv")


def _json_lines(rows: Iterable[Row]) -> Iterator[str]:
    before = "["
    for row in rows:
        yield before + "\n" + json_line(row)
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"
