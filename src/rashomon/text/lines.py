"""Lines of a text, whatever marks their ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
BLANK = " \t\u00a0\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u3000"
"""What is cut from both ends of a line beside Unicode's white space: marks of order and direction without a width."""


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the lines between start and end that hold more than white space, trimmed of it, in order."""
    stop = len(text) if end is None else end
    for match in LINE.finditer(text, start, stop):
        first, last = trimmed(text, match.start(), match.end())
        if first < last:
            yield first, last


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
