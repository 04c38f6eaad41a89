"""What comes in a legacy font encoding or encoded twice: refused with a next step and kept, or left out and noted."""

import json
from pathlib import Path

import pytest

from rashomon.clean import clean
from rashomon.clean.reasons import ENCODING
from rashomon.model.errors import InputError
from rashomon.model.records import Capture
from rashomon.read import find_inputs
from rashomon.run import Options, read_into
from rashomon.store import Ledger
from rashomon.text.encodings import font_encoding

BIJOY = """b`xi Nv‡U †dwi eÜ

e›`i KZ©…cÿ Rvwb‡q‡Q, NvUwU †mvgevi †_‡K eÜ _vK‡e|

†gqi e‡jb, ÒAvgiv KvD‡K m‡i †h‡Z ewjwb|Ó wZwb GB Awf‡hvM A¯^xKvi K‡i‡Qb|
"""
BENGALI = """নদীর ঘাটে ফেরি বন্ধ

বন্দর কর্তৃপক্ষ জানিয়েছে, ঘাটটি সোমবার থেকে বন্ধ থাকবে।

মেয়র বলেন, “আমরা কাউকে সরে যেতে বলিনি।” তিনি এই অভিযোগ অস্বীকার করেছেন।
"""
ENGLISH = """Ferry stops at the river landing

The Port Authority said the landing would stay closed from Monday. "We asked nobody to move," the mayor said.

{}

She denied that anybody had been asked to leave the landing before the weekend.
"""
TWICE = BENGALI.encode().decode("cp1252", "replace")


def capture(payload: bytes, kind: str = "text/plain") -> Capture:
    return Capture("a", "a", kind, payload)


def page(text: str) -> bytes:
    lines = "".join(f"<p>{line.replace('&', '&amp;')}</p>" for line in text.splitlines() if line)
    return f"<html><head><meta charset='utf-8'></head><body><article>{lines}</article></body></html>".encode()


@pytest.mark.parametrize(
    ("payload", "kind", "says", "step"),
    [
        (BIJOY.encode(), "text/plain", "Bengali in the legacy font encoding Bijoy", "to Unicode"),
        (BIJOY.encode("cp1252"), "text/plain", "Bengali in the legacy font encoding Bijoy", "to Unicode"),
        (BIJOY.encode(), "text/markdown", "Bengali in the legacy font encoding Bijoy", "to Unicode"),
        (page(BIJOY), "text/html", "Bengali in the legacy font encoding Bijoy", "to Unicode"),
        (TWICE.encode(), "text/plain", "UTF-8 that was decoded as windows-1252", "iconv"),
        (page(TWICE), "text/html", "UTF-8 that was decoded as windows-1252", "iconv"),
    ],
)
def test_a_text_that_can_not_be_read_is_refused_with_a_next_step(
    payload: bytes, kind: str, says: str, step: str
) -> None:
    with pytest.raises(InputError, match=says) as caught:
        clean(capture(payload, kind))
    assert step in caught.value.next_step


def test_it_fails_alone_without_a_claim_and_its_bytes_are_kept(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "bijoy.txt").write_bytes(BIJOY.encode("cp1252"))
    (folder / "twice.txt").write_text(TWICE, encoding="utf-8")
    (folder / "unicode.txt").write_text(BENGALI, encoding="utf-8")
    (folder / "records.jsonl").write_text(json.dumps({"text": BIJOY}) + "\n", encoding="utf-8")
    with Ledger.open(tmp_path / "l.db") as book:
        list(read_into(book, find_inputs([str(folder)]), Options(jobs=1)))
        assert {article.doc for article, _ in book.articles()} == {"unicode.txt"}
        assert {stored.claim.doc for stored in book.claims()} <= {"unicode.txt"}
        assert {(f.doc, f.step) for f in book.failures()} == {
            ("bijoy.txt", "clean"), ("twice.txt", "clean"), ("records.jsonl#1", "clean")
        }  # fmt: skip
        assert all(failure.next_step for failure in book.failures())
        kept = {each.doc: each.payload for each in book.captures()}
    assert kept["bijoy.txt"] == BIJOY.encode("cp1252")
    assert kept["twice.txt"] == TWICE.encode()


@pytest.mark.parametrize(("article", "language"), [(ENGLISH, "en"), (BENGALI + "\n{}\n", "bn")])
def test_lines_in_a_font_encoding_are_left_out_of_an_article_and_noted(article: str, language: str) -> None:
    line = BIJOY.split("\n")[4]
    found = clean(capture(article.format(line).encode()))
    assert found.language == language
    out = "".join(found.text[each.start : each.end] for each in found.left_out if each.reason == ENCODING)
    assert out.replace(" ", "") == line.replace("|", "").replace(" ", "") or out == line
    assert any("Bijoy" in note and "Unicode" in note for note in found.notes)


@pytest.mark.parametrize("article", [ENGLISH.replace("{}\n\nShe", "She") + "\n{}\n", BENGALI + "\n{}\n"])
def test_a_paragraph_in_a_font_encoding_costs_no_more_than_itself(article: str) -> None:
    paragraph = " ".join(BIJOY.split("\n")[2:5] + BIJOY.split("\n")[4:5])
    assert font_encoding(BENGALI + paragraph) is not None
    found = clean(capture(article.format(paragraph).encode()))
    out = "".join(found.text[each.start : each.end] for each in found.left_out if each.reason == ENCODING)
    assert out.split() == paragraph.split()
    with pytest.raises(InputError, match="Bijoy"):
        clean(capture(article.format("\n\n".join([paragraph] * 6)).encode()))


def test_the_language_is_that_of_the_lines_that_can_be_read() -> None:
    line = " ".join(BIJOY.split("\n")[4:5] * 2).replace("|", "")
    few = [f"The landing {number} was closed on Monday, the mayor said." for number in range(5)]
    found = clean(capture("\n\n".join([*few, line, line.replace("Ò", "Ô"), *few]).encode()))
    assert found.language == "en"
    assert ENCODING in {each.reason for each in found.left_out}


def test_an_article_without_such_lines_has_no_such_note() -> None:
    for text in (ENGLISH.format(""), BENGALI):
        found = clean(capture(text.encode()))
        assert found.notes == ()
        assert ENCODING not in {each.reason for each in found.left_out}


def test_quotation_marks_encoded_twice_are_noted_and_stay() -> None:
    text = ENGLISH.format("“It’s true,” he said, “we’re closed.”").encode().decode("cp1252", "ignore")
    found = clean(capture(text.encode()))
    assert found.text == text
    assert any("6 runs" in note and "UTF-8" in note for note in found.notes)
