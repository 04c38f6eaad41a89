"""What a speaker goes on with: quotations over sentences, and sentences that no mark shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from rashomon.extract.cues.acting import act_of, in_first_person
from rashomon.extract.cues.attributes import quoted_of, time_of
from rashomon.extract.cues.claiming import claim_of, claims_of, covers_range
from rashomon.extract.cues.discourse import hop_of
from rashomon.extract.cues.frame import Frame, Range
from rashomon.extract.cues.frames import frames_within
from rashomon.extract.cues.names import case_of, mentions
from rashomon.extract.cues.phrases import UNCASED, Phrase, phrase_of
from rashomon.extract.cues.predicates import CITED, Predicate, find
from rashomon.extract.cues.state import FEWEST_QUOTED_WORDS, LONGEST_QUOTATION, Act, Reading
from rashomon.extract.cues.tokens import OUTSIDE, QUOTES, Sentence, splits
from rashomon.extract.cues.trim import counts_on, propositions, span_of
from rashomon.extract.cues.words import Grammar
from rashomon.model.records import Claim, Dropped, Span

YEAR = regex.compile(r"(?<!\p{Nd})(?:\p{Nd}{4})(?!\p{Nd})")
FEWEST_LED_TO = 5
"""Tokens of a quotation that is no mere name for something."""
MOST_OPENING = 4
"""Words of a noun that opens a sentence."""


def quoted(reading: Reading, sentence: Sentence) -> Iterator[Claim]:
    """Claims of quotations that have no act in this sentence: they inherit the speaker of the same quotation."""
    for number in sorted({token.quote for token in sentence.tokens} - {OUTSIDE}):
        places = [k for k, token in enumerate(sentence.tokens) if token.quote == number and not token.mark]
        if len(places) < FEWEST_QUOTED_WORDS:
            continue
        area = (places[0], places[-1] + 1)
        span = span_of(sentence, area, reading.words)
        spoken = any(act.quotes(number) for act in reading.acts[sentence.index] if not act.continued)
        if span is None or spoken or _covered(reading, span):
            continue
        if len(places) < 0.6 * sentence.count(0, len(sentence.tokens)) and not _is_led_to(sentence, area):
            continue
        beside = _beside(reading, sentence, area)
        if beside is not None:
            reading.acts[sentence.index] = [*reading.acts[sentence.index], beside]
            yield from _each(reading, sentence, beside)
            continue
        act = _speaker_of(reading, sentence, number)
        if act is None:
            reading.dropped.append(Dropped(span.start, span.end, "a quotation without a speaker"))
            continue
        yield from _continued(reading, sentence, act, area, "a quotation that goes on")


def _is_led_to(sentence: Sentence, area: Range) -> bool:
    """Whether a whole quotation stands behind a mark that parts it from what leads up to it: "X looks ahead, 'Y'"."""
    opens = next((k for k in range(area[0] - 1, -1, -1) if sentence.tokens[k].word not in QUOTES), None)
    whole = sentence.count(area[1], len(sentence.tokens)) == 0
    return opens is not None and whole and area[1] - area[0] >= FEWEST_LED_TO and splits(sentence, opens)


def _beside(reading: Reading, sentence: Sentence, area: Range) -> Act | None:
    """Who speaks in a quotation that no verb of saying leads up to: the one whom its sentence names as acting."""
    if not _is_led_to(sentence, area):
        return None
    found: dict[str, Phrase] = {}
    for first, _, stop in mentions(sentence, reading.words):
        phrase = phrase_of(sentence, first, stop, reading.words, cased=False) if stop <= area[0] else None
        plain = not case_of(sentence.tokens[stop - 1].word, reading.words)
        if phrase is not None and phrase.named and plain and sentence.tokens[first].quote == OUTSIDE:
            speaker = reading.discourse.resolve(phrase)
            found[speaker.name] = speaker
    if len(found) != 1:
        return None
    speaker = next(iter(found.values()))
    frame = Frame(
        sentence, Predicate(area[0] - 1, area[0], CITED, "citation"), area, (), "a quotation beside its speaker"
    )
    return Act(frame, speaker, (hop_of(speaker),), area)


def _each(reading: Reading, sentence: Sentence, act: Act) -> Iterator[Claim]:
    """The claims of an act whose words no verb of saying leads up to."""
    for part in propositions(sentence, act.content or (0, 0), reading.words):
        span = span_of(sentence, part, reading.words)
        if span is not None:
            yield claim_of(reading, replace(act, content=part), span, inherited=True)


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
    """What a speaker goes on with and no mark shows: in the first person, or leaning on what was said."""
    own = reading.narrated[sentence.index]
    before = _last_act(reading, sentence)
    if not own or before is None or reading.acts[sentence.index]:
        return
    if not any(
        goes_on(reading, sentence, before) for goes_on in (_first_person, _between, _before_first, _leans, _told_on)
    ):
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
            within = _within(reading.acts[index], top[-1])
            if within is not None:
                return within
            return top[-1] if top[-1].content is not None and top[-1].frame.predicate.cue.mode != "decline" else None
        if reading.narrated[index]:
            return None
    return None


def _within(acts: list[Act], top: Act) -> Act | None:
    """Who goes on speaking where a paper or a medium only passes somebody's words on; else None."""
    if top.speaker is None or top.speaker.kind not in ("document", "media"):
        return None
    inner = [act for act in acts if act.frame.outer is not None and act.frame.outer.predicate == top.frame.predicate]
    papers = ("document", "media", "imagery")
    people = [act for act in inner if act.speaker is not None and act.speaker.kind not in papers]
    return people[-1] if people and people[-1].content is not None else None


def _first_person(reading: Reading, sentence: Sentence, before: Act) -> bool:
    return in_first_person(reading, sentence)


def _before_first(reading: Reading, sentence: Sentence, before: Act) -> bool:
    """Whether the same paragraph goes on in the first person, with nobody else acting in between."""
    for other in reading.sentences[sentence.index + 1 :]:
        if other.paragraph != sentence.paragraph or any(act.top for act in reading.acts[other.index]):
            return False
        if in_first_person(reading, other):
            return True
    return False


def _leans(reading: Reading, sentence: Sentence, before: Act) -> bool:
    """Whether a sentence right behind an act counts on, gives the reason, or says what must or will be."""
    words = reading.words
    inside = [token for token in sentence.tokens if not token.mark]
    if counts_on(sentence, 0, words):
        return True
    if before.content is None or quoted_of(before.frame.sentence, before.content) != "indirect" or not inside:
        return False
    if words.plays(inside[0].word, "reason"):
        return True
    if before.frame.predicate.kind == "citation":
        return False
    dated = any(token.word in words.days or token.word in words.lexicon.calendar for token in inside)
    return not dated and _is_to_be(inside[-1].word, inside[-2].word if len(inside) > 1 else "", words)


def _told_on(reading: Reading, sentence: Sentence, before: Act) -> bool:
    """Whether a sentence goes on with what somebody said without marks: nothing says that another voice begins."""
    if not before.frame.rule.startswith(("content behind", "a speaker goes on")) or before.content is None:
        return False
    if quoted_of(before.frame.sentence, before.content) == "direct" or before.speaker is None:
        return False
    learnt = before.frame.predicate.cue.subject == "thing"  # what a paper shows is told by who has read it
    if before.speaker.kind in ("media", "imagery") or (learnt and before.speaker.kind == "document"):
        return False
    return not _turns(reading, sentence)


def _turns(reading: Reading, sentence: Sentence) -> bool:
    """Whether another voice begins: by a word that leads away, by what speaks of the claim itself, by a new actor."""
    words, end = reading.words, len(sentence.tokens)
    if sentence.match(0, end, words.roles.get("turn", frozenset()), words.longest):
        return True
    if sentence.match(0, end, words.roles.get("anaphor", frozenset()), words.longest) > 1:
        return True  # "this claim", not "this"
    if any(each.kind == "citation" for each in find(sentence, 0, end, OUTSIDE, words)):
        return True
    if end and words.lexicon.pronouns.get(_last_word(sentence), "thing") == "person":
        return True  # "there went he": who tells of the speaker doesn't speak
    return bool(YEAR.search(reading.text, sentence.start, sentence.end)) or _new_actor(sentence, words)


def _last_word(sentence: Sentence) -> str:
    return next((token.word for token in reversed(sentence.tokens) if not token.mark), "")


def _new_actor(sentence: Sentence, words: Grammar) -> bool:
    """Whether a sentence opens with people or a body, by a noun or a title in its plain form."""
    for length in range(min(MOST_OPENING, len(sentence.tokens)), 0, -1):
        run = tuple(token.word for token in sentence.tokens[:length])
        if any(token.mark for token in sentence.tokens[:length]):
            continue
        forms = [(*run[:-1], stem) for stem, cases in words.bare(run[-1]) if set(cases) <= UNCASED]
        nouns = [words.sources[form] for form in forms if form in words.sources]
        if any(noun.kind not in ("document", "imagery") for noun in nouns) or run in words.countries:
            return True
    return False


def _is_to_be(last: str, before: str, words: Grammar) -> bool:
    """Whether the words that close a sentence say what must or will be."""
    negated = words.plays(last, "negator")
    closing = before if negated else last
    readings = [verb for verb in words.readings(closing) if verb.part == "finite"]
    if readings:
        modal = not negated and any(((verb.lemma,), "modal") in words.hedges for verb in readings)
        return modal or all(verb.time == "future" for verb in readings)
    return words.plays(closing, "obligation") or time_of((closing,), words) == "future"


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
