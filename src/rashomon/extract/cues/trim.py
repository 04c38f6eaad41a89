"""The span of a content: without the marks, connectives and quotatives at its ends."""

from __future__ import annotations

from rashomon.extract.cues.tokens import QUOTES, Sentence
from rashomon.extract.cues.words import Grammar
from rashomon.model.records import Span

FEWEST_LETTERS = 3


def bounds(sentence: Sentence, content: tuple[int, int], words: Grammar) -> tuple[int, int]:
    """The token range without what leads in and out of it."""
    first, last = content
    while first < last and _leads(sentence, first, words):
        first += 1
    while last > first and _closes(sentence, last - 1, words):
        last -= 1
    return first, last


def span_of(sentence: Sentence, content: tuple[int, int], text: str, words: Grammar) -> Span | None:
    """The span of a token range, or None where it holds next to nothing."""
    first, last = bounds(sentence, content, words)
    if first >= last:
        return None
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    return Span.of(text, start, end) if end - start >= FEWEST_LETTERS else None


def _leads(sentence: Sentence, at: int, words: Grammar) -> bool:
    token = sentence.tokens[at]
    return token.mark or words.plays(token.word, "complementizer")


def _closes(sentence: Sentence, at: int, words: Grammar) -> bool:
    token = sentence.tokens[at]
    return (token.mark and token.word not in QUOTES | {")"}) or token.mark or words.plays(token.word, "quotative")
