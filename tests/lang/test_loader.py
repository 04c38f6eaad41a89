"""The contract that every language folder keeps."""

from pathlib import Path

import pytest

from rashomon.lang import codes, load
from rashomon.lang.schema import TABLES
from rashomon.model.errors import LanguageDataError


@pytest.mark.parametrize("code", codes())
def test_every_folder_reads_without_a_fault(code: str) -> None:
    language = load(code)
    assert language is not None
    assert language.quote_pairs
    assert language.direction in {"ltr", "rtl"}


def test_a_language_without_a_folder_is_none() -> None:
    assert load("xx") is None


def test_all_faults_are_named_with_file_and_line(tmp_path: Path) -> None:
    folder = tmp_path / "xx"
    folder.mkdir()
    (folder / "language.toml").write_text('name = "X"\nscript = "Latn"\ndirection = "ltr"\nextractor = "quotes"\n')
    (header,) = ["\t".join(column.name for column in table.columns) for table in TABLES if table.name == "cues"]
    (folder / "cues.tsv").write_text(f"{header}\nsay\tverb\tshout\tclause\t\t\nsay\tverb\n")
    (folder / "surprise.tsv").write_text("")
    with pytest.raises(LanguageDataError) as caught:
        load("xx", tmp_path)
    text = str(caught.value)
    for part in ("xx/language.toml", "xx/cues.tsv:2", "xx/cues.tsv:3", "xx/surprise.tsv"):
        assert part in text


def test_table_names_are_unique() -> None:
    names = [table.name for table in TABLES]
    assert len(names) == len(set(names))
