"""A page of text for the terminal: lines with an indent that holds when they wrap; in a pipe they are not wrapped."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

STEP = 2
"""Cells by which what belongs to a heading is set in."""


@dataclass
class Page:
    """Lines as they are written, printed at once."""

    lines: list[tuple[int, Text]] = field(default_factory=list)

    def line(self, *parts: str | tuple[str, str], indent: int = 0) -> None:
        """A line of parts, each a text or (text, style)."""
        from rich.text import Text

        self.lines.append((indent, Text.assemble(*parts)))

    def head(self, words: str, aside: str = "") -> None:
        """A heading, with a remark under it."""
        self.line("")
        self.line((words, "bold"))
        if aside:
            self.line((aside, "dim"), indent=STEP)

    def items(self, lines: list[str]) -> None:
        """Lines that belong to the heading above."""
        for line in lines:
            self.line(line, indent=STEP)

    def show(self) -> None:
        """Print it."""
        from rich.padding import Padding
        from rich.text import Text

        from rashomon.app.output import console

        out = console()
        wraps = sys.stdout.isatty()
        for indent, text in self.lines:
            if wraps:
                out.print(Padding(text, (0, 0, 0, indent)))
            else:
                out.print(Text(" " * indent).append_text(text), soft_wrap=True)
