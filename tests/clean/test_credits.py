"""Agencies, datelines, bylines and holders of copyright."""

import pytest

from rashomon.clean.credits import agencies_in, byline_of, credit_at_end, credit_sentence, holder_of
from rashomon.clean.dateline import dateline_of
from rashomon.clean.lexicon import lexicon
from rashomon.clean.page import Line

REST = "The ship left the port on Monday and has not been seen since, officials said."


def line(text: str) -> Line:
    return Line(0, 0, len(text), text)


@pytest.mark.parametrize(
    ("text", "agencies", "unnamed"),
    [
        ("AP", ("AP",), False),
        ("AP (Associated Press)", ("AP",), False),
        ("The Associated Press", ("AP",), False),
        ("Reuters/AFP", ("Reuters", "AFP"), False),
        ("with inputs from PTI", ("PTI",), False),
        ("With inputs from PTI and ANI", ("PTI", "ANI"), False),
        ("with agency inputs", (), True),
        ("With inputs from agencies", (), True),
        ("রয়টার্স", ("Reuters",), False),
        ("খবর এএফপির", ("AFP",), False),
        ("খবর বার্তা সংস্থা রয়টার্স ও এএফপির", ("Reuters", "AFP"), False),
        ("খবর মেয়রের", (), False),
        ("Reuters reported", (), False),
        ("Ana Reis", (), False),
    ],
)
def test_a_credit_is_only_agencies(text: str, agencies: tuple[str, ...], unnamed: bool) -> None:
    assert agencies_in(text, lexicon()) == (agencies, unnamed)


@pytest.mark.parametrize(
    ("text", "place", "agencies"),
    [
        ("KELD, May 4 (Reuters) - ", "KELD", ("Reuters",)),
        ("KELD, Norrland (AP) — ", "KELD", ("AP",)),
        ("KELD, May 4 (XYZN) - ", "KELD", ("XYZN",)),
        ("KELD, May 4 (Union Wire) - ", "KELD", ("Union Wire",)),
        ("PARIS (France) — ", "PARIS", ()),
        ("Seoul : ", "Seoul", ()),
        ("New Delhi: ", "New Delhi", ()),
        ("Keld, June 4 (UNI) ", "Keld", ("UNI",)),
        ("PORT KELD, Oct 4 ", "PORT KELD", ()),
        ("ঢাকা, ১২ মে (বাসস): ", "ঢাকা", ("BSS",)),
        ("সিউল, অক্টোবর ১৯ – ", "সিউল", ()),
    ],
)
def test_datelines(text: str, place: str, agencies: tuple[str, ...]) -> None:
    found = dateline_of(line(text + REST), lexicon())
    assert found is not None
    assert (found.place, found.agency, found.end) == (place, agencies, len(text))


@pytest.mark.parametrize("text", ["Analysis: ", "He said: ", "The ship - a ferry - was old. ", "Breaking: ", "Q: "])
def test_no_dateline(text: str) -> None:
    assert dateline_of(line(text + REST), lexicon()) is None


@pytest.mark.parametrize(
    ("text", "beside_stamp", "byline"),
    [
        ("By Ana Reis", False, "Ana Reis"),
        ("BY ANA REIS [ana@keld.example]", False, "ANA REIS"),
        ("By Ana Reis, Staff Writer", False, "Ana Reis"),
        ("By Ana Reis | Keld", False, "Ana Reis"),
        ("EXCLUSIVE by Ana Reis", False, "Ana Reis"),
        ("ByAna Reis", True, "Ana Reis"),
        ("Ana Reis, Harbour Correspondent", False, "Ana Reis"),
        ("Ana Reis", True, "Ana Reis"),
        ("Ana Reis", False, None),
        ("নিজস্ব প্রতিবেদক", False, "নিজস্ব প্রতিবেদক"),
        ("The Keld Herald", True, None),
        ("By the time the ship came it was dark", False, None),
        ("By 2030 all ferries are to be electric", False, None),
    ],
)
def test_bylines(text: str, beside_stamp: bool, byline: str | None) -> None:
    assert byline_of(line(text), lexicon(), beside_stamp) == byline


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("He said so. (AP)", "(AP)"),
        ("He said so. – Reuters", "– Reuters"),
        ("“It is over.” PTI", "PTI"),
        ("AFP", "AFP"),
        ("He spoke to Reuters.", None),
        ("He works for the bank (EBRD)", None),
    ],
)
def test_credits_at_the_end(text: str, credit: str | None) -> None:
    found = credit_at_end(line(text), lexicon())
    assert (found and text[found[0] : found[1]].strip()) == credit


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Copyright © 2024 Keldish Media Pvt. Ltd., All Rights Reserved.", "Keldish Media Pvt"),
        ("© 2024 Keld Post. All rights reserved.", "Keld Post"),
        ("Copyright 2024 The Keld Post", "The Keld Post"),
        ("© ২০২৪ দৈনিক মধুডাঙ্গা | সর্বস্বত্ব সংরক্ষিত", "দৈনিক মধুডাঙ্গা"),
        ("© All rights reserved", None),
    ],
)
def test_holders(text: str, holder: str | None) -> None:
    assert holder_of(text) == holder


@pytest.mark.parametrize(
    ("text", "agencies"),
    [
        ("সেতুটি ভেঙে পড়েছে। খবর রয়টার্সের।", ("Reuters",)),
        ("সেতুটি ভেঙে পড়েছে। খবর বার্তা সংস্থা এএফপির।", ("AFP",)),
        ("The bridge fell. With inputs from PTI.", ("PTI",)),
    ],
)
def test_a_sentence_that_closes_a_paragraph_can_be_a_credit(text: str, agencies: tuple[str, ...]) -> None:
    found = credit_sentence(line(text), lexicon())
    assert found is not None
    assert found[2] == agencies
    assert text[found[0] - 1] == " "


@pytest.mark.parametrize("text", ["সেতুটি ভেঙে পড়েছে। খবর মেয়রের।", "It fell. Reuters reported.", "খবর রয়টার্সের।"])
def test_a_sentence_that_credits_nobody_known_is_kept(text: str) -> None:
    assert credit_sentence(line(text), lexicon()) is None
