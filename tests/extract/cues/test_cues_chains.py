"""Who had it from whom in Bengali: media that cite or were told, documents, speech inside speech."""

from __future__ import annotations

import pytest
from told import Row, read, told

FLAW = "নকশায় ভুল ছিল"
LEFT = "জাহাজটি বন্দর ছেড়েছে"

CITED: list[Row] = [
    (
        f"জেলা প্রশাসনের এক কর্মকর্তার বরাত দিয়ে দৈনিক বাতিঘর জানিয়েছে, {LEFT}।",
        [f"জেলা প্রশাসনের এক কর্মকর্তা < বাতিঘর | report | {LEFT}"],
    ),
    (
        f"এক প্রকৌশলীকে উদ্ধৃত করে দৈনিক বাতিঘর লিখেছে, {FLAW}।",
        [f"এক প্রকৌশলী < বাতিঘর | report | {FLAW}"],
    ),
    (
        f"দৈনিক বাতিঘর এক প্রকৌশলীকে উদ্ধৃত করে জানায়, {FLAW}।",
        [f"এক প্রকৌশলী < বাতিঘর | report | {FLAW}"],
    ),
    (f"পুলিশের বরাতে রেডিও সাগরিকা জানায়, {LEFT}।", [f"পুলিশ < সাগরিকা | report | {LEFT}"]),
    (
        f"দুই কূটনীতিকের বরাত দিয়ে বার্তা সংস্থা রয়টার্স বলছে, {LEFT}।",
        [f"দুই কূটনীতিক < রয়টার্স | report | {LEFT}"],
    ),
    (
        f"এক সরকারি কর্মকর্তার বরাত দিয়ে দৈনিক বাতিঘর জানিয়েছে, {LEFT} বলে ধারণা করা হচ্ছে।",
        [f"এক সরকারি কর্মকর্তা < বাতিঘর | report | {LEFT}"],
    ),
    (
        f"{LEFT} বলে এক নাবিকের বরাত দিয়ে জানিয়েছে দৈনিক বাতিঘর।",
        [f"এক নাবিক < বাতিঘর | report | {LEFT}"],
    ),
    (
        f"মেয়রের চিকিৎসকের বরাত দিয়ে দলের ফেসবুক পোস্টে বলা হয়েছে, {LEFT}।",
        [f"মেয়রের চিকিৎসক < দল | say | {LEFT}"],
    ),
]

CITED += [
    (
        f"নৌবাহিনীর বরাত দিয়ে রাষ্ট্রীয় টেলিভিশনের খবরে বলা হয়, {LEFT}।",
        [f"নৌবাহিনী < রাষ্ট্রীয় টেলিভিশন | report | {LEFT}"],
    ),
    (
        f"শ্রমিকনেতা দুলাল মাঝির দাবি, {LEFT}। ইউনিয়নের একটি তালিকার বরাত দিয়ে তিনি এ কথা বলেন।",
        [f"ইউনিয়নের একটি তালিকা < দুলাল মাঝি | say | {LEFT}"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), CITED)
def test_whom_a_speaker_cites_stands_before_the_speaker(text: str, lines: list[str]) -> None:
    assert told(text, language="bn") == lines


def test_hearsay_that_a_medium_passes_on_keeps_its_doubt() -> None:
    text = f"এক সরকারি কর্মকর্তার বরাত দিয়ে দৈনিক বাতিঘর জানিয়েছে, {LEFT} বলে ধারণা করা হচ্ছে।"
    (claim,) = read(text, language="bn")
    assert (claim.certainty, claim.epistemic) == ("probable", "TrueUncertain")
    assert [(hop.kind, hop.named) for hop in claim.chain] == [("officials", False), ("media", True)]


TOLD: list[Row] = [
    (f"প্রকৌশলী তপন সরখেল দৈনিক বাতিঘরকে বলেন, {FLAW}।", [f"তপন সরখেল < বাতিঘর | say | {FLAW}"]),
    (f"দৈনিক বাতিঘরকে প্রকৌশলী তপন সরখেল বলেন, {FLAW}।", [f"তপন সরখেল < বাতিঘর | say | {FLAW}"]),
    (f"{FLAW} বলে দৈনিক বাতিঘরকে জানিয়েছেন প্রকৌশলী তপন সরখেল।", [f"তপন সরখেল < বাতিঘর | say | {FLAW}"]),
    (f"“{FLAW}”, দৈনিক বাতিঘরকে বলেন প্রকৌশলী তপন সরখেল।", [f"তপন সরখেল < বাতিঘর | say | {FLAW}"]),
    (
        f"দৈনিক বাতিঘরকে দেওয়া এক সাক্ষাৎকারে প্রকৌশলী তপন সরখেল বলেন, {FLAW}।",
        [f"তপন সরখেল < বাতিঘর | say | {FLAW}"],
    ),
    (f"রয়টার্সকে এক কূটনীতিক বলেন, {LEFT}।", [f"এক কূটনীতিক < রয়টার্স | say | {LEFT}"]),
    (f"বার্তা সংস্থা এএফপি-কে এক কূটনীতিক বলেন, {LEFT}।", [f"এক কূটনীতিক < এএফপি | say | {LEFT}"]),
    (f"প্রকৌশলী তপন সরখেল সাংবাদিকদের বলেন, {FLAW}।", [f"তপন সরখেল | say | {FLAW}"]),
    (f"প্রকৌশলী তপন সরখেল শ্রমিকদের বলেন, {FLAW}।", [f"তপন সরখেল | say | {FLAW}"]),
    (f"এক প্রশ্নের জবাবে গণমাধ্যমকে প্রকৌশলী তপন সরখেল বলেন, {FLAW}।", [f"তপন সরখেল | say | {FLAW}"]),
    (f"সংবাদ সম্মেলনে প্রকৌশলী তপন সরখেল বলেন, {FLAW}।", [f"তপন সরখেল | say | {FLAW}"]),
]


@pytest.mark.parametrize(("text", "lines"), TOLD)
def test_a_medium_that_was_told_is_a_hop_and_the_room_is_not(text: str, lines: list[str]) -> None:
    assert told(text, language="bn") == lines


NESTED: list[Row] = [
    (
        "মন্ত্রণালয় জানিয়েছে, উদ্ধারকর্মীদের ধন্যবাদ জানিয়েছেন মন্ত্রী আরমান গাঙ্গুলি।",
        ["আরমান গাঙ্গুলি < মন্ত্রণালয় | thank | উদ্ধারকর্মীদের"],
    ),
    (
        "রেল মন্ত্রণালয় জানিয়েছে, মন্ত্রী আরমান গাঙ্গুলি উদ্ধারকর্মীদের ধন্যবাদ জানিয়েছেন।",
        ["আরমান গাঙ্গুলি < রেল মন্ত্রণালয় | thank | উদ্ধারকর্মীদের"],
    ),
    (
        "দৈনিক বাতিঘর লিখেছে, মন্ত্রী আরমান গাঙ্গুলি সতর্ক করেছেন যে খাদ্যের মজুত ফুরিয়ে আসছে।",
        ["আরমান গাঙ্গুলি < বাতিঘর | warn | খাদ্যের মজুত ফুরিয়ে আসছে"],
    ),
    (
        "রেল মন্ত্রণালয় জানিয়েছে, উদ্ধারকাজ শেষ হয়েছে বলে নৌবাহিনী তাদের জানিয়েছে।",
        ["নৌবাহিনী < রেল মন্ত্রণালয় | say | উদ্ধারকাজ শেষ হয়েছে"],
    ),
    (
        "নৌবাহিনী বলেছে, জাহাজের ক্যাপ্টেন তাদের জানিয়েছেন, ইঞ্জিন বিকল হয়েছিল।",
        ["জাহাজের ক্যাপ্টেন < নৌবাহিনী | say | ইঞ্জিন বিকল হয়েছিল"],
    ),
    (
        "মেয়র সুবীর লাহা বলেন, “মন্ত্রী আমাকে বলেছেন, ‘টাকা আসবে’।”",
        ["মন্ত্রী < সুবীর লাহা | say | টাকা আসবে"],
    ),
    (
        "পৌরসভার মুখপাত্র অমিতা দেবনাথ জানান, মেয়র তাঁকে বলেছেন, পানি কাল আসবে।",
        ["মেয়র < অমিতা দেবনাথ | say | পানি কাল আসবে"],
    ),
]

NESTED += [
    (
        "তালভারিয়ার পররাষ্ট্র মন্ত্রণালয় জানিয়েছে, সান্দোলোর কৃষকদের ধন্যবাদ জানিয়েছেন পররাষ্ট্রমন্ত্রী রুবেন পেল।",
        ["রুবেন পেল < তালভারিয়ার পররাষ্ট্র মন্ত্রণালয় | thank | সান্দোলোর কৃষকদের"],
    ),
    (
        "তালভারিয়ার পররাষ্ট্র মন্ত্রণালয় জানিয়েছে, খাদ্য সহায়তার জন্য সান্দোলোর কৃষকদের ধন্যবাদ জানিয়েছেন কৃষিমন্ত্রী আরমান গাঙ্গুলি।",
        ["আরমান গাঙ্গুলি < তালভারিয়ার পররাষ্ট্র মন্ত্রণালয় | thank | খাদ্য সহায়তার জন্য সান্দোলোর কৃষকদের"],
    ),
    (
        f"বার্তা সংস্থা রয়টার্সের খবরে বলা হয়, নাম প্রকাশে অনিচ্ছুক দুই কূটনীতিক জানিয়েছেন, {LEFT}।",
        [f"দুই কূটনীতিক < রয়টার্স | say | {LEFT}"],
    ),
    (
        "মন্ত্রী আরমান গাঙ্গুলি তালভারিয়াকে অভিযোগ প্রত্যাহারের আহ্বান জানিয়েছেন বলে দেশটির গণমাধ্যমের খবরে বলা হয়েছে।",
        ["আরমান গাঙ্গুলি < দেশটির গণমাধ্যম | request | তালভারিয়াকে অভিযোগ প্রত্যাহারের"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), NESTED)
def test_the_inner_act_is_the_mode_and_the_chain_runs_outward(text: str, lines: list[str]) -> None:
    assert told(text, language="bn") == lines


DOCUMENTS: list[Row] = [
    (f"এক বিবৃতিতে নিশাপুর পৌরসভা জানায়, {FLAW}।", [f"নিশাপুর পৌরসভা | say | {FLAW}"]),
    (f"নিশাপুর পৌরসভা এক বিবৃতিতে জানায়, {FLAW}।", [f"নিশাপুর পৌরসভা | say | {FLAW}"]),
    (f"নিশাপুর পৌরসভার বিবৃতিতে বলা হয়েছে, {FLAW}।", [f"নিশাপুর পৌরসভা | say | {FLAW}"]),
    (f"রেল মন্ত্রণালয়ের এক সংবাদ বিজ্ঞপ্তিতে জানানো হয়, {FLAW}।", [f"রেল মন্ত্রণালয় | say | {FLAW}"]),
    (f"ফেসবুক পোস্টে মেয়র সুবীর লাহা লেখেন, {FLAW}।", [f"সুবীর লাহা | say | {FLAW}"]),
    (f"টেলিগ্রামে দেওয়া পোস্টে গভর্নর ইগর বেলেন্কো লেখেন, {FLAW}।", [f"ইগর বেলেন্কো | say | {FLAW}"]),
    (f"তদন্ত প্রতিবেদনে বলা হয়েছে, {FLAW}।", [f"তদন্ত প্রতিবেদন | say | {FLAW}"]),
    (
        f"দৈনিক বাতিঘরের প্রতিবেদনে বলা হয়েছে, {FLAW}।",
        [f"বাতিঘর | report | {FLAW}"],
    ),
    (f"দৈনিক বাতিঘরের খবর অনুযায়ী, {FLAW}।", [f"বাতিঘর | report | {FLAW}"]),
    (f"পানি উন্নয়ন বোর্ডের প্রতিবেদন অনুসারে, {FLAW}।", None),
    (
        f"রেল মন্ত্রণালয় বিবৃতি দিয়েছে। বিবৃতিতে বলা হয়, {FLAW}।",
        None,
    ),
]


@pytest.mark.parametrize(("text", "lines"), DOCUMENTS)
def test_words_in_a_document_are_its_owners(text: str, lines: list[str] | None) -> None:
    found = told(text, language="bn")
    if lines is None:
        assert len(found) == 1
        assert found[0].endswith(f" | say | {FLAW}")
    else:
        assert found == lines


def test_a_statement_spoken_of_before_is_its_owners() -> None:
    text = f"রেল মন্ত্রণালয় এক বিবৃতিতে জানায়, {LEFT}। বিবৃতিতে আরও বলা হয়, {FLAW}।"
    assert told(text, language="bn") == [f"রেল মন্ত্রণালয় | say | {LEFT}", f"রেল মন্ত্রণালয় | say | {FLAW}"]


def test_the_house_itself_is_no_hop() -> None:
    text = f"প্রকৌশলী তপন সরখেল বাতিঘরকে বলেন, {FLAW}।"
    assert told(text, language="bn", outlet="বাতিঘর") == [f"তপন সরখেল | say | {FLAW}"]


WITNESSES: list[Row] = [
    (
        "ঘাটে গিয়ে আমাদের প্রতিনিধি দেখেছেন, ট্রলারের গায়ে নতুন রং।",
        "witnesses",
        "ট্রলারের গায়ে নতুন রং",
    ),
    (
        "বাতিঘরের প্রতিবেদক দেখেছেন, ঘাটে তিনটি ট্রলার বাঁধা।",
        "witnesses",
        "ঘাটে তিনটি ট্রলার বাঁধা",
    ),
]


@pytest.mark.parametrize(("text", "kind", "content"), WITNESSES)
def test_reporters_who_were_there_are_one_hop_of_witnesses(text: str, kind: str, content: str) -> None:
    claims = [claim for claim in read(text, language="bn", outlet="বাতিঘর") if claim.chain]
    assert [(claim.content.text, [hop.kind for hop in claim.chain]) for claim in claims] == [(content, [kind])]
