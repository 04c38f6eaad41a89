"""The figures of cleaning and metadata, over all golds at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from rashomon.app.evaluation.gold import Gold, Texts, key_of, nth
from rashomon.app.evaluation.names import fold

Row = Mapping[str, Any]
WIDEST = 14
"""Days that an inferred date may span and still tell something."""


def article_figures(golds: Sequence[Gold], got: Mapping[str, Row], texts: Texts) -> dict[str, float]:
    """Characters left out (precision, recall, F1, white space not counted), and how often each field agrees."""
    hits = extra = missed = 0
    agree: dict[str, list[bool]] = {}
    for gold in golds:
        for row in gold.documents:
            key = key_of(row["doc"])
            if key not in texts:
                continue
            text, mine = texts[key], got.get(key, {})
            want, have = furniture(row, text), left_out(mine, text)
            hits, extra, missed = hits + len(want & have), extra + len(have - want), missed + len(want - have)
            for name, right in checks(row, mine).items():
                agree.setdefault(name, []).append(right)
    precision, recall = hits / max(1, hits + extra), hits / max(1, hits + missed)
    both = 2 * precision * recall / max(1e-9, precision + recall)
    figures = {"left out P": precision, "left out R": recall, "left out F1": both}
    return figures | {name: sum(right) / len(right) for name, right in agree.items()}


def furniture(row: Row, text: str) -> set[int]:
    """Characters that the gold leaves out: its passages as spans, as text, or as text with its occurrence."""
    found: set[int] = set()
    for part in row.get("boilerplate", ()):
        if isinstance(part, list):
            start, end = part
        elif isinstance(part, dict):
            start, end = nth(text, part["text"], part.get("occurrence", 1), row["doc"])
        else:
            start, end = nth(text, part, 1, row["doc"])
        found |= _inked(text, start, end)
    return found


def left_out(row: Row, text: str) -> set[int]:
    """Characters that the system leaves out."""
    found: set[int] = set()
    for part in row.get("left_out", ()):
        found |= _inked(text, part["start"], part["end"])
    return found


def checks(want: Row, have: Row) -> dict[str, bool]:
    """Which fields agree: dates by day, names folded."""
    found = {
        "language": _primary(want) == _primary(have),
        "title": fold(want.get("title")) == fold(have.get("title")),
        "agency": _names(want) == _names(have),
        "published": _day(want, "published") == _day(have, "published"),
        "updated": _day(want, "updated") == _day(have, "updated"),
    }
    inferred = want.get("published_inferred")
    inferred = inferred.get("date") if isinstance(inferred, dict) else inferred
    if inferred and not want.get("published"):
        found["published inferred"] = within(str(inferred), have.get("published_inferred") or {})
    return found


def within(day: str, bounds: Row) -> bool:
    """Whether the bounds hold the day and are not too wide."""
    try:
        texts = (bounds.get("earliest"), bounds.get("latest"), day)
        first, last, asked = (date.fromisoformat(str(text)[:10]) for text in texts)
    except ValueError:
        return False
    return first <= asked <= last and (last - first).days <= WIDEST


def _inked(text: str, start: int, end: int) -> set[int]:
    return {index for index in range(start, end) if not text[index].isspace()}


def _primary(row: Row) -> str:
    return str(row.get("language") or "").split("-")[0]


def _names(row: Row) -> set[str]:
    return {fold(name) for name in row.get("agency") or ()}


def _day(row: Row, field: str) -> str:
    return (row.get(field) or "")[:10]
