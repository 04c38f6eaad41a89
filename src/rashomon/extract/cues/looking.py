"""What is found while the words round a predicate are cut into phrases."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.extract.cues.frame import Range
from rashomon.extract.cues.tokens import Sentence
from rashomon.extract.cues.words import Grammar

OBLIQUE = frozenset({"objective", "people", "locative"})


@dataclass(slots=True)
class Looking:
    """What is found while the words round a predicate are cut into phrases."""

    sentence: Sentence
    words: Grammar
    plain: list[Range] = field(default_factory=list)
    agents: list[Range] = field(default_factory=list)
    places: list[Range] = field(default_factory=list)
    owners: list[Range] = field(default_factory=list)
    cited: list[Range] = field(default_factory=list)
    told: list[Range] = field(default_factory=list)
    media: list[tuple[Range, int]] = field(default_factory=list)
    """Media that were told, with the token behind the noun that says what they are."""
    senders: list[Range] = field(default_factory=list)
    """Who something comes from."""
    clauses: dict[int, int] = field(default_factory=dict)
    """Where a clause begins that describes the phrase which begins behind it."""
    owner: bool = False
    """Whether the speaker stands in the genitive."""
    act: int = -1
    """The predicate's first token, where it takes its source in the plain form."""
    verb: int = -1
    """The same where that is the verb of saying itself: what stands right before it owns nothing."""
    names: frozenset[str] = frozenset()
    """Whom the article has named before."""
    named_to: int = 0
    """The token behind the last name: what follows is no part of it."""


def known_word(look: Looking, word: str) -> bool:
    """Whether the language folder knows a word for a source, a title, a medium or a state."""
    words = look.words
    return (word,) in words.sources or (word,) in words.titles or (word,) in words.media or (word,) in words.countries


def is_genitive(look: Looking, at: int) -> bool:
    """Whether a word stands in the genitive."""
    word = look.sentence.tokens[at].word
    if known_word(look, word):
        return False
    return look.words.marks(word, "genitive", "people")


def is_record(look: Looking, at: int) -> bool:
    """Whether a word is a noun for papers or pictures, with or without an ending."""
    nouns = [look.words.sources.get((stem,)) for stem, _ in look.words.bare(look.sentence.tokens[at].word)]
    return any(noun is not None and noun.kind in ("document", "imagery") for noun in nouns)
