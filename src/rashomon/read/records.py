"""One line of JSON to one capture: the text is the payload, what else the record says of itself are its fields."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from rashomon.model.records import Capture, Failure
from rashomon.read.inputs import STEP

TEXT_KEYS = ("text", "content", "body", "maintext", "main_text", "article", "article_text", "full_text", "fulltext",
             "story", "content_text", "articlebody", "plain_text", "cleaned_text", "raw_text", "document")  # fmt: skip
PAGE_KEYS = ("html", "raw_html", "content_html", "page", "page_html")
FIELD_KEYS = {
    "title": ("title", "headline", "head", "title_page", "news_title"),
    "url": ("url", "link", "uri", "href", "source_url", "page_url", "canonical_url", "article_url"),
    "published": ("published", "publishedat", "published_at", "publish_date", "publishdate", "published_date",
                  "date_published", "datepublished", "publication_date", "publicationdate", "pubdate", "pub_date",
                  "published_time", "date_publish", "date", "datetime", "timestamp", "created", "created_at"),
    "updated": ("updated", "updated_at", "updatedat", "modified", "modified_at", "date_modified", "datemodified",
                "date_modify", "last_modified", "lastmod", "update_date", "last_updated"),
    "outlet": ("outlet", "source", "publisher", "site", "site_name", "sitename", "newspaper", "source_name",
               "publication", "media", "feed", "source_domain", "domain", "hostname"),
    "byline": ("byline", "author", "authors", "creator", "writer", "by"),
    "language": ("language", "lang", "locale", "inlanguage"),
    "agency": ("agency", "agencies", "wire", "newswire"),
    "dateline": ("dateline",),
    "retrieved": ("retrieved", "retrieved_at", "crawled", "crawled_at", "fetched", "fetched_at", "date_download",
                  "download_date", "crawl_date", "scraped_at", "scrape_date", "accessed"),
}  # fmt: skip
"""What a field of a capture is called in the records of crawlers, feeds and corpora, in order of precedence."""
NAME_KEYS = ("name", "title", "text", "value", "#text", "label", "full_name")
HIGH = re.compile("[\ud800-\udfff]")


def capture_of_line(
    line: bytes, place: str, uri: str, retrieved: str | None, *, first: bool = False
) -> Capture | Failure:
    """The capture of one record; a failure where the line is no record or the record has no text."""
    try:
        record = json.loads(line.decode("utf-8-sig" if first else "utf-8"))
    except UnicodeDecodeError:
        record = _loads_or_none(line.decode("utf-8", "replace"))
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        return Failure(place, uri, STEP, "this line is no JSON object", "write one JSON object a line", len(line))
    values = {str(key).lower(): value for key, value in record.items()}
    kind, text = _text_of(values)
    if not text.strip():
        next_step = f"name its text {', '.join(TEXT_KEYS[:3])} or {TEXT_KEYS[3]}"
        return Failure(place, uri, STEP, "this record has no text", next_step, len(line))
    fields = tuple((name, value) for name, keys in FIELD_KEYS.items() if (value := _first(values, keys)))
    named = dict(fields)
    payload = HIGH.sub("\ufffd", text).encode("utf-8")
    lost = len(HIGH.findall(text))
    if lost:
        fields = (*fields, ("replaced", str(lost)))
    kept = retrieved or named.get("retrieved")
    return Capture(named.get("url") or place, named.get("url") or uri, kind, payload, kept, _sound(fields))


def _loads_or_none(line: str) -> Any:  # noqa: ANN401 - any JSON value
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return None


def _text_of(values: dict[str, Any]) -> tuple[str, str]:
    for keys, kind in ((TEXT_KEYS, "text/plain"), (PAGE_KEYS, "text/html")):
        for key in keys:
            text = _plain(values.get(key), "\n\n")
            if text.strip():
                return kind, text
    return "text/plain", ""


def _first(values: dict[str, Any], keys: Iterable[str]) -> str:
    for key in keys:
        text = _plain(values.get(key), ", ").strip()
        if text:
            return text
    return ""


def _plain(value: object, glue: str, depth: int = 0) -> str:
    """A value as text: lists are joined, an object is its name; null, true and false are nothing."""
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool) or depth > 3:
        return ""
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return glue.join(part for item in value if (part := _plain(item, glue, depth + 1)).strip())
    if isinstance(value, dict):
        return next((part for key in NAME_KEYS if (part := _plain(value.get(key), glue, depth + 1)).strip()), "")
    return ""


def _sound(fields: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, HIGH.sub("\ufffd", value)) for name, value in fields)
