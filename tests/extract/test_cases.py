"""Four traps of real articles: page furniture, saying nothing, speech inside speech, reporters who saw it.

Each twice: in words of our own, and, where ../shared is at hand, on real articles against what two readers marked.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from told import line, told

from rashomon.app.evaluation.acts import Act, act_of, overlap
from rashomon.app.evaluation.articles import furniture
from rashomon.app.evaluation.gold import key_of, load_gold, nth
from rashomon.app.evaluation.names import Aliases, same_chain
from rashomon.clean import REASONS, clean
from rashomon.extract import extract
from rashomon.model.columns import claim_row
from rashomon.model.records import Article, Capture, Claim

SHARED = Path(__file__).parents[2].parent / "shared"
READERS = ("a", "b")
FOUND = 0.3

needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not there")

Row = dict[str, Any]


def cleaned(doc: str, payload: bytes) -> tuple[Article, tuple[Claim, ...]]:
    article = clean(Capture(doc, doc, "text/plain", payload))
    return article, extract(article).claims


@cache
def seed(key: str) -> tuple[Article, tuple[Claim, ...]]:
    (path,) = (SHARED / "seeds").glob(f"{key}_*.txt")
    return cleaned(path.name, path.read_bytes())


@cache
def gold(reader: str, name: str) -> tuple[Row, ...]:
    path = SHARED / "gold" / reader / name
    if not path.exists():
        return ()
    text = path.read_text(encoding="utf-8")
    return tuple(json.loads(text) if name.endswith(".json") else map(json.loads, text.splitlines()))


@cache
def aliases() -> Aliases:
    texts = {key: seed(key)[0].text for key in ("002", "003")}
    return {key: name for reader in READERS for key, name in load_gold(SHARED / "gold" / reader, texts).aliases.items()}


def english() -> list[tuple[str, Row]]:
    """The English rows of both readers, with their name: reader and id."""
    rows = [(f"{reader}/{row['id']}", row) for reader in READERS for row in gold(reader, "claims.jsonl")]
    return [(name, row) for name, row in rows if row["id"][:3] in ("002", "003")]


def params(rows: list[tuple[str, Row]], known: dict[str, str]) -> list[Any]:
    """A parameter for each row; those in `known` are read otherwise today, for that reason."""
    marks = {name: [pytest.mark.xfail(strict=True, reason=known[name])] for name, _ in rows if name in known}
    return [pytest.param(row, id=name, marks=marks.get(name, [])) for name, row in rows]


def wanted(row: Row) -> Act:
    key = row["id"][:3]
    start, end = nth(seed(key)[0].text, row["content"], row.get("occurrence", 1), row["id"])
    return act_of(row, key, start, end, row["sources"])


def near(row: Row) -> list[Act]:
    """The claims that share enough with a row of the gold, the nearest first."""
    want = wanted(row)
    article, claims = seed(want.doc)
    rows = (claim_row(claim, article, None) for claim in claims)
    acts = [act_of(x, want.doc, x["content"]["start"], x["content"]["end"], x["chain"]) for x in rows]
    close = [act for act in acts if overlap(want, act) >= FOUND]
    return sorted(close, key=lambda act: -overlap(want, act))


# C15: page furniture


FURNISHED = """Dam holds as the river falls

홈 > 뉴스 > 사회
기사 공유하기 댓글 0

A worker looks at the wall of the dam in Keld on Monday. Photo: J. Amsel
A worker looks at the wall of the dam in Keld on Monday. Photo: J. Amsel

[ad_1]

KELD, May 5 (NPAT) - The dam has held, the head of the Keld Water Board, Ana Reis, said on Monday.

Also Read: Minister says fish market will close in June

“Nobody needs to leave tonight, and the schools will open again in the morning as they do on any other day,” Reis said.
She told a crowd in front of the town hall that the wall had been built for a river twice as high as this one was.

[ad_2]

Source link
"""


def test_nothing_is_claimed_out_of_page_furniture() -> None:
    article, claims = cleaned("invented.txt", FURNISHED.encode())
    out = "".join(article.text[x.start : x.end] for x in article.left_out)
    for part in ("공유하기", "[ad_1]", "[ad_2]", "Source link", "Also Read", "fish market"):
        assert part in out
    assert all(x.reason in REASONS for x in article.left_out)
    assert [line(claim) for claim in claims if claim.chain] == [
        "Ana Reis | say | The dam has held",
        "Ana Reis | say | Nobody needs to leave tonight, and the schools will open again in the morning"
        " as they do on any other day",
        "Ana Reis | say | the wall had been built for a river twice as high as this one was",
    ]
    assert "A worker looks" in out


def test_a_quotation_behind_a_related_headline_is_no_headline() -> None:
    body = "The dam has held, Ana Reis said on Monday, and nobody in the town has been asked to leave so far."
    text = f"{body}\n\nAlso Read: Minister says fish market will close\n\n“The town is safe tonight,” Reis said.\n"
    _, claims = cleaned("invented.txt", text.encode())
    assert "The town is safe tonight" in [claim.content.text for claim in claims]


@needs_shared
@pytest.mark.parametrize("key", ["002", "003"])
@pytest.mark.parametrize("reader", READERS)
def test_nothing_is_claimed_out_of_what_a_reader_left_out(key: str, reader: str) -> None:
    article, claims = seed(key)
    (row,) = (row for row in gold(reader, "documents.json") if key_of(row["doc"]) == key)
    out = furniture(row, article.text)
    assert out
    wrong = [c.content for c in claims if len(out & set(range(c.content.start, c.content.end))) > 2]
    assert wrong == []
    assert all(x.reason in REASONS for x in article.left_out)


@needs_shared
def test_marks_of_another_page_are_left_out_with_a_reason() -> None:
    article, claims = seed("004")
    parts = {article.text[x.start : x.end].strip(): x.reason for x in article.left_out}
    assert parts["[ad_1]"] in REASONS
    assert any("Source link" in part for part in parts)
    left = [(x.start, x.end) for x in article.left_out]
    assert not [c for c in claims if any(a < c.content.end and c.content.start < b for a, b in left)]


# C16: said nothing


SILENT = [
    ("The agency did not say whether the ship had left.", ["agency | decline | whether the ship had left"]),
    ("Police refused to say where the man was held.", ["Police | decline | where the man was held"]),
    ("The navy could not immediately confirm the report.", ["navy | decline | the report"]),
    ("The airline gave no details of the flight.", ["airline | decline | no details of the flight"]),
    (
        "The agency said the ministers would meet, without saying when and where.",
        ["agency | report | the ministers would meet", "agency | decline | when and where"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), SILENT)
def test_who_said_nothing_declines(text: str, lines: list[str]) -> None:
    assert told(text) == lines


@needs_shared
@pytest.mark.parametrize("row", params([x for x in english() if x[1]["mode"] == "decline"], {}))
def test_real_silence_is_a_decline_and_never_the_opposite(row: Row) -> None:
    acts = near(row)
    assert acts
    assert same_chain(wanted(row).chain[:1], acts[0].chain[:1], aliases())
    assert [(act.mode, act.certainty, act.polarity) for act in acts] == [("decline", "unknown", "affirmed")]


# C17: speech inside speech


NESTED = [
    (
        "The transport ministry said that Governor Olm Tarek thanked the crews for their work.",
        ["Olm Tarek < transport ministry | thank | the crews for their work"],
    ),
    (
        "The board told lawmakers that Ana Reis had urged the council to close the bridge.",
        ["Ana Reis < board | request | the council to close the bridge"],
    ),
    (
        "The intelligence agency said the general had proposed that the three navies train together.",
        ["general < intelligence agency | request | the three navies train together"],
    ),
    (
        "Radio Keld quoted the envoy as saying that the fleet could be invited.",
        ["envoy < Radio Keld | say | the fleet could be invited"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), NESTED)
def test_the_inner_act_is_the_mode_and_both_are_in_the_chain(text: str, lines: list[str]) -> None:
    assert told(text) == lines


OF_CHAINS = {
    "a/002-04": "letters as relay of what their writers promised",
    "a/003-09": "photos that media published: the medium is lost",
    "a/003-12": "a statement that only carries somebody's words: the somebody is lost",
    "a/003-13": "a statement that only carries somebody's words: the somebody is lost",
}


@needs_shared
@pytest.mark.parametrize("row", params([x for x in english() if len(x[1]["sources"]) > 1], OF_CHAINS))
def test_real_chains(row: Row) -> None:
    acts = near(row)
    assert acts
    assert same_chain(wanted(row).chain, acts[0].chain, aliases())


# C18: seen by reporters


SEEN = [
    (
        "Keld Herald reporters near the border saw a grey lorry cross the bridge.",
        ["Keld Herald reporters near the border | report | a grey lorry cross the bridge"],
    ),
    (
        "Keld Herald reporters saw a grey lorry with two trailers cross the bridge.",
        ["Keld Herald reporters | report | a grey lorry with two trailers cross the bridge"],
    ),
    (
        "NPAT journalists at the port saw a ship with no flag.",
        ["NPAT journalists at the port | report | a ship with no flag"],
    ),
    (
        "A reporter of the Keld Herald saw six boats leave.",
        ["reporter of the Keld Herald | report | six boats leave"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), SEEN)
def test_reporters_who_were_there_are_witnesses(text: str, lines: list[str]) -> None:
    assert told(text) == lines
    article = Article("capture", "invented.txt", text, "en", outlet="Keld Herald", agency=("NPAT",))
    (claim,) = extract(article).claims
    assert [(hop.kind) for hop in claim.chain] == ["witnesses"]


OF_SIGHT = {
    "b/003-24": "what was seen goes on in a relative clause: told as narration",
    "b/003-25": "what was seen goes on in the next sentence: told as narration",
}


@needs_shared
@pytest.mark.parametrize(
    "row",
    params([x for x in english() if x[1]["sources"][0]["kind"] == "witnesses"], OF_SIGHT),
)
def test_real_reporters_who_were_there(row: Row) -> None:
    _, claims = seed(row["id"][:3])
    acts = near(row)
    assert acts
    assert acts[0].mode == "report"
    (claim,) = (c for c in claims if c.content.start == acts[0].start and c.content.end == acts[0].end)
    assert [hop.kind for hop in claim.chain] == ["witnesses"]
    assert same_chain(wanted(row).chain, acts[0].chain, aliases())


# C1 and C2: two papers, each on the word of somebody unnamed; one origin or two is not for the extractor to say


TWO_PAPERS = [
    (
        "The Harbour Post, citing an unidentified port official, reported that the ferry is thought to have left.",
        [("port official", False), ("Harbour Post", True)],
    ),
    (
        "Three port officials told the Keld Herald that the ferry had left.",
        [("Three port officials", False), ("Keld Herald", True)],
    ),
    (
        "The ferry is thought to have left, island media reported, quoting a port official.",
        [("port official", False), ("island media", False)],
    ),
]


@pytest.mark.parametrize(("text", "hops"), TWO_PAPERS)
def test_a_paper_and_its_unnamed_source_are_a_chain_of_two(text: str, hops: list[tuple[str, bool]]) -> None:
    (claim,) = extract(Article("capture", "invented.txt", text, "en")).claims
    assert [(hop.name.removeprefix("unidentified "), hop.named) for hop in claim.chain] == hops


def test_unnamed_sources_are_never_merged_for_their_likeness() -> None:
    text = "A port official told Radio Keld the ferry had left. A port official told the Keld Herald it had not."
    first, second = (claim.chain for claim in extract(Article("capture", "invented.txt", text, "en")).claims)
    assert [hop.name for hop in first] == ["port official", "Radio Keld"]
    assert [hop.name for hop in second] == ["port official", "Keld Herald"]
    assert all(hop.entity is None for hop in (*first, *second))


REAL_PAPERS = [("003", 4129, 4216, "officials", "Chosun"), ("002", 353, 396, "officials", "New York Times")]


@needs_shared
@pytest.mark.parametrize(("key", "start", "end", "kind", "paper"), REAL_PAPERS)
def test_real_papers_and_their_unnamed_sources(key: str, start: int, end: int, kind: str, paper: str) -> None:
    _, claims = seed(key)
    inside = [c for c in claims if c.chain and any(h.span and start <= h.span.start < end for h in c.chain)]
    assert inside
    for claim in inside:
        origin, relay = claim.chain
        assert (origin.kind, origin.named) == (kind, False)
        assert paper in relay.name


# C11: a wire's dateline without the wire's name


def test_no_agency_is_made_up_for_a_dateline() -> None:
    text = (
        "Ferry leaves\n\nKELD, May 5 - The ferry has left, the harbour office said on Monday, and the quay is empty.\n"
    )
    article, claims = cleaned("invented.txt", text.encode())
    assert article.agency == ()
    assert [[hop.name for hop in claim.chain] for claim in claims if claim.chain] == [["harbour office"]]


# C12: pictures through somebody


PICTURES = [
    ("Satellite images studied by the Vela Institute show at least four barges at the quay.", "at least four barges"),
    ("The Vela Institute, a think tank, said satellite images showed at least four barges.", "at least four barges"),
    ("At least four barges have left since May, the Vela Institute said, citing satellite images.", "At least four"),
]


@pytest.mark.parametrize(("text", "words"), PICTURES)
def test_pictures_through_an_institute_are_a_chain_of_two(text: str, words: str) -> None:
    (claim,) = (c for c in extract(Article("capture", "invented.txt", text, "en")).claims if c.chain)
    pictures, institute = claim.chain
    assert (pictures.kind, pictures.name.casefold()) == ("imagery", "satellite images")
    assert institute.name == "Vela Institute"
    assert claim.mode == "show"
    assert words in claim.content.text
