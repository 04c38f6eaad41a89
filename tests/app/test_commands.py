"""The commands on the bundled story and on hostile input, each as a process of its own."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.app.commands.demo import example as articles_folder
from rashomon.app.lists import ARTICLE_FIELDS, CLAIM_FIELDS

Run = Callable[..., object]
STYLE = re.compile(r"\x1b\[[0-9;]*m")


def test_the_demo_tells_what_is_in_the_story_and_what_to_do_next(
    rashomon: Run, demo: tuple[subprocess.CompletedProcess[str], Path]
) -> None:
    done, _ = demo
    assert (done.returncode, done.stderr) == (0, "")
    for words in ("fictional", "Who is heard most", "The sharpest claims", "Left out", "in pt", "What to do next"):
        assert words in done.stdout
    commands = [line.strip() for line in done.stdout.splitlines() if line.strip().startswith("rashomon ")]
    for command in commands[:2]:
        shown = rashomon(*command.split()[1:])
        assert shown.returncode == 0, command
        assert shown.stdout


def test_two_ledgers_of_the_same_input_export_the_same_bytes(rashomon: Run, example: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    rashomon("read", articles_folder(), "--ledger", again, "--jobs", 2)
    for what, form in (("claims", "jsonl"), ("articles", "csv")):
        files = [tmp_path / f"{name}.{what}.{form}" for name in ("one", "two")]
        for ledger, file in zip((example, again), files, strict=True):
            rashomon("export", what, "--format", form, "-o", file, "--ledger", ledger, check=True)
        assert files[0].read_bytes() == files[1].read_bytes() != b""


def test_exports_have_the_columns_of_the_contract(rashomon: Run, example: Path) -> None:
    for what, fields in (("claims", CLAIM_FIELDS), ("articles", ARTICLE_FIELDS)):
        lines = rashomon("export", what, "--ledger", example).stdout.splitlines()
        assert {tuple(json.loads(line)) for line in lines} == {fields}
        table = list(csv.reader(io.StringIO(rashomon("export", what, "--format", "csv", "--ledger", example).stdout)))
        assert tuple(table[0]) == fields
        assert len(table) == len(lines) + 1


def test_reading_again_changes_nothing_and_says_so(rashomon: Run, example: Path) -> None:
    before = rashomon("export", "claims", "--ledger", example).stdout
    done = rashomon("read", articles_folder(), "--ledger", example)
    assert "already there: 19" in done.stdout
    assert rashomon("export", "claims", "--ledger", example).stdout == before


def test_a_pipe_gets_whole_lines_between_tabs(rashomon: Run, example: Path) -> None:
    lines = rashomon("claims", "--ledger", example).stdout.splitlines()
    rows = [
        json.loads(line) for line in rashomon("claims", "--ledger", example, "--format", "jsonl").stdout.splitlines()
    ]
    assert len(lines) == len(rows)
    for line, row in zip(lines, rows, strict=True):
        cells = line.split("\t")
        assert cells[0] == row["id"]
        assert len(cells) == 10
        assert "\x1b" not in line
        assert "…" not in cells[-1] or "…" in row["content"]["text"] or row["content_more"]


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("command", ["claims", "articles", "sources", "failures"])
def test_a_terminal_gets_one_row_a_line_that_fits(
    terminal: Callable[..., str], rashomon: Run, example: Path, command: str, width: int
) -> None:
    from rich.cells import cell_len

    shown = terminal(command, "--ledger", example, width=width)
    lines = STYLE.sub("", shown).splitlines()
    assert max(cell_len(line) for line in lines) <= width
    number = len(rashomon(command, "--ledger", example, "--format", "jsonl").stdout.splitlines())
    assert len(lines) == number + 1


def test_filters_narrow_the_list(rashomon: Run, example: Path) -> None:
    def rows(*options: object) -> list[dict[str, object]]:
        return json.loads(rashomon("claims", "--ledger", example, "--format", "json", *options).stdout)

    every = rows()
    assert 0 < len(rows("--mode", "deny")) < len(every)
    assert {row["mode"] for row in rows("--mode", "deny")} == {"deny"}
    article = str(every[-1]["article"])
    assert {row["article"] for row in rows("--article", article[:8])} == {article}
    assert len(rows("--limit", 3)) == 3
    named = next(row["chain"][0]["name"] for row in every if row["chain"])
    found = rows("--source", named.upper())
    assert 0 < len(found) < len(every)
    assert {row["id"] for row in every if any(hop["name"] == named for hop in row["chain"])} <= {r["id"] for r in found}


def test_show_draws_the_claim_in_its_paragraph_with_its_chain(rashomon: Run, example: Path) -> None:
    rows = json.loads(rashomon("claims", "--ledger", example, "--format", "json").stdout)
    row = max(rows, key=lambda row: len(row["chain"]))
    assert len(row["chain"]) >= 2
    text = rashomon("show", row["id"], "--ledger", example).stdout
    assert f"⟦{row['content']['text'].split()[0]}" in text
    places = [text.index(f"{number}. {hop['name']}") for number, hop in enumerate(row["chain"], start=1)]
    assert places == sorted(places)
    value = json.loads(rashomon("show", row["id"][:12], "--ledger", example, "--format", "json").stdout)
    assert value["claim"] == row
    assert row["content"]["text"] in value["paragraph"]["text"]


def test_an_ambiguous_id_lists_the_candidates(rashomon: Run, example: Path) -> None:
    ids = [line.split("\t")[0] for line in rashomon("claims", "--ledger", example).stdout.splitlines()]
    start = next(key[0] for key in ids if sum(other[0] == key[0] for other in ids) > 1)
    done = rashomon("show", start, "--ledger", example)
    assert done.returncode == 2
    assert all(key in done.stderr for key in ids if key.startswith(start)) or "fits several" in done.stderr
    missing = rashomon("show", "ffffffffffffffff", "--ledger", example)
    assert missing.returncode == 2
    assert missing.stderr.startswith("error: ")


def test_left_out_has_reasons_in_words(rashomon: Run, example: Path) -> None:
    articles = json.loads(rashomon("articles", "--ledger", example, "--format", "json").stdout)
    article = max(articles, key=lambda row: len(row["left_out"]))
    rows = json.loads(rashomon("left-out", article["doc"], "--ledger", example, "--format", "json").stdout)
    assert [(r["start"], r["end"], r["reason"]) for r in rows] == [
        (x["start"], x["end"], x["reason"]) for x in article["left_out"]
    ]
    assert all(" " in row["why"] for row in rows)


HOSTILE = """Bridge \x1b]0;owned\x07 falls

"The bridge \x1b[31mfell\x1b[0m \x9b2J on \u202eMonday\u202c [bold]not[/bold] :smile:," spokesman Ari Dole said.

The mayor denied that the bridge had been closed in March.
"""


def test_what_an_article_holds_has_no_power_over_the_terminal(
    terminal: Callable[..., str], rashomon: Run, tmp_path: Path
) -> None:
    (tmp_path / "evil\x1b[2J.txt").write_text(HOSTILE, encoding="utf-8")
    ledger = tmp_path / "l.db"
    shown = terminal("read", tmp_path / "evil\x1b[2J.txt", "--ledger", ledger)
    ids = [line.split("\t")[0] for line in rashomon("claims", "--ledger", ledger).stdout.splitlines()]
    assert ids
    for command in (["claims"], ["articles"], ["sources"], ["show", ids[0]]):
        shown += terminal(*command, "--ledger", ledger)
        piped = rashomon(*command, "--ledger", ledger).stdout
        assert not set("\x1b\x9b\x07\u202e") & set(piped)
    left = re.sub(r"\x1b\[[0-9;]*[mKAG]|\x1b\[\?25[lh]|\r", "", shown)
    assert not set("\x1b\x9b\x07\u202e") & set(left)
    assert "[bold]" in shown


def test_bad_input_is_told_and_the_rest_goes_on(rashomon: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text("The mayor said the bridge was closed on Monday.\n")
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "records.jsonl").write_text('{"text": "The mayor said \\ud800 no."}\nnot json\n')
    done = rashomon("read", folder, tmp_path / "absent", "--ledger", tmp_path / "l.db", "--format", "json")
    assert done.returncode == 0
    summary = json.loads(done.stdout)
    assert summary["run"]["stored"] >= 1
    assert {"empty.txt", "binary.txt"} <= {row["doc"] for row in summary["run"]["failed"]}
    assert all(row["reason"] and row["next_step"] for row in summary["run"]["failed"])
    listed = json.loads(rashomon("failures", "--ledger", tmp_path / "l.db", "--format", "json").stdout)
    assert {row["doc"] for row in listed} == {row["doc"] for row in summary["run"]["failed"]}


def test_exit_codes(rashomon: Run, tmp_path: Path) -> None:
    nothing = rashomon("read", tmp_path / "absent", "--ledger", tmp_path / "l.db")
    assert nothing.returncode == 1
    assert "no such file" in nothing.stdout
    assert rashomon("read").returncode == 2
    assert rashomon("nonsense").returncode == 2
    for wrong in (["--retrieved", "yesterday"], ["--jobs", "0"], ["--format", "xml"]):
        assert rashomon("read", articles_folder(), "--ledger", tmp_path / "l.db", *wrong).returncode == 2
    none = rashomon("claims", "--ledger", tmp_path / "none.db")
    assert none.returncode == 1
    assert none.stderr.startswith("error: ")
    assert none.stderr.count("\n") == 1


def test_the_ledger_itself_is_not_read(rashomon: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The mayor said the bridge was closed on Monday.\n")
    for _ in range(2):
        done = rashomon("read", ".", "--format", "json", cwd=tmp_path)
        assert json.loads(done.stdout)["run"]["failed"] == []


def test_a_reader_who_goes_away_early_is_no_error(example: Path) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-m", "rashomon.app.cli", "claims", "--ledger", str(example), "--format", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.read(10)
        run.stdout.close()
        assert b"Traceback" not in run.stderr.read()
