"""Write docs/commands.md from the help of the commands: `uv run python docs/make_commands.py`."""

from __future__ import annotations

from pathlib import Path

from typer.testing import CliRunner

from rashomon.app.cli import COMMANDS, app

PAGE = Path(__file__).parent / "commands.md"
HEAD = """# Commands

Written from the commands' own help by `uv run python docs/make_commands.py`; a test says when it is out of date.
"""


def help_of(*command: str) -> str:
    """The help of a command as it stands in a terminal of 80 cells."""
    result = CliRunner().invoke(app, [*command, "--help"], prog_name="rashomon", env={"COLUMNS": "80", "NO_COLOR": "1"})
    if result.exit_code != 0:
        raise SystemExit(f"rashomon {' '.join(command)} --help: {result.output}")
    return "\n".join(line.rstrip() for line in result.output.strip("\n").split("\n"))


def page() -> str:
    """The whole page."""
    parts = [HEAD, f"## rashomon\n\n```text\n{help_of()}\n```\n"]
    parts += [f"## rashomon {name}\n\n```text\n{help_of(name)}\n```\n" for name, _ in COMMANDS]
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
