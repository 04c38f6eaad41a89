"""Acts to claims: what is said, what is passed on, what stands before and is taken up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.cues import attributes
from rashomon.extract.cues.acting import cue_of, distinct
from rashomon.extract.cues.frame import Range
from rashomon.extract.cues.state import Act, Reading
from rashomon.extract.cues.trim import propositions, refutation, span_of
from rashomon.model.records import Claim, Dropped, Span


def claims_of(reading: Reading, act: Act) -> Iterator[Claim]:
    """The claims of one act; none where it only passes on an inner act, or stands for what was narrated before."""
    if not act.chain:
        return
    if act.content is None:
        yield from _taken_up(reading, act)
        return
    passed = _passed_on(reading, act)
    if passed is None:
        yield from _said(reading, act, act.content)
    elif not passed.chain:
        yield from _hearsay(reading, act, passed)


def _passed_on(reading: Reading, act: Act) -> Act | None:
    """The act inside this one that is all it reports; None where it says something of its own."""
    inside = [
        other
        for other in reading.acts.get(act.frame.sentence.index, [])
        if other.frame.outer is not None and other.frame.outer.predicate == act.frame.predicate and _covers(other, act)
    ]
    return next((other for other in inside if other.chain), inside[0] if inside else None)


def _hearsay(reading: Reading, act: Act, passed: Act) -> Iterator[Claim]:
    """Hearsay that somebody passes on is theirs, with its hedge: "X said that Y is thought to"."""
    sure = passed.frame.predicate.cue.certainty or "certain"
    span = span_of(act.frame.sentence, passed.content or (0, 0), reading.words)
    if span is not None:
        claim = claim_of(reading, replace(act, content=passed.content), span)
        yield replace(claim, certainty=max(claim.certainty, sure, key=lambda each: attributes.RANK[each]))


def _said(reading: Reading, act: Act, content: Range) -> Iterator[Claim]:
    """What an act says, proposition by proposition; what it calls baseless is denied."""
    frame = act.frame
    for part in propositions(frame.sentence, content, reading.words):
        place, refuted = refutation(frame.sentence, part, reading.words)
        span = span_of(frame.sentence, place, reading.words)
        if span is None or (frame.predicate.cue.mode == "request" and _points_back(reading, act, place)):
            reading.dropped.append(Dropped(*cue_of(frame), "nothing is said"))
        elif refuted:
            denied = replace(frame.predicate, cue=replace(frame.predicate.cue, mode="deny"))
            own = replace(act, frame=replace(frame, predicate=denied), content=place)
            yield replace(claim_of(reading, own, span), polarity="affirmed")
        else:
            yield claim_of(reading, replace(act, content=place), span)


def _points_back(reading: Reading, act: Act, content: Range) -> bool:
    """Whether a content ends in the determiner of the act's own noun: "gave this order" asks for nothing new."""
    last = act.frame.sentence.words(*content)[-1:]
    return bool(last) and reading.words.plays(last[0], "definite")


def _covers(other: Act, act: Act) -> bool:
    """Whether an inner act is what the outer one reports: it takes most of the content."""
    return act.content is not None and covers_range(other, act.content)


def _taken_up(reading: Reading, act: Act) -> Iterator[Claim]:
    """The sentence before, in the article's own voice until now, is what this speaker said."""
    index = act.frame.sentence.index
    said = [claim for claim in reading.claims if claim.chain and claim.chain[0].name == act.chain[0].name]
    if act.frame.several and said:
        return  # "all this" is what the speaker was heard to say
    reach = 3 if act.frame.several else 1
    for before in range(index - 1, max(-1, index - 1 - reach), -1):
        own = reading.narrated.get(before, [])
        same = reading.sentences[before].paragraph >= act.frame.sentence.paragraph - 1
        if not same:
            break
        if _relayed(reading, act, before):
            return
        if not own or any(each.chain for each in reading.acts.get(before, [])):
            break
        reading.narrated[before] = []
        for claim in own:
            yield replace(
                claim,
                chain=act.chain,
                mode=attributes.mode_of(act.frame, act.speaker, claim.certainty),
                cue=Span.of(reading.text, *cue_of(act.frame)),
                why=act.frame.rule,
            )


def _relayed(reading: Reading, act: Act, before: int) -> bool:
    """Whether an act adds hops to what was said in the sentence before: a medium that passes it on, who it was from."""
    spoken = [each for each in reading.acts.get(before, []) if each.chain]
    if not spoken:
        return False
    media = all(hop.kind == "media" for hop in act.chain)
    cites = len(act.chain) > 1 and act.chain[-1].name == spoken[-1].chain[-1].name
    if not media and not cites:
        return False
    place = reading.sentences[before]
    for number, claim in enumerate(reading.claims):
        if claim.chain and place.start <= claim.content.start < place.end:
            hops = [*act.chain[:-1], *claim.chain] if cites else [*claim.chain, *act.chain]
            reading.claims[number] = replace(claim, chain=tuple(distinct(hops)))
    return True


def claim_of(reading: Reading, act: Act, span: Span, *, inherited: bool = False) -> Claim:
    """The claim of an act with this span; inherited: its predicate stands in an earlier sentence."""
    frame = act.frame
    content = act.content or (0, 0)
    certainty = attributes.certainty_of(frame, content, reading.words)
    mode = attributes.mode_of(frame, act.speaker, certainty)
    if mode == "say":
        mode = attributes.performed(frame.sentence, content, reading.words) or mode
    polarity = attributes.polarity_of(frame, content, reading.words)
    return Claim(
        article=reading.article.id,
        doc=reading.article.doc,
        language=reading.article.language,
        content=span,
        cue=None if inherited else Span.of(reading.text, *cue_of(frame)),
        chain=act.chain,
        mode=mode,
        quoted=attributes.quoted_of(frame.sentence, content),
        polarity=polarity,
        certainty=certainty,
        status=attributes.status_of(frame.sentence, content, mode, polarity, reading.words),
        why=frame.rule,
    )


def covers_range(act: Act, area: Range) -> bool:
    """Whether an act with its source and words takes most of a range."""
    frame = act.frame
    ranges = [frame.content or (0, 0), (frame.predicate.first, frame.predicate.last), *frame.regions]
    held = {at for first, last in ranges for at in range(first, last)}
    mine = [at for at in range(*area) if not frame.sentence.tokens[at].mark]
    return sum(at in held for at in mine) >= 0.6 * len(mine)
