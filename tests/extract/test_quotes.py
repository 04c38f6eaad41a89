"""Languages whose attribution isn't known: quotations only, the speaker unidentified."""

from __future__ import annotations

import pytest
from told import article, read

from rashomon.extract import EXTRACTORS, extract, quotes
from rashomon.lang import load

LINES = [
    ("«La presa se ha roto en dos sitios», dijo Ana Reis.", ["La presa se ha roto en dos sitios"]),
    ("„Die Brücke ist seit Montag gesperrt“, sagte Ana Reis.", ["Die Brücke ist seit Montag gesperrt"]),
    ("»Die Brücke ist seit Montag gesperrt«, sagte Ana Reis.", ["Die Brücke ist seit Montag gesperrt"]),
    ('"A barragem rachou em dois sítios", disse Ana Reis.', ["A barragem rachou em dois sítios"]),
    (
        "「橋は月曜日から閉鎖されています、近づかないで」とレイスは述べた。",
        ["橋は月曜日から閉鎖されています、近づかないで"],
    ),
    ("Ana Reis habló de una «presa rota» el lunes.", []),
    ("Ana Reis dijo que la presa se había roto.", []),
]


@pytest.mark.parametrize(("text", "contents"), LINES)
def test_quotations_are_claims_of_somebody_unidentified(text: str, contents: list[str]) -> None:
    claims = read(text, language="xx")
    assert [claim.content.text for claim in claims] == contents
    for claim in claims:
        assert [(hop.name, hop.named, hop.span) for hop in claim.chain] == [("unidentified speaker", False, None)]
        assert (claim.mode, claim.quoted, claim.certainty, claim.cue) == ("say", "direct", "unknown", None)
        assert claim.epistemic == "Unknown"


def test_the_reading_says_that_it_is_by_quotation_marks_only() -> None:
    found = extract(article("«La presa se ha roto en dos sitios», dijo Ana Reis.", language="xx"))
    assert found.extractor == "quotes"
    assert any("quotation marks only" in note for note in found.notes)


def test_a_language_with_a_folder_uses_its_own_marks() -> None:
    language = load("bn")
    assert language is not None
    text = "“সেতুটি সোমবার থেকে বন্ধ রয়েছে,” বলেন আনা রেইস।"
    found = quotes.extract(article(text, language="bn"), language)
    assert [claim.content.text for claim in found.claims] == ["সেতুটি সোমবার থেকে বন্ধ রয়েছে,"]


def test_the_extractors_have_names_of_their_own() -> None:
    names = [name for name, _ in EXTRACTORS]
    assert len(names) == len(set(names))
    for code in ("en", "bn"):
        language = load(code)
        assert language is not None
        assert language.extractor in names
