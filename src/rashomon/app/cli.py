"""The command line: registers the commands, and turns errors into one line and an exit code."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from rashomon.app.commands.demo import demo
from rashomon.app.commands.evaluate import evaluate
from rashomon.app.commands.export import export
from rashomon.app.commands.lists import articles, claims, failures, left_out, sources
from rashomon.app.commands.read import read, rebuild
from rashomon.app.commands.show import show
from rashomon.model.errors import RashomonError, UsageError

COMMANDS = (
    ("demo", demo),
    ("read", read),
    ("claims", claims),
    ("show", show),
    ("sources", sources),
    ("articles", articles),
    ("left-out", left_out),
    ("failures", failures),
    ("export", export),
    ("rebuild", rebuild),
    ("evaluate", evaluate),
)


@contextmanager
def while_read() -> Iterator[None]:
    """A reader who has seen enough (`rashomon claims | head -1`) is no error: it ends the command quietly."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        from rashomon.app.output import unheard

        unheard()
        raise typer.Exit(0) from None


LISTS = ("sources", "left-out", "failures")
"""Commands whose lists somebody may want to export, and which write CSV themselves."""
NOT_ONE_OF = re.compile(r"'([^']*)' is not one of ([^.]*)\.?$")


@contextmanager
def in_our_words() -> Iterator[None]:
    """A value that an option can't take is told as every other error: in one line, with what to do."""
    try:
        yield
    except typer.BadParameter as err:
        if type(err) is not typer.BadParameter:  # what is missing altogether is told well enough
            raise
        command = err.ctx.info_name if err.ctx and err.ctx.parent else ""
        message = err.format_message().replace(": Value error, ", ": ").replace(": Input should be ", ": it should be ")
        message = message.removesuffix(", unable to parse string as an integer")
        wrong = NOT_ONE_OF.search(message)
        step = f"rashomon {command} --help says what each option takes".replace("  ", " ")
        if wrong:
            message = f"{message[: wrong.start()]}{wrong[1]!r} is none of {wrong[2].replace(chr(39), '')}"
        if wrong and wrong[1] in LISTS:
            step = f"rashomon {wrong[1]} --format csv writes them"
        raise UsageError(message[:1].lower() + message[1:], next_step=step) from None


class Commands(TyperGroup):
    """The commands, each run as long as somebody reads what it prints."""

    def make_context(self, *args: Any, **options: Any) -> Any:  # noqa: ANN401 - handed on as they are
        """Read the command line; help and version are printed here."""
        with while_read(), in_our_words():
            return super().make_context(*args, **options)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - whatever the command returns
        """Run the command, and write out what it has printed."""
        with while_read(), in_our_words():
            return super().invoke(ctx)


app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for name, function in COMMANDS:
    app.command(name)(function)


def _print_version(asked: bool) -> None:
    if asked:
        from rashomon import __version__

        print(f"rashomon {__version__}")
        raise typer.Exit


@app.callback()
def top(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """Every account, who gave it, and where they part.

    Rashomon reads news articles into a ledger of attributed claims: who said what, on whose word, how surely, and where
    exactly it stands in the text. It needs no network and judges no truth.

    \b
    Start here:
      rashomon demo                        a bundled, fictional story
      rashomon read my-articles/           your own: text, HTML, Markdown, JSON lines
      rashomon claims --mode deny          who denied what
      rashomon show ID                     one claim, its paragraph and its chain
      rashomon export claims -o claims.jsonl

    \b
    Exit codes: 0 done, 1 nothing could be read or done, 2 a wrong command.
    """


def main() -> None:
    """Run the command line: an error is a line on standard error, with what there is to choose from, no traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except RashomonError as err:
        from rashomon.app.formats import one_line

        sys.stdout.flush()
        lines = [f"error: {one_line(str(err))}", *(f"  {one_line(line)}" for line in err.details)]
        print("\n".join(lines), file=sys.stderr)
        raise SystemExit(2 if isinstance(err, UsageError) else 1) from None


if __name__ == "__main__":
    main()
