"""The part of an article that is read: paragraphs without what was left out, cut into sentences."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.dependency.parsing import LONGEST_SENTENCE, MOST_SENTENCES, Sentence, parse
from rashomon.extract.quotations import Quotation, quotations
from rashomon.lang import Language
from rashomon.model.records import Article, Dropped
from rashomon.text import passages
from rashomon.text import sentences as split
from rashomon.text.lines import trimmed


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the body: absolute offsets, its quotations, whether it has no more than a heading's shape."""

    index: int
    start: int
    end: int
    quotations: tuple[Quotation, ...]
    heading: bool


def paragraphs(article: Article, language: Language) -> tuple[Paragraph, ...]:
    """The paragraphs of the body, in order."""
    found: list[Paragraph] = []
    for passage in passages(article):
        if passage.kind == "title" or passage.end - passage.start < 2:
            continue
        marks = quotations(article.text, passage.start, passage.end, language.quote_pairs)
        heading = passage.kind == "heading"
        found.append(Paragraph(len(found), passage.start, passage.end, marks, heading))
    return tuple(found)


def parsed(
    article: Article, language: Language, blocks: tuple[Paragraph, ...]
) -> tuple[tuple[Sentence, ...], tuple[Dropped, ...]]:
    """The sentences of the paragraphs, parsed, in order, and those that are too long or too many to be read."""
    every = [
        (block, start, end)
        for block in blocks
        for start, end in split(article.text, block.start, block.end, article.language)
    ]
    short = [span for span in every if span[2] - span[1] <= LONGEST_SENTENCE]
    dropped = [
        Dropped(start, end, "too long for a sentence") for _, start, end in every if end - start > LONGEST_SENTENCE
    ]
    if len(short) > MOST_SENTENCES:
        dropped.append(Dropped(short[MOST_SENTENCES][1], short[-1][2], "behind what is read of one article"))
    spans = short[:MOST_SENTENCES]
    docs = parse(language.model, [article.text[start:end] for _, start, end in spans])
    sentences = (
        Sentence(index, block.index, start, end, doc, block.quotations)
        for index, ((block, start, end), doc) in enumerate(zip(spans, docs, strict=True))
    )
    return tuple(sentences), tuple(dropped)


def headline(article: Article, language: Language, index: int) -> Sentence | None:
    """The article's title as a parsed sentence, numbered behind those of the body; None where there is no title."""
    if article.title_span is None:
        return None
    start, end = trimmed(article.text, *article.title_span)
    if not 1 < end - start <= LONGEST_SENTENCE:
        return None
    doc = parse(language.model, [article.text[start:end]])[0]
    marks = quotations(article.text, start, end, language.quote_pairs)
    return Sentence(index, -1, start, end, doc, marks)
