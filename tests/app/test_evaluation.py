"""The figures are those of the project's scorers, on real exports and on spoiled ones; and right on a small gold."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rashomon.app.evaluation import load_gold, load_texts, report
from rashomon.app.evaluation.acts import value_of
from rashomon.app.evaluation.names import Party, same_source
from rashomon.model.errors import InputError

SHARED = Path(__file__).parents[3] / "shared"
SCORE, SEEDS = SHARED / "score", SHARED / "seeds"
GOLD = (SHARED / "gold" / "a", SHARED / "gold" / "b")
ONLY = ("000,001,002,003", "000,001", "002,003", "002")

needs_shared = pytest.mark.skipif(not SCORE.exists(), reason="the scorers and their gold (../shared) are not here")
Rows = list[dict[str, Any]]


def rows_of(path: Path) -> Rows:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def write(path: Path, rows: Rows) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def spoiled(rows: Rows, texts: dict[str, str]) -> Rows:
    """Claims moved, relabelled, doubled and lost, with slots filled: so that every figure has something to count."""
    dice = random.Random(7)
    out: Rows = []
    for row in rows:
        row = json.loads(json.dumps(row))
        text = texts[row["doc"].split("_")[0]]
        span = row["content"]
        start, end = max(0, span["start"] - dice.randrange(30)), min(len(text), span["end"] + dice.randrange(30))
        row["content"] = {"start": start, "end": end, "text": text[start:end]}
        row["mode"] = dice.choice([row["mode"], "deny", "say"])
        row["polarity"] = dice.choice([row["polarity"], "negated"])
        row["certainty"] = dice.choice([row["certainty"], "possible"])
        row["chain"] = dice.choice([row["chain"], row["chain"][:1], [{"name": "he", "text": None}], []])
        row["event_time"] = dice.choice([None, "2023-09-10", {"start": "2023-09-12", "end": None}, "2023-09-12/.."])
        row["places"] = [{"name": name} for name in dice.sample(["Vladivostok", "Pyongyang", "Russia"], 2)]
        row["quantities"] = dice.choice([[], [{"value": 6}], [{"value": None, "text": "tens of millions"}]])
        row["participants"] = dice.sample(["Kim Jong Un", "Vladimir Putin", "Sergei Shoigu"], 2)
        out += [row] * dice.choice([0, 1, 1, 1, 2])
    return out


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory, rashomon: Callable[..., object]) -> dict[str, tuple[Path, Path]]:
    folder = tmp_path_factory.mktemp("seeds")
    rashomon("read", SEEDS, "--ledger", folder / "l.db", check=True)
    real = (folder / "claims.jsonl", folder / "articles.jsonl")
    for what, path in zip(("claims", "articles"), real, strict=True):
        rashomon("export", what, "--ledger", folder / "l.db", "-o", path, check=True)
    articles = rows_of(real[1])
    for row in articles:
        row["left_out"] = [{**x, "start": max(0, x["start"] - 9)} for x in row["left_out"][1:]]
        row["title"], row["agency"] = "Another", ["AP"]
        row["published_inferred"] = {"earliest": "2023-09-01", "latest": "2023-09-12"}
    worse = write(folder / "worse.jsonl", spoiled(rows_of(real[0]), load_texts(SEEDS)))
    return {"real": real, "spoiled": (worse, write(folder / "worse-articles.jsonl", articles))}


def script(name: str, file: Path, only: str) -> dict[str, float]:
    golds = [part for folder in GOLD for part in ("--gold", str(folder))]
    command = [sys.executable, str(SCORE / name), "--docs", str(SEEDS), *golds, "--only", only, "--json", str(file)]
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True).stdout))


@needs_shared
@pytest.mark.parametrize("which", ["real", "spoiled"])
@pytest.mark.parametrize("only", ONLY)
def test_each_figure_is_the_scorers_to_a_tenth_of_a_point(
    exports: dict[str, tuple[Path, Path]], which: str, only: str
) -> None:
    claims, articles = exports[which]
    texts = {key: text for key, text in load_texts(SEEDS).items() if key in only.split(",")}
    mine = report([load_gold(folder, texts) for folder in GOLD], rows_of(claims), rows_of(articles), texts).overall
    for name, file, figures in (
        ("score_claims.py", claims, mine.claims),
        ("score_articles.py", articles, mine.articles),
    ):
        theirs = script(name, file, only)
        assert theirs.keys() == figures.keys()
        far = {key: (theirs[key], figures[key]) for key in theirs if abs(theirs[key] - figures[key]) > 0.001}
        assert not far


@needs_shared
def test_the_command_prints_what_the_exports_score(
    exports: dict[str, tuple[Path, Path]], rashomon: Callable[..., Any]
) -> None:
    golds = [part for folder in GOLD for part in ("--gold", folder)]
    done = rashomon("evaluate", "--docs", SEEDS, *golds, "--only", ONLY[0], "--format", "json")
    figures = json.loads(done.stdout)
    assert set(figures) == {"bn", "en", "overall"}
    for part, only in (("bn", ONLY[1]), ("en", ONLY[2]), ("overall", ONLY[0])):
        for name, file in zip(("claims", "articles"), exports["real"], strict=True):
            theirs = script(f"score_{name}.py", file, only)
            assert all(abs(theirs[key] - figures[part][name][key]) <= 0.001 for key in theirs)


TEXT = "The dam held, Brask said. The dam broke, Marn denied. Copy: the dam held. The end is not annotated at all."


def gold_folder(tmp_path: Path) -> Path:
    """A gold with every way to give a place, a borderline claim, a doubled passage, an ignored one, and an end."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "t1_en.txt").write_text(TEXT)
    gold = tmp_path / "gold"
    gold.mkdir()
    source = {"text": "Brask", "name": "Lota Brask", "kind": "person", "named": True}
    common = {"sources": [source], "mode": "say", "polarity": "affirmed", "certainty": "certain"}
    write(
        gold / "claims.jsonl",
        [
            {"id": "t1-01", "content": "dam held", "occurrence": 1, **common},
            {"id": "t1-02", "span": [26, 39], **common, "mode": "deny"},
            {
                "id": "t1-03",
                "content": "Marn denied",
                "content_start": 41,
                "content_end": 52,
                "optional": True,
                **common,
            },
        ],
    )
    documents = [
        {
            "doc": "t1_en.txt",
            "language": "en",
            "annotated_to": TEXT.index("The end"),
            "duplicates": [{"start": TEXT.index("Copy"), "end": TEXT.index("The end")}],
            "boilerplate": ["Copy:"],
        }
    ]
    (gold / "documents.json").write_text(json.dumps(documents))
    (gold / "ignore.json").write_text(json.dumps([{"doc": "t1_en.txt", "text": "Brask said"}]))
    entities = [{"name": "Lota Brask", "type": "Person", "forms": {"t1": ["the engineer", {"text": "Brask"}]}}]
    (gold / "entities.json").write_text(json.dumps(entities))
    return gold


def claim(part: str, name: str = "Brask", nth: int = 0, **values: object) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(part, start + 1)
    row = {"doc": "t1_en.txt", "content": {"start": start, "end": start + len(part), "text": part}, "mode": "say"}
    return {**row, "polarity": "affirmed", "certainty": "certain", "chain": [{"name": name, "text": None}], **values}


def test_a_small_gold_counted_by_hand(tmp_path: Path) -> None:
    folder = gold_folder(tmp_path)
    texts = load_texts(tmp_path / "docs")
    rows = [
        claim("dam held", "the engineer"),  # right, and the source by its alias
        claim("The dam broke", "Marn"),  # right, but not the mode, and another source
        claim("Marn denied"),  # borderline
        claim("the dam held"),  # in the doubled passage
        claim("Brask said"),  # ignored
        claim("not annotated at all"),  # past the end of the annotation
    ]
    figures = report([load_gold(folder, texts)], rows, [], texts).languages["en"].claims
    expected = {"gold": 2, "system": 2, "F1 loose": 1, "F1 strict": 1, "who-said-what F1": 0.5, "mode": 0.5}
    assert {key: figures[key] for key in expected} == expected
    assert figures["denied or negated F1"] == 0
    assert "narration F1" not in figures


def test_of_two_that_fit_equally_the_later_is_paired(tmp_path: Path) -> None:
    folder = gold_folder(tmp_path)
    texts = load_texts(tmp_path / "docs")
    rows = [claim("dam held", mode="warn"), claim("dam held", mode="say")]
    assert report([load_gold(folder, texts)], rows, [], texts).overall.claims["mode"] == 1
    assert report([load_gold(folder, texts)], rows[::-1], [], texts).overall.claims["mode"] == 0


def test_a_span_that_is_not_the_text_is_not_scored(tmp_path: Path) -> None:
    texts = (gold_folder(tmp_path), load_texts(tmp_path / "docs"))[1]
    wrong = claim("dam held", content={"start": 0, "end": 8, "text": "dam held"})
    with pytest.raises(InputError, match="not the text"):
        report([load_gold(tmp_path / "gold", texts)], [wrong], [], texts)


def test_a_gold_at_fault_is_told_with_file_and_line(tmp_path: Path) -> None:
    folder = gold_folder(tmp_path)
    texts = load_texts(tmp_path / "docs")
    write(folder / "claims.jsonl", [{"id": "t1-01", "content": "nowhere", "sources": []}])
    with pytest.raises(InputError, match=r"claims\.jsonl:1.*nowhere"):
        load_gold(folder, texts)
    (folder / "claims.jsonl").write_text("{")
    with pytest.raises(InputError, match=r"claims\.jsonl:1"):
        load_gold(folder, texts)


@pytest.mark.parametrize(
    ("want", "have", "same"),
    [
        ("US officials", "unnamed U.S. officials", True),
        ("Lota Brask", "Brask", True),
        ("Lota Brask", "he", False),
        ("Lota Brask", "Ivo Marn", False),
        ("Ministry of Defence", "Defence Ministry", True),
        ("he", "he", True),
    ],
)
def test_when_two_names_are_one_source(want: str, have: str, same: bool) -> None:
    assert same_source(Party(want, None if want != "he" else want), Party(have, have), {}) is same


@pytest.mark.parametrize(
    ("value", "plain"), [({"value": "at least 6"}, "6"), ("1,200", "1200"), ({"value": None, "text": "tens"}, "tens")]
)
def test_a_quantity_is_its_first_number(value: object, plain: str) -> None:
    assert value_of(value) == plain
