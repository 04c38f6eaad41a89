"""Pages with the traps of real ones, line by line: what must stay, what must go and why, what they show."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from rashomon.clean import clean
from rashomon.model.records import Article, Capture

PAGES = sorted((Path(__file__).parent / "pages").glob("*.page"))
FIELDS = ("language", "title", "outlet", "byline", "dateline", "published", "updated")


@dataclass(frozen=True)
class Expected:
    fields: dict[str, str]
    lines: list[tuple[str, str]]

    @property
    def text(self) -> str:
        return "\n".join(line for _, line in self.lines)


def expected(path: Path) -> Expected:
    head, _, body = path.read_text(encoding="utf-8").partition("===\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    lines = [(line.partition("|")[0], line.partition("|")[2]) for line in body.splitlines()]
    return Expected(fields, lines)


def read(text: str) -> Article:
    return clean(Capture("page.txt", "page.txt", "text/plain", text.encode()))


def reason_at(article: Article, start: int, end: int) -> str:
    """The reasons that the line was left out for; "" where any of its words stayed."""
    inside = [x for x in article.left_out if x.start < end and x.end > start]
    kept = "".join(
        char for i, char in enumerate(article.text[start:end], start) if not any(x.start <= i < x.end for x in inside)
    )
    return "" if any(char.isalnum() for char in kept) else ",".join(dict.fromkeys(x.reason for x in inside))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_lines_stay_or_go_with_a_reason(path: Path) -> None:
    page = expected(path)
    article = read(page.text)
    at = 0
    wrong: list[str] = []
    for reason, line in page.lines:
        got = reason_at(article, at, at + len(line))
        if reason != "~" and got != reason:
            wrong.append(f"want {reason or 'kept'}, got {got or 'kept'}: {line[:70]}")
        at += len(line) + 1
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_fields_are_what_the_page_shows(path: Path) -> None:
    page = expected(path)
    article = read(page.text)
    got = {name: getattr(article, name) or "-" for name in FIELDS}
    got["agency"] = ", ".join(article.agency) or "-"
    assert got == page.fields


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_text_is_untouched(path: Path) -> None:
    page = expected(path)
    assert read(page.text).text == page.text
