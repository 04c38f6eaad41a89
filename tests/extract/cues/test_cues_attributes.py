"""What a Bengali claim holds beside who and what: mode, polarity, certainty, status, and their epistemic value."""

from __future__ import annotations

import pytest
from told import Row, bug, narrated, read, told

from rashomon.model.records import epistemic

HEARSAY: list[Row] = [
    ("নদীতে অন্তত ছয়জন ভেসে গেছেন বলে ধারণা করা হচ্ছে।", "নদীতে অন্তত ছয়জন ভেসে গেছেন", "probable"),
    ("কারখানাটি বিক্রি হয়ে গেছে বলে মনে করা হচ্ছে।", "কারখানাটি বিক্রি হয়ে গেছে", "probable"),
    ("কারখানাটি বিক্রি হয়ে গেছে বলে শোনা যাচ্ছে।", "কারখানাটি বিক্রি হয়ে গেছে", "possible"),
    ("কারখানাটি বিক্রি হয়ে গেছে বলে আশঙ্কা করা হচ্ছে।", "কারখানাটি বিক্রি হয়ে গেছে", "possible"),
    ("মৃতের সংখ্যা বাড়তে পারে বলে মনে করা হচ্ছে।", "মৃতের সংখ্যা বাড়তে পারে", "possible"),
    ("ধারণা করা হচ্ছে, কারখানাটি বিক্রি হয়ে গেছে।", "কারখানাটি বিক্রি হয়ে গেছে", "probable"),
    ("বন্দরে আগুন লেগেছে বলে জানা গেছে।", "বন্দরে আগুন লেগেছে", "certain"),
]


@pytest.mark.parametrize(("text", "content", "certainty"), HEARSAY)
def test_what_nobody_is_named_for_is_narration_that_is_as_sure(text: str, content: str, certainty: str) -> None:
    assert narrated(text, "certainty", language="bn") == [f"- | say | {content} | {certainty}"]
    assert told(text, language="bn") == []


SILENT: list[Row] = [
    ("কতজন আহত হয়েছেন, তা জানায়নি হাসপাতাল কর্তৃপক্ষ।", "হাসপাতাল কর্তৃপক্ষ | decline | কতজন আহত হয়েছেন"),
    ("হাসপাতাল কর্তৃপক্ষ আহতের সংখ্যা জানায়নি।", "হাসপাতাল কর্তৃপক্ষ | decline | আহতের সংখ্যা"),
    ("জাহাজে কী ছিল, তা বলতে রাজি হননি ক্যাপ্টেন অমল ধর।", "অমল ধর | decline | জাহাজে কী ছিল"),
    ("জাহাজে কী ছিল, সে বিষয়ে কিছু বলতে চাননি ক্যাপ্টেন অমল ধর।", "অমল ধর | decline | জাহাজে কী ছিল"),
    ("জাহাজে কী ছিল, তা জানাতে অস্বীকৃতি জানিয়েছেন ক্যাপ্টেন অমল ধর।", "অমল ধর | decline | জাহাজে কী ছিল"),
    bug(
        "a decline in which source and content stand side by side gives nothing",
        "ক্যাপ্টেন অমল ধর জাহাজে কী ছিল তা স্পষ্ট করেননি।",
        "অমল ধর | decline | জাহাজে কী ছিল",
    ),
    ("মন্ত্রণালয়ের মুখপাত্র এ বিষয়ে মন্তব্য করতে রাজি হননি।", "মন্ত্রণালয়ের মুখপাত্র | decline | এ বিষয়ে মন্তব্য"),
]


@pytest.mark.parametrize(("text", "line"), SILENT)
def test_who_said_nothing_declines(text: str, line: str) -> None:
    assert told(text, "polarity", "certainty", "epistemic", language="bn") == [f"{line} | affirmed | unknown | Unknown"]


DENIED: list[Row] = [
    ("মন্ত্রী আরমান গাঙ্গুলি অস্ত্র বিক্রির অভিযোগ অস্বীকার করেছেন।", "আরমান গাঙ্গুলি | deny | অস্ত্র বিক্রির অভিযোগ"),
    ("অস্ত্র বিক্রির কথা অস্বীকার করেছে কোম্পানিটি।", "কোম্পানিটি | deny | অস্ত্র বিক্রির"),
    ("জাহাজে অস্ত্র ছিল—এমন অভিযোগ অস্বীকার করেছে নৌবাহিনী।", "নৌবাহিনী | deny | জাহাজে অস্ত্র ছিল"),
    ("জাহাজে অস্ত্র ছিল। নৌবাহিনী এই অভিযোগ অস্বীকার করেছে।", None),
    ("নৌবাহিনী বলেছে, অস্ত্র বিক্রির অভিযোগ ভিত্তিহীন।", "নৌবাহিনী | deny | অস্ত্র বিক্রির অভিযোগ"),
    ("নৌবাহিনী বলেছে, অস্ত্র বিক্রির অভিযোগের কোনো প্রমাণ নেই।", "নৌবাহিনী | deny | অস্ত্র বিক্রির অভিযোগের"),
    (
        "অস্ত্র বিক্রির অভিযোগকে ভিত্তিহীন বলেছে নৌবাহিনী।",
        "নৌবাহিনী | deny | অস্ত্র বিক্রির অভিযোগকে",
    ),
    (
        "অস্ত্র বিক্রির অভিযোগকে ভিত্তিহীন বলে উড়িয়ে দিয়েছে নৌবাহিনী।",
        "নৌবাহিনী | deny | অস্ত্র বিক্রির অভিযোগকে",
    ),
    ("অস্ত্র বিক্রির খবর নাকচ করে দিয়েছে নৌবাহিনী।", "নৌবাহিনী | deny | অস্ত্র বিক্রির খবর"),
    ("অস্ত্র বিক্রির অভিযোগ প্রত্যাখ্যান করেছে নৌবাহিনী।", "নৌবাহিনী | deny | অস্ত্র বিক্রির অভিযোগ"),
    ("অস্ত্র বিক্রির অভিযোগ মানতে চাননি মন্ত্রী আরমান গাঙ্গুলি।", "আরমান গাঙ্গুলি | deny | অস্ত্র বিক্রির অভিযোগ"),
    ("অস্ত্র বিক্রির অভিযোগ মানতে নারাজ মন্ত্রী আরমান গাঙ্গুলি।", "আরমান গাঙ্গুলি | deny | অস্ত্র বিক্রির অভিযোগ"),
]


@pytest.mark.parametrize(("text", "line"), DENIED)
def test_what_is_denied_is_the_content_as_if_it_were_asserted(text: str, line: str | None) -> None:
    fields = ("polarity", "certainty", "epistemic", "status")
    found = told(text, *fields, language="bn")
    rest = "affirmed | certain | FalseCertain | not-happened"
    if line is None:
        assert [row.split(" | ", 1)[0] for row in found] == ["নৌবাহিনী"]
        assert found[0].endswith(rest)
        assert " | deny | " in found[0]
    else:
        assert found == [f"{line} | {rest}"]


def test_a_denial_that_is_not_made_denies_nothing() -> None:
    (claim,) = read("নৌবাহিনী জাহাজে অস্ত্র থাকার কথা অস্বীকার করেনি।", language="bn")
    assert claim.mode != "deny"
    assert claim.epistemic == epistemic(claim.mode, "affirmed", claim.certainty)
    assert claim.epistemic not in ("FalseCertain", "TrueCertain")


NEGATED: list[Row] = [
    ("পুলিশ জানিয়েছে, কেউ আহত হয়নি।", "negated", "certain", "FalseCertain"),
    ("পুলিশ জানিয়েছে, চালকের লাইসেন্স ছিল না।", "negated", "certain", "FalseCertain"),
    ("পুলিশ জানিয়েছে, চালকের লাইসেন্স নেই।", "negated", "certain", "FalseCertain"),
    ("পুলিশ জানিয়েছে, চালক নাবালক নয়।", "negated", "certain", "FalseCertain"),
    ("পুলিশ জানিয়েছে, চালক সম্ভবত পালিয়ে যায়নি।", "negated", "probable", "FalseUncertain"),
    ("পুলিশ জানিয়েছে, চালক সম্ভবত পালিয়ে গেছে।", "affirmed", "probable", "TrueUncertain"),
    ("পুলিশ জানিয়েছে, মৃতের সংখ্যা বাড়তে পারে।", "affirmed", "possible", "TrueUncertain"),
    ("পুলিশ জানিয়েছে, চালক পালিয়ে গেছে।", "affirmed", "certain", "TrueCertain"),
    ("কৃষি কর্মকর্তা রীনা সোরেন আশঙ্কা করছেন, ফসল নষ্ট হবে।", "affirmed", "possible", "TrueUncertain"),
]


@pytest.mark.parametrize(("text", "polarity", "certainty", "value"), NEGATED)
def test_negation_behind_the_verb_and_doubt(text: str, polarity: str, certainty: str, value: str) -> None:
    (claim,) = read(text, language="bn")
    assert (claim.polarity, claim.certainty, claim.epistemic) == (polarity, certainty, value)


MODES: list[Row] = [
    ("প্রকৌশলী তপন সরখেল বলেন, সেতুটি ভেঙে গেছে।", "say"),
    ("পুলিশ নিশ্চিত করেছে, নিহত ব্যক্তি একজন নাবিক।", "confirm"),
    ("নৌবাহিনী জাহাজে অস্ত্র থাকার কথা স্বীকার করেছে।", "confirm"),
    ("সেতুটি আবার ভেঙে পড়বে বলে সতর্ক করেছেন প্রকৌশলী তপন সরখেল।", "warn"),
    ("বেতন না দিলে কারখানা বন্ধ হবে বলে হুঁশিয়ারি দিয়েছেন শ্রমিকনেতা দুলাল মাঝি।", "warn"),
    ("শ্রমিকনেতা দুলাল মাঝি অভিযোগ করেন, মালিকপক্ষ তিন মাস বেতন দেয়নি।", "accuse"),
    ("শ্রমিকনেতা দুলাল মাঝির অভিযোগ, মালিকপক্ষ তিন মাস বেতন দেয়নি।", "accuse"),
    ("মালিকদের বেতন দিতে আহ্বান জানিয়েছেন মন্ত্রী আরমান গাঙ্গুলি।", "request"),
    ("বেতন দ্রুত দেওয়ার আশ্বাস দিয়েছেন মন্ত্রী আরমান গাঙ্গুলি।", "promise"),
    ("উদ্ধারকর্মীদের ধন্যবাদ জানিয়েছেন মন্ত্রী আরমান গাঙ্গুলি।", "thank"),
    ("বিশ্লেষকেরা মনে করছেন, দাম আরও বাড়বে।", "assess"),
    ("বিশ্লেষক দীপা মুর্মু বলেন, দাম আরও বাড়বে।", "assess"),
    ("দৈনিক বাতিঘর জানিয়েছে, দাম আরও বাড়বে।", "report"),
    ("উপগ্রহ চিত্রে দেখা গেছে, বন্দরে চারটি জাহাজ দাঁড়িয়ে আছে।", "show"),
    ("ক্যাপ্টেন অমল ধর জাহাজটির নাম জানাননি।", "decline"),
]


@pytest.mark.parametrize(("text", "mode"), MODES)
def test_the_act(text: str, mode: str) -> None:
    (claim,) = (claim for claim in read(text, language="bn") if claim.chain)
    assert claim.mode == mode


TIMES: list[Row] = [
    ("পুলিশ জানিয়েছে, সেতুটি ভেঙে গেছে।", "happened"),
    ("পুলিশ জানিয়েছে, উদ্ধারকাজ চলছে।", "ongoing"),
    ("পুলিশ জানিয়েছে, রাস্তা বন্ধ থাকবে।", "planned"),
    ("পুলিশ জানিয়েছে, সেতুটি ভেঙে যায়নি।", "not-happened"),
    ("পুলিশ জানিয়েছে, যদি পানি বাড়ে তবে রাস্তা বন্ধ হবে।", "hypothetical"),
    ("পুলিশ জানিয়েছে, রাস্তাটি বিপজ্জনক।", "state"),
]


@pytest.mark.parametrize(("text", "status"), TIMES)
def test_the_status(text: str, status: str) -> None:
    (claim,) = read(text, language="bn")
    assert claim.status == status


NOT_SPEECH = [
    "মেয়র সুবীর লাহা শহীদদের প্রতি শ্রদ্ধা জানান।",
    "মেয়র সুবীর লাহা নতুন প্রধানমন্ত্রীকে অভিনন্দন জানান।",
    "সেতুটির নাম রাখা হয়েছে বলাকা।",
]


@pytest.mark.parametrize("text", NOT_SPEECH)
def test_an_act_without_words_is_narration(text: str) -> None:
    assert told(text, language="bn") == []


def test_a_question_tells_nothing() -> None:
    assert read("সেতুটি সোমবার সকালে কেন ভেঙে পড়ল?", language="bn") == ()
    assert read("সেতুটি সোমবার সকালে ভেঙে পড়ল।", language="bn") != ()
