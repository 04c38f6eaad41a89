"""Real articles, where they are at hand: what is left out and what the page shows, against two readers' gold."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from rashomon.clean import clean
from rashomon.model.records import Article, Capture

SHARED = Path(__file__).parents[2].parent / "shared"
GOLD = [SHARED / "gold" / reader / "documents.json" for reader in ("a", "b")]

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not there")


def article(doc: str) -> Article:
    path = SHARED / "seeds" / doc
    return clean(Capture(doc, str(path), "text/plain", path.read_bytes()))


def documents() -> list[dict[str, Any]]:
    return [row for path in GOLD if path.exists() for row in json.loads(path.read_text(encoding="utf-8"))]


def folded(text: str | None) -> str:
    return " ".join((text or "").split()).casefold()


@pytest.mark.parametrize("row", documents(), ids=lambda row: row["doc"][:3])
def test_metadata_is_what_the_readers_saw(row: dict[str, Any]) -> None:
    got = article(row["doc"])
    assert got.text == (SHARED / "seeds" / row["doc"]).read_bytes().decode()
    assert got.language == row["language"]
    assert folded(got.title) == folded(row["title"])
    assert set(got.agency) == set(row["agency"])
    assert folded(got.byline) == folded(row["byline"])
    for name in ("published", "updated"):
        have, want = getattr(got, name), row[name]
        assert (have and datetime.fromisoformat(have)) == (want and datetime.fromisoformat(want))


@pytest.mark.parametrize("row", documents(), ids=lambda row: row["doc"][:3])
def test_what_is_left_out_is_what_the_readers_left_out(row: dict[str, Any]) -> None:
    got = article(row["doc"])
    out = {i for x in got.left_out for i in range(x.start, x.end) if not got.text[i].isspace()}
    want: set[int] = set()
    for item in row["boilerplate"]:
        text, count = (item["text"], item["occurrence"]) if isinstance(item, dict) else (item, 1)
        start = -1
        for _ in range(count):
            start = got.text.index(text, start + 1)
        want |= {i for i in range(start, start + len(text)) if not got.text[i].isspace()}
    if not want:
        assert not out
    else:
        assert 2 * len(out & want) / (len(out) + len(want)) > 0.92


def test_marks_and_the_link_of_the_fifth_go_and_its_agency_stays_unknown() -> None:
    (path,) = (SHARED / "seeds").glob("004*")
    got = article(path.name)
    assert [x.reason for x in got.left_out] == ["mark", "mark", "syndicated"]
    assert got.agency == ()
    assert any("agency" in note for note in got.notes)
    assert got.title_span == (0, 93)


def test_datelines() -> None:
    spans = {path.name[:3]: article(path.name) for path in sorted((SHARED / "seeds").glob("*.txt"))}
    assert spans["001"].dateline_span == (0, 19)
    assert spans["003"].dateline == "Seoul"
    assert [name for name, got in spans.items() if got.dateline is None] == ["000", "002", "004"]
