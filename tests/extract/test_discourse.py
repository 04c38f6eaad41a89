"""Who is meant: pronouns, short forms, surnames, acronyms, speakers that go on."""

from __future__ import annotations

import pytest
from told import bug, read, told

ROWS = [
    ("Ana Reis spoke first. She said the dam had cracked.", ["Ana Reis | say | the dam had cracked"]),
    ("Tomas Vell, the mayor, resigned on Friday. He said he was tired.", ["Tomas Vell | say | he was tired"]),
    (
        "Mr Vell said the dam was safe. Ms Reis said it was not. She said it had cracked. He said nothing had cracked.",
        [
            "Vell | say | the dam was safe",
            "Reis | say | it was not",
            "Reis | say | it had cracked",
            "Vell | say | nothing had cracked",
        ],
    ),
    (
        "The Keld Water Board met on Friday. It said the dam had cracked.",
        ["Keld Water Board | say | the dam had cracked"],
    ),
    (
        "The navy said two ships had sailed. It did not say where they were going.",
        ["navy | say | two ships had sailed", "navy | decline | where they were going"],
    ),
    (
        "The Defence Ministry sent two ships. The ministry said they had arrived.",
        ["Defence Ministry | say | they had arrived"],
    ),
    (
        "The Keld Water Board (KWB) met on Friday. KWB said the dam had cracked.",
        ["Keld Water Board | say | the dam had cracked"],
    ),
    (
        "Ana Reis said the dam had cracked. Reis said it was not her fault.",
        ["Ana Reis | say | the dam had cracked", "Ana Reis | say | it was not her fault"],
    ),
    (
        "Reis said the dam was safe. But Vell said it was not.",
        ["Reis | say | the dam was safe", "Vell | say | it was not"],
    ),
    ("She said he had left.", ["She | say | he had left"]),
    bug(
        "of two people who met, neither a speaker yet, “she” takes the first",
        "Mayor Tomas Vell and engineer Ana Reis met on Monday. She said the dam was safe.",
        ["Ana Reis | say | the dam was safe"],
    ),
    bug(
        "a weekday is remembered as a person",
        "Mayor Tomas Vell met Ana Reis on Monday. She thanked him. He said nobody believed her.",
        ["Ana Reis | thank | him", "Tomas Vell | say | nobody believed her"],
    ),
    (
        "Mayor Tomas Vell spoke on Monday. The mayor said the dam was safe.",
        ["Tomas Vell | say | the dam was safe"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_who_is_meant(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_a_weekday_or_month_is_never_a_source() -> None:
    text = "Vell met Reis on Monday. He said nobody believed her. In May she said he was wrong. On Friday he left."
    assert {hop.name for claim in read(text) for hop in claim.chain} <= {"Vell", "Reis", "He", "She", "he", "she"}


def test_a_source_that_is_carried_over_has_no_span_and_says_so() -> None:
    text = "“The dam is cracked,” Ana Reis said. “Nobody told us before the water came.”"
    first, second = read(text)
    assert [hop.inherited for hop in first.chain] == [False]
    assert [(hop.inherited, hop.span) for hop in second.chain] == [(True, None)]
    assert second.cue is None


def test_a_speaker_is_not_carried_over_narration() -> None:
    text = (
        "“The dam is cracked,” Ana Reis said.\n\nThe river rose on Monday.\n\n“Nobody told us before the water came.”"
    )
    assert told(text) == ["Ana Reis | say | The dam is cracked"]
