"""What is left out wherever it stands: marks of page builders, code, symbols; and prompts that trail a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.clean import reasons
from rashomon.clean.lexicon import Lexicon
from rashomon.clean.page import Line
from rashomon.text import fold

NAME = r"[a-zA-Z][a-zA-Z0-9]{0,30}"
SHORTCODE = re.compile(
    rf"\[/{NAME}(?:[_-][a-zA-Z0-9_-]{{1,40}})?\]|\[{NAME}[_-][a-zA-Z0-9_-]{{1,40}}(?: [^\]\n]{{0,300}})?/?\]"
    rf"|\[{NAME} [^\]\n]{{0,300}}=[^\]\n]{{0,300}}\]|\{{\{{[^}}\n]{{0,200}}\}}\}}"
)
TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,15}(?:\s[^<>\n]{0,500})?/?>|<!--[^\n]{0,500}?-->")
CODE = re.compile(
    r"^\s*(?:function\s*\w*\s*\(|var\s+\w+\s*=|let\s+\w+\s*=|const\s+\w+\s*=|\(function\b|window\.|document\.|googletag\b"
    r"|if\s*\(\s*(?:typeof|!?window|!?document)|\$\(|jQuery\b|@media\b|//<!\[CDATA\[|\}\s*\)?;?\s*$|[.#][\w-]+\s*\{)"
    r"|\)\s*;\s*$|[{;]\s*\}?\s*$(?<=[{}]);?"
)
CODE_MARKS = re.compile(r"[{}=;()\[\]<>$_]")
CODE_SHARE = 0.06
TAIL_LENGTH = 260


def mark_reason(line: Line) -> str | None:
    """The reason to leave a line out that is only marks or code."""
    text = line.text
    if line.letters == 0 and not any(char.isdigit() for char in text):
        return reasons.MARK
    if len(text) < 400 and not SHORTCODE.sub("", TAG.sub("", text)).strip():
        return reasons.MARK
    if CODE.search(text) and len(CODE_MARKS.findall(text)) > max(3, len(text) * CODE_SHARE):
        return reasons.CODE
    return None


def inline_marks(line: Line) -> Iterator[tuple[int, int, str]]:
    """Spans in a line that are marks: shortcodes and tags."""
    for pattern in (SHORTCODE, TAG):
        if ("[" in line.text or "{{" in line.text) if pattern is SHORTCODE else "<" in line.text:
            for match in pattern.finditer(line.text):
                yield line.start + match.start(), line.start + match.end(), reasons.MARK


def tail(line: Line, words: Lexicon) -> tuple[int, int, str] | None:
    """A prompt after a paragraph's last sentence, to the line's end: "... he said. Also read: X"."""
    shift = max(0, len(line.text) - TAIL_LENGTH)
    part = line.text[shift:]
    low = fold(part)
    if len(low) != len(part):
        return None
    match = words.tails.search(low)
    if not match:
        return None
    form = match.group().strip()
    rest = low[match.end() :].strip()
    if rest and rest[0] not in ":|-–>»…" and form.count(" ") == 0:
        return None
    if rest and rest[0].isalpha() and rest.endswith((".", "।", "!")) and len(rest.split()) > 12:
        return None
    first = shift + match.start() + len(match.group()) - len(match.group().lstrip())
    return line.start + first, line.end, words.tail[form]
