"""What the documents say is so: quoted commands run, every command has help with an example."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from rashomon.app.cli import COMMANDS
from rashomon.app.lists import ARTICLE_FIELDS, CLAIM_FIELDS
from rashomon.model.columns import article_row, claim_row
from rashomon.model.records import Article, Claim, Span

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "src" / "rashomon" / "app" / "example" / "articles"
SHARED = ROOT.parent / "shared"
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SET_UP = ("pip install uv && uv run rashomon demo", "uv run pytest -q")
"""The two commands that are the whole set-up: they can't be run by a test that they run."""
FOLDERS = ("my-articles", "articles")
"""Folders that the documents may speak of as the reader's own."""
SOME = 3
"""Of the example's articles every third is in them: that commands run is asked, not what they find."""


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_commands", ROOT / "docs" / "make_commands.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def quoted(page: Path) -> Iterator[str]:
    """Commands of a page's ```sh blocks, a line each; continued lines joined, comments and prompts taken off."""
    for block in re.findall(r"^```(?:sh|bash|console)\n(.*?)^```", page.read_text(encoding="utf-8"), re.M | re.S):
        for line in block.replace("\\\n", " ").split("\n"):
            command = re.sub(r"(^|\s)#.*$", "", line).strip().removeprefix("$ ")
            if command:
                yield command


def plain(command: str) -> str:
    """The command without `uv run` before it."""
    return command.removeprefix("uv run ").strip()


def test_the_readme_has_the_two_set_up_commands() -> None:
    if "```" not in PAGES[0].read_text(encoding="utf-8"):
        pytest.skip("the README has no commands yet")
    commands = list(quoted(PAGES[0]))
    for command in SET_UP:
        assert command in commands


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_quoted_command_runs(page: Path, tmp_path: Path) -> None:
    commands = [command for command in quoted(page) if command not in SET_UP]
    ours = [command for command in commands if plain(command).startswith("rashomon")]
    others = [command for command in commands if command not in ours]
    assert all(known(command) for command in others), f"not known to this test: {others}"
    if not ours:
        return
    here = workplace(tmp_path)
    for command in ours:
        if "../shared" in command and not SHARED.exists():
            continue
        done = in_shell(plain(command).replace(" ID", f" {claim_id(here)}"), here)
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"


def known(command: str) -> bool:
    """Whether a command that is not ours is one that a reader may be told to run: a script of the project, say."""
    words = plain(command).split()
    if words[:1] == ["python"]:
        return (ROOT / words[1]).exists()
    return words[0] in {"git", "cd", ".ci/run", "pytest", "ruff", "mypy", "lint-imports"} and (
        not words[0].startswith(".") or (ROOT / words[0]).exists()
    )


def workplace(folder: Path) -> Path:
    """A folder as a reader has it: a checkout's src and tests, and articles of their own."""
    here = folder / "checkout"
    here.mkdir()
    for name in ("src", "tests"):
        (here / name).symlink_to(ROOT / name)
    if SHARED.exists():
        (folder / "shared").symlink_to(SHARED)
    for name in FOLDERS:
        (here / name).mkdir()
        for article in sorted(EXAMPLE.iterdir())[::SOME]:
            shutil.copy(article, here / name)
    tools = folder / "bin"
    tools.mkdir()
    program = tools / "rashomon"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m rashomon.app.cli "$@"\n')
    program.chmod(0o755)
    return here


def in_shell(command: str, here: Path) -> subprocess.CompletedProcess[str]:
    path = f"{here.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["sh", "-c", command], cwd=here, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )


def claim_id(here: Path) -> str:
    """The id of a claim of the ledger that the commands before have made; "ID" where there is none yet."""
    if not (here / "rashomon.db").exists():
        return "ID"
    rows = json.loads(in_shell("rashomon claims --limit 1 --format json", here).stdout)
    return str(rows[0]["id"])


@pytest.mark.parametrize("name", [name for name, _ in COMMANDS])
def test_every_command_has_help_with_an_example(name: str) -> None:
    text = generator().help_of(name)
    assert "Examples:" in text
    assert f"  rashomon {name}" in text
    options = text.split("Options:")[1]
    for line in options.splitlines():
        if re.match(r"  -", line):
            assert re.search(r"\S {2,}\S", line) or options.split(line)[1].startswith("\n      "), f"no help for {line}"


def test_the_reference_of_commands_is_current() -> None:
    made = generator()
    assert made.PAGE.read_text(encoding="utf-8") == made.page(), "run: uv run python docs/make_commands.py"


def test_the_page_on_columns_names_them_all() -> None:
    text = (ROOT / "docs" / "columns.md").read_text(encoding="utf-8")
    claims, articles = text.split("## Claims")[1].split("## Articles")
    for part, fields in ((claims, CLAIM_FIELDS), (articles, ARTICLE_FIELDS)):
        named = re.findall(
            r"`(\w+)`", "".join(line.split("|")[1] for line in part.splitlines() if line.startswith("| `"))
        )
        assert sorted(named) == sorted(fields)


def test_the_columns_are_the_rows_of_the_contract() -> None:
    article = Article("c", "a.txt", "x", "en")
    claim = Claim(article.id, "a.txt", "en", Span.of("x", 0, 1), "say", "direct", "affirmed", "certain", "state", "r")
    assert tuple(claim_row(claim, article, None)) == CLAIM_FIELDS
    assert tuple(article_row(article)) == ARTICLE_FIELDS
