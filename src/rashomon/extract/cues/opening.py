"""The source that opens a sentence with no mark between it and what it says: "X Y [quotative] said"."""

from __future__ import annotations

from rashomon.extract.cues.discourse import Discourse
from rashomon.extract.cues.frames import Frame
from rashomon.extract.cues.phrases import Phrase, phrase_of
from rashomon.extract.cues.words import Grammar

LONGEST_OPENING = 12
"""Words over which the end of a source is looked for."""


def opening(frame: Frame, text: str, words: Grammar, discourse: Discourse) -> tuple[Phrase, int] | None:
    """The phrase that opens the content's range and the token behind it; None where none is known for a source."""
    if frame.content is None:
        return None
    sentence = frame.sentence
    first, last = frame.content
    first = _behind_connectives(frame, first, last, words)
    names = {known.name: known for known in discourse.named}
    best: tuple[Phrase, int] | None = None
    for stop in range(first + 1, min(last, first + LONGEST_OPENING) + 1):
        token = sentence.tokens[stop - 1]
        if token.mark:
            break
        phrase = phrase_of(sentence, first, stop, text, words)
        if phrase is None or not _ends_plain(token.word, phrase, words):
            continue
        if phrase.pronoun or phrase.name in names or (phrase.known and phrase.kind != "document"):
            best = (phrase, stop)
            if phrase.pronoun:
                break
    return best


def _behind_connectives(frame: Frame, first: int, last: int, words: Grammar) -> int:
    sentence = frame.sentence
    while first < last:
        length = 1 if sentence.tokens[first].mark else 0
        for role in ("connective", "adverb"):
            length = length or sentence.match(first, last, words.roles.get(role, frozenset()), words.longest)
        if not length:
            break
        first += length
    return first


def _ends_plain(word: str, phrase: Phrase, words: Grammar) -> bool:
    """Whether a word bears no case: it is the one who acts, not an owner or one acted on."""
    if word in words.lexicon.pronouns:
        return not any(case for stem, cases in words.bare(word) for case in cases if case == "genitive" and stem in words.lexicon.pronouns)
    for stem, cases in words.bare(word):
        if (stem,) in words.sources or (stem,) in words.titles or (stem,) in words.media or (stem,) in words.countries:
            return not cases or set(cases) <= {"plural", "definite", "emphatic"}
    return not any(
        word.endswith(ending) and len(word) > len(ending) + 1
        for ending, case in words.endings
        if case in ("genitive", "objective", "people", "locative")
    )
