"""Lines of a text, whatever marks their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
NEWLINES = "\n\r\x0b\x0c\x85\u2028\u2029"
STOPS = ".!?…。！？।॥؟۔|:;”“\"’'‘»」』)]}"
SAMPLE = 20_000
NARROWEST, WIDEST = 40, 110
"""Widths that texts are wrapped to, in characters."""
FEWEST = 6
FEW_WORDS = 5
FULL = 0.6
"""Share of the width from which a line is full."""
BLANK = " \t\u00a0\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u3000"
"""What is cut from both ends of a line beside Unicode's white space: marks of order and direction without a width."""


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the lines between start and end that hold more than white space, trimmed of it, in order."""
    stop = len(text) if end is None else end
    for match in LINE.finditer(text, start, stop):
        first, last = trimmed(text, match.start(), match.end())
        if first < last:
            yield first, last


def logical_lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Like `lines`, but a paragraph that was wrapped to a width is one line again: its span runs over line ends."""
    width = wrap_width(text)
    held: tuple[int, int] | None = None
    for first, last in lines(text, start, end):
        if held and _wrapped(text, held, (first, last), width):
            held = (held[0], last)
            continue
        if held:
            yield held
        held = (first, last)
    if held:
        yield held


@lru_cache(maxsize=8)
def wrap_width(text: str) -> int:
    """The width that a text's lines were wrapped to; 0 where they were not: its longest line and its line ends tell."""
    found = list(lines(text[:SAMPLE]))
    width = max((last - first for first, last in found), default=0)
    if not NARROWEST <= width <= WIDEST or len(found) < FEWEST:
        return 0
    pairs = list(pairwise(found))
    broken = [after for before, after in pairs if _wrapped(text, before, after, width)]
    small = sum(text[first].islower() for first, _ in broken)
    return width if len(broken) * 3 >= len(pairs) and small * 3 >= len(broken) > 0 else 0


def _wrapped(text: str, before: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Whether a line goes on in the next one: no sentence ends there and no blank line stands between.

    In wrapped text the line must be full; elsewhere the next one must go on in small letters to a sentence's end.
    """
    if text[before[1] - 1] in STOPS or not _near(text, before[1], after[0]):
        return False
    start = max(text.rfind(mark, before[0], before[1]) for mark in NEWLINES) + 1
    length = before[1] - max(start, before[0])
    if width:
        return length >= width * FULL or text.count("(", *before) > text.count(")", *before)
    goes_on = text[after[0]].islower() or text[after[0]] in ",;"
    return goes_on and length >= NARROWEST and text[after[1] - 1] in STOPS and text.count(" ", *after) >= FEW_WORDS


def _near(text: str, left: int, right: int) -> bool:
    """Whether only one line's end lies between the two."""
    gap = text[left:right].replace("\r\n", "\n")
    return sum(char in NEWLINES for char in gap) <= 1


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space, byte-order marks and direction marks at either end; may be empty."""
    part = text[start:end]
    while part and (part[0].isspace() or part[0] in BLANK):
        shorter = part.lstrip().lstrip(BLANK)
        start += len(part) - len(shorter)
        part = shorter
    while part and (part[-1].isspace() or part[-1] in BLANK):
        part = part.rstrip().rstrip(BLANK)
    return start, start + len(part)
