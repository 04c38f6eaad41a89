"""One file to its captures: text, page and Markdown as they are, JSON lines record by record."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence

from rashomon.model.records import Capture, Failure
from rashomon.read.inputs import STEP, Input, find_inputs
from rashomon.read.kinds import kind_of
from rashomon.read.records import capture_of_line

MAX_BYTES = 50 * 1024 * 1024
"""Largest file, and largest line of JSON, that is read into memory."""
MAX_JSONL_BYTES = 64 * MAX_BYTES
"""Largest file of JSON lines: it is read line by line."""
RAISE = "split it, or raise the limit with --max-bytes"


def read_paths(
    paths: Sequence[str], *, retrieved: str | None = None, max_bytes: int = MAX_BYTES
) -> Iterator[Capture | Failure]:
    """Captures of all that the paths mean, in order, read one at a time; what can't be read is a failure."""
    for item in find_inputs(paths):
        if isinstance(item, Failure):
            yield item
        else:
            yield from read_input(item, retrieved=retrieved, max_bytes=max_bytes)


def read_input(item: Input, *, retrieved: str | None = None, max_bytes: int = MAX_BYTES) -> Iterator[Capture | Failure]:
    """The captures of one file: one, or one for each line of JSON lines. Never raises for what the file holds."""
    try:
        if item.size == 0:
            yield _failure(item, "the file is empty", "leave it out")
            return
        with open(item.path, "rb") as file:
            head = file.read(4096)
        kind = kind_of(item.path, head)
        if kind is None:
            yield _failure(item, "binary, not text", "give text, HTML, Markdown or JSON lines")
        elif kind == "application/jsonl":
            yield from _json_lines(item, retrieved, max_bytes)
        elif item.size > max_bytes:
            yield _too_large(item, item.size, max_bytes)
        else:
            yield from _whole(item, kind, retrieved, max_bytes)
    except OSError as err:
        why = (err.strerror or type(err).__name__).lower()
        yield _failure(item, f"this file can't be read: {why}", "check that it exists and may be read")


def _whole(item: Input, kind: str, retrieved: str | None, max_bytes: int) -> Iterator[Capture | Failure]:
    with open(item.path, "rb") as file:
        payload = file.read(max_bytes + 1)
    if len(payload) > max_bytes:
        yield _too_large(item, len(payload), max_bytes)
    elif not payload:
        yield _failure(item, "the file is empty", "leave it out")
    else:
        yield Capture(item.doc, item.path, kind, payload, retrieved)


def _json_lines(item: Input, retrieved: str | None, max_bytes: int) -> Iterator[Capture | Failure]:
    if item.size > max(MAX_JSONL_BYTES, max_bytes):
        yield _too_large(item, item.size, max(MAX_JSONL_BYTES, max_bytes))
        return
    name = os.path.basename(item.path)
    count = 0
    with open(item.path, "rb") as file:
        number = 0
        while line := file.readline(max_bytes + 1):
            number += 1
            place = f"{name}#{number}"
            if len(line) > max_bytes:
                _skip_line(file.readline, line, max_bytes)
                reason = f"this line is larger than the limit of {max_bytes:,} bytes"
                yield Failure(place, f"{item.path}#{number}", STEP, reason, RAISE, len(line))
                count += 1
            elif line.strip():
                count += 1
                yield capture_of_line(line, place, f"{item.path}#{number}", retrieved, first=number == 1)
    if not count:
        yield _failure(item, "there is no record in this file", "leave it out")


def _skip_line(readline: Callable[[int], bytes], line: bytes, max_bytes: int) -> None:
    while line and not line.endswith(b"\n"):
        line = readline(max_bytes)


def _too_large(item: Input, size: int, limit: int) -> Failure:
    reason = f"{size:,} bytes are more than the limit of {limit:,}"
    return Failure(item.doc, item.path, STEP, reason, RAISE, size)


def _failure(item: Input, reason: str, next_step: str) -> Failure:
    return Failure(item.doc, item.path, STEP, reason, next_step, item.size)
