"""What an extraction says, a line for each claim, so that a table can hold text and reading side by side.

"Ana Reis < Keld Herald | say | the dam had cracked": the chain innermost first ("-" is the article's own voice), the
mode, the content in reading order with " ... " where a cue splits it; then the fields that were asked for.
"""

from __future__ import annotations

from typing import Any

import pytest

from rashomon.extract import extract
from rashomon.model.records import Article, Claim, Span

Row = Any
"""A text and the lines that a careful reader would sign; `bug` wraps one that the extractor still reads otherwise."""


def article(text: str, language: str = "en", **fields: Any) -> Article:  # noqa: ANN401 - fields of the record
    """An article of this text and nothing else."""
    return Article(capture="capture", doc="invented.txt", text=text, language=language, **fields)


def read(text: str, **fields: Any) -> tuple[Claim, ...]:  # noqa: ANN401
    """The claims of an article of this text."""
    return extract(article(text, **fields)).claims


def line(claim: Claim, *fields: str) -> str:
    """A claim as a line."""
    chain = " < ".join(hop.name for hop in claim.chain) or "-"
    content = " ... ".join(span.text for span in sorted((claim.content, *claim.content_more), key=_start))
    return " | ".join([chain, claim.mode, content, *(str(getattr(claim, field)) for field in fields)])


def told(text: str, *fields: str, **of: Any) -> list[str]:  # noqa: ANN401
    """The claims of a text that somebody gave, a line each."""
    return [line(claim, *fields) for claim in read(text, **of) if claim.chain]


def narrated(text: str, *fields: str, **of: Any) -> list[str]:  # noqa: ANN401
    """The claims of a text in its own voice, a line each."""
    return [line(claim, *fields) for claim in read(text, **of) if not claim.chain]


def everything(text: str, *fields: str) -> list[str]:
    """All claims of a text, a line each."""
    return [line(claim, *fields) for claim in read(text)]


def spans(claim: Claim) -> list[Span]:
    """Every span of a claim: content, its further parts, cue, and the hops that have one."""
    hops = [hop.span for hop in claim.chain if hop.span]
    return [claim.content, *claim.content_more, *([claim.cue] if claim.cue else []), *hops]


def bug(reason: str, *row: object) -> Row:
    """A row that is right and that the extractor reads otherwise today."""
    return pytest.param(*row, marks=pytest.mark.xfail(strict=True, reason=reason))


def _start(span: Span) -> int:
    return span.start
