"""Who is counted as one source, and in which place of a chain."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.model.records import Article, Capture, Claim, Extraction, Hop, Reading, Span
from rashomon.store import ClaimFilter, Ledger, SourceFilter

TEXT = "one two three four five six seven eight nine ten"
OFFICIALS = Hop("officials", "officials", False)
MAYOR = Hop("Ada Korr", "person", True)
GULL = Hop("The Gull", "media", True)
PRESS = Hop("The Gull", "organization", True)


def reading(doc: str, *chains: tuple[Hop, ...]) -> Reading:
    capture = Capture(doc, doc, "text/plain", f"{doc} {TEXT}".encode())
    article = Article(capture.id, doc, TEXT, "en")
    values = ("say", "direct", "affirmed", "certain", "state", "rule")
    claims = tuple(
        Claim(article.id, doc, "en", Span.of(TEXT, number, number + 3), *values, chain=chain)  # type: ignore[arg-type]
        for number, chain in enumerate(chains)
    )
    return Reading(capture, article, Extraction("test", claims))


@pytest.fixture
def book(tmp_path: Path) -> Ledger:
    book = Ledger.open(tmp_path / "l.db")
    edition = book.edition("1")
    book.add(reading("a", (OFFICIALS,), (OFFICIALS, GULL), (MAYOR,), (), (GULL,)), edition)
    book.add(reading("b", (OFFICIALS, MAYOR), (Hop("ADA KORR", "person", True), GULL), (PRESS,)), edition)
    return book


def listed(book: Ledger, wanted: SourceFilter | None = None) -> list[tuple[object, ...]]:
    return [
        (each.name, each.kind, each.claims, each.as_origin, each.as_relay, [doc for doc, _ in each.documents])
        for each in book.sources(wanted)
    ]


def test_a_name_is_one_source_everywhere_and_a_source_without_one_is_of_its_article(book: Ledger) -> None:
    assert listed(book) == [
        ("ADA KORR", "person", 3, 2, 1, ["a", "b"]),
        ("The Gull", "media", 3, 1, 2, ["a", "b"]),
        ("officials", "officials", 2, 2, 0, ["a"]),
        ("The Gull", "organization", 1, 1, 0, ["b"]),
        ("officials", "officials", 1, 1, 0, ["b"]),
    ]
    assert book.counts().sources == 5


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Korr", "ADA  KORR"),
        ("Jos\u00e9 Cr\u00f3s", "Jose\u0301 Cro\u0301s"),
        ("\u09b0\u09cb\u09df", "\u09b0\u09c7\u09be\u09af\u09bc"),
        ("\u09b0\u200d\u09cd\u09af\u09be\u09ac", "\u09b0\u09cd\u09af\u09be\u09ac"),
        ("Stra\u00dfe \u2018X\u2019", "STRASSE 'x'"),
        ("\u0130zmir", "i\u0307zmir"),
    ],
)
def test_letters_that_are_written_in_two_ways_make_no_second_source(tmp_path: Path, one: str, other: str) -> None:
    with Ledger.open(tmp_path / "n.db") as book:
        edition = book.edition("1")
        for doc, name in (("a", one), ("b", other)):
            book.add(reading(doc, (Hop(name, "person", True),)), edition)
        assert [(each.claims, each.articles) for each in book.sources()] == [(2, 2)]
        assert book.counts().sources == 1
        assert len(list(book.claims(ClaimFilter(source=other)))) == 2


def test_the_same_word_with_a_name_and_without_is_two(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "n.db") as book:
        book.add(reading("a", (OFFICIALS,), (Hop("officials", "officials", True),)), book.edition("1"))
        assert sorted(each.named for each in book.sources()) == [False, True]
        assert book.counts().sources == 2


def test_filters_hold_at_once(book: Ledger) -> None:
    assert {row[0] for row in listed(book, SourceFilter(named=False))} == {"officials"}
    assert {row[0] for row in listed(book, SourceFilter(named=True))} == {"ADA KORR", "The Gull"}
    assert [row[1] for row in listed(book, SourceFilter(kind="organization"))] == ["organization"]
    assert listed(book, SourceFilter(named=False, place="relay")) == []


def test_a_place_leaves_the_others_out_and_ranks_by_it(book: Ledger) -> None:
    assert [(row[0], row[4]) for row in listed(book, SourceFilter(place="relay"))] == [("The Gull", 2), ("ADA KORR", 1)]
    assert [row[3] for row in listed(book, SourceFilter(place="origin"))] == [2, 2, 1, 1, 1]


def test_in_one_article_only_what_stands_there_counts(book: Ledger) -> None:
    (article,) = [article.id for article, _ in book.articles() if article.doc == "b"]
    assert ("ADA KORR", "person", 2, 1, 1, ["b"]) in listed(book, SourceFilter(article=article))
    assert {tuple(row[5]) for row in listed(book, SourceFilter(article=article))} == {("b",)}  # type: ignore[arg-type]
