"""Chains: which act stands inside which, and who passed it on, innermost first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.asides import stands_aside
from rashomon.extract.dependency.attributes import predicate
from rashomon.extract.dependency.frames import Frame, is_quoted
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.passing import bringer_of
from rashomon.extract.dependency.phrases import Phrase, phrase_of
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

BARE = frozenset({"VBG", "VB"})
MARKS = 2
"""Code points of the marks that may stand before a citation that opens a content."""


def outer_of(frame: Frame, frames: tuple[Frame, ...]) -> Frame | None:
    """The smallest other frame in whose content this one's cue stands; it is always the longer of the two."""
    holders = [
        other
        for other in frames
        if other is not frame
        and not other.relaying
        and not _apart(frame, other)
        and (_same_content(frame, other) or any(each.start <= frame.cue_start < each.end for each in other.pieces))
        and (_length(other), -other.cue_start) > (_length(frame), -frame.cue_start)
    ]
    return min(holders, key=_length, default=None)


def _apart(frame: Frame, other: Frame) -> bool:
    """Whether an act that stands in another's content isn't told by that other: an aside, a claim that is denied."""
    denied = other.cue.mode == "deny" and not other.decline and _same_content(frame, other)
    return denied or (not is_quoted(frame.sentence, frame.anchor) and stands_aside(frame.anchor, other.anchor))


def _same_content(frame: Frame, other: Frame) -> bool:
    """Whether two acts were read with one content: the later cue is the inner act."""
    return frame.pieces[0].start == other.pieces[0].start and frame.pieces[0].end == other.pieces[0].end


def _length(frame: Frame) -> int:
    return sum(each.end - each.start for each in frame.pieces)


def swallowed(frame: Frame, frames: tuple[Frame, ...], lexicon: Lexicon) -> bool:
    """Whether a frame only passes on an inner act: its content is that act ("the ministry said the envoy thanked")."""
    roots = {token for token in (frame.pieces[0].root, predicate(frame.pieces[0].root)) if token is not None}
    if frame.anchor.dep_ == "parataxis":
        roots.add(frame.anchor.head)  # "Brin, the ministry said, had thanked": the clause that the cue interrupts
    for other in frames:
        if other is frame or outer_of(other, frames) is not frame:
            continue
        if _same_content(frame, other) or _covers(other, frame) or _brings(frame, other, lexicon):
            return True
        if other.decline and other.anchor not in roots:
            continue
        if other.anchor in roots or any(root.is_ancestor(other.anchor) and _carries(root, other) for root in roots):
            return True
    return False


def _brings(frame: Frame, inner: Frame, lexicon: Lexicon) -> bool:
    """Whether what is said is that a document came in which the inner act was done."""
    act = bringer_of(inner.anchor, lexicon)
    return act is not None and act == predicate(frame.pieces[0].root)


def _covers(citation: Frame, frame: Frame) -> bool:
    """Whether what is cited is all that is said: "told the Herald that, according to a cousin, she was ill"."""
    inside = [
        each for each in citation.pieces if frame.pieces[0].start <= each.start and each.end <= frame.pieces[0].end
    ]
    cited = citation.anchor.dep_ == "prep" and citation.cue_start <= frame.pieces[0].start + MARKS
    return cited and bool(inside)


def _carries(root: Token, inner: Frame) -> bool:
    """Whether the content's verb only carries the inner cue: "declined to say", "was quoted as saying"."""
    anchor = inner.anchor
    heard = bool(inner.relays) and anchor.dep_ in ("ccomp", "advcl", "acl") and anchor.tag_ in BARE
    hangs = heard or anchor.dep_ in ("xcomp", "pcomp")
    return hangs and (anchor.head == root or anchor.head.head == root)


def audience(frame: Frame, lexicon: Lexicon) -> tuple[Token, ...]:
    """Who was told, inside the cue's own clause: "told the Herald", "in an interview with X"."""
    sentence = frame.sentence
    return tuple(
        token
        for token in sentence.doc
        if token != frame.source
        and not any(each.start <= sentence.begin(token) < each.end for each in frame.pieces)
        and _is_audience(token, frame, lexicon)
    )


def _is_audience(token: Token, frame: Frame, lexicon: Lexicon) -> bool:
    verb = frame.anchor
    if token.dep_ in ("dobj", "dative") and token.head == verb:
        return True
    while token.dep_ == "appos":
        token = token.head
    if token.dep_ != "pobj" or not lexicon.plays(token.head.lower_, "audience"):
        return False
    prep = token.head
    return verb.is_ancestor(prep) or verb.head == prep.head


def source_phrase(frame: Frame, text: str, lexicon: Lexicon, token: Token) -> Phrase:
    """The phrase of a source, kept out of content and cue."""
    sentence = frame.sentence
    at = sentence.begin(token)
    before, after = sentence.end, sentence.start
    for start, end in [(frame.cue_start, frame.cue_end), *((each.start, each.end) for each in frame.pieces)]:
        if start <= at < end:
            continue
        if start > at:
            before = min(before, start)
        else:
            after = max(after, end)
    return phrase_of(sentence, text, token, lexicon, edges=(after, before))


def contained(sentence: Sentence, frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """Frames of a sentence in reading order, one for a cue."""
    kept: dict[int, Frame] = {}
    for frame in frames:
        kept.setdefault(frame.anchor.i, frame)
    return tuple(kept[key] for key in sorted(kept))
