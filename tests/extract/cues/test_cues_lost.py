"""No sentence of an article goes without a trace: it gives a claim, or it is dropped for a reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from told import article, bug, spans

from rashomon.clean import clean
from rashomon.extract import extract
from rashomon.model.records import Article, Capture
from rashomon.text import passages
from rashomon.text import sentences as split

DOCS = Path(__file__).parents[2] / "dev" / "bn" / "docs"


def lost(text: Article) -> list[str]:
    """The sentences of the body that leave no trace, questions aside."""
    found = extract(text)
    seen = [(span.start, span.end) for claim in found.claims for span in spans(claim)]
    seen += [(each.start, each.end) for each in found.dropped]
    bodies = [each for each in passages(text) if each.kind == "body"]
    ranges = [place for each in bodies for place in split(text.text, each.start, each.end, text.language)]
    silent = [(a, b) for a, b in ranges if not any(start < b and a < end for start, end in seen)]
    return [text.text[a:b] for a, b in silent if not text.text[a:b].rstrip().endswith("?")]


@pytest.mark.parametrize("path", sorted(DOCS.glob("20[1-5]_*.txt")), ids=lambda path: path.name[:3])
def test_no_sentence_of_a_development_article_is_lost(path: Path) -> None:
    assert lost(clean(Capture(path.name, path.name, "text/plain", path.read_bytes()))) == []


@pytest.mark.parametrize(
    "text",
    [
        bug("an act without content", "পুলিশ জানিয়েছে।"),
        "তিনি বলেন, ‘না।’",
        bug("an act that takes up what nobody told", "এ তথ্য জানিয়েছে পুলিশ।"),
        "“আমরা সারা রাত ছাদে ছিলাম। কেউ আমাদের খোঁজ নেয়নি।”",
        bug("a short sentence of a quotation without a speaker", "“আমরা সারা রাত ছাদে ছিলাম। কেউ আসেনি।”"),
        "সেতুটি নিরাপদ, বলা হয়েছে।",
    ],
)
def test_a_sentence_that_says_next_to_nothing_is_dropped_for_a_reason(text: str) -> None:
    found = extract(article(f"{text}\n\nসোমবার শহরে বৃষ্টি হয়েছে, দোকানপাট বন্ধ ছিল।", "bn"))
    assert all(each.reason for each in found.dropped)
    assert lost(article(text, "bn")) == []


@pytest.mark.xfail(strict=True, reason="a question of the article's own is left out without saying so")
def test_a_question_is_dropped_for_a_reason() -> None:
    assert extract(article("সেতুটি সোমবার সকালে কেন ভেঙে পড়ল?", "bn")).dropped != ()
