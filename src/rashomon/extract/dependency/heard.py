"""Whom somebody heard or saw saying something: "the video shows the captain saying", "recalled her saying"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.frames import child, helpers_of, is_passive, own_subject, subject_of
from rashomon.extract.dependency.names import source_noun
from rashomon.extract.dependency.passing import giver_of, quoted_in
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

HANGING = frozenset({"advcl", "xcomp", "acl", "ccomp"})


def heard(verb: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Who says it and who passes it on, where the verb of saying only hangs on the act of the second."""
    return _engineer_who(verb, lexicon) or _learned_from(verb, lexicon) or _seen_saying(verb, lexicon)


def _engineer_who(verb: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Read "an engineer who said", where somebody quotes the engineer."""
    if verb.dep_ != "relcl" or verb.head.dep_ not in ("dobj", "pobj"):
        return None
    quoting = verb.head.head if verb.head.dep_ == "dobj" else verb.head.head.head
    asks = lexicon.plays(quoting.lemma_.lower(), "speaks") or lexicon.plays(quoting.lemma_.lower(), "asks")
    if not asks and ("quoting" not in _kinds(quoting, lexicon) or verb.head.dep_ != "dobj"):
        return None
    relay = subject_of(quoting)
    said = subject_of(verb) == verb.head and verb.lemma_.lower() in lexicon.verbs
    return (verb.head, relay) if said and relay is not None and relay != quoting else None


def _learned_from(verb: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Read "had learned from the coastguard that"."""
    giver, hearer = giver_of(verb, lexicon), subject_of(verb)
    if giver is None or hearer is None or not lexicon.takes(verb.lemma_.lower(), "giver"):
        return None
    return (giver, hearer) if giver.pos_ in ("NOUN", "PROPN", "PRON") else None


def _seen_saying(verb: Token, lexicon: Lexicon) -> tuple[Token, Token] | None:
    """Read "recalled Brin saying", "showed footage of the captain saying", "was shown on state television saying"."""
    act = _act_above(verb)
    if act is None or "shown" not in _kinds(act, lexicon) or verb.lemma_.lower() not in lexicon.verbs:
        return None
    if is_passive(act):
        place, person = quoted_in(act, lexicon), subject_of(act)
        return (person, place) if place is not None and person is not None else None
    person, shower = own_subject(verb) or child(act, "dobj"), subject_of(act)
    person = _pictured(person, lexicon) if person is not None else None
    if person is None or shower is None or not act.i < person.i < verb.i or not _speaks(person, lexicon):
        return None
    if verb.nbor(-1).text == "," and child(person, "appos") is None:
        return None  # "recalled the storm, saying": who recalls it says so
    return (person, shower) if shower not in (person, verb) else None


def _speaks(person: Token, lexicon: Lexicon) -> bool:
    """Whether a token may be somebody: a name, a pronoun, a noun of the folder's sources."""
    known = source_noun(person, lexicon) is not None or person.lemma_.lower() in lexicon.titles
    return person.pos_ in ("PROPN", "PRON") or known


def _act_above(verb: Token) -> Token | None:
    """The verb that a participle or a bare infinitive hangs on."""
    bare = verb.tag_ == "VB" and verb.dep_ == "ccomp"
    if not (verb.tag_ == "VBG" or bare) or verb.dep_ not in HANGING or helpers_of(verb):
        return None
    if verb.dep_ == "acl":
        return next((token for token in verb.head.ancestors if token.pos_ == "VERB"), None)
    return verb.head if verb.head.pos_ == "VERB" else None


def _pictured(thing: Token, lexicon: Lexicon) -> Token | None:
    """Who speaks: not the pictures, but who is in them."""
    noun = source_noun(thing, lexicon)
    if noun is None or not noun.shows:
        return thing
    inside = next((child(kid, "pobj") for kid in thing.children if kid.dep_ == "prep"), None)
    return inside if noun.kind == "imagery" else None


def _kinds(verb: Token, lexicon: Lexicon) -> frozenset[str]:
    return lexicon.carriers.get(verb.lemma_.lower(), frozenset())
