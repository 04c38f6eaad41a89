"""Whether a verb is an act of saying that took place, whose it is, and how it was done or refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.dependency.frames import agent_of, child, is_passive, is_quoted, modals, negation_of, subject_of
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

UNREAL = frozenset({"would", "could", "might", "may", "should", "must", "shall", "will", "'ll", "’ll", "'d", "’d"})
ABLE = frozenset({"could", "can", "would", "ca", "wo"})
IF_WORDS = frozenset({"if", "unless", "whether"})
QUOTERS = frozenset({"quote", "cite"})


@dataclass(frozen=True, slots=True)
class Act:
    """One verb as an act of saying: its source, those who relayed it, and why it is none (refused) if it is none."""

    verb: Token
    source: Token | None = None
    relays: tuple[Token, ...] = ()
    carrier: Token | None = None
    decline: bool = False
    negated: bool = False
    refused: str = ""


def act_of(sentence: Sentence, verb: Token, lexicon: Lexicon) -> Act:
    """Read a reporting verb as an act."""
    if verb.dep_ in ("amod", "compound", "aux", "auxpass"):
        return Act(verb, refused="impersonal")
    carrier, kinds = carrier_of(verb, lexicon)
    if carrier is not None and carrier.lemma_.lower() in QUOTERS:
        return _quoted_as(verb, carrier)
    negation = negation_of(verb, lexicon) or (negation_of(carrier, lexicon) if carrier is not None else None)
    refused = _unreal(sentence, verb, carrier, kinds, negation)
    if refused:
        return Act(verb, refused=refused)
    source = _source(verb)
    if source is None or source.dep_ == "expl":
        return Act(verb, refused="impersonal")
    if is_quoted(sentence, verb) and lexicon.pronouns.get(source.lower_) in ("self", "any"):
        return Act(verb, refused="a quoted speaker's own words")
    decline = "refuse" in kinds or (negation is not None and _declines(verb, lexicon))
    denies = negation is not None and not decline
    return Act(verb, source, (), carrier, decline, denies)


def carrier_of(verb: Token, lexicon: Lexicon) -> tuple[Token | None, frozenset[str]]:
    """The verb that carries this one: "declined" of "declined to say", with what it does to it."""
    if verb.dep_ not in ("xcomp", "pcomp", "ccomp", "advcl"):
        return None, frozenset()
    head = verb.head
    if head.dep_ == "prep" and head.lower_ == "as":
        head = head.head
    infinitive = verb.dep_ == "pcomp" or any(kid.dep_ == "aux" and kid.lower_ == "to" for kid in verb.children)
    if not infinitive and verb.tag_ != "VBG":
        return None, frozenset()
    kinds = lexicon.carriers.get(head.lemma_.lower(), frozenset()) - {"light"}
    quoting = head.lemma_.lower() in QUOTERS
    return (head, kinds) if kinds or quoting else (None, frozenset())


def _quoted_as(verb: Token, carrier: Token) -> Act:
    """Read "X was quoted as saying by Y" and "Y quoted X as saying"."""
    subject = subject_of(carrier)
    if is_passive(carrier):
        agent = agent_of(carrier) or agent_of(verb)
        return Act(verb, subject, (agent,) if agent is not None else (), carrier)
    source = child(carrier, "dobj")
    relays = (subject,) if subject is not None else ()
    return Act(verb, source, relays, carrier, refused="" if source is not None else "impersonal")


def _unreal(
    sentence: Sentence, verb: Token, carrier: Token | None, kinds: frozenset[str], negation: Token | None
) -> str:
    """Why a verb tells of no act that took place, or nothing if it does."""
    if "future" in kinds:
        return "not said yet"
    actor = carrier if carrier is not None else verb
    helpers = modals(actor)
    if negation is not None and any(helper in ABLE for helper in helpers):
        return ""
    if any(helper in UNREAL for helper in helpers) and not kinds:
        return "not said yet"
    if carrier is None and "to" in helpers:
        return "impersonal"
    if any(kid.dep_ == "mark" and kid.lower_ in IF_WORDS for kid in actor.children):
        return "only if"
    asks = sentence.doc[-1].text == "?" and not is_quoted(sentence, verb)
    return "a question" if asks and actor.dep_ == "ROOT" else ""


def _source(verb: Token) -> Token | None:
    """Who says it: the agent of a passive, else the subject; a passive without agent has nobody."""
    if is_passive(verb):
        return agent_of(verb)
    own = subject_of(verb)
    if own is None or own is verb:
        return _inverted(verb)
    if own.lower_ == "it" and own.dep_ == "nsubj" and is_passive(verb):
        return None
    return own


def _inverted(verb: Token) -> Token | None:
    """The speaker of "..., said Kirby" where the parse took him for an object."""
    follower = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if follower is None or verb.i == 0 or verb.nbor(-1).text not in (",", "”", '"', "’", "'", "''"):
        return None
    return next((kid for kid in verb.rights if kid.dep_ in ("dobj", "attr", "oprd", "npadvmod", "dative") and kid.pos_ in ("PROPN", "NOUN", "PRON")), None)


def _declines(verb: Token, lexicon: Lexicon) -> bool:
    """Whether "not" with this verb means that nothing was said: "did not specify", not "did not believe"."""
    modes = {cue.mode for cue in lexicon.verbs.get(verb.lemma_.lower(), ())}
    return bool(modes & {"say", "confirm", "deny"}) and "assess" not in modes


def is_thing(source: Token | None, lexicon: Lexicon) -> bool:
    """Whether a source is one that shows or holds: pictures, figures, documents."""
    if source is None:
        return False
    noun = lexicon.sources.get(source.lower_) or lexicon.sources.get(source.lemma_.lower())
    return noun is not None and noun.shows


def cue_span(sentence: Sentence, act: Act) -> tuple[int, int]:
    """The reporting words: the verb with its helpers, its negation and the verb that carries it."""
    verb = act.verb
    tokens = [verb, *(kid for kid in verb.children if kid.dep_ in ("aux", "auxpass", "neg") and kid.i < verb.i)]
    if act.carrier is not None and act.carrier.i < verb.i:
        helpers = (kid for kid in act.carrier.children if kid.dep_ in ("aux", "auxpass", "neg") and kid.i < act.carrier.i)
        tokens += [act.carrier, *helpers]
    first = min(tokens, key=lambda token: token.i)
    if verb.i - first.i > 6:
        first = verb
    return sentence.begin(first), sentence.finish(verb)
