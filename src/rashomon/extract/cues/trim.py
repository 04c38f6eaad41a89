"""The span of a content: without the marks, connectives and quotatives at its ends."""

from __future__ import annotations

from rashomon.extract.cues.tokens import QUOTES, Sentence, holds, is_finite, splits, touching
from rashomon.extract.cues.words import Grammar
from rashomon.model.records import Span

FEWEST_LETTERS = 3


NUMBER_WITHIN = 4
"""Tokens behind "of these" in which a number stands."""
FEWEST_JOINED = 3
"""Words that a proposition must have to stand on its own beside another."""


def propositions(sentence: Sentence, content: tuple[int, int], words: Grammar) -> list[tuple[int, int]]:
    """The propositions of a content that are joined by a word between finite clauses of the same rank."""
    first, last = content
    parts: list[tuple[int, int]] = []
    start = first
    for at in range(first + FEWEST_JOINED, last - FEWEST_JOINED):
        if words.plays(sentence.tokens[at].word, "joint") and _joins(sentence, start, at, last, words):
            parts.append((start, at))
            start = at + 1
    return [*parts, (start, last)]


def _joins(sentence: Sentence, start: int, at: int, last: int, words: Grammar) -> bool:
    before = sentence.words(start, at)
    after = sentence.words(at + 1, last)
    if len(before) < FEWEST_JOINED or len(after) < FEWEST_JOINED:
        return False
    if any(words.plays(word, "subordinate") or words.plays(word, "conditional") for word in before):
        return False
    if not splits(sentence, at - 1) and any(
        splits(sentence, k) and is_finite(sentence.tokens[k - 1].word, words) for k in range(start + 1, at - 1)
    ):
        return False  # "A happens, B happens and C happens"
    return _ends_finite(before, words) and _ends_finite(after, words)


def _ends_finite(run: tuple[str, ...], words: Grammar) -> bool:
    word = run[-1]
    if words.plays(word, "quotative") and len(run) > 1:
        word = run[-2]
    return is_finite(word, words)


def refutation(sentence: Sentence, content: tuple[int, int], words: Grammar) -> tuple[tuple[int, int], bool]:
    """What a content denies, where it says of a charge that it is baseless or without proof; else the content."""
    first, last = bounds(sentence, content, words)
    for length in range(min(words.longest, last - first - 1), 0, -1):
        run = sentence.tokens[last - length : last]
        if any(token.mark for token in run) or tuple(token.word for token in run) not in words.roles.get(
            "refuting", ()
        ):
            continue
        charged = holds(sentence, first, last - length, "charge", words)
        return ((first, last - length), True) if charged else (content, False)
    return content, False


def bounds(sentence: Sentence, content: tuple[int, int], words: Grammar) -> tuple[int, int]:
    """The token range without what leads in and out of it."""
    first, last = content
    while first < last and _leads(sentence, first, words):
        first += 1
    if not any(not token.mark for token in sentence.tokens[:first]):  # what opens a sentence leads over from the last
        length = sentence.match(first, last, words.roles.get("connective", frozenset()), words.longest)
        first += length if first + length < last and not counts_on(sentence, first, words) else 0
    while first < last and _leads(sentence, first, words):
        first += 1
    while last > first and _closes(sentence, last - 1, words):
        last -= 1
    return first, last


def counts_on(sentence: Sentence, at: int, words: Grammar) -> bool:
    """Whether words like "of these" stand here with a number near behind them: they belong to what is counted."""
    length = sentence.match(at, len(sentence.tokens), words.roles.get("partitive", frozenset()), words.longest)
    behind = sentence.tokens[at + length : at + length + NUMBER_WITHIN]
    return length > 0 and any(token.word[:1].isdigit() or words.plays(token.word, "many") for token in behind)


def span_of(sentence: Sentence, content: tuple[int, int], words: Grammar) -> Span | None:
    """The span of a token range, or None where it holds next to nothing."""
    first, last = bounds(sentence, content, words)
    if first >= last:
        return None
    start, end = _with_marks(sentence, sentence.tokens[first].start, sentence.tokens[last - 1].end)
    return Span.of(sentence.text, start, end) if end - start >= FEWEST_LETTERS else None


def _with_marks(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The span with the marks of a quotation that is only a part of it."""
    for _, quote in touching(sentence.quotations, start, end):
        inside = quote.start > start and quote.closed and quote.end == end
        opens = quote.start == start and quote.closed and quote.end < end
        start = start - int(opens)
        end = min(len(sentence.text), end + int(inside))
    return start, end


def _leads(sentence: Sentence, at: int, words: Grammar) -> bool:
    token = sentence.tokens[at]
    return token.mark or (at == 0 and words.plays(token.word, "complementizer")) or _is_that(sentence, at, words)


def _is_that(sentence: Sentence, at: int, words: Grammar) -> bool:
    """Whether a word only opens what is said, right behind the verb: not a relative behind a mark."""
    return words.plays(sentence.tokens[at].word, "complementizer") and not splits(sentence, at - 1)


def _closes(sentence: Sentence, at: int, words: Grammar) -> bool:
    token = sentence.tokens[at]
    return (token.mark and token.word not in QUOTES | {")"}) or token.mark or words.plays(token.word, "quotative")
