"""What a record or a page's metadata says of the article, laid over what its text shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from rashomon.clean.credits import agencies_in
from rashomon.clean.dates import moment_of
from rashomon.clean.lexicon import lexicon
from rashomon.model.records import Article
from rashomon.text import fold

LONGEST = 500


def filled(article: Article, given: Mapping[str, str], encoding: str, notes: tuple[str, ...]) -> Article:
    """The article with the given fields (title, outlet, byline, agency, dateline, published, updated) over its own."""
    remarks = [*notes, *article.notes]
    dates: dict[str, str | None] = {"published": article.published, "updated": article.updated}
    for name in dates:
        if given.get(name):
            iso, note = moment_of(given[name], article.language)
            dates[name] = iso or dates[name]
            remarks += [f"{name}: {note}"] if note else []
    agency = tuple(dict.fromkeys([*article.agency, *_agencies(given)]))
    title = _text(given.get("title"))
    return replace(
        article,
        title=title or article.title,
        title_span=_place(article, title) or (None if title else article.title_span),
        outlet=_outlet(given) or article.outlet,
        agency=agency,
        byline=_text(given.get("byline")) or article.byline,
        dateline=article.dateline or _text(given.get("dateline")),
        published=dates["published"],
        updated=dates["updated"],
        encoding=encoding,
        notes=tuple(dict.fromkeys(remarks)),
    )


def _text(value: str | None) -> str | None:
    return " ".join(value.split())[:LONGEST] or None if value else None


def _outlet(given: Mapping[str, str]) -> str | None:
    """The outlet as given, unless it is an agency: then the page's own evidence stands."""
    name = _text(given.get("outlet"))
    return None if name and agencies_in(name, lexicon())[0] else name


def _agencies(given: Mapping[str, str]) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    for name in ("agency", "byline", "outlet"):
        found += agencies_in(given.get(name, ""), lexicon())[0]
    return found


def _place(article: Article, title: str | None) -> tuple[int, int] | None:
    """Where the given title stands in the text's first lines, if it does."""
    if not title:
        return None
    if article.title_span and fold(article.text[slice(*article.title_span)]) == fold(title):
        return article.title_span
    start = article.text[:5000].find(title)
    return (start, start + len(title)) if start >= 0 and not article.text[:start].strip("\ufeff# \n") else None
