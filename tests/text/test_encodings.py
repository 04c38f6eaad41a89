"""Legacy font encodings and text that was encoded twice: both are known by what they hold, and nothing else is."""

from pathlib import Path

import pytest

from rashomon.lang import codes, load
from rashomon.text import lines
from rashomon.text.encodings import encoded_twice, font_encoding, font_encodings

ROOT = Path(__file__).parents[2]
ARTICLES = [*sorted(ROOT.glob("tests/dev/*/docs/*.txt")), *sorted(ROOT.glob("src/rashomon/app/example/articles/*"))]
BIJOY = [
    "Avgvi †mvbvi evsjv",
    "b`xi Nv‡U †dwi eÜ",
    "e›`i KZ©…cÿ Rvwb‡q‡Q, NvUwU †mvgevi †_‡K eÜ _vK‡e|",
    "†gqi e‡jb, ÒAvgiv KvD‡K m‡i †h‡Z ewjwb|Ó wZwb GB Awf‡hvM A¯^xKvi K‡i‡Qb|",
    "cywj‡ki g‡Z, `yN©Ubvq AšÍZ wZbRb AvnZ n‡q‡Qb e‡j aviYv Kiv n‡”Q|",
]
BENGALI = "নদীর ঘাটে ফেরি বন্ধ, জানিয়েছে বন্দর কর্তৃপক্ষ। মেয়র বলেন, “আমরা কাউকে সরে যেতে বলিনি।”"
OTHERS = [
    "The harbour master said on Tuesday that the ferry would sail again; BBC, UN, WTO and IMF had no word on it.",
    "L’été dernier, le président a déclaré : « La fête sera annulée à cause de la chaleur », sans un mot de plus.",
    "«\u00a0La beauté\u00a0», «\u00a0la liberté\u00a0», «\u00a0la santé\u00a0»",
    "A ministra não respondeu às perguntas; segundo a polícia, três irmãos estão à espera de informações.",
    "Bộ trưởng cho biết hôm thứ Ba rằng cuộc đàm phán sẽ tiếp tục vào tuần tới tại thủ đô, theo hãng thông tấn.",
    "Ministr v úterý prohlásil, že vláda všechny zprávy o výbuchu vyvrátí; svědkové však tvrdí opak, vždyť vše viděli.",
    "Minister powiedział we wtorek, że wszyscy świadkowie zdarzenia złożą zeznania, a władze wyjaśnią przyczynę.",
    "Bakan salı günü yaptığı açıklamada görüşmelerin önümüzdeki hafta süreceğini söyledi.",
    "for (const [key, value] of Object.entries(rowByKey)) { if (!isValid(value)) return mapOf(key) || null; }",
    "def sub_view(self, *args: object) -> dict[str, KeyView]: return {k: v for k, v in self._rows.items() if k}",
    "dGhlIGhhcmJvdXIgbWFzdGVyIHNhaWQgb24gVHVlc2RheSB0aGF0IHRoZSBmZXJyeQ== QmVuZ2FsaSBpbiBCaWpveQ==",
    "https://port.example/watch?v=Kx7vQwZbM_4&list=PLvJbRt&utm_source=xvB",
    "Министр заявил во вторник, что переговоры продолжатся в городе.",
    BENGALI,
]


@pytest.mark.parametrize("text", BIJOY)
def test_bengali_for_the_fonts_of_bijoy_is_known(text: str) -> None:
    found = font_encoding(text)
    assert found is not None
    assert (found.name, found.language) == ("Bijoy", "Bengali")


@pytest.mark.parametrize("text", OTHERS)
def test_what_other_languages_write_is_in_no_font_encoding_and_was_not_encoded_twice(text: str) -> None:
    assert font_encoding(text) is None
    assert font_encoding(text.upper()) is None
    assert encoded_twice(text) is None
    assert encoded_twice(text * 40) is None


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_no_line_of_an_article_is_taken_for_another_encoding(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert [text[start:end] for start, end in lines(text) if font_encoding(text[start:end])] == []
    assert encoded_twice(text) is None


def test_there_are_articles_to_look_at() -> None:
    assert len(ARTICLES) > 20


@pytest.mark.parametrize("code", codes())
def test_no_word_that_the_folders_know_is_in_a_font_encoding(code: str) -> None:
    known = load(code)
    assert known is not None
    words = [row["form"] for table, rows in known.tables.items() if table != "legacy" for row in rows if "form" in row]
    assert [word for word in words if font_encoding(word)] == []
    assert font_encoding(" ".join(words)) is None


def test_a_font_encoding_is_described_by_pairs_of_characters() -> None:
    assert font_encodings()
    for encoding in font_encodings():
        assert {len(pair) for pair in encoding.pairs} == {2}


@pytest.mark.parametrize("codec", ["cp1252", "latin-1"])
@pytest.mark.parametrize("loss", ["replace", "ignore"])
def test_utf8_that_was_decoded_as_another_encoding_is_known(codec: str, loss: str) -> None:
    for text in (BENGALI, "আমার", OTHERS[12], OTHERS[4]):
        found = encoded_twice(text.encode().decode(codec, loss))
        assert found is not None, text
        assert found.share > 0.25, text
    few = encoded_twice(OTHERS[3].encode().decode(codec, loss))
    assert few is not None
    assert few.share < 0.25


def test_quotation_marks_that_were_encoded_twice_are_counted() -> None:
    text = "The mayor said: “We’re closed.” " * 2
    found = encoded_twice(text.encode().decode("cp1252", "ignore"))
    assert found is not None
    assert found.runs == 6
    assert found.share == 0
