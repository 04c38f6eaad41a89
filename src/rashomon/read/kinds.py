"""What kind of file it is: by its suffix, and where that says nothing, by its first bytes."""

from __future__ import annotations

import os
import re

KINDS = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
}
BINARY_HEADS = (
    b"%PDF", b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"\x89PNG", b"\xff\xd8\xff", b"GIF8",
    b"RIFF", b"\x7fELF", b"MZ\x90", b"SQLite format 3", b"\xd0\xcf\x11\xe0", b"7z\xbc\xaf", b"Rar!", b"ID3", b"OggS",
    b"\x00\x00\x01\x00", b"\xca\xfe\xba\xbe", b"PAR1", b"wOFF", b"wOF2", b"\x00asm", b"%!PS", b"II*\x00", b"MM\x00*",
)  # fmt: skip
"""First bytes of files that are no text, whatever they are called."""
CONTROL = frozenset(range(32)) - frozenset(b"\t\n\r\x0b\x0c\x1b\x00")
BINARY_SHARE = 0.05
"""Share of control characters from which bytes are no text in any encoding."""
NUL_SHARE = 0.02
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|article)\b", re.IGNORECASE)
RECORD = re.compile(rb'\s*\{\s*"[^"\n]{1,60}"\s*:')


def kind_of(path: str, head: bytes) -> str | None:
    """Media type of a file with these first bytes, None where it is no text."""
    if is_binary(head):
        return None
    suffix = os.path.splitext(path)[1].lower()
    if suffix in KINDS:
        return KINDS[suffix]
    plain = head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf")
    if PAGE.search(plain[:2048]):
        return "text/html"
    return "application/jsonl" if RECORD.match(plain) else "text/plain"


def is_binary(head: bytes) -> bool:
    """Whether the bytes are no text: a known kind of file, or full of control characters and NUL bytes."""
    if head.startswith(BINARY_HEADS):
        return True
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or wide_order(head):
        return False
    nul = head.count(0)
    control = sum(byte in CONTROL for byte in head)
    return nul > max(8, len(head) * NUL_SHARE) or control > len(head) * BINARY_SHARE


def wide_order(head: bytes) -> str | None:
    """`utf-16-le` or `utf-16-be` where the NUL bytes of text without a mark show it, else None."""
    even, odd = head[0:4096:2], head[1:4096:2]
    if len(odd) < 2:
        return None
    zero_even, zero_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if zero_odd > 0.3 and zero_even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if zero_even > 0.3 and zero_odd < 0.05 else None
