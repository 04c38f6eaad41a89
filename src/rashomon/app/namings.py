"""Where a hop's source is named, if the words at the claim don't say it in full: a pronoun, a surname, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rashomon.model.records import Article, Claim, Hop, Span
from rashomon.text import fold, normalise, sentences, words


@dataclass(frozen=True, slots=True)
class Naming:
    """The words that name a source, and the sentence that they stand in."""

    words: Span
    passage: Span
    earlier: bool
    """Whether it stands before the claim; a source may also be named in the sentence after it."""


def namings(claim: Claim, article: Article, claims: Iterable[Claim]) -> list[Naming | None]:
    """For each hop of the claim where the article names its source in full; None where the hop's own words do.

    `claims` are those of the same article: their chains tell where this source is named, then the text does.
    """
    others = [hop for other in claims for hop in other.chain]
    return [_naming(hop, claim, article, others) for hop in claim.chain]


def _naming(hop: Hop, claim: Claim, article: Article, others: list[Hop]) -> Naming | None:
    own = hop.span
    if _covers(own.text, hop.name) if own else not hop.inherited:
        return None
    known = {other.span for other in others if other.span and fold(other.name) == fold(hop.name)}
    full = [span for span in known if _covers(span.text, hop.name)]
    part = [span for span in known if own is None or not _touch(own.text, hop.name)]
    at = own.start if own else claim.content.start
    if not any(span.end <= at for span in full):  # a person may be spoken of before being a source
        full += _in_text(article, hop.name)
    found = _nearest([span for span in full if span != own], at)
    found = found or _nearest([span for span in part if span != own and _touch(span.text, hop.name)], at)
    return Naming(found, _passage(article, found), found.end <= at) if found else None


def _nearest(spans: list[Span], at: int) -> Span | None:
    """The last one before this place, else the first one behind it."""
    before = [span for span in spans if span.end <= at]
    if before:
        return max(before, key=lambda span: (span.start, span.end))
    return min(spans, key=lambda span: (span.start, span.end), default=None)


def _covers(text: str, name: str) -> bool:
    """Whether the words hold all words of the name; endings that a language hangs on a word don't count."""
    there = words(fold(text))
    return all(any(word.startswith(part) for word in there) for part in words(fold(name)))


def _touch(text: str, name: str) -> bool:
    """Whether the words hold a word of the name."""
    there = words(fold(text))
    return any(word.startswith(part) for word in there for part in words(fold(name)))


def _in_text(article: Article, name: str) -> Iterator[Span]:
    """Where the name itself stands in what is read of the article."""
    plain, wanted = normalise(article.text), normalise(name).text
    at = plain.text.find(wanted) if wanted else -1
    while at >= 0:
        before = plain.text[at - 1 : at]
        start, end = plain.original(at, at + len(wanted))
        if not before.isalnum() and not any(x.start < end and start < x.end for x in article.left_out):
            yield Span.of(article.text, start, end)
        at = plain.text.find(wanted, at + len(wanted))


def _passage(article: Article, found: Span) -> Span:
    text = article.text
    start = text.rfind("\n", 0, found.start) + 1
    end = text.find("\n", found.end)
    end = len(text) if end < 0 else end
    for first, last in sentences(text, start, end, article.language):
        if first <= found.start and found.end <= last:
            return Span.of(text, first, last)
    return Span.of(text, start, end)
