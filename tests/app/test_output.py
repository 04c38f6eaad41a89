"""Tables fit the terminal; files appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.app.lists import ARTICLE_COLUMNS, CLAIM_COLUMNS, FAILURE_COLUMNS, LEFT_OUT_COLUMNS, SOURCE_COLUMNS
from rashomon.app.output import GAP, Column, destination, widths
from rashomon.model.errors import UsageError

LISTS = (ARTICLE_COLUMNS, CLAIM_COLUMNS, FAILURE_COLUMNS, LEFT_OUT_COLUMNS, SOURCE_COLUMNS)


@pytest.mark.parametrize("columns", LISTS)
@pytest.mark.parametrize("total", [60, 80, 100, 240])
def test_columns_fill_the_terminal_and_no_more(columns: tuple[Column, ...], total: int) -> None:
    shown = tuple(column for column in columns if column.width != 0)
    sizes = widths(shown, total)
    assert sum(sizes) + GAP * (len(sizes) - 1) == total
    assert min(sizes) >= 2


def test_an_export_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("old")
    with pytest.raises(RuntimeError), destination(path) as put:
        put("new")
        raise RuntimeError
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]
    with destination(path) as put:
        put("new \ud800")
    assert path.read_text() == "new \\ud800"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't write"), destination(tmp_path / "no" / "out.jsonl") as put:
        put("x")
