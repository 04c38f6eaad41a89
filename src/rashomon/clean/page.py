"""A page as lines, with what cleaning needs to know of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rashomon.text import fold, logical_lines
from rashomon.text.scripts import UNSPACED, group_of, script_counts, script_of, with_dandas

TERMINAL = ".!?…。！？।॥؟۔።|"
CLOSING = "”“\"’'‘»」』)]›〞＂"
QUOTE_MARKS = "“”„\"‘’'«»‹›「」『』"
BULLET = re.compile(r"^(?:[-–—•●▪■◆►▶→»›*·○◦‣⁃✓✔]|\d{1,2}[.)])\s+")
COLON = re.compile(r" :\s?|:(?=[^\d\W])")
"""A colon after a space, or glued to the next word."""
SPACES = re.compile(r"\s+")
EDGES = re.compile(r"^[\W_]+|[\W_]+$")
PROSE_WORDS = 8
INNER_END = re.compile(r"[.!?।。][”’\"')»]{0,3}\s+[^\W\d_a-z]")
"""The end of a sentence with another one behind it."""
SEVERAL_WORDS = 12
FULL_STOPS = ".।。॥۔"
LONG = 140
"""A line of so many characters and without an end mark is prose all the same."""
LONG_WORDS = 20
LETTERS_A_WORD = 2.5
"""Letters that count as a word in scripts without spaces."""


@dataclass(frozen=True)
class Line:
    """One line of a page, or one part of a line that bars divide: half-open code points, and its text."""

    index: int
    start: int
    end: int
    text: str

    @cached_property
    def folded(self) -> str:
        """The line in normal form and small letters, single spaces."""
        return COLON.sub(": ", SPACES.sub(" ", fold(self.text))).rstrip()

    @cached_property
    def key(self) -> str:
        """The folded line without a bullet and without marks at its ends: for comparing."""
        return EDGES.sub("", BULLET.sub("", self.folded))

    @cached_property
    def stopped(self) -> str:
        """The line, as long as it is, with dandas for the bars that are typed for them."""
        return with_dandas(self.text)

    @cached_property
    def scripts(self) -> dict[str, int]:
        """Letters of each script."""
        return script_counts(self.text)

    @cached_property
    def letters(self) -> int:
        """How many letters and marks it has."""
        return sum(self.scripts.values())

    def runs_in(self, group: str) -> bool:
        """Whether more than a fifth of its letters are of a group of scripts."""
        return sum(count for script, count in self.scripts.items() if group_of(script) == group) * 5 > self.letters

    @cached_property
    def size(self) -> int:
        """Words, or what would be words in scripts that write them without spaces."""
        if not self.text.isascii() and any(script in UNSPACED for script in self.scripts):
            loose = sum(count for script, count in self.scripts.items() if script in UNSPACED)
            if loose * 2 > self.letters:
                return max(len(self.text.split()), int(loose / LETTERS_A_WORD))
        return len(self.text.split())

    @cached_property
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        bare = self.stopped.rstrip(CLOSING + " ")
        return bool(bare) and bare[-1] in TERMINAL

    @cached_property
    def prose(self) -> bool:
        """Whether it reads as a sentence or more: never a headline, a caption's stub or a menu."""
        long = len(self.text) >= LONG and (self.size >= LONG_WORDS or self.size < 3)
        several = self.size >= SEVERAL_WORDS and bool(INNER_END.search(self.stopped))
        return (self.ends and self.size >= PROSE_WORDS) or several or long

    @cached_property
    def closed(self) -> bool:
        """Whether it ends with a full stop, as a headline hardly ever does, or is a quotation to its end."""
        bare = self.stopped.rstrip(CLOSING + " ")
        return self.ends and (bare[-1] in FULL_STOPS or (self.quoted and self.text[-1] in QUOTE_MARKS))

    @property
    def quoted(self) -> bool:
        """Whether it begins with a quotation mark."""
        return self.text[0] in QUOTE_MARKS

    @property
    def bulleted(self) -> bool:
        """Whether it begins with the mark or number of a list."""
        return bool(BULLET.match(self.text))


BAR = re.compile(r"\s*[|•·‖｜]\s*")
YEAR = re.compile(r"\d{4}")
DIVIDED = 240


def page_lines(text: str) -> list[Line]:
    """The lines of a text; a short line with bars and a year in it ("By X | 12 May 2023") is one line for each part."""
    found: list[Line] = []
    for start, end in logical_lines(text):
        part = text[start:end]
        barred = with_dandas(part) if len(part) <= DIVIDED and YEAR.search(part) else ""
        if BAR.search(barred):
            for first, last in _parts(barred):
                found.append(Line(len(found), start + first, start + last, part[first:last]))
        else:
            found.append(Line(len(found), start, end, part))
    return found


def _parts(part: str) -> list[tuple[int, int]]:
    cuts = [(0, 0), *(match.span() for match in BAR.finditer(part)), (len(part), len(part))]
    return [(a[1], b[0]) for a, b in pairwise(cuts) if a[1] < b[0]]


__all__ = ["Line", "group_of", "page_lines", "script_of"]
