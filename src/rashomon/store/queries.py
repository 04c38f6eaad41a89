"""Reading a ledger: all shows each capture's newest reading, in an order that does not depend on the run."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.model.records import Article, Capture, Claim, Dropped, Failure
from rashomon.store.codec import article_of, capture_of, claim_of, failure_of, fold, json_of, text_cell, text_of
from rashomon.store.sources import number_of_sources
from rashomon.text import words

CANDIDATES = 20
"""How many ids an ambiguous prefix lists."""


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims: all conditions hold at once, None asks for nothing.

    source: part of a source's name, wording or affiliation; text: words of the content; article: an article's id, the
    start of one, or a document's name; limit: at most so many.
    """

    source: str | None = None
    mode: str | None = None
    article: str | None = None
    text: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with its article and the time its capture was retrieved."""

    claim: Claim
    article: Article
    retrieved: str | None


@dataclass(frozen=True, slots=True)
class Counts:
    """What a ledger holds. left_out: reason, stretches, characters; failures: step, reason, inputs."""

    captures: int
    articles: tuple[tuple[str, int], ...]
    attributed: int
    narration: int
    sources: int
    left_out: tuple[tuple[str, int, int], ...]
    dropped: tuple[tuple[str, int], ...]
    failures: tuple[tuple[str, str, int], ...]


def captures(db: sqlite3.Connection) -> Iterator[Capture]:
    """All captures, by document and id; each is decompressed as it is asked for."""
    for (capture_id,) in db.execute("SELECT id FROM captures ORDER BY doc, id").fetchall():
        yield capture_of(db.execute("SELECT * FROM captures WHERE id = ?", (capture_id,)).fetchone())


def counts(db: sqlite3.Connection) -> Counts:
    """What the ledger holds, by its own queries."""

    def one(sql: str) -> int:
        return int(db.execute(sql).fetchone()[0])

    def rows(sql: str) -> list[sqlite3.Row]:
        return db.execute(sql).fetchall()

    left_out = rows(
        "SELECT json_extract(value, '$[2]') AS reason, count(*) AS n,"
        " sum(json_extract(value, '$[1]') - json_extract(value, '$[0]')) AS size"
        " FROM current_articles, json_each(left_out) GROUP BY reason ORDER BY size DESC, reason"
    )
    dropped = rows(
        "SELECT reason, count(*) AS n FROM drops JOIN current_articles AS a ON a.id = drops.article"
        " AND a.edition = drops.edition GROUP BY reason ORDER BY n DESC, reason"
    )
    languages = rows(
        "SELECT language, count(*) FROM current_articles GROUP BY language ORDER BY count(*) DESC, language"
    )
    failed = rows("SELECT step, reason, count(*) FROM current_failures GROUP BY step, reason ORDER BY step, reason")
    return Counts(
        captures=one("SELECT count(*) FROM captures"),
        articles=tuple((text_of(row[0]), row[1]) for row in languages),
        attributed=one("SELECT count(*) FROM current_claims WHERE hops > 0"),
        narration=one("SELECT count(*) FROM current_claims WHERE hops = 0"),
        sources=number_of_sources(db),
        left_out=tuple((str(row[0]), row[1], row[2]) for row in left_out),
        dropped=tuple((text_of(row[0]), row[1]) for row in dropped),
        failures=tuple((text_of(row[0]), text_of(row[1]), row[2]) for row in failed),
    )


def articles(db: sqlite3.Connection) -> Iterator[tuple[Article, int]]:
    """Articles with the number of their claims, by document and id."""
    sql = (
        "SELECT a.*, texts.text AS text, (SELECT count(*) FROM claims WHERE claims.article = a.id"
        " AND claims.edition = a.edition) AS claims FROM current_articles AS a"
        " JOIN texts ON texts.article = a.id ORDER BY a.doc, a.id"
    )
    for row in db.execute(sql):
        yield article_of(row), row["claims"]


def article_ids(db: sqlite3.Connection, asked: str) -> list[tuple[str, str]]:
    """Ids and documents of the articles with this id or document name, or the start of one, or the end of a name."""
    whole = db.execute(
        "SELECT id, doc FROM current_articles WHERE id = ? OR doc = ? ORDER BY doc, id", (asked, text_cell(asked))
    ).fetchall()
    if not whole:
        start = asked.casefold() if _hexadecimal(asked) else "-"
        whole = db.execute(
            "SELECT id, doc FROM current_articles WHERE substr(id, 1, length(:start)) = :start"
            " OR substr(doc, -length(:end)) = :end OR substr(doc, 1, length(:name)) = :name"
            " ORDER BY doc, id LIMIT :most",
            {"start": start, "end": text_cell("/" + asked), "name": text_cell(asked), "most": CANDIDATES},
        ).fetchall()
    return [(row[0], text_of(row[1])) for row in whole]


def article(db: sqlite3.Connection, article_id: str) -> Article | None:
    """The article with this id, or None."""
    sql = "SELECT a.*, texts.text AS text FROM current_articles AS a JOIN texts ON texts.article = a.id WHERE a.id = ?"
    row = db.execute(sql, (article_id,)).fetchone()
    return article_of(row) if row else None


def claim_ids(db: sqlite3.Connection, asked: str) -> list[tuple[str, str]]:
    """Ids and contents of the claims whose id starts with this, at most CANDIDATES."""
    if not _hexadecimal(asked):
        return []
    sql = "SELECT id, content FROM current_claims WHERE substr(id, 1, length(:start)) = :start ORDER BY id LIMIT :most"
    rows = db.execute(sql, {"start": asked.casefold(), "most": CANDIDATES})
    return [(row[0], str(json_of(row[1])["text"])) for row in rows]


def claim(db: sqlite3.Connection, claim_id: str) -> StoredClaim | None:
    """The claim with this id, or None."""
    row = db.execute("SELECT * FROM current_claims WHERE id = ?", (claim_id,)).fetchone()
    return next(_with_articles(db, iter([row]))) if row else None


def claims(db: sqlite3.Connection, wanted: ClaimFilter) -> Iterator[StoredClaim]:
    """Claims in reading order: by document, article and place in it."""
    where: list[str] = []
    values: list[str | int | bytes | None] = []
    if wanted.source is not None:
        where.append("EXISTS (SELECT 1 FROM hops WHERE hops.claim = c.number AND instr(hops.searched, ?) > 0)")
        values.append(text_cell(fold(wanted.source)))
    if wanted.mode is not None:
        where.append("c.mode = ?")
        values.append(wanted.mode)
    if wanted.article is not None:
        ids = [found for found, _ in article_ids(db, wanted.article)]
        where.append(f"c.article IN ({','.join('?' * len(ids))})")
        values += ids
    if wanted.text is not None:
        where.append("c.number IN (SELECT rowid FROM claim_terms WHERE claim_terms MATCH ?)")
        values.append(_match(wanted.text))
    condition = f"WHERE {' AND '.join(where)}" if where else ""
    limit = "" if wanted.limit is None else "LIMIT ?"
    values += [] if wanted.limit is None else [wanted.limit]
    sql = f"SELECT c.* FROM current_claims AS c {condition} ORDER BY c.doc, c.article, c.position {limit}"
    return _with_articles(db, iter(db.execute(sql, values)))


def behind(db: sqlite3.Connection) -> int:
    """How many captures were last read by an earlier edition than the newest."""
    sql = (
        "SELECT count(*) FROM captures WHERE NOT EXISTS (SELECT 1 FROM readings"
        " WHERE capture = captures.id AND edition = (SELECT max(number) FROM editions))"
    )
    return int(db.execute(sql).fetchone()[0])


def drops(db: sqlite3.Connection, article_id: str) -> list[Dropped]:
    """What extraction did not keep of this article, and why."""
    sql = (
        "SELECT drops.start, drops.end, drops.reason FROM drops JOIN current_articles AS a ON a.id = drops.article"
        " AND a.edition = drops.edition WHERE a.id = ? ORDER BY drops.start, drops.end, drops.reason"
    )
    return [Dropped(row[0], row[1], text_of(row[2])) for row in db.execute(sql, (article_id,))]


def failures(db: sqlite3.Connection) -> list[Failure]:
    """Inputs that gave no article and have not been read since."""
    return [failure_of(row) for row in db.execute("SELECT * FROM current_failures ORDER BY doc, uri, step, reason")]


def terms(text: str) -> str:
    """The words of a text as the full-text index takes them."""
    return " ".join(word.encode("utf-8", "replace").decode() for word in words(fold(text)))


def _match(text: str) -> str:
    quoted = [f'"{word}"' for word in terms(text).replace('"', " ").split()]
    return " AND ".join(quoted) or '""'


def _hexadecimal(text: str) -> bool:
    return bool(text) and all(letter in "0123456789abcdefABCDEF" for letter in text)


def _with_articles(db: sqlite3.Connection, rows: Iterator[sqlite3.Row]) -> Iterator[StoredClaim]:
    """Join each claim to its article, which is read once for the claims that stand together."""
    shown: Article | None = None
    shown_id = ""
    retrieved: str | None = None
    for row in rows:
        if shown is None or row["article"] != shown_id:
            shown_id = row["article"]
            shown = article(db, shown_id)
            if shown is None:
                continue  # can't be: a claim is stored with its article, in one transaction
            found = db.execute("SELECT retrieved FROM captures WHERE id = ?", (shown.capture,)).fetchone()
            retrieved = found[0]
        yield StoredClaim(claim_of(row), shown, retrieved)
