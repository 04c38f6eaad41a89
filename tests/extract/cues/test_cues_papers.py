"""What papers, places and quotations without a verb of saying tell in Bengali, and what only looks like telling."""

from __future__ import annotations

import pytest
from told import Row, told

FLAW, FELL = "নকশায় ভুল ছিল", "সেতুটি সোমবার সকালে ভেঙে পড়েছে"

PAPERS: list[Row] = [
    (
        f"পৌরসভা একটি প্রতিবেদন দিয়েছে। এতে বলা হয়, {FLAW}।",
        [f"একটি প্রতিবেদন | say | {FLAW}"],
    ),
    (
        f"পৌরসভার প্রতিবেদনে বলা হয়, {FLAW}। এটি কি ইচ্ছাকৃত, তা বলা হয়নি।",
        [f"পৌরসভার প্রতিবেদন | say | {FLAW}", "পৌরসভার প্রতিবেদন | say | এটি কি ইচ্ছাকৃত, তা বলা হয়নি"],
    ),
    (f"পৌরসভার ওয়েব সাইট থেকে জানা যায়, {FLAW}।", [f"পৌরসভার ওয়েব সাইট | report | {FLAW}"]),
    (f"বাসিন্দাদের সঙ্গে কথা বলে জানা যায়, {FELL}।", [f"বাসিন্দা | say | {FELL}"]),
    (
        f"রাষ্ট্রীয় টেলিভিশন বাতিঘরে এক ঘোষক বলেছেন, {FELL}।",
        None,
    ),
]


@pytest.mark.parametrize(("text", "lines"), PAPERS)
def test_what_stands_in_a_paper_is_the_papers(text: str, lines: list[str] | None) -> None:
    found = told(text, language="bn")
    assert len(found) == 1 if lines is None else found == lines


QUOTED: list[Row] = [
    (
        "অধিনায়ক রাকিব সান্যাল দলের ফিটনেস মাপছেন গত সিরিজ দিয়ে, ‘আমরা সবাই এখন অনেক বেশি তৈরি আছি। ভয় পাই না।’",
        ["রাকিব সান্যাল | say | আমরা সবাই এখন অনেক বেশি তৈরি আছি", "রাকিব সান্যাল | say | ভয় পাই না"],
    ),
    (
        f"মেয়র সুবীর লাহা জানান সেটি, ‘{FLAW}।’",
        [f"সুবীর লাহা | say | {FLAW}"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), QUOTED)
def test_a_quotation_beside_its_speaker(text: str, lines: list[str]) -> None:
    assert told(text, language="bn") == lines


NAMES: list[Row] = [
    (f"মেয়র এ কে এম সুবীর লাহা বলেন, {FLAW}।", [f"এ কে এম সুবীর লাহা | say | {FLAW}"]),
    (f"মেয়র আ জ ম লাহা বলেন, {FLAW}।", [f"আ জ ম লাহা | say | {FLAW}"]),
    (f"যুবরাজ হামদান বিন রাশিদ বলেন, {FLAW}।", [f"হামদান বিন রাশিদ | say | {FLAW}"]),
    (f"মি. লাহা এর উত্তরে বলেন, {FLAW}।", [f"লাহা | say | {FLAW}"]),
    (f"গত ২ ফেব্রুয়ারি পৌরসভাও জানায়, {FLAW}।", [f"পৌরসভা | say | {FLAW}"]),
    (f"নিশাপুর পুলিশ তদন্তকেন্দ্রের ইনচার্জ রাকিব সান্যাল বলেন, {FLAW}।", [f"রাকিব সান্যাল | say | {FLAW}"]),
    (f"আদালত এও জানায় যে {FLAW}।", [f"আদালত | say | {FLAW}"]),
    (
        f"পরিদর্শক নিয়োগের বিষয়ে আলোচনা হয়। মেয়র সুবীর লাহা ছিলেন। তিনি বলেন, {FLAW}।",
        [f"সুবীর লাহা | say | {FLAW}"],
    ),
    (
        f"মালিক সুমন দেব দাঁড়িয়ে ছিলেন। ছাত্রনেতা মো. সুমন জানান, {FLAW}।",
        [f"সুমন | say | {FLAW}"],
    ),
    (
        "ভোটের আগে পৌরসভা কর কমানোর প্রতিশ্রুতি দিয়েছে।",
        ["পৌরসভা | promise | কর কমানোর"],
    ),
    (
        "মেয়রের এই উদ্যোগ নিয়ে পৌরসভা অবশ্য প্রশ্ন তুলেছে।",
        ["পৌরসভা | say | মেয়রের এই উদ্যোগ নিয়ে"],
    ),
    (
        "বিচারপতি অমল রায় ও বিচারপতি বিমল সেন গুপ্তের সমন্বয়ে গঠিত হাইকোর্ট বেঞ্চ মামলা বাতিলের নির্দেশ দেন।",
        ["হাইকোর্ট বেঞ্চ | request | মামলা বাতিলের"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), NAMES)
def test_names_with_letters_particles_and_dates(text: str, lines: list[str]) -> None:
    assert told(text, language="bn") == lines


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("পুলিশ জানিয়েছে, যে বাসে তাঁদের নেওয়া হবে, সেই বাসে রোগী থাকতে পারেন।", "যে বাসে তাঁদের নেওয়া হবে, সেই বাসে রোগী থাকতে পারেন"),
        ("পুলিশ জানিয়েছে যে বাসে আগুন লেগেছে।", "বাসে আগুন লেগেছে"),
        ("মেয়র সুবীর লাহা বলেন, ভোট হবে, ডাকাতি হবে এবং জাল সই দেওয়া হবে।", "ভোট হবে, ডাকাতি হবে এবং জাল সই দেওয়া হবে"),
    ],
)
def test_a_content_is_whole(text: str, content: str) -> None:
    assert [row.split(" | ")[2] for row in told(text, language="bn")] == [content]
