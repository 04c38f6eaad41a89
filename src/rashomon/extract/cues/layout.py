"""The part of an article that is read: paragraphs without what was left out, cut into sentences of words and marks."""

from __future__ import annotations

from rashomon.extract.cues.tokens import Sentence, tokenise
from rashomon.extract.cues.words import grammar
from rashomon.extract.quotations import quotations
from rashomon.lang import Language
from rashomon.model.records import Article, Dropped
from rashomon.text import passages
from rashomon.text import sentences as split
from rashomon.text.lines import trimmed

LONGEST_SENTENCE = 1200
"""Code points; what is longer is no sentence."""
MOST_SENTENCES = 4000


def sentences(
    article: Article, language: Language
) -> tuple[tuple[Sentence, ...], Sentence | None, tuple[Dropped, ...]]:
    """The sentences of the body in order, the title as one, and what is too long or too much to be read."""
    endings = tuple(ending for ending, _, _ in grammar(language.code).endings)
    found: list[Sentence] = []
    dropped: list[Dropped] = []
    for number, passage in enumerate(passages(article)):
        if passage.kind == "title" or passage.end - passage.start < 2:
            continue
        marks = quotations(article.text, passage.start, passage.end, language.quote_pairs)
        for start, end in split(article.text, passage.start, passage.end, article.language):
            if end - start > LONGEST_SENTENCE:
                dropped.append(Dropped(start, end, "too long for a sentence"))
            elif len(found) >= MOST_SENTENCES:
                dropped.append(Dropped(start, end, "behind what is read of one article"))
            else:
                tokens = tokenise(article.text, start, end, marks, endings)
                heading = passage.kind == "heading"
                found.append(Sentence(len(found), number, start, end, tokens, marks, heading, article.text))
    return tuple(found), _title(article, language, len(found)), tuple(dropped)


def _title(article: Article, language: Language, index: int) -> Sentence | None:
    if article.title_span is None:
        return None
    start, end = trimmed(article.text, *article.title_span)
    if not 1 < end - start <= LONGEST_SENTENCE:
        return None
    marks = quotations(article.text, start, end, language.quote_pairs)
    endings = tuple(ending for ending, _, _ in grammar(language.code).endings)
    return Sentence(index, -1, start, end, tokenise(article.text, start, end, marks, endings), marks, text=article.text)
