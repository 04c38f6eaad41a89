"""What is claimed is whole: no noun without what measures it, no clause without its subject, no verdict half told."""

from __future__ import annotations

import pytest
from told import everything, told

WHOLE = [
    (
        "A picture by Vela Maps shows no other lorry longer than 12 metres within 3 km of the mill.",
        ["picture by Vela Maps | show | no other lorry longer than 12 metres within 3 km of the mill"],
    ),
    (
        "The harbour board said its log showed the barge cast off on Monday evening, after a storm warning had been "
        "issued.",
        [
            "its log < harbour board | show | the barge cast off on Monday evening, after a storm warning had been "
            "issued"
        ],
    ),
    (
        "The fund said in the sale tenants would get a tenth of the price.",
        ["fund | say | in the sale tenants would get a tenth of the price"],
    ),
    (
        "The former mayor is considered by most traders to be the safer choice.",
        ["most traders | assess | The former mayor ... to be the safer choice"],
    ),
    (
        "“Their position is that the mill must close and our view is that is unacceptable,” Olm Tarek said.",
        [
            "Olm Tarek | say | Their position is that the mill must close and our view is that is unacceptable",
            "Their < Olm Tarek | say | the mill must close",
        ],
    ),
    (
        "Hospital officials said Friday the city had rebuffed them.",
        ["Hospital officials | say | the city had rebuffed them"],
    ),
    ("Vela Steel said on Friday it has sued the mill.", ["Vela Steel | say | it has sued the mill"]),
    (
        "Olm Brin said he had called a drill with a scenario of a flood.",
        ["Olm Brin | say | he had called a drill with a scenario of a flood"],
    ),
    ("The secretary said he was unable to reach Olm Brin.", ["secretary | say | he was unable to reach Olm Brin"]),
    (
        "Keld Mills agreed late on Sunday to a $4,5-billion cash and stock buyout by the Vela Company, The New Keld "
        "Times reported on Monday.",
        [
            "New Keld Times | report | Keld Mills agreed late on Sunday to a $4,5-billion cash and stock buyout by the "
            "Vela Company"
        ],
    ),
    (
        "A spokesman for the mill declined to comment while a representative for the bank could not say when it was "
        "sold.",
        ["spokesman for the mill | decline | comment", "representative for the bank | decline | when it was sold"],
    ),
]

WHOSE = [
    (
        "Ana Reis also said that Olm's decision came from a talk with his family, and noted the club supported it.",
        [
            "Ana Reis | say | Olm's decision came from a talk with his family",
            "Ana Reis | say | the club supported it",
        ],
    ),
    (
        "The husband of fire victim, Ana Reis, says he wants answers.",
        ["husband of fire victim | say | he wants answers"],
    ),
    (
        "The director of the Vela Institute, Ana Reis, says she wants answers.",
        ["Ana Reis | say | she wants answers"],
    ),
    (
        "Falling prices, probably empty shops as well suggest that the town is in trouble, Ana Reis said.",
        [
            "Ana Reis | say | Falling prices, probably empty shops as well suggest that the town is in trouble",
        ],
    ),
    (
        "Ana Reis suggested the mill would close.",
        ["Ana Reis | say | the mill would close"],
    ),
    (
        "Ana Reis suggested that Vela, Keld and Harlow hold joint drills.",
        ["Ana Reis | request | Vela, Keld and Harlow hold joint drills"],
    ),
    (
        "Because Vela Steel was charging its list price, of 16.5 crowns a tonne, it had lost buyers, Ana Reis said.",
        ["Ana Reis | say | Because Vela Steel was charging its list price, of 16.5 crowns a tonne, it had lost buyers"],
    ),
    (
        "“I must tell you that the dam has cracked,” Ana Reis said.",
        ["Ana Reis | say | I must tell you that the dam has cracked"],
    ),
    (
        "Engineers say data from the gauge, which measures the level, disproves her version of events.",
        ["Engineers | say | data from the gauge, which measures the level, disproves her version of events"],
    ),
    (
        "Without mentioning Vela directly, Ana Reis, the deputy head, said on Tuesday: “Our plan is to act.”",
        ["Ana Reis | decline | Vela directly", "Ana Reis | say | Our plan is to act"],
    ),
    ("A Keld judge ruled that the gauge could be used.", ["Keld judge | say | the gauge could be used"]),
    ("Ana Reis ruled the town for ten years.", []),
    ("Ana Reis urged for peace amid violence.", ["Ana Reis | request | peace amid violence"]),
    ("The Vela ministry expressed concern over the strike.", ["Vela ministry | say | concern over the strike"]),
    ("The union threatened a strike.", ["union | warn | a strike"]),
    ("The storm threatens the coast.", []),
    ("The bomb blasted the wall.", []),
]


@pytest.mark.parametrize(("text", "lines"), [*WHOLE, *WHOSE])
def test_content(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_what_others_cry_belongs_to_no_thing() -> None:
    text = "Unrest continued at the camp overnight with a collective voice of detainees chanting “freedom”."
    (line,) = everything(text)
    assert line.startswith("- | say | Unrest continued at the camp")
