"""Where the source stands in Bengali, with which ending, and what of it is its name."""

from __future__ import annotations

import pytest
from told import Row, article, bug, read, told

from rashomon.extract import extract

FELL = "সেতুটি সোমবার সকালে ভেঙে পড়েছে"
FLAW = "নকশায় ভুল ছিল"
OPEN = "স্কুল খোলা থাকবে"

PLACES: list[Row] = [
    (f"নিশাপুর থানার পুলিশ জানিয়েছে, {FELL}।", [f"নিশাপুর থানার পুলিশ | say | {FELL}"]),
    (f"নিশাপুর থানার পুলিশ জানিয়েছে যে {FELL}।", [f"নিশাপুর থানার পুলিশ | say | {FELL}"]),
    (f"নিশাপুর থানার পুলিশ জানিয়েছে, {FELL} এবং দুজন ভেসে গেছে।", None),
    (f"{FELL} বলে জানিয়েছে নিশাপুর থানার পুলিশ।", [f"নিশাপুর থানার পুলিশ | say | {FELL}"]),
    (f"{FELL} বলে পুলিশ জানিয়েছে।", [f"পুলিশ | say | {FELL}"]),
    (
        f"পুলিশ {FELL} বলে জানিয়েছে।",
        [f"পুলিশ | say | {FELL}"],
    ),
    (f"{FELL}, পুলিশ জানিয়েছে।", [f"পুলিশ | say | {FELL}"]),
    (f"{FELL}, জানিয়েছে পুলিশ।", [f"পুলিশ | say | {FELL}"]),
    (f"মেয়র সুবীর লাহা বলেছিলেন যে {FELL}।", [f"সুবীর লাহা | say | {FELL}"]),
    (f"{FELL} বলে ঠিকাদার নিমাই পাত্রের অভিযোগ।", [f"নিমাই পাত্র | accuse | {FELL}"]),
    (f"প্রকৌশলী তপন সরখেলের মতে, {FLAW}।", [f"তপন সরখেল | assess | {FLAW}"]),
    (f"প্রকৌশলী তপন সরখেলের ভাষ্য, {FLAW}।", [f"তপন সরখেল | say | {FLAW}"]),
    (f"প্রকৌশলী তপন সরখেলের ভাষ্যমতে, {FLAW}।", [f"তপন সরখেল | say | {FLAW}"]),
    (f"প্রকৌশলী তপন সরখেলের কথায়, {FLAW}।", [f"তপন সরখেল | say | {FLAW}"]),
    (f"প্রকৌশলী তপন সরখেলের বক্তব্য, {FLAW}।", [f"তপন সরখেল | say | {FLAW}"]),
    (f"আবহাওয়া অধিদপ্তরের তথ্য অনুযায়ী, {FELL}।", [f"আবহাওয়া অধিদপ্তর | say | {FELL}"]),
    (f"পানি উন্নয়ন বোর্ডের মতে, {FELL}।", [f"পানি উন্নয়ন বোর্ড | assess | {FELL}"]),
    (f"ঠিকাদার প্রতিষ্ঠান দাবি করেছে, {FELL}।", [f"ঠিকাদার প্রতিষ্ঠান | say | {FELL}"]),
    (f"নিশাপুর পৌরসভার পক্ষ থেকে জানানো হয়, {OPEN}।", [f"নিশাপুর পৌরসভা | say | {OPEN}"]),
    (f"নিশাপুর পৌরসভার তরফে জানানো হয়েছে, {OPEN}।", [f"নিশাপুর পৌরসভা | say | {OPEN}"]),
    (f"পুলিশ সূত্রে জানা গেছে, {FELL}।", [f"পুলিশ সূত্র | say | {FELL}"]),
]


@pytest.mark.parametrize(("text", "lines"), PLACES)
def test_the_source_stands_before_between_or_behind(text: str, lines: list[str] | None) -> None:
    found = told(text, language="bn")
    if lines is None:
        assert {row.split(" | ")[0] for row in found} == {"নিশাপুর থানার পুলিশ"}
    else:
        assert found == lines


VERBS: list[Row] = [
    *(
        (verb,)
        for verb in (
            "জানান", "জানালেন", "জানাচ্ছেন", "জানিয়েছেন", "জানিয়েছিলেন", "বলেন", "বললেন", "বলছেন", "বলেছেন",
            "বলেছিলেন", "বলছিলেন", "লিখেছেন", "লেখেন", "উল্লেখ করেন", "মন্তব্য করেন", "যোগ করেন", "দাবি করেছেন",
            "জানিয়ে দেন", "জানিয়ে দিয়েছেন", "জানিয়ে রেখেছেন", "বলে আসছিলেন",
        )
    ),
    ("জোর দিয়ে বলেন",),
    bug("a verb that goes on is not read", "বলতে থাকেন"),
    ("দাবি করে আসছেন",),
]  # fmt: skip


@pytest.mark.parametrize(("verb",), VERBS)
def test_verbs_in_all_their_forms_and_compounds(verb: str) -> None:
    assert told(f"প্রকৌশলী তপন সরখেল {verb}, {FLAW}।", language="bn") == [f"তপন সরখেল | say | {FLAW}"]


@pytest.mark.parametrize(
    "text",
    [
        "ঘটনার কারণ খতিয়ে দেখা হবে বলে জানিয়ে দিয়েছে রেল মন্ত্রণালয়।",
        "ঘটনার কারণ খতিয়ে দেখা হবে বলে জানিয়েছে রেল মন্ত্রণালয়।",
        "ঘটনার কারণ খতিয়ে দেখা হবে বলেও জানায় রেল মন্ত্রণালয়।",
        "ঘটনার কারণ খতিয়ে দেখা হবে বলে দীর্ঘদিন ধরে দাবি করে আসছে রেল মন্ত্রণালয়।",
    ],
)
def test_compound_verbs_behind_a_quotative(text: str) -> None:
    assert told(text, language="bn") == ["রেল মন্ত্রণালয় | say | ঘটনার কারণ খতিয়ে দেখা হবে"]


NAMES: list[Row] = [
    ("মেয়র সুবীর লাহা", "সুবীর লাহা"),
    ("অধ্যাপক ড. লীনা হালদার", "লীনা হালদার"),
    ("জনাব রাকিব সান্যাল", "রাকিব সান্যাল"),
    ("পুলিশ সুপার (এসপি) মো. রাকিব সান্যাল", "রাকিব সান্যাল"),
    ("নিশাপুর জেলার পুলিশ সুপার (এসপি) রাকিব সান্যাল", "রাকিব সান্যাল"),
    ("প্রতিষ্ঠানটির মুখপাত্র অমিতা দেবনাথ", "অমিতা দেবনাথ"),
    ("সাবেক মন্ত্রী আরমান গাঙ্গুলি", "আরমান গাঙ্গুলি"),
    ("মুখপাত্র জোয়ানা ক্রেস্তোভা", "জোয়ানা ক্রেস্তোভা"),
    ("গৃহবধূ মমতা সরখেল", "মমতা সরখেল"),
    ("প্রধানমন্ত্রী শেফালি সোম", "শেফালি সোম"),
]


@pytest.mark.parametrize(("source", "name"), NAMES)
def test_titles_and_honorifics_are_no_part_of_a_name(source: str, name: str) -> None:
    for text in (f"{source} বলেন, {OPEN}।", f"{OPEN} বলে জানান {source}।", f"{OPEN}, বলেছেন {source}।"):
        (claim,) = read(text, language="bn")
        (hop,) = claim.chain
        assert (hop.name, hop.kind, hop.named) == (name, "person", True)
        assert claim.content.text == OPEN


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("মেয়র সুবীর লাহার", "সুবীর লাহা"),
        ("মেয়র সুবীর লাহা-র", "সুবীর লাহা"),
        ("প্রকৌশলী তপন সরখেলের", "তপন সরখেল"),
        ("প্রকৌশলী তপন সরখেল-এর", "তপন সরখেল"),
        ("নিশাপুর পৌরসভার", "নিশাপুর পৌরসভা"),
        ("রেল মন্ত্রণালয়ের", "রেল মন্ত্রণালয়"),
        ("পানি উন্নয়ন বোর্ডের", "পানি উন্নয়ন বোর্ড"),
        ("বিজিপি-র", "বিজিপি"),
        ("বিজিপির", "বিজিপি"),
    ],
)
def test_endings_of_case_are_no_part_of_a_name(source: str, name: str) -> None:
    (claim,) = read(f"{source} দাবি, {OPEN}।", language="bn")
    (hop,) = claim.chain
    assert hop.name == name
    assert hop.span is not None
    assert hop.span.text == source


NAMES_BEFORE_WORDS: list[Row] = [
    ("মন্ত্রী আরমান গাঙ্গুলি অস্ত্র বিক্রির অভিযোগ অস্বীকার করেছেন।", "আরমান গাঙ্গুলি | deny | অস্ত্র বিক্রির অভিযোগ"),
    (
        "ঠিকাদার নিমাই পাত্র ঘুষ দেওয়ার অভিযোগ অস্বীকার করেছেন।",
        "নিমাই পাত্র | deny | ঘুষ দেওয়ার অভিযোগ",
    ),
    (
        "মেয়র সুবীর লাহা প্রকল্পটিকে ‘দেশের লজ্জা’ বলে মন্তব্য করেন।",
        "সুবীর লাহা | say | প্রকল্পটিকে ‘দেশের লজ্জা’",
    ),
    (
        "মন্ত্রী মাহবুবুর রহমান ঘুষ নেওয়ার অভিযোগ অস্বীকার করেছেন।",
        "মাহবুবুর রহমান | deny | ঘুষ নেওয়ার অভিযোগ",
    ),
    (
        "মন্ত্রী আরমান গাঙ্গুলি বেতন দ্রুত দেওয়ার আশ্বাস দিয়েছেন।",
        "আরমান গাঙ্গুলি | promise | বেতন দ্রুত দেওয়ার",
    ),
    (
        "ক্যাপ্টেন অমল ধর হামলার বিষয়ে মন্তব্য করতে রাজি হননি।",
        "অমল ধর | decline | হামলার বিষয়ে মন্তব্য",
    ),
]


@pytest.mark.parametrize(("text", "line"), NAMES_BEFORE_WORDS)
def test_a_name_ends_where_what_is_said_begins(text: str, line: str) -> None:
    assert told(text, language="bn") == [line]


KINDS: list[Row] = [
    ("প্রকৌশলী তপন সরখেল", "person", True),
    ("রেল মন্ত্রণালয়", "government", True),
    ("নিশাপুর পৌরসভা", "government", True),
    ("দৈনিক বাতিঘর", "media", True),
    bug("the last word of a name is taken for the noun", "সংবাদ সংস্থা বাতিঘর নিউজ", "media", True),
    ("পানি উন্নয়ন বোর্ড", "organization", True),
    ("তিনজন কর্মকর্তা", "officials", False),
    ("মন্ত্রণালয়ের একটি সূত্র", "officials", False),
    ("এক কূটনীতিক", "officials", False),
    ("এক প্রত্যক্ষদর্শী", "witnesses", False),
    ("বিশ্লেষকেরা", "analysts", False),
    ("এক চিকিৎসক", "person", False),
    bug("the police of a place without its name are not a body with a name", "পুলিশ", "government", True),
    bug("a centre is taken for the central government", "মেরিডিয়ান পর্যবেক্ষণ কেন্দ্র", "organization", True),
]


@pytest.mark.parametrize(("source", "kind", "named"), KINDS)
def test_the_kind_of_a_source(source: str, kind: str, named: bool) -> None:
    (claim,) = read(f"{source} জানিয়েছেন, {OPEN}।", language="bn")
    (hop,) = claim.chain
    assert (hop.kind, hop.named) == (kind, named)


WHOSE: list[Row] = [
    ("নিশাপুরের মেয়র সুবীর লাহা", "নিশাপুর"),
    ("রেল মন্ত্রণালয়ের মুখপাত্র অমিতা দেবনাথ", "রেল মন্ত্রণালয়"),
    ("রেল মন্ত্রণালয়ের দুই কর্মকর্তা", "রেল মন্ত্রণালয়"),
    ("জেলা প্রশাসনের এক কর্মকর্তা", "জেলা প্রশাসন"),
    ("তিনজন কর্মকর্তা", None),
    bug("the last letter of the place is taken for the genitive", "নিশাপুর পৌরসভা", None),
    ("নিশাপুর জেলার পুলিশ সুপার (এসপি) রাকিব সান্যাল", "নিশাপুর জেলা"),
]


@pytest.mark.parametrize(("source", "owner"), WHOSE)
def test_whose_a_source_is(source: str, owner: str | None) -> None:
    (claim,) = read(f"{source} জানিয়েছেন, {OPEN}।", language="bn")
    (hop,) = claim.chain
    assert hop.affiliation == owner


UNNAMED: list[Row] = [
    ("তিনজন কর্মকর্তা", "তিনজন কর্মকর্তা"),
    ("রেল মন্ত্রণালয়ের দুই কর্মকর্তা", "রেল মন্ত্রণালয়ের দুই কর্মকর্তা"),
    ("নাম প্রকাশ না করার শর্তে রেল মন্ত্রণালয়ের দুই কর্মকর্তা", "রেল মন্ত্রণালয়ের দুই কর্মকর্তা"),
    ("রেল মন্ত্রণালয়ের এক কর্মকর্তা নাম প্রকাশ না করার শর্তে", "রেল মন্ত্রণালয়ের এক কর্মকর্তা"),
    ("আরও দুই যাত্রী", "দুই যাত্রী"),
    bug("a participle before an unnamed source is lost", "বেঁচে ফেরা এক নাবিক", "বেঁচে ফেরা এক নাবিক"),
    ("কয়েকটি গ্রামের কৃষকেরা", "কয়েকটি গ্রামের কৃষকেরা"),
]


@pytest.mark.parametrize(("source", "name"), UNNAMED)
def test_unnamed_sources_keep_what_is_said_of_them(source: str, name: str) -> None:
    (claim,) = read(f"{source} জানিয়েছেন, {OPEN}।", language="bn")
    (hop,) = claim.chain
    assert hop.name.endswith(name)
    assert not hop.named


NOT_ONE: list[Row] = [
    ("এক প্রত্যক্ষদর্শী বলেন, সেতুটি কাঁপছিল। আরেক প্রত্যক্ষদর্শী বলেন, ট্রেন তখন সেতুর ওপর ছিল।",),
    ("দুই কর্মকর্তা বলেন, সেতুটি কাঁপছিল। তিন কর্মকর্তা বলেন, ট্রেন তখন সেতুর ওপর ছিল।",),
    ("সেনাবাহিনীর এক কর্মকর্তা বলেন, সেতুটি কাঁপছিল। রেল মন্ত্রণালয়ের এক কর্মকর্তা বলেন, ট্রেন তখন সেতুর ওপর ছিল।",),
    ("রেল মন্ত্রণালয়ের একটি সূত্র জানায়, সেতুটি কাঁপছিল। পুলিশের আরেকটি সূত্র জানায়, ট্রেন তখন সেতুর ওপর ছিল।",),
    ("রেল মন্ত্রণালয়ের এক মুখপাত্র বলেন, সেতুটি কাঁপছিল। পুলিশের মুখপাত্র বলেন, ট্রেন তখন সেতুর ওপর ছিল।",),
]


@pytest.mark.parametrize(("text",), NOT_ONE)
def test_unnamed_sources_are_not_merged_for_their_likeness(text: str) -> None:
    first, second = read(text, language="bn")
    assert first.chain[0].name != second.chain[0].name
    assert not first.chain[0].named
    assert not second.chain[0].named


SHORT = [
    ("রেল মন্ত্রণালয়ের একটি সূত্র", "ওই সূত্র", "রেল মন্ত্রণালয়ের একটি সূত্র"),
    ("রেল মন্ত্রণালয়ের এক কর্মকর্তা", "ওই কর্মকর্তা", "রেল মন্ত্রণালয়ের এক কর্মকর্তা"),
    ("রেল মন্ত্রণালয়ের এক কর্মকর্তা", "নাম প্রকাশে অনিচ্ছুক ওই কর্মকর্তা", "রেল মন্ত্রণালয়ের এক কর্মকর্তা"),
    ("পানি উন্নয়ন বোর্ড", "বোর্ডটি", "পানি উন্নয়ন বোর্ড"),
    ("রেল মন্ত্রণালয়", "মন্ত্রণালয়টি", "রেল মন্ত্রণালয়"),
    ("প্রকৌশলী তপন সরখেল", "সরখেল", "তপন সরখেল"),
    ("প্রকৌশলী তপন সরখেল", "এই প্রকৌশলী", "তপন সরখেল"),
]


@pytest.mark.parametrize(("full", "short", "name"), SHORT)
def test_a_short_form_is_whoever_was_called_so_before(full: str, short: str, name: str) -> None:
    verb = "জানিয়েছেন" if "প্রকৌশলী" in full or "কর্মকর্তা" in full else "জানিয়েছে"
    first, second = read(f"{full} {verb}, {FLAW}। {short} আরও {verb}, {OPEN}।", language="bn")
    assert first.chain[0].name == name
    assert second.chain[0].name == name
    assert second.chain[0].named == first.chain[0].named


@pytest.mark.xfail(strict=True, reason="of two who speak together the second alone is kept")
def test_all_who_speak_together_are_kept() -> None:
    claims = read(f"মেয়র সুবীর লাহা ও প্রকৌশলী তপন সরখেল বলেছেন, {OPEN}।", language="bn")
    kept = " / ".join(hop.name for claim in claims for hop in claim.chain)
    assert "সুবীর লাহা" in kept
    assert "তপন সরখেল" in kept


FIRMS: list[Row] = [
    ("ফেরিটির পরিচালক প্রতিষ্ঠান নীলাভ অ্যান্ড সন্স লাইন", "নীলাভ অ্যান্ড সন্স লাইন"),
    ("নাগরিক সংগঠন নিশাপুর নদী রক্ষা", "নিশাপুর নদী রক্ষা"),
    bug(
        "the noun before the name of a firm is kept with it, and the firm is a person",
        "জাহাজ নির্মাতা প্রতিষ্ঠান কর্ভেন মেরিন",
        "কর্ভেন মেরিন",
    ),
]


@pytest.mark.parametrize(("source", "name"), FIRMS)
def test_a_firm_is_called_by_the_name_behind_its_noun(source: str, name: str) -> None:
    (claim,) = read(f"{source} এক বিবৃতিতে জানিয়েছে, {OPEN}।", language="bn")
    (hop,) = claim.chain
    assert (hop.name, hop.kind, hop.named) == (name, "organization", True)


SIGNED: list[Row] = [
    # who is acted on, asked about, or only near the verb doesn't speak
    ("নিশাপুরের মেয়র কী নির্দেশ দেন, তা দেখার অপেক্ষায় শহর।", []),
    ("চুক্তি অনুযায়ী, সেতুর কাজ মার্চে শেষ হয়েছে।", []),
    ("২০১২ সালের আইন অনুসারে, সেতুর মালিক পৌরসভা।", []),
    (
        "পরিকল্পনাবিদ তপন সরখেলের মতে, পৌরসভা মহাপরিকল্পনা অনুযায়ী কাজ করেনি।",
        ["তপন সরখেল | assess | পৌরসভা মহাপরিকল্পনা অনুযায়ী কাজ করেনি"],
    ),
    (f"মেয়র সুবীর লাহা বলেন, {OPEN}। গতকালের তথ্য অনুসারে, পাঁচজন আহত হয়েছেন।", [f"সুবীর লাহা | say | {OPEN}"]),
    ("পৌরসভার প্রস্তাবটি যাচাই শেষে করভেন জানিয়েছে, প্রস্তাবটি পূর্ণ নয়।", ["করভেন | say | প্রস্তাবটি পূর্ণ নয়"]),
    (f"এই সেতু দিয়ে একজন কৃষক কী সুবিধা পাবেন—এ বিষয়ে মেয়র সুবীর লাহা বলেন, {OPEN}।", [f"সুবীর লাহা | say | {OPEN}"]),
    ("আসামিরা আত্মপক্ষ সমর্থনে বলেছিলেন, নকশায় ভুল ছিল।", ["আসামিরা | say | নকশায় ভুল ছিল"]),
    ("মেয়র সুবীর লাহা শহরবাসীদের সতর্ক করে বলেছেন, বাঁধ ভাঙতে পারে।", ["সুবীর লাহা | warn | বাঁধ ভাঙতে পারে"]),
    ("মেয়র সুবীর লাহা বলতে ভোলেননি, নকশায় ভুল ছিল।", ["সুবীর লাহা | say | নকশায় ভুল ছিল"]),
    # a name, and whose it is
    ("নিশাপুর প্রকাশনের মিলন হাওলা জানান, বই ছাপা হয়েছে।", ["মিলন হাওলা | say | বই ছাপা হয়েছে"]),
    ("সুমন দেবের ভাই রেজাউল দফাদার বলেন, নৌকা ডুবে গেছে।", ["রেজাউল দফাদার | say | নৌকা ডুবে গেছে"]),
    ("নিশাপুর জেলা প্রশাসকও বলেন, নৌকা ডুবে গেছে।", ["নিশাপুর জেলা প্রশাসক | say | নৌকা ডুবে গেছে"]),
    (f"সেদিন দুই নেতা বাণিজ্য নিয়ে কথা বলেন। মেয়র সুবীর লাহা ছিলেন। তাঁর মতে, {FLAW}।", [f"সুবীর লাহা | assess | {FLAW}"]),
    # requests that nobody is said to make are no hearsay
    (
        "অমল রায় বলেন, আদালতে পাঁচ দিনের রিমান্ডের আবেদন করা হয়েছিল।",
        ["অমল রায় | say | আদালতে পাঁচ দিনের রিমান্ডের আবেদন করা হয়েছিল"],
    ),
    # what is left unsaid
    ("করভেন এখনো বৈঠকের বিষয়টি নিশ্চিত করেনি।", ["করভেন | decline | এখনো বৈঠকের বিষয়টি"]),
    ("মেয়রের কর্মকর্তারা এ খবর নিশ্চিত করেননি।", ["মেয়রের কর্মকর্তারা | decline | এ খবর"]),
    ("নাবিকেরা কাউকে সতর্ক করেননি।", []),
    ("এখনো কতজন নিখোঁজ, তা উদ্ধারকারী সংস্থা জানায়নি।", ["উদ্ধারকারী সংস্থা | decline | এখনো কতজন নিখোঁজ"]),
    # whose report, whose picture, whom a criticism is of
    ("সংবাদমাধ্যম ওরেলের এক প্রতিবেদনে বলা হয়, নকশায় ভুল ছিল।", ["ওরেল | report | নকশায় ভুল ছিল"]),
    ("ওই কাগজেরই খবর, সেতুটি ভেঙে পড়েছে।", ["ওই কাগজ | report | সেতুটি ভেঙে পড়েছে"]),
    ("দিনের আলোয় তোলা আরেকটি ছবিতে ভাঙা সেতু দেখা যায়।", ["দিনের আলোয় তোলা আরেকটি ছবি | show | ভাঙা সেতু"]),
    ("মেয়র সুবীর লাহা করভেনের কড়া সমালোচনা করে বলেন, নকশায় ভুল ছিল।", ["সুবীর লাহা | accuse | নকশায় ভুল ছিল"]),
    (
        "প্রকৌশলী সুবীর লাহা স্থানীয় গণমাধ্যমকে বলেন, নকশায় ভুল ছিল।",
        ["সুবীর লাহা < স্থানীয় গণমাধ্যম | say | নকশায় ভুল ছিল"],
    ),
    (
        "করভেনের নকশার নিন্দা করে বিষয়টিকে ‘লজ্জার ব্যাপার’ আখ্যা দেয় পৌরসভা।",
        ["পৌরসভা | say | বিষয়টিকে ‘লজ্জার ব্যাপার’"],
    ),
    # several who are joined, a pronoun before what it acts on, an office that ends as another does
    (
        "আন্তর্জাতিক সংস্থা ও দেশের পক্ষ থেকে জানানো হয়েছে, নকশায় ভুল ছিল।",
        ["আন্তর্জাতিক সংস্থা ও দেশ | say | নকশায় ভুল ছিল"],
    ),
    (
        "কয়েকজন শিক্ষক, শিক্ষার্থী ও কর্মকর্তা জানান, নকশায় ভুল ছিল।",
        ["কয়েকজন শিক্ষক, শিক্ষার্থী ও কর্মকর্তা | say | নকশায় ভুল ছিল"],
    ),
    (
        "করভেন এক বিবৃতি দিয়েছে বলে জানিয়েছে পৌরসভা। তারা পুরোনো সেতুর নেওয়া বিভিন্ন কাজের প্রতি সমর্থন জানিয়ে বলেছে, নকশায় ভুল ছিল।",
        ["পৌরসভা | say | করভেন এক বিবৃতি দিয়েছে", "পৌরসভা | say | নকশায় ভুল ছিল"],
    ),
    (
        "উপাচার্য নাজির লাহা ও সহ-উপাচার্য হাবিব সরখেল এসেছেন। উপাচার্য বলেন, নকশায় ভুল ছিল।",
        ["নাজির লাহা | say | নকশায় ভুল ছিল"],
    ),
    # an office is whoever was named with it, in this house only
    (
        f"দেশের সেতু অধিদপ্তরের মহাপরিচালক আবুল লাহা বলেন, {FELL}। সেতু অধিদপ্তরের মহাপরিচালক বলেন, নকশায় ভুল ছিল।",
        [f"আবুল লাহা | say | {FELL}", "আবুল লাহা | say | নকশায় ভুল ছিল"],
    ),
    (
        f"সেতু অধিদপ্তরের মহাপরিচালক আবুল লাহা বলেন, {FELL}। নৌ অধিদপ্তরের মহাপরিচালক বলেন, নকশায় ভুল ছিল।",
        [f"আবুল লাহা | say | {FELL}", "নৌ অধিদপ্তরের মহাপরিচালক | say | নকশায় ভুল ছিল"],
    ),
    ("স্বরাষ্ট্রমন্ত্রী রাজীব লাহা বৈঠকের শুরুতেই জানিয়েছেন, নকশায় ভুল ছিল।", ["রাজীব লাহা | say | নকশায় ভুল ছিল"]),
    (
        f"মেয়র সুবীর লাহা বলেন, {FELL}।\n\nএতে শ্রমিকেরা ক্ষুব্ধ হয়ে উঠেছেন। তাঁরা বলেন, নকশায় ভুল ছিল।",
        [f"সুবীর লাহা | say | {FELL}", "শ্রমিকেরা | say | নকশায় ভুল ছিল"],
    ),
    # a citation written as one with those it cites; a report that is cited and nobody who cites it
    ("পৌরসভা সূত্রমতে, নকশায় ভুল ছিল।", ["পৌরসভা সূত্র | assess | নকশায় ভুল ছিল"]),
    ("হাসপাতাল সূত্র অনুযায়ী, নকশায় ভুল ছিল।", ["হাসপাতাল সূত্র | say | নকশায় ভুল ছিল"]),
    ("করভেনের এক প্রতিবেদনের বরাত দিয়ে বলা হয়েছে, নকশায় ভুল ছিল।", ["করভেনের এক প্রতিবেদন | say | নকশায় ভুল ছিল"]),
    ("মেয়র সুবীর লাহা ছবিটি দেখেছেন এবং বিচারের দাবি জানিয়েছেন।", ["সুবীর লাহা | request | বিচারের"]),
    (
        f"সেতু গবেষণা কেন্দ্রের বিশ্লেষক অঙ্কিত লাহার মতে, নকশায় ভুল ছিল। তিনি বলেন, {FELL}।",
        ["অঙ্কিত লাহা | assess | নকশায় ভুল ছিল", f"অঙ্কিত লাহা | assess | {FELL}"],
    ),
    # a name behind one letter, and behind what became of its bearer
    ("নিশাপুরের শিক্ষক ম. তামিম বলেন, নকশায় ভুল ছিল।", ["ম. তামিম | say | নকশায় ভুল ছিল"]),
    ("জলিল শেখের ছেলে আহত ইদ্রিস শেখ বলেন, নকশায় ভুল ছিল।", ["ইদ্রিস শেখ | say | নকশায় ভুল ছিল"]),
    # only a charge can be denied by not accepting it; people show more than pictures do
    ("শিক্ষকেরা তাঁর নিয়োগ মেনে নেননি।", []),
    ("মেয়র এ অভিযোগ মানতে চাননি।", ["মেয়র | deny | এ অভিযোগ"]),
    ("শিক্ষকেরা অনাস্থা দেখিয়েছেন, তাই সম্মানজনক হলো পদত্যাগ।", []),
    # to demand a thing is to ask for it, to claim to be something is not
    ("শ্রমিকেরা ঠিকাদারের শাস্তি দাবি করেছেন।", ["শ্রমিকেরা | request | ঠিকাদারের শাস্তি"]),
    ("মেয়র নিজেকে নির্দোষ দাবি করেছেন।", ["মেয়র | say | নিজেকে নির্দোষ"]),
    # who tells of the speaker, and whose news it is, is the article's own voice
    (
        "প্রকৌশলী সুবীর লাহা বলেন, নকশায় ভুল ছিল। সেতু দেখতে নদীর ঘাটেও গেছেন তিনি।",
        ["সুবীর লাহা | say | নকশায় ভুল ছিল"],
    ),
    ("সেতুটি ভেঙে পড়েছে। খবর নিশাপুর মনিটরের।", []),
]


@pytest.mark.parametrize("text", ["সেতুটি ভেঙে পড়েছে। খবর নিশাপুর মনিটরের।", "সেতুটি ভেঙে পড়েছে। নিশাপুর মনিটরের খবর।"])
def test_a_credit_is_no_claim_and_is_left_out_with_its_reason(text: str) -> None:
    found = extract(article(text, language="bn"))
    assert [claim.content.text for claim in found.claims] == ["সেতুটি ভেঙে পড়েছে"]
    assert "a credit: whose report it is" in {each.reason for each in found.dropped}


@pytest.mark.parametrize(("text", "lines"), SIGNED)
def test_who_said_it_and_who_only_stands_near(text: str, lines: list[str]) -> None:
    assert told(text, language="bn") == lines
