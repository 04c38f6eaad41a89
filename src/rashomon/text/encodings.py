"""Text in another encoding than the one it is shown in: written for a font with its own code page, or encoded twice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from rashomon.lang import codes, load

SAMPLE = 100_000
"""Code points that are looked at: more changes nothing but the time."""
FEWEST = 4
"""Fewer characteristic pairs than this show nothing."""
FONT_SHARE = 0.3
"""Share of characteristic pairs from which a text is in a font's encoding: such texts have 0.4 to 0.6, others 0.1."""
OWN_SHARE = 0.75
"""Share of the characters beyond ASCII that lie in runs, from which a text is UTF-8 that was decoded as another."""
FEWEST_RUNS = 3
WESTERN = "windows-1252"
MARKS = "\u00c2\u00e2"
"""First characters of the runs for U+0080 to U+00BF and U+2000 to U+2FFF: marks, spaces and symbols."""
DIGITS = frozenset("0123456789")


@dataclass(frozen=True, slots=True)
class FontEncoding:
    """An encoding in which a font shows a language's letters at the places of other characters.

    `pairs` are the pairs of characters that stand side by side in it and hardly anywhere else.
    """

    name: str
    language: str
    pairs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Twice:
    """UTF-8 that was decoded as windows-1252: how many runs of characters, and the share that letters have in the text.

    Share: of all visible characters those that lie in runs for letters; not those for quotation marks, dashes, spaces.
    """

    runs: int
    share: float


@cache
def font_encodings() -> tuple[FontEncoding, ...]:
    """Those that the language folders describe, by name of the language and of the encoding."""
    found: dict[tuple[str, str], set[str]] = {}
    for code in codes():
        known = load(code)
        for row in known.rows("legacy") if known else ():
            found.setdefault((known.name if known else code, row["encoding"]), set()).add(row["form"])
    return tuple(FontEncoding(name, language, frozenset(found[language, name])) for language, name in sorted(found))


def font_encoding(text: str) -> FontEncoding | None:
    """The font encoding that a text is in for the most part, None where it is in none or too short to tell."""
    pairs = _pairs(text[:SAMPLE])
    for encoding in font_encodings():
        hits = sum(pair in encoding.pairs for pair in pairs)
        if hits >= FEWEST and hits >= len(pairs) * FONT_SHARE:
            return encoding
    return None


def _pairs(text: str) -> list[str]:
    """Pairs of neighbours without white space and digits."""
    words = (word for word in text.split() if len(word) > 1)
    found = (a + b for word in words for a, b in pairwise(word))
    return [pair for pair in found if DIGITS.isdisjoint(pair)]


def encoded_twice(text: str) -> Twice | None:
    """How much of a text is UTF-8 that was decoded as windows-1252; None where its other letters are its own."""
    sample = text[:SAMPLE]
    if sample.isascii():
        return None
    runs = [match.group() for match in _utf8_runs().finditer(sample)]
    covered = sum(map(len, runs))
    beyond = sum(char > "\x7f" for char in sample)
    if len(runs) < FEWEST_RUNS or covered < beyond * OWN_SHARE:
        return None
    letters = sum(len(run) for run in runs if run[0] not in MARKS)
    return Twice(len(runs), letters / len("".join(sample.split())))


@cache
def _utf8_runs() -> re.Pattern[str]:
    """A lead byte of UTF-8 with what follows it, as windows-1252 shows them; a last byte may have been lost."""
    follows = _class(range(0x80, 0xC0))
    two, three, four = _class(range(0xC2, 0xE0)), _class(range(0xE0, 0xF0)), _class(range(0xF0, 0xF5))
    return re.compile(f"{two}{follows}|{three}{follows}{{1,2}}|{four}{follows}{{1,3}}")


def _class(values: Iterable[int]) -> str:
    """Characters that these bytes are decoded to; those that windows-1252 leaves open as the control characters too."""
    chars = {bytes([value]).decode(WESTERN, "ignore") for value in values} | {chr(value) for value in values}
    return f"[{''.join(sorted(re.escape(char) for char in chars if char))}]"
