"""From parsed sentences to claims: frames, chains, what a quotation inherits, and the article's own voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.dependency import (
    attributes,
    chains,
    citations,
    headlines,
    hops,
    narration,
    nouns,
    propositions,
    verbs,
)
from rashomon.extract.dependency.absolutes import opens_absolute
from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.discourse import scan
from rashomon.extract.dependency.frames import Frame, Piece
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.state import Reading
from rashomon.model.records import Claim, Dropped, Hop, SourceKind, Span

FEWEST_QUOTED_WORDS = 4
NEAR = 24
"""Code points between a source and its cue that stand beside each other."""


def read(reading: Reading) -> None:
    """Fill claims and drops, sentence by sentence in reading order."""
    for sentence in reading.sentences:
        reading.frames[sentence.index] = _frames(reading, sentence)
    for sentence in reading.sentences:
        scan(sentence, reading.text, reading.discourse, reading.lexicon)
        before = len(reading.claims)
        for frame in reading.frames[sentence.index]:
            reading.claims += _claims_of(reading, frame)
        reading.claims += _quoted(reading, sentence, reading.claims[before:])
        reading.claims += _narrated(reading, sentence, reading.claims[before:])


def read_headline(reading: Reading, title: Sentence) -> None:
    """Add what a headline ascribes to somebody; what it says in the article's own voice stands in the body anyway."""
    known = frozenset(hop.name.casefold() for claim in reading.claims for hop in claim.chain if hop.named)
    frames = tuple(
        frame for frame in _frames(reading, title) if frame.cue.mode != "assess"
    )  # "X expected to": nobody expects
    if not frames:
        frames = headlines.find(title, reading.text, reading.lexicon, known)
    reading.frames[title.index] = frames
    found = [claim for frame in frames for claim in _claims_of(reading, frame)]
    reading.claims += [replace(claim, why=f"headline, {claim.why}") for claim in found]
    if not found:
        reading.dropped.append(Dropped(title.start, title.end, "a headline in the article's own voice"))


def _frames(reading: Reading, sentence: Sentence) -> tuple[Frame, ...]:
    cited = citations.spot(sentence, reading.lexicon)
    cuts = tuple(sentence.begin(citation.first) for citation in cited if citation.first.i > 0)
    said = verbs.find(sentence, reading.text, reading.lexicon, cuts)
    reading.dropped += said.dropped
    cited_verbs = {citation.cue_last.i for citation in cited}
    frames = [frame for frame in said.frames if frame.anchor.i not in cited_verbs]
    frames += citations.find(sentence, reading.text, cited, reading.lexicon)
    taken = tuple((frame.cue_start, frame.cue_end) for frame in frames)
    frames += nouns.find(sentence, reading.text, reading.lexicon, taken)
    return chains.contained(sentence, tuple(frames))


def _claims_of(reading: Reading, frame: Frame) -> Iterator[Claim]:
    """The claims of one frame: none where it only passes on an inner act or a citation relays another frame."""
    frames = reading.frames[frame.sentence.index]
    if chains.swallowed(frame, frames, reading.lexicon) or hops.relay_of(frame, frames) is not None:
        return
    if frame.withheld and chains.outer_of(frame, frames) is not None:
        return  # what another says was withheld is that other's claim
    reading.discourse.contents += [(each.start, each.end) for each in frame.pieces]
    chain = hops.chain_of(reading, frame, frames)
    if not chain:
        reading.dropped.append(Dropped(frame.cue_start, frame.cue_end, "no source"))
        return
    _remember(reading, frame, frames, chain)
    for pieces in propositions.split(frame, reading.text, reading.lexicon):
        if any(pieces[0].root == other.anchor for other in frames if other is not frame):
            continue
        yield _claim(reading, replace(frame, pieces=pieces), chain)
    top = hops.outermost(frame, frames)
    speaks = hops.speaker_around(reading, top)
    reading.spoken[frame.sentence.index] = speaks or (
        top,
        chain if top is frame else hops.chain_of(reading, top, frames),
    )


def _remember(reading: Reading, frame: Frame, frames: tuple[Frame, ...], chain: tuple[Hop, ...]) -> None:
    """Keep who has spoken: the outermost speaker, who goes on, with the part of the chain from there on."""
    top = hops.outermost(frame, frames)
    for relay in hops.relays_of(reading, top):
        at = next((k for k, hop in enumerate(chain) if hop.name == relay.name), len(chain))
        reading.discourse.remember_source(relay, chain[at:])
    phrase = hops.speaker_of(reading, top)
    if phrase is not None:
        at = next((k for k, hop in enumerate(chain) if hop.name == phrase.name), 0)
        reading.discourse.remember_source(phrase, chain[at:])


def _claim(reading: Reading, frame: Frame, chain: tuple[Hop, ...], *, inherited: bool = False) -> Claim:
    quotes = frame.sentence.quotations
    quoted = attributes.quoted_of(frame.pieces, quotes)
    mode = attributes.mode_of(frame, _kind_of(reading, chain[0]), reading.lexicon, direct=quoted == "direct")
    polarity = attributes.polarity_of(frame, reading.lexicon)
    spans = [Span.of(reading.text, each.start, each.end) for each in frame.pieces]
    spans.sort(key=lambda span: span.start - span.end)
    return Claim(
        article=reading.article.id,
        doc=reading.article.doc,
        language=reading.article.language,
        content=spans[0],
        content_more=tuple(spans[1:]),
        cue=None if inherited else Span.of(reading.text, frame.cue_start, frame.cue_end),
        chain=chain,
        mode=mode,
        quoted=quoted,
        polarity=polarity,
        certainty=attributes.certainty_of(frame, reading.lexicon),
        status=attributes.status_of(frame, mode, polarity, reading.lexicon),
        why=frame.rule,
    )


def _kind_of(reading: Reading, hop: Hop) -> SourceKind:
    """The kind of a speaker for the mode: a named analyst assesses as unnamed analysts do."""
    return "analysts" if hop.name in reading.discourse.experts else hop.kind


def _quoted(reading: Reading, sentence: Sentence, claims: list[Claim]) -> Iterator[Claim]:
    """Claims of quotations that have no cue in this sentence: they inherit the speaker of the same quotation."""
    for quote in sentence.quotations:
        start, end = max(quote.start, sentence.start), min(quote.end, sentence.end)
        words = len(reading.text[start:end].split()) if end > start else 0
        if words < FEWEST_QUOTED_WORDS or _covered(claims, start, end) or _is_told(reading, sentence, start, end):
            continue
        speaker = hops.speaker_in(reading, quote, sentence)
        if speaker is None:
            if words * 2 > len(reading.text[sentence.start : sentence.end].split()):
                reading.dropped.append(Dropped(start, end, "a quotation without a speaker"))
            continue
        frame, chain = reading.spoken[sentence.index] = speaker
        part = piece(sentence, reading.text, start, end, head_between(sentence, start, end))
        if part is not None and _mostly(sentence, start, end):
            inherited = hops.handed_down(chain)
            plain = replace(frame.cue, mode="say", certainty=None)
            own = replace(
                frame,
                sentence=sentence,
                pieces=(part,),
                rule="a quotation that goes on",
                decline=False,
                negated=False,
                cue=plain,
            )
            reading.discourse.contents.append((part.start, part.end))
            yield _claim(reading, own, inherited, inherited=True)


def _is_told(reading: Reading, sentence: Sentence, start: int, end: int) -> bool:
    """Whether the quoted words are themselves an act that is claimed: "“The imam told me he was on the list”"."""
    top = head_between(sentence, start, end)
    return any(frame.anchor == top and not frame.decline for frame in reading.frames[sentence.index])


def _covered(claims: list[Claim], start: int, end: int) -> bool:
    spans = [span for claim in claims for span in (claim.content, *claim.content_more)]
    return any(min(span.end, end) - max(span.start, start) > 0.5 * (end - start) for span in spans)


def _mostly(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a quotation is most of its sentence: a few quoted words inside narration are no claim of their own."""
    return end - start >= 0.6 * (sentence.end - sentence.start)


def _all_quoted(sentence: Sentence) -> bool:
    return any(quote.start <= sentence.start + 1 and sentence.end - 1 <= quote.end for quote in sentence.quotations)


def _narrated(reading: Reading, sentence: Sentence, claims: list[Claim]) -> Iterator[Claim]:
    """What the sentence says in the article's own voice, outside every source, cue and content."""
    if sentence.doc[-1].text == "?" and not claims:
        reading.dropped.append(Dropped(sentence.start, sentence.end, "a question"))
        return
    if reading.blocks[sentence.paragraph].heading or _all_quoted(sentence):
        if not claims:
            reason = "a heading" if reading.blocks[sentence.paragraph].heading else "a quotation without a speaker"
            reading.dropped.append(Dropped(sentence.start, sentence.end, reason))
        return
    for start, end in _free(reading, sentence, claims):
        for part in narration.propositions(sentence, reading.text, start, end, reading.lexicon):
            yield _told(reading, sentence, part)


def _free(reading: Reading, sentence: Sentence, claims: list[Claim]) -> list[tuple[int, int]]:
    """The stretches of a sentence that no claim of it uses."""
    if not claims:
        return [(sentence.start, sentence.end)]
    frames = reading.frames[sentence.index]
    root = next((token for token in sentence.doc if token.head == token), None)
    if root is None or any(
        frame.anchor == root or (root.is_ancestor(frame.anchor) and frame.anchor.dep_ in ("conj", "xcomp"))
        for frame in frames
    ):
        return []
    if any(frame.anchor.head == root and frame.anchor.dep_ == "dobj" for frame in frames):
        return []
    spans = [span for claim in claims for span in (claim.content, *claim.content_more)]
    first = min([frame.cue_start for frame in frames] + [span.start for span in spans])
    sources = [hop.span.start for claim in claims for hop in claim.chain[:1] if hop.span and _beside(claim, hop.span)]
    first = min([first, *(at for at in sources if at >= sentence.start)])
    before = [token for token in sentence.doc if sentence.finish(token) <= first and not token.is_punct]
    if before and opens_absolute(before[-1], reading.lexicon):
        first = sentence.begin(before.pop())
    broken = bool(before) and before[-1].pos_ == "ADP"  # what it governs is the other's words: no statement is left
    return [(sentence.start, first)] if sentence.begin(root) < first and not broken else []


def _beside(claim: Claim, span: Span) -> bool:
    """Whether a source stands right beside its cue, not elsewhere in a sentence that says more of it."""
    return claim.cue is not None and -1 <= claim.cue.start - span.end <= NEAR


def _told(reading: Reading, sentence: Sentence, part: Piece) -> Claim:
    root = part.root
    polarity = "negated" if attributes.negated(root, reading.lexicon) else "affirmed"
    kind_mode = "say"
    return Claim(
        article=reading.article.id,
        doc=reading.article.doc,
        language=reading.article.language,
        content=Span.of(reading.text, part.start, part.end),
        mode=kind_mode,  # type: ignore[arg-type]
        quoted=attributes.quoted_of((part,), sentence.quotations),
        polarity=polarity,  # type: ignore[arg-type]
        certainty=attributes.hedged(root, reading.lexicon),
        status=attributes.verb_status(root, polarity, reading.lexicon),  # type: ignore[arg-type]
        why="narration",
    )


__all__ = ["Reading", "SourceKind", "read"]
