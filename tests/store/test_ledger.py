"""The ledger: what goes in comes out, nothing changes, nothing that was acknowledged is lost."""

from __future__ import annotations

import multiprocessing
import sqlite3
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model.errors import LedgerError
from rashomon.model.records import (
    Article,
    Capture,
    Claim,
    DateBounds,
    Dropped,
    Extraction,
    Failure,
    Hop,
    LeftOut,
    LineLanguage,
    Reading,
    Span,
)
from rashomon.store import ClaimFilter, Ledger
from rashomon.store.migrations import MIGRATIONS


def reading_of(doc: str, text: str, *, source: str = "Ada Korr") -> Reading:
    capture = Capture(doc, f"/in/{doc}", "text/plain", text.encode("utf-8", "surrogatepass"), fields=(("title", "T"),))
    article = Article(
        capture.id,
        doc,
        text,
        "en",
        title=text[:5],
        agency=("XYZ",),
        published_inferred=DateBounds("2024-05-01", "2024-05-02", "a weekday"),
        left_out=(LeftOut(0, 1, "advert"),),
        languages=(LineLanguage(0, len(text), "en"),),
        title_span=(0, 5),
    )
    hop = Hop(source, "person", True, Span.of(text, 0, min(3, len(text))), affiliation="Port Office")
    content = Span.of(text, 0, len(text))
    claim = Claim(article.id, doc, "en", content, "deny", "mixed", "negated", "possible", "state", "rule", chain=(hop,))
    own = Claim(article.id, doc, "en", content, "say", "indirect", "affirmed", "certain", "happened", "rule")
    return Reading(capture, article, Extraction("test", (claim, own), (Dropped(0, 1, "a heading"),), ("note",)))


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.open(tmp_path / "l.db")


@given(text=st.text(st.characters(codec=None), min_size=1))
def test_whatever_the_text_a_reading_comes_out_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    reading = reading_of("a.txt", text)
    with Ledger.open(tmp_path_factory.mktemp("l") / "l.db") as book:
        assert book.add(reading, book.edition("1"))
        stored = list(book.claims())
        assert [found.claim for found in stored] == list(reading.extraction.claims)
        assert stored[0].article == reading.article
        assert list(book.captures()) == [reading.capture]


def test_reading_again_changes_nothing(ledger: Ledger) -> None:
    edition = ledger.edition("1")
    assert ledger.add(reading_of("a.txt", "Korr denied it."), edition)
    before = ledger.counts()
    assert not ledger.add(reading_of("a.txt", "Korr denied it."), ledger.edition("1"))
    assert ledger.counts() == before


TABLES = ("captures", "editions", "readings", "texts", "articles", "claims", "hops", "drops", "failures")


@pytest.mark.parametrize("table", TABLES)
def test_rows_are_never_changed_or_removed(ledger: Ledger, table: str) -> None:
    edition = ledger.edition("1")
    ledger.add(reading_of("a.txt", "Korr denied it."), edition)
    ledger.add_failure(Failure("b.txt", "/in/b.txt", "read", "empty"), edition)
    with sqlite3.connect(ledger.path) as db:
        column = db.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
        for sql in (f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match="append-only"):
                db.execute(sql)


def test_every_table_of_ours_is_append_only(ledger: Ledger) -> None:
    with sqlite3.connect(ledger.path) as db:
        names = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {name for name in names if not name.startswith(("claim_terms", "sqlite_"))} == set(TABLES)


def test_a_new_edition_shows_the_new_reading_and_keeps_the_old(ledger: Ledger) -> None:
    ledger.add(reading_of("a.txt", "Korr denied it.", source="Old"), ledger.edition("1"))
    ledger.add(reading_of("b.txt", "Korr said so.", source="Old"), ledger.edition("1"))
    second = ledger.edition("2")
    assert ledger.behind() == 2
    ledger.add(reading_of("a.txt", "Korr denied it.", source="New"), second)
    names = {stored.claim.doc: stored.claim.chain[0].name for stored in ledger.claims() if stored.claim.chain}
    assert names == {"a.txt": "New", "b.txt": "Old"}, "killed half-way, every article still shows its newest reading"
    assert ledger.behind() == 1
    assert ledger.counts().articles == (("en", 2),)
    assert ledger.edition("2") == second
    assert ledger.edition("1") > second, "going back to an earlier version is a new edition"


def test_what_failed_is_listed_until_it_is_read(ledger: Ledger) -> None:
    edition = ledger.edition("1")
    reading = reading_of("a.txt", "Korr denied it.")
    unread = Failure("a.txt", reading.capture.uri, "read", "no permission")
    assert ledger.add_failure(unread, edition)
    assert not ledger.add_failure(unread, edition)
    broken = Failure("a.txt", reading.capture.uri, "clean", "killed")
    assert ledger.add_failure(broken, edition, reading.capture)
    assert ledger.failures() == [broken], "the file could be read, so that is over; cleaning it was not possible"
    assert ledger.add(reading, edition)
    assert ledger.failures() == []
    assert ledger.counts().failures == ()


@pytest.mark.parametrize(
    ("wanted", "docs"),
    [
        (ClaimFilter(source="KORR"), ["a.txt"]),
        (ClaimFilter(source="port office"), ["a.txt", "b.txt"]),
        (ClaimFilter(mode="deny"), ["a.txt", "b.txt"]),
        (ClaimFilter(article="b.txt"), ["b.txt"]),
        (ClaimFilter(text="ভ্লাদিভোস্টকে ট্রেন"), ["b.txt"]),
        (ClaimFilter(text="ভ্লাদ"), []),
        (ClaimFilter(text="TRAIN"), ["a.txt"]),
        (ClaimFilter(text="!!"), []),
        (ClaimFilter(text='"train" OR'), []),
        (ClaimFilter(limit=1), ["a.txt"]),
    ],
)
def test_filters(ledger: Ledger, wanted: ClaimFilter, docs: list[str]) -> None:
    edition = ledger.edition("1")
    ledger.add(reading_of("b.txt", "ভ্লাদিভোস্টকে ট্রেন নেই", source="Ivo Marn"), edition)
    ledger.add(reading_of("a.txt", "The train left"), edition)
    assert sorted({stored.claim.doc for stored in ledger.claims(wanted)}) == docs


def test_a_composed_letter_finds_the_decomposed(ledger: Ledger) -> None:
    ledger.add(reading_of("a.txt", "\u09b0\u09be\u09b6\u09bf\u09df\u09be"), ledger.edition("1"))
    assert list(ledger.claims(ClaimFilter(text="\u09b0\u09be\u09b6\u09bf\u09af\u09bc\u09be")))


def test_a_word_is_found_inside_a_line_without_spaces(ledger: Ledger) -> None:
    ledger.add(reading_of("a.txt", "火车星期天离开首都"), ledger.edition("1"))
    assert list(ledger.claims(ClaimFilter(text="星期天")))
    assert not list(ledger.claims(ClaimFilter(text="星期一")))


def test_ids_by_their_start(ledger: Ledger) -> None:
    reading = reading_of("sub/a.txt", "The train left")
    ledger.add(reading, ledger.edition("1"))
    claim = reading.extraction.claims[0]
    assert [found for found, _ in ledger.claim_ids(claim.id[:9].upper())] == [claim.id]
    assert ledger.claim_ids("zz") == []
    assert ledger.claim_ids("") == []
    for asked in ("sub/a.txt", "a.txt", reading.article.id, reading.article.id[:6]):
        assert ledger.article_ids(asked) == [(reading.article.id, "sub/a.txt")]


def test_a_claim_that_comes_twice_is_a_drop_with_its_reason(ledger: Ledger) -> None:
    reading = reading_of("a.txt", "The train left")
    twice = Extraction("test", (*reading.extraction.claims, reading.extraction.claims[0]))
    ledger.add(Reading(reading.capture, reading.article, twice), ledger.edition("1"))
    assert [drop.reason for drop in ledger.drops(reading.article.id)] == ["the same claim twice"]


def newer(path: Path) -> None:
    Ledger.open(path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE t (x)")


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (newer, "newer"),
        (foreign, "another program"),
        (lambda path: path.write_bytes(b"not a database at all" * 99), "no SQLite database"),
        (lambda path: path.mkdir(), "folder"),
    ],
)
def test_what_is_no_ledger_of_ours_is_refused_with_a_next_step(tmp_path: Path, make: object, words: str) -> None:
    path = tmp_path / "x.db"
    assert callable(make)
    make(path)
    before = path.read_bytes() if path.is_file() else b""
    for way in (Ledger.open, Ledger.view):
        with pytest.raises(LedgerError, match=words) as caught:
            way(path)
        assert caught.value.next_step
    assert before == (path.read_bytes() if path.is_file() else b""), "another program's file stays as it is"


def test_a_ledger_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        Ledger.view(tmp_path / "x.db")
    assert not (tmp_path / "x.db").exists()
    with pytest.raises(LedgerError) as caught:
        Ledger.open(tmp_path / "no" / "x.db")
    assert caught.value.next_step


def test_a_ledger_opened_to_view_can_not_be_written(ledger: Ledger) -> None:
    with Ledger.view(ledger.path) as book, pytest.raises(LedgerError, match="read-only"):
        book.edition("1")


def test_a_kept_copy_without_helper_files_can_be_viewed(ledger: Ledger, tmp_path: Path) -> None:
    ledger.add(reading_of("a.txt", "The train left"), ledger.edition("1"))
    ledger.close()
    with Ledger.view(ledger.path) as book:
        assert book.counts().captures == 1


def _fill(path: Path, start: int) -> None:
    with Ledger.open(path) as book:
        edition = book.edition("1")
        for number in range(start, start + 60):
            book.add(reading_of(f"{number}.txt", f"The train {number} left"), edition)


def test_two_runs_at_once_both_succeed(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    context = multiprocessing.get_context("spawn")
    runs = [context.Process(target=_fill, args=(path, start)) for start in (0, 30)]
    for run in runs:
        run.start()
    for run in runs:
        run.join()
    assert [run.exitcode for run in runs] == [0, 0]
    with Ledger.view(path) as book:
        assert book.counts().captures == 90


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX")
def test_a_full_disk_is_told_and_keeps_what_was_stored(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    run = context.Process(target=_fill_until_full, args=(path, theirs))
    run.start()
    kept, message = ours.recv()
    run.join()
    assert "free some space" in message or "disk is full" in message
    assert kept > 0
    with Ledger.view(path) as book:
        assert book.counts().captures == kept


def _fill_until_full(path: Path, pipe: object) -> None:
    import resource
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
    kept = 0
    try:
        with Ledger.open(path) as book:
            edition = book.edition("1")
            for number in range(500):
                book.add(reading_of(f"{number}.txt", f"The train {number} left " * 50), edition)
                kept += 1
    except LedgerError as err:
        pipe.send((kept, str(err)))  # type: ignore[attr-defined]
