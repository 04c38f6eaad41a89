"""Words of attribution at a sentence's end that the parse took for a part of what is said: "..., X reported"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.acts import may_speak
from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.frames import Frame
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_SPEAKER = 8
FEWEST_WORDS = 5
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SAID = frozenset({"VBD", "VBZ", "VBP", "VBN"})


def find(sentence: Sentence, text: str, lexicon: Lexicon, taken: frozenset[int]) -> tuple[Frame, ...]:
    """The frame of ", X reported on Monday." at the sentence's end; none where the verb is a cue already (`taken`)."""
    verb = _last_verb(sentence, lexicon)
    comma = _comma_before(verb) if verb is not None else None
    if verb is None or comma is None or verb.i in taken or not 1 < verb.i - comma.i <= LONGEST_SPEAKER:
        return ()
    speaker = verb.nbor(-1)
    between = verb.doc[comma.i + 1 : verb.i]
    named = speaker.pos_ == "PROPN" and may_speak(speaker, lexicon) and not any(t.pos_ == "VERB" for t in between)
    before = verb.doc[: comma.i]
    if not named or len(before) < FEWEST_WORDS or not any(token.tag_ in FINITE for token in before):
        return ()
    end = sentence.begin(comma)
    found = piece(sentence, text, sentence.start, end, head_between(sentence, sentence.start, end))
    cue = next(cue for cue in lexicon.verbs[verb.lemma_.lower()] if "clause" in cue.frames)
    edges = sentence.begin(verb), sentence.finish(verb)
    return (Frame(sentence, cue, *edges, verb, speaker, (found,), f"{cue.form}: at the end"),) if found else ()


def _last_verb(sentence: Sentence, lexicon: Lexicon) -> Token | None:
    """The verb of saying that ends the sentence, but for the day."""
    words = [token for token in sentence.doc if not token.is_punct and not token.is_space]
    while len(words) > 1 and (words[-1].lower_ in lexicon.calendar or words[-1].dep_ == "prep"):
        words.pop()
    verb = words[-1] if words else None
    if verb is None or verb.tag_ not in SAID or not lexicon.has_mode(verb.lemma_.lower(), "say", "report"):
        return None
    clause = any("clause" in cue.frames for cue in lexicon.verbs[verb.lemma_.lower()])
    return verb if clause and not any(kid.dep_ in ("auxpass", "aux") for kid in verb.children) else None


def _comma_before(verb: Token) -> Token | None:
    return next((token for token in reversed(list(verb.doc[: verb.i])) if token.text == ","), None)
