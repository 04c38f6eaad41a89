"""Write what the README shows of the commands' output: `uv run python docs/make_readme.py`.

A block that opens with ```text lines=A-B holds these lines of what the last command before it prints on a terminal.
"""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "README.md"
CELLS = "100"
BLOCK = re.compile(r"(?P<open>^```text lines=(?P<first>\d+)-(?P<last>\d+)\n).*?(?P<close>^```$)", re.M | re.S)
COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.M | re.S)
STYLE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def commands_before(text: str, start: int) -> list[str]:
    """The commands of Rashomon in the ```sh block that ends last before this place."""
    blocks = [found for found in COMMANDS.finditer(text) if found.end() < start]
    lines = [line.rpartition("&& ")[2] for line in blocks[-1][1].splitlines()] if blocks else []
    return [line.removeprefix("uv run ") for line in lines if line.startswith("uv run rashomon ")]


def printed(command: str, folder: Path) -> list[str]:
    """The lines that a command prints on a terminal of so many cells, without colours; progress is not among them."""
    ours, theirs = pty.openpty()
    words = f'"{sys.executable}" -m rashomon.app.cli {command.removeprefix("rashomon ")}'
    environment = {**os.environ, "COLUMNS": CELLS, "TERM": "xterm"}
    with subprocess.Popen(
        ["sh", "-c", words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    ) as process:
        os.close(theirs)
        data = bytearray()
        try:
            while chunk := os.read(ours, 65536):
                data += chunk
        except OSError:  # how a terminal says on Linux that nobody writes to it any more
            pass
        os.close(ours)
    if process.returncode:
        raise SystemExit(f"{command}: exit code {process.returncode}")
    return [line.rstrip() for line in STYLE.sub("", data.decode()).replace("\r\n", "\n").split("\n")]


def page() -> str:
    """The README with its blocks of output as they are to be."""
    text = PAGE.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for part in ("src", "tests"):
            (folder / part).symlink_to(ROOT / part)
        seen: dict[str, list[str]] = {}

        def block(found: re.Match[str]) -> str:
            lines: list[str] = []
            for command in commands_before(text, found.start()):
                if command not in seen:
                    seen[command] = printed(command, folder)
                lines = seen[command]
            shown = lines[int(found["first"]) - 1 : int(found["last"])]
            return found["open"] + "\n".join(shown) + "\n" + found["close"]

        return BLOCK.sub(block, text)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
