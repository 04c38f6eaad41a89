"""Gold annotations: a folder of documents.json, claims.jsonl and, where there are, narration, entities and ignore."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.app.evaluation.acts import Act, Stretch, act_of
from rashomon.app.evaluation.names import fold
from rashomon.model.errors import InputError

Texts = Mapping[str, str]
"""Key of a document to its text."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One reader's annotation. `documents` are the rows of documents.json; `skip` is where nothing is annotated."""

    documents: tuple[dict[str, Any], ...]
    claims: tuple[Act, ...]
    narration: tuple[Act, ...]
    aliases: Mapping[str, str]
    skip: tuple[Stretch, ...]


def key_of(name: str) -> str:
    """The key of a document: its file name up to the first underscore or point."""
    return re.split(r"[_.]", Path(name).name)[0]


def load_texts(folder: Path) -> dict[str, str]:
    """The .txt files of a folder, by key.

    Raises:
        InputError: where there are none, or one is not UTF-8.
    """
    texts: dict[str, str] = {}
    for path in sorted(folder.glob("*.txt")):
        try:
            texts[key_of(path.name)] = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as err:
            raise InputError(f"{path}: {err}", next_step="the documents of a gold are UTF-8") from err
    if not texts:
        raise InputError(f"no .txt file in {folder}", next_step="--docs takes the folder of the annotated documents")
    return texts


def load_gold(folder: Path, texts: Texts) -> Gold:
    """The gold of a folder, on these documents alone.

    Raises:
        InputError: where the folder has no claims, or something is not in its document; with file and line.
    """
    if not (folder / "claims.jsonl").exists():
        inside = " ".join(f"--gold {path.parent}" for path in sorted(folder.glob("*/claims.jsonl")))
        raise InputError(f"no claims.jsonl in {folder}", next_step=inside or "--gold takes a folder of annotations")
    documents = tuple(row for row in _json(folder / "documents.json") if key_of(row["doc"]) in texts)
    return Gold(
        documents=documents,
        claims=tuple(_acts(folder / "claims.jsonl", texts)),
        narration=tuple(_acts(folder / "narration.jsonl", texts)),
        aliases=_aliases(folder / "entities.json"),
        skip=(*_not_annotated(documents, texts), *_ignored(folder / "ignore.json", texts)),
    )


def nth(text: str, part: str, occurrence: int, where: str) -> tuple[int, int]:
    """Start and end of the k-th place where the part stands in the text, counted from 1, overlaps included."""
    at = -1
    for _ in range(max(1, occurrence)):
        at = text.find(part, at + 1)
        if at < 0:
            raise InputError(f"{where}: not in the document: {part[:60]!r}", next_step="mend the annotation")
    return at, at + len(part)


def _acts(path: Path, texts: Texts) -> Iterator[Act]:
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        row = _parsed(line, f"{path}:{number}")
        doc = str(row["id"]).split("-")[0]
        if doc not in texts:
            continue
        start, end = _place(row, texts[doc], f"{path}:{number}")
        yield act_of(row, doc, start, end, row.get("sources", ()))


def _place(row: dict[str, Any], text: str, where: str) -> tuple[int, int]:
    if "span" in row:
        return int(row["span"][0]), int(row["span"][1])
    if "content_start" in row:
        return int(row["content_start"]), int(row["content_end"])
    return nth(text, row["content"], row.get("occurrence", 1), where)


def _aliases(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for entity in _json(path):
        for forms in entity.get("forms", {}).values():
            for form in forms:
                found.setdefault(fold(form["text"] if isinstance(form, dict) else form), fold(entity["name"]))
    return found


def _not_annotated(documents: tuple[dict[str, Any], ...], texts: Texts) -> Iterator[Stretch]:
    for row in documents:
        key = key_of(row["doc"])
        if row.get("annotated_to"):
            yield Stretch(key, row["annotated_to"], len(texts[key]))
        for copy in row.get("duplicates", ()):
            yield Stretch(key, copy["start"], copy["end"])


def _ignored(path: Path, texts: Texts) -> Iterator[Stretch]:
    for row in _json(path):
        key = key_of(row["doc"])
        if key in texts:
            place = row["span"] if "span" in row else nth(texts[key], row["text"], row.get("occurrence", 1), str(path))
            yield Stretch(key, place[0], place[1])


def _json(path: Path) -> list[dict[str, Any]]:
    return _parsed(path.read_text(encoding="utf-8"), str(path)) if path.exists() else []


def _parsed(text: str, where: str) -> Any:  # noqa: ANN401 - JSON of any shape
    try:
        return json.loads(text)
    except json.JSONDecodeError as err:
        raise InputError(f"{where}: {err}", next_step="mend the annotation") from err
