"""The words of page furniture, bylines and stamps of every language that has a folder, ready for looking up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.lang import codes, load
from rashomon.text import fold

Forms = dict[str, str]
"""Folded form to reason."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Furniture by how it matches, and the words of bylines, stamps and agencies; all forms folded.

    A page's furniture may be in another language than its article: the folders are read as one.
    """

    line: Forms
    section: Forms
    start: Forms
    prompt: Forms
    end: Forms
    inside: Forms
    tail: Forms
    labels: frozenset[str]
    stamps: Forms
    byline_start: frozenset[str]
    byline_end: frozenset[str]
    byline_line: frozenset[str]
    byline_credit: frozenset[str]
    mastheads: frozenset[str]
    joints: Mapping[str, frozenset[str]]
    agencies: Forms
    unnamed: frozenset[str]
    genitives: tuple[str, ...]
    longest: int
    tails: re.Pattern[str]


@cache
def lexicon() -> Lexicon:
    """The lexicon of all language folders."""
    furniture: dict[str, Forms] = {}
    for row in _rows("furniture"):
        furniture.setdefault(row["match"], {}).setdefault(fold(row["form"]).replace(" :", ":"), row["reason"])
    bylines: dict[str, set[str]] = {}
    for row in _rows("bylines"):
        bylines.setdefault(row["match"], set()).add(fold(row["form"]))
    stamps = {fold(r["form"]): r["field"] for r in _rows("stamps") if r["field"] in {"published", "updated", "today"}}
    forms = [*furniture.get("start", {}), *furniture.get("prompt", {})]
    return Lexicon(
        line=furniture.get("line", {}),
        section=furniture.get("section", {}),
        start=furniture.get("start", {}),
        prompt=furniture.get("prompt", {}),
        end=furniture.get("end", {}),
        inside=furniture.get("inside", {}),
        tail=furniture.get("tail", {}),
        labels=frozenset(furniture.get("label", {})),
        stamps=stamps,
        byline_start=frozenset(bylines.get("start", ())),
        byline_end=frozenset(bylines.get("end", ())),
        byline_line=frozenset(bylines.get("line", ())),
        byline_credit=frozenset(bylines.get("credit", ())),
        mastheads=frozenset(bylines.get("masthead", ())),
        joints=joints(),
        agencies={fold(row["form"]): row["name"] for row in _rows("agencies") if row["match"] == "name"},
        unnamed=frozenset(fold(row["form"]) for row in _rows("agencies") if row["match"] == "unnamed"),
        genitives=tuple(sorted({fold(r["form"]) for r in _rows("cases") if r["case"] == "genitive"}, key=_by_length)),
        longest=max(len(form.split()) for form in forms),
        tails=re.compile(rf"(?<=[.!?।…\"'”’)\]])\s+(?:{alternatives(furniture.get('tail', {}))})(?!\w)"),
    )


def _by_length(form: str) -> tuple[int, str]:
    return -len(form), form


@cache
def joints() -> Mapping[str, frozenset[str]]:
    """The small words of the lines round an article, by their use."""
    found: dict[str, set[str]] = {}
    for row in _rows("joints"):
        found.setdefault(row["use"], set()).add(fold(row["form"]))
    return {use: frozenset(forms) for use, forms in found.items()}


def start_of(folded: str, forms: Forms, longest: int) -> tuple[str, str] | None:
    """The longest form that the folded line begins with at a word's end, and its reason."""
    words = folded.split(" ", longest + 1)[: longest + 1]
    for count in range(len(words), 0, -1):
        head = " ".join(words[:count])
        for form in (head, head.rstrip(":,-|>.!?'\"*"), head.rstrip(":")):
            if form in forms:
                return form, forms[form]
    return None


def alternatives(forms: Iterable[str]) -> str:
    """A pattern for any of the forms, longer ones first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form))) or "(?!)"


def _rows(table: str) -> list[dict[str, str]]:
    return [dict(row) for code in codes() if (known := load(code)) for row in known.rows(table)]
