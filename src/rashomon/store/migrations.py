"""The schema, as small steps: step n takes a ledger from schema n-1 to n. Never edit one that was released: add one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from rashomon.model.errors import LedgerError

APPLICATION_ID = 0x5261736D
"""Written into the file's header, so that another program's database is never taken for a ledger ("Rasm")."""

Migration = Callable[[sqlite3.Connection], None]


def m001_captures(db: sqlite3.Connection) -> None:
    """Captures as they came, and the readings of them: one row an edition and capture."""
    db.execute(
        "CREATE TABLE captures (id TEXT PRIMARY KEY, doc TEXT NOT NULL, uri TEXT NOT NULL, media_type TEXT NOT NULL,"
        " size INTEGER NOT NULL, payload BLOB NOT NULL, retrieved TEXT, fields TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX captures_uri ON captures (uri)")
    # An edition is one state of the code and the language data; what is derived carries its number.
    db.execute("CREATE TABLE editions (number INTEGER PRIMARY KEY, version TEXT NOT NULL)")
    db.execute(
        "CREATE TABLE readings (number INTEGER PRIMARY KEY, edition INTEGER NOT NULL REFERENCES editions,"
        " capture TEXT NOT NULL REFERENCES captures, outcome TEXT NOT NULL, UNIQUE (capture, edition, outcome))"
    )


def m002_articles(db: sqlite3.Connection) -> None:
    """Articles; their texts apart, because editions mostly share them."""
    db.execute("CREATE TABLE texts (article TEXT PRIMARY KEY, text BLOB NOT NULL)")
    db.execute(
        "CREATE TABLE articles (number INTEGER PRIMARY KEY, edition INTEGER NOT NULL, id TEXT NOT NULL,"
        " capture TEXT NOT NULL REFERENCES captures, doc TEXT NOT NULL, language TEXT NOT NULL, title TEXT,"
        " outlet TEXT, agency TEXT NOT NULL, byline TEXT, dateline TEXT, published TEXT, published_inferred TEXT,"
        " updated TEXT, left_out TEXT NOT NULL, languages TEXT NOT NULL, title_span TEXT, dateline_span TEXT,"
        " encoding TEXT NOT NULL, notes TEXT NOT NULL, extractor TEXT NOT NULL, extractor_notes TEXT NOT NULL,"
        " UNIQUE (edition, id))"
    )
    db.execute("CREATE INDEX articles_capture ON articles (capture, edition)")
    # The newest reading of each capture; asked row by row, because the index answers that and not a grouping.
    db.execute(
        "CREATE VIEW current_articles AS SELECT * FROM articles WHERE NOT EXISTS (SELECT 1 FROM readings"
        " WHERE readings.capture = articles.capture AND readings.edition > articles.edition)"
    )


def m003_claims(db: sqlite3.Connection) -> None:
    """Claims, the hops of their chains, the candidates that were dropped, and the full text."""
    db.execute(
        "CREATE TABLE claims (number INTEGER PRIMARY KEY, edition INTEGER NOT NULL, id TEXT NOT NULL,"
        " article TEXT NOT NULL, doc TEXT NOT NULL, position INTEGER NOT NULL, language TEXT NOT NULL,"
        " content TEXT NOT NULL, content_more TEXT NOT NULL, cue TEXT, chain TEXT NOT NULL, hops INTEGER NOT NULL,"
        " mode TEXT NOT NULL, quoted TEXT NOT NULL, polarity TEXT NOT NULL, certainty TEXT NOT NULL,"
        " status TEXT NOT NULL, epistemic TEXT NOT NULL, why TEXT NOT NULL, UNIQUE (edition, id))"
    )
    db.execute("CREATE INDEX claims_article ON claims (article, edition, position)")
    db.execute(
        "CREATE VIEW current_claims AS SELECT claims.* FROM claims"
        " JOIN current_articles ON current_articles.id = claims.article AND current_articles.edition = claims.edition"
    )
    db.execute(
        "CREATE TABLE hops (claim INTEGER NOT NULL REFERENCES claims, position INTEGER NOT NULL, name TEXT NOT NULL,"
        " folded TEXT NOT NULL, searched TEXT NOT NULL, kind TEXT NOT NULL, named INTEGER NOT NULL,"
        " PRIMARY KEY (claim, position)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE drops (number INTEGER PRIMARY KEY, edition INTEGER NOT NULL, article TEXT NOT NULL,"
        " start INTEGER NOT NULL, end INTEGER NOT NULL, reason TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX drops_article ON drops (article, edition)")
    # The default categories cut Bengali at its vowel signs: words come segmented from rashomon.text, and marks stay in.
    db.execute(
        "CREATE VIRTUAL TABLE claim_terms USING fts5 (terms, content='',"
        " tokenize=\"unicode61 categories 'L* N* Co M*'\")"
    )


def m004_failures(db: sqlite3.Connection) -> None:
    """Inputs that gave no article. `after`: the last reading at that time, so that a later good reading clears it."""
    db.execute(
        "CREATE TABLE failures (number INTEGER PRIMARY KEY, id TEXT NOT NULL, edition INTEGER NOT NULL, capture TEXT,"
        " after INTEGER NOT NULL, doc TEXT NOT NULL, uri TEXT NOT NULL, step TEXT NOT NULL, reason TEXT NOT NULL,"
        " next_step TEXT NOT NULL, size INTEGER)"
    )
    db.execute("CREATE INDEX failures_id ON failures (id)")
    # Of a capture: until a newer reading, or one that gave an article. Of an input: until it could be read.
    db.execute(
        "CREATE VIEW current_failures AS SELECT * FROM failures WHERE CASE WHEN capture IS NULL"
        " THEN NOT EXISTS (SELECT 1 FROM captures JOIN readings ON readings.capture = captures.id"
        " WHERE captures.uri = failures.uri AND readings.number > failures.after)"
        " ELSE NOT EXISTS (SELECT 1 FROM readings WHERE readings.capture = failures.capture AND"
        " (readings.edition > failures.edition OR readings.edition = failures.edition AND outcome = 'article')) END"
    )


def m005_append_only(db: sqlite3.Connection) -> None:
    """Refuse to change or remove a row: a correction is a new row."""
    for table in ("captures", "editions", "readings", "texts", "articles", "claims", "hops", "drops", "failures"):
        for act in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
            )


MIGRATIONS: tuple[Migration, ...] = (m001_captures, m002_articles, m003_claims, m004_failures, m005_append_only)


def schema_of(db: sqlite3.Connection) -> int:
    """Number of the last migration that the file has seen; 0 for an empty file."""
    return int(db.execute("PRAGMA user_version").fetchone()[0])


def check(db: sqlite3.Connection, path: object) -> int:
    """The file's schema number.

    Raises:
        LedgerError: where the file is another program's database, or was written by a newer Rashomon.
    """
    schema = schema_of(db)
    mark = int(db.execute("PRAGMA application_id").fetchone()[0])
    empty = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    if mark != APPLICATION_ID and not (empty and mark == 0 and schema == 0):
        raise LedgerError(
            f"{path} is an SQLite database of another program", next_step="choose another file with --ledger"
        )
    if schema > len(MIGRATIONS):
        raise LedgerError(
            f"ledger {path} was written by a newer Rashomon (schema {schema}; this one knows {len(MIGRATIONS)})",
            next_step="use that version, or read the articles into another --ledger",
        )
    return schema


def migrate(db: sqlite3.Connection, path: object) -> None:
    """Bring the file to the newest schema: all steps in one transaction, or none."""
    if check(db, path) == len(MIGRATIONS):
        return
    db.execute("BEGIN IMMEDIATE")
    try:
        for step in MIGRATIONS[check(db, path) :]:  # asked again: another run may have been quicker
            step(db)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
