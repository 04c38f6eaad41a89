"""What a reader of an article reads, in order: its lines without what was left out, and what part each is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rashomon.model.records import Article
from rashomon.text.lines import logical_lines, trimmed
from rashomon.text.scripts import with_dandas

PassageKind = Literal["title", "heading", "body"]
HEADING_LENGTH = 100
ENDS = ".!?…。！？।॥؟۔።:;\"”’'»)]」』"


@dataclass(frozen=True, slots=True)
class Passage:
    """A line of the article that is to be read: half-open code points, its language, title, heading or body."""

    start: int
    end: int
    language: str
    kind: PassageKind


def passages(article: Article) -> Iterator[Passage]:
    """The article's lines without what was left out, credits and the dateline."""
    gaps = [(x.start, x.end) for x in article.left_out] + list(article.credits)
    if article.dateline_span:
        gaps.append(article.dateline_span)
    spoken = {line.start: line.language for line in article.languages}
    for start, end in logical_lines(article.text):
        for first, last in _without(article.text, start, end, sorted(gaps)):
            yield Passage(first, last, spoken.get(start, article.language), _kind(article, first, last))


def _without(text: str, start: int, end: int, gaps: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for left, right in gaps:
        if right <= start or left >= end:
            continue
        first, last = trimmed(text, start, max(start, left))
        if first < last:
            yield first, last
        start = max(start, min(right, end))
    first, last = trimmed(text, start, end)
    if first < last:
        yield first, last


def _kind(article: Article, start: int, end: int) -> PassageKind:
    if article.title_span and article.title_span[0] <= start < article.title_span[1]:
        return "title"
    short = end - start <= HEADING_LENGTH and with_dandas(article.text[start:end])[-1] not in ENDS
    return "heading" if short else "body"
