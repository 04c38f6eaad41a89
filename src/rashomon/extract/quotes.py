"""The extractor for languages whose attribution isn't known: quotations only, the speaker unidentified."""

from __future__ import annotations

from rashomon.extract.quotations import quotations
from rashomon.lang import Language
from rashomon.model.records import Article, Claim, Extraction, Hop, Span
from rashomon.text import lines

NAME = "quotes"
FEWEST_WORDS = 4
FEWEST_LETTERS = 16
"""Code points, for scripts that put no spaces between words."""
PAIRS = (("“", "”"), ("„", "“"), ("«", "»"), ("»", "«"), ("「", "」"), ("『", "』"), ('"', '"'), ("‘", "’"))
SPEAKER = Hop(name="unidentified speaker", kind="person", named=False)


def extract(article: Article, language: Language | None) -> Extraction:
    """Read quotations of some length as claims of a speaker whom nothing here can name."""
    pairs = language.quote_pairs if language else PAIRS
    claims = []
    for start, end in _kept(article):
        for quote in quotations(article.text, start, end, pairs):
            words = article.text[quote.start : quote.end].split()
            if len(words) < FEWEST_WORDS and quote.end - quote.start < FEWEST_LETTERS:
                continue
            claims.append(_claim(article, quote.start, quote.end))
    note = "read by quotation marks only: the language's folder describes no attribution"
    return Extraction(NAME, tuple(claims), (), (note,))


def _kept(article: Article) -> list[tuple[int, int]]:
    out = [(each.start, each.end) for each in article.left_out]
    spans = lines(article.text)
    return [(start, end) for start, end in spans if not any(a < end and start < b for a, b in out)]


def _claim(article: Article, start: int, end: int) -> Claim:
    return Claim(
        article=article.id,
        doc=article.doc,
        language=article.language,
        content=Span.of(article.text, start, end),
        chain=(SPEAKER,),
        mode="say",
        quoted="direct",
        polarity="affirmed",
        certainty="unknown",
        status="state",
        why="quotation marks: speaker, polarity and certainty can't be told without the language's folder",
    )
