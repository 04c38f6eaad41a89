"""The article's own voice: what it states without a source, how surely, and where it is cut."""

from __future__ import annotations

import pytest
from told import bug, everything, narrated

SPLIT = [
    (
        "The train left on Sunday and the guards closed the bridge behind it.",
        ["- | say | The train left on Sunday", "- | say | the guards closed the bridge behind it"],
    ),
    (
        "The bridge will open in May, but the road remains closed.",
        ["- | say | The bridge will open in May", "- | say | the road remains closed"],
    ),
    ("The river rose on Monday.", ["- | say | The river rose on Monday"]),
    ("Rain.", []),
    ("It rained.", []),
    ("A long night of rain and wind.", []),
    bug(
        "a relative clause in the midst takes the subject off the main clause",
        "The strike, which began on Monday, has closed two ports.",
        ["- | say | The strike ... has closed two ports", "- | say | which began on Monday"],
    ),
]

SURE = [
    ("It is believed that the train left on Sunday.", "probable"),
    ("The train is expected to arrive on Monday.", "probable"),
    ("The dam is thought to have cracked in May.", "probable"),
    ("The minister is said to have left the country.", "probable"),
    ("The train reportedly left on Sunday.", "probable"),
    ("It is unclear whether the train has left.", "unknown"),
    ("The train may have left on Sunday.", "possible"),
    ("The train left on Sunday.", "certain"),
    ("The train has not left the station.", "certain"),
]


@pytest.mark.parametrize(("text", "lines"), SPLIT)
def test_where_narration_is_cut(text: str, lines: list[str]) -> None:
    assert everything(text) == lines


@pytest.mark.parametrize(("text", "certainty"), SURE)
def test_how_sure_the_article_is(text: str, certainty: str) -> None:
    assert [row.split(" | ")[-1] for row in narrated(text, "certainty")] == [certainty]


def test_a_heading_is_not_told() -> None:
    assert everything("Floods in the north\n\nThe river rose on Monday.") == ["- | say | The river rose on Monday"]
