"""The one loader of language folders: it reads every table, checks every line, and reports all faults at once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rashomon.lang.schema import OPTIONAL_KEYS, REQUIRED_KEYS, TABLES, Table
from rashomon.model.errors import LanguageDataError

FOLDER = Path(__file__).parent
COMMENT = "#"

Cells = Mapping[str, str]
"""One row of a table: column name to cell, "" where an optional cell is empty."""


@dataclass(frozen=True, slots=True)
class Language:
    """What Rashomon knows of one language, as plain data."""

    code: str
    name: str
    script: str
    direction: str
    extractor: str
    quote_pairs: tuple[tuple[str, str], ...]
    model: str
    word_order: str
    case_endings: tuple[str, ...]
    fallback: str
    open_vowel: str
    tables: Mapping[str, tuple[Cells, ...]]

    def rows(self, table: str) -> tuple[Cells, ...]:
        """Rows of one table, in file order; none where the folder has no such file."""
        return self.tables.get(table, ())

    def forms(self, table: str) -> tuple[str, ...]:
        """The `form` column of one table."""
        return tuple(row["form"] for row in self.rows(table))


def codes(folder: Path = FOLDER) -> tuple[str, ...]:
    """Codes of the languages that have a folder, sorted: the folders are the list."""
    return tuple(sorted(path.parent.name for path in folder.glob("*/language.toml")))


@cache
def load(code: str, folder: Path = FOLDER) -> Language | None:
    """The language with this BCP 47 code, or None where it has no folder.

    Raises:
        LanguageDataError: with file and line of every fault of the folder.
    """
    if code not in codes(folder):
        return None
    faults: list[str] = []
    facts = _facts(folder / code / "language.toml", faults)
    tables = {table.name: _rows(folder / code / f"{table.name}.tsv", table, faults) for table in TABLES}
    known = {"language.toml", *(f"{table.name}.tsv" for table in TABLES)}
    for path in sorted((folder / code).iterdir()):
        if path.is_file() and path.name not in known:
            faults.append(f"{code}/{path.name}: not a file that the loader knows")
    if faults:
        raise LanguageDataError(
            "; ".join(faults), next_step="mend these lines; lang/schema.py says what may stand there"
        )
    pairs = tuple((str(a), str(b)) for a, b in facts["quote_pairs"])
    return Language(
        code=code,
        name=facts["name"],
        script=facts["script"],
        direction=facts["direction"],
        extractor=facts["extractor"],
        quote_pairs=pairs,
        model=facts.get("model", ""),
        word_order=facts.get("word_order", ""),
        case_endings=tuple(facts.get("case_endings", ())),
        fallback=facts.get("fallback", ""),
        open_vowel=facts.get("open_vowel", ""),
        tables=tables,
    )


def _facts(path: Path, faults: list[str]) -> dict[str, Any]:
    where = f"{path.parent.name}/{path.name}"
    try:
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as err:
        faults.append(f"{where}: {err}")
        facts = {}
    for key, kind in REQUIRED_KEYS.items():
        if not isinstance(facts.get(key), kind):
            faults.append(f"{where}: wants {key} as {kind.__name__}")
            facts[key] = kind()
    for key in facts.keys() - REQUIRED_KEYS.keys() - OPTIONAL_KEYS.keys():
        faults.append(f"{where}: {key} is not a key that the loader knows")
    if not all(isinstance(pair, list) and len(pair) == 2 for pair in facts["quote_pairs"]):
        faults.append(f"{where}: quote_pairs wants pairs of marks")
        facts["quote_pairs"] = []
    return facts


def _rows(path: Path, table: Table, faults: list[str]) -> tuple[Cells, ...]:
    if not path.exists():
        return ()
    where = f"{path.parent.name}/{path.name}"
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as err:
        faults.append(f"{where}: {err}")
        return ()
    header = [column.name for column in table.columns]
    if lines[0].split("\t") != header:
        faults.append(f"{where}:1: want the header {' '.join(header)}, got {lines[0]!r}")
        return ()
    rows: list[Cells] = []
    seen: dict[tuple[str, ...], int] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not line.strip() or line.startswith(COMMENT):
            continue
        cells = line.split("\t")
        fault = _fault(cells, table) or (f"the same as line {seen[tuple(cells)]}" if tuple(cells) in seen else "")
        if fault:
            faults.append(f"{where}:{number}: {fault}")
            continue
        seen[tuple(cells)] = number
        rows.append(dict(zip(header, cells, strict=True)))
    return tuple(rows)


def _fault(cells: list[str], table: Table) -> str:
    if len(cells) != len(table.columns):
        return f"want {len(table.columns)} columns, got {len(cells)}"
    for column, cell in zip(table.columns, cells, strict=True):
        if cell != cell.strip():
            return f"{column.name}: white space around {cell!r}"
        if not cell and not column.optional:
            return f"{column.name}: empty"
        values = cell.split(",") if column.many else [cell]
        if column.allowed and cell and any(value not in column.allowed for value in values):
            return f"{column.name}: {cell!r} is none of {', '.join(column.allowed)}"
    return ""
