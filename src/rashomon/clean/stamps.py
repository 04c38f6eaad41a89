"""Lines that say when: "Published: 12 May 2023, 10:00 IST", "Updated ...", or a date alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.clean.dates import clock_of, moments
from rashomon.clean.lexicon import Lexicon, joints
from rashomon.lang import codes
from rashomon.text import fold, words

LONGEST = 240
YEAR_DIGITS = 4
LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date with what its label makes of it: published, updated, or "" where it stands alone."""

    field: str
    iso: str
    note: str


def stamps_of(text: str, language: str, context: str, lexicon: Lexicon) -> tuple[Stamp, ...] | None:
    """The stamps of a line that holds nothing else, or None where it is no such line."""
    if not is_dated(text):
        return None
    found = moments(text, language, context)
    if not found:
        return None
    stamps: list[Stamp] = []
    at = 0
    for moment in found:
        field = _label(text[at : moment.start], lexicon)
        if field is None:
            return None
        stamps.append(Stamp(field, moment.iso, moment.note))
        at = moment.end
    if _words(text[at:]) and not _closing(text[at:], lexicon):
        return None
    return tuple(stamps)


def is_dated(text: str) -> bool:
    """Whether a line is short enough for a stamp and has the digits of a year."""
    return len(text) <= LONGEST and sum(map(str.isdigit, text)) >= YEAR_DIGITS


def time_of(text: str, language: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """Label and time of a line without a date of its own: "Updated 2:15 p.m."; the date is that of the stamp before."""
    for form, field in lexicon.stamps.items():
        rest = fold(text)
        if field and rest.startswith(f"{form} ") and (clock := clock_of(rest[len(form) :], language)):
            return field, clock
    return None


def _label(part: str, lexicon: Lexicon) -> str | None:
    """What the words before a date make of it; None where they are more than a label."""
    spoken = _words(part)
    if not spoken:
        return ""
    key = " ".join(spoken)
    if key in lexicon.stamps:
        return lexicon.stamps[key]
    for count in range(min(LABEL_WORDS, len(spoken)), 0, -1):
        tail = " ".join(spoken[-count:])
        if tail in lexicon.stamps and len(spoken) - count <= 1:
            return lexicon.stamps[tail]
        head = " ".join(spoken[:count])
        if head in lexicon.stamps and len(spoken) - count <= 1:
            return lexicon.stamps[head]
    return "" if len(spoken) == 1 and _weekday(spoken[0]) else None


def _closing(part: str, lexicon: Lexicon) -> bool:
    spoken = _words(part)
    return len(spoken) <= 1 or " ".join(spoken) in lexicon.stamps or bool(re.match(r"^\s*\(?[\w ]{1,20}\)?\s*$", part))


def _words(part: str) -> list[str]:
    small = joints()["date"]
    return [word for word in words(fold(part)) if word not in small and not _weekday(word)]


def _weekday(word: str) -> bool:
    return word in _weekdays()


@cache
def _weekdays() -> frozenset[str]:
    from babel import Locale

    names: set[str] = set()
    for code in codes():
        days = Locale.parse(code).days
        for width in ("wide", "abbreviated"):
            names.update(fold(name).rstrip(".") for name in days["format"][width].values())
    return frozenset(names)
