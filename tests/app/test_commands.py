"""The commands on the bundled story and on hostile input, each as a process of its own."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rashomon.app.commands.demo import example as articles_folder
from rashomon.app.lists import (
    ARTICLE_COLUMNS,
    ARTICLE_FIELDS,
    CLAIM_COLUMNS,
    CLAIM_FIELDS,
    FAILURE_COLUMNS,
    LEFT_OUT_COLUMNS,
    SOURCE_COLUMNS,
    SOURCE_FIELDS,
)
from rashomon.app.rules import FALLBACK, rule_words
from rashomon.text import fold

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


@pytest.mark.parametrize(
    ("command", "columns"),
    [
        ("claims", CLAIM_COLUMNS),
        ("sources", SOURCE_COLUMNS),
        ("articles", ARTICLE_COLUMNS),
        ("left-out", LEFT_OUT_COLUMNS),
        ("failures", FAILURE_COLUMNS),
    ],
)
def test_every_list_says_what_its_lines_in_a_pipe_are(
    rashomon: Run, example: Path, command: str, columns: tuple[object, ...]
) -> None:
    told = " ".join(rashomon(command, "--help").stdout.split())
    fields = told.split("In a pipe there is no head (CSV has one), and a line is, between tabs and uncut: ")[1]
    assert len(fields.split(".")[0].split(", ")) == len(columns)
    name = ["01_npat_ferry-sinks-lisk-strait.txt"] if command == "left-out" else []
    lines = rashomon(command, *name, "--ledger", example).stdout.splitlines()
    assert {len(line.split("\t")) for line in lines} <= {len(columns)}


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


def test_every_rule_of_the_example_has_plain_words(rashomon: Run, example: Path) -> None:
    rows = json.loads(rashomon("claims", "--ledger", example, "--format", "json").stdout)
    assert {row["why"] for row in rows if rule_words(row["why"]) == FALLBACK} == set()


def test_an_ambiguous_id_lists_the_candidates_a_line_each(rashomon: Run, example: Path) -> None:
    ids = [line.split("\t")[0] for line in rashomon("claims", "--ledger", example).stdout.splitlines()]
    start = next(key[0] for key in ids if sum(other[0] == key[0] for other in ids) > 1)
    done = rashomon("show", start, "--ledger", example)
    assert done.returncode == 2
    head, *lines = done.stderr.splitlines()
    assert head == f"error: '{start}' fits several claims (give more of it)"
    fit = sorted(key for key in ids if key.startswith(start))
    assert [line.split()[0] for line in lines[: len(fit)][:10]] == fit[:10]
    assert len(lines) == min(len(fit), 11)
    assert len(fit) <= 10 or "rashomon claims" in lines[-1]
    rows = json.loads(rashomon("claims", "--ledger", example, "--format", "json").stdout)
    row = next(row for row in rows if row["id"] == fit[0])
    source = row["chain"][0]["name"] if row["chain"] else "own voice"
    assert source in lines[0]
    assert f" · {row['mode']}" in lines[0]
    assert row["content"]["text"][:10] in lines[0]
    assert max(map(len, lines)) <= 120
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


def test_the_summary_says_why_an_article_gave_no_claim(rashomon: Run, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "alone.txt").write_text("“We ran up the hill in the dark and nobody came to us.”\n")
    (folder / "good.txt").write_text("The mayor said the bridge was closed on Monday.\n")
    done = rashomon("read", folder, "--ledger", tmp_path / "l.db")
    assert done.returncode == 0
    assert "Read, but without a claim, and why\n  alone.txt: a quotation without a speaker\n" in done.stdout
    assert "read by another version" not in done.stdout
    done = rashomon("read", folder, "--ledger", tmp_path / "m.db", "--format", "jsonl")
    alone, good, summary = [json.loads(line) for line in done.stdout.splitlines()]
    assert alone["without_claims_because"] == ["a quotation without a speaker"]
    assert "without_claims_because" not in good
    assert [row["doc"] for row in summary["run"]["without_claims"]] == ["alone.txt"]


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


@pytest.mark.parametrize(
    ("command", "says", "step"),
    [
        (["claims", "--mode", "lie"], "'--mode': 'lie' is none of say, confirm, deny,", "rashomon claims --help"),
        (["sources", "--kind", "x"], "'--kind': 'x' is none of person, government,", "rashomon sources --help"),
        (["export", "sources"], "'sources' is none of claims, articles", "rashomon sources --format csv"),
        (["export", "failures"], "'failures' is none of claims, articles", "rashomon failures --format csv"),
        (["export", "claims", "--format", "xml"], "'xml' is none of jsonl, csv", "rashomon export --help"),
        (["claims", "--limit", "0"], "'--limit': it should be greater than or equal to 1", "rashomon claims --help"),
        (["claims", "--limit", "x"], "'--limit': it should be a valid integer (", "rashomon claims --help"),
    ],
)
def test_a_value_that_is_not_one_of_the_choices_is_told_in_our_words(
    rashomon: Run, example: Path, command: list[str], says: str, step: str
) -> None:
    done = rashomon(*command, "--ledger", example)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: invalid value for ")
    assert done.stderr.count("\n") == 1
    assert says in done.stderr
    assert f"({step}" in done.stderr


def test_the_ledger_itself_is_not_read(rashomon: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("The mayor said the bridge was closed on Monday.\n")
    for _ in range(2):
        done = rashomon("read", ".", "--format", "json", cwd=tmp_path)
        assert json.loads(done.stdout)["run"]["failed"] == []


@pytest.mark.parametrize(
    "command",
    [["claims"], ["claims", "--format", "json"], ["sources"], ["articles"], ["export", "claims"], ["show"], ["--help"]],
    ids=" ".join,
)
def test_a_reader_who_goes_away_early_is_no_error(rashomon: Run, example: Path, command: list[str]) -> None:
    ledger = [] if command == ["--help"] else ["--ledger", str(example)]
    claim = rashomon("claims", "--limit", 1, *ledger).stdout.split("\t")[:1] if command == ["show"] else []
    code, told = abandoned([*command, *claim, *ledger])
    assert (code, told) == (0, b"")


def test_reading_goes_on_when_nobody_reads_what_it_tells(rashomon: Run, tmp_path: Path) -> None:
    ledger = ["--ledger", str(tmp_path / "l.db")]
    code, told = abandoned(["read", str(articles_folder()), "--format", "jsonl", *ledger])
    assert (code, told) == (0, b"")
    assert len(rashomon("articles", *ledger).stdout.splitlines()) == 19


def abandoned(arguments: list[str]) -> tuple[int, bytes]:
    """Exit code and standard error of a command whose reader is gone before it has printed anything."""
    ours, theirs = os.pipe()
    os.close(ours)
    command = [sys.executable, "-m", "rashomon.app.cli", *arguments]
    done = subprocess.run(command, stdout=theirs, stderr=subprocess.PIPE)
    os.close(theirs)
    return done.returncode, done.stderr


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_where_there_is_no_file_to_read_no_ledger_is_made(rashomon: Run, tmp_path: Path, form: str) -> None:
    (tmp_path / "empty").mkdir()
    done = rashomon("read", "NOPE", "*.nope", "empty", "--ledger", "l.db", "--format", form, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (1, "")
    assert "no such file" in done.stdout
    if form != "text":
        summary = json.loads(done.stdout.splitlines()[-1])
        assert [row["doc"] for row in summary["run"]["failed"]] == ["NOPE", "*.nope", "empty"]
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_a_ledger_that_is_there_lists_what_was_not_found(rashomon: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor said the bridge was closed on Monday.\n")
    for path in ("a.txt", "NOPE"):
        done = rashomon("read", path, "--ledger", "l.db", cwd=tmp_path)
    assert done.returncode == 1
    assert "NOPE" in rashomon("failures", "--ledger", "l.db", cwd=tmp_path).stdout


def test_sources_are_listed_with_their_places_and_articles(rashomon: Run, example: Path) -> None:
    def rows(*options: object) -> list[dict[str, object]]:
        return json.loads(rashomon("sources", "--ledger", example, "--format", "json", *options).stdout)

    claims = json.loads(rashomon("claims", "--ledger", example, "--format", "json").stdout)
    every = rows()
    assert {tuple(row) for row in every} == {SOURCE_FIELDS}
    for row in every:
        docs = {each["article"] for each in row["documents"]}
        chains = [
            [(fold(hop["name"]), hop["kind"], hop["named"]) for hop in claim["chain"]]
            for claim in claims
            if claim["article"] in docs
        ]
        key = (fold(row["name"]), row["kind"], row["named"])
        assert row["as_origin"] == sum(chain[:1] == [key] for chain in chains)
        assert row["as_relay"] == sum(key in chain[1:] for chain in chains)
        assert row["articles"] == len(docs)
        assert row["named"] or len(docs) == 1
    assert {row["named"] for row in rows("--unnamed")} == {False}
    assert len(rows("--named")) + len(rows("--unnamed")) == len(every)
    assert {row["kind"] for row in rows("--kind", "media")} == {"media"}
    relays = rows("--as", "relay")
    assert 0 < len(relays) < len(every)
    assert [row["as_relay"] for row in relays] == sorted((row["as_relay"] for row in relays), reverse=True)
    article = every[0]["documents"][0]
    inside = rows("--article", article["doc"])
    assert {tuple(each.values()) for row in inside for each in row["documents"]} == {tuple(article.values())}
    assert rows("--limit", 2) == every[:2]
    assert rashomon("sources", "--as", "witness", "--ledger", example).returncode == 2
    assert f"sources    {len(every)}" in rashomon("read", articles_folder(), "--ledger", example).stdout


def test_sources_as_csv_and_in_a_pipe(rashomon: Run, example: Path) -> None:
    every = json.loads(rashomon("sources", "--ledger", example, "--format", "json").stdout)
    table = list(csv.reader(io.StringIO(rashomon("sources", "--ledger", example, "--format", "csv").stdout)))
    assert tuple(table[0]) == SOURCE_FIELDS
    assert len(table) == len(every) + 1
    lines = [line.split("\t") for line in rashomon("sources", "--ledger", example).stdout.splitlines()]
    assert [(int(cells[0]), cells[3] == "named", cells[-1]) for cells in lines] == [
        (row["claims"], row["named"], row["name"]) for row in every
    ]
    assert {len(cells) for cells in lines} == {8}


def test_show_tells_where_an_inherited_source_is_named(rashomon: Run, example: Path) -> None:
    claims = json.loads(rashomon("claims", "--ledger", example, "--format", "json").stdout)
    inherited = [claim for claim in claims if any(hop["inherited"] for hop in claim["chain"])]
    assert inherited
    for claim in inherited:
        value = json.loads(rashomon("show", claim["id"], "--ledger", example, "--format", "json").stdout)
        for hop, naming in zip(claim["chain"], value["namings"], strict=True):
            if hop["inherited"]:
                assert hop["name"] in naming["words"]["text"]
                assert naming["words"]["text"] in naming["passage"]["text"]
                assert naming["earlier"]
        text = rashomon("show", claim["id"], "--ledger", example).stdout
        assert "named earlier" in text
