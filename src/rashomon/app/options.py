"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from rashomon.app.formats import Format

LedgerFile = Annotated[Path, typer.Option("--ledger", metavar="FILE", help="The ledger.")]
ListFormat = Annotated[
    Format,
    typer.Option(
        "--format", help="table for reading (tab-separated lines in a pipe), or json, jsonl, csv for programs."
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option("--jobs", min=1, metavar="N", help="Processes; without it 1 for few articles, else one a processor."),
]
Limit = Annotated[int | None, typer.Option("--limit", min=1, metavar="N", help="At most so many.")]

DEFAULT_LEDGER = Path("rashomon.db")
