"""Who a source is: the name proper inside a phrase, and the name that a short form stands for."""

from __future__ import annotations

import pytest
from told import read, told

NAMES = [
    ("Young lineman Olm Tarek of Keld said he was tired.", "Olm Tarek"),
    ("Deputy Minister for Roads Ana Reis said the bridge was safe.", "Ana Reis"),
    ("Mayor of Port Keld Ana Reis said the bridge was safe.", "Ana Reis"),
    ("Keld Energy's Ana Reis says it will take days.", "Ana Reis"),
    ("The head of Vela Steel Mills said the loan was safe.", "head of Vela Steel Mills"),
    ("The mayor of Port Keld said the bridge was safe.", "mayor of Port Keld"),
    ("Rights group Keld Watch said two people had died.", "Keld Watch"),
    ("The state broadcaster Radio Keld said two people had died.", "Radio Keld"),
    ("The private daily Le Keld said two people had died.", "Le Keld"),
    ("The local daily al-Keld said two people had died.", "al-Keld"),
    ("Vela Tarek, spokesman for Keld President Olm Brin, said: “There is no truth in this.”", "Vela Tarek"),
    ("The chief of staff of Mayor Olm Brin said the hall was empty.", "chief of staff of Mayor Olm Brin"),
]

AGAIN = [
    (
        "A person briefed on the inquiry told the Keld Herald the vault was empty. The person said the keys were lost.",
        [
            "person briefed on the inquiry < Keld Herald | say | the vault was empty",
            "person briefed on the inquiry < Keld Herald | say | the keys were lost",
        ],
    ),
    (
        "A former clerk at the bank said the vault was empty. The owner denies it. The clerk said the keys were lost.",
        ["former clerk at the bank | say | the vault was empty", "former clerk at the bank | say | the keys were lost"],
    ),
    (
        "A Guild official said the vault was empty. The Union official said the keys were lost.",
        ["Guild official | say | the vault was empty", "Union official | say | the keys were lost"],
    ),
    (
        "Prime Minister Sir Olm Tarek says times are hard. Sir Olm says the police will be reformed.",
        ["Olm Tarek | say | times are hard", "Olm Tarek | say | the police will be reformed"],
    ),
    (
        "One of Mr Brin's colleagues, the guild's general secretary, told Radio Keld the hall was empty.",
        ["One of Mr Brin's colleagues < Radio Keld | say | the hall was empty"],
    ),
    (
        "Two were hurt, according to accounts given by the government and a party that differed on the cause. The "
        "government said it was over.",
        ["accounts | say | Two were hurt", "government | say | it was over"],
    ),
    (
        "Vela Mills is for sale, the Keld Journal reported. The deal would value Harlow Media at 300 million crowns, "
        "people familiar with the matter told the newspaper.",
        [
            "Keld Journal | report | Vela Mills is for sale",
            "people familiar with the matter < Keld Journal | say | The deal would value Harlow Media at 300 million "
            "crowns",
        ],
    ),
    (
        "The mill would close, according to a statement by Minister Olm Brin. The statement said buyers were found.",
        ["Olm Brin | say | The mill would close", "Olm Brin | say | buyers were found"],
    ),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_the_name_proper(text: str, name: str) -> None:
    (claim,) = read(text)
    assert [hop.name for hop in claim.chain] == [name]


@pytest.mark.parametrize(("text", "lines"), AGAIN)
def test_who_speaks_again(text: str, lines: list[str]) -> None:
    assert told(text) == lines


def test_what_one_considers_doing_is_no_judgment() -> None:
    text = "Leaked letters suggest the mayor considered selling the mill to avoid a strike."
    assert told(text) == ["Leaked letters | report | the mayor considered selling the mill to avoid a strike"]


def test_he_is_called_by_the_full_name_of_the_short_one_before() -> None:
    text = "Sir Olm Tarek was elected on Monday. Sir Olm is putting his trust in luck. “It will be hard,” he said."
    assert told(text) == ["Olm Tarek | say | It will be hard"]


def test_what_one_believes_a_thing_to_be_is_a_name_for_it() -> None:
    text = "Olm Tarek left the hall to protest what he believes are wrongs in the guild."
    assert told(text) == []


def test_an_agency_is_one_hop_by_every_name() -> None:
    text = (
        "Minister Olm Tarek told the official Vela Press Agency VPA the pact would hold. Asked by the agency about "
        "prices, Tarek said they would rise, VPA said."
    )
    assert [len(claim.chain) for claim in read(text)] == [2, 2]
