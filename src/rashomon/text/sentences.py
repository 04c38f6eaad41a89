"""Sentences: sentencex finds where one may end; abbreviations, numbers, quotations and lines decide whether it does."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from rashomon.lang import load
from rashomon.text.lines import logical_lines, trimmed
from rashomon.text.scripts import DANDA, main_script, with_dandas

LOOK_AHEAD = 200
"""Code points behind a boundary that decide whether a sentence ends there."""
QUOTES = str.maketrans(dict.fromkeys('“”„‟"«»「」『』〝〞＂', " "))
SURROGATE = re.compile("[\ud800-\udfff]")
SINGLE_QUOTE = re.compile(r"(?<!\w)['‘‚‛’]|['‘’](?!\w)")
CLOSING = "”“\"’'‘»」』)]}›〞＂"
ENDING = ".!?…。！？।॥؟۔።|"
DANDAS = "।॥|"
LAST_WORD = re.compile(r"([^\s(\[“\"‘'«]*)\.[”\"’'»)\]]*\s*$")
INITIAL = re.compile(r"^(?:[^\W\d_]\.)*[^\W\d_]$")
FIRST_WORD = re.compile(r"[\s“\"‘'«(\[„]*(\w+)")


@dataclass(frozen=True, slots=True)
class Stops:
    """Words with a point of a language folder: never an end, not before a digit, an end only before a starter."""

    never: frozenset[str]
    number: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]


def sentences(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Spans of the sentences between start and end, trimmed of white space: in code points of `text`, half-open.

    A line's end ends a sentence, unless the paragraph was wrapped to a width or goes on in the next line.
    Sentences inside a quotation are sentences of their own.
    """
    found: list[tuple[int, int]] = []
    for first, last in logical_lines(text, start, end):
        for left, right in _split(text[first:last], language):
            span = trimmed(text, first + left, first + right)
            if span[0] < span[1]:
                found.append(span)
    return found


def _split(part: str, language: str) -> Iterator[tuple[int, int]]:
    from sentencex import get_sentence_boundaries

    plain = SURROGATE.sub(" ", SINGLE_QUOTE.sub(" ", with_dandas(part).translate(QUOTES)))
    stops = _stops(language)
    left = 0
    for boundary in get_sentence_boundaries(language, plain):
        right = _after_closing(part, left, boundary["end_index"])
        if right >= len(part) or right <= left:
            continue
        if _ends(part[left:right], part[right : right + LOOK_AHEAD], stops):
            yield left, right
            left = right
    yield left, len(part)


def _after_closing(part: str, left: int, right: int) -> int:
    """The end of a sentence's own marks: closing quotes stay with it, an opening one after a space goes to the next."""
    index = right
    while index > left and part[index - 1] not in ENDING:
        index -= 1
    if index == left:
        return right
    marks = CLOSING + DANDAS if part[index - 1] in DANDAS else CLOSING
    while index < len(part) and part[index] in marks:
        index += 1
    return index


def _ends(before: str, after: str, stops: Stops) -> bool:
    if not after.strip():
        return True
    first = FIRST_WORD.match(after)
    follows = first.group(1) if first else ""
    if follows[:1].islower():
        return False
    match = LAST_WORD.search(before[-60:])
    if not match:
        return True
    word = _composed(match.group(1))
    if before[-1] == "." and word[:1].isupper() and after[:1].isupper():
        return False  # a point inside a name, as of a firm's address on the net; a lost space follows a small word
    if _inside_number(before, after) or word in stops.never or _list_number(before):
        return False
    if not after[:1].isspace() and f"{word}.{_composed(_run(after))}" in stops.never:
        return False  # the first point of a short form that has two
    if _is_letter(word):
        return False
    if word in stops.number:
        return not follows[:1].isdigit()
    if word in stops.either or (INITIAL.match(word) and "." in word):
        return follows.casefold() in stops.starters
    return not (INITIAL.match(word) and word.isupper() and len(word) == 1)


def _composed(text: str) -> str:
    """A text with each letter and its marks in one form, however they were typed."""
    return unicodedata.normalize("NFC", text)


def _run(text: str) -> str:
    """What a text begins with, up to white space or a point."""
    return text[:20].split(maxsplit=1)[0].partition(".")[0]


def _is_letter(word: str) -> bool:
    """Whether a word is one letter of a script whose sentences end in a danda: the initial of a name."""
    return len(word) == 1 and unicodedata.category(word) == "Lo" and main_script(word) in DANDA


def _inside_number(before: str, after: str) -> bool:
    return len(before) > 1 and before[-1] == "." and before[-2].isdigit() and after[:1].isdigit()


def _list_number(before: str) -> bool:
    """Whether all there is so far is the number of a list's item."""
    return before.strip().rstrip(".").isdigit()


@cache
def _stops(language: str) -> Stops:
    known = load(language) or load(language.partition("-")[0])
    rows = known.rows("abbreviations") if known else ()
    kinds = ("never", "number", "either")
    sets = {kind: frozenset(_composed(row["form"]) for row in rows if row["kind"] == kind) for kind in kinds}
    starters = frozenset(known.forms("starters")) if known else frozenset()
    return Stops(sets["never"], sets["number"], sets["either"], starters)
