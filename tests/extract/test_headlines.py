"""Headlines: who says what where no sentence says it."""

from __future__ import annotations

import pytest
from told import told

BODY = "Ana Reis of the Keld Water Board spoke on Monday. Ana Reis said the wall was old."
SAID = "Ana Reis | say | the wall was old"


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("Dam has cracked: Reis", ["Ana Reis | say | Dam has cracked"]),
        ("Reis: dam has cracked", ["Ana Reis | say | dam has cracked"]),
        ("Dam has cracked, ministry says", ["ministry | say | Dam has cracked"]),
        ("Ministry denies dam has cracked", ["Ministry | deny | dam has cracked"]),
        ("Dam has cracked: police", ["police | say | Dam has cracked"]),
        ("Dam cracks in the north", []),
        ("Elections 2030: the north votes", []),
        ("Vell expected to resign on Friday", []),
    ],
)
def test_headlines(title: str, lines: list[str]) -> None:
    text = f"{title}\n\n{BODY}"
    assert told(text, title_span=(0, len(title))) == [*lines, SAID]
