"""Ids from content: the same thing has the same id on every machine and in every run."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

ID_DIGITS = 16
"""Hexadecimal digits of an id: 64 bits, so ten million claims collide with odds under 1 in 300,000."""


def content_id(kind: str, parts: Iterable[str | int | bytes | None]) -> str:
    """Id of a record of this kind: the first 16 hexadecimal digits of SHA-256 over its length-prefixed parts.

    Lone surrogates are hashed as they stand, so that hostile text can't stop a run; None differs from "".
    """
    digest = hashlib.sha256(kind.encode())
    for part in parts:
        if part is None:
            digest.update(b"\0-")
            continue
        data = part if isinstance(part, bytes) else str(part).encode("utf-8", "surrogatepass")
        digest.update(b"\0%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()[:ID_DIGITS]
