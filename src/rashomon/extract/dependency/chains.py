"""Chains: which act stands inside which, and who passed it on, innermost first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.attributes import predicate
from rashomon.extract.dependency.frames import Frame
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.phrases import Phrase, phrase_of
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token


def outer_of(frame: Frame, frames: tuple[Frame, ...]) -> Frame | None:
    """The smallest other frame in whose content this one's cue stands; it is always the longer of the two."""
    holders = [
        other
        for other in frames
        if other is not frame
        and (_same_content(frame, other) or any(each.start <= frame.cue_start < each.end for each in other.pieces))
        and (_length(other), -other.cue_start) > (_length(frame), -frame.cue_start)
    ]
    return min(holders, key=_length, default=None)


def _same_content(frame: Frame, other: Frame) -> bool:
    """Whether two acts were read with one content: the later cue is the inner act."""
    return frame.pieces[0].start == other.pieces[0].start and frame.pieces[0].end == other.pieces[0].end


def _length(frame: Frame) -> int:
    return sum(each.end - each.start for each in frame.pieces)


def swallowed(frame: Frame, frames: tuple[Frame, ...]) -> bool:
    """Whether a frame only passes on an inner act: its content is that act ("the ministry said the envoy thanked")."""
    roots = {token for token in (frame.pieces[0].root, predicate(frame.pieces[0].root)) if token is not None}
    for other in frames:
        if other is frame or outer_of(other, frames) is not frame:
            continue
        if _same_content(frame, other):
            return True
        if other.decline and other.anchor not in roots:
            continue
        if other.anchor in roots or any(
            root.is_ancestor(other.anchor) and _carries(root, other.anchor) for root in roots
        ):
            return True
    return False


def _carries(root: Token, anchor: Token) -> bool:
    """Whether the content's verb only carries the inner cue: "declined to say", "was quoted as saying"."""
    return anchor.dep_ in ("xcomp", "pcomp") and (anchor.head == root or anchor.head.head == root)


def told(frame: Frame, lexicon: Lexicon, text: str) -> tuple[Phrase, ...]:
    """The media that were told, inside the cue's own clause: "told the Herald", "in an interview with X"."""
    sentence = frame.sentence
    found = []
    for token in sentence.doc:
        at = sentence.begin(token)
        if any(each.start <= at < each.end for each in frame.pieces) or token == frame.source:
            continue
        if not _is_audience(token, frame, lexicon):
            continue
        phrase = phrase_of(sentence, text, token, lexicon)
        if phrase.kind == "media":
            found.append(phrase)
    return tuple(found)


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
