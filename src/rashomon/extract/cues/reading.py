"""From frames to claims: chains, what a quotation inherits, what stands before, and the article's own voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rashomon.extract.cues import attributes, narration
from rashomon.extract.cues.discourse import Discourse, Heard, hop_of
from rashomon.extract.cues.frames import Frame, Range, frames, frames_within
from rashomon.extract.cues.names import case_of, is_name_like, mentions, subject
from rashomon.extract.cues.opening import opening, opening_place
from rashomon.extract.cues.phrases import Phrase, phrase_of
from rashomon.extract.cues.sources import Sourcing, holder_of, sourcing
from rashomon.extract.cues.tokens import OUTSIDE, Sentence
from rashomon.extract.cues.trim import propositions, refutation, span_of
from rashomon.extract.cues.words import Grammar
from rashomon.model.records import Article, Claim, Dropped, Hop, Span

FEWEST_QUOTED_WORDS = 3
LONGEST_QUOTATION = 40


@dataclass(frozen=True, slots=True)
class Act:
    """A frame with its speaker resolved and the chain from there outwards."""

    frame: Frame
    speaker: Phrase | None
    chain: tuple[Hop, ...]
    content: Range | None
    inner: bool = False
    """Whether it stands in words that an earlier sentence began to quote."""
    continued: bool = False
    """Whether its predicate stands in an earlier sentence."""

    @property
    def top(self) -> bool:
        """Whether somebody speaks here on nobody else's word."""
        return bool(self.chain) and not self.inner and self.frame.outer is None

    def quotes(self, number: int) -> bool:
        """Whether the quotation of this number is what is said here: the act itself stands outside of it."""
        tokens = self.frame.sentence.tokens
        if (
            not self.chain
            or self.content is None
            or self.continued
            or tokens[self.frame.predicate.first].quote == number
        ):
            return False
        return any(tokens[k].quote == number for k in range(*self.content))


@dataclass(slots=True)
class Reading:
    """The state of one article's extraction."""

    article: Article
    words: Grammar
    sentences: tuple[Sentence, ...]
    title: Sentence | None
    discourse: Discourse = field(default_factory=Discourse)
    claims: list[Claim] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    acts: dict[int, list[Act]] = field(default_factory=dict)
    narrated: dict[int, list[Claim]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text


def read(reading: Reading) -> None:
    """Fill claims and drops, sentence by sentence in reading order."""
    for sentence in reading.sentences:
        _meet(reading, sentence)
        acts = reading.acts[sentence.index] = _acts(reading, sentence)
        reading.claims += [claim for act in acts for claim in _claims_of(reading, act)]
        own = list(narration.told(sentence, acts, reading.article, reading.words)) if not sentence.heading else []
        own = [claim for claim in own if not _inside_quote(reading, sentence, claim)]
        reading.narrated[sentence.index] = own
    for sentence in reading.sentences:
        reading.claims += _quoted(reading, sentence)
        reading.claims += _unmarked(reading, sentence)
        reading.claims += reading.narrated[sentence.index]
        if not reading.acts[sentence.index] and not reading.narrated[sentence.index] and sentence.heading:
            reading.dropped.append(Dropped(sentence.start, sentence.end, "a heading"))
    if reading.title is not None:
        _headline(reading, reading.title)


def _meet(reading: Reading, sentence: Sentence) -> None:
    """Remember the people whom a sentence names with their titles, or as those who act in it."""
    place = subject(sentence, reading.words)
    if place is not None and sentence.tokens[place[0]].quote == OUTSIDE:
        phrase = phrase_of(sentence, *place, reading.words, cased=False)
        if phrase is not None and phrase.named and not phrase.known:
            reading.discourse.acted.append(replace(phrase, known=True))
            reading.discourse.remember(replace(phrase, known=True))
    for first, _, stop in mentions(sentence, reading.words):
        last = sentence.tokens[stop - 1].word
        cased = bool(case_of(last, reading.words)) and not is_name_like(last, reading.words)
        phrase = phrase_of(sentence, first, stop, reading.words, cased=cased)
        if phrase is None or not phrase.named or phrase.kind != "person":
            continue
        reading.discourse.remember(phrase)
        if sentence.tokens[first].quote == OUTSIDE and (not cased or case_of(last, reading.words) == "objective"):
            reading.discourse.acted.append(phrase)


def _acts(reading: Reading, sentence: Sentence) -> list[Act]:
    """The acts of a sentence with their speakers; an act inside another knows the chain around it."""
    acts: list[Act] = []
    for frame in frames(sentence, reading.words):
        outer = (
            next((act for act in acts if act.frame.predicate == frame.outer.predicate), None) if frame.outer else None
        )
        act = _act(reading, frame, outer)
        if act is not None:
            acts.append(act)
    return acts


def _act(reading: Reading, frame: Frame, outer: Act | None) -> Act | None:
    predicate = frame.predicate
    found = sourcing(frame, reading.words)
    content = frame.content
    if found.speaker is None and frame.open and content is not None:
        if predicate.impersonal:
            opened = opening_place(frame, reading.words)
        else:
            opened = opening(frame, reading.words, reading.discourse)
        if opened is not None:
            found = replace(found, speaker=opened[0])
            holder = holder_of(frame.sentence, (content[0], opened[1]), reading.words)
            if opened[0].kind == "imagery" and holder is not None:
                found = replace(found, speaker=holder, cited=(opened[0],))
            content = (opened[1], content[1])
    if outer is not None and found.speaker is not None and _is_own(found.speaker, frame, reading.words):
        return None
    speaker, around = _speaker(reading, frame, found, outer)
    if speaker is None:
        if predicate.impersonal and (predicate.cue.mode == "show" or predicate.negative):
            return None  # "is seen", "is not known": nobody is said to have told it
        if predicate.impersonal or predicate.kind == "converb":
            return Act(frame, None, (), content)
        reading.dropped.append(Dropped(_cue(frame)[0], _cue(frame)[1], "no source"))
        return None
    hops = [hop_of(each) for each in map(reading.discourse.resolve, found.cited)]
    hops.append(hop_of(speaker))
    hops += [hop_of(each) for each in found.told] or list(around)
    own = tuple(_without_own_house(reading.article, _distinct(hops)))
    chain = tuple(_distinct([*own, *(outer.chain if outer else ())]))
    if outer is None:
        reading.discourse.hear(Heard(speaker, own, frame.sentence.index, frame.sentence.paragraph))
    reading.discourse.remember(speaker)
    return Act(frame, speaker, chain, content)


def _speaker(
    reading: Reading, frame: Frame, found: Sourcing, outer: Act | None
) -> tuple[Phrase | None, tuple[Hop, ...]]:
    """Who acts, with the hops that came with them before: named here, or whoever spoke last."""
    if found.speaker is not None:
        heard = reading.discourse.last(frame.sentence.paragraph, frame.sentence.index)
        if found.speaker.held and found.speaker.affiliation is None and heard is not None and outer is None:
            return heard.phrase, ()  # "the statement said": whose it is was said before
        return reading.discourse.resolve(_of_kind(found.speaker, frame)), ()
    if frame.predicate.impersonal or outer is not None:
        return None, ()
    heard = reading.discourse.last(frame.sentence.paragraph, frame.sentence.index)
    return (heard.phrase, ()) if heard is not None else (None, ())


def _is_own(phrase: Phrase, frame: Frame, words: Grammar) -> bool:
    """Whether a speaker cites what is theirs: "according to their records" gives no other origin."""
    cited = frame.predicate.kind == "citation" and phrase.kind == "document"
    return cited and len(phrase.words) > 1 and phrase.words[0] in words.lexicon.pronouns


def _of_kind(phrase: Phrase, frame: Frame) -> Phrase:
    """A name that nothing describes is a body's where the verb doesn't speak of a person."""
    if phrase.known or phrase.pronoun or phrase.kind != "person" or frame.predicate.person != "plain":
        return phrase
    return replace(phrase, kind="organization")


def _cue(frame: Frame) -> Range:
    tokens = frame.sentence.tokens
    return tokens[frame.predicate.first].start, tokens[frame.predicate.last - 1].end


def _distinct(hops: list[Hop]) -> list[Hop]:
    kept: dict[str, Hop] = {}
    for hop in hops:
        kept.setdefault(hop.name.casefold(), hop)
    return list(kept.values())


def _without_own_house(article: Article, hops: list[Hop]) -> list[Hop]:
    """The article's own outlet and agency are no hops, except where they are the only witnesses."""
    house = {name.casefold() for name in (article.outlet, *article.agency) if name}
    kept = [hop for hop in hops if hop.kind != "media" or hop.name.casefold() not in house]
    return kept or hops[:1]


def _claims_of(reading: Reading, act: Act) -> Iterator[Claim]:
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
        if other.frame.outer is not None
        and other.frame.outer.predicate == act.frame.predicate
        and other.content is not None
        and _covers(other, act)
    ]
    return next((other for other in inside if other.chain), inside[0] if inside else None)


def _hearsay(reading: Reading, act: Act, passed: Act) -> Iterator[Claim]:
    """Hearsay that somebody passes on is theirs, with its hedge: "X said that Y is thought to"."""
    sure = passed.frame.predicate.cue.certainty or "certain"
    span = span_of(act.frame.sentence, passed.content or (0, 0), reading.words)
    if span is not None:
        claim = _claim(reading, replace(act, content=passed.content), span)
        yield replace(claim, certainty=max(claim.certainty, sure, key=lambda each: attributes.RANK[each]))


def _said(reading: Reading, act: Act, content: Range) -> Iterator[Claim]:
    """What an act says, proposition by proposition; what it calls baseless is denied."""
    frame = act.frame
    for part in propositions(frame.sentence, content, reading.words):
        place, refuted = refutation(frame.sentence, part, reading.words)
        span = span_of(frame.sentence, place, reading.words)
        if span is None:
            reading.dropped.append(Dropped(*_cue(frame), "nothing is said"))
        elif refuted:
            denied = replace(frame.predicate, cue=replace(frame.predicate.cue, mode="deny"))
            own = replace(act, frame=replace(frame, predicate=denied), content=place)
            yield replace(_claim(reading, own, span), polarity="affirmed")
        else:
            yield _claim(reading, replace(act, content=place), span)


def _covers(other: Act, act: Act) -> bool:
    """Whether an inner act is what the outer one reports: it takes most of the content."""
    return act.content is not None and other.frame.content is not None and _covers_range(other, act.content)


def _taken_up(reading: Reading, act: Act) -> Iterator[Claim]:
    """The sentence before, in the article's own voice until now, is what this speaker said."""
    index = act.frame.sentence.index
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
                cue=Span.of(reading.text, *_cue(act.frame)),
                why=act.frame.rule,
            )


def _relayed(reading: Reading, act: Act, before: int) -> bool:
    """Whether a medium passes on what somebody said in the sentence before: it becomes the outer hop of that."""
    media = tuple(hop for hop in act.chain if hop.kind == "media")
    spoken = [each for each in reading.acts.get(before, []) if each.chain]
    if not media or not spoken or len(media) != len(act.chain):
        return False
    index = before
    place = reading.sentences[index]
    for number, claim in enumerate(reading.claims):
        if claim.chain and place.start <= claim.content.start < place.end:
            reading.claims[number] = replace(claim, chain=tuple(_distinct([*claim.chain, *media])))
    return True


def _claim(reading: Reading, act: Act, span: Span, *, inherited: bool = False) -> Claim:
    frame = act.frame
    content = act.content or (0, 0)
    certainty = attributes.certainty_of(frame, content, reading.words)
    mode = attributes.mode_of(frame, act.speaker, certainty)
    polarity = attributes.polarity_of(frame, content, reading.words)
    return Claim(
        article=reading.article.id,
        doc=reading.article.doc,
        language=reading.article.language,
        content=span,
        cue=None if inherited else Span.of(reading.text, *_cue(frame)),
        chain=act.chain,
        mode=mode,
        quoted=attributes.quoted_of(frame.sentence, content),
        polarity=polarity,
        certainty=certainty,
        status=attributes.status_of(frame.sentence, content, mode, polarity, reading.words),
        why=frame.rule,
    )


def _inside_quote(reading: Reading, sentence: Sentence, claim: Claim) -> bool:
    return any(
        min(quote.end, claim.content.end) - max(quote.start, claim.content.start)
        > 0.6 * (claim.content.end - claim.content.start)
        for quote in sentence.quotations
    )


def _quoted(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Claims of quotations that have no act in this sentence: they inherit the speaker of the same quotation."""
    for number in range(len(sentence.quotations)):
        places = [k for k, token in enumerate(sentence.tokens) if token.quote == number and not token.mark]
        if len(places) < FEWEST_QUOTED_WORDS:
            continue
        area = (places[0], places[-1] + 1)
        span = span_of(sentence, area, reading.words)
        if span is None or _covered(reading, span) or len(places) < 0.6 * sentence.count(0, len(sentence.tokens)):
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
    claims = [claim for each in inner for claim in _claims_of(reading, each)]
    yield from claims
    if claims and any(_covers_range(each, area) for each in inner):
        return
    for part in propositions(sentence, area, reading.words):
        span = span_of(sentence, part, reading.words)
        if span is not None:
            yield _claim(reading, replace(own, content=part), span, inherited=True)


def _inner(reading: Reading, frame: Frame, own: Act) -> Act | None:
    """An act inside what an earlier speaker goes on with."""
    act = None if frame.predicate.impersonal else _act(reading, frame, own)
    return replace(act, inner=True) if act is not None and act.chain and act.content is not None else None


def _covers_range(act: Act, area: Range) -> bool:
    frame = act.frame
    ranges = [frame.content or (0, 0), (frame.predicate.first, frame.predicate.last), *frame.regions]
    held = {at for first, last in ranges for at in range(first, last)}
    mine = [at for at in range(*area) if not frame.sentence.tokens[at].mark]
    return sum(at in held for at in mine) >= 0.6 * len(mine)


def _unmarked(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
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


def _headline(reading: Reading, title: Sentence) -> None:
    """Add what a headline ascribes to somebody; what it says in its own voice stands in the body anyway."""
    acts = reading.acts[title.index] = _acts(reading, title)
    found = [claim for act in acts for claim in _claims_of(reading, act)]
    reading.claims += [replace(claim, why=f"headline, {claim.why}") for claim in found]
    if not found:
        reading.dropped.append(Dropped(title.start, title.end, "a headline in the article's own voice"))
