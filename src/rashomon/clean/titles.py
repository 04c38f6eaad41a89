"""The title: the line before the article's paragraphs that reads as a headline; none where the text begins at once."""

from __future__ import annotations

from rashomon.clean.furniture import Labels, Page, in_script
from rashomon.clean.page import Line
from rashomon.clean.reasons import DOUBLED, STAMP

LEAST_WORDS = 4
MOST_WORDS = 35
MOST_LETTERS = 220
SHORT_SENTENCE = 20


def title_of(page: Page, labels: Labels) -> Line | None:
    """The line that is the article's title, or None: it stands before the first paragraph and ends as no sentence does."""
    before = [line for line in page.lines[: labels.first] if labels.free(line) and in_script(page, line)]
    if not any(line.prose for line in page.lines[labels.first :]):
        return None
    fit = [line for line in before if _headline(line)]
    again = [line for line in fit if _again(page, labels, line)]
    long = [line for line in fit if line.size >= LEAST_WORDS]
    if again or long:
        return (again or long)[0]
    if fit:
        return max(fit, key=lambda line: (line.size, -line.index))
    return _sentence(page, labels)


def _headline(line: Line) -> bool:
    if line.size > MOST_WORDS or line.letters > MOST_LETTERS or line.letters < 6 or line.size < 2:
        return False
    bare = line.text.rstrip("\"'”’»)")
    return bare[-1:] not in {".", "।", "。", ":", ","} or bare.endswith(("...", "…"))


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
