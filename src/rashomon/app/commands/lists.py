"""The lists: claims, articles, sources, what was left out of an article, and what failed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from rashomon.app.formats import Format, Row
from rashomon.app.options import DEFAULT_LEDGER, LedgerFile, Limit, ListFormat
from rashomon.model.records import Mode, SourceKind

if TYPE_CHECKING:
    from rashomon.store import Ledger

Place = Literal["origin", "relay"]
SHOWN = 10
SHOWN_TEXT = 100
"""Candidates of an ambiguous id that are shown, and code points of each."""


def claims(
    ledger: LedgerFile = DEFAULT_LEDGER,
    source: Annotated[
        str | None, typer.Option("--source", metavar="TEXT", help="Part of a source's name, wording or affiliation.")
    ] = None,
    mode: Annotated[Mode | None, typer.Option("--mode", help="How it was said.")] = None,
    article: Annotated[
        str | None, typer.Option("--article", metavar="DOC|ID", help="A document's name, an article's id or its start.")
    ] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="WORDS", help="Words of the claim, all of them.")
    ] = None,
    limit: Limit = None,
    form: ListFormat = Format.TABLE,
) -> None:
    """List claims: who said what, one a line, in reading order.

    In a pipe there is no head (CSV has one), and a line is, between tabs and uncut: id, document, start, end, source,
    manner, polarity, certainty, quoted, claim. Offsets are code points of the article's text, half-open.

    \b
    Examples:
      rashomon claims --mode deny
      rashomon claims --source ministry --text 'bridge closed'
      rashomon claims --article harbour.txt --format jsonl
    """
    from rashomon.app.lists import CLAIM_COLUMNS, CLAIM_FIELDS
    from rashomon.app.output import emit
    from rashomon.store import ClaimFilter, Ledger

    with Ledger.view(ledger) as book:
        chosen = article_id(book, article) if article is not None else None
        wanted = ClaimFilter(source=source, mode=mode, article=chosen, text=text, limit=limit)
        _or_say(emit(claim_rows(book, wanted), form, CLAIM_FIELDS, CLAIM_COLUMNS), "no claim", form)


def articles(ledger: LedgerFile = DEFAULT_LEDGER, form: ListFormat = Format.TABLE) -> None:
    """List articles: language, claims, outlet, date and title.

    A date with ~ is not shown in the text; it is the latest that the text allows.
    In a pipe there is no head (CSV has one), and a line is, between tabs and uncut: id, document, language, claims,
    outlet and agencies, day of publication, title.

    \b
    Examples:
      rashomon articles
      rashomon articles --ledger story.db --format json
    """
    from rashomon.app.lists import ARTICLE_COLUMNS, ARTICLE_LIST_FIELDS, article_list_row
    from rashomon.app.output import emit
    from rashomon.store import Ledger

    with Ledger.view(ledger) as book:
        rows = (article_list_row(article, number) for article, number in book.articles())
        _or_say(emit(rows, form, ARTICLE_LIST_FIELDS, ARTICLE_COLUMNS), "no article", form)


def sources(
    ledger: LedgerFile = DEFAULT_LEDGER,
    named: Annotated[
        bool | None, typer.Option("--named/--unnamed", help="Only those with a name, or only those without.")
    ] = None,
    place: Annotated[
        Place | None,
        typer.Option("--as", help="Only those a chain begins with (origin), or that pass it on (relay)."),
    ] = None,
    kind: Annotated[SourceKind | None, typer.Option("--kind", help="What kind of source.")] = None,
    article: Annotated[
        str | None, typer.Option("--article", metavar="DOC|ID", help="Count only what stands in this article.")
    ] = None,
    limit: Limit = None,
    form: ListFormat = Format.TABLE,
) -> None:
    """List sources: how often each is the origin, or a relay.

    The origin is the first hop of a chain, a relay any later one. A source with a name is one in all articles. One
    without is one in its article only: "officials" in two papers may be two. Those named most often come first.
    In a pipe there is no head (CSV has one), and a line is, between tabs and uncut: claims, as the origin, as a relay,
    named or unnamed, kind, articles, their documents, name.

    \b
    Examples:
      rashomon sources --limit 20
      rashomon sources --unnamed --as origin
      rashomon sources --kind media --as relay --format csv
    """
    from rashomon.app.lists import SOURCE_COLUMNS, SOURCE_FIELDS, source_row
    from rashomon.app.output import emit
    from rashomon.store import Ledger, SourceFilter

    with Ledger.view(ledger) as book:
        chosen = article_id(book, article) if article is not None else None
        wanted = SourceFilter(named=named, place=place, kind=kind, article=chosen)
        rows = (source_row(source) for source in book.sources(wanted)[:limit])
        _or_say(emit(rows, form, SOURCE_FIELDS, SOURCE_COLUMNS), "no source", form)


def left_out(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="A document's name, an article's id or its start.")],
    ledger: LedgerFile = DEFAULT_LEDGER,
    form: ListFormat = Format.TABLE,
) -> None:
    """Show what was left out of an article, and why.

    In a pipe there is no head (CSV has one), and a line is, between tabs and uncut: start, end, reason, text.

    \b
    Examples:
      rashomon left-out harbour.txt
      rashomon left-out 5086f841 --format json
    """
    from rashomon.app.lists import LEFT_OUT_COLUMNS, LEFT_OUT_FIELDS, left_out_rows
    from rashomon.app.output import emit
    from rashomon.store import Ledger

    with Ledger.view(ledger) as book:
        found = book.article(article_id(book, article))
        rows = left_out_rows(found) if found else []
        _or_say(emit(rows, form, LEFT_OUT_FIELDS, LEFT_OUT_COLUMNS), "nothing was left out", form)


def failures(ledger: LedgerFile = DEFAULT_LEDGER, form: ListFormat = Format.TABLE) -> None:
    """List what could not be read, why, and what to do.

    In a pipe there is no head (CSV has one), and a line is, between tabs and uncut: document, step, reason.

    \b
    Examples:
      rashomon failures
      rashomon failures --format jsonl
    """
    from rashomon.app.lists import FAILURE_COLUMNS, FAILURE_FIELDS
    from rashomon.app.output import emit
    from rashomon.app.summary import failure_row
    from rashomon.store import Ledger

    with Ledger.view(ledger) as book:
        rows = (failure_row(failure) for failure in book.failures())
        _or_say(emit(rows, form, FAILURE_FIELDS, FAILURE_COLUMNS), "nothing failed", form)


def claim_rows(book: Ledger, wanted: object = None) -> Iterator[Row]:
    """Claims as rows of the column contract."""
    from rashomon.model.columns import claim_row
    from rashomon.store import ClaimFilter

    chosen = wanted if isinstance(wanted, ClaimFilter) else None
    for stored in book.claims(chosen):
        yield claim_row(stored.claim, stored.article, stored.retrieved)


def article_id(book: Ledger, asked: str) -> str:
    """The one article that is meant.

    Raises:
        UsageError: where there is none, or where there are several, which are named.
    """
    return one_of(book.article_ids(asked), asked, "article", "rashomon articles lists them")


def one_of(found: list[tuple[str, str]], asked: str, what: str, listing: str) -> str:
    """The id that was found, if it is one; a UsageError that lists the candidates, or says where to look."""
    from rashomon.app.formats import one_line, shortened
    from rashomon.model.errors import UsageError

    if not found:
        raise UsageError(f"no {what} {one_line(asked)!r} in this ledger", next_step=listing)
    if len(found) > 1:
        named = tuple(f"{key}  {shortened(text, SHOWN_TEXT)}" for key, text in found[:SHOWN])
        more = (f"and more: {listing}",) if len(found) > SHOWN else ()
        message = f"{one_line(asked)!r} fits several {what}s"
        raise UsageError(message, next_step="give more of it", details=(*named, *more))
    return found[0][0]


def _or_say(number: int, what: str, form: Format) -> None:
    from rashomon.app.output import note

    if number == 0 and form is Format.TABLE:
        note(what)
