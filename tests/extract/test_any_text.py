"""Any text gives claims with sound spans, the same twice and in another process; hostile text gives no nonsense."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told import article, spans

from rashomon.extract import extract
from rashomon.extract.cues.phrases import LONGEST_SOURCE as LONGEST_CUES_SOURCE
from rashomon.extract.dependency.phrases import LONGEST_SOURCE
from rashomon.model.records import CERTAINTIES, MODES, POLARITIES, QUOTED, SOURCE_KINDS, STATUSES, Extraction

PIECES = st.sampled_from(
    ["\n", "\n\n", " ", "“", "”", '"', "'", "’", "‘", "—", ": ", ", ", ". ", "\0", "\ufeff", "\u202e", "\u200d", "\t",
     "said", "Ana Reis said", "according to", "citing", "the ministry", "denied", "not", "that ", "(KWB)", "U.S.",
     "“The bridge is closed,” Ana Reis said. ", "The dam may have cracked, police say. ", "She refused to comment. ",
     "সেতু বন্ধ", "桥已关闭", "🌊", "e\u0301", "It is believed that the train left on Sunday. "]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=15)), max_size=40).map("".join)
LANGUAGES = st.sampled_from(["en", "en", "en", "bn", "xx"])


def check(text: str, found: Extraction) -> None:
    """What holds of every extraction."""
    ids = [claim.id for claim in found.claims]
    assert len(ids) == len(set(ids))
    for claim in found.claims:
        for span in spans(claim):
            assert 0 <= span.start < span.end <= len(text)
            assert span.text == text[span.start : span.end]
        assert claim.mode in MODES
        assert claim.quoted in QUOTED
        assert claim.polarity in POLARITIES
        assert claim.certainty in CERTAINTIES
        assert claim.status in STATUSES
        assert claim.why
        for hop in claim.chain:
            assert hop.kind in SOURCE_KINDS
            assert hop.name
            assert hop.inherited or hop.span or found.extractor == "quotes"
    for dropped in found.dropped:
        assert 0 <= dropped.start <= dropped.end <= len(text)
        assert dropped.reason


@settings(max_examples=200, deadline=None)
@given(TEXTS, LANGUAGES)
def test_any_text(text: str, language: str) -> None:
    first, second = (extract(article(text, language)) for _ in range(2))
    check(text, first)
    assert first == second
    assert [claim.id for claim in first.claims] == [claim.id for claim in second.claims]


STORY = "\n\n".join(
    [
        "The bridge is closed, Ana Reis, head of the Keld Water Board (KWB), told a radio. It may open, she said.",
        "“Nobody told us,” said Tomas Vell, a resident. “We ran up the hill in the dark.",
        "“It was cold, and the children cried.” The KWB declined to comment. According to officials, it is old.",
        "The ministry denied that the wall had cracked, and said pictures showed it was whole. It is believed new.",
    ]
)

ELSEWHERE = """
import json, sys
from rashomon.extract import extract
from rashomon.model.records import Article
text = json.load(sys.stdin)
claims = extract(Article(capture="capture", doc="invented.txt", text=text, language="en")).claims
print(json.dumps([[claim.id, repr(claim)] for claim in claims]))
"""


@pytest.mark.parametrize("seed", ["1", "2"])
def test_another_process_reads_the_same(seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", ELSEWHERE],
        input=json.dumps(STORY),
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
    )
    here = [[claim.id, repr(claim)] for claim in extract(article(STORY)).claims]
    assert len(here) > 8
    assert json.loads(done.stdout) == here


RAIN = "It rained on Monday in the town. "
CONTROLS = "".join(map(chr, [*range(32), 0x7F, 0x85, 0x200B, 0x202E, 0x2028, 0xFEFF, 0xFFFD]))
HOSTILE = {
    "empty": "",
    "white space": " \n\t\u00a0\n",
    "a line of 200,000 characters": "The harbour master said the ferry would sail. " * 4_400,
    "a word of 200,000 characters": "a" * 200_000,
    "ten thousand quote marks": '"' * 10_000,
    "ten thousand pairs": "“a” " * 5_000,
    "deep nesting": "“" * 500 + "it rained, Reis said" + "”" * 500 + RAIN * 40,
    "deep nesting of speech": "“Reis said " * 100 + "it rained." + "”" * 100 + RAIN * 60,
    "speech in speech": "Reis said that " * 70 + "it rained.",
    "only punctuation": "?!.,;:-—…()[]{}" * 500,
    "control characters": CONTROLS * 40 + " Reis said it rained. " + CONTROLS * 40,
    "mixed scripts": "Рейс said “мост закрыт” 桥已关闭, 雷斯说。 সেতু বন্ধ, তিনি said. الجسر مغلق said Reis. " * 20,
    "a source of 500 words": "The " + "very " * 500 + "old harbour master said the bridge was closed. " + RAIN * 3,
    "a source of many harbours": "The masters of " + "the harbours and " * 60 + "the bridge said it shut. " + RAIN * 9,
    "a quotation that never closes": "“The bridge is closed, Reis said. " + RAIN * 60,
    "a straight one that never closes": '"The bridge is closed, Reis said. ' + RAIN * 60,
    "no full stop": "Reis said the bridge was closed and " * 500,
    "one cue and nothing else": "said " * 2_000,
}  # fmt: skip


@cache
def once(text: str, language: str) -> Extraction:
    """The extraction of a long text that several tests look at."""
    return extract(article(text, language))


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", ["en", "xx"])
def test_hostile_text(name: str, language: str) -> None:
    text = HOSTILE[name]
    found = once(text, language)
    check(text, found)
    for claim in found.claims:
        assert claim.content.end - claim.content.start <= len(text) / 2
        for hop in claim.chain:
            assert len(hop.name.split()) <= LONGEST_SOURCE
            assert "\n" not in hop.name


@pytest.mark.parametrize("count", [10, 4_400])
def test_no_sentence_is_lost_without_a_reason(count: int) -> None:
    sentence = "The harbour master said the ferry would sail. "
    found = once(sentence * count, "en")
    read = {claim.content.start // len(sentence) for claim in found.claims}
    behind = [at for at in range(count) if at not in read]
    starts = [at * len(sentence) for at in behind]
    assert [start for start in starts if not any(x.start <= start < x.end for x in found.dropped)] == []


def test_a_monstrous_sentence_gives_no_claim() -> None:
    text = (
        "Reis said the bridge was closed. Reis said " + "the bridge was closed and " * 200 + "it rained. Vell agreed."
    )
    contents = [claim.content for claim in extract(article(text)).claims if claim.chain]
    assert [span.text for span in contents] == ["the bridge was closed"]


def test_a_lone_surrogate() -> None:
    text = "Reis said \ud800 the bridge was closed."
    check(text, extract(article(text)))


# Bengali, read by its cues

BENGALI_PIECES = st.sampled_from(
    ["\n", "\n\n", " ", "।", "। ", "॥", "? ", "“", "”", "‘", "’", "'", '"', "—", "–", ": ", ", ", "-", "…", "(", ")",
     "\u200c", "\u200d", "\u09bc", "\u09cd", "\u09be", "\u0981", "\u202e", "\0", "র", "এর", "কে", "-এর", "টি", "না",
     "নি", "বলেন", " জানিয়েছে", " বলে ", " যে ", " মতে ", "বরাত দিয়ে", "উদ্ধৃত করে", "দাবি", " অস্বীকার করেছে", "তিনি", "তাঁর",
     "এ তথ্য জানান", "এমনটাই বলেছেন", "ধারণা করা হচ্ছে", "সাংবাদিকদের", "পুলিশ", "মন্ত্রণালয়", "এক কর্মকর্তা", "ড. ", "মো. ",
     "মেয়র সুবীর লাহা", "দৈনিক বাতিঘর", "কে", "বিবৃতিতে", "উপগ্রহ চিত্রে", "দেখা গেছে", "Ida Kjell", "DPRK-এর", "১২", "12",
     "সেতুটি ভেঙে পড়েছে", "স্কুল খোলা থাকবে। ", "“আমরা ছাদে ছিলাম,” বলেন গৃহবধূ মমতা সরখেল। ", "桥已关闭", "e\u0301", "🌊",
     "পুলিশ জানিয়েছে, দুজন ভেসে গেছে। ", "দুজন ভেসে গেছে বলে জানা গেছে। ", "\u09af\u09bc", "\u09df", "it rained, he said"]
)  # fmt: skip
BENGALI_TEXTS = st.lists(
    st.one_of(BENGALI_PIECES, st.text(st.characters(min_codepoint=0x0980, max_codepoint=0x09FE), max_size=8)),
    max_size=40,
).map("".join)
DRIZZLE = "সোমবার শহরে বৃষ্টি হয়েছে। "


def sound(text: str, found: Extraction) -> None:
    """What holds of every extraction of a text of several sentences: no claim over half of it, no source a sentence."""
    check(text, found)
    for claim in found.claims:
        for span in spans(claim):
            assert span.end - span.start <= len(text) / 2
        for hop in claim.chain:
            assert 0 < len(hop.name.split()) <= LONGEST_CUES_SOURCE
            assert not set(hop.name) & set("।?!\n")
            assert hop.span is None or len(hop.span.text.split()) <= LONGEST_CUES_SOURCE


@settings(max_examples=300, deadline=None)
@given(BENGALI_TEXTS)
def test_any_bengali_text(text: str) -> None:
    whole = f"{text}\n\n{DRIZZLE * (len(text) // len(DRIZZLE) + 4)}"
    first, second = (extract(article(whole, "bn")) for _ in range(2))
    sound(whole, first)
    assert first == second


SAYS = "প্রবীণ বন্দর কর্মকর্তা জানিয়েছেন, সেতুটি বন্ধ। "
BENGALI_HOSTILE = {
    "empty": "",
    "only marks": "।" * 10_000 + DRIZZLE,
    "only vowel signs": "\u09be\u09bf\u09cd" * 5_000 + DRIZZLE,
    "a line of 10,000 characters": SAYS * 210,
    "a line of 10,000 characters without a stop": "সেতুটি বন্ধ বলে পুলিশ জানিয়েছে আর " * 280 + "। " + DRIZZLE * 400,
    "a line of 200,000 characters": SAYS * 4_200,
    "a word of 10,000 characters": "ক" * 10_000 + " জানিয়েছে, সেতুটি বন্ধ। " + DRIZZLE * 400,
    "a quotation that never closes": "“সেতুটি বন্ধ, বলেন মেয়র সুবীর লাহা। " + DRIZZLE * 60,
    "a straight one that never closes": "'সেতুটি বন্ধ, বলেন মেয়র সুবীর লাহা। " + DRIZZLE * 60,
    "one that opens the article and never closes": "“" + DRIZZLE * 60 + "\n\n" + DRIZZLE * 60,
    "ten nested quotations": "‘“" * 5 + "সেতুটি বন্ধ, বলেন মেয়র" + "”’" * 5 + "। " + DRIZZLE * 9,
    "ten nested acts": "পুলিশ জানিয়েছে, " * 10 + "সেতুটি বন্ধ। " + DRIZZLE * 9,
    "ten nested acts behind": "সেতুটি বন্ধ" + " বলে পুলিশ জানিয়েছে" * 10 + "। " + DRIZZLE * 12,
    "a thousand nested quotations": "“" * 1_000 + "সেতুটি বন্ধ, বলেন মেয়র" + "”" * 1_000 + "। " + DRIZZLE * 200,
    "a source of 500 words": "অতি " * 500 + "প্রবীণ বন্দর কর্মকর্তা জানিয়েছেন, সেতুটি বন্ধ। " + DRIZZLE * 100,
    "a source of 100 words": "অতি " * 100 + "প্রবীণ বন্দর কর্মকর্তা জানিয়েছেন, সেতুটি বন্ধ। " + DRIZZLE * 40,
    "a source of 100 owners": "বন্দরের " * 100 + "কর্মকর্তার মতে, সেতুটি বন্ধ। " + DRIZZLE * 60,
    "a source of 100 colleagues": "কর্মকর্তা ও " * 100 + "নাবিক বলেন, সেতুটি বন্ধ। " + DRIZZLE * 60,
    "one cue and nothing else": "জানিয়েছে " * 2_000,
    "one quotative and nothing else": "বলে " * 2_000,
    "one pronoun and nothing else": "তিনি বলেন। " * 500,
    "backward and nothing before": "এ তথ্য জানান পুলিশ। " * 200,
    "mixed scripts": "Рейс said “мост закрыт” 桥已关闭, 雷斯说। সেতু বন্ধ, বলেন Ida Kjell। الجسر مغلق said Reis. " * 20,
    "control characters": CONTROLS * 40 + " পুলিশ জানিয়েছে, সেতুটি বন্ধ। " + CONTROLS * 40,
}  # fmt: skip


@pytest.mark.parametrize("name", BENGALI_HOSTILE)
def test_hostile_bengali(name: str) -> None:
    text = BENGALI_HOSTILE[name]
    sound(text, once(text, "bn"))


@pytest.mark.parametrize("name", ["a source of 500 words", "a source of 100 words"])
def test_a_long_source_is_cut_or_dropped_with_a_reason(name: str) -> None:
    text = BENGALI_HOSTILE[name]
    found = once(text, "bn")
    said = [claim for claim in found.claims if "সেতুটি বন্ধ" in claim.content.text]
    assert all(claim.chain and claim.chain[0].name.endswith("কর্মকর্তা") for claim in said)
    assert said or any("অতি" in text[each.start : each.end] for each in found.dropped)


QUOTATION = "আমরা সারা রাত ছাদে ছিলাম। কেউ আমাদের খোঁজ নেয়নি। সকালে পানি নেমে গেছে। এখন ঘরে ফিরছি।"


@pytest.mark.parametrize(
    "text",
    [
        f"“{QUOTATION}”",
        f"‘{QUOTATION}’",
        f"'{QUOTATION}'",
        f"“{QUOTATION}",
        f"“{QUOTATION},” বলেন গৃহবধূ মমতা সরখেল।",
        f"গৃহবধূ মমতা সরখেল বলেন, “{QUOTATION}”",
    ],
)
def test_an_article_that_is_one_quotation(text: str) -> None:
    found = extract(article(text, "bn"))
    sound(text, found)
    sources = {hop.name for claim in found.claims for hop in claim.chain}
    assert sources == ({"মমতা সরখেল"} if "মমতা" in text else set())
    assert len(found.claims) >= 3 or found.dropped


def test_another_process_reads_the_same_bengali() -> None:
    text = SAYS + "“আমরা ছাদে ছিলাম। কেউ আসেনি,” বলেন গৃহবধূ মমতা সরখেল। তাঁর মতে, সেতুটি নিরাপদ। " + DRIZZLE
    code = ELSEWHERE.replace('language="en"', 'language="bn"')
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=json.dumps(text),
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": "3", "PYTHONPATH": ":".join(sys.path)},
    )
    here = [[claim.id, repr(claim)] for claim in extract(article(text, "bn")).claims]
    assert len(here) > 4
    assert json.loads(done.stdout) == here
