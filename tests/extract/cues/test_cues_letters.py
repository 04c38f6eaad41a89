"""Letters in several forms and scripts: composed and decomposed Bengali in one file, joiners, Latin beside Bengali."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from told import Row, read, spans, told

STORY = (
    "পানি উন্নয়ন বোর্ডের প্রকৌশলী তপন সরখেল দৈনিক বাতিঘরকে বলেন, বাঁধটি বড় ঢেউয়ে ভেঙে পড়েছে।\n\n"
    "“আমরা সারা রাত ঘুমাইনি। সবাই ছাদে দাঁড়িয়ে ছিলাম,” বলেন গৃহবধূ মমতা সরখেল।\n\n"
    "ছয়জন ভেসে গেছেন বলে ধারণা করা হচ্ছে। কতজন আহত হয়েছেন, তা জানায়নি হাসপাতাল কর্তৃপক্ষ।\n\n"
    "রেল মন্ত্রণালয় জানিয়েছে, উদ্ধারকর্মীদের ধন্যবাদ জানিয়েছেন মন্ত্রী আরমান গাঙ্গুলি।"
)
SINGLE = {"\u09a1\u09bc": "\u09dc", "\u09a2\u09bc": "\u09dd", "\u09af\u09bc": "\u09df"}


def precomposed(text: str) -> str:
    """The three letters with a dot below as one code point each: Unicode's own normal forms never have them."""
    for pair, letter in SINGLE.items():
        text = text.replace(pair, letter)
    return text


def mixed(text: str) -> str:
    """Every second of those letters as one code point."""
    pieces = []
    for number, word in enumerate(unicodedata.normalize("NFC", text).split(" ")):
        pieces.append(precomposed(word) if number % 2 else word)
    return " ".join(pieces)


def lines(text: str) -> list[str]:
    """Every claim with its attributes, in one normal form, so that two readings can be compared."""
    rows = [
        [*(hop.name for hop in claim.chain), *(span.text for span in spans(claim)), claim.mode, claim.polarity,
         claim.certainty, claim.status, claim.quoted]
        for claim in read(text, language="bn")
    ]  # fmt: skip
    return [unicodedata.normalize("NFC", " | ".join(row)) for row in rows]


VARIANTS = {
    "decomposed": unicodedata.normalize("NFD", STORY),
    "one code point": precomposed(unicodedata.normalize("NFC", STORY)),
    "both in one file": mixed(STORY),
}


@pytest.mark.parametrize("form", VARIANTS)
def test_the_forms_of_letters_change_nothing(form: str) -> None:
    want = lines(unicodedata.normalize("NFC", STORY))
    assert len(want) == 6
    assert VARIANTS[form] != unicodedata.normalize("NFC", STORY)
    assert lines(VARIANTS[form]) == want


@pytest.mark.parametrize("form", VARIANTS)
def test_offsets_are_those_of_the_file_as_it_is(form: str) -> None:
    text = VARIANTS[form]
    claims = read(text, language="bn")
    assert claims
    for claim in claims:
        for span in spans(claim):
            assert span.text == text[span.start : span.end]
            before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
            assert not after or unicodedata.category(after)[0] != "M"
            assert not before.isalpha()


def test_one_speaker_in_two_forms_is_one() -> None:
    name = "\u0995\u09be\u09df\u09b8\u09be\u09b0 \u09b8\u09b0\u0996\u09c7\u09b2"
    other = name.replace("\u09df", "\u09af\u09bc")
    text = f"মেয়র {name} বলেন, সেতুটি নিরাপদ। {other} আরও বলেন, স্কুল খোলা থাকবে।"
    first, second = read(text, language="bn")
    folded = {unicodedata.normalize("NFC", claim.chain[0].name) for claim in (first, second)}
    assert len(folded) == 1
    assert (first.chain[0].kind, first.chain[0].named) == (second.chain[0].kind, second.chain[0].named)


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d", ""])
def test_joiners_change_nothing(joiner: str) -> None:
    text = f"র{joiner}্যাবের মুখপাত্র অমিতা দেবনাথ জানিয়েছেন, দুজনকে আট{joiner}ক করা হয়েছে।"
    (claim,) = read(text, language="bn")
    assert claim.chain[0].name == "অমিতা দেবনাথ"
    assert claim.content.text == f"দুজনকে আট{joiner}ক করা হয়েছে"


def test_the_development_articles_hold_both_forms() -> None:
    """They are there to show that nothing of a file is brought into one form."""
    folder = Path(__file__).parents[2] / "dev" / "bn" / "docs"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    assert any("\u09df" in text for text in texts)
    assert any("\u09af\u09bc" in text for text in texts)


LATIN: list[Row] = [
    (
        "প্রতিষ্ঠান Norvane Telecom জানিয়েছে, তাদের server তিন ঘণ্টা বন্ধ ছিল।",
        ["Norvane Telecom | say | তাদের server তিন ঘণ্টা বন্ধ ছিল"],
    ),
    (
        "Norvane Telecom-এর মুখপাত্র Ida Kjell বলেন, তিন লাখ গ্রাহকের data চুরি হয়েছে।",
        ["Ida Kjell | say | তিন লাখ গ্রাহকের data চুরি হয়েছে"],
    ),
    ('"আমরা প্রস্তুত," বলেন মুখপাত্র Ida Kjell।', ["Ida Kjell | say | আমরা প্রস্তুত"]),
    (
        "মুখপাত্র Ida Kjell বলেন, “We will not sign it.”",
        ["Ida Kjell | say | We will not sign it"],
    ),
    ("Ida Kjell-এর মতে, চুক্তিটি ভালো।", ["Ida Kjell | assess | চুক্তিটি ভালো"]),
    ("DPRK-এর দাবি, চুক্তিটি ভালো।", ["DPRK | say | চুক্তিটি ভালো"]),
    ("Ida Kjell said the deal was good. চুক্তিটি ভালো বলে জানান মুখপাত্র Ida Kjell।", None),
    (
        "Reuters-এর বরাত দিয়ে দৈনিক বাতিঘর জানিয়েছে, জাহাজটি ডুবে গেছে।",
        ["Reuters (media) < বাতিঘর (media) | report | জাহাজটি ডুবে গেছে"],
    ),
]


@pytest.mark.parametrize(("text", "want"), LATIN)
def test_latin_beside_bengali(text: str, want: list[str] | None) -> None:
    found = told(text, language="bn")
    if want is None:
        assert found[-1] == "Ida Kjell | say | চুক্তিটি ভালো"
    elif "(" in want[0]:
        (claim,) = read(text, language="bn")
        assert " < ".join(f"{hop.name} ({hop.kind})" for hop in claim.chain) == want[0].split(" | ")[0]
    else:
        assert found == want


@pytest.mark.parametrize("text", ["১৪টি জাহাজ", "14টি জাহাজ", "১4টি জাহাজ"])
def test_digits_of_both_scripts(text: str) -> None:
    assert told(f"পুলিশ জানিয়েছে, বন্দরে {text} আছে।", language="bn") == [f"পুলিশ | say | বন্দরে {text} আছে"]
