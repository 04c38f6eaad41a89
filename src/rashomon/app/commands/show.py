"""`rashomon show`: one claim, in full."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.app.formats import Row
from rashomon.app.options import DEFAULT_LEDGER, LedgerFile

if TYPE_CHECKING:
    from rashomon.store import StoredClaim


class Portrait(StrEnum):
    """How one claim is written."""

    TEXT = "text"
    JSON = "json"


def show(
    claim: Annotated[str, typer.Argument(metavar="ID", help="A claim's id, or as much of its start as is unique.")],
    ledger: LedgerFile = DEFAULT_LEDGER,
    form: Annotated[
        Portrait, typer.Option("--format", help="text for reading; json: the claim, its article and its paragraph.")
    ] = Portrait.TEXT,
) -> None:
    """Show a claim in its paragraph, and the chain by which it came.

    In a pipe the claim stands in ⟦double brackets⟧, the cue in ‹angles›, the sources in {braces}.

    \b
    Examples:
      rashomon show 5086f841
      rashomon show 5086f841 --format json
    """
    from rashomon.app.commands.lists import one_of
    from rashomon.store import Ledger

    with Ledger.view(ledger) as book:
        claim_id = one_of(book.claim_ids(claim), claim, "claim", "rashomon claims lists them")
        stored = book.claim(claim_id)
    if stored is None:
        raise typer.Exit(1)
    if form is Portrait.JSON:
        from rashomon.app.formats import json_line

        print(json_line(portrait_row(stored)))
        return
    from rashomon.app.output import console
    from rashomon.app.portrait import portrait

    out = console()
    drawn = portrait(stored, colour=sys.stdout.isatty() and out.color_system is not None)
    out.print(drawn, end="", soft_wrap=not sys.stdout.isatty())


def portrait_row(stored: StoredClaim) -> Row:
    """The claim, its paragraph and its article, for programs."""
    from rashomon.app.portrait import paragraph_of, parts_of
    from rashomon.model.columns import article_row, claim_row, span_row
    from rashomon.model.records import Span

    text = stored.article.text
    paragraph = Span.of(text, *paragraph_of(text, parts_of(stored.claim)))
    return {
        "claim": claim_row(stored.claim, stored.article, stored.retrieved),
        "paragraph": span_row(paragraph),
        "article": article_row(stored.article),
    }
