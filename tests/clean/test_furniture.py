"""Short sentences beside furniture stay, whatever words of furniture they hold; what only looks like one goes."""

from __future__ import annotations

import pytest

from rashomon.clean import clean
from rashomon.model.records import Article, Capture
from rashomon.text import passages

ENGLISH = (
    "Flood in Keld cuts off three villages for a second day",
    "Rescue workers in Keld reached the last of the villages that the flood had cut off, the mayor, Ana Reis, said.",
    "The river fell by two metres during the night and the road to the north was open again on Wednesday morning.",
)
BENGALI = (
    "কেলদ শহরে বন্যায় তিন গ্রাম বিচ্ছিন্ন",
    "কেলদ শহরের উদ্ধারকর্মীরা মঙ্গলবার বন্যায় বিচ্ছিন্ন শেষ গ্রামটিতে পৌঁছেছেন বলে জানিয়েছেন মেয়র আনা রেইস।",
    "রাতে নদীর পানি দুই মিটার কমেছে এবং বুধবার সকালে উত্তরের সড়কটি আবার খুলে দেওয়া হয়েছে বলে জানা গেছে।",
)

LINKS = [
    (ENGLISH, "Also Read: Dam in Torva cracked, engineers warn"),
    (ENGLISH, "Also Read | Dam in Torva cracked"),
    (ENGLISH, "READ MORE: Dam in Torva cracked"),
    (ENGLISH, "See also: Dam in Torva cracked, engineers warn"),
    (ENGLISH, "Also Read"),
    (BENGALI, "আরও পড়ুন: তোরভার বাঁধে ফাটল"),
    (BENGALI, "আরো পড়ুন"),
]

SENTENCES = {
    ENGLISH: [
        "“The town is safe tonight,” Reis said.",
        '"Is it over?" she asked.',
        "Reis denied it.",
        "He was right: nobody had asked.",
        "“We have lost everything.”",
    ],
    BENGALI: ["“শহর আজ নিরাপদ,” বলেন রেইস।", "রেইস তা অস্বীকার করেন।", "“আমরা সব হারিয়েছি।”"],
}

HEADLINES = {
    ENGLISH: [
        "Fish market in Keld to close in June",
        "‘We have lost everything’: a town counts its dead",
        "Who will pay?",
    ],
    BENGALI: ["জুনে বন্ধ হচ্ছে কেলদের মাছের বাজার", "কে দেবে ক্ষতিপূরণ?"],
}


def read(*lines: str) -> Article:
    return clean(Capture("page.txt", "page.txt", "text/plain", "\n\n".join(lines).encode()))


def out(article: Article) -> dict[str, str]:
    """What was left out, with the reason."""
    return {article.text[x.start : x.end]: x.reason for x in article.left_out}


@pytest.mark.parametrize(
    ("page", "link", "sentence"), [(page, link, text) for page, link in LINKS for text in SENTENCES[page]]
)
def test_a_sentence_behind_a_link_stays(page: tuple[str, ...], link: str, sentence: str) -> None:
    title, first, last = page
    assert out(read(title, first, link, sentence, last)) == {link: "related"}
    assert out(read(title, first, last, link, sentence)) == {link: "related"}


@pytest.mark.parametrize(
    ("page", "link", "headline"), [(page, link, text) for page, link in LINKS for text in HEADLINES[page]]
)
def test_a_headline_behind_a_link_after_the_article_goes(page: tuple[str, ...], link: str, headline: str) -> None:
    left = out(read(*page, link, headline))
    assert left[link] == "related"
    assert left[headline] in {"related", "navigation"}


@pytest.mark.parametrize(
    ("page", "heading", "headlines", "sentence"),
    [
        (ENGLISH, "Related stories", HEADLINES[ENGLISH], "Two men were held."),
        (BENGALI, "সম্পর্কিত খবর", HEADLINES[BENGALI], "দুজন আটক হয়েছেন।"),
    ],
)
def test_a_list_of_other_articles_goes_to_its_end(
    page: tuple[str, ...], heading: str, headlines: list[str], sentence: str
) -> None:
    assert set(out(read(*page, heading, *headlines, sentence))) == {heading, headlines[0], *headlines[1:], sentence}


@pytest.mark.parametrize(
    "sentence",
    [
        "More news came at noon, Reis said.",
        "For more than a day nobody slept.",
        "The comments drew anger.",
        "We never left the house.",
        "The post was empty.",
        "Help us, they shouted.",
        "Support us, she said.",
        "He broke its privacy policy.",
        "He left without permission.",
        "The boats sailed without permission, the navy said, and were turned back at noon.",
        "The app had broken its terms of use, the company said on Monday.",
        "Copyright law was changed in May.",
        "Copyright lawyers met in Keld on Monday to speak about the 12 cases that the court had to hear.",
    ],
)
def test_a_sentence_with_words_of_furniture_stays(sentence: str) -> None:
    title, first, last = ENGLISH
    assert out(read(title, first, sentence, last)) == {}


@pytest.mark.parametrize("sentence", ["অনুমতি ছাড়া কেউ ঢুকতে পারবেন না।", "পূর্বানুমতি নিয়ে তাঁরা নদী পার হন বলে জানান রেইস।"])
def test_a_bengali_sentence_with_words_of_furniture_stays(sentence: str) -> None:
    title, first, last = BENGALI
    assert out(read(title, first, sentence, last)) == {}


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Click here to see the pictures.", "related"),
        ("Find out more about the flood.", "related"),
        ("Stay tuned for updates.", "related"),
        ("For more on the flood", "related"),
        ("Follow us on the radio.", "share"),
        ("Sign up for our newsletter.", "subscribe"),
        ("Download the app to read on.", "subscribe"),
        ("All rights reserved.", "copyright"),
        ("Copyright Keld Herald.", "copyright"),
        ("Copyright 2023 the Keld Herald and those who wrote for it in that year.", "copyright"),
        ("All rights reserved. No part of this may be copied without permission of the Keld Herald.", "copyright"),
        ("This may not be published, broadcast or copied.", "copyright"),
        ("Not to be copied without permission", "copyright"),
        ("সর্বস্বত্ব সংরক্ষিত।", "copyright"),
    ],
)
def test_a_prompt_or_a_notice_goes_though_it_ends_like_a_sentence(line: str, reason: str) -> None:
    title, first, last = ENGLISH
    assert out(read(title, first, line, last)) == {line: reason}
    assert out(read(title, first, last, line)) == {line: reason}


INSERTS = (
    "Keld শহরে flood: তিন গ্রাম বিচ্ছিন্ন",
    "Mayor Ana Reis মঙ্গলবার press conference-এ বলেন, “We have reached the last of the villages,” তবে Red Cross-এর "
    "প্রতিনিধি Tomas Vell জানান, আরও two hundred thousand dollar দরকার।",
    "World Bank এক report-এ বলেছে, loan অনুমোদন হয়েছে এবং Keld Harbour Authority কাজ শুরু করেছে।",
)


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        (INSERTS, "bn"),
        ((*INSERTS[:2], ENGLISH[1], INSERTS[2]), "bn"),
        ((*ENGLISH[:2], BENGALI[1], ENGLISH[2]), "en"),
        ((*BENGALI, *ENGLISH[1:]), "bn"),
        ((*ENGLISH, *BENGALI[1:]), "en"),
    ],
)
def test_an_article_is_in_the_language_of_most_of_its_sentences(lines: tuple[str, ...], language: str) -> None:
    article = read(*lines)
    assert (article.language, article.title) == (language, lines[0])
    spoken = {article.text[line.start : line.end]: line.language for line in article.languages}
    assert [spoken[line] for line in lines] == ["en" if line in ENGLISH else "bn" for line in lines]
    assert not out(article)


def test_a_bar_typed_for_a_danda_makes_no_difference() -> None:
    lines = (*BENGALI, "বন্যা ২০১৯ সালেও এসেছিল। তখন কেউ মারা যায়নি।", "রেইস তা অস্বীকার করেন।", "মেয়র নীরব।")
    dandas, bars = read(*lines), read(*(line.replace("।", "|") for line in lines))
    assert (bars.title, bars.left_out) == (dandas.title, dandas.left_out)
    kinds = [(each.start, each.end, each.kind) for each in passages(bars)]
    assert kinds == [(each.start, each.end, each.kind) for each in passages(dandas)]
