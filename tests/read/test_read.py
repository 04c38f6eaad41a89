"""Paths to captures: what is found, in what order, and what fails with which word."""

import json
import os
from pathlib import Path

import pytest

from rashomon.model.records import Capture, Failure
from rashomon.read import Input, find_inputs, read_input, read_paths


def write(path: Path, data: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def captures(*paths: Path | str, **options: int) -> list[Capture]:
    found = list(read_paths([str(path) for path in paths], **options))  # type: ignore[arg-type]
    assert all(isinstance(item, Capture) for item in found), found
    return [item for item in found if isinstance(item, Capture)]


def failure(*paths: Path | str, **options: int) -> Failure:
    (found,) = read_paths([str(path) for path in paths], **options)  # type: ignore[arg-type]
    assert isinstance(found, Failure)
    assert found.next_step
    return found


def test_folders_are_walked_in_order_and_hidden_files_passed_over(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.html", "sub/.d.txt", ".e/f.txt", "sub/deep/g.htm"):
        write(tmp_path / name, "<p>words</p>")
    found = captures(tmp_path)
    assert [item.doc for item in found] == ["a.md", "b.txt", "sub/c.html", "sub/deep/g.htm"]
    assert [item.media_type for item in found] == ["text/markdown", "text/plain", "text/html", "text/html"]
    assert found[0].uri == str(tmp_path / "a.md")


def test_a_file_is_named_by_its_name_and_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "x" / "a.txt", "words")
    assert [item.doc for item in captures(path, path, tmp_path / "x")] == ["a.txt"]


def test_globs_are_sorted_and_one_that_fits_nothing_fails(tmp_path: Path) -> None:
    for name in ("2.txt", "1.txt", "3.md"):
        write(tmp_path / name, "words")
    assert [item.doc for item in captures(tmp_path / "*.txt")] == ["1.txt", "2.txt"]
    assert "pattern" in failure(tmp_path / "*.html").reason


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "empty"),
        ("a.bin", bytes(range(256)) * 8, "binary"),
        ("a.txt", b"%PDF-1.7 ...", "binary"),
        ("a.jsonl", b"\n\n", "no record"),
        ("a.jsonl", b"[1, 2]", "no JSON object"),
        ("a.jsonl", b'{"title": "x", "text": " "}', "no text"),
        ("a.jsonl", b"[" * 100_000, "no JSON object"),
    ],
)
def test_what_can_not_be_read_is_a_failure_with_a_next_step(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    assert says in failure(write(tmp_path / name, data)).reason


def test_missing_paths_and_empty_folders_fail(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "no such file" in failure(tmp_path / "nowhere.txt").reason
    assert "no file in this folder" in failure(tmp_path / "empty").reason
    assert "not a path" in failure("a\0b").reason


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_fails_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path / "a" / "x.txt", "words")
    write(tmp_path / "b" / "y.txt", "words")
    (tmp_path / "a").chmod(0)
    found = list(read_paths([str(tmp_path)]))
    (tmp_path / "a").chmod(0o700)
    assert [type(item) for item in found] == [Capture, Failure]


def test_a_dangling_link_fails(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere")
    assert "can't be read" in failure(tmp_path / "link.txt").reason


def test_a_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
        file.seek(0)
        file.write(b"words " * 1000)
    found = failure(path)
    assert "200,000,000 bytes" in found.reason
    assert "--max-bytes" in found.next_step


def test_unknown_suffixes_are_told_by_content(tmp_path: Path) -> None:
    write(tmp_path / "a", "plain words")
    write(tmp_path / "b.page", "<!DOCTYPE html><html><body>words</body></html>")
    write(tmp_path / "c.dat", '{"text": "words in a record"}\n')
    write(tmp_path / "d.x", "wide words here".encode("utf-16"))
    kinds = [item.media_type for item in captures(tmp_path)]
    assert kinds == ["text/plain", "text/html", "text/plain", "text/plain"]


def test_records_give_text_fields_and_a_name(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"maintext": "First body.", "headline": "T", "link": "http://x.example/1"}
        | {"authors": ["A B", "C"], "pubDate": "d"},
        {"content": {"text": "Second body."}, "source": {"name": "The Post"}, "date_modified": 5},
        {"html": "<p>Third</p>", "language": "bn", "fetched_at": "2024-05-01T00:00:00Z"},
    ]
    path = write(tmp_path / "n.jsonl", "\n".join(map(json.dumps, rows)))
    one, two, three = captures(path)
    assert (one.doc, one.payload) == ("http://x.example/1", b"First body.")
    assert dict(one.fields) == {"title": "T", "url": "http://x.example/1", "published": "d", "byline": "A B, C"}
    assert (two.doc, two.payload) == ("n.jsonl#2", b"Second body.")
    assert dict(two.fields) == {"updated": "5", "outlet": "The Post"}
    assert (three.media_type, three.retrieved) == ("text/html", "2024-05-01T00:00:00Z")


def test_lone_surrogates_are_replaced_one_for_one_and_counted(tmp_path: Path) -> None:
    (one,) = captures(write(tmp_path / "s.jsonl", r'{"text": "a \ud83d b \udc00 c", "title": "t \ud800"}'))
    assert one.payload.decode() == "a \ufffd b \ufffd c"
    assert dict(one.fields) == {"title": "t \ufffd", "replaced": "2"}


def test_a_line_over_the_limit_fails_and_the_next_is_read(tmp_path: Path) -> None:
    path = write(tmp_path / "l.jsonl", json.dumps({"text": "x" * 5000}) + "\n" + json.dumps({"text": "words"}) + "\n")
    first, second = read_paths([str(path)], max_bytes=1000)
    assert isinstance(first, Failure)
    assert isinstance(second, Capture)
    assert second.doc == "l.jsonl#2"


def test_inputs_are_listed_before_anything_is_read(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "words")
    (item,) = find_inputs([str(tmp_path)])
    assert isinstance(item, Input)
    assert item.size == 5
    assert [type(found) for found in read_input(item, retrieved="2024-05-01")] == [Capture]
