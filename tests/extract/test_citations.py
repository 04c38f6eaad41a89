"""Citations: "according to", "per", "citing", "as X said"."""

from __future__ import annotations

import pytest
from told import bug, everything

ROWS = [
    (
        "The dam cracked on Sunday, according to the Keld Water Board.",
        ["Keld Water Board | say | The dam cracked on Sunday"],
    ),
    ("According to Ana Reis, the dam cracked on Sunday.", ["Ana Reis | say | the dam cracked on Sunday"]),
    ("The dam, according to Ana Reis, cracked on Sunday.", ["Ana Reis | say | The dam ... cracked on Sunday"]),
    ("The town lost 40 houses, per the fire brigade.", ["fire brigade | say | The town lost 40 houses"]),
    (
        'The dam is "beyond repair", according to a report seen by the Keld Herald.',
        ['report < Keld Herald | say | The dam is "beyond repair"'],
    ),
    (
        "The Herald said the dam had cracked, citing two engineers.",
        ["two engineers < Herald | say | the dam had cracked"],
    ),
    (
        "State television, citing the navy, said two ships had sailed.",
        ["navy < State television | say | two ships had sailed"],
    ),
    (
        "The Herald, quoting two officials, said the train had left.",
        ["two officials < Herald | say | the train had left"],
    ),
    (
        "The Herald, citing an unnamed official, reported that the train had left.",
        ["unnamed official < Herald | report | the train had left"],
    ),
    (
        "The agency reported on Friday, citing a source in the navy, that two ships had sailed.",
        ["source in the navy < agency | report | two ships had sailed"],
    ),
    (
        "The navy said, citing pictures from a drone, that two ships had sailed.",
        ["pictures from a drone < navy | show | two ships had sailed"],
    ),
    (
        "Vell, citing a letter from the board, said the dam was lost.",
        ["letter from the board < Vell | say | the dam was lost"],
    ),
    ("Prices rose by 3 per cent in May.", ["- | say | Prices rose by 3 per cent in May"]),
    bug(
        "“as X put it” is no citation yet",
        "As Ana Reis put it, the town had been lucky.",
        ["Ana Reis | say | the town had been lucky"],
    ),
    bug(
        "of “as X had said it would” only “it would” is taken",
        "The dam held, as the Water Board had said it would.",
        ["Water Board | say | The dam held"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_citations(text: str, lines: list[str]) -> None:
    assert everything(text) == lines


def test_each_clause_has_its_own_citation() -> None:
    text = "Nine people died, according to the fire brigade, and 20 are missing, according to the navy."
    assert everything(text) == ["fire brigade | say | Nine people died", "navy | say | 20 are missing"]
