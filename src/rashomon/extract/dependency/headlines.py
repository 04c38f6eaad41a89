"""Headlines that say who says it: "X: Y", "Y: X", "Y, says X"; without a verb of saying the colon does its work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.frames import Frame
from rashomon.extract.dependency.names import source_noun
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.phrases import phrase_of
from rashomon.extract.lexicon import Cue, Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_SPEAKER = 5
FEWEST_WORDS = 3
COLON = Cue("colon", "say", frozenset({"clause"}), None, "any")


def find(sentence: Sentence, text: str, lexicon: Lexicon, known: frozenset[str]) -> tuple[Frame, ...]:
    """The frame of a headline's colon, if a speaker stands on one side of it.

    A speaker is a noun that can be a source, an agency, or somebody whom the article quotes (`known`, names in lower
    case); "Elections 2030: ..." names a matter, not a speaker.
    """
    colons = [token for token in sentence.doc if token.text == ":"]
    if len(colons) != 1:
        return ()
    at = colons[0].i
    left, right = list(sentence.doc[:at]), list(sentence.doc[at + 1 :])
    for speaker, said in ((left, right), (right, left)):
        head = _speaker(sentence, text, speaker, lexicon, known)
        if head is None or len(said) < FEWEST_WORDS:
            continue
        start, end = sentence.begin(said[0]), sentence.finish(said[-1])
        found = piece(sentence, text, start, end, head_between(sentence, start, end))
        if found is not None:
            cue = sentence.begin(colons[0]), sentence.finish(colons[0])
            return (Frame(sentence, COLON, *cue, colons[0], head, (found,), "headline: colon"),)
    return ()


def _speaker(
    sentence: Sentence, text: str, tokens: list[Token], lexicon: Lexicon, known: frozenset[str]
) -> Token | None:
    """The head of a side of the colon that names a speaker and nothing else."""
    words = [token for token in tokens if not token.is_punct]
    if not words or len(words) > LONGEST_SPEAKER or any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in words):
        return None
    head = words[-1]
    name = phrase_of(sentence, text, head, lexicon).name.casefold()
    speaks = source_noun(head, lexicon) is not None or head.lower_ in lexicon.agencies or name in lexicon.agencies
    quoted = any(name == each or name.split()[-1:] == each.split()[-1:] for each in known) if name else False
    return head if speaks or quoted else None
