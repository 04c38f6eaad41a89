"""The bundled example holds what is said to be planted in it."""

from __future__ import annotations

import html
import json
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import rashomon.app
import rashomon.lang
from rashomon.model import records

EXAMPLE = Path(rashomon.app.__file__).parent / "example"
ARTICLES = EXAMPLE / "articles"
LANGUAGES = Path(rashomon.lang.__file__).parent
PLANTED: dict[str, Any] = tomllib.loads((Path(__file__).parent / "planted.toml").read_text(encoding="utf-8"))
LISTED: dict[str, Any] = tomllib.loads((EXAMPLE / "example.toml").read_text(encoding="utf-8"))


def text_of(name: str) -> str:
    """The file as a reader meets it: character references resolved, a record's values one after another."""
    raw = (ARTICLES / name).read_text(encoding="utf-8")
    if name.endswith(".html"):
        return html.unescape(raw)
    if name.endswith(".jsonl"):
        return "\n".join(value for line in raw.splitlines() for value in json.loads(line).values())
    return raw


def substrings() -> Iterator[tuple[str, str]]:
    """Every (file, substring) of the list."""
    for article in PLANTED["article"]:
        yield article["file"], article["title"]
        for text in (*article["boilerplate"], article.get("byline", ""), article.get("dateline", "")):
            yield article["file"], text
    for planted in PLANTED["planted"]:
        for part in planted["in"]:
            yield part["file"], part["text"]
    for claim in PLANTED["claim"]:
        for text in (claim["content"], *claim.get("content_more", []), claim["cue"]):
            yield claim["file"], text


def test_every_planted_substring_stands_in_its_file() -> None:
    texts = {path.name: text_of(path.name) for path in ARTICLES.iterdir()}
    missing = [(name, text) for name, text in substrings() if text not in texts[name]]
    assert missing == []


def test_the_list_and_the_folder_name_the_same_files() -> None:
    files = sorted(path.name for path in ARTICLES.iterdir())
    assert [article["file"] for article in PLANTED["article"]] == files
    assert [article["file"] for article in LISTED["article"]] == files
    days = [article["published"][:10] for article in LISTED["article"]]
    assert days == sorted(days)
    assert len(set(days)) == 4


def test_the_example_is_marked_as_fictional() -> None:
    assert LISTED["fictional"] is True
    assert "Fictional" in (EXAMPLE / "README.md").read_text(encoding="utf-8")


def test_outlets_languages_and_claims_are_as_many_as_promised() -> None:
    assert len(LISTED["article"]) >= 16
    assert len({article["outlet"] for article in LISTED["article"]}) >= 8
    languages = {article["language"] for article in LISTED["article"]}
    without = {code for code in languages if not (LANGUAGES / code / "language.toml").exists()}
    assert languages - without >= {"en", "bn"}
    assert len(without) == 1
    english = {article["file"] for article in PLANTED["article"] if article["language"] == "en"}
    assert sum(claim["file"] in english for claim in PLANTED["claim"]) >= 60


def test_names_in_other_scripts_are_those_of_sources_and_stand_in_the_articles() -> None:
    sources = {name for claim in PLANTED["claim"] for name in claim["sources"]}
    assert set(PLANTED["names"]) <= sources
    latin = {article["file"] for article in PLANTED["article"] if article["language"] == "en"}
    texts = [unicodedata.normalize("NFC", text_of(path.name)) for path in ARTICLES.iterdir() if path.name not in latin]
    forms = [unicodedata.normalize("NFC", form) for each in PLANTED["names"].values() for form in each]
    assert [form for form in forms if not any(form in text for text in texts)] == []
    assert len(forms) == len(set(forms))


def test_claims_use_the_words_of_the_model() -> None:
    for claim in PLANTED["claim"]:
        assert {claim["mode"], *claim.get("mode_also", [])} <= set(records.MODES)
        assert claim["quoted"] in records.QUOTED
        assert claim["polarity"] in records.POLARITIES
        assert claim["certainty"] in records.CERTAINTIES
        assert claim["sources"]
        assert (claim["mode"] == "decline") == (claim["certainty"] == "unknown")


def test_no_planted_claim_lies_in_page_furniture() -> None:
    furniture = {article["file"]: article["boilerplate"] for article in PLANTED["article"]}
    inside = [c["content"] for c in PLANTED["claim"] if any(c["content"] in text for text in furniture[c["file"]])]
    assert inside == []


def test_the_verbatim_copy_repeats_the_wire_paragraph_by_paragraph() -> None:
    wire = text_of("01_npat_ferry-sinks-lisk-strait.txt").split("\n\n")
    copy = text_of("02_port-ansel-herald_ferry-tragedy.txt").split("\n\n")
    body = [paragraph for paragraph in wire if paragraph.endswith((".", '"')) and len(paragraph) > 80]
    assert len(body) >= 10
    assert [paragraph for paragraph in copy if paragraph in body] == body
