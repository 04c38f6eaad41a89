"""Who passed words on: cited, quoted, told, carried, held; what is told by the way stands in nobody's words."""

from __future__ import annotations

from pathlib import Path

import pytest
from told import read, told

ROWS = [row.split("\t") for row in Path(__file__).with_name("passing.tsv").read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize("row", [row for row in ROWS if not row[0].startswith("#")], ids=lambda row: row[0])
def test_who_passed_it_on(row: list[str]) -> None:
    text, *lines = row
    assert told(text) == lines


# The article's own house

HOUSE = [
    "The Harlow Post has seen no sign of a leak, a port official told the Post.",
    "The ferry has left, a port official told the Harlow Post.",
    "The ferry has left, a port official told this newspaper.",
    "The ferry has left, a port official told HP.",
]


@pytest.mark.parametrize("text", HOUSE)
def test_the_house_is_no_hop_in_any_of_its_forms(text: str) -> None:
    chains = [[hop.name for hop in claim.chain] for claim in read(text, outlet="The Harlow Post") if claim.chain]
    assert chains == [["port official"]]


def test_what_the_house_could_not_confirm_is_its_own_voice() -> None:
    text = "The Harlow Post could not independently confirm the payment."
    assert [claim.chain for claim in read(text, outlet="The Harlow Post")] == [()]


# Inherited sources and where they end

INHERITED = [
    (
        "The newspaper Le Phare said the deal was dead. The paper quoted a diplomat as saying talks would not resume.",
        ["Le Phare | report | the deal was dead", "diplomat < Le Phare | say | talks would not resume"],
    ),
    (
        "“The engine failed,” minister Oleg Brin told Radio Vela. “We had to wait for the tide.”",
        [
            "Oleg Brin < Radio Vela | say | The engine failed",
            "Oleg Brin < Radio Vela | say | We had to wait for the tide",
        ],
    ),
    (
        "“Nobody told the crew anything,” the master said. Anna Holt, the owner, was away.\n\nThe tide was high.",
        ["master | say | Nobody told the crew anything"],
    ),
    (
        "The mayor told Radio Vela that the harbour was closed. The mayor would not say when it would open.",
        ["mayor < Radio Vela | say | the harbour was closed", "mayor | decline | when it would open"],
    ),
    (
        "“The imam told me he was on the list,” Anna Holt said. “Then the imam said there was no list.”",
        ["imam < Anna Holt | say | he was on the list", "imam < Anna Holt | say | there was no list"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), INHERITED)
def test_what_goes_on_keeps_its_chain_and_no_longer(text: str, lines: list[str]) -> None:
    assert told(text) == lines


# Unnamed sources

UNNAMED = [
    ("Three people briefed on the sale said it had failed.", "Three people briefed on the sale"),
    ("A cousin who visited him on Tuesday said he was ill.", "cousin who visited him on Tuesday"),
    (
        "One person with direct knowledge of the audit said it was short.",
        "One person with direct knowledge of the audit",
    ),
    ("Two officials who spoke on condition of anonymity said the train had left.", "Two officials"),
]


@pytest.mark.parametrize(("text", "name"), UNNAMED)
def test_an_unnamed_source_keeps_what_is_said_of_it(text: str, name: str) -> None:
    (claim,) = read(text)
    assert [(hop.name, hop.named) for hop in claim.chain] == [(name, False)]


@pytest.mark.parametrize(
    "text",
    [
        "A clerk, who asked not to be named, said the vault was empty.",
        "A clerk, who requested anonymity, said the vault was empty.",
        "A clerk who declined to be identified said the vault was empty.",
        "An official whom the paper did not name said the vault was empty.",
    ],
)
def test_how_a_source_is_named_is_no_claim(text: str) -> None:
    assert [line.split(" | ")[1:] for line in told(text)] == [["say", "the vault was empty"]]
