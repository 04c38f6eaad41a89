"""Frames of attribution in a sentence: where what is said stands, and where to look for who says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from rashomon.extract.cues.predicates import CITED, Predicate, find, is_noun, is_owner, overriding
from rashomon.extract.cues.tokens import OUTSIDE, QUOTES, Sentence, has_finite, is_clause, is_finite, splits
from rashomon.extract.cues.words import Grammar

Range = tuple[int, int]
DEEPEST = 4
"""Acts inside one another that are followed."""
FEWEST_WORDS = 2
FEWEST_UNMARKED = 4
"""Words of a clause that follows its verb without a mark."""
LONGEST_SOURCE = 14
FEWEST_QUOTED = 2
FEW_QUOTED = 3
"""Quoted words that may be no more than a name for something."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One act: its predicate, the content (token range; None: it stands in the sentence before), where the source is.

    `open` is set where no mark parts source and content: the source opens the content's range.
    """

    sentence: Sentence
    predicate: Predicate
    content: Range | None
    regions: tuple[Range, ...]
    rule: str
    outer: Frame | None = None
    open: bool = False
    several: bool = False


def frames(sentence: Sentence, words: Grammar) -> list[Frame]:
    """The frames of a sentence in reading order, those inside others after them."""
    area = (0, len(sentence.tokens))
    found = list(_parse(sentence, area, OUTSIDE, None, words))
    lost = _base_of(sentence, area)
    if found or lost == OUTSIDE or sentence.quotations[lost].closed:
        return found
    return list(_parse(sentence, area, lost, None, words))  # the closing mark was lost before the act


def frames_within(sentence: Sentence, area: Range, words: Grammar) -> list[Frame]:
    """The frames of a stretch that is somebody's words already: only those that nobody else's act holds."""
    return [frame for frame in _parse(sentence, area, _base_of(sentence, area), None, words) if frame.outer is None]


def _parse(sentence: Sentence, area: Range, base: int, outer: Frame | None, words: Grammar) -> Iterator[Frame]:
    if _depth(outer) > DEEPEST:
        return
    left, end = area
    waiting = _merged(sentence, find(sentence, left, end, base, words), words)
    closing = _closing(sentence, area, waiting, words)
    if closing is not None:
        own = replace(closing, outer=outer)
        yield own
        if own.content is not None:
            yield from _parse(sentence, own.content, _base_of(sentence, own.content), own, words)
        return
    for number, predicate in enumerate(waiting):
        if predicate.first < left:
            continue
        later = waiting[number + 1 :]
        stop = _turn(sentence, predicate.last, end, later, words)
        found = _shaped(sentence, (left, stop), predicate, later, words)
        for frame in found:
            own = replace(frame, outer=outer)
            yield own
            if own.content is not None and not own.content[0] <= predicate.first < own.content[1]:
                inside = _base_of(sentence, own.content)
                yield from _parse(sentence, own.content, inside, own, words)
        if found:
            left = max([left, *(_finish(frame) for frame in found)])


def _depth(frame: Frame | None) -> int:
    """How many acts are around."""
    return 0 if frame is None else 1 + _depth(frame.outer)


def _closing(sentence: Sentence, area: Range, waiting: list[Predicate], words: Grammar) -> Frame | None:
    """ "Y, X said" at a sentence's end, where Y holds acts of its own: X is around all of them."""
    left, end = area
    last = waiting[-1] if len(waiting) > 1 else None
    if last is None or last.kind != "finite" or last.impersonal or last.negative or "clause" not in last.cue.frames:
        return None
    start = _clause_start(sentence, left, last.first)
    if start <= left or sentence.count(last.last, end) or not 0 < sentence.count(start, last.first) <= LONGEST_SOURCE:
        return None
    if any(start <= each.first < last.first for each in waiting[:-1]) or _quotative(sentence, start, last.first, words):
        return None
    if any(
        words.plays(token.word, "anaphor") or words.plays(token.word, "contrast")
        for token in sentence.tokens[start : last.first]
    ):
        return None
    inside = has_finite(sentence, left, start, words) and not _waits(sentence, waiting[-2], start)
    return Frame(sentence, last, (left, start), ((start, last.first),), "content before the verb") if inside else None


def _waits(sentence: Sentence, before: Predicate, start: int) -> bool:
    """Whether what closes the sentence is what the act before it says: "X says, Y said"."""
    empty = sentence.count(before.last, start) == 0 and before.last < start
    return empty and not before.cue.frames & {"object", "infinitive"}


def _finish(frame: Frame) -> int:
    ends = [frame.predicate.last, *(last for _, last in frame.regions)]
    return max([*ends, frame.content[1] if frame.content else 0])


def _base_of(sentence: Sentence, content: Range) -> int:
    """The quotation that a content stands in as a whole, else none."""
    inside = {token.quote for token in sentence.tokens[slice(*content)] if not token.mark}
    return inside.pop() if len(inside) == 1 else OUTSIDE


def _merged(sentence: Sentence, found: list[Predicate], words: Grammar) -> list[Predicate]:
    """Converbs that only say how the finite verb behind them is meant are taken into it."""
    kept: list[Predicate] = []
    for predicate in found:
        before = kept[-1] if kept else None
        if before is not None and before.kind == "converb" and predicate.kind == "finite":
            parted = any(splits(sentence, k) for k in range(before.last, predicate.first))
            if not parted and not _has_own_content(sentence, before, kept[:-1], words):
                kept[-1] = replace(overriding(predicate, before), first=predicate.first)
                continue
        kept.append(predicate)
    finite = [k for k, each in enumerate(kept) if each.kind == "finite"]
    return [each for k, each in enumerate(kept) if each.kind != "converb" or (finite and k < finite[-1])]


def _has_own_content(sentence: Sentence, converb: Predicate, before: list[Predicate], words: Grammar) -> bool:
    left = before[-1].last if before else 0
    if _quotative(sentence, left, converb.first, words) is not None:
        return True
    return is_clause(sentence, left, converb.first, words) or converb.cue.mode == "deny"


def _turn(sentence: Sentence, at: int, end: int, later: list[Predicate], words: Grammar) -> int:
    """Where another speaker's clause begins: a mark and a word of contrast, with an act of its own behind it."""
    for place in range(at, end - 1):
        token = sentence.tokens[place + 1]
        if token.quote != OUTSIDE or not words.plays(token.word, "contrast"):
            continue
        if not splits(sentence, place) and not is_finite(sentence.tokens[place].word, words):
            continue
        if any(each.first > place and each.kind == "finite" and not each.impersonal for each in later):
            return place if splits(sentence, place) else place + 1
    return end


def _shaped(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """The frames of one predicate: the first shape that fits."""
    for shape in (_by_quotative, _by_noun, _forward, _trailing, _backward, _behind, _shown, _taken):
        found = shape(sentence, area, predicate, later, words)
        if found:
            return found
    return []


def _quotative(sentence: Sentence, left: int, at: int, words: Grammar) -> int | None:
    """The quotative nearest before a predicate, with no finite verb and no other mark than a comma between."""
    for place in range(at - 1, left, -1):
        token = sentence.tokens[place]
        if token.mark:
            continue
        if words.plays(token.word, "quotative"):
            return place
        if words.plays(token.word, "wording") and place == at - 1 and is_owner(sentence, place - 1, words):
            return place
        parts = {verb.part for verb in words.readings(token.word)}
        if "finite" in parts and "converb" not in parts:
            return None
    return None


def _by_quotative(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "Y [quotative] said X", "Y [quotative] X said", "X Y [quotative] said"."""
    if predicate.kind == "citation":
        return []
    left, end = area
    place = _quotative(sentence, left, predicate.first, words)
    if place is None:
        return []
    if sentence.count(left, place) < FEWEST_WORDS:
        return []
    tail = _tail(sentence, predicate.last, end, words)
    regions = ((place + 1, predicate.first), (predicate.last, tail))
    return [Frame(sentence, predicate, (left, place), regions, "content before the quotative", open=True)]


def _clause_end(sentence: Sentence, at: int, end: int) -> int:
    return next((place for place in range(at, end) if splits(sentence, place)), end)


def _tail(sentence: Sentence, at: int, end: int, words: Grammar) -> int:
    """The end of what belongs to a verb behind it: a mark, or a word that joins another clause."""
    stop = _clause_end(sentence, at, end)
    return next((place for place in range(at, stop) if words.plays(sentence.tokens[place].word, "joint")), stop)


def _by_noun(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X's claim, Y", "according to X, Y", "Y, X's claim"."""
    if predicate.kind not in ("noun", "citation"):
        return []
    left, end = area
    owner_first = _clause_start(sentence, left, predicate.first)
    region = (owner_first, predicate.first)
    after = sentence.next_word(predicate.last, end)
    if predicate.kind == "noun" and after < end and after == predicate.last:
        stop = _clause_end(sentence, predicate.last, end)
        if is_owner(sentence, stop - 1, words):
            region = (predicate.last, stop)
            owner_first = predicate.first
            after = end
    if sentence.count(after, end) >= FEWEST_WORDS:
        start = _behind_complementizer(sentence, after, end, words)
        return [Frame(sentence, predicate, (start, end), (region,), "owner and noun before the content")]
    if owner_first > left and sentence.count(left, owner_first) >= FEWEST_WORDS:
        return [Frame(sentence, predicate, (left, owner_first), (region,), "owner and noun behind the content")]
    return []


def _clause_start(sentence: Sentence, left: int, at: int) -> int:
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


def _behind_complementizer(sentence: Sentence, at: int, end: int, words: Grammar) -> int:
    while at < end and (sentence.tokens[at].mark or words.plays(sentence.tokens[at].word, "complementizer")):
        at += 1
    return at


def _forward(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X said, Y", "X said that Y"; with a quotation before as well, that one too."""
    left, end = area
    at = predicate.last
    if predicate.kind != "finite" or at >= end or predicate.negative:
        return []
    token = sentence.tokens[at]
    opens = (
        splits(sentence, at) or words.plays(token.word, "complementizer") or _unmarked(sentence, area, predicate, words)
    )
    start = _behind_complementizer(sentence, at, end, words)
    if not opens or sentence.count(start, end) < FEWEST_WORDS or _is_citation(sentence, start, end, words):
        return []
    region = (_quoted_before(sentence, left, predicate.first)[1], predicate.first)
    found = [Frame(sentence, predicate, (start, end), (region,), "content behind the verb")]
    quoted = _quoted_before(sentence, left, predicate.first)
    if sentence.count(*quoted) >= FEWEST_QUOTED and quoted[1] > left:
        found.insert(0, Frame(sentence, predicate, quoted, (region,), "quotation before the verb"))
    return found


def _unmarked(sentence: Sentence, area: Range, predicate: Predicate, words: Grammar) -> bool:
    """Whether a clause follows the verb of saying without a mark: only a source stands before it."""
    left, end = area
    if "clause" not in predicate.cue.frames or predicate.impersonal or predicate.last >= end:
        return False
    if words.plays(sentence.tokens[predicate.last].word, "joint"):
        return False
    first = _clause_start(sentence, left, predicate.first)
    if has_finite(sentence, first, predicate.first, words) or sentence.count(first, predicate.first) == 0:
        return False
    return sentence.count(predicate.last, end) >= FEWEST_UNMARKED and is_clause(sentence, predicate.last, end, words)


def _is_citation(sentence: Sentence, start: int, end: int, words: Grammar) -> bool:
    """Whether what follows a verb only says where its words are from: "..., according to a transcript"."""
    last = next((place for place in range(end - 1, start - 1, -1) if not sentence.tokens[place].mark), start)
    cited = any(
        sentence.match(place, last + 1, words.citations, words.longest) == last + 1 - place
        for place in range(max(start, last - 2), last + 1)
    )
    return cited and not has_finite(sentence, start, last, words)


def _trailing(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X confirmed [the word of] Y": the content behind the verb, closed by a noun for words."""
    end = _clause_end(sentence, predicate.last, area[1])
    last = end - 1
    if predicate.kind != "finite" or last - predicate.last < FEWEST_WORDS:
        return []
    if not words.plays(sentence.tokens[last].word, "wording") or not is_owner(sentence, last - 1, words):
        return []
    region = (_clause_start(sentence, area[0], predicate.first), predicate.first)
    return [
        Frame(sentence, predicate, (predicate.last, last), (region,), "content behind the verb, closed by its noun")
    ]


def _shown(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "In the picture Y is seen": what shows it opens the clause, the verb belongs to what is seen."""
    if not predicate.impersonal or predicate.cue.mode != "show" or predicate.negative:
        return []
    start = _clause_start(sentence, area[0], predicate.first)
    return [Frame(sentence, predicate, (start, predicate.last), (), "what shows it and what is seen", open=True)]


def _quoted_before(sentence: Sentence, left: int, at: int) -> Range:
    """A quotation that opens a clause, up to the mark that closes it; empty where the clause opens without one."""
    first = sentence.next_word(left, at)
    if first >= at or sentence.tokens[first].quote in (OUTSIDE, sentence.tokens[at].quote):
        return left, left
    number = sentence.tokens[first].quote
    last = max(place for place in range(first, at) if sentence.tokens[place].quote == number)
    return first, last + 1


def _behind(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "Y, X said", "Y, said X", "'Y' X said"."""
    left, end = area
    start = _last_mark(sentence, left, predicate.first)
    says = is_clause(sentence, left, start, words) or has_finite(sentence, left, start, words)
    if start <= left or not says or sentence.count(left, start) < FEWEST_WORDS:
        return []
    if _ends_in_part(sentence, left, start):
        return []
    tail = _tail(sentence, predicate.last, end, words)
    regions = ((start, predicate.first), (predicate.last, tail))
    content = _quote_ending(sentence, left, start) or (left, start)
    return [Frame(sentence, predicate, content, regions, "content before the verb")]


def _refutes(sentence: Sentence, left: int, at: int, words: Grammar) -> bool:
    """Whether what stands right before a verb calls something baseless: "called the charge baseless"."""
    forms = words.roles.get("refuting", frozenset())
    return any(sentence.match(place, at, forms, words.longest) == at - place for place in range(max(left, at - 4), at))


def _ends_in_part(sentence: Sentence, left: int, end: int) -> bool:
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


def _quote_ending(sentence: Sentence, left: int, end: int) -> Range | None:
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


def _last_mark(sentence: Sentence, left: int, at: int) -> int:
    """Behind the last mark before a predicate that has a clause on its left."""
    return _clause_start(sentence, left, at)


def _backward(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X gave this information": what is said stands before, in this sentence or in the one before."""
    left, end = area
    for role in ("plural", "anaphor"):
        for place in range(left, predicate.first):
            length = sentence.match(place, predicate.first, words.roles.get(role, frozenset()), words.longest)
            if not length or predicate.first - place - length > 2:
                continue
            if predicate.cue.mode == "deny" and length > 1:
                return []  # "denied this charge": the charge is what is denied
            start = _clause_start(sentence, left, place)
            regions = ((start, place), (place + length, predicate.first), (predicate.last, end))
            content = (left, start) if sentence.count(left, start) >= FEWEST_WORDS else None
            rule = "what stands before, taken up by a word"
            return [Frame(sentence, predicate, content, regions, rule, several=role == "plural")]
    return []


def _taken(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X denied Y", "X called for Y", "X gave no comment": the content is what the verb takes."""
    left, end = area
    takes = bool(predicate.cue.frames & {"object", "infinitive"}) or predicate.negative
    if not (takes or _refutes(sentence, left, predicate.first, words)) or predicate.cue is CITED:
        return []
    start = _clause_start(sentence, left, predicate.first)
    tail = _tail(sentence, predicate.last, end, words)
    named = predicate.cue.mode == "decline" and is_noun(sentence, predicate, words)
    content = (start, predicate.first + int(named))
    return [Frame(sentence, predicate, content, ((predicate.last, tail),), "what the verb takes", open=True)]
