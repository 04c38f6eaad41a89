"""The part of an article that is read: paragraphs without what was left out, cut into sentences."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.dependency.parsing import Sentence, parse
from rashomon.extract.quotations import Quotation, quotations
from rashomon.lang import Language
from rashomon.model.records import Article
from rashomon.text import sentences as split

HEADING_WORDS = 14
ENDS = frozenset(".!?…:;,\"”’'।)")


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
    for start, end in _lines(article):
        marks = quotations(article.text, start, end, language.quote_pairs)
        words = article.text[start:end].split()
        heading = len(words) <= HEADING_WORDS and article.text[end - 1] not in ENDS
        found.append(Paragraph(len(found), start, end, marks, heading))
    return tuple(found)


def _lines(article: Article) -> list[tuple[int, int]]:
    """Stretches of kept text, a line each, without title and dateline."""
    skipped = [(each.start, each.end) for each in article.left_out]
    skipped += [span for span in (article.title_span, article.dateline_span) if span]
    kept: list[tuple[int, int]] = []
    at = 0
    for line in article.text.splitlines(keepends=True):
        start, end = at, at + len(line)
        at = end
        for cut_start, cut_end in sorted(skipped):
            if cut_end <= start or cut_start >= end:
                continue
            kept.append((start, max(start, cut_start)))
            start = max(start, cut_end)
        kept.append((start, end))
    trimmed = (_trim(article.text, start, end) for start, end in kept)
    return [(start, end) for start, end in trimmed if end - start > 1]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def parsed(article: Article, language: Language, blocks: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs, parsed, in order."""
    spans = [
        (block, start, end)
        for block in blocks
        for start, end in split(article.text, block.start, block.end, article.language)
    ]
    docs = parse(language.model, [article.text[start:end] for _, start, end in spans])
    return tuple(
        Sentence(index, block.index, start, end, doc, block.quotations)
        for index, ((block, start, end), doc) in enumerate(zip(spans, docs, strict=True))
    )
