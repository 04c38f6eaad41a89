"""Why a source isn't named stays with the source that it is said of."""

from __future__ import annotations

import pytest

from rashomon.extract import extract
from rashomon.model.records import Article

ROWS = [
    (
        "en",
        "An aide, who asked not to be named, told the Keld Herald that the fund was empty.",
        {"aide": "asked not to be named"},
    ),
    (
        "en",
        "A harbour official said on condition of anonymity that the pilot slept. Mayor Ana Reis said she had no idea.",
        {"harbour official": "on condition of anonymity", "Ana Reis": None},
    ),
    ("en", "An aide said the fund was empty.\nWitnesses requested anonymity.", {"aide": None}),
    (
        "bn",
        "নাম প্রকাশ না করার শর্তে বন্দরের দুই কর্মকর্তা রয়টার্সকে বলেন, জাহাজটি ডুবে গেছে।",
        {"বন্দরের দুই কর্মকর্তা": "নাম প্রকাশ না করার শর্তে", "রয়টার্স": None},
    ),
    (
        "bn",
        "বন্দরের এক কর্মকর্তা নাম প্রকাশ না করার শর্তে বলেন, জাহাজটি ডুবে গেছে।",
        {"বন্দরের এক কর্মকর্তা": "নাম প্রকাশ না করার শর্তে"},
    ),
]


@pytest.mark.parametrize(("language", "text", "want"), ROWS)
def test_the_words_that_say_why_stay_with_their_source(language: str, text: str, want: dict[str, str | None]) -> None:
    claims = extract(Article("capture", "invented.txt", text, language)).claims
    got = {hop.name: hop.condition for claim in claims for hop in claim.chain}
    assert {name: got.get(name, "no such source") for name in want} == want
