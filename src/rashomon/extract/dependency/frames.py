"""What a frame of attribution is, and the small questions of grammar that every finder of frames asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Cue, Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
CLIMBED = frozenset({"conj", "xcomp", "advcl", "pcomp", "acl", "dep", "aux", "acomp", "prep"})
LONGEST_CLIMB = 8


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of content with the token that heads it (None where the parse shows none); absolute offsets."""

    start: int
    end: int
    root: Token | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One act of attribution in a sentence: who (a token that heads the source), by which word, and what.

    `source` None means inherited or unknown; `relays` are the heads of those who passed it on, innermost first;
    `inner` are those whom the source cites in the same breath.
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
    inner: tuple[Token, ...] = ()
    relaying: bool = False
    withheld: bool = False


def is_quoted(sentence: Sentence, token: Token) -> bool:
    """Whether a token stands inside a quotation."""
    return sentence.quotation_at(sentence.begin(token)) is not None


def child(token: Token, *deps: str) -> Token | None:
    """First child with one of these dependencies, in text order."""
    return next((kid for kid in token.children if kid.dep_ in deps), None)


def negation_of(token: Token, lexicon: Lexicon) -> Token | None:
    """The particle that negates a verb or adjective: "not", "never", "neither"; "nor" carries it to a second verb."""
    for kid in token.children:
        if kid.dep_ == "neg":
            return kid
        if kid.lower_ in lexicon.negations and kid.dep_ in ("advmod", "preconj", "cc", "det") and kid.i < token.i:
            return kid
    for kid in token.children:
        if kid.dep_ in ("nsubj", "nsubjpass") and _is_nobody(kid, lexicon):
            return kid
    if token.dep_ == "conj":
        return next((kid for kid in token.head.children if kid.dep_ == "cc" and lexicon.plays(kid.lower_, "nor")), None)
    return None


def _is_nobody(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a subject is none: "nobody", "no group", "neither the ministry nor the navy"."""
    if noun.lower_ in lexicon.negative_determiners:
        return True
    small = [kid.lower_ for kid in noun.children if kid.dep_ in ("det", "preconj", "cc") and kid.i < noun.i]
    return any(word in lexicon.negative_determiners or word in lexicon.negations for word in small)


def subject_of(verb: Token) -> Token | None:
    """Who does it: the verb's own subject, that of the verb it is joined to, or the noun a relative clause is about."""
    for _ in range(LONGEST_CLIMB):
        own = next((kid for kid in verb.children if kid.dep_ in SUBJECTS), None)
        if own is not None:
            relative = verb.dep_ == "relcl" and own.tag_ in ("WP", "WDT")
            return verb.head if relative else own
        if verb.dep_ in ("relcl", "acl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return verb.head
        if verb.dep_ not in CLIMBED or verb.head.pos_ not in ("VERB", "AUX", "ADP", "ADJ", "SCONJ"):
            return None
        verb = verb.head
    return None


def is_passive(verb: Token) -> bool:
    """Whether a verb stands in the passive."""
    return any(kid.dep_ in ("auxpass", "nsubjpass") for kid in verb.children)


def agent_of(verb: Token, lexicon: Lexicon) -> Token | None:
    """The "by" of a passive."""
    for kid in verb.children:
        if kid.dep_ == "agent" or (kid.dep_ == "prep" and lexicon.plays(kid.lower_, "agent")):
            return child(kid, "pobj")
    return None


def helpers_of(verb: Token) -> tuple[str, ...]:
    """The auxiliaries of a verb, lower-cased."""
    return tuple(kid.lower_ for kid in verb.children if kid.dep_ in ("aux", "auxpass"))


def is_infinitive(token: Token, lexicon: Lexicon) -> bool:
    """Whether a verb is an infinitive with its particle."""
    return any(kid.dep_ == "aux" and lexicon.plays(kid.lower_, "infinitive") for kid in token.children)


def mark_of(verb: Token) -> Token | None:
    """The word that opens a subordinate clause."""
    return child(verb, "mark")


def own_subject(verb: Token) -> Token | None:
    """A verb's own subject before it, if it has one."""
    return next((kid for kid in verb.children if kid.dep_ in SUBJECTS and kid.i < verb.i), None)


def states_view(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause says whose view something is: "our view is that it is sound"."""
    subject = own_subject(verb)
    if subject is None or verb.lemma_ != "be" or subject.lemma_.lower() not in lexicon.nouns:
        return False
    return child(subject, "poss") is not None and any(kid.dep_ == "ccomp" and kid.i > verb.i for kid in verb.children)


def joint_before(verb: Token) -> Token:
    """The "and" or comma that joins a clause to what stands before it."""
    at = verb.i - 1
    while at > 0 and verb.is_ancestor(verb.doc[at]) and not (verb.doc[at].dep_ == "cc" and verb.doc[at].head == verb):
        at -= 1
    while at > 0 and (verb.doc[at].dep_ == "cc" or verb.doc[at].is_punct):
        at -= 1
    return verb.doc[at + 1]
