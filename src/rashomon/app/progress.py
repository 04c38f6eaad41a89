"""Events on their way to the ledger, shown as a bar on a terminal and as nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator

from rashomon.run import Event


def watched(events: Iterable[Event], total: int) -> Iterator[Event]:
    """The events, with a progress bar over `total` inputs on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from events
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from rashomon.app.output import console

    columns = (
        TextColumn("Reading", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[told]}", markup=False),
        TimeElapsedColumn(),
    )
    articles = claims = 0
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, told="loading")
        for event in events:
            articles += event.kind != "failed"
            claims += event.claims
            bar.update(task, completed=event.order, told=f"{articles:,} articles, {claims:,} claims")
            yield event
        bar.update(task, completed=total)
