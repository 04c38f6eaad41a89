"""Sentences as words and marks, with the quotation that each stands in."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass

import regex

from rashomon.extract.cues.words import WORD, Grammar, Words, plain
from rashomon.extract.quotations import Quotation
from rashomon.text import fold

PIECE = regex.compile(rf"{WORD.pattern}|[^\s]")
ASIDE = regex.compile(r"\([^()]{1,80}\)")
STOPS = frozenset(",;:-।|?!.…")
QUOTES = frozenset("'\"")
OUTSIDE = -1
BEHIND = regex.compile(r"[-‐‑–]?[\p{L}\p{M}]{1,4}(?![\p{L}\p{M}])")
LONGEST_NAME = 60
"""Code points of a name in marks."""
FEW_WORDS = 5


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: absolute half-open offsets, its folded form, the number of its quotation (-1: none).

    What stands in brackets, and the point of a short form, is a mark without a form: it parts nothing.
    """

    start: int
    end: int
    word: str
    mark: bool
    quote: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: number, paragraph, absolute offsets, tokens, its paragraph's quotations, the whole text."""

    index: int
    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    quotations: tuple[Quotation, ...]
    heading: bool = False
    text: str = ""

    def words(self, first: int, last: int) -> Words:
        """The folded words of a range of tokens, marks left out."""
        return tuple(token.word for token in self.tokens[first:last] if not token.mark)

    def count(self, first: int, last: int) -> int:
        """How many words a range of tokens holds."""
        return sum(not token.mark for token in self.tokens[first:last])

    def next_word(self, at: int, end: int) -> int:
        """The first word at or behind a token, or `end`."""
        while at < end and self.tokens[at].mark:
            at += 1
        return at

    def match(self, at: int, end: int, forms: Container[Words], longest: int) -> int:
        """How many tokens from here on are one of these forms, the longest first; 0 where none is."""
        found: list[str] = []
        for token in self.tokens[at : min(end, at + longest)]:
            if token.mark:
                break
            found.append(token.word)
        run = tuple(found)
        for length in range(len(run), 0, -1):
            if run[:length] in forms:
                return length
        return 0


def touching(quotations: tuple[Quotation, ...], start: int, end: int) -> list[tuple[int, Quotation]]:
    """The quotations of a paragraph that a stretch of it touches, with their numbers; they stand in order."""
    first = bisect_left(quotations, start, key=lambda each: each.end)
    last = bisect_left(quotations, end, lo=first, key=lambda each: each.start)
    return [(k, quotations[k]) for k in range(first, last)]


def tokenise(
    text: str, start: int, end: int, quotations: tuple[Quotation, ...], endings: tuple[str, ...] = ()
) -> tuple[Token, ...]:
    """The words and marks between two offsets; a mark of quotation is outside of what it holds.

    A name in marks with an ending behind them ("X"'s) is read as the name with the ending: its marks part nothing.
    """
    found: list[Token] = []
    near = touching(quotations, start, end)
    asides = [match.span() for match in ASIDE.finditer(text, start, end)]
    names = {quote: ending for _, quote in near if (ending := _ending_behind(text, quote, endings))}
    for quote, ending in names.items():
        asides += [(quote.start - 1, quote.start), (quote.end, quote.end + 1 + len(ending))]
    for match in PIECE.finditer(text, start, end):
        at = match.start()
        number = next((k for k, each in near if each.holds(at) and each not in names), OUTSIDE)
        folded = plain(match.group())
        word = WORD.fullmatch(match.group()) is not None and bool(folded)  # a lone joiner is no word
        if any(first <= at < last for first, last in asides) or (folded == "." and match.end() < end):
            word, folded = False, ""  # an aside, or the point of a short form, parts nothing
        elif word:
            folded += next((plain(ending) for quote, ending in names.items() if quote.end == match.end()), "")
        found.append(Token(at, match.end(), folded if word else fold(folded), not word, number))
    return tuple(found)


def _ending_behind(text: str, quote: Quotation, endings: tuple[str, ...]) -> str:
    """The ending that is written behind a few words in marks; "" where none is."""
    if (
        not quote.closed
        or quote.end - quote.start > LONGEST_NAME
        or text.count(" ", quote.start, quote.end) >= FEW_WORDS
    ):
        return ""
    after = BEHIND.match(text, quote.end + 1)
    return after.group() if after is not None and fold(after.group()).lstrip("-") in endings else ""


def splits(sentence: Sentence, at: int) -> bool:
    """Whether a token is a mark that parts clauses: a comma, a colon, a dash, a mark of quotation."""
    token = sentence.tokens[at]
    return token.mark and (token.word in STOPS or token.word in QUOTES)


def is_finite(word: str, words: Grammar) -> bool:
    """Whether a word looks like a finite verb or a copula that denies, listed or not."""
    if words.plays(word, "negator"):
        return True
    readings = words.readings(word)
    if readings:
        return any(reading.part == "finite" for reading in readings)
    return any(word.endswith(ending) and len(word) > len(ending) + 1 for ending, _, _ in words.finite)


def is_clause(sentence: Sentence, first: int, last: int, words: Grammar) -> bool:
    """Whether a range says something: its last words hold a finite verb, or it is quoted."""
    inside = [token for token in sentence.tokens[first:last] if not token.mark]
    if len(inside) >= 2 and inside[-1].quote != OUTSIDE:
        return True
    return any(is_finite(token.word, words) for token in inside[-3:])


def holds(sentence: Sentence, first: int, last: int, role: str, words: Grammar) -> bool:
    """Whether a range holds a word that plays this part, with an ending or without."""
    return any(words.plays(stem, role) for token in sentence.tokens[first:last] for stem, _ in words.bare(token.word))


def has_finite(sentence: Sentence, first: int, last: int, words: Grammar) -> bool:
    """Whether a range holds a finite verb anywhere."""
    return any(not token.mark and is_finite(token.word, words) for token in sentence.tokens[first:last])
