"""A capture to an article: decode, read the page, mark what is not the article, gather what it says of itself."""

from __future__ import annotations

from rashomon.clean.decode import decode
from rashomon.clean.fields import filled
from rashomon.clean.markup import from_html, from_markdown
from rashomon.clean.plain import read_plain
from rashomon.model.errors import InputError
from rashomon.model.records import Article, Capture

LARGEST_HTML = 12 * 1024 * 1024
"""Largest page, in bytes, that is parsed: a parser needs many times that in memory."""


def clean(capture: Capture) -> Article:
    """The article of a capture; for plain text its text is the capture's, decoded and otherwise untouched.

    Raises:
        InputError: where the capture is no article: empty, binary, a page without text or too large to parse.
    """
    if not capture.payload:
        raise InputError(f"{capture.doc}: the file is empty", next_step="leave it out")
    try:
        return _clean(capture)
    except InputError as err:
        raise InputError(f"{capture.doc}: {err.args[0]}", next_step=err.next_step) from err


def _clean(capture: Capture) -> Article:
    decoded = decode(capture.payload)
    given = dict(capture.fields)
    if capture.media_type == "text/html":
        if len(capture.payload) > LARGEST_HTML:
            limit = f"{LARGEST_HTML:,} bytes"
            raise InputError(f"a page larger than {limit} is not parsed", next_step="save its text as plain text")
        text, page_says, notes = from_html(decoded.text)
        given = {**page_says, **given}
    else:
        text, notes = decoded.text, ()
        if capture.media_type == "text/markdown":
            given = {**from_markdown(text), **given}
    marked = capture.media_type == "text/markdown"
    article = read_plain(text, capture.id, capture.doc, given.get("language", ""), markdown=marked)
    lost = (f"{given['replaced']} lone surrogates were replaced by U+FFFD",) if "replaced" in given else ()
    return filled(article, given, decoded.encoding, (*decoded.notes, *notes, *lost))
