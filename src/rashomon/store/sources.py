"""Who is named in a ledger and how often: those with a name over all articles, those without one article by article."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import Literal

from rashomon.store.codec import text_of

Place = Literal["origin", "relay"]


@dataclass(frozen=True, slots=True)
class SourceFilter:
    """Which sources: all conditions hold at once, None asks for nothing.

    named: with a name, or without; place: named as the origin (first hop of a chain) or as a relay (a later one);
    article: an article's id, and only what is said in it counts.
    """

    named: bool | None = None
    place: Place | None = None
    kind: str | None = None
    article: str | None = None


@dataclass(frozen=True, slots=True)
class SourceCount:
    """How often a source is named in a ledger: in claims at all, as their origin, as a relay, and in which articles.

    documents: (document, article's id), sorted. A source without a name has one: another article may mean others.
    """

    name: str
    kind: str
    named: bool
    claims: int
    as_origin: int
    as_relay: int
    documents: tuple[tuple[str, str], ...]

    @property
    def articles(self) -> int:
        """In how many articles."""
        return len(self.documents)


BY_ARTICLE = (
    "SELECT h.folded AS folded, h.kind AS kind, h.named AS named, c.doc AS doc, c.article AS article,"
    " min(h.name) AS name, count(DISTINCT h.claim) AS claims,"
    " count(DISTINCT CASE WHEN h.position = 0 THEN h.claim END) AS origin,"
    " count(DISTINCT CASE WHEN h.position > 0 THEN h.claim END) AS relay"
    " FROM hops AS h JOIN current_claims AS c ON c.number = h.claim"
    " WHERE (:named IS NULL OR h.named = :named) AND (:kind IS NULL OR h.kind = :kind)"
    " AND (:article IS NULL OR c.article = :article)"
    " GROUP BY h.folded, h.kind, h.named, c.article"
)


def sources(db: sqlite3.Connection, wanted: SourceFilter) -> list[SourceCount]:
    """The sources, those named most often first: in the place asked for, in claims, as the origin; then by name."""
    named = None if wanted.named is None else int(wanted.named)
    asked = {"named": named, "kind": wanted.kind, "article": wanted.article}
    groups: dict[tuple[object, ...], list[sqlite3.Row]] = {}
    for row in db.execute(BY_ARTICLE, asked):
        key = (row["folded"], row["kind"]) if row["named"] else (row["folded"], row["kind"], row["article"])
        groups.setdefault(key, []).append(row)
    found = [_count(rows) for rows in groups.values()]
    return sorted((source for source in found if _placed(source, wanted.place)), key=lambda each: _rank(each, wanted))


def number_of_sources(db: sqlite3.Connection) -> int:
    """How many sources there are, counted as `sources` lists them."""
    sql = (
        "SELECT count(*) FROM (SELECT DISTINCT h.folded, h.kind, h.named, CASE WHEN h.named THEN '' ELSE c.article END"
        " FROM hops AS h JOIN current_claims AS c ON c.number = h.claim)"
    )
    return int(db.execute(sql).fetchone()[0])


def _count(rows: list[sqlite3.Row]) -> SourceCount:
    """One source of its rows, one an article: no claim stands in two articles, so the numbers add up."""
    return SourceCount(
        name=min(text_of(row["name"]) for row in rows),
        kind=rows[0]["kind"],
        named=bool(rows[0]["named"]),
        claims=sum(row["claims"] for row in rows),
        as_origin=sum(row["origin"] for row in rows),
        as_relay=sum(row["relay"] for row in rows),
        documents=tuple(sorted((text_of(row["doc"]), row["article"]) for row in rows)),
    )


def _times(source: SourceCount, place: Place | None) -> int:
    return {"origin": source.as_origin, "relay": source.as_relay, None: source.claims}[place]


def _placed(source: SourceCount, place: Place | None) -> bool:
    return _times(source, place) > 0


def _rank(source: SourceCount, wanted: SourceFilter) -> tuple[int, int, int, str, str, tuple[tuple[str, str], ...]]:
    times = _times(source, wanted.place)
    return (-times, -source.claims, -source.as_origin, source.name, source.kind, source.documents)
