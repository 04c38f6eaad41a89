"""The command line as a user has it: a process of its own, its two outputs, its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def rashomon() -> Run:
    def run(*arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "rashomon.app.cli", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", **options)  # type: ignore[call-overload]

    return run


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, rashomon: Run) -> tuple[subprocess.CompletedProcess[str], Path]:
    """What the demo says, and the ledger that it makes."""
    path = tmp_path_factory.mktemp("example") / "example.db"
    return rashomon("demo", "--ledger", path), path


@pytest.fixture(scope="session")
def example(demo: tuple[subprocess.CompletedProcess[str], Path]) -> Path:
    """A ledger of the bundled story."""
    done, path = demo
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="session")
def terminal() -> Callable[..., str]:
    """Run a command in a terminal of this width; what it wrote there."""
    pty = pytest.importorskip("pty", reason="terminals are POSIX")

    def run(*arguments: object, width: int = 80) -> str:
        import fcntl
        import struct
        import termios

        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": str(width)}
        environment.pop("NO_COLOR", None)
        command = [sys.executable, "-m", "rashomon.app.cli", *map(str, arguments)]
        with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
            os.close(theirs)
            written = b""
            while True:
                try:
                    part = os.read(ours, 65536)
                except OSError:  # Linux says so at the end
                    break
                if not part:
                    break
                written += part
            process.wait()
        os.close(ours)
        return written.decode("utf-8")

    return run
