"""The language model is loaded only if its files are the ones whose digests are stored."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

import pytest

from rashomon.extract.dependency import parsing
from rashomon.lang import load
from rashomon.model.errors import ModelDataError


def model() -> str:
    language = load("en")
    assert language is not None
    return language.model


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the installed model's folder."""
    spec = importlib.util.find_spec(model())
    assert spec is not None
    assert spec.origin is not None
    return Path(shutil.copytree(Path(spec.origin).parent, tmp_path / "model"))


def listed() -> list[str]:
    rows = [row.split("\t") for row in parsing.DIGESTS.read_text(encoding="utf-8").splitlines()[1:]]
    return [name for owner, name, _ in rows if owner == model()]


def test_the_installed_model_is_the_one_whose_digests_are_stored(copied: Path) -> None:
    parsing.check_files(model(), copied)


def test_every_data_file_of_the_model_has_a_digest(copied: Path) -> None:
    here = {str(path.relative_to(copied)) for path in copied.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    unsaid = {name for name in here - set(listed()) if Path(name).suffix not in (".md", ".txt")}
    assert {name for name in unsaid if "LICENSE" not in name} == set()


def test_a_changed_byte_is_refused(copied: Path) -> None:
    name = max(listed(), key=lambda each: (copied / each).stat().st_size)
    path = copied / name
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    with pytest.raises(ModelDataError, match="not the file") as caught:
        parsing.check_files(model(), copied)
    assert name in str(caught.value)
    assert caught.value.next_step


def test_a_missing_file_is_refused(copied: Path) -> None:
    (copied / listed()[0]).unlink()
    with pytest.raises(ModelDataError, match="not the file"):
        parsing.check_files(model(), copied)


def test_a_model_without_digests_or_not_installed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelDataError, match="no digests"):
        parsing.check_files("some_other_model", tmp_path)
    with pytest.raises(ModelDataError, match="not installed") as caught:
        parsing.pipeline("some_other_model")
    assert caught.value.next_step


def test_every_text_is_one_sentence() -> None:
    docs = parsing.parse(model(), ["It rained. It snowed.", "It froze."])
    assert [len(list(doc.sents)) for doc in docs] == [1, 1]
    assert all(doc.has_annotation("DEP") for doc in docs)
