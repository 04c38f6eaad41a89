"""What is said of somebody by the way: a clause behind a comma, in which the article itself tells of another act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.content import piece
from rashomon.extract.dependency.frames import Piece, is_quoted
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Lexicon
from rashomon.model.records import Mode

if TYPE_CHECKING:
    from spacy.tokens import Token

OPENERS = frozenset({"WP", "WDT", "WP$"})
SAYING: tuple[Mode, ...] = ("say", "deny", "accuse", "request", "warn", "promise", "confirm")
FEWEST_LETTERS = 8
"""Code points of a rest of content that is worth keeping."""


def stands_aside(anchor: Token, top: Token) -> bool:
    """Whether an act is told by the way inside another's content: "analysts say it is Brin's, who last year said"."""
    token = anchor
    while token not in (top, token.head):
        if _is_aside(token):
            return True
        token = token.head
    return False


def without(sentence: Sentence, text: str, pieces: tuple[Piece, ...], lexicon: Lexicon) -> tuple[Piece, ...]:
    """Content without the asides that hold an act of their own; the longest piece first."""
    if len(pieces) != 1 or is_quoted(sentence, pieces[0].root or sentence.doc[0]):
        return pieces
    whole = pieces[0]
    for token in sentence.doc:
        if not (whole.start < sentence.begin(token) < whole.end and _is_aside(token) and _acts(token, lexicon)):
            continue
        first, last = token.left_edge, token.right_edge
        parts = (
            piece(sentence, text, whole.start, sentence.begin(first.nbor(-1)), whole.root),
            piece(sentence, text, sentence.finish(last), whole.end, whole.root),
        )
        kept = [part for part in parts if part is not None and part.end - part.start >= FEWEST_LETTERS]
        return tuple(sorted(kept, key=lambda part: part.start - part.end)) or pieces
    return pieces


def _is_aside(verb: Token) -> bool:
    if verb.dep_ != "relcl" or verb.left_edge.i == 0:
        return False
    return verb.left_edge.tag_ in OPENERS and verb.left_edge.nbor(-1).text == ","


def _acts(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb is an act of saying with something said."""
    takes = any(kid.dep_ in ("ccomp", "xcomp") and kid.i > verb.i for kid in verb.children)
    return takes and lexicon.has_mode(verb.lemma_.lower(), *SAYING)
