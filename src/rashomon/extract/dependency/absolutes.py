"""Who speaks in a clause that only hangs on the sentence by "with": "..., with his lawyers arguing that he is ill"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.frames import child, own_subject
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

MEETING = ("speaks", "asks", "tells")
"""Parts that verbs play whose "with" names who was told: "spoke with residents, saying that"."""


def speaker_beside(verb: Token, lexicon: Lexicon) -> Token | None:
    """The subject of a participle behind "with", which is neither the sentence's subject nor told by it."""
    if verb.tag_ != "VBG":
        return None
    own = child(verb, "nsubj", "nsubjpass")
    if verb.dep_ == "pcomp":
        return own if own is not None and _accompanies(verb.head, lexicon) else None
    if own is not None or verb.i == 0:
        return None
    noun = verb.nbor(-1)
    hangs = noun.dep_ == "pobj" and noun.pos_ in ("NOUN", "PROPN") and _accompanies(noun.head, lexicon)
    return noun if hangs and (_behind_comma(noun.head) or _is_owned(noun)) else None


def opens_absolute(prep: Token, lexicon: Lexicon) -> bool:
    """Whether a preposition opens such a clause with an act of saying in it."""
    if not _accompanies(prep, lexicon):
        return False
    below = (token for token in prep.doc[prep.i + 1 : prep.i + 12] if token.tag_ == "VBG")
    saying = (token for token in below if any(cue.mode != "assess" for cue in lexicon.verbs.get(token.lemma_, ())))
    speakers = (speaker_beside(token, lexicon) for token in saying)
    return any(speaker is not None and prep in (speaker.head, speaker.head.head) for speaker in speakers)


def quoted_act(verb: Token, lexicon: Lexicon) -> Token | None:
    """Whose act a participle behind a noun goes on with: who "opposed a vote for weavers saying, “...”"."""
    if verb.tag_ != "VBG" or verb.dep_ != "acl" or verb.i + 2 >= len(verb.doc):
        return None
    behind = [token for token in verb.doc[verb.i + 1 : verb.i + 3] if not token.is_quote]
    if len(behind) == len(verb.doc[verb.i + 1 : verb.i + 3]) or any(not token.is_punct for token in behind):
        return None
    if not lexicon.has_mode(verb.lemma_.lower(), "say") or "shown" in lexicon.carriers.get(verb.lemma_.lower(), ()):
        return None
    acts = (token for token in verb.ancestors if lexicon.has_mode(token.lemma_.lower(), "say", "deny", "accuse"))
    return next((act for act in acts if own_subject(act) is not None and act.pos_ == "VERB"), None)


def _accompanies(prep: Token, lexicon: Lexicon) -> bool:
    """Whether a preposition is "with", and doesn't name who was met or told."""
    joins = prep.dep_ == "prep" and lexicon.plays(prep.lower_, "audience")
    word = prep.head.lemma_.lower()
    meets = any(lexicon.plays(word, part) for part in MEETING) and not _behind_comma(prep)
    return joins and not lexicon.plays(prep.lower_, "infinitive") and not meets


def _behind_comma(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text == ","


def _is_owned(noun: Token) -> bool:
    return any(kid.tag_ == "PRP$" for kid in noun.children)
