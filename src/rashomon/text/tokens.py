"""Words: runs of letters, marks and digits; overlapping pairs where a script writes no spaces between words."""

from __future__ import annotations

import regex

from rashomon.text.scripts import UNSPACED, script_of

WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}]+")


def words(text: str) -> list[str]:
    """Words in order, as they stand: vowel signs stay with their letters, Han, Kana, Hangul, Thai ... give pairs."""
    found: list[str] = []
    for match in WORD.finditer(text):
        found += _pieces(match.group())
    return found


def _pieces(run: str) -> list[str]:
    if run.isascii():
        return [run]
    pieces: list[str] = []
    start = 0
    for index in range(1, len(run) + 1):
        if index == len(run) or _unspaced(run[index]) != _unspaced(run[start]):
            piece = run[start:index]
            pieces += _pairs(piece) if _unspaced(piece[0]) else [piece]
            start = index
    return pieces


def _unspaced(char: str) -> bool:
    return script_of(char) in UNSPACED


def _pairs(piece: str) -> list[str]:
    return [piece[i : i + 2] for i in range(len(piece) - 1)] or [piece]
