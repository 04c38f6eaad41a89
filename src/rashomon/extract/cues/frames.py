"""Frames of attribution in a sentence, those inside others included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.cues.frame import DEEPEST, LONGEST_SOURCE, Frame, Range
from rashomon.extract.cues.marks import clause_start, quotative, tail_end
from rashomon.extract.cues.predicates import Predicate, find, overriding
from rashomon.extract.cues.shapes import shaped
from rashomon.extract.cues.tokens import OUTSIDE, Sentence, has_finite, is_clause, is_finite, splits
from rashomon.extract.cues.words import Grammar


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
        found = shaped(sentence, (left, stop), predicate, later, words)
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
    """ "Y, X said" or "Y [quotative] X said" at a sentence's end, where Y holds acts: X is around all of them."""
    left, end = area
    last = waiting[-1] if len(waiting) > 1 else None
    if last is None or last.kind != "finite" or last.negative or "clause" not in last.cue.frames:
        return None
    place = quotative(sentence, left, last.first, words)
    around = place is not None and waiting[-2].kind in ("noun", "citation")
    if place is not None and (place == waiting[-2].last or around):
        regions = ((place + 1, last.first), (last.last, tail_end(sentence, last.last, end, words)))
        return Frame(sentence, last, (left, place), regions, "content before the quotative", open=True)
    start = clause_start(sentence, left, last.first)
    if last.impersonal or place is not None or start <= left or sentence.count(last.last, end):
        return None
    if not _names_only(sentence, start, last, waiting[:-1], words) or _waits(sentence, waiting[-2], start):
        return None
    inside = has_finite(sentence, left, start, words)
    return Frame(sentence, last, (left, start), ((start, last.first),), "content before the verb") if inside else None


def _names_only(sentence: Sentence, start: int, last: Predicate, before: list[Predicate], words: Grammar) -> bool:
    """Whether nothing but a source stands between the last mark and the verb that closes a sentence."""
    if not 0 < sentence.count(start, last.first) <= LONGEST_SOURCE or any(each.first >= start for each in before):
        return False
    run = sentence.tokens[start : last.first]
    return not any(words.plays(token.word, "anaphor") or words.plays(token.word, "contrast") for token in run)


def _waits(sentence: Sentence, before: Predicate, start: int) -> bool:
    """Whether what closes the sentence is what the act before it says: "X says, Y said"."""
    empty = sentence.count(before.last, start) == 0 and before.last < start
    return empty and not before.cue.frames & {"object", "infinitive"}


def _finish(frame: Frame) -> int:
    """The token behind all that a frame uses; a converb shares its source with the verb behind it."""
    if frame.predicate.kind == "converb":
        return frame.predicate.last
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
                between = (before.last, predicate.first)
                kept[-1] = replace(overriding(predicate, before), first=before.first, gap=between)
                continue
        kept.append(predicate)
    finite = [k for k, each in enumerate(kept) if each.kind == "finite"]
    return [each for k, each in enumerate(kept) if each.kind != "converb" or (finite and k < finite[-1])]


def _has_own_content(sentence: Sentence, converb: Predicate, before: list[Predicate], words: Grammar) -> bool:
    left = before[-1].last if before else 0
    if quotative(sentence, left, converb.first, words) is not None:
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
