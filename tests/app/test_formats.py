"""Formats: exact for programs, harmless for terminals and spreadsheets."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.app.formats import Format, csv_cell, json_line, lines_of, one_line, safe

HOSTILE = "a\x1b[31mred\x1b]0;title\x07\x9b2J\u202eevil\u2069\x00\r\nnext\ud800\u2028end"
OBEYED = set(map(chr, [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))

any_text = st.text(st.characters(codec=None))


@given(any_text)
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    for hostile in (text, HOSTILE):
        assert not (OBEYED - {"\n", "\t"}) & set(safe(hostile))
        assert not OBEYED & set(one_line(hostile))
        safe(hostile).encode("utf-8")


@given(any_text)
def test_json_is_exact_and_has_nothing_that_a_terminal_obeys(text: str) -> None:
    for value in (text, HOSTILE):
        line = json_line({"text": value})
        assert json.loads(line) == {"text": value}
        assert not OBEYED & set(line)
        line.encode("utf-8")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", '=HYPERLINK("a")'])
def test_a_cell_is_no_formula(text: str) -> None:
    assert csv_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["a=1", "Kim", "", "সিউল", "'quoted'"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert csv_cell(text) == text


def test_a_csv_has_heads_and_one_record_a_row() -> None:
    rows = [{"a": 'x, "y"\nz', "b": [{"c": "=1"}], "d": None, "e": 3, "f": True}]
    text = "".join(lines_of(rows, Format.CSV, ("a", "b", "d", "e", "f")))
    assert list(csv.reader(io.StringIO(text, newline=""))) == [
        ["a", "b", "d", "e", "f"],
        ['x, "y"\nz', '[{"c": "=1"}]', "", "3", "true"],
    ]


@pytest.mark.parametrize("number", [0, 1, 3])
def test_a_json_list_is_one_value(number: int) -> None:
    rows = [{"n": n} for n in range(number)]
    assert json.loads("".join(lines_of(rows, Format.JSON, ("n",)))) == rows
