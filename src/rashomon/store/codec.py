"""Records to database cells and back, without loss: text that UTF-8 can't hold is kept as bytes."""

from __future__ import annotations

import json
import zlib
from typing import Any

from rashomon.model.columns import hop_row, span_row
from rashomon.model.records import (
    Article,
    Capture,
    Claim,
    DateBounds,
    Extraction,
    Failure,
    Hop,
    LeftOut,
    LineLanguage,
    Span,
)
from rashomon.text import fold as text_fold

Cell = str | int | bytes | None
Cells = dict[str, Cell]
JOINERS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\u00ad\ufeff"))
"""Characters without a width: how letters are drawn together, where a word may be broken."""


def text_cell(text: str | None) -> str | bytes | None:
    """The text as it is; as bytes where it holds lone surrogates, which the database refuses."""
    if text is None:
        return None
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def text_of(cell: Any) -> str:  # noqa: ANN401 - cells come untyped from the driver
    """The text of a cell that `text_cell` made."""
    return cell.decode("utf-8", "surrogatepass") if isinstance(cell, bytes) else str(cell)


def text_or_none(cell: Any) -> str | None:  # noqa: ANN401
    """As `text_of`, with None for null."""
    return None if cell is None else text_of(cell)


def json_cell(value: object) -> str | bytes | None:
    """A value as compact JSON."""
    return text_cell(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def json_of(cell: Any) -> Any:  # noqa: ANN401
    """The value of a cell that `json_cell` made; None for null."""
    return None if cell is None else json.loads(text_of(cell))


def fold(name: str) -> str:
    """A name as it is compared: composition, kinds of quotes and dashes, case, white space and joiners do not count."""
    return " ".join(text_fold(text_fold(name).translate(JOINERS)).split())


def packed(text: str) -> bytes:
    """A text, compressed."""
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


def unpacked(blob: bytes) -> str:
    """The text of `packed`."""
    return zlib.decompress(blob).decode("utf-8", "surrogatepass")


def capture_cells(capture: Capture) -> Cells:
    """The row of a capture."""
    return {
        "id": capture.id,
        "doc": text_cell(capture.doc),
        "uri": text_cell(capture.uri),
        "media_type": text_cell(capture.media_type),
        "size": len(capture.payload),
        "payload": zlib.compress(capture.payload),
        "retrieved": text_cell(capture.retrieved),
        "fields": json_cell(capture.fields),
    }


def capture_of(row: Any) -> Capture:  # noqa: ANN401
    """The capture of a row."""
    return Capture(
        doc=text_of(row["doc"]),
        uri=text_of(row["uri"]),
        media_type=text_of(row["media_type"]),
        payload=zlib.decompress(row["payload"]),
        retrieved=text_or_none(row["retrieved"]),
        fields=tuple((str(a), str(b)) for a, b in json_of(row["fields"])),
    )


def article_cells(article: Article, extraction: Extraction, edition: int) -> Cells:
    """The row of an article, without its text."""
    bounds = article.published_inferred
    return {
        "edition": edition,
        "id": article.id,
        "capture": article.capture,
        "doc": text_cell(article.doc),
        "language": text_cell(article.language),
        "title": text_cell(article.title),
        "outlet": text_cell(article.outlet),
        "agency": json_cell(article.agency),
        "byline": text_cell(article.byline),
        "dateline": text_cell(article.dateline),
        "published": text_cell(article.published),
        "published_inferred": json_cell([bounds.earliest, bounds.latest, bounds.why]) if bounds else None,
        "updated": text_cell(article.updated),
        "left_out": json_cell([[x.start, x.end, x.reason] for x in article.left_out]),
        "languages": json_cell([[x.start, x.end, x.language] for x in article.languages]),
        "title_span": json_cell(article.title_span) if article.title_span else None,
        "dateline_span": json_cell(article.dateline_span) if article.dateline_span else None,
        "encoding": text_cell(article.encoding),
        "notes": json_cell(article.notes),
        "extractor": text_cell(extraction.extractor),
        "extractor_notes": json_cell(extraction.notes),
    }


def article_of(row: Any) -> Article:  # noqa: ANN401
    """The article of a row that also has its packed text."""
    bounds = json_of(row["published_inferred"])
    title, dateline = json_of(row["title_span"]), json_of(row["dateline_span"])
    return Article(
        capture=row["capture"],
        doc=text_of(row["doc"]),
        text=unpacked(row["text"]),
        language=text_of(row["language"]),
        title=text_or_none(row["title"]),
        outlet=text_or_none(row["outlet"]),
        agency=tuple(json_of(row["agency"])),
        byline=text_or_none(row["byline"]),
        dateline=text_or_none(row["dateline"]),
        published=text_or_none(row["published"]),
        published_inferred=DateBounds(*bounds) if bounds else None,
        updated=text_or_none(row["updated"]),
        left_out=tuple(LeftOut(*x) for x in json_of(row["left_out"])),
        languages=tuple(LineLanguage(*x) for x in json_of(row["languages"])),
        title_span=(title[0], title[1]) if title else None,
        dateline_span=(dateline[0], dateline[1]) if dateline else None,
        encoding=text_of(row["encoding"]),
        notes=tuple(json_of(row["notes"])),
    )


def claim_cells(claim: Claim, edition: int, position: int) -> Cells:
    """The row of a claim; spans and chain as JSON of the column contract."""
    return {
        "edition": edition,
        "id": claim.id,
        "article": claim.article,
        "doc": text_cell(claim.doc),
        "position": position,
        "language": text_cell(claim.language),
        "content": json_cell(span_row(claim.content)),
        "content_more": json_cell([span_row(span) for span in claim.content_more]),
        "cue": json_cell(span_row(claim.cue)) if claim.cue else None,
        "chain": json_cell([hop_row(hop) for hop in claim.chain]),
        "hops": len(claim.chain),
        "mode": claim.mode,
        "quoted": claim.quoted,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "status": claim.status,
        "epistemic": claim.epistemic,
        "why": text_cell(claim.why),
    }


def claim_of(row: Any) -> Claim:  # noqa: ANN401
    """The claim of a row."""
    cue = json_of(row["cue"])
    return Claim(
        article=row["article"],
        doc=text_of(row["doc"]),
        language=text_of(row["language"]),
        content=Span(**json_of(row["content"])),
        mode=row["mode"],
        quoted=row["quoted"],
        polarity=row["polarity"],
        certainty=row["certainty"],
        status=row["status"],
        why=text_of(row["why"]),
        content_more=tuple(Span(**span) for span in json_of(row["content_more"])),
        cue=Span(**cue) if cue else None,
        chain=tuple(_hop_of(hop) for hop in json_of(row["chain"])),
    )


def _hop_of(row: dict[str, Any]) -> Hop:
    start, end, text = row.pop("start"), row.pop("end"), row.pop("text")
    return Hop(**row, span=None if start is None else Span(start, end, text))


def hop_cells(hop: Hop, claim: int, position: int) -> Cells:
    """The row by which a source is found and counted; `searched` is name, wording and affiliation."""
    wording = [hop.name, hop.span.text if hop.span else "", hop.affiliation or ""]
    return {
        "claim": claim,
        "position": position,
        "name": text_cell(hop.name),
        "folded": text_cell(fold(hop.name)),
        "searched": text_cell("\n".join(fold(part) for part in wording)),
        "kind": hop.kind,
        "named": int(hop.named),
    }


def failure_cells(failure: Failure, edition: int, capture: str | None, after: int) -> Cells:
    """The row of a failure."""
    return {
        "id": failure.id,
        "edition": edition,
        "capture": capture,
        "after": after,
        "doc": text_cell(failure.doc),
        "uri": text_cell(failure.uri),
        "step": text_cell(failure.step),
        "reason": text_cell(failure.reason),
        "next_step": text_cell(failure.next_step),
        "size": failure.size,
    }


def failure_of(row: Any) -> Failure:  # noqa: ANN401
    """The failure of a row."""
    return Failure(
        doc=text_of(row["doc"]),
        uri=text_of(row["uri"]),
        step=text_of(row["step"]),
        reason=text_of(row["reason"]),
        next_step=text_of(row["next_step"]),
        size=row["size"],
    )
