"""Which files a list of paths means: files, folders and globs, in a fixed order, before anything is read."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rashomon.model.records import Failure

STEP = "read"
GLOB_MARKS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Input:
    """One file to be read: its name as given (or below the folder that was given), its path as found, bytes."""

    doc: str
    path: str
    size: int


def find_inputs(paths: Sequence[str]) -> list[Input | Failure]:
    """The files that the paths mean, in order, each once; a path that leads nowhere is a failure.

    Folders are walked in sorted order; files and folders whose name begins with a point are passed over there.
    """
    found: list[Input | Failure] = []
    seen: set[str] = set()
    for path in paths:
        for item in _of_path(path):
            key = os.path.realpath(item.path) if isinstance(item, Input) else item.id
            if key not in seen:
                seen.add(key)
                found.append(item)
    return found


def _of_path(path: str) -> Iterator[Input | Failure]:
    if not path or "\0" in path:
        yield Failure(path, path, STEP, "not a path that a file can have", "give the path of a file or a folder")
    elif os.path.isdir(path):
        yield from _of_folder(path)
    elif os.path.lexists(path):
        yield _of_file(os.path.basename(path), path)
    elif GLOB_MARKS & set(path):
        matches = sorted(glob.glob(path, recursive=True))
        if not matches:
            yield Failure(path, path, STEP, "no file fits this pattern", "check the pattern, and quote it in the shell")
        for match in matches:
            yield from _of_path(match)
    else:
        yield Failure(path, path, STEP, "there is no such file or folder", "check the path")


def _of_folder(folder: str) -> Iterator[Input | Failure]:
    failures: list[Failure] = []

    def refused(err: OSError) -> None:
        name = os.path.relpath(str(err.filename or folder), folder)
        doc = os.path.basename(os.path.abspath(folder)) if name == "." else Path(name).as_posix()
        reason = f"this folder can't be read: {_why(err)}"
        failures.append(Failure(doc, str(err.filename), STEP, reason, "allow reading it"))

    count = 0
    for place, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith("."):
                count += 1
                path = os.path.join(place, name)
                yield _of_file(Path(os.path.relpath(path, folder)).as_posix(), path)
    yield from failures
    if not count and not failures:
        doc = os.path.basename(os.path.abspath(folder))
        yield Failure(doc, folder, STEP, "there is no file in this folder", "give a folder with articles")


def _of_file(doc: str, path: str) -> Input | Failure:
    try:
        status = os.stat(path)
    except OSError as err:
        return Failure(doc, path, STEP, f"this file can't be read: {_why(err)}", "check that it exists and may be read")
    if not os.path.isfile(path):
        return Failure(doc, path, STEP, "not a file: a device, a pipe or a socket", "save it to a file first")
    return Input(doc, path, status.st_size)


def _why(err: OSError) -> str:
    return (err.strerror or type(err).__name__).lower()
