"""What a frame of attribution is, and the small questions of grammar that every finder of frames asks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Cue, Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
WH_WORDS = frozenset({"who", "which", "that"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of content with the token that heads it (None where the parse shows none); absolute offsets."""

    start: int
    end: int
    root: Token | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of attribution in a sentence: who (a token that heads the source), by which word, and what.

    `source` None means inherited or unknown; `relays` are the heads of those who passed it on, innermost first.
    `cut` is where this act's own words begin, so that a content that runs up to it can end there.
    """

    sentence: Sentence
    cue: Cue
    cue_start: int
    cue_end: int
    anchor: Token
    source: Token | None
    pieces: tuple[Piece, ...]
    rule: str
    decline: bool = False
    negated: bool = False
    relays: tuple[Token, ...] = ()
    owner: Token | None = None
    extra: dict[str, str] = field(default_factory=dict)


def is_quoted(sentence: Sentence, token: Token) -> bool:
    """Whether a token stands inside a quotation."""
    return sentence.quotation_at(sentence.begin(token)) is not None


def child(token: Token, *deps: str) -> Token | None:
    """First child with one of these dependencies, in text order."""
    return next((kid for kid in token.children if kid.dep_ in deps), None)


def negation_of(token: Token, lexicon: Lexicon) -> Token | None:
    """The particle that negates a verb or adjective: "not", "never", "neither"."""
    for kid in token.children:
        if kid.dep_ == "neg" or (kid.lower_ in lexicon.negations and kid.dep_ in ("advmod", "preconj", "cc") and kid.i < token.i):
            return kid
    return None


def subject_of(verb: Token) -> Token | None:
    """Who does it: the verb's own subject, that of the verb it is joined to, or the noun a relative clause is about."""
    seen = 0
    while seen < 8:
        own = next((kid for kid in verb.children if kid.dep_ in SUBJECTS), None)
        if own is not None:
            return _antecedent(own, verb)
        if verb.dep_ == "relcl":
            return verb.head
        if verb.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "acl", "dep", "aux") or verb.head.pos_ not in ("VERB", "AUX"):
            return verb.head if verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN") else None
        verb, seen = verb.head, seen + 1
    return None


def _antecedent(subject: Token, verb: Token) -> Token:
    relative = subject.lower_ in WH_WORDS and verb.dep_ == "relcl"
    return verb.head if relative else subject


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive."""
    return any(kid.dep_ in ("auxpass", "nsubjpass") for kid in verb.children)


def agent_of(verb: Token) -> Token | None:
    """The "by" of a passive."""
    for kid in verb.children:
        if kid.dep_ == "agent" or (kid.dep_ == "prep" and kid.lower_ == "by"):
            return child(kid, "pobj")
    return None


def first_of(token: Token) -> Token:
    """Leftmost token of a subtree."""
    return token.left_edge


def last_of(token: Token) -> Token:
    """Rightmost token of a subtree."""
    return token.right_edge


def modals(verb: Token) -> list[str]:
    """The auxiliaries of a verb, lower-cased."""
    return [kid.lower_ for kid in verb.children if kid.dep_ in ("aux", "auxpass")]
