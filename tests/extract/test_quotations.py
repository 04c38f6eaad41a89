"""Where quotations begin and end, and what they give as claims."""

from __future__ import annotations

import pytest
from told import told

from rashomon.extract.quotations import quotations
from rashomon.lang import load


def pairs() -> tuple[tuple[str, str], ...]:
    language = load("en")
    assert language is not None
    return language.quote_pairs


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("no mark at all", []),
        ("“one” and “two”", ["one", "two"]),
        ('"one" and "two"', ["one", "two"]),
        ("‘one’ and ‘two’", ["one", "two"]),
        ("“one ‘two’ three”", ["one ‘two’ three"]),
        ("“one “two” three”", ["one “two” three"]),
        ("the dam’s wall and the residents’ houses", []),
        ("the dam's wall and the residents' houses", []),
        ("rock 'n' roll isn't dead", ["n"]),
        ("“the dam’s wall isn’t safe”", ["the dam’s wall isn’t safe"]),
        ("‘the dam’s wall isn’t safe’", ["the dam’s wall isn’t safe"]),
        ("“one, and it goes on", ["one, and it goes on"]),
        ('"one, and it goes on', ["one, and it goes on"]),
        ("one” and nothing opened", []),
        ("a 6\" pipe and a 9\" pipe", []),
        ("''one'' and ''two''", ["one", "two"]),
        ("``one'' and ``two`` and ‘‘three’’", ["one", "two", "three"]),
        ("''the dam's wall isn't 'safe','' he said", ["the dam's wall isn't 'safe',"]),
        ("''one, and it goes on", []),
        ("a 6'' pipe and a 9'' pipe", []),
        ("'' '' and ''''", []),
        ("“”", []),
        ("“", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_stands_between_marks(text: str, inside: list[str]) -> None:
    assert [text[each.start : each.end] for each in quotations(text, 0, len(text), pairs())] == inside


@pytest.mark.parametrize(
    ("text", "closed"), [("“one” two", [True]), ("“one two", [False]), ('"one" two', [True]), ('"one two', [False])]
)
def test_a_lost_closing_mark_is_told(text: str, closed: list[bool]) -> None:
    assert [each.closed for each in quotations(text, 0, len(text), pairs())] == closed


def test_a_straight_mark_that_opens_where_one_should_close_ends_the_first_at_its_sentence() -> None:
    text = 'He said "one is here. Then "two" came.'
    found = quotations(text, 0, len(text), pairs())
    assert [text[each.start : each.end] for each in found] == ["one is here.", "two"]


def test_only_the_paragraph_is_looked_at() -> None:
    text = "“one” “two” “three”"
    assert [text[each.start : each.end] for each in quotations(text, 6, 11, pairs())] == ["two"]


def test_an_opening_mark_that_nothing_closes_for_long_is_a_stray() -> None:
    text = "“" + "word " * 400
    assert quotations(text, 0, len(text), pairs()) == ()


CLOSED = "The bridge is closed to all traffic"

QUOTED = [
    (f'"{CLOSED}," Ana Reis said.', [f"Ana Reis | say | {CLOSED}"]),
    (f"“{CLOSED},” Ana Reis said.", [f"Ana Reis | say | {CLOSED}"]),
    (f"‘{CLOSED},’ Ana Reis said.", [f"Ana Reis | say | {CLOSED}"]),
    (f'Ana Reis said: "{CLOSED}."', [f"Ana Reis | say | {CLOSED}"]),
    (f'"{CLOSED}," said Ana Reis, the harbour master.', [f"Ana Reis | say | {CLOSED}"]),
    (
        '"The bridge," Ana Reis said, "is closed to all traffic until Monday."',
        ["Ana Reis | say | The bridge ... is closed to all traffic until Monday"],
    ),
    (
        f"“{CLOSED},” Ana Reis said. “We will open it when the river falls.”",
        [f"Ana Reis | say | {CLOSED}", "Ana Reis | say | We will open it when the river falls"],
    ),
    (
        f"“{CLOSED},” Ana Reis said.\n\n“Nobody told us before the water came.\n\n“We ran up the hill in the dark.”",
        [
            f"Ana Reis | say | {CLOSED}",
            "Ana Reis | say | Nobody told us before the water came",
            "Ana Reis | say | We ran up the hill in the dark",
        ],
    ),
    (
        "“It was the residents' choice, and the engineers' too,” Ana Reis said.",
        ["Ana Reis | say | It was the residents' choice, and the engineers' too"],
    ),
    (
        "\"The dam's wall is cracked and the river isn't falling, Ana Reis said.",
        ["Ana Reis | say | The dam's wall is cracked and the river isn't falling"],
    ),
    (
        'Ana Reis called the repairs "a waste of money" and said the dam was lost.',
        ['Ana Reis | say | the repairs "a waste of money"', "Ana Reis | say | the dam was lost"],
    ),
    (
        'Ana Reis said the minister had told her, "You will get your money by Friday".',
        ["minister < Ana Reis | say | You will get your money by Friday"],
    ),
    ('"We did it," he joked. The crowd laughed.', None),
    (
        "“The dam is cracked,” Ana Reis said. “Nobody told us ‘leave now’ before the water came.”",
        ["Ana Reis | say | The dam is cracked", "Ana Reis | say | Nobody told us ‘leave now’ before the water came"],
    ),
    (
        "“The bridge is closed, Reis said. It rained on Monday in the town. The shops were shut.",
        ["Reis | say | The bridge is closed"],
    ),
    (
        '"Nobody told us, said Ana Reis, who lives below the dam.',
        ["Ana Reis | say | Nobody told us"],
    ),
    (
        '"We are ready to sail," Reis said, adding: "Let the water come."',
        ["Reis | say | We are ready to sail", "Reis | say | Let the water come"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), QUOTED)
def test_quotations_give_claims(text: str, lines: list[str] | None) -> None:
    if lines is None:
        assert len(told(text)) == 1
    else:
        assert told(text) == lines


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"The bridge is closed to all traffic," Ana Reis said.', "direct"),
        ("Ana Reis said the bridge was closed to all traffic.", "indirect"),
        ("''The bridge is closed to all traffic,'' Ana Reis said.", "direct"),
        ("Ana Reis said: ``The bridge is closed to all traffic.''", "direct"),
        ('Ana Reis said the bridge was "closed to all traffic" until Monday morning.', "mixed"),
        ('"The bridge," Ana Reis said, "is closed to all traffic until Monday."', "direct"),
    ],
)
def test_how_much_is_quoted(text: str, quoted: str) -> None:
    (row,) = told(text, "quoted")
    assert row.split(" | ")[-1] == quoted
