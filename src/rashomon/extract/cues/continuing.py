"""What a speaker goes on with: quotations over sentences, and sentences that no mark shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.cues.acting import act_of
from rashomon.extract.cues.claiming import claim_of, claims_of, covers_range
from rashomon.extract.cues.frame import Frame, Range
from rashomon.extract.cues.frames import frames_within
from rashomon.extract.cues.state import FEWEST_QUOTED_WORDS, LONGEST_QUOTATION, Act, Reading
from rashomon.extract.cues.tokens import OUTSIDE, Sentence
from rashomon.extract.cues.trim import propositions, span_of
from rashomon.model.records import Claim, Dropped, Span


def quoted(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Claims of quotations that have no act in this sentence: they inherit the speaker of the same quotation."""
    for number in range(len(sentence.quotations)):
        places = [k for k, token in enumerate(sentence.tokens) if token.quote == number and not token.mark]
        if len(places) < FEWEST_QUOTED_WORDS:
            continue
        area = (places[0], places[-1] + 1)
        span = span_of(sentence, area, reading.words)
        spoken = any(act.quotes(number) for act in reading.acts[sentence.index] if not act.continued)
        if (
            span is None
            or spoken
            or _covered(reading, span)
            or len(places) < 0.6 * sentence.count(0, len(sentence.tokens))
        ):
            continue
        act = _speaker_of(reading, sentence, number)
        if act is None:
            reading.dropped.append(Dropped(span.start, span.end, "a quotation without a speaker"))
            continue
        yield from _continued(reading, sentence, act, area, "a quotation that goes on")


def _continued(reading: Reading, sentence: Sentence, act: Act, area: Range, rule: str) -> Iterator[Claim]:
    """The claims of a stretch that an earlier speaker goes on with: acts inside it, else the stretch itself."""
    chain = tuple(replace(hop, span=None, inherited=True) for hop in act.chain)
    said = replace(act.frame.predicate.cue, mode="say", certainty=None)
    plain = replace(act.frame.predicate, cue=said, negative=False)
    frame = replace(act.frame, sentence=sentence, predicate=plain, content=area, rule=rule, outer=None)
    own = Act(frame, act.speaker, chain, area, continued=True)
    inner = [found for frame in frames_within(sentence, area, reading.words) if (found := _inner(reading, frame, own))]
    reading.acts[sentence.index] = [*reading.acts[sentence.index], *inner, own]
    claims = [claim for each in inner for claim in claims_of(reading, each)]
    yield from claims
    if claims and any(covers_range(each, area) for each in inner):
        return
    for part in propositions(sentence, area, reading.words):
        span = span_of(sentence, part, reading.words)
        if span is not None:
            yield claim_of(reading, replace(own, content=part), span, inherited=True)


def _inner(reading: Reading, frame: Frame, own: Act) -> Act | None:
    """An act inside what an earlier speaker goes on with."""
    act = None if frame.predicate.impersonal else act_of(reading, frame, own)
    return replace(act, inner=True) if act is not None and act.chain and act.content is not None else None


def unmarked(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """What a speaker goes on with and no mark shows: the sentence speaks in the first person behind an act."""
    own = reading.narrated[sentence.index]
    before = _last_act(reading, sentence)
    if not own or before is None or reading.acts[sentence.index]:
        return
    if not _in_first_person(reading, sentence) and not _between(reading, sentence, before):
        return
    reading.narrated[sentence.index] = []
    area = (0, len(sentence.tokens))
    yield from _continued(reading, sentence, before, area, "a speaker goes on without marks")


def _last_act(reading: Reading, sentence: Sentence) -> Act | None:
    """The last act of this paragraph before the sentence, if nothing but the speaker's own words stands between."""
    for index in range(sentence.index - 1, -1, -1):
        if reading.sentences[index].paragraph != sentence.paragraph:
            return None
        top = [act for act in reading.acts[index] if act.top]
        if top:
            return top[-1] if top[-1].content is not None and top[-1].frame.predicate.cue.mode != "decline" else None
        if reading.narrated[index]:
            return None
    return None


def _in_first_person(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence says "I" or "we" outside quotations, by a pronoun or by the ending of its last verb."""
    outside = [token.word for token in sentence.tokens if token.quote == OUTSIDE and not token.mark]
    if any(reading.words.lexicon.pronouns.get(word) == "self" for word in outside):
        return True
    last = reading.words.readings(outside[-1]) if outside else ()
    return bool(last) and all(verb.person == "self" for verb in last)


def _between(reading: Reading, sentence: Sentence, before: Act) -> bool:
    """Whether the same speaker is the next to act in the paragraph: what stands between are that speaker's words."""
    person = before.speaker is not None and before.speaker.kind == "person"
    if not person or not before.frame.rule.startswith("content behind"):
        return False
    for other in reading.sentences[sentence.index + 1 :]:
        if other.paragraph != sentence.paragraph:
            return False
        after = [act for act in reading.acts[other.index] if act.top]
        if after:
            return after[0].chain[0].name == before.chain[0].name
    return False


def _covered(reading: Reading, span: Span) -> bool:
    return any(
        min(each.end, span.end) - max(each.start, span.start) > 0.5 * (span.end - span.start)
        for claim in reading.claims
        if claim.chain
        for each in (claim.content, *claim.content_more)
    )


def _speaker_of(reading: Reading, sentence: Sentence, number: int) -> Act | None:
    """Who speaks in a quotation: the act that holds a part of it, else who spoke in the sentence before."""
    same = [each for each in reading.sentences if each.paragraph == sentence.paragraph]
    for other in same[:LONGEST_QUOTATION]:
        holding = [act for act in reading.acts[other.index] if act.frame.sentence == other and act.quotes(number)]
        if holding:
            return holding[-1]
    before = reading.acts.get(sentence.index - 1, [])
    top = [act for act in before if act.top]
    gap = sentence.paragraph - reading.sentences[sentence.index - 1].paragraph if sentence.index else 9
    opens = sentence.tokens[0].mark or sentence.tokens[0].quote != OUTSIDE
    return top[-1] if top and (gap == 0 or (gap == 1 and opens)) else None
