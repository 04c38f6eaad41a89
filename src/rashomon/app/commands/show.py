"""`rashomon show`: one claim, in full."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from rashomon.app.formats import Row
from rashomon.app.options import DEFAULT_LEDGER, LedgerFile

if TYPE_CHECKING:
    from rashomon.app.namings import Naming
    from rashomon.store import Ledger, StoredClaim


class Portrait(StrEnum):
    """How one claim is written."""

    TEXT = "text"
    JSON = "json"


def show(
    claim: Annotated[str, typer.Argument(metavar="ID", help="A claim's id, or as much of its start as is unique.")],
    ledger: LedgerFile = DEFAULT_LEDGER,
    form: Annotated[
        Portrait,
        typer.Option("--format", help="text for reading; json: the claim, its article, its paragraph, its namings."),
    ] = Portrait.TEXT,
) -> None:
    """Show a claim in its paragraph, and the chain by which it came.

    The chain is drawn from the origin outward to the article, each hop with its words and their place. Where those are
    a pronoun or a short form, or there are none, the passage that names the source is shown too.
    In a pipe the claim stands in ⟦double brackets⟧, the cue in ‹angles›, the sources in {braces}.

    \b
    Examples:
      rashomon show 5086f841
      rashomon show 5086f841 --format json
    """
    from rashomon.app.commands.lists import one_of
    from rashomon.app.namings import namings
    from rashomon.store import ClaimFilter, Ledger

    with Ledger.view(ledger) as book:
        claim_id = one_of(candidates(book, claim), claim, "claim", "rashomon claims lists them")
        stored = book.claim(claim_id)
        if stored is None:
            raise typer.Exit(1)
        claims = [other.claim for other in book.claims(ClaimFilter(article=stored.article.id))]
    found = namings(stored.claim, stored.article, claims)
    if form is Portrait.JSON:
        from rashomon.app.formats import json_line

        print(json_line(portrait_row(stored, found)))
        return
    draw(stored, found)


def candidates(book: Ledger, asked: str) -> list[tuple[str, str]]:
    """The claims whose id starts so: their ids; where there are several, with who said it, how, and what."""
    from rashomon.app.wording import chain_text, manner, whole_content
    from rashomon.model.columns import claim_row

    found = book.claim_ids(asked)
    if len(found) < 2:
        return found
    stored = [each for key, _ in found if (each := book.claim(key)) is not None]
    rows = [claim_row(each.claim, each.article, each.retrieved) for each in stored]
    return [(row["id"], f"{chain_text(row)} · {manner(row)} · {whole_content(row)}") for row in rows]


def draw(stored: StoredClaim, found: Sequence[Naming | None]) -> None:
    """Print the claim for reading, on a terminal in its width and colours."""
    from rashomon.app.output import console
    from rashomon.app.portrait import portrait

    out = console()
    terminal = sys.stdout.isatty()
    width = out.width if terminal else None
    drawn = portrait(stored, found, colour=terminal and out.color_system is not None, width=width)
    out.print(drawn, end="", soft_wrap=not terminal)


def portrait_row(stored: StoredClaim, found: Sequence[Naming | None]) -> Row:
    """The claim, its paragraph, its article, and where each hop's source is named if not there, for programs."""
    from rashomon.app.portrait import paragraph_of, parts_of
    from rashomon.model.columns import article_row, claim_row, span_row
    from rashomon.model.records import Span

    text = stored.article.text
    paragraph = Span.of(text, *paragraph_of(text, parts_of(stored.claim)))
    return {
        "claim": claim_row(stored.claim, stored.article, stored.retrieved),
        "paragraph": span_row(paragraph),
        "article": article_row(stored.article),
        "namings": [
            each and {"words": span_row(each.words), "passage": span_row(each.passage), "earlier": each.earlier}
            for each in found
        ],
    }
