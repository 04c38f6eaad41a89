"""Content under one cue cut into propositions: where "that" opens again, and where the truth status changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency import attributes
from rashomon.extract.dependency.content import piece
from rashomon.extract.dependency.frames import (
    Frame,
    Piece,
    helpers_of,
    is_quoted,
    joint_before,
    mark_of,
    negation_of,
    own_subject,
)
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})


def split(frame: Frame, text: str, lexicon: Lexicon) -> list[tuple[Piece, ...]]:
    """One group of pieces for each proposition, in order; a frame that declines or has several pieces is one."""
    main = frame.pieces[0]
    if main.root is None or len(frame.pieces) > 1 or frame.decline:
        return [frame.pieces]
    sentence = frame.sentence
    if is_quoted(sentence, main.root):
        return [frame.pieces]
    parts: list[tuple[Piece, ...]] = []
    start, root = main.start, main.root
    further = [token for token in sentence.doc[root.i + 1 :] if _opens_again(token, lexicon)]
    for token in sorted({*main.root.conjuncts, *further}, key=lambda each: each.i):
        if (
            token.i < root.i
            or token == frame.anchor
            or not main.start < sentence.begin(token) < main.end
            or not _parts(root, token, lexicon)
        ):
            continue
        cut, begin = _joint(frame, token, lexicon)
        first = piece(sentence, text, start, cut, root)
        if first is None or cut <= start or begin >= main.end:
            continue
        parts.append((first,))
        start, root = begin, token
    last = piece(sentence, text, start, main.end, root)
    return [*parts, (last,)] if parts and last is not None else [frame.pieces]


def _opens_again(token: Token, lexicon: Lexicon) -> bool:
    """Whether a clause opens with a further "that" behind a comma or an "and"."""
    mark = mark_of(token) if token.pos_ in ("VERB", "AUX") else None
    if mark is None or mark.i == 0 or not lexicon.plays(mark.lower_, "complementizer"):
        return False
    before = mark.nbor(-1)
    return before.dep_ == "cc" or before.text == ","


def _parts(root: Token, token: Token, lexicon: Lexicon) -> bool:
    """Whether a joined predicate is a proposition of its own: opened by "that", or of another truth status."""
    mark = mark_of(token)
    if mark is not None and lexicon.plays(mark.lower_, "complementizer"):
        return True
    finite = token.tag_ in FINITE or bool(helpers_of(token))
    if finite and helpers_of(token) and _later(token, lexicon) and not _later(root, lexicon):
        return True
    if not finite or (own_subject(token) is None and negation_of(token, lexicon) is None):
        return False
    own = (attributes.negated(token, lexicon), attributes.hedged(token, lexicon))
    return own != (attributes.negated(root, lexicon), attributes.hedged(root, lexicon))


def _later(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a predicate speaks of what is to come: "are in good health and would be treated"."""
    return any(lexicon.plays(each, "backshift") or lexicon.plays(each, "future") for each in helpers_of(verb))


def _joint(frame: Frame, token: Token, lexicon: Lexicon) -> tuple[int, int]:
    """Where the words before a joined proposition end, and where its own begin."""
    sentence = frame.sentence
    joint = joint_before(token)
    mark = mark_of(token)
    if mark is not None and lexicon.plays(mark.lower_, "complementizer"):
        return sentence.begin(joint), sentence.finish(mark)
    return sentence.begin(joint), sentence.begin(token.left_edge)
