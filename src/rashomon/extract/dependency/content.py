"""Spans of content: where the words that are claimed begin and end, with the marks and joints around them cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.frames import Piece
from rashomon.extract.dependency.parsing import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENING = "“‘\"'«„([—–-:;, "
CLOSING = ",;:—–- \t\n\r\u00a0"
QUOTE_OF = {"“": "”", "‘": "’", '"': '"', "'": "'", "«": "»", "„": "“"}
ENDS = ".!?…"


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut white space, joints and unmatched quote marks off both ends; a full stop at the very end goes too."""
    while start < end:
        before = (start, end)
        while start < end and (text[start].isspace() or text[start] in ",;:—–.-…)"):
            start += 1
        while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:—–-…("):
            end -= 1
        start, end = _unwrap(text, start, end)
        if (start, end) == before:
            break
    return start, end


def rewrapped(text: str, start: int, end: int) -> tuple[int, int]:
    """Take the opening mark back in where its closing mark stands inside: `“groundless” an accusation`."""
    if end < len(text) and text[end] in '"”»' and _opens_inside(text, start, end):
        end += 1
    if start == 0 or text[start - 1] not in QUOTE_OF or text[start - 1] in "'‘":
        return start, end
    close = text.find(QUOTE_OF[text[start - 1]], start, end)
    reopened = text[start - 1] != QUOTE_OF[text[start - 1]] and text.find(text[start - 1], start, close) >= 0
    return (start - 1, end) if start < close < end - 1 and not reopened else (start, end)


def _opens_inside(text: str, start: int, end: int) -> bool:
    """Whether the mark that stands at the end closes one that opens inside."""
    inside = text[start:end]
    if text[end] == '"':
        return inside.count('"') % 2 == 1
    opening = {"”": "“", "»": "«"}[text[end]]
    return inside.count(opening) > inside.count(text[end])


def _unwrap(text: str, start: int, end: int) -> tuple[int, int]:
    """Take off quote marks that wrap the whole or that have no counterpart inside, and the final stop."""
    if end - start < 2:
        return start, end
    opening = text[start]
    if opening in QUOTE_OF:
        close = text.find(QUOTE_OF[opening], start + 1, end)
        while close > 0 and close + 1 < end and text[close - 1].isalnum() and text[close + 1].isalnum():
            close = text.find(QUOTE_OF[opening], close + 1, end)
        if close < 0:
            return start + 1, end
        if close >= end - 2 and not text[close + 1 : end].strip(ENDS):
            return start + 1, close
    last = text[end - 1]
    if last in "”’\"'»" and _unopened(text, start, end - 1, last):
        return start, end - 1
    if last in ".!?" and not _abbreviated(text, start, end):
        return start, end - 1
    return start, end


def _unopened(text: str, start: int, at: int, mark: str) -> bool:
    inside = text[start:at]
    if mark in "\"'":
        return inside.count(mark) % 2 == 0 and not (mark == "'" and text[at - 1] in "sS")
    opening = {"”": "“", "’": "‘", "»": "«"}[mark]
    if mark == "’" and opening not in inside:
        return text[at - 1] not in "sS"
    return (
        inside.count(opening) <= inside.count(mark) - ((mark == "’" and inside.count("’")) or 0)
        and opening not in inside
    )


def _abbreviated(text: str, start: int, end: int) -> bool:
    """Whether the stop belongs to a dotted word such as "U.S."."""
    word = text[start:end].rsplit(None, 1)[-1]
    return word.count(".") > 1 and len(word) <= 8


def piece(sentence: Sentence, text: str, start: int, end: int, root: Token | None) -> Piece | None:
    """A trimmed piece of content, or None where nothing is left."""
    start, end = rewrapped(text, *trimmed(text, start, end))
    return Piece(start, end, root) if end - start > 1 else None


def head_between(sentence: Sentence, start: int, end: int) -> Token | None:
    """The token that heads a stretch: the highest in the tree, verbs first."""
    inside = [token for token in sentence.doc if start <= sentence.begin(token) and sentence.finish(token) <= end]
    tops = [token for token in inside if token.head == token or not start <= sentence.begin(token.head) < end]
    verbs = [token for token in tops if token.pos_ in ("VERB", "AUX")]
    return next(iter(verbs or tops), None)
