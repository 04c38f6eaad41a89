"""The article's own voice: a sentence without a source, split where propositions of their own are joined."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rashomon.extract.dependency.absolutes import opens_absolute
from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.frames import Piece
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST_WORDS = 4


def propositions(sentence: Sentence, text: str, start: int, end: int, lexicon: Lexicon) -> tuple[Piece, ...]:
    """The propositions of a stretch of a sentence, in order: each has a predicate and at least four words."""
    joints = [start, *(at for at in _joints(sentence, lexicon) if start < at < end), end]
    found: list[Piece] = []
    for left, right in pairwise(joints):
        root = head_between(sentence, left, right)
        part = piece(sentence, text, left, _without_joint(sentence, left, right), root)
        if (
            part is not None
            and _states(sentence, part, lexicon)
            and len(text[part.start : part.end].split()) >= FEWEST_WORDS
        ):
            found.append(part)
    return tuple(found)


def _without_joint(sentence: Sentence, start: int, end: int) -> int:
    """The end of a stretch without the "and", "but" or "as" that leads over to the next."""
    inside = [token for token in sentence.doc if start <= sentence.begin(token) and sentence.finish(token) <= end]
    while inside and (inside[-1].pos_ in ("CCONJ", "SCONJ") or inside[-1].is_punct):
        end = sentence.begin(inside.pop())
    return end


def _states(sentence: Sentence, part: Piece, lexicon: Lexicon) -> bool:
    """Whether a stretch says something: it has a finite verb, or is all that stands before a clause with "with"."""
    inside = [token for token in sentence.doc if part.start <= sentence.begin(token) < part.end]
    if any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in inside):
        return True
    behind = sentence.doc[inside[-1].i + 1 : inside[-1].i + 3] if inside else ()
    whole = any(token.head == token for token in inside)  # the tagger missed its verb
    return whole and any(opens_absolute(token, lexicon) for token in behind)


def _joints(sentence: Sentence, lexicon: Lexicon) -> list[int]:
    """Offsets at which a further proposition begins."""
    found = []
    for token in sentence.doc:
        start = _joint(token, lexicon)
        if start is not None:
            found.append(sentence.begin(start))
            if token.dep_ == "advcl" and start.i == 0:
                found.append(sentence.finish(token.right_edge))
    return sorted(found)


def _joint(token: Token, lexicon: Lexicon) -> Token | None:
    if token.pos_ not in ("VERB", "AUX"):
        return None
    subject = next(
        (kid for kid in token.children if kid.dep_ in ("nsubj", "nsubjpass", "expl") and kid.i < token.i), None
    )
    if token.dep_ == "conj" and subject is not None and token.head.pos_ in ("VERB", "AUX"):
        return token.left_edge
    if (
        token.dep_ == "relcl"
        and subject is not None
        and subject.tag_ in ("WDT", "WP")
        and _after_comma(token.left_edge)
        and token.right_edge.i + 2 >= len(token.doc)
    ):
        return token.left_edge
    mark = next((kid for kid in token.children if kid.dep_ == "mark" and lexicon.plays(kid.lower_, "contrast")), None)
    if token.dep_ == "advcl" and mark is not None:
        return mark
    return None


def _after_comma(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text == ","
