"""Whether a verb is an act of saying that took place, whose it is, and how it was done or refused."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.extract.dependency.absolutes import quoted_act, speaker_beside
from rashomon.extract.dependency.frames import (
    agent_of,
    child,
    helpers_of,
    is_infinitive,
    is_passive,
    is_quoted,
    negation_of,
    subject_of,
)
from rashomon.extract.dependency.heard import heard
from rashomon.extract.dependency.names import source_noun
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.passing import quoted_in
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

QUOTE_MARKS = frozenset({",", "”", '"', "’", "'", "''", "”,"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
QUOTING = frozenset({"quoting"})
LONGEST_CUE = 12
"""Tokens: a carrier further off than this is not shown as part of the cue."""


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
    """Read a verb as an act of saying."""
    carrier, kinds = carrier_of(verb, lexicon)
    refused = _no_act(sentence, verb, carrier, lexicon)
    if refused:
        return Act(verb, refused=refused)
    if "quoting" in lexicon.carriers.get(verb.lemma_.lower(), ()) and carrier is None:
        return _quoting(verb, lexicon)
    if carrier is not None and "quoting" in kinds:
        return _quoted_as(verb, carrier, lexicon)
    passed = heard(verb, lexicon) if carrier is None else None
    if passed is not None:
        return Act(verb, passed[0], (passed[1],))
    if declines_noun(verb, lexicon):
        return _spoken(sentence, Act(verb, decline=True), lexicon)
    withheld = _without(verb, lexicon)
    if withheld is not None:
        return _spoken(sentence, Act(verb, None, (), withheld, decline=True), lexicon)
    negation = negation_of(verb, lexicon) or (negation_of(carrier, lexicon) if carrier is not None else None)
    refused = _unreal(sentence, verb, carrier, kinds, negation, lexicon)
    if refused:
        return Act(verb, refused=refused)
    if lexicon.plays(verb.lemma_.lower(), "carries") and not is_passive(verb) and (kinds or negation is not None):
        return Act(verb, refused="impersonal")  # "was unable to reach X": it was X who kept silent
    silent = negation is not None and _silent(verb, lexicon) and _finite(carrier if carrier is not None else verb)
    decline = bool(kinds & {"refuse", "decline"}) or silent
    return _spoken(sentence, Act(verb, None, (), carrier, decline, negation is not None and not decline), lexicon)


def _no_act(sentence: Sentence, verb: Token, carrier: Token | None, lexicon: Lexicon) -> str:
    """Why the form of a verb can't be an act of anybody, or nothing if it can."""
    beside = speaker_beside(verb, lexicon)
    if beside is not None and carrier is None:
        return ""
    hanging = verb.dep_ == "pcomp" and carrier is None and _without(verb, lexicon) is None
    if verb.dep_ in ("amod", "compound", "aux", "auxpass") or hanging:
        return "impersonal"
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "relcl") and not helpers_of(verb):
        return "impersonal"
    if any(carrier_of(kid, lexicon)[0] == verb for kid in verb.children if kid.dep_ == "xcomp") and is_passive(verb):
        return "impersonal"
    if verb.tag_ == "VBN" and verb.dep_ == "conj" and verb.head.dep_ == "acl" and verb.head.tag_ == "VBN":
        return "impersonal"
    if _carries_said(verb, lexicon):
        return "impersonal"
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and carrier is None and is_quoted(sentence, verb):
        return "impersonal"
    if any(kid.dep_ == "cc" and lexicon.plays(kid.lower_, "nor") for kid in verb.children):
        return "the first half of a refusal"
    return "how a source is named" if _names_source(verb, lexicon) else ""


def _carries_said(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb only carries another act: "reported the ministry as saying"."""
    preps = [kid for kid in verb.children if kid.dep_ == "prep" and lexicon.plays(kid.lower_, "as")]
    said = (kid for prep in preps for kid in prep.children if kid.dep_ == "pcomp" and kid.tag_ == "VBG")
    return "passed" in carriers_of(verb, lexicon) and any(kid.lemma_.lower() in lexicon.verbs for kid in said)


def _names_source(verb: Token, lexicon: Lexicon) -> bool:
    """Whether it is said only how a source is named or not: "asked not to be identified", "whom it did not name"."""
    if lexicon.plays(verb.lemma_.lower(), "naming") and verb.dep_ == "relcl":
        return may_speak(verb.head, lexicon) and (is_passive(verb) or child(verb, "dobj") in (None, *_relatives(verb)))
    kinds = carrier_of(verb, lexicon)[1]
    if kinds & {"decline", "refuse"} and lexicon.plays(verb.lemma_.lower(), "naming") and is_passive(verb):
        return True
    if not lexicon.has_mode(verb.lemma_.lower(), "request"):
        return False
    wish = child(verb, "xcomp", "dobj", "ccomp")
    if wish is None or wish.i < verb.i:
        return False
    state = child(wish, "acomp", "attr", "oprd")
    named = [each for each in (wish, state) if each is not None and lexicon.plays(each.lemma_.lower(), "naming")]
    return bool(named) and (named[0] == state or wish.pos_ == "NOUN" or is_passive(wish))


def _relatives(verb: Token) -> tuple[Token, ...]:
    return tuple(kid for kid in verb.children if kid.tag_ in ("WDT", "WP"))


def carriers_of(verb: Token, lexicon: Lexicon) -> frozenset[str]:
    """What a verb does to the cue that it carries."""
    return lexicon.carriers.get(verb.lemma_.lower(), frozenset())


def declines_noun(verb: Token, lexicon: Lexicon) -> bool:
    """Whether the verb refuses what is said by a noun: "declined further comment"."""
    thing = child(verb, "dobj")
    refuses = "decline" in lexicon.carriers.get(verb.lemma_.lower(), ())
    cues = lexicon.nouns.get(thing.lemma_.lower(), ()) if thing is not None else ()
    return refuses and any(cue.mode == "decline" for cue in cues)


def _without(verb: Token, lexicon: Lexicon) -> Token | None:
    """The "without" of "without saying when", where something is withheld."""
    governs = verb.dep_ == "pcomp" and lexicon.plays(verb.head.lower_, "without")
    return verb.head if governs and _silent(verb, lexicon) else None


def _spoken(sentence: Sentence, act: Act, lexicon: Lexicon) -> Act:
    """The act with its source, or refused where it has none or wasn't done."""
    verb = act.verb
    if act.negated and not lexicon.has_mode(verb.lemma_.lower(), "assess"):
        return Act(verb, refused="not said")
    source = _refuser(act, lexicon) or _source(verb, lexicon, decline=act.decline)
    if source is None or source.dep_ == "expl":
        return Act(verb, refused="impersonal")
    if any(lexicon.plays(token.lower_, "generic") for token in (source, *source.lefts)):
        return Act(verb, refused="nobody in particular")
    if is_quoted(sentence, verb) and lexicon.pronouns.get(source.lower_) in ("self", "any"):
        return Act(verb, refused="a quoted speaker's own words")
    return replace(act, source=source, relays=relays_of(verb, lexicon))


def _refuser(act: Act, lexicon: Lexicon) -> Token | None:
    """Who refuses, where the parse joined that to the content: "confirmed the talks took place but refused to say"."""
    actor = act.carrier if act.carrier is not None else act.verb
    if not act.decline or actor.dep_ != "conj" or child(actor, "nsubj", "nsubjpass") is not None:
        return None
    content = actor.head
    while content.dep_ == "conj":
        content = content.head
    cue, subject = content.head, subject_of(content)
    noun = source_noun(subject, lexicon) if subject is not None else None
    silent = subject is None or not may_speak(subject, lexicon) or (noun is not None and noun.shows)
    joined = content.dep_ == "ccomp" and cue.lemma_.lower() in lexicon.verbs and content.i > cue.i
    return subject_of(cue) if joined and silent else None


def carrier_of(verb: Token, lexicon: Lexicon) -> tuple[Token | None, frozenset[str]]:
    """The word that carries this verb: "declined" of "declined to say", with what it does to it."""
    if verb.dep_ not in ("xcomp", "pcomp", "ccomp", "acl") or not (is_infinitive(verb, lexicon) or verb.tag_ == "VBG"):
        return None, frozenset()
    head = verb.head
    if head.dep_ == "prep" and lexicon.plays(head.lower_, "as"):
        head = head.head
        if "passed" in carriers_of(head, lexicon):
            return head, QUOTING
    if verb.dep_ == "acl":
        head = head.head
        return (head, QUOTING) if "quoting" in lexicon.carriers.get(head.lemma_.lower(), ()) else (None, frozenset())
    kinds = carriers_of(head, lexicon) - {"light", "passed", "shown"}
    if "passed" in carriers_of(head, lexicon) and is_passive(head):
        passed = agent_of(head, lexicon) or quoted_in(head, lexicon) or quoted_in(verb, lexicon)
        return (head, QUOTING) if passed is not None else (None, frozenset())
    return (head, kinds) if kinds else (None, frozenset())


def _quoting(verb: Token, lexicon: Lexicon) -> Act:
    """Read "the radio quoted a witness: ..."; what is quoted "as saying" is read at that word."""
    preps = [kid for kid in verb.children if kid.dep_ == "prep" and lexicon.plays(kid.lower_, "as")]
    said = [kid for prep in preps for kid in prep.children if kid.dep_ == "pcomp"]
    person, relay = child(verb, "dobj"), subject_of(verb)
    if said or is_passive(verb) or person is None or relay is None:
        return Act(verb, refused="impersonal")
    said = [kid for kid in person.children if kid.dep_ == "acl" and kid.tag_ == "VBG" and kid.lemma_ in lexicon.verbs]
    return Act(verb, refused="impersonal") if said else Act(verb, person, (relay,))


def _quoted_as(verb: Token, carrier: Token, lexicon: Lexicon) -> Act:
    """Read "X was quoted as saying by Y" and "Y quoted X as saying"."""
    subject = subject_of(carrier)
    if is_passive(carrier):
        agent = agent_of(carrier, lexicon) or agent_of(verb, lexicon)
        agent = agent or quoted_in(carrier, lexicon) or quoted_in(verb, lexicon)
        return Act(verb, subject, (agent,) if agent is not None else (), carrier)
    source = child(carrier, "dobj")
    relays = (subject,) if subject is not None else ()
    return Act(verb, source, relays, carrier, refused="" if source is not None else "impersonal")


def _unreal(  # noqa: PLR0913 - each is a part of the one question
    sentence: Sentence,
    verb: Token,
    carrier: Token | None,
    kinds: frozenset[str],
    negation: Token | None,
    lexicon: Lexicon,
) -> str:
    """Why a verb tells of no act that took place, or nothing if it does."""
    actor = carrier if carrier is not None else verb
    helpers = helpers_of(actor) or (helpers_of(actor.head) if actor.dep_ == "conj" and negation is not None else ())
    if "future" in kinds:
        return "not said yet"
    if negation is not None and any(lexicon.plays(helper, "able") for helper in helpers):
        return ""
    if any(lexicon.plays(helper, "unreal") for helper in helpers) and not kinds:
        return "not said yet"
    carried = "pass" in carriers_of(actor.head, lexicon)
    if any(lexicon.plays(helper, "infinitive") for helper in helpers) and (carrier is None or not carried):
        return "impersonal"
    if any(kid.dep_ == "mark" and lexicon.plays(kid.lower_, "conditional") for kid in actor.children):
        return "only if"
    asks = sentence.doc[-1].text == "?" and not is_quoted(sentence, verb)
    return "a question" if asks and actor.dep_ == "ROOT" else ""


def _source(verb: Token, lexicon: Lexicon, *, decline: bool) -> Token | None:
    """Who says it: the agent of a passive, else the subject; a passive without agent has nobody but who kept silent."""
    if is_passive(verb):
        silent = subject_of(verb) if decline else None
        return agent_of(verb, lexicon) or (silent if silent is not None and may_speak(silent, lexicon) else None)
    beside = speaker_beside(verb, lexicon)
    if beside is not None:
        return beside
    if verb.dep_ == "pcomp" and lexicon.plays(verb.head.lower_, "without"):
        return subject_of(_cue_around(verb.head.head, lexicon))
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.i and verb.nbor(-1).text == ",":
        return subject_of(_cue_around(verb.head, lexicon))  # "X said Y would watch, adding that": X adds
    opposed = quoted_act(verb, lexicon)
    if opposed is not None:
        return subject_of(opposed)
    chained = listed_before(verb) or shows_at_end(verb, lexicon)
    if chained is not None and chained.pos_ == "NOUN":
        return chained
    if chained is not None:
        return subject_of(chained)
    if is_inverted(verb, lexicon):
        return _inverted(verb)
    own = _joined_speaker(verb, lexicon) or _issuer(verb, lexicon) or subject_of(verb)
    return own if own is not None and own != verb else _inverted(verb)


def listed_before(verb: Token) -> Token | None:
    """The first of two acts in a row, which the parse took for content: "X confirmed the search, said it was over"."""
    first = next((kid for kid in verb.lefts if kid.dep_ == "ccomp" and child(kid, "nsubj") is not None), None)
    clause = next((kid for kid in verb.rights if kid.dep_ == "ccomp"), None)
    if first is None or clause is None or child(verb, "nsubj") is not None or verb.nbor(-1).text != ",":
        return None
    return first if clause.left_edge.i == verb.i + 1 and first.tag_ == verb.tag_ else None


def _cue_around(verb: Token, lexicon: Lexicon) -> Token:
    """The reporting verb whose content this verb heads, else the verb: "said they would meet without saying when"."""
    inside = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in lexicon.verbs
    return verb.head if inside else verb


def _joined_speaker(verb: Token, lexicon: Lexicon) -> Token | None:
    """The cue's subject where the parse joined a second cue to the content: "said that X did Y but added that Z"."""
    if verb.dep_ != "conj" or child(verb, "nsubj", "nsubjpass") is not None:
        return None
    head = verb.head
    while head.dep_ == "conj":
        head = head.head
    cue = head.head
    joined = head.dep_ == "ccomp" and cue.lemma_.lower() in lexicon.verbs and cue.tag_ == verb.tag_
    told = subject_of(head)
    mute = told is not None and told.tag_ != "WDT" and (told.tag_ == "DT" or not may_speak(told, lexicon))
    return subject_of(cue) if joined and head.i > cue.i and (head.tag_ != verb.tag_ or mute) else None


def _issuer(verb: Token, lexicon: Lexicon) -> Token | None:
    """Who issued the document that says so: "the two leaders exchanged letters pledging to"."""
    thing = verb.head
    if verb.dep_ != "acl" or thing.dep_ != "dobj" or not fits("thing", thing, lexicon):
        return None
    return subject_of(thing.head)


def relays_of(verb: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """The document by which an issuer says it, as the hop behind it."""
    return (verb.head,) if _issuer(verb, lexicon) is not None else ()


def _inverted(verb: Token) -> Token | None:
    """The speaker of "..., said Reis" where the parse took him for an object."""
    if verb.i == 0 or verb.nbor(-1).text not in QUOTE_MARKS:
        return None
    taken = ("dobj", "attr", "oprd", "npadvmod", "dative", "appos")
    return next((kid for kid in verb.rights if kid.dep_ in taken and kid.pos_ in ("PROPN", "NOUN", "PRON")), None)


def shows_at_end(token: Token, lexicon: Lexicon) -> Token | None:
    """What shows it, where the parse took ", court records show." for a noun."""
    last = token.pos_ == "NOUN" and token.i + 2 >= len(token.doc) and lexicon.has_mode(token.lemma_.lower(), "show")
    thing = token.nbor(-1) if last and token.i else None
    noun = source_noun(thing, lexicon) if thing is not None and thing.dep_ == "compound" else None
    left = any(kid.dep_ == "ccomp" and kid.i < token.i for kid in token.children)
    return thing if noun is not None and noun.shows and left else None


def is_inverted(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a reporting verb behind a comma has its speaker behind it, at the end: "..., reported Reuters"."""
    speaker = _inverted(verb)
    if speaker is None or child(verb, "nsubj", "nsubjpass", "cc") is not None or not may_speak(speaker, lexicon):
        return False
    return lexicon.has_mode(verb.lemma_.lower(), "say", "report") and speaker.right_edge.i + 2 >= len(verb.doc)


def _finite(verb: Token) -> bool:
    """Whether a verb says that something was so, not that it be so ("on condition that he not be named")."""
    helping = [verb, *(kid for kid in verb.children if kid.dep_ in ("aux", "auxpass"))]
    helping += [kid for kid in verb.head.children if verb.dep_ == "conj" and kid.dep_ in ("aux", "auxpass")]
    return any(token.tag_ in FINITE for token in helping)


def _silent(verb: Token, lexicon: Lexicon) -> bool:
    """Whether "not" with this verb means that nothing was said: "did not specify", not "did not believe"."""
    return lexicon.has_mode(verb.lemma_.lower(), "decline")


def fits(subject: str, source: Token | None, lexicon: Lexicon) -> bool:
    """Whether a source is of the sort that a cue wants: anybody, a thing that shows or holds, a witness."""
    if subject == "any":
        return True
    if subject == "bench":
        return source is not None and lexicon.plays(source.lemma_.lower(), "bench")
    if subject == "giver":
        return source is not None and lexicon.plays(source.head.lower_, "giver")
    noun = source_noun(source, lexicon) if source is not None else None
    if noun is None:
        return False
    return noun.shows if subject == "thing" else noun.kind == "witnesses"


def may_speak(source: Token, lexicon: Lexicon) -> bool:
    """Whether a token may be a speaker: a name, a pronoun, or a noun that the language folder lists as a source."""
    if source.pos_ in ("PROPN", "PRON") or source.tag_ in ("PRP", "WP"):
        return True
    return source_noun(source, lexicon) is not None or source.lemma_.lower() in lexicon.titles


def cue_span(sentence: Sentence, act: Act) -> tuple[int, int]:
    """The reporting words: the verb with its helpers, its negation and the word that carries it."""
    helping = ("aux", "auxpass", "neg", "preconj")
    tokens = [act.verb, *(kid for kid in act.verb.children if kid.dep_ in helping and kid.i < act.verb.i)]
    if act.carrier is not None and act.carrier.i < act.verb.i:
        tokens += [act.carrier, *(kid for kid in act.carrier.children if kid.dep_ in helping and kid.i < act.carrier.i)]
    first = min(tokens, key=lambda token: token.i)
    if act.verb.i - first.i >= LONGEST_CUE:
        first = act.verb
    return sentence.begin(first), sentence.finish(act.verb)
