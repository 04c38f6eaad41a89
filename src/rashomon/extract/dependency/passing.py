"""Who passed words on, where the grammar says so beside the act itself.

"a transcript obtained by X", "a spokesman, quoted by X", "X, which cited Y", "in remarks carried by X", "a letter in
which Y wrote", "had learned from Y".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.dependency.frames import agent_of, child, subject_of
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTICIPLES = frozenset({"VBN", "VBD"})
"""A participle, or what the tagger took for a past tense."""


def holders_of(source: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """By whose hands a source came: "a transcript obtained by X", "a spokesman quoted by X", in reading order."""
    found: list[Token] = []
    pictured = _is_imagery(source, lexicon)
    for verb in _about(source):
        word = verb.lemma_.lower()
        passes = lexicon.plays(word, "holds") or (pictured and lexicon.plays(word, "carries"))
        agent = agent_of(verb, lexicon) if verb.tag_ in PARTICIPLES else None
        if agent is None and _quotes(verb, lexicon) and verb.tag_ in PARTICIPLES:
            agent = quoted_in(verb, lexicon)
        if agent is not None and (passes or _quotes(verb, lexicon)):
            found.append(agent)
    return (*found, *(_pictured_by(source, lexicon) if pictured else ()))


def _pictured_by(source: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Whose pictures they are: "images from X show", "X published photos that show"."""
    giver = giver_of(source, lexicon)
    if giver is not None and giver.pos_ == "PROPN":
        return (giver,)
    verb = source.head
    if _quotes(verb, lexicon):
        return ()
    shows = lexicon.plays(verb.lemma_.lower(), "carries") or lexicon.plays(verb.lemma_.lower(), "shows")
    shower = subject_of(verb) if source.dep_ == "dobj" and shows else None
    return (shower,) if shower is not None and shower != verb else ()


def _is_imagery(token: Token, lexicon: Lexicon) -> bool:
    noun = lexicon.sources.get(token.lower_)
    return noun is not None and noun.kind == "imagery"


def told_by(source: Token, lexicon: Lexicon) -> Iterator[Token]:
    """To whom a source spoke, or who carried it, as a clause about it says: ", who spoke to X,", "carried by X"."""
    for verb in _about(source):
        if verb.dep_ == "relcl" and lexicon.plays(verb.lemma_.lower(), "speaks"):
            yield from _audiences(verb, lexicon)
        yield from _carriers(verb, lexicon)


def carried_by(verb: Token, lexicon: Lexicon) -> Iterator[Token]:
    """Who carried what a speaker said: "said in remarks carried by X", "asked by X, the owner said", "said on X"."""
    for kid in verb.children:
        if kid.dep_ == "advcl" and kid.tag_ == "VBN":
            yield from _carriers(kid, lexicon)
        venue = _at(kid, lexicon)
        if venue is not None:
            yield venue
        elif lexicon.plays(kid.lemma_.lower(), "speaks") and kid.dep_ == "advcl":
            yield from (place for prep in kid.children if (place := _at(prep, lexicon)) is not None)
        thing = child(kid, "pobj") if kid.dep_ == "prep" else None
        for about in _about(thing) if thing is not None else ():
            yield from _carriers(about, lexicon)
            if lexicon.plays(about.lemma_.lower(), "carries") or lexicon.plays(about.lemma_.lower(), "shows"):
                yield from (place for prep in about.children if (place := _at(prep, lexicon)) is not None)


def _at(prep: Token, lexicon: Lexicon) -> Token | None:
    """The name of the place where something is said: "on Radio Vela", "in the Vela Daily"."""
    place = child(prep, "pobj") if prep.dep_ == "prep" and lexicon.plays(prep.lower_, "venue") else None
    if place is None or place.lower_ in lexicon.calendar:
        return None
    if place.pos_ == "PROPN":
        return place
    noun, told = lexicon.sources.get(place.lemma_.lower()), child(place, "compound", "amod")
    return place if noun is not None and noun.kind == "media" and told is not None else None


def kept_in(verb: Token, lexicon: Lexicon) -> Iterator[Token]:
    """The record in which words are kept that somebody said: "Brin says in the transcript"."""
    for prep in verb.children:
        thing = child(prep, "pobj") if prep.dep_ == "prep" and lexicon.plays(prep.lower_, "venue") else None
        if thing is not None and lexicon.plays(thing.lemma_.lower(), "keeps"):
            yield thing


def letters_through(verb: Token, lexicon: Lexicon) -> Iterator[Token]:
    """By whose hands a speaker's document came: "in a letter to staff seen by X, the owner warned"."""
    for prep in verb.children:
        thing = child(prep, "pobj") if prep.dep_ == "prep" and lexicon.plays(prep.lower_, "venue") else None
        if thing is None or not _is_document(thing, lexicon):
            continue
        below = [token for token in thing.subtree if token.dep_ == "acl" and token.tag_ in PARTICIPLES]
        for token in below:
            quotes = _quotes(token, lexicon)
            agent = agent_of(token, lexicon) or (quoted_in(token, lexicon) if quotes else None)
            if agent is not None and (quotes or lexicon.plays(token.lemma_.lower(), "holds")):
                yield agent


def had_it_from(source: Token, lexicon: Lexicon) -> Token | None:
    """Whom a source cites in a clause about itself: "X, which cited Y"."""
    for verb in _about(source):
        cited = child(verb, "dobj")
        if cited is None or cited.tag_ in ("WDT", "WP") or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
            continue
        if _quotes(verb, lexicon) or (lexicon.plays(verb.lemma_.lower(), "holds") and _is_document(cited, lexicon)):
            said = any(kid.dep_ == "prep" and lexicon.plays(kid.lower_, "as") for kid in verb.children)
            return None if said else cited
    return None


def quoted_in(verb: Token, lexicon: Lexicon) -> Token | None:
    """In what somebody is quoted: "quoted in the report", "quoted on army radio"."""
    for kid in verb.children:
        thing = child(kid, "pobj") if kid.dep_ == "prep" and lexicon.plays(kid.lower_, "venue") else None
        noun = lexicon.sources.get(thing.lemma_.lower()) if thing is not None else None
        if thing is not None and (thing.pos_ == "PROPN" or (noun is not None and noun.kind in ("document", "media"))):
            return thing
    return None


def shown_by(verb: Token, lexicon: Lexicon) -> tuple[Token, ...]:
    """Who shows the document in which somebody says it: "X read out a letter in which Y wrote".

    The document itself is a hop before that one unless it is the speaker's own words, as a letter is.
    """
    thing, act = verb.head, bringer_of(verb, lexicon)
    shower = subject_of(act) if act is not None else None
    if act is None or shower is None or shower == verb:
        return ()
    paper = next((token for token in (thing, *thing.ancestors) if _is_document(token, lexicon)), thing)
    thing = paper if act.is_ancestor(paper) else thing
    own = lexicon.plays(thing.lemma_.lower(), "utterance")
    return (shower,) if own else (thing, shower)


def bringer_of(verb: Token, lexicon: Lexicon) -> Token | None:
    """The verb that makes known the document in which an act was done: "read out" of "read out a letter in which"."""
    thing = verb.head
    if verb.dep_ != "relcl" or not _opened_in(verb) or thing.pos_ != "NOUN":
        return None
    act = next((token for token in thing.ancestors if token.pos_ == "VERB"), None)
    brings = act is not None and (lexicon.plays(act.lemma_.lower(), "shows") or _quotes(act, lexicon))
    return act if brings else None


def giver_of(verb: Token, lexicon: Lexicon) -> Token | None:
    """From whom somebody has it: "had learned from the coastguard that"."""
    for kid in verb.children:
        if kid.dep_ == "prep" and lexicon.plays(kid.lower_, "giver"):
            return child(kid, "pobj")
    return None


def _is_document(token: Token, lexicon: Lexicon) -> bool:
    noun = lexicon.sources.get(token.lemma_.lower())
    return noun is not None and noun.kind == "document"


def _opened_in(verb: Token) -> bool:
    """Whether a relative clause opens with a preposition: "in which"."""
    opener = verb.left_edge
    return opener.dep_ == "prep" and any(kid.tag_ in ("WDT", "WP") for kid in opener.children)


def _about(source: Token) -> Iterator[Token]:
    """The verbs that say something of a source: participles and relative clauses, also of what it is in apposition."""
    for token in (source, *(kid for kid in source.children if kid.dep_ in ("appos", "prep"))):
        for kid in token.children:
            if kid.dep_ in ("acl", "relcl"):
                yield kid
                yield from (each for each in kid.children if each.dep_ == "conj" and each.tag_ == kid.tag_)
            elif token.dep_ == "prep" and kid.dep_ == "pobj":
                yield from (each for each in kid.children if each.dep_ in ("acl", "relcl"))


def _carriers(verb: Token, lexicon: Lexicon) -> Iterator[Token]:
    if verb.tag_ in PARTICIPLES:
        agent = agent_of(verb, lexicon)
        if agent is not None and lexicon.plays(verb.lemma_.lower(), "carries"):
            yield agent


def _audiences(verb: Token, lexicon: Lexicon) -> Iterator[Token]:
    for kid in verb.children:
        if kid.dep_ == "prep" and lexicon.plays(kid.lower_, "audience"):
            thing = child(kid, "pobj")
            if thing is not None:
                yield thing


def _quotes(verb: Token, lexicon: Lexicon) -> bool:
    return "quoting" in lexicon.carriers.get(verb.lemma_.lower(), ())


def owner_of(source: Token, lexicon: Lexicon, *, cited: bool = False) -> Token | None:
    """Whose own words a document is: "the ministry's statement", "a statement from the ministry" is the ministry.

    A letter that somebody else cites is a document.
    """
    role = "issued" if cited else "utterance"
    if not lexicon.plays(source.lemma_.lower(), role) or source.pos_ != "NOUN":
        return None
    for kid in source.children:
        if kid.dep_ == "poss":
            return kid
        if kid.dep_ in ("prep", "agent") and lexicon.plays(kid.lower_, "holder") and kid.i > source.i:
            return child(kid, "pobj")
    return None
