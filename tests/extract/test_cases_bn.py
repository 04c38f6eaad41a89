"""Four traps of real articles, in Bengali: an unnamed end of a chain, a medium that was told, an agency that no page
names, pictures through whoever has them.

Each twice: in words of our own, and, where ../shared is at hand, on real articles.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from told import Row, bug

from rashomon.clean import clean
from rashomon.extract import extract
from rashomon.model.records import Article, Capture, Claim

SHARED = Path(__file__).parents[2].parent / "shared"

needs_shared = pytest.mark.skipif(not SHARED.exists(), reason="../shared is not there")

Link = tuple[str, str, bool]
"""Name, kind, and whether it is named."""


def cleaned(doc: str, payload: bytes) -> tuple[Article, tuple[Claim, ...]]:
    article = clean(Capture(doc, doc, "text/plain", payload))
    return article, extract(article).claims


@cache
def seed(key: str) -> tuple[Article, tuple[Claim, ...]]:
    (path,) = (SHARED / "seeds").glob(f"{key}_*.txt")
    return cleaned(path.name, path.read_bytes())


def at(key: str, start: int, end: int) -> list[Claim]:
    """The claims of a seed that rest on what stands between two offsets: content, cue or source, outermost too."""
    _, claims = seed(key)
    parts = [(claim, [claim.content, claim.cue, *(hop.span for hop in claim.chain)]) for claim in claims if claim.chain]
    return [claim for claim, spans in parts if any(x and x.start < end and start < x.end for x in spans)]


def links(claim: Claim) -> list[Link]:
    return [(hop.name, hop.kind, hop.named) for hop in claim.chain]


def bengali(text: str) -> list[tuple[list[Link], str, str]]:
    """Chain, content and certainty of what somebody said in a text of our own."""
    claims = extract(Article("capture", "invented.txt", text, "bn")).claims
    return [(links(claim), claim.content.text, claim.certainty) for claim in claims if claim.chain]


# C1: a chain with an unnamed end

OFFICIAL: Link = ("এক সরকারি কর্মকর্তা", "officials", False)
PAPER: Link = ("বাতিঘর", "media", True)
LEFT = "জাহাজটি বন্দর ছেড়েছে"

UNNAMED: list[Row] = [
    (f"এক সরকারি কর্মকর্তার বরাত দিয়ে দৈনিক বাতিঘর জানিয়েছে, {LEFT} বলে ধারণা করা হচ্ছে।", "probable"),
    (f"এক সরকারি কর্মকর্তার বরাত দিয়ে দৈনিক বাতিঘর জানিয়েছে, {LEFT}।", "certain"),
    (f"{LEFT} বলে এক সরকারি কর্মকর্তার বরাত দিয়ে জানিয়েছে দৈনিক বাতিঘর।", "certain"),
    (f"এক সরকারি কর্মকর্তাকে উদ্ধৃত করে দৈনিক বাতিঘর লিখেছে, {LEFT}।", "certain"),
]


@pytest.mark.parametrize(("text", "certainty"), UNNAMED)
def test_an_unnamed_official_is_the_inner_end_of_the_chain(text: str, certainty: str) -> None:
    assert bengali(text) == [([OFFICIAL, PAPER], LEFT, certainty)]


def test_media_of_a_country_are_a_hop_though_none_is_named() -> None:
    ((chain, content, _),) = bengali(f"দুই কূটনীতিকের বরাত দিয়ে তালভারিয়ার গণমাধ্যম জানিয়েছে, {LEFT}।")
    assert content == LEFT
    assert [link[1:] for link in chain] == [("officials", False), ("media", False)]
    assert chain[1][0] == "তালভারিয়ার গণমাধ্যম"


@needs_shared
def test_the_real_official_behind_the_media_of_a_country() -> None:
    article, _ = seed("000")
    (claim,) = at("000", 138, 204)
    assert [(hop.kind, hop.named) for hop in claim.chain] == [("officials", False), ("media", False)]
    assert all(hop.span and 138 <= hop.span.start < hop.span.end <= 204 for hop in claim.chain)
    assert claim.certainty == "probable"
    assert article.text[138:204].startswith(claim.chain[0].name)


@needs_shared
def test_the_real_paper_that_cites_unnamed_sources() -> None:
    for claim in at("003", 4129, 4216):
        assert [(hop.kind, hop.named) for hop in claim.chain] == [("officials", False), ("media", True)]
    assert at("003", 4129, 4216)


# C2: two papers, perhaps one official

TOLD: list[Row] = [
    ("এক সরকারি কর্মকর্তা দৈনিক বাতিঘরকে বলেছিলেন, জাহাজটি বন্দর ছেড়েছে।",),
    ("এর আগে এক সরকারি কর্মকর্তা দৈনিক বাতিঘরকে বলেন, জাহাজটি বন্দর ছেড়েছে।",),
    ("দৈনিক বাতিঘরকে এক সরকারি কর্মকর্তা বলেন, জাহাজটি বন্দর ছেড়েছে।",),
    ("জাহাজটি বন্দর ছেড়েছে বলে এক সরকারি কর্মকর্তা দৈনিক বাতিঘরকে জানিয়েছেন।",),
]


@pytest.mark.parametrize(("text",), TOLD)
def test_a_paper_that_an_official_told_is_the_outer_end(text: str) -> None:
    assert bengali(text) == [([OFFICIAL, PAPER], LEFT, "certain")]


def test_two_officials_of_two_papers_stay_two_claims() -> None:
    text = f"এক সরকারি কর্মকর্তা দৈনিক বাতিঘরকে বলেন, {LEFT}।\n\nরেডিও সাগরিকাকে এক সরকারি কর্মকর্তা বলেন, {LEFT}।"
    first, second = bengali(text)
    assert first[0] == [OFFICIAL, PAPER]
    assert second[0] == [OFFICIAL, ("সাগরিকা", "media", True)]


@needs_shared
@pytest.mark.parametrize(("key", "start", "end"), [("000", 597, 637), ("002", 353, 396)])
def test_the_real_officials_who_told_a_medium(key: str, start: int, end: int) -> None:
    found = at(key, start, end)
    assert found
    for claim in found:
        assert [(hop.kind, hop.named) for hop in claim.chain] == [("officials", False), ("media", True)]


# C11: an agency that the page doesn't name

WIRE = """তালভারিয়া বন্দরে জাহাজ ডুবেছে, নিখোঁজ নাবিকদের খোঁজ চলছে

সান্দোলো, মার্চ 4 – তালভারিয়ার বন্দরে একটি মালবাহী জাহাজ ডুবে গেছে, দেশটির নৌবাহিনী সোমবার জানিয়েছে।

নৌবাহিনীর মুখপাত্র অমিতা দেবনাথ বলেন, ছয়জন নাবিক এখনো নিখোঁজ রয়েছেন এবং তাঁদের খোঁজে তিনটি নৌকা কাজ করছে।

বন্দরটি দেশের সবচেয়ে বড়। প্রতি বছর সেখানে কয়েক হাজার জাহাজ ভেড়ে।
"""


def test_a_dateline_without_an_agency_leaves_the_agency_unknown() -> None:
    article, claims = cleaned("invented.txt", WIRE.encode())
    assert article.language == "bn"
    assert article.agency == ()
    assert article.dateline == "সান্দোলো"
    assert not any(hop.kind == "media" for claim in claims for hop in claim.chain)


@needs_shared
def test_the_real_dateline_without_an_agency() -> None:
    article, _ = seed("001")
    assert article.agency == ()
    assert article.dateline
    assert article.text[0:16].startswith(article.dateline)


# C12: pictures through whoever has them

SEEN: list[Row] = [
    (
        "মেরিডিয়ান পর্যবেক্ষণ ইনস্টিটিউটের উপগ্রহ চিত্রে অন্তত চারটি জাহাজ দেখা গেছে।",
        "অন্তত চারটি জাহাজ",
    ),
    (
        "মেরিডিয়ান পর্যবেক্ষণ ইনস্টিটিউটের প্রকাশিত উপগ্রহ চিত্রে অন্তত চারটি জাহাজ দেখা গেছে।",
        "অন্তত চারটি জাহাজ",
    ),
    (
        "মেরিডিয়ান পর্যবেক্ষণ ইনস্টিটিউট উপগ্রহ চিত্র বিশ্লেষণ করে জানিয়েছে, বন্দরে অন্তত চারটি জাহাজ ভিড়েছে।",
        "বন্দরে অন্তত চারটি জাহাজ ভিড়েছে",
    ),
    bug(
        "pictures in a relative clause behind those who published them",
        "মেরিডিয়ান পর্যবেক্ষণ ইনস্টিটিউট উপগ্রহ চিত্র প্রকাশ করেছে, যাতে অন্তত চারটি জাহাজ দেখা যাচ্ছে।",
        "অন্তত চারটি জাহাজ",
    ),
    (
        "উপগ্রহ চিত্রের বরাত দিয়ে মেরিডিয়ান পর্যবেক্ষণ ইনস্টিটিউট বলেছে, বন্দরে অন্তত চারটি জাহাজ ভিড়েছে।",
        "বন্দরে অন্তত চারটি জাহাজ ভিড়েছে",
    ),
]


@pytest.mark.parametrize(("text", "content"), SEEN)
def test_pictures_through_an_institute_are_a_chain_of_two(text: str, content: str) -> None:
    ((chain, seen, _),) = bengali(text)
    assert seen.removesuffix(" দেখা গেছে") == content
    assert [link[1] for link in chain] == ["imagery", "organization"]
    assert "উপগ্রহ চিত্র" in chain[0][0]
    assert chain[1][0].endswith("মেরিডিয়ান পর্যবেক্ষণ ইনস্টিটিউট")


def test_pictures_of_nobody_are_a_chain_of_one() -> None:
    ((chain, content, _),) = bengali("উপগ্রহ চিত্রে দেখা গেছে, বন্দরে চারটি জাহাজ দাঁড়িয়ে আছে।")
    assert chain == [("উপগ্রহ চিত্র", "imagery", False)]
    assert content == "বন্দরে চারটি জাহাজ দাঁড়িয়ে আছে"


@needs_shared
def test_the_real_pictures_through_a_think_tank() -> None:
    (claim,) = at("001", 2871, 2890)
    assert [hop.kind for hop in claim.chain][:1] == ["imagery"]
    assert len(claim.chain) == 2
    assert claim.chain[1].named


@needs_shared
def test_the_real_pictures_are_the_origin() -> None:
    (claim,) = at("001", 2871, 2890)
    assert claim.mode in ("show", "assess")
    assert claim.chain[0].kind == "imagery"
    assert claim.content.start <= 2871 < 2890 <= claim.content.end
