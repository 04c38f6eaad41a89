"""Nouns of saying: pledges, denials, warnings, reports, and what was withheld."""

from __future__ import annotations

import pytest
from told import bug, told

ROWS = [
    ("The board issued a warning that the dam could fail.", ["board | warn | the dam could fail"]),
    ("Varnia gave a pledge to close the camp.", ["Varnia | promise | to close the camp"]),
    ("Reports that the mayor had resigned were false.", ["Reports | report | the mayor had resigned"]),
    ("The airline gave no details of the passengers.", ["airline | decline | no details of the passengers"]),
    ("The ministry gave no reason for the delay.", ["ministry | decline | no reason for the delay"]),
    ("The ministry made no comment.", ["ministry | decline | no comment"]),
    ("The dam failed after a warning.", []),
    (
        "The governor repeated his pledge to rebuild the school by May.",
        ["governor | promise | to rebuild the school by May"],
    ),
    (
        "Despite denials by the ministry that fuel had been sold, prices fell.",
        ["ministry | deny | fuel had been sold"],
    ),
    bug(
        "a claim that is a subject takes in the verb behind it",
        "The ministry's claim that the dam was safe angered residents.",
        ["ministry | say | the dam was safe"],
    ),
    ("The union's demand for a pay rise was refused.", ["union | request | a pay rise"]),
]


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_nouns(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_what_is_withheld_is_unknown() -> None:
    assert told("The airline gave no details of the passengers.", "certainty", "polarity") == [
        "airline | decline | no details of the passengers | unknown | affirmed"
    ]
