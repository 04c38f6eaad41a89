"""The title: the line before the article's paragraphs that reads as a headline; none where the text begins at once."""

from __future__ import annotations

import re

from rashomon.clean.furniture import Labels, Page, in_script
from rashomon.clean.page import Line
from rashomon.clean.reasons import DOUBLED, STAMP
from rashomon.text import fold

LEAST_WORDS = 4
MOST_WORDS = 35
MOST_LETTERS = 220
SHORT_SENTENCE = 20
SUFFIX = re.compile(r"\s[-|–—•·]{1,2}\s([^-|–—•·]{2,60})$")


def title_of(page: Page, labels: Labels) -> Line | None:
    """The line that is the article's title, or None: it stands before the first paragraph, unlike a sentence."""
    before = [line for line in page.lines[: labels.first] if labels.free(line) and in_script(page, line)]
    if not any(line.prose for line in page.lines[labels.first :]):
        return None
    fit = [line for line in before if _headline(line)]
    again = [line for line in fit if _again(page, labels, line)]
    long = [line for line in fit if line.size >= LEAST_WORDS]
    if again or long:
        return _bare(page, labels, (again or long)[0])
    if fit:
        return max(fit, key=lambda line: (line.size, -line.index))
    return _sentence(page, labels)


def _headline(line: Line) -> bool:
    if line.bulleted or line.size > MOST_WORDS or line.letters > MOST_LETTERS or line.letters < 6 or line.size < 2:
        return False
    bare = line.stopped.rstrip("\"'”’»)")
    return bare[-1:] not in {".", "।", "。", ":", ","} or bare.endswith(("...", "…"))


def _bare(page: Page, labels: Labels, line: Line) -> Line:
    """The title without the outlet's name behind it, where the page gives it a second time without."""
    for other in page.lines[line.index + 1 : labels.first]:
        shorter = line.folded.startswith(other.folded) and other.folded != line.folded
        if shorter and labels.reason.get(other.index) == DOUBLED:
            length = len(other.text)
            return Line(line.index, line.start, line.start + length, line.text[:length])
    return line


def without_name(line: Line, name: str | None) -> Line:
    """The title without a dash or bar and this name behind it."""
    match = SUFFIX.search(line.text)
    if not match or not name or fold(match[1]) != fold(name):
        return line
    return Line(line.index, line.start, line.start + match.start(), line.text[: match.start()])


def suffix_of(line: Line | None) -> str | None:
    """What stands behind the last dash or bar of a title."""
    match = SUFFIX.search(line.text) if line else None
    return match[1] if match else None


def _again(page: Page, labels: Labels, line: Line) -> bool:
    twins = [other for other in page.lines if other.index > line.index and labels.reason.get(other.index) == DOUBLED]
    return any(other.key == line.key and other.index <= labels.first for other in twins)


def _sentence(page: Page, labels: Labels) -> Line | None:
    """A first line that ends with a full stop is a title where the page's stamp or byline follows it."""
    for line in page.lines[: labels.last]:
        if labels.free(line):
            beside = line.index + 1
            marked = beside in labels.credit or labels.reason.get(beside) == STAMP
            return line if marked and line.size <= SHORT_SENTENCE and line.letters >= 6 else None
    return None
