"""The ledger: opened, written one reading a transaction, and read. Nothing in it is ever changed or removed."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from rashomon.model.errors import LedgerError
from rashomon.model.records import Article, Capture, Claim, Dropped, Failure, Reading
from rashomon.store import queries
from rashomon.store import sources as by_source
from rashomon.store.codec import (
    Cells,
    article_cells,
    capture_cells,
    claim_cells,
    failure_cells,
    hop_cells,
    packed,
    text_cell,
)
from rashomon.store.faults import told
from rashomon.store.migrations import check, migrate
from rashomon.store.queries import ClaimFilter, Counts, StoredClaim
from rashomon.store.sources import SourceCount, SourceFilter

WAIT = 60.0
"""Seconds to wait for another run that is writing: a transaction takes far less."""
TRIES = 100
PAUSE = 0.1


class Ledger:
    """An open ledger. Use it as a context manager; all its methods raise LedgerError where the file fails."""

    def __init__(self, db: sqlite3.Connection, path: Path) -> None:
        """Wrap an open connection; `open` and `view` are the ways to get one."""
        self._db = db
        self.path = path
        db.row_factory = sqlite3.Row

    @classmethod
    def open(cls, path: Path) -> Ledger:
        """Open a ledger for writing; a file that isn't there is made.

        Raises:
            LedgerError: where it can't be made, is no ledger, or was written by a newer Rashomon.
        """
        _refuse_folder(path)
        with told(path):
            db = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
            try:
                check(db, path)
                _use_wal(db)
                migrate(db, path)
            except BaseException:
                db.close()
                raise
        return cls(db, path)

    @classmethod
    def view(cls, path: Path) -> Ledger:
        """Open a ledger for reading only; works on a read-only disk too.

        Raises:
            LedgerError: where there is none, or as for `open`.
        """
        _refuse_folder(path)
        if not path.exists():
            raise LedgerError(f"there is no ledger {path}", next_step="make one: rashomon read PATH --ledger FILE")
        with told(path):
            db = _connect_to_read(path)
            try:
                if check(db, path) == 0:
                    raise LedgerError(f"ledger {path} is empty", next_step="fill it: rashomon read PATH --ledger FILE")
            except BaseException:
                db.close()
                raise
        return cls(db, path)

    def __enter__(self) -> Ledger:
        """The ledger itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; what was written stays."""
        with told(self.path):
            self._db.close()

    # Writing

    def edition(self, version: str, *, anew: bool = False) -> int:
        """Number of the edition of this version of the code and its data.

        A new one where the newest is another version's, or where `anew` asks for one.
        """
        with self._transaction():
            newest = self._db.execute("SELECT number, version FROM editions ORDER BY number DESC LIMIT 1").fetchone()
            if newest and newest["version"] == version and not anew:
                return int(newest["number"])
            return self._insert("editions", {"version": version})

    def has(self, capture_id: str, edition: int, outcome: str = "article") -> bool:
        """Whether reading the capture in this edition came to this ("article" or "failure")."""
        with told(self.path):
            sql = "SELECT 1 FROM readings WHERE capture = ? AND edition = ? AND outcome = ?"
            return self._db.execute(sql, (capture_id, edition, outcome)).fetchone() is not None

    def was_read(self, capture_id: str) -> bool:
        """Whether any edition has an article of the capture."""
        with told(self.path):
            sql = "SELECT 1 FROM readings WHERE capture = ? AND outcome = 'article'"
            return self._db.execute(sql, (capture_id,)).fetchone() is not None

    def add(self, reading: Reading, edition: int) -> bool:
        """Store a reading in one transaction; once this returns, a crash can't lose it.

        False, and nothing written, where the capture was read in this edition before.
        """
        with self._transaction():
            if not self._begin_reading(reading.capture, edition, "article"):
                return False
            article = reading.article
            self._insert("texts", {"article": article.id, "text": packed(article.text)}, "OR IGNORE")
            self._insert("articles", article_cells(article, reading.extraction, edition))
            dropped = list(reading.extraction.dropped)
            seen: set[str] = set()
            for position, claim in enumerate(reading.extraction.claims):
                if claim.id in seen:
                    dropped.append(Dropped(claim.content.start, claim.content.end, "the same claim twice"))
                    continue
                seen.add(claim.id)
                self._add_claim(claim, edition, position)
            for drop in dropped:
                cells: Cells = {"start": drop.start, "end": drop.end, "reason": text_cell(drop.reason)}
                self._insert("drops", {"edition": edition, "article": article.id, **cells})
        return True

    def add_failure(self, failure: Failure, edition: int, capture: Capture | None = None) -> bool:
        """Store a failure, and the capture where there is one. False where the ledger already lists it."""
        with self._transaction():
            capture_id = capture.id if capture else None
            if capture is None:
                sql = "SELECT 1 FROM current_failures WHERE id = ? AND capture IS NULL"
                if self._db.execute(sql, (failure.id,)).fetchone():
                    return False
            elif not self._begin_reading(capture, edition, "failure"):
                return False
            last = self._db.execute("SELECT ifnull(max(number), 0) FROM readings").fetchone()[0]
            self._insert("failures", failure_cells(failure, edition, capture_id, int(last)))
        return True

    # Reading

    def captures(self) -> Iterator[Capture]:
        """All captures, by document and id."""
        with told(self.path):
            yield from queries.captures(self._db)

    def behind(self) -> int:
        """How many captures were last read by an earlier edition than the newest."""
        with told(self.path):
            return queries.behind(self._db)

    def counts(self) -> Counts:
        """What the ledger holds."""
        with told(self.path):
            return queries.counts(self._db)

    def articles(self) -> Iterator[tuple[Article, int]]:
        """Articles with the number of their claims, by document and id."""
        with told(self.path):
            yield from queries.articles(self._db)

    def article_ids(self, asked: str) -> list[tuple[str, str]]:
        """Ids and documents of the articles with this id, start of an id, or document name."""
        with told(self.path):
            return queries.article_ids(self._db, asked)

    def article(self, article_id: str) -> Article | None:
        """The article with this id, or None."""
        with told(self.path):
            return queries.article(self._db, article_id)

    def claim_ids(self, asked: str) -> list[tuple[str, str]]:
        """Ids and contents of the claims whose id starts with this."""
        with told(self.path):
            return queries.claim_ids(self._db, asked)

    def claim(self, claim_id: str) -> StoredClaim | None:
        """The claim with this id, or None."""
        with told(self.path):
            return queries.claim(self._db, claim_id)

    def claims(self, wanted: ClaimFilter | None = None) -> Iterator[StoredClaim]:
        """Claims that pass the filter, by document, article and place in it."""
        with told(self.path):
            yield from queries.claims(self._db, wanted or ClaimFilter())

    def drops(self, article_id: str) -> list[Dropped]:
        """What extraction did not keep of this article, and why."""
        with told(self.path):
            return queries.drops(self._db, article_id)

    def failures(self) -> list[Failure]:
        """Inputs that gave no article and have not been read since."""
        with told(self.path):
            return queries.failures(self._db)

    def sources(self, wanted: SourceFilter | None = None) -> list[SourceCount]:
        """Sources that pass the filter, those named most often first."""
        with told(self.path):
            return by_source.sources(self._db, wanted or SourceFilter())

    # Parts of the above

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with told(self.path):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def _begin_reading(self, capture: Capture, edition: int, outcome: str) -> bool:
        """Note that the capture is read in this edition; False where it was."""
        if self.has(capture.id, edition, outcome):
            return False
        self._insert("captures", capture_cells(capture), "OR IGNORE")
        self._insert("readings", {"edition": edition, "capture": capture.id, "outcome": outcome})
        return True

    def _add_claim(self, claim: Claim, edition: int, position: int) -> None:
        number = self._insert("claims", claim_cells(claim, edition, position))
        for place, hop in enumerate(claim.chain):
            self._insert("hops", hop_cells(hop, number, place))
        content = " ".join(span.text for span in (claim.content, *claim.content_more))
        self._insert("claim_terms", {"rowid": number, "terms": queries.terms(content)})

    def _insert(self, table: str, cells: Cells, conflict: str = "") -> int:
        sql = f"INSERT {conflict} INTO {table} ({', '.join(cells)}) VALUES ({', '.join('?' * len(cells))})"
        return int(self._db.execute(sql, tuple(cells.values())).lastrowid or 0)


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise LedgerError(f"{path} is a folder, not a ledger", next_step="name a file: --ledger FILE")


def _connect_to_read(path: Path) -> sqlite3.Connection:
    """A read-only connection; where the disk lets SQLite make no helper files, one that needs none."""
    address = path.resolve().as_uri()
    db = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=WAIT, isolation_level=None)
    try:
        db.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        db.close()
        if Path(f"{path}-wal").exists():
            raise
        db = sqlite3.connect(f"{address}?immutable=1", uri=True, isolation_level=None)
    return db


def _use_wal(db: sqlite3.Connection) -> None:
    """Switch to write-ahead logging; SQLite does not wait here for another run that opens the same file, so we do."""
    for _ in range(TRIES):
        try:
            db.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as err:
            if not (getattr(err, "sqlite_errorname", "") or "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise
            time.sleep(PAUSE)
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA foreign_keys = ON")
