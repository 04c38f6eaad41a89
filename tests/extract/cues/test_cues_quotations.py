"""Quotations in Bengali with every pair of marks and with none; speakers who go on, and where they end."""

from __future__ import annotations

import pytest
from told import Row, bug, read, told

ROOF = "আমরা সারা রাত ছাদে ছিলাম"
PAIRS = [("“", "”"), ("‘", "’"), ("'", "'"), ('"', '"'), ("", "")]


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_every_pair_of_marks_and_none(left: str, right: str) -> None:
    want = [f"মমতা সরখেল | say | {ROOF} | {'direct' if left else 'indirect'}"]
    for text in (
        f"{left}{ROOF},{right} বলেন গৃহবধূ মমতা সরখেল।",
        f"{left}{ROOF}{right}, গৃহবধূ মমতা সরখেল বলেন।",
        f"গৃহবধূ মমতা সরখেল বলেন, {left}{ROOF}।{right}",
        f"গৃহবধূ মমতা সরখেল বলেন: {left}{ROOF}{right}।",
    ):
        assert told(text, "quoted", language="bn") == want, text


@pytest.mark.parametrize(("left", "right"), PAIRS[:-1])
def test_a_pronoun_behind_a_quotation(left: str, right: str) -> None:
    text = f"গৃহবধূ মমতা সরখেল বলেন, পানি বাড়ছে। {left}{ROOF},{right} তিনি বলেন।"
    assert told(text, language="bn")[1:] == [f"মমতা সরখেল | say | {ROOF}"]


PARTS: list[Row] = [
    (
        "মেয়র সুবীর লাহা বলেন, প্রকল্পটি ‘দেশের লজ্জা’।",
        ["সুবীর লাহা | say | প্রকল্পটি ‘দেশের লজ্জা’ | mixed"],
    ),
    (
        "মেয়র সুবীর লাহা বলেন, ‘দেশের লজ্জা’ এই প্রকল্প বন্ধ হবে।",
        ["সুবীর লাহা | say | ‘দেশের লজ্জা’ এই প্রকল্প বন্ধ হবে | mixed"],
    ),
    bug(
        "the first part of a quotation that the cue splits is lost",
        "“সেতুটি,” মেয়র সুবীর লাহা বলেন, “এক বছরেও তৈরি হবে না।”",
        ["সুবীর লাহা | say | সেতুটি ... এক বছরেও তৈরি হবে না | direct"],
    ),
    (
        "“সেতুটি ভেঙে গেছে,” মেয়র সুবীর লাহা বলেন, “এক বছরেও তৈরি হবে না।”",
        ["সুবীর লাহা | say | সেতুটি ভেঙে গেছে | direct", "সুবীর লাহা | say | এক বছরেও তৈরি হবে না | direct"],
    ),
    (
        "দু'দিনের মধ্যে ন'টি নৌকা ফিরবে, মেয়র সুবীর লাহা বলেন।",
        ["সুবীর লাহা | say | দু'দিনের মধ্যে ন'টি নৌকা ফিরবে | indirect"],
    ),
    bug(
        "apostrophes inside straight marks",
        "মেয়র সুবীর লাহা বলেন, 'দু'দিনের মধ্যে ন'টি নৌকা ফিরবে।'",
        ["সুবীর লাহা | say | দু'দিনের মধ্যে ন'টি নৌকা ফিরবে | direct"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), PARTS)
def test_quotations_in_parts_and_apostrophes(text: str, lines: list[str]) -> None:
    assert told(text, "quoted", language="bn") == lines


SAFE, SCHOOL, FEAR = "সেতুটি এখন নিরাপদ আছে", "স্কুল কাল থেকে খোলা থাকবে", "ভয়ের কোনো কারণ নেই"
MAYOR = [f"সুবীর লাহা | say | {each}" for each in (SAFE, SCHOOL, FEAR)]

GOES_ON: list[Row] = [
    (f"মেয়র সুবীর লাহা বলেন, “{SAFE}। {SCHOOL}। {FEAR}।”", MAYOR),
    (f"“{SAFE}। {SCHOOL}। {FEAR},” বলেন মেয়র সুবীর লাহা।", MAYOR),
    (f"“{SAFE},” বলেন মেয়র সুবীর লাহা। “{SCHOOL}। {FEAR}।”", MAYOR),
    (f"মেয়র সুবীর লাহা বলেন, “{SAFE}।\n\n“{SCHOOL}।”", MAYOR[:2]),
    (
        f"মেয়র সুবীর লাহা বলেন, “{SAFE}।\n\n“{SCHOOL}।\n\n“{FEAR}।”",
        MAYOR,
    ),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। তিনি আরও বলেন, {SCHOOL}।", MAYOR[:2]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। {SCHOOL} বলেও জানান তিনি।", MAYOR[:2]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। {SCHOOL}, যোগ করেন তিনি।", MAYOR[:2]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। তাঁর দাবি, {SCHOOL}।", MAYOR[:2]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। তাঁর ভাষ্য, {SCHOOL}।", MAYOR[:2]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। লাহা আরও জানান, {SCHOOL}।", MAYOR[:2]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। মেয়র আরও জানান, {SCHOOL}।", MAYOR[:2]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। {SCHOOL}। তিনি আরও বলেন, {FEAR}।", MAYOR),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}।\n\nতিনি আরও বলেন, {SCHOOL}।", MAYOR[:2]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। {SCHOOL}। {FEAR}।", MAYOR),
    (
        f"মেয়র সুবীর লাহা বলেন, {SAFE}। এর মধ্যে তিনটি স্তম্ভ নতুন।",
        [MAYOR[0], "সুবীর লাহা | say | এর মধ্যে তিনটি স্তম্ভ নতুন"],
    ),
    (
        f"মেয়র সুবীর লাহা বলেন, {SAFE}। কারণ, স্তম্ভগুলো নতুন করে ঢালাই হয়েছে।",
        [MAYOR[0], "সুবীর লাহা | say | স্তম্ভগুলো নতুন করে ঢালাই হয়েছে"],
    ),
    (
        f"নিশাপুরের মেয়রের মতে, {SAFE}। এর মধ্যে তিনটি স্তম্ভ নতুন।",
        [f"নিশাপুরের মেয়র | assess | {SAFE}", "নিশাপুরের মেয়র | say | এর মধ্যে তিনটি স্তম্ভ নতুন"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), GOES_ON)
def test_a_speaker_who_goes_on(text: str, lines: list[str]) -> None:
    assert told(text, language="bn") == lines


def test_what_is_inherited_says_so() -> None:
    first, second = read(f"মেয়র সুবীর লাহা বলেন, “{SAFE}। {SCHOOL}।”", language="bn")
    assert [hop.inherited for claim in (first, second) for hop in claim.chain] == [False, True]
    assert second.cue is None
    assert second.chain[0].span is None


ENDS: list[tuple[str, list[str] | None]] = [
    (
        f"মেয়র সুবীর লাহা বলেন, {SAFE}। পুলিশ সুপার কাজল বর্মণ বলেন, রাস্তা বন্ধ থাকবে। তিনি আরও বলেন, {FEAR}।",
        [MAYOR[0], "কাজল বর্মণ | say | রাস্তা বন্ধ থাকবে", f"কাজল বর্মণ | say | {FEAR}"],
    ),
    (
        f"মেয়র সুবীর লাহা বলেন, {SAFE}। এদিকে নদীর পানি কমছে। পুলিশ জানিয়েছে, রাস্তা বন্ধ থাকবে।",
        [MAYOR[0], "পুলিশ | say | রাস্তা বন্ধ থাকবে"],
    ),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। এ দাবি যাচাই করা যায়নি।", MAYOR[:1]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। শ্রমিকেরা রাতেও সেতুর সামনে ছিলেন।", MAYOR[:1]),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}। সেতুটি ১৯৮৭ সালে খুলে দেওয়া হয়।", MAYOR[:1]),
    (f"আবহাওয়া অধিদপ্তরের প্রতিবেদনে দেখা গেছে, {SAFE}। নদীর পানি কমছে।", None),
    (f"মেয়র সুবীর লাহা বলেন, {SAFE}।\n\nনদীর পানি\n\n{SCHOOL}। নদীতে পানি কমছে।", MAYOR[:1]),
    (f"মেয়র সুবীর লাহা বলেন, “{SAFE}।” {SCHOOL}।", MAYOR[:1]),
    (f"মেয়র সুবীর লাহা বলেন, “{SAFE}।”\n\n{SCHOOL}। নদীতে পানি কমছে।", MAYOR[:1]),
]


@pytest.mark.parametrize(("text", "lines"), ENDS)
def test_where_a_speaker_ends(text: str, lines: list[str] | None) -> None:
    found = told(text, language="bn")
    assert len(found) == 1 if lines is None else found == lines


NEVER_CLOSED = f"{ROOF}, বলেন গৃহবধূ মমতা সরখেল। সোমবার শহরে বৃষ্টি হয়েছে। দোকানপাট বন্ধ ছিল।"


@pytest.mark.parametrize(
    "text",
    [
        bug("what is told behind the act is given to the speaker", f"“{NEVER_CLOSED}"),
        f"'{NEVER_CLOSED}",
    ],
)
def test_a_mark_that_never_closes_holds_no_more_than_its_act(text: str) -> None:
    assert told(text, language="bn") == [f"মমতা সরখেল | say | {ROOF}"]


GUARD = "সেতুর কাছে কোনো পাহারা ছিল না"
BACKWARD: list[Row] = [
    (f"{GUARD}। নিশাপুর থানার ওসি কাজল বর্মণ এ তথ্য জানান।", [f"কাজল বর্মণ | say | {GUARD}"]),
    (f"{GUARD}। নিশাপুর থানার ওসি কাজল বর্মণ এ তথ্য নিশ্চিত করেছেন।", [f"কাজল বর্মণ | confirm | {GUARD}"]),
    (f"{GUARD}। এ তথ্য জানিয়েছেন নিশাপুর থানার ওসি কাজল বর্মণ।", [f"কাজল বর্মণ | say | {GUARD}"]),
    (f"{GUARD}। এমনটাই বলেছেন স্থানীয় দোকানি নিমাই পাত্র।", [f"নিমাই পাত্র | say | {GUARD}"]),
    (f"{GUARD}—এমনটাই বলেছেন স্থানীয় দোকানি নিমাই পাত্র।", [f"নিমাই পাত্র | say | {GUARD}"]),
    (f"{GUARD}। রেল মন্ত্রণালয়ের এক বিজ্ঞপ্তিতে এ কথা জানানো হয়।", [f"রেল মন্ত্রণালয় | say | {GUARD}"]),
    (
        f"{GUARD}। চালক পালিয়ে গেছেন। নিশাপুর থানার ওসি কাজল বর্মণ এসব তথ্য জানান।",
        [f"কাজল বর্মণ | say | {GUARD}", "কাজল বর্মণ | say | চালক পালিয়ে গেছেন"],
    ),
    (f"নদীতে ঝড় উঠেছে।\n\n{GUARD}। ওসি কাজল বর্মণ এ তথ্য জানান।", [f"কাজল বর্মণ | say | {GUARD}"]),
]


@pytest.mark.parametrize(("text", "lines"), BACKWARD)
def test_who_said_it_stands_in_the_sentence_behind(text: str, lines: list[str]) -> None:
    assert told(text, language="bn") == lines


def test_who_acts_in_the_sentence_before_is_meant_by_a_pronoun() -> None:
    text = "মেয়র সুবীর লাহা সোমবার শহর ঘুরে দেখেন। ‘সেতুটি আবার তৈরি হবে,’ তিনি বলেন।"
    assert told(text, language="bn") == ["সুবীর লাহা | say | সেতুটি আবার তৈরি হবে"]
