"""What the database driver says, in the words of somebody who has to do something about it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rashomon.model.errors import LedgerError

KEPT = "everything reported as stored is kept"

# The start of SQLite's own error name, what is said, and what to do.
FAULTS: tuple[tuple[str, str, str], ...] = (
    ("SQLITE_FULL", "can't grow: the disk is full", f"free some space and run the same command again; {KEPT}"),
    ("SQLITE_READONLY", "is read-only", "allow writing to the file and its folder, or choose another with --ledger"),
    ("SQLITE_NOTADB", "is not a ledger: it is no SQLite database", "choose another file with --ledger"),
    ("SQLITE_CORRUPT", "is damaged", "take a copy from before, or read the articles again into a new --ledger"),
    ("SQLITE_BUSY", "is being written by another run", "wait until that run has ended, then run this command again"),
    ("SQLITE_LOCKED", "is being written by another run", "wait until that run has ended, then run this command again"),
    ("SQLITE_CANTOPEN", "can't be opened", "look whether the folder exists and may be written to"),
    ("SQLITE_PERM", "can't be opened", "look whether the folder exists and may be written to"),
    (
        "SQLITE_IOERR",
        "can't be read or written",
        f"look whether the disk is full or gone, then run the same command again; {KEPT}",
    ),
    ("SQLITE_TOOBIG", "can't take a value of this size", "lower --max-bytes"),
)


def fault(error: sqlite3.Error, path: Path) -> LedgerError:
    """The LedgerError for an error of the driver."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for start, what, step in FAULTS:
        if name.startswith(start):
            return LedgerError(f"ledger {path} {what}", next_step=step)
    return LedgerError(f"ledger {path}: {error}", next_step="choose another file with --ledger")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Run a block of database work; whatever the driver raises becomes a LedgerError that names the file."""
    try:
        yield
    except sqlite3.Error as err:
        raise fault(err, path) from err
