"""Any input gives an article whose spans are sound, or an InputError; never anything else."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.clean import REASONS, clean
from rashomon.model.errors import InputError
from rashomon.model.records import Article, Capture
from rashomon.text import passages

SENTENCE = "The harbour master said on Tuesday that the ferry would sail again. "
FRENCH = "L'été, le président a déclaré que la fête serait annulée à cause de la chaleur. "
RUSSIAN = "Министр заявил во вторник, что переговоры продолжатся в городе. "
PIECES = st.sampled_from(
    ["\n", "\r\n", "\r", "\u2028", "\x0b", "\ufeff", "\0", "Also read: ", "By Ana Reis", "12 May 2023, 10:00 IST",
     "(AP)", " | ", "KELD, May 5 (AP) - ", "Copyright © 2024 Keld Post", "Related Stories", "[ad_1]", "<b>", "{{x}}",
     "\u202e", "আজ ", "। ", "서울", "Home > News", "Updated: ", "০৬ অক্টোবর ২০২৩", "- ", "“", "”", "Comments", "İ", "ß",
     "e\u0301", "\U0001f600", SENTENCE]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=12)), max_size=40).map("".join)


TAGS = st.sampled_from(["<p>", "</p>", "<div>", "<article>", "<script>", "<!--", "<meta ", SENTENCE * 3])


def capture(payload: bytes, kind: str = "text/plain") -> Capture:
    return Capture("x", "x", kind, payload)


def check(article: Article) -> None:
    size = len(article.text)
    at = 0
    for left in article.left_out:
        assert at <= left.start < left.end <= size
        assert left.reason in REASONS
        at = left.end
    at = 0
    for line in article.languages:
        assert at <= line.start < line.end <= size
        at = line.end
    for span in (article.title_span, article.dateline_span, *article.credits):
        assert span is None or 0 <= span[0] < span[1] <= size
    at = 0
    for passage in passages(article):
        assert at <= passage.start < passage.end <= size
        at = passage.end


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_text_is_kept_as_decoded_and_spans_are_sound(text: str) -> None:
    payload = text.encode("utf-8", "replace")
    try:
        article = clean(capture(payload))
    except InputError:
        return
    check(article)
    if article.encoding == "utf-8":
        assert article.text == payload.decode("utf-8")


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["text/plain", "text/html", "text/markdown"]))
def test_any_bytes(payload: bytes, kind: str) -> None:
    try:
        article = clean(capture(payload, kind))
    except InputError:
        return
    check(article)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.one_of(TAGS, st.text(max_size=20)), max_size=30).map("".join))
def test_any_page(page: str) -> None:
    try:
        article = clean(capture(page.encode("utf-8", "replace"), "text/html"))
    except InputError:
        return
    check(article)


@pytest.mark.parametrize(
    ("payload", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "no text"),
        (b"\0\0\0\0", "no text"),
        (gzip.compress(SENTENCE.encode() * 50), "binary"),
        (bytes(range(256)) * 20, "binary"),
        (b"\n".join([b"a line"] * 20_001), "lines are no article"),
    ],
)
def test_what_is_no_article_is_refused_with_a_next_step(payload: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        clean(capture(payload))
    assert caught.value.next_step


@pytest.mark.parametrize(
    ("payload", "encoding", "part"),
    [
        (("\ufeff" + SENTENCE).encode("utf-16-le"), "utf-16", SENTENCE),
        ((SENTENCE * 4).encode("utf-16-be"), "utf-16-be", SENTENCE),
        ((FRENCH * 4).encode("latin-1"), "cp1252", "à cause"),
        ((RUSSIAN * 4).encode("cp1251"), "cp1251", "Министр"),
        (b"caf\xc3\xa9 \xe2\x80\x9chere\xe2\x80\x9d " + SENTENCE.encode() * 3 + b"\xff\xff", "utf-8", "\ufffd\ufffd"),
        (SENTENCE.encode() + b"\xed\xa0\x80" + SENTENCE.encode(), "utf-8", "\ufffd"),
    ],
)  # fmt: skip
def test_encodings_are_found_named_and_noted(payload: bytes, encoding: str, part: str) -> None:
    article = clean(capture(payload))
    assert article.encoding == encoding
    assert part in article.text
    assert article.notes


def test_a_byte_order_mark_stays_so_that_offsets_are_those_of_plain_utf8() -> None:
    text = "\ufeffFerry aground off Keld, two missing\r\n" + SENTENCE
    article = clean(capture(text.encode()))
    assert article.text == text
    assert article.title == "Ferry aground off Keld, two missing"


def test_a_line_of_ten_megabytes_is_read() -> None:
    article = clean(capture(SENTENCE.encode() * 150_000))
    assert article.language == "en"


def test_a_page_of_nested_elements_and_one_of_wild_linked_data_are_read_or_refused() -> None:
    linked = b'<script type="application/ld+json">' + b"[" * 90_000 + b"</script><p>A few words.</p>"
    for page in (b"<div>" * 50_000 + b"words", linked):
        try:
            check(clean(capture(page, "text/html")))
        except InputError as err:
            assert err.next_step
