"""The columns of the lists, for terminals and pipes, and the rows that are not in the column contract."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.app.formats import Row
from rashomon.app.output import Column
from rashomon.app.wording import chain_text, left_out_reason, manner, whole_content
from rashomon.model.columns import article_row
from rashomon.model.records import Article
from rashomon.store import SourceCount

ID_SHOWN = 10

CLAIM_FIELDS = (
    "id",
    "doc",
    "article",
    "language",
    "content",
    "content_more",
    "cue",
    "chain",
    "mode",
    "quoted",
    "polarity",
    "certainty",
    "status",
    "epistemic",
    "event_time",
    "claim_time",
    "published",
    "updated",
    "published_inferred",
    "retrieved",
    "places",
    "quantities",
    "participants",
    "why",
)
ARTICLE_FIELDS = (
    "doc",
    "article",
    "language",
    "title",
    "outlet",
    "agency",
    "byline",
    "dateline",
    "published",
    "published_inferred",
    "updated",
    "left_out",
)
ARTICLE_LIST_FIELDS = (*ARTICLE_FIELDS, "claims")
SOURCE_FIELDS = ("name", "kind", "named", "claims", "as_origin", "as_relay", "articles", "documents")
LEFT_OUT_FIELDS = ("start", "end", "reason", "why", "text")
FAILURE_FIELDS = ("doc", "uri", "step", "reason", "next_step", "size")

CLAIM_COLUMNS = (
    Column("ID", ID_SHOWN, "dim", lambda row: row["id"], "crop"),
    Column("DOC", 0, "", lambda row: row["doc"]),
    Column("START", 0, "", lambda row: str(row["content"]["start"])),
    Column("END", 0, "", lambda row: str(row["content"]["end"])),
    Column("SOURCE", 30, "cyan", chain_text),
    Column("HOW", 16, "yellow", manner),
    Column("POLARITY", 0, "", lambda row: row["polarity"]),
    Column("CERTAINTY", 0, "", lambda row: row["certainty"]),
    Column("QUOTED", 0, "", lambda row: row["quoted"]),
    Column("CLAIM", None, "", whole_content),
)
ARTICLE_COLUMNS = (
    Column("ID", ID_SHOWN, "dim", lambda row: row["article"], "crop"),
    Column("DOC", 22, "cyan", lambda row: row["doc"]),
    Column("LANG", 5, "", lambda row: row["language"]),
    Column("CLAIMS", 6, "", lambda row: str(row["claims"])),
    Column("OUTLET", 18, "", lambda row: ", ".join(filter(None, [row["outlet"], *row["agency"]]))),
    Column("PUBLISHED", 10, "", lambda row: day_of(row)),
    Column("TITLE", None, "", lambda row: row["title"] or ""),
)
SOURCE_COLUMNS = (
    Column("CLAIMS", 6, "", lambda row: str(row["claims"])),
    Column("ORIGIN", 6, "", lambda row: str(row["as_origin"])),
    Column("RELAY", 5, "", lambda row: str(row["as_relay"])),
    Column("NAMED", 7, "", lambda row: "named" if row["named"] else "unnamed"),
    Column("KIND", 12, "yellow", lambda row: row["kind"]),
    Column("ARTICLES", 8, "", lambda row: str(row["articles"])),
    Column("IN", 20, "dim", lambda row: ", ".join(each["doc"] for each in row["documents"])),
    Column("SOURCE", None, "cyan", lambda row: row["name"]),
)
LEFT_OUT_COLUMNS = (
    Column("START", 7, "dim", lambda row: str(row["start"])),
    Column("END", 7, "dim", lambda row: str(row["end"])),
    Column("WHY", 34, "yellow", lambda row: row["why"]),
    Column("TEXT", None, "", lambda row: row["text"]),
)
FAILURE_COLUMNS = (
    Column("DOC", 30, "cyan", lambda row: row["doc"]),
    Column("STEP", 8, "", lambda row: row["step"]),
    Column("REASON", None, "", lambda row: row["reason"] + (f" ({row['next_step']})" if row["next_step"] else "")),
)


def day_of(row: Row) -> str:
    """The day of publication as the text shows it; "~" before the latest day it bounds; nothing where it is unknown."""
    if row["published"]:
        return str(row["published"])[:10]
    bounds = row["published_inferred"]
    return f"~{bounds['latest']}"[:11] if bounds else ""


def article_list_row(article: Article, claims: int) -> Row:
    """An article as a row of the column contract, with the number of its claims."""
    return article_row(article) | {"claims": claims}


def source_row(source: SourceCount) -> Row:
    """A source as a row."""
    return {
        "name": source.name,
        "kind": source.kind,
        "named": source.named,
        "claims": source.claims,
        "as_origin": source.as_origin,
        "as_relay": source.as_relay,
        "articles": source.articles,
        "documents": [{"doc": doc, "article": article} for doc, article in source.documents],
    }


def left_out_rows(article: Article) -> Iterator[Row]:
    """What was left out of an article: the passage, its reason as a code, and in plain words."""
    for passage in article.left_out:
        yield {
            "start": passage.start,
            "end": passage.end,
            "reason": passage.reason,
            "why": left_out_reason(passage.reason),
            "text": article.text[passage.start : passage.end],
        }
