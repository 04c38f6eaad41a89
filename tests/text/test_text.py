"""Normal form, words, lines, scripts and languages."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model.records import Article, LeftOut, LineLanguage
from rashomon.text import language_of, lines, main_script, normalise, passages, words

COMBINING = "ae\u0301\u0327ক\u09be\u09c7\u09cb\u09d7가\u1100\u1161\u11a8“”–\u00a0Å\u212b\u1e9b\u0323"
MARKS = st.text(st.sampled_from(COMBINING), max_size=24)


@given(st.one_of(st.text(max_size=60), MARKS))
def test_normalising_twice_is_normalising_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once.text).text == once.text
    assert unicodedata.is_normalized("NFC", once.text)


@given(st.one_of(st.text(max_size=60), MARKS))
def test_the_way_back_covers_the_original_in_order(text: str) -> None:
    found = normalise(text)
    assert len(found.offsets) == len(found.text) + 1
    assert list(found.offsets) == sorted(found.offsets)
    assert found.original(0, len(found.text)) == (0, len(text))


def test_a_span_leads_back_to_the_original_characters() -> None:
    text = "“যাবো” — cafe\u0301"
    found = normalise("“যাব\u09c7\u09be” — cafe\u0301")
    start = found.text.index("caf")
    assert found.text == '"যাবো" - café'
    assert found.original(start, len(found.text))[0] == "“যাব\u09c7\u09be” — cafe\u0301".index("c")
    assert normalise(text).text == found.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kim's train, 122-mm", ["Kim", "s", "train", "122", "mm"]),
        ("পুতিনের সঙ্গে ১২টি", ["পুতিনের", "সঙ্গে", "১২টি"]),
        ("북한이", ["북한", "한이"]),
        ("東京tower 塔", ["東京", "tower", "塔"]),
        ("ไทย", ["ไท", "ทย"]),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_lines_of_mixed_newlines_are_trimmed_and_blank_ones_passed_over() -> None:
    text = "\ufeffa b \r\n\r\n\tc\u2028\u200f d\u200f\x0b \x85e"
    assert [text[start:end] for start, end in lines(text)] == ["a b", "c", "d", "e"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The harbour master said on Tuesday that the ferry would sail again next week.", "en"),
        ("প্রধানমন্ত্রী আজ সংসদে এ কথা বলেন।", "bn"),
        ("정부는 화요일 회담을 연다고 밝혔다", "ko"),
        ("Η κυβέρνηση ανακοίνωσε", "el"),
        ("Министр заявил, что переговоры продолжатся во вторник.", "ru"),
        ("El ministro dijo el martes que las conversaciones seguirán la semana próxima.", "es"),
        ("大統領は火曜日に会談が行われると述べた。", "ja"),
        ("12345 — ...", "und"),
        ("", "und"),
        ("Logo", "und"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "CEO Dora Finch বলেন, “We will rebuild the dam by June,” তবে IMF-এর প্রতিনিধি John Marsh জানান, ৫০ million "
            "dollar দরকার। World Bank এক report-এ বলেছে, loan অনুমোদন হয়েছে।",
            "bn",
        ),
        ("Governor Dora Finch-এর Facebook page-এ Keld Harbour Port Authority-র notice দেওয়া হয়েছে।", "bn"),
        (
            "The mayor told the crowd “আমরা কাউকে সরে যেতে বলিনি, কেউ ভয় পাবেন না, কাজ শুরু হয়েছে” before she left. The plan, "
            "called নদী শাসন প্রকল্প in the papers, costs more.",
            "en",
        ),
        ("मेयर Dora Finch ने Keld Harbour Authority की press conference में कहा कि पुल बंद रहेगा।", "hi"),
        ("Компания Keld Harbour Systems Limited заявила, что выпустит Harbour Gate Professional во вторник.", "ru"),
        ("মেয়র এ কথা বলেন। সেতু বন্ধ থাকবে। The bridge will stay closed. Nobody was told.", "bn"),
        ("The bridge will stay closed. Nobody was told. মেয়র এ কথা বলেন। সেতু বন্ধ থাকবে।", "en"),
        ("“We asked nobody to move away from here.” মেয়র সোমবার বলেছিলেন।", "bn"),
        ("PORT OF KELD HARBOUR নৌকা", "und"),
    ],
)
def test_the_language_of_mixed_text_is_that_of_most_sentences(text: str, language: str) -> None:
    assert language_of(text) == language


def test_main_script() -> None:
    texts = {"abc": "Latn", "ক খ": "Beng", "漢字": "Hani", "12": "Zyyy", "б a б": "Cyrl"}
    assert {text: main_script(text) for text in texts} == texts


def test_passages_give_what_is_left_with_its_part() -> None:
    text = "Title here\nBy Ana Reis\nKELD - A ship sank.\n[ad] It rose.\nWhy\nগল্প শেষ।"
    article = Article(
        "c", "d", text, "en",
        title_span=(0, 10), credits=((11, 22),), dateline_span=(23, 30), left_out=(LeftOut(43, 47, "mark"),),
        languages=(LineLanguage(text.index("গ"), len(text), "bn"),),
    )  # fmt: skip
    got = [(text[p.start : p.end], p.kind, p.language) for p in passages(article)]
    assert got == [
        ("Title here", "title", "en"), ("A ship sank.", "body", "en"), ("It rose.", "body", "en"),
        ("Why", "heading", "en"), ("গল্প শেষ।", "body", "bn"),
    ]  # fmt: skip
