"""Dates, times and zones as pages print them."""

import pytest

from rashomon.clean.dates import moment_of, moments
from rashomon.clean.lexicon import lexicon
from rashomon.clean.stamps import stamps_of


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("Mar 5, 2024, 7:12 AM IST", "2024-03-05T07:12:00+05:30"),
        ("12 September 2023", "2023-09-12"),
        ("Sept. 12, 2023 at 10.30pm", "2023-09-12T22:30:00"),
        ("23rd October 2023 12:05 AM", "2023-10-23T00:05:00"),
        ("2023-09-12T06:28:00Z", "2023-09-12T06:28:00+00:00"),
        ("2023-09-12 06:28:00 -0330", "2023-09-12T06:28:00-03:30"),
        ("Tue, 12 Sep 2023 06:28:00 +0530", "2023-09-12T06:28:00+05:30"),
        ("6:28 PM EDT, Tue September 12, 2023", "2023-09-12T18:28:00-04:00"),
        ("January 5, 2023 3:04 p.m. ET", "2023-01-05T15:04:00-05:00"),
        ("July 5, 2023 3:04 p.m. ET", "2023-07-05T15:04:00-04:00"),
        ("16 May 2024 08:30 UTC+2", "2024-05-16T08:30:00+02:00"),
        ("০৬ অক্টোবর ২০২৩, ২১: ৫০", "2023-10-06T21:50:00"),
        ("১:০৫ অপরাহ্ণ, ফেব্রুয়ারি ১, ২০২৩", "2023-02-01T13:05:00"),
        ("১২ মে ২০২৪, রাত ২:১০", "2024-05-12T02:10:00"),
        ("১২ মে ২০২৪, রাত ১০:৩০", "2024-05-12T22:30:00"),
        ("2023년 9월 12일", "2023-09-12"),
        ("22/09/2023 10:30", "2023-09-22T10:30:00"),
        ("1694500080", "2023-09-12T06:28:00+00:00"),
    ],
)
def test_read(shown: str, iso: str) -> None:
    assert moment_of(shown, "en")[0] == iso


@pytest.mark.parametrize("shown", ["31 February 2023", "12 May", "1000 GMT", "may 2023", "99/99/2023", "no date", ""])
def test_what_is_no_date_gives_none_and_a_reason(shown: str) -> None:
    iso, note = moment_of(shown, "en")
    assert iso is None
    assert note


def test_a_date_that_may_be_two_days_is_none_in_english_and_one_where_the_language_says_which() -> None:
    iso, note = moment_of("05/09/2023", "en")
    assert iso is None
    assert "can't be told" in note
    assert moment_of("05/09/2023", "it")[0] == "2023-09-05"


@pytest.mark.parametrize(
    ("zone", "context", "iso"),
    [
        ("IST", "", "+05:30"),
        ("IST", " jerusalem post of israel ", "+02:00"),
        ("BST", "", ""),
        ("BST", " from dhaka ", "+06:00"),
        ("BST", " london ", "+00:00"),
        ("CST", " beijing ", "+08:00"),
        ("CST", "", ""),
        ("XYZ", "", ""),
    ],
)
def test_ambiguous_zones_need_evidence_of_the_page(zone: str, context: str, iso: str) -> None:
    (found,) = moments(f"12 January 2023, 06:28 {zone}", "en", context)
    assert found.iso == f"2023-01-12T06:28:00{iso}"
    assert bool(found.note) == (zone != "XYZ")


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("Published : Mar 5, 2024, 7:12 AM IST", ["published"]),
        ("Updated on 5 March 2024", ["updated"]),
        ("Published: 5 May 2023 Updated: 6 May 2023", ["published", "updated"]),
        ("Tuesday, 5 March 2024", [""]),
        ("আপডেট: ০৬ অক্টোবর ২০২৩", ["updated"]),
        ("The plan of 5 March 2024 was never carried out", None),
        ("Updated plans from 12 May 2019 were shown", None),
        ("Born 12 May 1970", None),
    ],
)
def test_stamps_are_lines_that_hold_nothing_else(line: str, fields: list[str] | None) -> None:
    found = stamps_of(line, "en", "", lexicon())
    assert (found and [stamp.field for stamp in found]) == fields
