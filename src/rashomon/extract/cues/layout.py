"""The part of an article that is read: paragraphs without what was left out, cut into sentences of words and marks."""

from __future__ import annotations

from rashomon.extract.cues.tokens import Sentence, Token, tokenise
from rashomon.extract.cues.words import Grammar, grammar, plain
from rashomon.extract.quotations import Quotation, quotations
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
    words = grammar(language.code)
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
                tokens = _tokens(article.text, start, end, marks, words)
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
    tokens = _tokens(article.text, start, end, marks, grammar(language.code))
    return Sentence(index, -1, start, end, tokens, marks, text=article.text)


def _tokens(text: str, start: int, end: int, marks: tuple[Quotation, ...], words: Grammar) -> tuple[Token, ...]:
    """The words and marks of a sentence; a citation written as one with the source it cites is two words."""
    endings = tuple(ending for ending, _, _ in words.endings)
    found = tokenise(text, start, end, marks, endings)
    return tuple(part for token in found for part in _parted(text, token, words))


def _parted(text: str, token: Token, words: Grammar) -> tuple[Token, ...]:
    """A token, or its two words: "sources" and "according-to" of "X sources-according-to"."""
    if token.mark or (token.word,) not in words.citations:
        return (token,)
    raw = text[token.start : token.end]
    for cut in range(1, len(raw)):
        noun = words.sources.get((plain(raw[:cut]),))
        if noun is not None and noun.kind == "officials" and (plain(raw[cut:]),) in words.citations:
            at = token.start + cut
            first = Token(token.start, at, plain(raw[:cut]), False, token.quote)
            return (first, Token(at, token.end, plain(raw[cut:]), False, token.quote))
    return (token,)
