"""Sentences: where they end and where they only seem to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.text import sentences


def split(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, 0, len(text), language)]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["He met U.S. officials.", "They left."]),
        ("en", ["He met U.S. President Lind at 5 p.m. Monday.", "She smiled."]),
        ("en", ["He lives in the U.S.", "He was born in Keld."]),
        ("en", ["Gen. Orr and Lt. Col. Park spoke with Mr. Reis, Mrs. Costa and Dr. A. B. Tully."]),
        ("en", ["They rank No. 5 and paid $3.5 million on Sept. 12.", "No one won."]),
        ("en", ["Talks ended at 7 a.m.", "The men went home."]),
        ("en", ["“We urge them to stop.", "They must go.", "Now.”", "He left."]),
        ("en", ['"Why now?" asked Ana.', '"No!"', "He went."]),
        ("en", ["The firm, Brakk Inc., rose 2.5 percent.", "Its rival fell."]),
        ("en", ["J. K. Amsel, of St. Olave, said so, e.g. on Monday."]),
        ("en", ["He paused...", "Then he ran."]),
        ("en", ["1. The log was lost.", "2. The radio failed."]),
        ("bn", ["তিনি বলেন, ‘আমি যাব।", "তুমি থাকো।’"]),
        ("bn", ["ড. করিম ও মো. হাসান এসেছেন।", "কেন?", "কেউ জানে না।"]),
        ("bn", ["ড. করিম ও ম\u09c7\u09be. হাসান এসেছেন।", "কেউ জানে না।"]),
        ("bn", ["নিশাপুরের শিক্ষক ম. তামিম এসেছেন।", "কেউ জানে না।"]),
        ("bn", ["ব্যয় হবে ৩.৫ কোটি টাকা।", "কাজ চলছে।"]),
        ("bn", ["পুলিশ সুপার বলেন, নদীর পাড় ভেঙেছে|", "কেউ মারা যায়নি||", "“সব ঠিক আছে”|", "সাল ছিল (২০১৯)|", "তিনি গেলেন|"]),
        ("bn", ["তিনি বলেন, “আমি যাব|”", "দাম ছিল ৫০ টাকা|।", "এখন (দুপুরে)|", "আর নয়।"]),
        ("hi", ["पुलिस ने कहा|", "कोई नहीं मरा||", "जाँच जारी है।"]),
        ("bn", ["নবী (২৫) ও মোছা. লাইলী নামের দুজন এবং মেজর (অব.) হাফিজ ও মাও. আলী গেছেন।", "নদী ৫ কি.মি. দূরে।"]),
        ("en", ["The Gull | News for the coast said| so it went|on."]),
        ("zh", ["他说：“你好。", "再见。”", "然后走了。"]),
        ("xx", ["A ship came.", "It left."]),
    ],
)
def test_split(language: str, expected: list[str]) -> None:
    glue = "" if language == "zh" else " "
    assert split(glue.join(expected), language) == expected


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\n\n", "\u2028"])
def test_a_heading_is_not_glued_to_the_sentence_below(newline: str) -> None:
    assert split(f"Why it matters{newline}The ferry is old.") == ["Why it matters", "The ferry is old."]


def test_a_paragraph_that_was_wrapped_to_a_width_is_read_as_one() -> None:
    lines = [
        "The council of Marrow voted late on Monday to close",
        "the pool, which has leaked since the winter, and to",
        "sell the land to a builder. The chair of the council,",
        "Dora Finch, said that nobody would lose",
        "work at the pool. Those who swim there were said to",
        "be unhappy.",
    ]
    text = "\n".join(lines)
    assert len(split(text)) == 3


def test_offsets_are_those_of_the_whole_text() -> None:
    text = "Title\nOne is here. Two is there.\nThree."
    assert [text[a:b] for a, b in sentences(text, 6, 32, "en")] == ["One is here.", "Two is there."]


@given(st.text(max_size=200), st.sampled_from(["en", "bn", "xx", ""]))
def test_spans_are_ordered_trimmed_and_lose_no_letter(text: str, language: str) -> None:
    spans = sentences(text, 0, len(text), language)
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        at = end
    kept = "".join(text[start:end] for start, end in spans)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
