"""The development articles' gold: every substring is in its article, every value is one the records know."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from rashomon.model.records import CERTAINTIES, MODES, POLARITIES, QUOTED, SOURCE_KINDS, STATUSES

HERE = Path(__file__).parent
LANGUAGES = sorted(path.parent.name for path in HERE.glob("*/gold"))
# The annotation guide writes "unnamed officials" where the records say "officials".
KINDS = {*SOURCE_KINDS, "unnamed officials"}
TYPES = {"Person", "Organization", "Government", "Place", "Media", "Vessel", "Vehicle", "Event", "Weapon", "Document"}
DAY = r"\d{4}(-\d\d(-\d\d)?)?"
TIME = re.compile(rf"({DAY}|\.\.)/({DAY}|\.\.)|{DAY}")

Row = dict[str, Any]


def articles(language: str) -> dict[str, str]:
    """The articles by key: the name up to the first underscore."""
    found = sorted((HERE / language / "docs").glob("*.txt"))
    return {path.name.split("_")[0]: path.read_text(encoding="utf-8") for path in found}


def lines(language: str, name: str) -> list[Row]:
    """The rows of a JSON-lines file of the gold."""
    text = (HERE / language / "gold" / name).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def whole(language: str, name: str) -> list[Row]:
    """The rows of a JSON file of the gold."""
    rows: list[Row] = json.loads((HERE / language / "gold" / name).read_text(encoding="utf-8"))
    return rows


def count(raw: str, part: str) -> int:
    """How often a part occurs, overlapping occurrences included."""
    return len(re.findall(f"(?={re.escape(part)})", raw)) if part else 0


def misplaced(raw: str, row: Row, text: str, occurrence: str) -> list[str]:
    """What is wrong with a row's substring: absent, or repeated without a number that says which."""
    part = row.get(text)
    if part is None:
        return []
    total = count(raw, part)
    if total > 1 and occurrence not in row:
        return [f"{part!r} occurs {total} times and {occurrence} is not given"]
    return [] if 1 <= row.get(occurrence, 1) <= total else [f"{part!r} occurs {total} times"]


def strange(row: Row) -> list[str]:
    """The values of a row that no record could hold."""
    allowed = {"mode": MODES, "quoted": QUOTED, "polarity": POLARITIES, "certainty": CERTAINTIES, "status": STATUSES}
    wrong = [f"{field}: {row[field]}" for field, values in allowed.items() if field in row and row[field] not in values]
    if row["event_time"] is not None and not TIME.fullmatch(row["event_time"]):
        wrong.append(f"event_time: {row['event_time']}")
    wrong += [f"quantity: {q}" for q in row["quantities"] if set(q) != {"value", "unit", "about"} or not q["value"]]
    return wrong + [f"{field} is not a list of names" for field in ("places", "participants") if not all(row[field])]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_is_annotated(language: str) -> None:
    keys = set(articles(language))
    assert {row["doc"].split("_")[0] for row in whole(language, "documents.json")} == keys
    assert {row["id"].split("-")[0] for row in lines(language, "claims.jsonl")} == keys
    assert {row["id"].split("-")[0] for row in lines(language, "narration.jsonl")} == keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_unique(language: str) -> None:
    ids = [row["id"] for name in ("claims.jsonl", "narration.jsonl") for row in lines(language, name)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", LANGUAGES)
def test_substrings_of_claims_are_in_the_article(language: str) -> None:
    raw, wrong = articles(language), []
    for row in lines(language, "claims.jsonl"):
        text = raw[row["id"].split("-")[0]]
        found = misplaced(text, row, "content", "occurrence") + misplaced(text, row, "cue", "cue_occurrence")
        found += [f"{part!r} is absent" for part in row.get("content_more", []) if part not in text]
        for source in row["sources"]:
            found += misplaced(text, source, "text", "occurrence")
        wrong += [(row["id"], what) for what in found]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_substrings_of_narration_are_in_the_article(language: str) -> None:
    raw = articles(language)
    rows = lines(language, "narration.jsonl")
    found = [(row["id"], misplaced(raw[row["id"].split("-")[0]], row, "content", "occurrence")) for row in rows]
    assert [(name, what) for name, what in found if what] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_values_are_those_of_the_records(language: str) -> None:
    rows = lines(language, "claims.jsonl") + lines(language, "narration.jsonl")
    assert [(row["id"], strange(row)) for row in rows if strange(row)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_claim_has_a_source_that_is_a_known_entity(language: str) -> None:
    names = {row["name"] for row in whole(language, "entities.json")}
    wrong = []
    for row in lines(language, "claims.jsonl"):
        if not row["sources"]:
            wrong.append((row["id"], "no source"))
        wrong += [(row["id"], s["name"]) for s in row["sources"] if s["name"] not in names or s["kind"] not in KINDS]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_of_entities_are_in_their_article(language: str) -> None:
    raw = articles(language)
    rows = whole(language, "entities.json")
    pairs = [(key, form) for row in rows for key, forms in row["forms"].items() for form in forms]
    assert [(key, form) for key, form in pairs if form not in raw[key]] == []
    assert {row["type"] for row in rows} <= TYPES


@pytest.mark.parametrize("language", LANGUAGES)
def test_documents_are_as_the_page_shows_them(language: str) -> None:
    wrong = []
    for row in whole(language, "documents.json"):
        text = (HERE / language / "docs" / row["doc"]).read_text(encoding="utf-8")
        parts = [*row["boilerplate"], *(row[field] for field in ("title", "byline") if row[field])]
        wrong += [(row["doc"], part) for part in parts if part not in text]
    assert wrong == []
