"""Writing to the terminal, to a pipe, to a file: text of strangers never reaches a terminal as it came."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

from rashomon.app.formats import Format, Row, lines_of, one_line
from rashomon.model.errors import UsageError

if TYPE_CHECKING:
    from rich.console import Console

NARROWEST = 16
"""Cells that the last column keeps in a narrow terminal; twice as many where there is room."""
GAP = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list: its head, the most cells it takes in a terminal, its style, and its text.

    width None: what the others leave; 0: not in a terminal, only in a pipe. An id is cut without a sign.
    """

    head: str
    width: int | None
    style: str
    text: Callable[[Row], str]
    overflow: Literal["ellipsis", "crop"] = "ellipsis"


def console(*, stderr: bool = False) -> Console:
    """A console that adds nothing of its own: no markup, no highlighting, no emoji."""
    from rich.console import Console

    class Plain(Console):
        def on_broken_pipe(self) -> None:
            raise  # the error that it is called for: the command line knows what it means

    return Plain(stderr=stderr, markup=False, highlight=False, emoji=False, soft_wrap=False)


def write(text: str) -> None:
    """Write data to standard output, in UTF-8 whatever the terminal's locale says."""
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))


def unheard() -> None:
    """Nobody reads standard output any more: what is still written there goes nowhere, and the end is no error."""
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def note(text: str) -> None:
    """Tell the user something that is not data, on standard error."""
    print(text, file=sys.stderr)


def emit(rows: Iterable[Row], form: Format, fields: tuple[str, ...], columns: tuple[Column, ...]) -> int:
    """Write rows; how many there were.

    `fields` are the columns of CSV; `columns` those of a terminal and, in full, of tab-separated lines in a pipe.
    """
    counted = _Counted(rows)
    sys.stdout.flush()
    if form is not Format.TABLE:
        for line in lines_of(counted, form, fields):
            write(line)
    elif sys.stdout.isatty():
        _draw(counted, tuple(column for column in columns if column.width != 0))
    else:
        for row in counted:
            write("\t".join(one_line(column.text(row)) for column in columns) + "\n")
    sys.stdout.flush()
    return counted.seen


class _Counted:
    """Rows on their way, counted."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = rows
        self.seen = 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.seen += 1
            yield row


def widths(columns: tuple[Column, ...], total: int) -> list[int]:
    """Cells for each column: as many as it asks for, then narrower from the widest down until all fit."""
    fixed = [column.width or 0 for column in columns]
    room = total - GAP * (len(columns) - 1)
    for keep, least in ((2 * NARROWEST, NARROWEST // 2), (NARROWEST, NARROWEST // 4)):
        while sum(fixed) > room - keep and max(fixed) > least:
            fixed[fixed.index(max(fixed))] -= 1
    left = max(room - sum(fixed), NARROWEST)
    return [width if column.width is not None else left for column, width in zip(columns, fixed, strict=True)]


def _draw(rows: Iterable[Row], columns: tuple[Column, ...]) -> None:
    """One row a line, cut to the terminal; line by line, so that a long list starts at once."""
    from rich.text import Text

    out = console()
    sizes = widths(columns, out.width)

    def line(cells: list[str], style: str) -> Text:
        text = Text(no_wrap=True, overflow="crop", end="")
        for column, cell, size in zip(columns, cells, sizes, strict=True):
            last = column is columns[-1]
            part = Text(cell, style=style or column.style)
            part.truncate(size, overflow=column.overflow, pad=not last)
            text.append_text(part)
            text.append("" if last else " " * GAP)
        return text

    for number, row in enumerate(rows):
        if number == 0:
            out.print(line([column.head for column in columns], "bold"))
        out.print(line([one_line(column.text(row)) for column in columns], ""))


@contextmanager
def destination(path: Path | None) -> Iterator[Callable[[str], object]]:
    """Where an export goes: standard output, or a file that appears whole or not at all.

    Raises:
        UsageError: where the file can't be written.
    """
    if path is None:
        yield write
        return
    try:
        with _file(path) as file:
            yield lambda text: file.write(text.encode("utf-8", "backslashreplace"))
    except OSError as err:
        step = "look whether the folder exists, may be written to and has space"
        raise UsageError(f"can't write {path}: {err.strerror or err}", next_step=step) from err


@contextmanager
def _file(path: Path) -> Iterator[IO[bytes]]:
    if path.exists() and not path.is_file():  # a pipe or a device has nothing to replace
        with path.open("wb") as file:
            yield file
        return
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(name, 0o666 & ~mask)
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
