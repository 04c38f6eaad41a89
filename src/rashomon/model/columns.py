"""The column contract: records as the rows that exports and scorers read. Changing it needs a migration."""

from __future__ import annotations

from typing import Any

from rashomon.model.records import Article, Claim, Hop, Span

Row = dict[str, Any]
"""One exported line: JSON types only, the columns always all there and in the contract's order."""


def span_row(span: Span) -> Row:
    """A span as {start, end, text}."""
    return {"start": span.start, "end": span.end, "text": span.text}


def hop_row(hop: Hop) -> Row:
    """A hop of a chain; its span is null where it was inherited without one."""
    return {
        "start": hop.span.start if hop.span else None,
        "end": hop.span.end if hop.span else None,
        "text": hop.span.text if hop.span else None,
        "name": hop.name,
        "entity": hop.entity,
        "kind": hop.kind,
        "named": hop.named,
        "affiliation": hop.affiliation,
        "inherited": hop.inherited,
        "condition": hop.condition,
    }


def claim_row(claim: Claim, article: Article, retrieved: str | None) -> Row:
    """A claim with its article's dates, in the order of the column contract.

    Times, places, quantities and participants are null or empty until the stages that resolve them have run.
    """
    return {
        "id": claim.id,
        "doc": claim.doc,
        "article": claim.article,
        "language": claim.language,
        "content": span_row(claim.content),
        "content_more": [span_row(span) for span in claim.content_more],
        "cue": span_row(claim.cue) if claim.cue else None,
        "chain": [hop_row(hop) for hop in claim.chain],
        "mode": claim.mode,
        "quoted": claim.quoted,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "status": claim.status,
        "epistemic": claim.epistemic,
        "event_time": None,
        "claim_time": None,
        "published": article.published,
        "updated": article.updated,
        "published_inferred": inferred_row(article),
        "retrieved": retrieved,
        "places": [],
        "quantities": [],
        "participants": [],
        "why": claim.why,
    }


def inferred_row(article: Article) -> Row | None:
    """The inferred publication date as {earliest, latest, why}."""
    bounds = article.published_inferred
    return {"earliest": bounds.earliest, "latest": bounds.latest, "why": bounds.why} if bounds else None


def article_row(article: Article) -> Row:
    """An article without its text, in the order of the column contract."""
    return {
        "doc": article.doc,
        "article": article.id,
        "language": article.language,
        "title": article.title,
        "outlet": article.outlet,
        "agency": list(article.agency),
        "byline": article.byline,
        "dateline": article.dateline,
        "published": article.published,
        "published_inferred": inferred_row(article),
        "updated": article.updated,
        "left_out": [{"start": x.start, "end": x.end, "reason": x.reason} for x in article.left_out],
    }
