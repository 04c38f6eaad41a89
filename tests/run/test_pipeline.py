"""The pipeline: every input ends as a reading or as a failure with step and reason; what was reported survives."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.model.records import Article, Capture, Claim, Extraction, Reading, Span
from rashomon.read import find_inputs
from rashomon.run import Failed, Options, read_capture, read_into, readings, rebuild, version
from rashomon.run.pipeline import MISMATCH, NOTHING_SAID, checked, why_without
from rashomon.store import ClaimFilter, Ledger

STORY = """Dam at Orlen overtopped

ORLEN, May 3 - The dam at Orlen was overtopped on Friday, the Water Board said.

"We warned of this in March," engineer Lota Brask told reporters. The ministry denied that it had been warned.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "in"
    articles.mkdir()
    for number in range(4):
        (articles / f"{number}.txt").write_text(STORY.replace("March", f"March {number + 1}"))
    (articles / "broken.txt").write_bytes(b"\x00\x01\x02\xff\xfe" * 500)
    (articles / "empty.txt").touch()
    (articles / "wordless.html").write_text("<html><body></body></html>")
    return articles


def fill(path: Path, folder: Path, jobs: int) -> list[object]:
    with Ledger.open(path) as book:
        return list(read_into(book, find_inputs([str(folder)]), Options(jobs=jobs)))


def test_one_process_and_many_give_the_same(tmp_path: Path, folder: Path) -> None:
    assert fill(tmp_path / "1.db", folder, 1) == fill(tmp_path / "2.db", folder, 2)
    with Ledger.view(tmp_path / "1.db") as one, Ledger.view(tmp_path / "2.db") as two:
        assert list(one.claims()) == list(two.claims())
        assert len(list(one.claims(ClaimFilter(source="brask")))) >= 4


def test_reading_again_stores_nothing_and_fails_again(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "l.db"
    first = fill(path, folder, 1)
    with Ledger.view(path) as book:
        before = book.counts()
    again = fill(path, folder, 1)
    assert [event.kind for event in first].count("stored") == 4  # type: ignore[attr-defined]
    assert [event.kind for event in again].count("known") == 4  # type: ignore[attr-defined]
    assert [event.kind for event in again].count("failed") == 3  # type: ignore[attr-defined]
    with Ledger.view(path) as book:
        assert book.counts() == before


def test_an_unexpected_error_is_a_failure_with_its_step(monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(article: Article) -> Extraction:
        raise RecursionError("too deep\nsecond line")

    monkeypatch.setattr("rashomon.extract.extract", burst)
    outcome = read_capture(Capture("a.txt", "/a.txt", "text/plain", STORY.encode()))
    assert isinstance(outcome, Failed)
    assert (outcome.failure.step, outcome.failure.reason) == ("extract", "RecursionError: too deep")
    assert outcome.failure.next_step
    assert outcome.capture is not None


def test_a_claim_whose_span_is_not_the_text_is_dropped_with_that_reason() -> None:
    article = Article("c", "a.txt", "The dam held.", "en")
    good = Claim(
        article.id, "a.txt", "en", Span.of(article.text, 0, 12), "say", "indirect", "affirmed", "certain", "state", "r"
    )
    bad = Claim(article.id, "a.txt", "en", Span(0, 5, "a dam"), "say", "indirect", "affirmed", "certain", "state", "r")
    extraction = checked(article, Extraction("x", (good, bad)))
    assert extraction.claims == (good,)
    assert [drop.reason for drop in extraction.dropped] == [MISMATCH]


def test_without_a_ledger_the_outcomes_come_in_order(folder: Path) -> None:
    found = list(readings([str(folder)], Options(jobs=1)))
    assert [outcome.article.doc for outcome in found if isinstance(outcome, Reading)] == [f"{n}.txt" for n in range(4)]
    assert [outcome.failure.doc for outcome in found if isinstance(outcome, Failed)] == [
        "broken.txt",
        "empty.txt",
        "wordless.html",
    ]


def test_rebuild_gives_what_reading_gave(tmp_path: Path, folder: Path) -> None:
    fill(tmp_path / "l.db", folder, 1)
    with Ledger.open(tmp_path / "l.db") as book:
        before = list(book.claims())
        assert [event.kind for event in rebuild(book, 1)] == ["failed"], "only what failed is tried again"
        assert [event.kind for event in rebuild(book, 1, anew=True)].count("stored") == 4
        assert list(book.claims()) == before
        assert book.behind() == 0


def test_a_ledger_of_an_earlier_version_is_rebuilt(tmp_path: Path, folder: Path) -> None:
    with Ledger.open(tmp_path / "l.db") as book:
        old = book.edition("0.0.1")
        for outcome in readings([str(folder)], Options(jobs=1)):
            if isinstance(outcome, Reading):
                book.add(Reading(outcome.capture, outcome.article), old)
        assert book.counts().attributed == 0
        assert [event.kind for event in rebuild(book, 1)] == ["stored"] * 4
        assert book.counts().attributed > 0
        assert book.edition(version()) > old


def test_what_another_version_has_read_is_read_anew_and_told(tmp_path: Path, folder: Path) -> None:
    with Ledger.open(tmp_path / "l.db") as book:
        old = book.edition(f"{version().partition('+')[0]}+another")
        for outcome in readings([str(folder / "0.txt")], Options(jobs=1)):
            assert isinstance(outcome, Reading)
            book.add(Reading(outcome.capture, outcome.article), old)
        inputs = find_inputs([str(folder / "0.txt"), str(folder / "1.txt")])
        told = [(event.kind, event.again) for event in read_into(book, inputs, Options(jobs=1))]
        assert told == [("stored", True), ("stored", False)]
        assert book.counts().attributed > 0
        assert [event.kind for event in read_into(book, inputs, Options(jobs=1))] == ["known", "known"]


@pytest.mark.parametrize("name", ["lang/en/cues.tsv", "extract/new.py", "text/lines.py", "lang/en/language.toml"])
def test_a_byte_of_code_or_language_data_makes_another_version(tmp_path: Path, name: str) -> None:
    def with_byte(byte: str) -> str:
        path = tmp_path / byte / name
        path.parent.mkdir(parents=True)
        path.write_text(byte)
        return version(tmp_path / byte)

    assert with_byte("a") != with_byte("b")
    assert version() == version()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("“We ran up the hill in the dark and nobody came to us.”\n", "a quotation without a speaker"),
        (
            "O prefeito disse que a ponte ficaria fechada até segunda-feira de manhã.\n",
            "language pt: read by quotation",
        ),
        (f"The mayor said {'that it rained and ' * 200}it was late.\n", "too long for a sentence"),
        ("Bridge\n", "language not recognised: read by quotation"),
        ("Read more\nSubscribe\nShare\n", "most of it was left out"),
    ],
)
def test_an_article_without_a_claim_says_why(tmp_path: Path, text: str, why: str) -> None:
    (tmp_path / "a.txt").write_text(text)
    with Ledger.open(tmp_path / "l.db") as book:
        (event,) = read_into(book, find_inputs([str(tmp_path / "a.txt")]), Options(jobs=1))
    assert (event.kind, event.claims) == ("stored", 0)
    assert event.without[0].startswith(why)


def test_there_is_always_a_reason_for_no_claim() -> None:
    assert why_without(Article("c", "a.txt", "The dam.", "en"), Extraction("x")) == (NOTHING_SAID,)


NUMBER = 48
"""Four times what is told before the kill: it must hit while there is work left."""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_what_was_reported_as_stored_survives_a_kill(tmp_path: Path, folder: Path, jobs: str) -> None:
    for number in range(NUMBER):
        (folder / f"{number}.txt").write_text(STORY.replace("March", f"the year {1000 + number}"))
    path = tmp_path / "l.db"
    command = [sys.executable, "-m", "rashomon.app.cli", "read", str(folder), "--ledger", str(path)]
    with subprocess.Popen(
        [*command, "--format", "jsonl", "--jobs", jobs], stdout=subprocess.PIPE, start_new_session=True
    ) as run:
        assert run.stdout is not None
        lines = [run.stdout.readline() for _ in range(12)]
        os.killpg(run.pid, signal.SIGKILL)
        lines += run.stdout.readlines()
    told = [json.loads(line) for line in lines if line.endswith(b"\n")]
    assert not any(row["event"] == "summary" for row in told), "it was killed half-way"
    reported = {(row["article"], row["claims"]) for row in told if row["event"] == "stored"}
    assert len(reported) >= 12
    with Ledger.view(path) as book:
        assert reported <= {(article.id, claims) for article, claims in book.articles()}
    whole = subprocess.run([*command, "--format", "json"], capture_output=True, check=True)
    summary = json.loads(whole.stdout)
    assert summary["run"]["already_there"] >= len(reported)
    assert summary["ledger"]["articles"] == {"en": NUMBER}
