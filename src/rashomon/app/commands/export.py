"""`rashomon export`: claims and articles as files for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.app.formats import DataFormat, Row
from rashomon.app.options import DEFAULT_LEDGER, LedgerFile

if TYPE_CHECKING:
    from rashomon.store import Ledger


class What(StrEnum):
    """What can be exported."""

    CLAIMS = "claims"
    ARTICLES = "articles"


def export(
    what: Annotated[What, typer.Argument(help="Which rows.")],
    ledger: LedgerFile = DEFAULT_LEDGER,
    form: Annotated[
        DataFormat, typer.Option("--format", help="jsonl is exact; csv is for spreadsheets.")
    ] = DataFormat.JSONL,
    out: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write here; without it to standard output.")
    ] = None,
) -> None:
    """Write all claims or all articles, one a line.

    The columns are those of docs/columns.md. Two ledgers of the same input give the same bytes. The file appears whole
    or not at all. In CSV lists are JSON, and a cell that begins with = + - @ gets an apostrophe before it, because a
    spreadsheet would run it as a formula.

    \b
    Examples:
      rashomon export claims -o claims.jsonl
      rashomon export articles --format csv -o articles.csv
      rashomon export claims | jq -r .content.text
    """
    from rashomon.app.formats import lines_of
    from rashomon.app.lists import ARTICLE_FIELDS, CLAIM_FIELDS
    from rashomon.app.output import destination
    from rashomon.store import Ledger

    fields = CLAIM_FIELDS if what is What.CLAIMS else ARTICLE_FIELDS
    with Ledger.view(ledger) as book, destination(out) as put:
        for line in lines_of(rows_of(book, what), form, fields):
            put(line)


def rows_of(book: Ledger, what: What) -> Iterator[Row]:
    """The rows to export, in the ledger's order."""
    from rashomon.app.commands.lists import claim_rows
    from rashomon.model.columns import article_row

    if what is What.CLAIMS:
        yield from claim_rows(book)
    else:
        yield from (article_row(article) for article, _ in book.articles())
