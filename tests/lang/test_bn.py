"""Bengali's own tables: verbs in all forms of news, cases with and without a hyphen, states as papers call them."""

from __future__ import annotations

import unicodedata

import pytest

from rashomon.extract.cues.words import grammar, plain
from rashomon.extract.lexicon import lexicon
from rashomon.text import fold

WORDS = grammar("bn")

FORMS = [
    ("জানায়", "জানানো", "finite", "present", False),
    ("জানান", "জানানো", "finite", "present", False),
    ("জানাল", "জানানো", "finite", "past", False),
    ("জানালেন", "জানানো", "finite", "past", False),
    ("জানাচ্ছে", "জানানো", "finite", "ongoing", False),
    ("জানিয়েছে", "জানানো", "finite", "past", False),
    ("জানিয়েছেন", "জানানো", "finite", "past", False),
    ("জানিয়েছিলেন", "জানানো", "finite", "past", False),
    ("জানাবে", "জানানো", "finite", "future", False),
    ("জানায়নি", "জানানো", "finite", "past", True),
    ("জানাননি", "জানানো", "finite", "past", True),
    ("জানিয়ে", "জানানো", "converb", "", False),
    ("জানাতে", "জানানো", "infinitive", "", False),
    ("বলে", "বলা", "finite", "present", False),
    ("বলেন", "বলা", "finite", "present", False),
    ("বলছে", "বলা", "finite", "ongoing", False),
    ("বলছেন", "বলা", "finite", "ongoing", False),
    ("বলল", "বলা", "finite", "past", False),
    ("বললেন", "বলা", "finite", "past", False),
    ("বলেছে", "বলা", "finite", "past", False),
    ("বলেছেন", "বলা", "finite", "past", False),
    ("বলেছিল", "বলা", "finite", "past", False),
    ("বলেছিলেন", "বলা", "finite", "past", False),
    ("বলবেন", "বলা", "finite", "future", False),
    ("বলেনি", "বলা", "finite", "past", True),
    ("বলেননি", "বলা", "finite", "past", True),
    ("করেন", "করা", "finite", "present", False),
    ("করেছে", "করা", "finite", "past", False),
    ("করছে", "করা", "finite", "ongoing", False),
    ("করেনি", "করা", "finite", "past", True),
    ("করেননি", "করা", "finite", "past", True),
    ("লিখেছে", "লেখা", "finite", "past", False),
    ("লেখেন", "লেখা", "finite", "present", False),
    ("দিয়েছে", "দেওয়া", "finite", "past", False),
    ("দেন", "দেওয়া", "finite", "present", False),
    ("দেয়নি", "দেওয়া", "finite", "past", True),
    ("হয়েছে", "হওয়া", "finite", "past", False),
    ("হচ্ছে", "হওয়া", "finite", "ongoing", False),
    ("হয়নি", "হওয়া", "finite", "past", True),
    ("হবে", "হওয়া", "finite", "future", False),
    ("গেছে", "যাওয়া", "finite", "past", False),
    ("গিয়েছে", "যাওয়া", "finite", "past", False),
    ("যায়নি", "যাওয়া", "finite", "past", True),
]


@pytest.mark.parametrize(("form", "lemma", "part", "time", "negative"), FORMS)
def test_forms_of_the_verbs_of_news(form: str, lemma: str, part: str, time: str, negative: bool) -> None:
    found = {(verb.lemma, verb.part, verb.time, verb.negative) for verb in WORDS.readings(plain(form))}
    assert (fold(lemma), part, time, negative) in found


def kinds(form: str) -> set[str]:
    """A word in composed and decomposed letters."""
    found = {unicodedata.normalize(name, form) for name in ("NFC", "NFD")}
    return found | {each.replace("\u09af\u09bc", "\u09df") for each in found}


@pytest.mark.parametrize("form", [form for form, *_ in FORMS if len(kinds(form)) > 1])
def test_a_form_is_the_same_in_either_letters(form: str) -> None:
    readings = {WORDS.readings(plain(each)) for each in kinds(form)}
    assert len(readings) == 1
    assert readings != {()}


@pytest.mark.parametrize("word", ["সেতু", "মানুষ", "পানি", "মন্ত্রী", "নিশাপুর", "কর্মকর্তা", "সরখেল"])
def test_nouns_and_names_are_no_verbs(word: str) -> None:
    assert WORDS.readings(plain(word)) == ()


CASES = [
    ("মন্ত্রণালয়ের", "মন্ত্রণালয়", "genitive"),
    ("পৌরসভার", "পৌরসভা", "genitive"),
    ("বিজিপি-র", "বিজিপি", "genitive"),
    ("DPRK-এর", "dprk", "genitive"),
    ("পুলিশকে", "পুলিশ", "objective"),
    ("পিএনএ-কে", "পিএনএ", "objective"),
    ("কর্মকর্তাদের", "কর্মকর্তা", "people"),
    ("প্রতিবেদনে", "প্রতিবেদন", "locative"),
    ("সভায়", "সভা", "locative"),
    ("বিজ্ঞপ্তিতে", "বিজ্ঞপ্তি", "locative"),
    ("কর্মকর্তারা", "কর্মকর্তা", "plural"),
    ("বিশ্লেষকেরা", "বিশ্লেষক", "plural"),
    ("প্রতিষ্ঠানটি", "প্রতিষ্ঠান", "definite"),
    ("প্রতিষ্ঠানটির", "প্রতিষ্ঠান", "genitive"),
]


@pytest.mark.parametrize(("word", "stem", "case"), CASES)
def test_endings_come_off_with_what_they_mark(word: str, stem: str, case: str) -> None:
    assert any(rest == plain(stem) and cases[:1] == (case,) for rest, cases in WORDS.bare(plain(word)))


@pytest.mark.parametrize("name", ["যুক্তরাষ্ট্র", "যুক্তরাজ্য", "রাশিয়া", "উত্তর কোরিয়া", "ভারত", "বাংলাদেশ", "আমেরিকা"])
def test_states_as_papers_call_them(name: str) -> None:
    assert lexicon("bn").is_country(fold(name))


@pytest.mark.parametrize("name", ["ঢাকা", "দিল্লি", "মস্কো", "ওয়াশিংটন", "বেইজিং", "টোকিও"])
def test_capitals_speak_for_their_states(name: str) -> None:
    assert fold(name) in {fold(form) for form in lexicon("bn").capitals}


@pytest.mark.parametrize("name", ["রয়টার্স", "এএফপি", "বিবিসি", "প্রথম আলো", "আনন্দবাজার পত্রিকা"])
def test_outlets_and_agencies_by_name(name: str) -> None:
    assert tuple(plain(word) for word in name.split()) in WORDS.media


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("যে", "complementizer"),
        ("বলে", "quotative"),
        ("না", "negator"),
        ("নি", "negator"),
        ("নয়", "negator"),
        ("সাংবাদিকদের", "listeners"),
        ("এবং", "joint"),
        ("যদি", "conditional"),
    ],
)
def test_small_words_play_their_parts(word: str, role: str) -> None:
    assert WORDS.plays(plain(word), role)
