"""Figures stay at or over their floors, the floors are of this corpus, and the page of figures is theirs."""

from __future__ import annotations

import json
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import gate

PAGE = Path(__file__).parent.parent / "docs" / "figures.md"
CODES = gate.codes()


@cache
def measured(code: str) -> gate.Sets:
    return gate.measure(code, gate.load(code)["halves"])


@pytest.mark.parametrize("code", CODES)
def test_no_figure_is_under_its_floor(code: str) -> None:
    assert gate.fallen(gate.load(code)["floors"], measured(code)) == []


@pytest.mark.parametrize("code", CODES)
def test_planted_claims_are_found_with_their_source_and_mode(code: str) -> None:
    """The bundled example: at least as much as the floor, and the floor is of some worth."""
    floors = gate.load(code)["floors"][gate.EXAMPLE_SET]
    assert set(floors) == set(gate.RECALL)
    assert all(measured(code)[gate.EXAMPLE_SET][name] >= floors[name] > 50 for name in gate.RECALL)


@pytest.mark.parametrize("code", CODES)
def test_the_floors_are_of_this_corpus(code: str) -> None:
    assert gate.load(code)["corpus"] == gate.digest(gate.corpus_files(code)), "the corpus changed: see tests/gate.py"


@pytest.mark.parametrize("code", CODES)
def test_every_figure_has_a_floor_and_every_article_its_half(code: str) -> None:
    floors = gate.load(code)
    assert set(floors["floors"]) == {*floors["halves"], gate.EXAMPLE_SET}
    assert all(set(floors["floors"][half]) == set(gate.STAGES) for half in floors["halves"])
    keys = [key for half in floors["halves"].values() for key in half]
    docs = sorted((gate.TESTS / "dev" / code / "docs").glob("*.txt"))
    assert sorted(keys) == [path.name.split("_")[0] for path in docs]


def test_every_annotated_language_has_floors() -> None:
    assert {path.parent.name for path in (gate.TESTS / "dev").glob("*/gold")} <= set(CODES)


def test_the_page_of_figures_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == gate.page(), "python tests/gate.py --page > docs/figures.md"


@pytest.fixture
def apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Floors of one language in a folder of their own, with figures that a test sets."""
    (tmp_path / "floors").mkdir()
    (tmp_path / "dev" / "xx").mkdir(parents=True)
    (tmp_path / "dev" / "xx" / "a.txt").write_text("one")
    shutil.copy(gate.PLANTED, tmp_path / "planted.toml")
    floors = {"corpus": "", "halves": {"all": ["a"]}, "floors": {"all": {"mode": 80.0}}, "lowered": []}
    monkeypatch.setattr(gate, "TESTS", tmp_path)
    monkeypatch.setattr(gate, "PLANTED", tmp_path / "planted.toml")
    gate.dump("xx", floors)
    return tmp_path / "floors" / "xx.json"


def figures(monkeypatch: pytest.MonkeyPatch, mode: float) -> None:
    monkeypatch.setattr(gate, "measure", lambda code, halves: {"all": {"mode": mode}})


def floors_of(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def test_floors_rise_freely(apart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures(monkeypatch, 81.5)
    assert gate.main([]) == 1  # the corpus is not the one of the floors
    assert gate.main(["--raise"]) == 0
    assert gate.main([]) == 0
    assert floors_of(apart)["floors"] == {"all": {"mode": 81.5}}
    assert floors_of(apart)["lowered"] == []


def test_a_fall_fails_and_is_not_taken_for_a_rise(
    apart: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    figures(monkeypatch, 79.9)
    before = apart.read_text()
    assert gate.main([]) == 1
    assert "all: mode: 79.9 is under its floor of 80.0" in capsys.readouterr().err
    assert gate.main(["--raise"]) == 1
    assert apart.read_text() == before


def test_a_figure_that_is_gone_has_fallen(apart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "measure", lambda code, halves: {})
    assert gate.main(["--raise"]) == 1
    assert floors_of(apart)["floors"] == {"all": {"mode": 80.0}}


def test_floors_fall_by_a_sentence_that_is_kept(apart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures(monkeypatch, 79.9)
    for wrong in (["--lower"], ["--lower", "--because", " "], ["--because", "x"]):
        with pytest.raises(SystemExit):
            gate.main(wrong)
    assert gate.main(["--lower", "--because", "a word of the lexicon was wrong"]) == 0
    after = floors_of(apart)
    assert after["floors"] == {"all": {"mode": 79.9}}
    (entry,) = after["lowered"]
    assert entry["because"] == "a word of the lexicon was wrong"
    assert entry["fell"] == ["all: mode: 79.9 is under its floor of 80.0"]


def test_a_changed_corpus_is_seen(apart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    figures(monkeypatch, 80.0)
    assert gate.main(["--raise"]) == 0
    (gate.TESTS / "dev" / "xx" / "a.txt").write_text("two")
    assert gate.main([]) == 1


def test_a_planted_article_that_is_not_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def stops(article: object) -> None:
        raise StopIteration

    monkeypatch.setattr("rashomon.extract.extract", stops)
    with pytest.raises(RuntimeError, match=r"\.txt: extract: StopIteration"):
        gate.recall("en")


def test_shares_of_what_was_judged() -> None:
    assert list(gate.shares([(True, True, False, False), (True, False, True, False)]).values()) == [100.0, 50, 50, 0]
    assert set(gate.shares([]).values()) == {0.0}


@pytest.mark.parametrize(("share", "points"), [(0.93999, 93.9), (0.94, 94.0), (1.0, 100.0), (0.0, 0.0), (2 / 3, 66.6)])
def test_shares_are_rounded_down_to_a_tenth(share: float, points: float) -> None:
    assert gate.down(share) == points
