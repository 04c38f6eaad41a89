"""Who acts: frames with their speakers resolved and their chains, innermost first."""

from __future__ import annotations

from dataclasses import replace

import regex

from rashomon.extract.cues.discourse import Heard, hop_of
from rashomon.extract.cues.frame import Frame, Range
from rashomon.extract.cues.frames import frames
from rashomon.extract.cues.names import case_of, is_name_like, is_owner_of, mentions, subject
from rashomon.extract.cues.opening import closing, opening, opening_agent, opening_place
from rashomon.extract.cues.phrases import PEOPLE, Phrase, phrase_of
from rashomon.extract.cues.sources import Sourcing, holder_of, sourcing
from rashomon.extract.cues.state import Act, Reading
from rashomon.extract.cues.tokens import OUTSIDE, Sentence, is_finite
from rashomon.extract.cues.words import Grammar
from rashomon.model.records import Article, Dropped, Hop

TAKEN = "what the verb takes"
ASIDE = regex.compile(r"\(([\p{L}\p{M}]{2,12})\)")
"""A short form in brackets."""
LONGEST_OWNED = 4
"""Words before a noun for a paper that say whose or which it is."""
LONGEST_ALIAS = 16
"""Code points behind a name in which its short form in brackets may stand."""


def in_first_person(reading: Reading, sentence: Sentence) -> bool:
    """Whether a sentence says "I" or "we" outside quotations, by a pronoun or by the ending of its last verb."""
    outside = [token.word for token in sentence.tokens if token.quote == OUTSIDE and not token.mark]
    if any(reading.words.lexicon.pronouns.get(word) == "self" for word in outside):
        return True
    last = reading.words.readings(outside[-1]) if outside else ()
    return bool(last) and all(verb.person == "self" for verb in last)


def meet(reading: Reading, sentence: Sentence) -> None:
    """Remember the people whom a sentence names with their titles, or as those who act in it."""
    told = in_first_person(reading, sentence)
    place = None if told else subject(sentence, reading.words)
    if place is not None and sentence.tokens[place[0]].quote == OUTSIDE:
        phrase = phrase_of(sentence, *place, reading.words, cased=False)
        if phrase is not None and phrase.named and not phrase.known:
            reading.discourse.acted.append(replace(phrase, known=True))
            reading.discourse.remember(replace(phrase, known=True))
    reading.discourse.papers += papers(sentence, reading.words)
    if not told:
        reading.discourse.crowds += crowds(sentence, reading.words)
    for first, _, stop in mentions(sentence, reading.words):
        last = sentence.tokens[stop - 1].word
        owns = stop < len(sentence.tokens) and is_owner_of(sentence, stop, len(sentence.tokens), reading.words)
        owns = owns and not sentence.tokens[stop].mark  # "according to X": what may end a name is the genitive there
        cased = bool(case_of(last, reading.words)) and (owns or not is_name_like(last, reading.words))
        phrase = phrase_of(sentence, first, stop, reading.words, cased=cased)
        if phrase is None or not phrase.named or phrase.kind != "person":
            continue
        reading.discourse.remember(phrase)
        _alias(reading, phrase)
        if (
            not told
            and sentence.tokens[first].quote == OUTSIDE
            and (not cased or case_of(last, reading.words) == "objective")
        ):
            reading.discourse.acted.append(phrase)


def papers(sentence: Sentence, words: Grammar) -> list[Phrase]:
    """The papers and pictures that a sentence speaks of, with whose they are."""
    found: list[Phrase] = []
    for at, token in enumerate(sentence.tokens):
        nouns = [words.sources.get((stem,)) for stem, _ in words.bare(token.word)] if not token.mark else []
        if not any(noun is not None and noun.kind == "document" for noun in nouns):
            continue
        first = at
        while first > 0 and at - first < LONGEST_OWNED and _leads_to(sentence, first - 1, words):
            first -= 1
        phrase = phrase_of(sentence, first, at + 1, words)
        kept = phrase is not None and phrase.kind == "document" and not phrase.pointed
        found += [phrase] if phrase is not None and kept else []
    return found


def crowds(sentence: Sentence, words: Grammar) -> list[Phrase]:
    """The people of whom a sentence speaks as those who act: a noun of several in its plain form, with who they are."""
    found: list[Phrase] = []
    for at, token in enumerate(sentence.tokens):
        plain = [stem for stem, cases in words.bare(token.word) if cases == ("plural",)] if not token.mark else []
        nouns = [words.sources[(stem,)] for stem in plain if (stem,) in words.sources]
        if token.quote != OUTSIDE or not any(noun.kind in PEOPLE for noun in nouns):
            continue
        first = at
        while first > 0 and at - first < LONGEST_OWNED and _leads_to(sentence, first - 1, words):
            first -= 1
        phrase = phrase_of(sentence, first, at + 1, words, cased=False)
        found += [phrase] if phrase is not None and phrase.plural else []
    return found


def _leads_to(sentence: Sentence, at: int, words: Grammar) -> bool:
    token = sentence.tokens[at]
    described = words.plays(token.word, "determiner") or words.plays(token.word, "modifier")
    return not token.mark and (described or words.marks(token.word, "genitive"))


def _alias(reading: Reading, phrase: Phrase) -> None:
    """Learn the short form that stands in brackets in or behind a name: how it is called further on."""
    found = ASIDE.search(reading.text, phrase.start, phrase.end + LONGEST_ALIAS)
    if found is not None:
        reading.discourse.aliases.setdefault(found[1], phrase)


def acts_of(reading: Reading, sentence: Sentence) -> list[Act]:
    """The acts of a sentence with their speakers; an act inside another knows the chain around it."""
    acts: list[Act] = []
    for frame in frames(sentence, reading.words):
        outer = (
            next((act for act in acts if act.frame.predicate == frame.outer.predicate), None) if frame.outer else None
        )
        act = act_of(reading, frame, outer)
        if act is not None:
            acts.append(act)
    return acts


def act_of(reading: Reading, frame: Frame, outer: Act | None) -> Act | None:
    """A frame with its speaker and chain; None where nobody is named and nobody can be taken over."""
    found, content = _sourced(reading, frame)
    if outer is not None and frame.predicate.negative and frame.predicate.last - frame.predicate.first == 1:
        return None  # "X says that Y didn't tell them"
    if outer is not None and found.speaker is not None and _is_own(found.speaker, frame, reading.words):
        return None
    speaker = _speaker(reading, frame, found, outer)
    if speaker is None:
        return _spoken_by_nobody(reading, frame, content)
    if frame.predicate.cue.subject == "witness":
        speaker = replace(speaker, kind="witnesses", named=False)
    own = _own_chain(reading, found, speaker)
    if outer is None:
        reading.discourse.hear(Heard(speaker, own, frame.sentence.index, frame.sentence.paragraph))
    reading.discourse.remember(speaker)
    return Act(frame, speaker, tuple(distinct([*own, *(outer.chain if outer else ())])), content)


def _sourced(reading: Reading, frame: Frame) -> tuple[Sourcing, Range | None]:
    """The phrases of a frame, and its content without a source that opens it."""
    names = frozenset(known.name for known in reading.discourse.named)
    found, content = sourcing(frame, reading.words, names), frame.content
    if found.speaker is not None or not frame.open or content is None:
        return found, content
    if frame.predicate.impersonal:
        opened = opening_agent(frame, reading.words) or opening_place(frame, reading.words)
    else:
        opened = opening(frame, reading.words, reading.discourse)
    if opened is None:
        closed = None if frame.predicate.impersonal else closing(frame, reading.words, reading.discourse)
        return (replace(found, speaker=closed[0]), (content[0], closed[1])) if closed is not None else (found, content)
    phrase, stop = opened
    found = _relayed(frame, replace(found, speaker=phrase), content[0], stop, reading.words)
    holder = holder_of(frame.sentence, (content[0], stop), reading.words) if phrase.kind == "imagery" else None
    if holder is not None:
        found = replace(found, speaker=holder, cited=(phrase,))
    return found, _behind_source(reading, frame, found, content, stop)


def _behind_source(reading: Reading, frame: Frame, found: Sourcing, content: Range, stop: int) -> Range:
    """What is said behind a source that opens it; where nothing is, what stood before the source."""
    if frame.rule != TAKEN:
        return stop, content[1]
    sentence, words = frame.sentence, reading.words
    for at in range(stop + 1, content[1]):
        if words.plays(sentence.tokens[at].word, "joint") and is_finite(sentence.tokens[at - 1].word, words):
            stop = at + 1  # "X has seen it and calls for Y"
    leads = words.roles.get("contrast", frozenset())
    stop += sentence.match(stop, content[1], leads, words.longest)
    if found.speaker is None or sentence.count(stop, content[1]) > 0 or frame.predicate.negative:
        return stop, content[1]
    start = next(k for k, token in enumerate(sentence.tokens) if token.start >= found.speaker.start)
    about = start - 1 > content[0] and words.plays(sentence.tokens[start - 1].word, "about")
    return (content[0], start) if about else (stop, content[1])


def _relayed(frame: Frame, found: Sourcing, first: int, stop: int, words: Grammar) -> Sourcing:
    """The source that opens a content, parted from whom it had it from: "citing X, in Y's report"."""
    for at in range(first + 1, stop - 1):
        length = frame.sentence.match(at, stop - 1, words.citations, words.longest)
        if length and words.citations[frame.sentence.words(at, at + length)][1]:
            cited = phrase_of(frame.sentence, first, at, words)
            speaker = phrase_of(frame.sentence, at + length, stop, words)
            if cited is not None and speaker is not None and speaker.known:
                return replace(found, speaker=speaker, cited=(cited,))
    return found


def _spoken_by_nobody(reading: Reading, frame: Frame, content: Range | None) -> Act | None:
    """Hearsay, which the article's own voice tells; "is seen" and "is not known" are told by nobody."""
    predicate = frame.predicate
    if predicate.impersonal and (predicate.cue.mode == "show" or predicate.negative):
        return None
    if predicate.impersonal and frame.rule == TAKEN and predicate.cue.certainty is None:
        return None  # "a plea was made": told, and no hearsay
    if predicate.impersonal or predicate.kind == "converb":
        return Act(frame, None, (), content)
    reading.dropped.append(Dropped(*cue_of(frame), "no source"))
    return None


def _own_chain(reading: Reading, found: Sourcing, speaker: Phrase) -> tuple[Hop, ...]:
    """Whom the speaker cites, the speaker, the media told."""
    hops = [hop_of(each) for each in map(reading.discourse.resolve, found.cited)]
    hops = [*hops, hop_of(speaker), *(hop_of(each) for each in found.told)]
    return tuple(_without_own_house(reading.article, distinct(hops)))


def _speaker(reading: Reading, frame: Frame, found: Sourcing, outer: Act | None) -> Phrase | None:
    """Who acts: named here, or whoever spoke last."""
    heard = reading.discourse.last(frame.sentence.paragraph, frame.sentence.index) if outer is None else None
    if found.speaker is not None:
        if found.speaker.pronoun == "self" and outer is not None and outer.speaker is not None:
            return outer.speaker
        if found.speaker.held and found.speaker.affiliation is None and heard is not None:
            return heard.phrase  # "the statement said": whose it is was said before
        return reading.discourse.resolve(_of_kind(found.speaker, frame))
    silent = frame.predicate.impersonal or frame.predicate.kind == "citation"
    thing = heard is not None and heard.phrase.kind in ("document", "imagery") and frame.predicate.person == "formal"
    return heard.phrase if heard is not None and not silent and not thing else None


def _is_own(phrase: Phrase, frame: Frame, words: Grammar) -> bool:
    """Whether a speaker cites what is theirs: "according to their records" gives no other origin."""
    cited = frame.predicate.kind == "citation" and phrase.kind == "document"
    return cited and len(phrase.words) > 1 and phrase.words[0] in words.lexicon.pronouns


def _of_kind(phrase: Phrase, frame: Frame) -> Phrase:
    """A name that nothing describes is a body's where the verb doesn't speak of a person."""
    if phrase.known or phrase.pronoun or phrase.kind != "person" or frame.predicate.person != "plain":
        return phrase
    return replace(phrase, kind="organization")


def cue_of(frame: Frame) -> Range:
    """The offsets of a frame's predicate, absolute and half-open."""
    tokens = frame.sentence.tokens
    return tokens[frame.predicate.first].start, tokens[frame.predicate.last - 1].end


def distinct(hops: list[Hop]) -> list[Hop]:
    """The hops without repetition of a name, in order."""
    kept: dict[str, Hop] = {}
    for hop in hops:
        kept.setdefault(hop.name.casefold(), hop)
    return list(kept.values())


def _without_own_house(article: Article, hops: list[Hop]) -> list[Hop]:
    """The article's own outlet and agency are no hops, except where they are the only witnesses."""
    house = {name.casefold() for name in (article.outlet, *article.agency) if name}
    kept = [hop for hop in hops if hop.kind != "media" or hop.name.casefold() not in house]
    return kept or hops[:1]
