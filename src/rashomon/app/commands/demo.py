"""`rashomon demo`: the bundled story, read and told, so that a newcomer sees what a ledger gives."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rashomon.app.page import Page
    from rashomon.app.summary import Tally
    from rashomon.store import Counts, Ledger, SourceCount, StoredClaim

CLAIMS_SHOWN = 8
SOURCES_SHOWN = 8


def demo(
    ledger: Annotated[
        Path | None,
        typer.Option("--ledger", metavar="FILE", help="Keep the ledger here, not in a temporary folder."),
    ] = None,
) -> None:
    """Read the bundled, fictional story, and tell what is in it.

    \b
    Examples:
      rashomon demo
      rashomon demo --ledger demo.db
    """
    from rashomon.app.progress import watched
    from rashomon.app.summary import Tally
    from rashomon.model.errors import InputError
    from rashomon.read import find_inputs
    from rashomon.run import Options, read_into
    from rashomon.store import Ledger

    folder = example()
    inputs = find_inputs([str(folder)])
    tally = Tally()
    with Ledger.open(ledger or temporary()) as book:
        for event in watched(read_into(book, inputs, Options()), len(inputs)):
            tally.take(event)
        if tally.nothing_read:
            raise InputError(f"the example in {folder} can't be read", next_step="install Rashomon again")
        tell(book, tally)


def example() -> Path:
    """The folder of the bundled articles."""
    return Path(__file__).parent.parent / "example" / "articles"


def temporary() -> Path:
    """A ledger file in a new temporary folder, which is left for the user to look at."""
    import tempfile

    return Path(tempfile.mkdtemp(prefix="rashomon-demo-")) / "demo.db"


def tell(book: Ledger, tally: Tally) -> None:
    """Print what a reader wants to know first."""
    from rashomon.app.highlights import sharpest
    from rashomon.app.page import Page

    counts = book.counts()
    first = sharpest(book.claims(), CLAIMS_SHOWN)
    page = Page()
    opening(page, counts, tally)
    main_sources(page, book.sources())
    first_claims(page, first)
    left_aside(page, counts, tally)
    next_steps(page, str(book.path), first)
    page.show()


def opening(page: Page, counts: Counts, tally: Tally) -> None:
    """What was read."""
    from rashomon.app.summary import ledger_lines

    page.line("A fictional story, written for this demonstration: its places, people and outlets are invented.")
    page.head("What is in it")
    page.items(ledger_lines(counts))
    if tally.known:
        page.items([f"already there: {tally.known}"])


def main_sources(page: Page, sources: list[SourceCount]) -> None:
    """Who is named most; sources without a name are many people under one word, so they are only counted."""
    from rashomon.app.formats import one_line
    from rashomon.app.wording import count

    page.head("Who is heard most", "in so many claims; in so many of them as the origin")
    named = [source for source in sources if source.named]
    for source in named[:SOURCES_SHOWN]:
        aside = f"  ({source.kind}; {count(source.articles, 'article')})"
        figures = f"{source.claims:>4} {source.as_origin:>4}  "
        page.line(figures, (one_line(source.name), "cyan"), (aside, "dim"), indent=2)
    unnamed = sum(source.as_origin for source in sources if not source.named)
    page.items([f"and {count(unnamed, 'claim')} on the word of somebody without a name"] if unnamed else [])


def first_claims(page: Page, claims: list[StoredClaim]) -> None:
    """The sharpest claims with who said them."""
    from rashomon.app.formats import one_line
    from rashomon.app.highlights import CRITERION
    from rashomon.app.wording import chain_text, manner, whole_content
    from rashomon.model.columns import claim_row

    page.head("The sharpest claims", CRITERION)
    for stored in claims:
        row = claim_row(stored.claim, stored.article, stored.retrieved)
        doc = one_line(row["doc"])
        source = (one_line(chain_text(row)), "cyan")
        page.line((row["id"][:10], "dim"), " ", source, "  ", (manner(row), "yellow"), "  ", (doc, "dim"), indent=2)
        page.line(one_line(whole_content(row)), indent=6)


def left_aside(page: Page, counts: Counts, tally: Tally) -> None:
    """What is not in the claims: passages left out, failures, languages without a folder."""
    from rashomon.app.formats import one_line
    from rashomon.app.summary import failure_lines, left_out_lines, without_folder
    from rashomon.app.wording import count

    page.head("Left out of the articles, and why")
    page.items(left_out_lines(counts) or ["nothing"])
    languages = without_folder(counts.articles)
    if languages:
        page.head("Read by quotation marks only: languages without a folder")
        page.items([f"{count(number, 'article')} in {one_line(code)}" for code, number in languages])
    if tally.failures:
        page.head("Failed, and why")
        page.items(failure_lines(tally.failures))


def next_steps(page: Page, ledger: str, claims: list[StoredClaim]) -> None:
    """Commands to go on with: on this ledger, then on one's own articles."""
    from shlex import quote

    here = f"--ledger {quote(ledger)}"
    shown = f"rashomon show {claims[0].claim.id[:10]} {here}" if claims else f"rashomon articles {here}"
    page.head("What to do next")
    page.items([f"rashomon claims --mode deny {here}", shown])
    page.line("")
    page.line("With your own articles (text, HTML, Markdown, JSON lines), into rashomon.db:", indent=2)
    page.items(["rashomon read YOUR-ARTICLES/", "rashomon claims", "rashomon export claims -o claims.jsonl"])
