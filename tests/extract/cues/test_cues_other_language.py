"""Another language that puts its verbs last, invented here, is read by the same code from a folder of its own.

The program is copied with one more language folder and run as it is: nothing of it is changed or replaced.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from told import Row

import rashomon
from rashomon.lang.schema import TABLES

PACKAGE = Path(rashomon.__file__).parent
FACTS = """
name = "Tavi"
script = "Latn"
direction = "ltr"
extractor = "cues"
word_order = "sov"
quote_pairs = [["«", "»"], ["'", "'"]]
"""
CODE = "vo"
"""CLDR has this language and we have no folder of it; the words below are nobody's."""

# Each row: the cells that are not empty, by column.
FOLDER: dict[str, list[dict[str, str]]] = {
    "cues": [
        {"form": "duran", "pos": "verb", "mode": "say", "frames": "clause"},
        {"form": "nekan", "pos": "verb", "mode": "deny", "frames": "clause,object"},
        {"form": "soman", "pos": "verb", "mode": "assess", "frames": "clause", "certainty": "probable"},
        {"form": "klam", "pos": "noun", "mode": "accuse", "frames": "clause"},
    ],
    "citations": [
        {"form": "ferme", "mode": "say", "use": "source"},
        {"form": "deke", "mode": "say", "use": "relay"},
    ],
    "grammar": [
        {"form": "kwe", "role": "complementizer"},
        {"form": "pye", "role": "quotative"},
        {"form": "hovan", "role": "passive"},
        {"form": "ela", "role": "connective"},
        {"form": "nai", "role": "negator"},
        {"form": "un", "role": "determiner"},
        {"form": "isto", "role": "anaphor"},
    ],
    "stems": [
        {"form": "dur", "lemma": "duran", "class": "a"},
        {"form": "nek", "lemma": "nekan", "class": "a"},
        {"form": "som", "lemma": "soman", "class": "a"},
        {"form": "hov", "lemma": "hovan", "class": "a"},
        {"form": "kir", "lemma": "kiran", "class": "a"},
    ],
    "inflections": [
        {"form": "tano", "class": "a", "part": "finite", "time": "past"},
        {"form": "tanoz", "class": "a", "part": "finite", "time": "past", "polarity": "negative"},
        {"form": "vano", "class": "a", "part": "finite", "time": "future"},
        {"form": "eke", "class": "a", "part": "converb"},
        {"form": "um", "class": "a", "part": "gerund"},
    ],
    "cases": [
        {"form": "-in", "case": "genitive"},
        {"form": "in", "case": "genitive"},
        {"form": "ko", "case": "objective"},
        {"form": "lar", "case": "plural"},
    ],
    "hedges": [{"form": "para", "pos": "adverb", "certainty": "probable"}],
    "negation": [{"form": "nai", "kind": "particle"}],
    "pronouns": [{"form": "ilo", "stands": "person"}],
    "titles": [{"form": "vazir", "kind": "person"}],
    "sources": [
        {"form": "polis", "kind": "government", "reach": "speaks,name"},
        {"form": "mirza", "kind": "officials", "reach": "speaks"},
    ],
    "media": [{"form": "tavi sura"}],
    "carriers": [{"form": "hovan", "kind": "pass"}],
}

FELL = "hasta palam kirtano"
ROWS: list[Row] = [
    (f"Vazir Orlo Keb durtano, {FELL}.", [f"Orlo Keb | say | {FELL} | certain"]),
    (f"Vazir Orlo Keb durtano kwe {FELL}.", [f"Orlo Keb | say | {FELL} | certain"]),
    ("Hasta palam kirtano pye durtano vazir Orlo Keb.", ["Orlo Keb | say | Hasta palam kirtano | certain"]),
    ("Hasta palam kirtano pye vazir Orlo Keb durtano.", ["Orlo Keb | say | Hasta palam kirtano | certain"]),
    ("Hasta palam kirtano, polis durtano.", ["polis | say | Hasta palam kirtano | certain"]),
    (f"Vazir Orlo Keb-in ferme, {FELL}.", [f"Orlo Keb | say | {FELL} | certain"]),
    (f"Vazir Orlo Kebin klam, {FELL}.", [f"Orlo Keb | accuse | {FELL} | certain"]),
    (f"Un mirza-in deke Tavi Sura durtano, {FELL}.", [f"Un mirza < Tavi Sura | report | {FELL} | certain"]),
    (f"Vazir Orlo Keb Tavi Surako durtano, {FELL}.", [f"Orlo Keb < Tavi Sura | say | {FELL} | certain"]),
    ("«Hasta palam kirtano,» durtano vazir Orlo Keb.", ["Orlo Keb | say | Hasta palam kirtano | certain"]),
    ("Vazir Orlo Keb durtano, 'hasta palam kirtano.'", [f"Orlo Keb | say | {FELL} | certain"]),
    (f"Vazir Orlo Keb somtano, {FELL}.", [f"Orlo Keb | assess | {FELL} | probable"]),
    ("Vazir Orlo Keb durtano, hasta para palam kirtano.", ["Orlo Keb | assess | hasta para palam kirtano | probable"]),
    ("Hasta palam nektano vazir Orlo Keb.", ["Orlo Keb | deny | Hasta palam | certain"]),
    (
        f"Vazir Orlo Keb durtano, {FELL}. Ela ilo durtano, sona palam kirvano.",
        [f"Orlo Keb | say | {FELL} | certain", "Orlo Keb | say | sona palam kirvano | certain"],
    ),
    ("Hasta palam kirtano. Vazir Orlo Keb isto durtano.", ["Orlo Keb | say | Hasta palam kirtano | certain"]),
    ("Hasta palam kirtano pye somum hovtano.", ["- | say | Hasta palam kirtano | probable"]),
    ("Hasta palam kirtano.", ["- | say | Hasta palam kirtano | certain"]),
]  # fmt: skip

READ = """
import json, sys
from rashomon.extract import extract
from rashomon.model.records import Article
def row(claim):
    chain = " < ".join(hop.name for hop in claim.chain) or "-"
    return {"line": " | ".join([chain, claim.mode, claim.content.text, claim.certainty]), "polarity": claim.polarity}
texts = json.load(sys.stdin)
found = [extract(Article("capture", "invented.txt", text, sys.argv[1])) for text in texts]
print(json.dumps([[each.extractor, [row(claim) for claim in each.claims]] for each in found]))
"""


def write_folder(folder: Path) -> None:
    """The invented language as a folder of tables, each with the header that the schema asks for."""
    folder.mkdir()
    (folder / "language.toml").write_text(FACTS, encoding="utf-8")
    for table in TABLES:
        names = [column.name for column in table.columns]
        assert all(set(row) <= set(names) for row in FOLDER.get(table.name, ()))
        if table.name in FOLDER:
            lines = ["\t".join(row.get(name, "") for name in names) for row in FOLDER[table.name]]
            (folder / f"{table.name}.tsv").write_text("\n".join(["\t".join(names), *lines, ""]), encoding="utf-8")


def reader(site: Path, code: str) -> None:
    """The program as it is, with one language folder more."""
    ignored = shutil.ignore_patterns("__pycache__", "example")
    shutil.copytree(PACKAGE, site / "rashomon", ignore=ignored)
    write_folder(site / "rashomon" / "lang" / code)


def read_with(site: Path, code: str, texts: list[str]) -> list[tuple[str, list[dict[str, str]]]]:
    """What the copied program reads in each text: the extractor's name and the claims."""
    done = subprocess.run(
        [sys.executable, "-c", READ, code],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": ":".join([str(site), *sys.path])},
    )
    return [(name, rows) for name, rows in json.loads(done.stdout)]


NEGATED = ["Polis durtano, hasta palam kirtanoz.", "Polis durtano, hasta palam nai."]


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, list[dict[str, str]]]]:
    site = tmp_path_factory.mktemp("site")
    reader(site, CODE)
    texts = [*(row.values[0] if hasattr(row, "values") else row[0] for row in ROWS), *NEGATED]
    return dict(zip(texts, read_with(site, CODE, texts), strict=True))


@pytest.mark.parametrize(("text", "lines"), ROWS)
def test_the_folder_alone_makes_another_language_readable(
    readings: dict[str, tuple[str, list[dict[str, str]]]], text: str, lines: list[str]
) -> None:
    extractor, rows = readings[text]
    assert extractor == "cues"
    assert [row["line"] for row in rows] == lines


@pytest.mark.parametrize("text", NEGATED)
def test_its_negations_are_those_of_the_folder(
    readings: dict[str, tuple[str, list[dict[str, str]]]], text: str
) -> None:
    _, rows = readings[text]
    assert [row["polarity"] for row in rows] == ["negated"]


def test_a_language_that_cldr_has_not(tmp_path: Path) -> None:
    reader(tmp_path, "qaa")
    ((extractor, rows),) = read_with(tmp_path, "qaa", [f"Polis durtano, {FELL}."])
    assert extractor == "cues"
    assert [row["line"] for row in rows] == [f"Polis | say | {FELL} | certain"]


def test_no_word_of_a_language_is_in_the_code() -> None:
    """The grammar's code has no letter outside of ASCII but marks, and no code of a language."""
    files = sorted((PACKAGE / "extract" / "cues").glob("*.py"))
    assert len(files) > 5
    for path in files:
        text = path.read_text(encoding="utf-8")
        assert [x for x in text if x.isalpha() and not x.isascii()] == [], path.name
        assert '"bn"' not in text, path.name
