"""The chain of an act: who had it from whom, innermost first, with everybody who passed it on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from rashomon.extract.dependency import chains, passing
from rashomon.extract.dependency.discourse import hop_of
from rashomon.extract.dependency.frames import Frame
from rashomon.extract.dependency.house import is_house
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.phrases import Phrase
from rashomon.extract.dependency.state import Reading
from rashomon.extract.quotations import Quotation
from rashomon.model.records import Hop, SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_QUOTATION = 40
"""Sentences over which the act that a quotation belongs to is looked for."""
DEEPEST = 10
"""Acts inside one another beyond which no further one is looked for."""
PEOPLE: frozenset[SourceKind] = frozenset({"officials", "witnesses", "person"})
OUTLETS: frozenset[SourceKind] = frozenset({"media", "organization", "government"})
OWN_WORDS = frozenset({"self", "any"})


def chain_of(reading: Reading, frame: Frame, frames: tuple[Frame, ...]) -> tuple[Hop, ...]:
    """Who had it from whom: whom the speaker cites, the speaker, those who were told, then the acts around."""
    hops: list[Hop] = []
    around: Frame | None = frame
    top = frame
    for _ in range(DEEPEST):
        if around is None:
            break
        for other in frames:
            if relay_of(other, frames) is around:
                hops += own_hops(reading, other)
        hops += own_hops(reading, around) if around is frame else _around(reading, around)
        top, around = around, chains.outer_of(around, frames)
    speaker = speaker_around(reading, top)
    hops += handed_down(speaker[1]) if speaker is not None else ()
    return tuple(_distinct(hops))


def _around(reading: Reading, frame: Frame) -> list[Hop]:
    """The hops of an act around another: "a message cited by X shows Brin asked" is Brin's and X's, no message's."""
    hops, source = own_hops(reading, frame), frame.source
    own = source is not None and reading.lexicon.plays(source.lemma_.lower(), "utterance")
    return hops[1:] if own and len(hops) > 1 and frame.cue.mode == "show" else hops


def outermost(frame: Frame, frames: tuple[Frame, ...]) -> Frame:
    """The last of the acts around an act."""
    for _ in range(DEEPEST):
        outer = chains.outer_of(frame, frames)
        if outer is None:
            break
        frame = outer
    return frame


def own_hops(reading: Reading, frame: Frame) -> list[Hop]:
    """The hops that one act gives by itself, innermost first."""
    source = frame.source
    phrase, inherited = source_of(reading, frame) if source is not None else (None, ())
    hops: list[Hop] = []
    if phrase is not None and source is not None and phrase.pronoun not in OWN_WORDS:
        cited = (*frame.inner, passing.had_it_from(source, reading.lexicon))
        hops += _hops(reading, frame, (token for token in cited if token is not None))
        hops += _unless_house(reading, phrase)
        hops += _hops(reading, frame, passing.holders_of(source, reading.lexicon))
    for relay in (*passing.kept_in(frame.anchor, reading.lexicon), *frame.relays):
        hops += _hops(reading, frame, (relay, *passing.holders_of(relay, reading.lexicon)))
    hops += _hops(reading, frame, passing.shown_by(frame.anchor, reading.lexicon))
    hops += _named(_hops(reading, frame, passing.letters_through(frame.anchor, reading.lexicon)))
    media = told(reading, frame)
    if phrase is not None and not media and not inherited and phrase.kind == "person" and not frame.decline:
        inherited = reading.discourse.relays_of(phrase.name, phrase.start)
    return [*hops, *(media or inherited)]


def told(reading: Reading, frame: Frame) -> list[Hop]:
    """The media that were told in this act or that carried it."""
    heard = chains.audience(frame, reading.lexicon)
    tokens = [*heard, *passing.carried_by(frame.anchor, reading.lexicon)]
    if frame.source is not None:
        tokens += passing.told_by(frame.source, reading.lexicon)
    found = [(token in heard, _phrase_at(reading, frame, token)) for token in dict.fromkeys(tokens)]
    told = [
        phrase for named, phrase in found if phrase.kind == "media" or (named and _publishes(reading, frame, phrase))
    ]
    return [hop for phrase in told for hop in _unless_house(reading, phrase)]


def _publishes(reading: Reading, frame: Frame, phrase: Phrase) -> bool:
    """Whether who was told passes it on: a body of which nothing but its name is known, told by an unnamed source."""
    if not reading.lexicon.plays(frame.anchor.lemma_.lower(), "tells"):
        return False
    speaker = speaker_of(reading, frame)
    unnamed = speaker is not None and not speaker.named and speaker.kind in PEOPLE
    return unnamed and phrase.named and phrase.kind == "organization" and phrase.proper


def relays_of(reading: Reading, frame: Frame) -> list[Phrase]:
    """The phrases of those who relayed an act in so many words: "the agency quoted him as saying"."""
    return [_phrase_at(reading, frame, token) for token in frame.relays]


def speaker_around(reading: Reading, frame: Frame) -> tuple[Frame, tuple[Hop, ...]] | None:
    """The act and chain of whoever speaks the quotation in which a frame stands, where no act around it does."""
    quote = frame.sentence.quotation_at(frame.cue_start)
    if quote is None or not quote.closed or not quote.holds(frame.cue_end):
        return None
    return speaker_in(reading, quote, frame.sentence)


def speaker_in(reading: Reading, quote: Quotation, sentence: Sentence) -> tuple[Frame, tuple[Hop, ...]] | None:
    """Who speaks in this quotation: the act that holds a part of it, else whoever spoke in the sentence before.

    Over the end of a paragraph a speaker is carried only into a paragraph that begins with the quotation.
    """
    for other in reading.sentences[sentence.index : sentence.index + LONGEST_QUOTATION]:
        if other.start > quote.end + 1:
            break
        for frame in reading.frames[other.index]:
            if not quote.closed and quote.holds(frame.cue_start) and other.index != sentence.index:
                continue  # the lost closing mark stood before these words of attribution
            if quote.closed and quote.holds(frame.cue_start):
                continue  # an act that the quoted speaker tells of
            if any(each.start < quote.end and quote.start < each.end for each in frame.pieces):
                chain = chain_of(reading, frame, reading.frames[other.index])
                if chain:
                    return frame, chain
    before = reading.spoken.get(sentence.index - 1)
    if before is None or (not quote.closed and quote.holds(before[0].cue_start)):
        return None  # where the words of attribution stand inside, the closing mark was lost before them
    gap = sentence.paragraph - reading.sentences[sentence.index - 1].paragraph
    opens = quote.start <= reading.blocks[sentence.paragraph].start + 1
    return before if gap == 0 or (gap == 1 and opens) else None


def speaker_of(reading: Reading, frame: Frame) -> Phrase | None:
    """Whose act it is, as named before."""
    return source_of(reading, frame)[0] if frame.source is not None else None


def source_of(reading: Reading, frame: Frame) -> tuple[Phrase | None, tuple[Hop, ...]]:
    """The phrase of a frame's source with the name it stands for, and the hops that came with that name before."""
    if frame.source is None:
        return None, ()
    token = passing.owner_of(frame.source, reading.lexicon, cited=frame.relaying) or frame.source
    phrase = chains.source_phrase(frame, reading.text, reading.lexicon, token)
    outer = _outer_speaker(reading, frame)
    quote = frame.sentence.quotation_at(frame.cue_start)
    apart = outer is not None and quote is not None and quote.closed and quote.holds(frame.cue_end)
    if outer is not None and apart and phrase.pronoun in ("man", "woman", "person"):
        return reading.discourse.resolve(phrase, None, apart=outer.name)  # in his own words a speaker is "I"
    return reading.discourse.resolve(phrase, outer)


def _outer_speaker(reading: Reading, frame: Frame) -> Phrase | None:
    """The speaker in whose words a frame stands, as named there."""
    outer = chains.outer_of(frame, reading.frames[frame.sentence.index])
    return speaker_of(reading, outer) if outer is not None else None


def relay_of(frame: Frame, frames: tuple[Frame, ...]) -> Frame | None:
    """For "X said Y, citing Z": the frame of X, whose innermost source Z is."""
    if not frame.relaying:
        return None
    others = [other for other in frames if other is not frame and not other.relaying and _reaches(frame, other, frames)]
    above = [frame.anchor, *frame.anchor.ancestors]
    for token in above[1:]:
        holder = next((each for each in others if token in (each.anchor, each.source)), None)
        if holder is not None:
            return holder
    near = [other for other in others if other.anchor.i < frame.anchor.i] or others
    return near[-1] if near else None


def _reaches(citation: Frame, frame: Frame, frames: tuple[Frame, ...]) -> bool:
    """Whether a citation may tell whom an act had it from: it stands in all the contents that this act stands in."""
    outer = chains.outer_of(frame, frames)
    for _ in range(DEEPEST):
        if outer is None:
            return True
        if not any(each.start <= citation.cue_start < each.end for each in outer.pieces):
            return False
        outer = chains.outer_of(outer, frames)
    return True


def _phrase_at(reading: Reading, frame: Frame, token: Token) -> Phrase:
    token = passing.owner_of(token, reading.lexicon) or token
    phrase = chains.source_phrase(frame, reading.text, reading.lexicon, token)
    return reading.discourse.resolve(phrase, _outer_speaker(reading, frame))[0]


def _hops(reading: Reading, frame: Frame, tokens: Iterable[Token]) -> list[Hop]:
    phrases = (_phrase_at(reading, frame, token) for token in tokens)
    return [hop for phrase in phrases for hop in _unless_house(reading, phrase)]


def _named(hops: list[Hop]) -> list[Hop]:
    return [hop for hop in hops if hop.named]


def _unless_house(reading: Reading, phrase: Phrase) -> list[Hop]:
    """A phrase as a hop; the article's own outlet and agency are none."""
    return [] if is_house(reading.article, phrase, reading.lexicon) else [hop_of(phrase)]


def _distinct(hops: list[Hop]) -> list[Hop]:
    """The hops, each source once: as its name stands first, and in full where a hop says it shorter."""
    kept: list[Hop] = []
    for hop in hops:
        at = next((k for k, known in enumerate(kept) if _is_same(known, hop)), None)
        if at is None:
            kept.append(hop)
        else:
            first = hop if hop.named and not kept[at].named else kept[at]
            kept[at] = replace(first, kind="media") if "media" in (hop.kind, kept[at].kind) else first
    return kept


def _is_same(first: Hop, second: Hop) -> bool:
    """Whether two hops of a chain are one source: by its name, or a medium by its initials or as "the agency"."""
    one, other = (hop.name.casefold() for hop in (first, second))
    if one == other or first.kind not in OUTLETS or second.kind not in OUTLETS:
        return one == other
    short, full = sorted((first, second), key=lambda hop: len(hop.name))
    words = full.name.split()
    initials = "".join(word[0] for word in words if word[0].isupper())
    if short.name.isupper() and len(words) > 1:
        return short.name in (words[-1], initials)
    return not short.named and full.named and short.name.casefold() in full.name.casefold().split()


def handed_down(chain: tuple[Hop, ...]) -> tuple[Hop, ...]:
    """A chain as a later act inherits it."""
    return tuple(replace(hop, span=None, inherited=True) for hop in chain)
