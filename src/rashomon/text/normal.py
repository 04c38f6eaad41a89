"""Normal form: composed characters and one kind of quote, dash and space, with the way back to the original offsets."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

SINGLE = "‘’‚‛′´ʼʹ＇`"
DOUBLE = "“”„‟″«»＂〝〞"
DASHES = "‐‑‒–—―−﹘﹣－"
SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
KINDS = ((SINGLE, "'"), (DOUBLE, '"'), (DASHES, "-"), (SPACES, " "))
FOLDS = str.maketrans({char: plain for chars, plain in KINDS for char in chars})
ALWAYS_STARTS = "\u0300"
"""Every character below this starts a new composition."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text in normal form; `offsets[i]` is where its character i stands in the original, and a last one the end."""

    text: str
    offsets: tuple[int, ...] | range

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original's span (half-open) of this text's span: the whole of every character that had a part in it."""
        if start >= end:
            return self.offsets[start], self.offsets[start]
        stop = end
        while stop < len(self.text) and self.offsets[stop] == self.offsets[end - 1]:
            stop += 1
        return self.offsets[start], self.offsets[stop]


def fold(text: str) -> str:
    """The normal form without the way back, in folded case: for comparing."""
    return unicodedata.normalize("NFC", text).translate(FOLDS).casefold()


@lru_cache(maxsize=4)  # several steps ask for the same article
def normalise(text: str) -> Normalised:
    """The text in NFC with one form of quotes, dashes and spaces; normalising twice is normalising once."""
    if unicodedata.is_normalized("NFC", text):
        return Normalised(text.translate(FOLDS), range(len(text) + 1))
    parts: list[str] = []
    offsets: list[int] = []
    for start, end in _segments(text):
        part = unicodedata.normalize("NFC", text[start:end])
        parts.append(part)
        offsets += [start] if len(part) == 1 else _spread(start, end, len(part))
    return Normalised("".join(parts).translate(FOLDS), (*offsets, len(text)))


def _spread(start: int, end: int, length: int) -> list[int]:
    """Offsets of a composition's characters: one by one where the lengths agree, else all at its start."""
    return list(range(start, end)) if end - start == length else [start] * length


def _segments(text: str) -> list[tuple[int, int]]:
    """Stretches that NFC can be applied to one at a time."""
    starts = [0]
    for index in range(1, len(text)):
        char = text[index]
        if char < ALWAYS_STARTS or not _joins(text[starts[-1] : index][-32:], char):
            starts.append(index)
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


@lru_cache(maxsize=65536)
def _joins(before: str, char: str) -> bool:
    """Whether the character is drawn into a composition with what stands before it."""
    if unicodedata.combining(char):
        return True
    joined = unicodedata.normalize("NFC", before + char)
    return joined != unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", char)
