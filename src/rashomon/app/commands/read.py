"""`rashomon read` and `rashomon rebuild`: what fills a ledger."""

from __future__ import annotations

import os
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from rashomon.app.options import DEFAULT_LEDGER, Jobs, LedgerFile

if TYPE_CHECKING:
    from rashomon.model.records import Failure
    from rashomon.run import Event
    from rashomon.store import Ledger


class Report(StrEnum):
    """How a run is reported."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


ReportFormat = Annotated[
    Report,
    typer.Option(
        "--format", help="text for reading; json: the summary; jsonl: a line as each document is stored, too."
    ),
]


def read(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, or patterns in quotes.")],
    ledger: LedgerFile = DEFAULT_LEDGER,
    jobs: Jobs = None,
    max_bytes: Annotated[
        int | None,
        typer.Option("--max-bytes", min=1, metavar="N", help="Refuse an input larger than this; without it 50 MiB."),
    ] = None,
    retrieved: Annotated[
        str | None,
        typer.Option(
            "--retrieved", metavar="TIME", help="When the files were fetched, in ISO 8601: 2024-05-02T09:00Z."
        ),
    ] = None,
    form: ReportFormat = Report.TEXT,
) -> None:
    """Read articles into a ledger: who said what in them.

    PATH is a text, HTML, Markdown or JSON-lines file, a folder of them, or a pattern. Reading the same input again
    changes nothing. What fails is listed with its reason, and the rest goes on. Where there is no file to read, no
    ledger is made.

    \b
    Examples:
      rashomon read articles/
      rashomon read 'pages/*.html' interview.txt --ledger story.db
      rashomon read crawl.jsonl --jobs 4 --retrieved 2024-05-02T09:00:00Z
    """
    from rashomon.model.records import Failure
    from rashomon.read import find_inputs
    from rashomon.run import Options, read_into
    from rashomon.store import Ledger

    options = Options(jobs=jobs, max_bytes=max_bytes, retrieved=when(retrieved))
    own = {os.path.realpath(f"{ledger}{end}") for end in ("", "-wal", "-shm")}
    inputs = [x for x in find_inputs(paths) if isinstance(x, Failure) or os.path.realpath(x.path) not in own]
    if all(isinstance(each, Failure) for each in inputs) and not ledger.exists():
        nothing([each for each in inputs if isinstance(each, Failure)], form)
    with Ledger.open(ledger) as book:
        follow(book, read_into(book, inputs, options), len(inputs), form)


def rebuild(
    ledger: LedgerFile = DEFAULT_LEDGER,
    jobs: Jobs = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Also what this version has read: throw away all that is derived.")
    ] = False,
    form: ReportFormat = Report.TEXT,
) -> None:
    """Read a ledger's captures again, with this version.

    The captures are kept as they came; articles and claims are derived from them anew, and lists and exports show the
    newest reading of each capture. What was read by this version is left as it is.

    \b
    Examples:
      rashomon rebuild
      rashomon rebuild --ledger story.db --all
    """
    from rashomon.run import rebuild as again
    from rashomon.store import Ledger

    with Ledger.view(ledger) as book:
        total = book.counts().captures
    with Ledger.open(ledger) as book:
        follow(book, again(book, jobs, anew=everything), total, form, may_be_idle=True)


def when(text: str | None) -> str | None:
    """The time as given, once it has been seen to be ISO 8601.

    Raises:
        UsageError: where it is not.
    """
    from datetime import datetime

    from rashomon.model.errors import UsageError

    if text is not None:
        try:
            datetime.fromisoformat(text)
        except ValueError:
            raise UsageError(f"--retrieved {text!r} is no time", next_step="write it as 2024-05-02T09:00:00Z") from None
    return text


def follow(book: Ledger, events: Iterable[Event], total: int, form: Report, *, may_be_idle: bool = False) -> None:
    """Tell of each event as it comes and of all at the end; exit 1 where nothing could be read."""
    from rashomon.app.formats import json_line
    from rashomon.app.progress import watched
    from rashomon.app.summary import Tally, event_row, summary_lines, summary_row

    tally = Tally()
    for event in watched(events, total):
        tally.take(event)
        if form is Report.JSONL:
            say(json_line(event_row(event)))
    counts, behind = book.counts(), book.behind()
    if form is Report.TEXT:
        say("\n".join(summary_lines(tally, counts, behind, str(book.path))))
    else:
        say(json_line(summary_row(tally, counts, behind)))
    if tally.nothing_read and not (may_be_idle and not tally.failures):
        raise typer.Exit(1)


def nothing(missing: list[Failure], form: Report) -> NoReturn:
    """Tell that there is no file to read, and make no ledger of it; exit 1."""
    from rashomon.app.formats import json_line
    from rashomon.app.summary import Tally, event_row, failure_lines, run_lines, section, summary_row
    from rashomon.run import Event
    from rashomon.store import Counts

    tally = Tally(failures=missing)
    if form is Report.TEXT:
        say("\n".join([*run_lines(tally), *section("Failed, and why", failure_lines(missing))]))
        raise typer.Exit(1)
    for order, failure in enumerate(missing if form is Report.JSONL else []):
        say(json_line(event_row(Event("failed", failure.doc, order, failure=failure))))
    say(json_line(summary_row(tally, Counts(0, (), 0, 0, 0, (), (), ()), 0)))
    raise typer.Exit(1)


def say(text: str) -> None:
    """Print a line at once; where nobody reads any more, the work goes on unheard."""
    from rashomon.app.output import unheard

    try:
        print(text, flush=True)
    except BrokenPipeError:
        unheard()
