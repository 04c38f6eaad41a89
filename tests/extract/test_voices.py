"""Two voices in one sentence: whoever speaks in a clause of his own was not told of by the one before."""

from __future__ import annotations

import pytest
from told import everything, told

JOINED = [
    (
        "The guild insists that the wages were never paid while the harbour board says every coin was sent.",
        [
            "guild | say | the wages were never paid",
            "harbour board | say | every coin was sent",
        ],
    ),
    (
        "The ministry says the bridge is sound and engineers have warned that it could fall.",
        ["ministry | say | the bridge is sound", "engineers | warn | it could fall"],
    ),
    (
        "Ana Reis said the dam had cracked but the operator insisted it was safe.",
        ["Ana Reis | say | the dam had cracked", "operator | say | it was safe"],
    ),
    (
        "The weavers say that they still wait for their wages from Vela Mills, but Olm Tarek, whose son died in the "
        "fire and is in the town for the hearing, has welcomed the ruling.",
        ["weavers | say | they still wait for their wages from Vela Mills", "Olm Tarek | say | the ruling"],
    ),
    (
        "Although the operator claims the dam is safe, villagers say it leaks.",
        ["operator | say | the dam is safe", "villagers | say | it leaks"],
    ),
    (
        "While some brokers estimated the mill was worth 3 million crowns, at least one said it would fetch 5 million.",
        [
            "some brokers | assess | the mill was worth 3 million crowns",
            "at least one | say | it would fetch 5 million",
        ],
    ),
    (
        "Olm said he was innocent and his lawyer told the court he would appeal.",
        ["Olm | say | he was innocent", "his lawyer | say | he would appeal"],
    ),
    (
        "According to the union, wages fell, but Tarek Olm said they had risen.",
        ["union | say | wages fell", "Tarek Olm | say | they had risen"],
    ),
    (
        "Another fisherman told the Vela Post “We have lost two boats,” while police said they were still counting.",
        ["Another fisherman < Vela Post | say | We have lost two boats", "police | say | they were still counting"],
    ),
]

ONE_VOICE = [
    (
        "The ministry said the envoy thanked the crew and the captain promised to return.",
        ["envoy < ministry | thank | the crew", "captain < ministry | promise | to return"],
    ),
    (
        "Ana Reis said the hull was cracked and the owner had warned that it could sink.",
        [
            "Ana Reis | say | the hull was cracked and the owner had warned that it could sink",
            "owner < Ana Reis | warn | it could sink",
        ],
    ),
    (
        "“The union said the hull was cracked, and the owner said it was sound,” Ana Reis said.",
        ["union < Ana Reis | say | the hull was cracked", "owner < Ana Reis | say | it was sound"],
    ),
]

BESIDE = [
    (
        "The mayor stayed away from the hearing to prepare his case, with his doctors insisting that he needs rest.",
        [
            "- | say | The mayor stayed away from the hearing to prepare his case",
            "his doctors | say | he needs rest",
        ],
    ),
    (
        "The mayor twice failed to come to court to hear the charges with his doctors insisting that he needs rest.",
        [
            "- | say | The mayor twice failed to come to court to hear the charges",
            "his doctors | say | he needs rest",
        ],
    ),
    (
        "The agency said the drug was safe, with its rivals claiming that tests were rushed.",
        ["agency | report | the drug was safe", "its rivals | say | tests were rushed"],
    ),
    (
        "Ana Reis spoke with residents, saying that the dam was safe.",
        ["Ana Reis | say | the dam was safe"],
    ),
]

ANEW = [
    (
        'The weavers say they still wait, but Olm Tarek has welcomed the ruling "I always felt that they were guilty '
        'because nobody was paid and now the judge has confirmed it," Mr Tarek said.',
        [
            "weavers | say | they still wait",
            "Olm Tarek | say | the ruling",
            "Olm Tarek | say | I always felt that they were guilty because nobody was paid and now the judge has "
            "confirmed it",
        ],
    ),
    (
        'Some of the weavers may go to court, but Mr Tarek says the ruling is the end for his family "I do not think '
        'that anything will come of this," he said.',
        [
            "Tarek | say | the ruling is the end for his family",
            "Tarek | say | I do not think that anything will come of this",
        ],
    ),
    (
        "A man from the guild told the Keld Herald they were against the idea of a vote for weavers saying, “for us "
        "this is a step to nowhere.”",
        [
            "man from the guild < Keld Herald | say | they were against the idea of a vote for weavers",
            "man from the guild < Keld Herald | say | for us this is a step to nowhere",
        ],
    ),
    (
        "According to the guild's general secretary, Ana Reis, 291 people were on the ship.",
        ["Ana Reis | say | 291 people were on the ship"],
    ),
]

UNCLOSED = [
    (
        "Olm Tarek, who has denied the subject of the dam came up at the meeting, left the town on Monday.",
        ["Olm Tarek | deny | the subject of the dam came up at the meeting"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), [*JOINED, *ONE_VOICE, *ANEW, *UNCLOSED])
def test_a_second_clause(text: str, lines: list[str]) -> None:
    assert told(text) == lines


@pytest.mark.parametrize(("text", "lines"), BESIDE)
def test_a_speaker_behind_with(text: str, lines: list[str]) -> None:
    assert everything(text) == lines
