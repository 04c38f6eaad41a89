"""HTML to text and metadata through trafilatura; the front matter of Markdown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from rashomon.model.errors import InputError

LONGEST_VALUE = 500
DEEPEST = 6
META = {
    "article:published_time": "published", "datepublished": "published", "og:article:published_time": "published",
    "parsely-pub-date": "published", "pubdate": "published", "publishdate": "published", "publish_date": "published",
    "date": "published", "dc.date": "published", "dc.date.issued": "published", "sailthru.date": "published",
    "dcterms.created": "published", "article:modified_time": "updated", "datemodified": "updated",
    "og:updated_time": "updated", "lastmod": "updated", "last-modified": "updated", "dcterms.modified": "updated",
    "og:site_name": "outlet", "application-name": "outlet", "og:title": "title", "headline": "title",
    "author": "byline", "dc.creator": "byline", "byl": "byline", "parsely-author": "byline",
}  # fmt: skip
"""Names of a page's metadata and the field each gives; the first that a page has wins."""
LINKED = {"datePublished": "published", "dateModified": "updated", "headline": "title", "author": "byline",
          "publisher": "outlet", "inLanguage": "language"}  # fmt: skip
KINDS = re.compile(r"Article|Posting|Report|Review", re.IGNORECASE)
PAIR = re.compile(r"^([A-Za-z_][\w-]{0,40})\s*[:=]\s*(.{1,500})$")
MARKDOWN_KEYS = {"title": "title", "headline": "title", "date": "published", "published": "published",
                 "updated": "updated", "lastmod": "updated", "modified": "updated", "author": "byline",
                 "authors": "byline", "byline": "byline", "source": "outlet", "outlet": "outlet",
                 "publisher": "outlet", "site": "outlet", "url": "url", "link": "url", "lang": "language",
                 "language": "language", "agency": "agency", "dateline": "dateline"}  # fmt: skip


def from_html(page: str) -> tuple[str, dict[str, str], tuple[str, ...]]:
    """The article's text, what the page says of itself, and notes.

    Raises:
        InputError: where no text can be had of the page.
    """
    if page.startswith("\ufeff"):
        page = page[1:]
    page = page.replace("\0", "")
    text, given = _extracted(page)
    notes: tuple[str, ...] = ()
    if not text.strip():
        text, notes = _all_text(page), ("no article was found on the page: all of its text was taken",)
    if not text.strip():
        raise InputError("the page has no text", next_step="save it after it has loaded, or as plain text")
    return text, {**given, **_says(page)}, notes


def _extracted(page: str) -> tuple[str, dict[str, str]]:
    import logging

    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = bare_extraction(page, with_metadata=True, include_comments=False, include_tables=True)
    except Exception:  # whatever a parser of hostile pages raises, the page's plain text is tried next
        return "", {}
    if found is None or isinstance(found, dict):
        return "", {}
    values = {"title": found.title, "byline": found.author, "outlet": found.sitename, "published": found.date,
              "language": found.language, "url": found.url}  # fmt: skip
    return found.text or "", {name: str(value)[:LONGEST_VALUE] for name, value in values.items() if value}


def _all_text(page: str) -> str:
    from lxml import html

    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except Exception:  # lxml raises its own and plain errors; a page that it can't read has no text
        return ""
    for node in tree.xpath("//script|//style|//noscript|//template|//head"):
        node.drop_tree()
    parts = [" ".join(str(part).split()) for part in tree.itertext()]
    return "\n".join(part for part in parts if part)


def _says(page: str) -> dict[str, str]:
    """Metadata with zone and time as the page gives it: its linked data first, then its meta elements."""
    from lxml import html

    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except Exception:  # as above
        return {}
    found: dict[str, str] = {}
    for script in tree.xpath("//script[contains(@type, 'ld+json')]")[:20]:
        for item in _linked(script.text or ""):
            for key, name in LINKED.items():
                if value := _name(item.get(key)):
                    found.setdefault(name, value)
    for node in tree.xpath("//meta[@content]")[:400]:
        key = (node.get("property") or node.get("name") or node.get("itemprop") or "").lower()
        value = " ".join((node.get("content") or "").split())[:LONGEST_VALUE]
        if key in META and value:
            found.setdefault(META[key], value)
    for name in ("title", "byline"):
        found.pop(name, None) if not found.get(name) else None
    return {key: value for key, value in found.items() if not value.startswith("http")}


def _linked(script: str) -> Iterator[Mapping[str, Any]]:
    """The articles of a block of linked data."""
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return
    yield from _articles(data, 0)


def _articles(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for item in data[:50]:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict):
        if KINDS.search(str(data.get("@type", ""))):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)


def _name(value: object) -> str:
    if isinstance(value, str):
        return " ".join(value.split())[:LONGEST_VALUE]
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        return ", ".join(part for item in value[:8] if (part := _name(item)))
    return ""


def from_markdown(text: str) -> dict[str, str]:
    """The fields of a Markdown file's front matter (`---` lines), or of its first heading; the text stays untouched."""
    lines = text.removeprefix("\ufeff").splitlines()
    found: dict[str, str] = {}
    if lines and lines[0].strip() in {"---", "+++"}:
        for line in lines[1:60]:
            if line.strip() == lines[0].strip():
                break
            pair = PAIR.match(line.strip())
            if pair and pair[1].lower() in MARKDOWN_KEYS:
                found.setdefault(MARKDOWN_KEYS[pair[1].lower()], pair[2].strip("\"' []"))
    return found
