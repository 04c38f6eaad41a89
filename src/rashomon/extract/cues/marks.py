"""Where clauses and quotations begin and end, by their marks."""

from __future__ import annotations

from rashomon.extract.cues.frame import FEW_QUOTED, FEWEST_QUOTED, Range
from rashomon.extract.cues.predicates import is_owner
from rashomon.extract.cues.tokens import OUTSIDE, QUOTES, Sentence, splits
from rashomon.extract.cues.words import Grammar


def quotative(sentence: Sentence, left: int, at: int, words: Grammar) -> int | None:
    """The quotative nearest before a predicate, with no finite verb and no other mark than a comma between."""
    for place in range(at - 1, left, -1):
        token = sentence.tokens[place]
        if token.mark:
            continue
        if words.plays(token.word, "quotative"):
            talks = any(_ends_in(sentence, left, place + 1, form) for form in words.roles.get("agentive", ()))
            return None if talks else place  # "having talked with X": no quotative
        if words.plays(token.word, "wording") and place == at - 1 and is_owner(sentence, place - 1, words):
            return place
        parts = {verb.part for verb in words.readings(token.word)}
        if "finite" in parts and "converb" not in parts:
            return None
    return None


def _ends_in(sentence: Sentence, left: int, end: int, form: tuple[str, ...]) -> bool:
    return end - len(form) >= left and sentence.words(end - len(form), end) == form


def clause_end(sentence: Sentence, at: int, end: int) -> int:
    """The first mark that parts clauses at or behind a place, or `end`."""
    return next((place for place in range(at, end) if splits(sentence, place)), end)


def tail_end(sentence: Sentence, at: int, end: int, words: Grammar) -> int:
    """The end of what belongs to a verb behind it: a mark, or a word that joins another clause."""
    stop = clause_end(sentence, at, end)
    return next((place for place in range(at, stop) if words.plays(sentence.tokens[place].word, "joint")), stop)


def clause_start(sentence: Sentence, left: int, at: int) -> int:
    """The first token behind the last mark before a place; a few quoted words inside the clause part nothing."""
    place = at - 1
    while place >= left:
        if splits(sentence, place):
            opening = _opening_of_part(sentence, left, place)
            if opening is None:
                return place + 1
            place = opening
        place -= 1
    return left


def _opening_of_part(sentence: Sentence, left: int, close: int) -> int | None:
    """The mark that opens a few quoted words which a sentence leads up to without a mark; None for any other mark."""
    if sentence.tokens[close].word not in QUOTES or close - 1 < left:
        return None
    number = sentence.tokens[close - 1].quote
    if number == OUTSIDE or sentence.tokens[close].quote == number:
        return None
    inside = [place for place in range(left, close) if sentence.tokens[place].quote == number]
    first = inside[0] - 1
    if len(inside) > FEW_QUOTED or first <= left or splits(sentence, first - 1):
        return None
    return first


def behind_complementizer(sentence: Sentence, at: int, end: int, words: Grammar) -> int:
    """The first token behind marks and a word that opens a content."""
    while at < end and (sentence.tokens[at].mark or _opens_content(sentence, at, end, words)):
        at += 1
    return at


def _opens_content(sentence: Sentence, at: int, end: int, words: Grammar) -> bool:
    """Whether a word opens a content: not where it relates a noun that is taken up later ("which bus, that bus")."""
    if not words.plays(sentence.tokens[at].word, "complementizer"):
        return False
    parted = at > 0 and splits(sentence, at - 1)
    return not (parted and any(words.plays(token.word, "correlative") for token in sentence.tokens[at + 2 : end]))


def quoted_before(sentence: Sentence, left: int, at: int) -> Range:
    """A quotation that opens a clause, up to the mark that closes it; empty where the clause opens without one."""
    first = sentence.next_word(left, at)
    if first >= at or sentence.tokens[first].quote in (OUTSIDE, sentence.tokens[at].quote):
        return left, left
    number = sentence.tokens[first].quote
    last = max(place for place in range(first, at) if sentence.tokens[place].quote == number)
    return first, last + 1


def ends_in_part(sentence: Sentence, left: int, end: int) -> bool:
    """Whether a stretch ends in a few quoted words that are a part of its own sentence: called it "a shame"."""
    last = next((place for place in range(end - 1, left - 1, -1) if not sentence.tokens[place].mark), left)
    number = sentence.tokens[last].quote
    inside = [place for place in range(left, last + 1) if sentence.tokens[place].quote == number]
    within = end < len(sentence.tokens) and sentence.tokens[end].quote == number
    if number == OUTSIDE or within or len(inside) > FEW_QUOTED:
        return False
    before = next(
        (place for place in range(inside[0] - 1, left - 1, -1) if sentence.tokens[place].word not in QUOTES), None
    )
    return before is not None and not splits(sentence, before)


def quote_ending(sentence: Sentence, left: int, end: int) -> Range | None:
    """The quotation that ends right before here, where a mark parts it from what stands before it."""
    last = next((place for place in range(end - 1, left - 1, -1) if not sentence.tokens[place].mark), left)
    number = sentence.tokens[last].quote
    first = last
    while first > left and sentence.tokens[first - 1].quote == number:
        first -= 1
    within = end < len(sentence.tokens) and sentence.tokens[end].quote == number
    if number == OUTSIDE or within or sentence.count(first, last + 1) < FEWEST_QUOTED:
        return None
    before = next(
        (place for place in range(first - 1, left - 1, -1) if sentence.tokens[place].word not in QUOTES), None
    )
    return (first, last + 1) if before is not None and splits(sentence, before) else None
