"""From parsed sentences to claims: frames, chains, what a quotation inherits, and the article's own voice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rashomon.extract.dependency import attributes, chains, citations, headlines, narration, nouns, propositions, verbs
from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.discourse import Discourse, hop_of, scan
from rashomon.extract.dependency.frames import Frame, Piece
from rashomon.extract.dependency.layout import Paragraph
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.phrases import Phrase
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.quotations import Quotation
from rashomon.model.records import Article, Claim, Dropped, Hop, SourceKind, Span

FEWEST_QUOTED_WORDS = 4
NEAR = 24
"""Code points between a source and its cue that stand beside each other."""
LONGEST_QUOTATION = 40
"""Sentences over which the act that a quotation belongs to is looked for."""


@dataclass(slots=True)
class Reading:
    """The state of one article's extraction: what was framed, who is known, what was claimed and dropped."""

    article: Article
    lexicon: Lexicon
    blocks: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    discourse: Discourse = field(default_factory=Discourse)
    frames: dict[int, tuple[Frame, ...]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    spoken: dict[int, tuple[Frame, tuple[Hop, ...]]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text


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
    frames += citations.find(sentence, reading.text, cited)
    taken = tuple((frame.cue_start, frame.cue_end) for frame in frames)
    frames += nouns.find(sentence, reading.text, reading.lexicon, taken)
    return chains.contained(sentence, tuple(frames))


def _claims_of(reading: Reading, frame: Frame) -> Iterator[Claim]:
    """The claims of one frame: none where it only passes on an inner act or a citation relays another frame."""
    frames = reading.frames[frame.sentence.index]
    if chains.swallowed(frame, frames) or _relay_of(frame, frames) is not None:
        return
    if frame.withheld and chains.outer_of(frame, frames) is not None:
        return  # what another says was withheld is that other's claim
    reading.discourse.contents += [(each.start, each.end) for each in frame.pieces]
    chain = _chain(reading, frame, frames)
    if not chain:
        reading.dropped.append(Dropped(frame.cue_start, frame.cue_end, "no source"))
        return
    _remember(reading, frame, frames, chain)
    for pieces in propositions.split(frame, reading.text, reading.lexicon):
        if any(pieces[0].root == other.anchor for other in frames if other is not frame):
            continue
        yield _claim(reading, replace(frame, pieces=pieces), chain)
    if chains.outer_of(frame, frames) is None:
        reading.spoken[frame.sentence.index] = (frame, chain)


def _remember(reading: Reading, frame: Frame, frames: tuple[Frame, ...], chain: tuple[Hop, ...]) -> None:
    """Keep who has spoken: the outermost speaker, who goes on, with the part of the chain from there on."""
    top = frame
    for _ in frames:
        outer = chains.outer_of(top, frames)
        if outer is None:
            break
        top = outer
    phrase = _phrase(reading, top)
    if phrase is not None:
        at = next((k for k, hop in enumerate(chain) if hop.name == phrase.name), 0)
        reading.discourse.remember_source(phrase, chain[at:])


def _phrase(reading: Reading, frame: Frame) -> Phrase | None:
    if frame.source is None:
        return None
    phrase = chains.source_phrase(frame, reading.text, reading.lexicon, frame.source)
    return reading.discourse.resolve(phrase, _outer_speaker(reading, frame))[0]


def _outer_speaker(reading: Reading, frame: Frame) -> Phrase | None:
    """The speaker in whose words a frame stands, as named there."""
    outer = chains.outer_of(frame, reading.frames[frame.sentence.index])
    return _phrase(reading, outer) if outer is not None else None


def _relay_of(frame: Frame, frames: tuple[Frame, ...]) -> Frame | None:
    """For "X said Y, citing Z": the frame of X, whose innermost source Z is."""
    if not frame.relaying:
        return None
    others = [other for other in frames if other is not frame and not other.relaying]
    near = [other for other in others if other.anchor.i < frame.anchor.i] or others
    return near[-1] if near else None


def _chain(reading: Reading, frame: Frame, frames: tuple[Frame, ...]) -> tuple[Hop, ...]:
    """Who had it from whom, innermost first: cited sources, the speaker, the media told, then the acts around."""
    hops: list[Hop] = []
    for other in frames:
        if _relay_of(other, frames) is frame:
            hops += _own_hops(reading, other)
    hops += _own_hops(reading, frame)
    outer = chains.outer_of(frame, frames)
    seen = 0
    while outer is not None and seen < 10:
        hops += _own_hops(reading, outer)
        outer, seen = chains.outer_of(outer, frames), seen + 1
    return tuple(_without_own_house(reading.article, _distinct(hops)))


def _own_hops(reading: Reading, frame: Frame) -> list[Hop]:
    phrase = None
    inherited: tuple[Hop, ...] = ()
    if frame.source is not None:
        phrase = chains.source_phrase(frame, reading.text, reading.lexicon, frame.source)
        phrase, inherited = reading.discourse.resolve(phrase, _outer_speaker(reading, frame))
    hops = [hop_of(phrase)] if phrase is not None and phrase.pronoun not in ("self", "any") else []
    for relay in frame.relays:
        hops.append(hop_of(chains.source_phrase(frame, reading.text, reading.lexicon, relay)))
    media = [hop_of(each) for each in chains.told(frame, reading.lexicon, reading.text)]
    if phrase is not None and not media and not inherited and phrase.kind == "person":
        inherited = reading.discourse.relays_of(phrase.name, phrase.start)
    return [*hops, *(media or inherited)]


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
        if words < FEWEST_QUOTED_WORDS or _covered(claims, start, end):
            continue
        speaker = _speaker_of(reading, quote, sentence)
        if speaker is None:
            if words * 2 > len(reading.text[sentence.start : sentence.end].split()):
                reading.dropped.append(Dropped(start, end, "a quotation without a speaker"))
            continue
        frame, chain = reading.spoken[sentence.index] = speaker
        part = piece(sentence, reading.text, start, end, head_between(sentence, start, end))
        if part is not None and _mostly(sentence, start, end):
            inherited = tuple(replace(hop, span=None, inherited=True) for hop in chain)
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


def _covered(claims: list[Claim], start: int, end: int) -> bool:
    spans = [span for claim in claims for span in (claim.content, *claim.content_more)]
    return any(min(span.end, end) - max(span.start, start) > 0.5 * (end - start) for span in spans)


def _mostly(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a quotation is most of its sentence: a few quoted words inside narration are no claim of their own."""
    return end - start >= 0.6 * (sentence.end - sentence.start)


def _speaker_of(reading: Reading, quote: Quotation, sentence: Sentence) -> tuple[Frame, tuple[Hop, ...]] | None:
    """Who speaks in this quotation: the act that holds a part of it, else whoever spoke in the sentence before.

    Over the end of a paragraph a speaker is carried only into a paragraph that begins with the quotation.
    """
    for other in reading.sentences[sentence.index : sentence.index + LONGEST_QUOTATION]:
        if other.start > quote.end + 1:
            break
        for frame in reading.frames[other.index]:
            if not quote.closed and quote.holds(frame.cue_start) and other.index != sentence.index:
                continue  # the lost closing mark stood before these words of attribution
            if any(each.start < quote.end and quote.start < each.end for each in frame.pieces):
                chain = _chain(reading, frame, reading.frames[other.index])
                if chain:
                    return frame, chain
    before = reading.spoken.get(sentence.index - 1)
    if before is None or (not quote.closed and quote.holds(before[0].cue_start)):
        return None  # where the words of attribution stand inside, the closing mark was lost before them
    gap = sentence.paragraph - reading.sentences[sentence.index - 1].paragraph
    opens = quote.start <= reading.blocks[sentence.paragraph].start + 1
    return before if gap == 0 or (gap == 1 and opens) else None


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
