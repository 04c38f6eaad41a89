"""Bytes to text: the encoding is found, named and noted; no byte stops it and no newline is translated."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass

from rashomon.model.errors import InputError

SAMPLE = 64 * 1024
MIXED_SHARE = 0.05
"""Up to this share of undecodable stretches bytes are UTF-8 with damage, above it another encoding is looked for."""
CONTROL_SHARE = 0.02
WESTERN = "cp1252"
"""The one of several equally likely encodings that most pages without a word about theirs are in."""
NEAR = 0.01
"""Difference in disorder up to which two readings are equally likely."""
CONTROLS = dict.fromkeys(i for i in range(32) if i not in (9, 10, 11, 12, 13, 27))
SURROGATES = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the name of the encoding it was read in, and what a reader should know of that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(payload: bytes) -> Decoded:
    """The text of the bytes; a byte-order mark of UTF-8 stays in the text, so that offsets are those of plain UTF-8.

    Raises:
        InputError: for bytes that are no text.
    """
    wide = _wide(payload)
    if wide:
        text = payload.decode(wide, "replace")
        decoded = Decoded(text, wide, (*_replaced(text), f"read as {wide}"))
    else:
        decoded = _narrow(payload)
    _check_text(decoded.text)
    return decoded


def _wide(payload: bytes) -> str | None:
    if payload.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)) and len(payload) % 4 == 0:
        return "utf-32"
    if payload.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    even, odd = payload[0:4096:2], payload[1:4096:2]
    if not odd:
        return None
    zero_even, zero_odd = even.count(0) / len(even), odd.count(0) / len(odd)
    if zero_odd > 0.3 and zero_even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if zero_even > 0.3 and zero_odd < 0.05 else None


def _narrow(payload: bytes) -> Decoded:
    try:
        return Decoded(payload.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = payload.decode("utf-8", "replace")
    with suppress(UnicodeDecodeError):
        halves = payload.decode("utf-8", "surrogatepass")
        count = len(SURROGATES.findall(halves))
        return Decoded(SURROGATES.sub("\ufffd", halves), "utf-8", (f"{count} lone surrogates were replaced by U+FFFD",))
    bad = text.count("\ufffd")
    wide = sum(byte >= 0x80 for byte in payload[:SAMPLE])
    sound = sum(char > "\x7f" and char != "\ufffd" for char in text[:SAMPLE])
    if sound * 2 >= wide * MIXED_SHARE and sound > bad:
        return Decoded(text, "utf-8", (f"{bad} bytes or runs of bytes are no UTF-8 and were replaced by U+FFFD",))
    return _legacy(payload, text, bad)


def _legacy(payload: bytes, fallback: str, bad: int) -> Decoded:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(payload[:SAMPLE], threshold=0.5))
    near = [match for match in matches if match.chaos <= matches[0].chaos + NEAR]
    likely = [match for match in near if match.coherence == max(match.coherence for match in near)]
    readings = [name for match in likely for name in match.could_be_from_charset]
    encoding = WESTERN if WESTERN in readings or not likely else likely[0].encoding
    if encoding in {"utf_8", "ascii"}:
        encoding = WESTERN
    text = payload.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if lost > bad:
        return Decoded(fallback, "utf-8", (f"{bad} bytes are no UTF-8 and were replaced by U+FFFD",))
    name = encoding.replace("_", "-")
    return Decoded(text, name, (f"read as {name}: guessed", *_replaced(text)))


def _replaced(text: str) -> tuple[str, ...]:
    count = text.count("\ufffd")
    return (f"{count} characters could not be decoded and were replaced by U+FFFD",) if count else ()


def _check_text(text: str) -> None:
    if not text.strip().strip("\ufeff\0").strip():
        raise InputError("there is no text in it", next_step="leave it out")
    sample = text[:SAMPLE]
    controls = len(sample) - len(sample.translate(CONTROLS))
    if controls > max(8, len(sample) * CONTROL_SHARE) or not any(char.isalpha() for char in text):
        raise InputError("binary or without words, not an article", next_step="give text, HTML, Markdown or JSON lines")
