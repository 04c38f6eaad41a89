"""The language of the article and of each of its lines: by script first, by the model where a line looks foreign."""

from __future__ import annotations

from collections import Counter

from rashomon.clean.furniture import Labels, Page, in_script
from rashomon.clean.page import Line
from rashomon.model.records import LineLanguage
from rashomon.text import language_in, language_of, running_script
from rashomon.text.scripts import UNKNOWN

SAMPLE = 600
LOOKED_AT = 20_000
A_LINE = 1000
"""Code points of the prose, and of a line of it, that tell the page's script."""
LEAST_LETTERS = 60
SHARED = 0.12
"""Share of a line's words that stand in several other lines too: lines of one language share so many."""
COMMON = 3


def page_script(lines: tuple[Line, ...]) -> str:
    """The group of scripts that most sentences of the page's prose are written in."""
    prose = [line for line in lines if line.prose]
    return running_script("\n".join(line.text[:A_LINE] for line in prose or lines)[:LOOKED_AT])


def page_language(lines: tuple[Line, ...], script: str, said: str) -> str:
    """The article's language: of its prose in this script; what the page says of itself where that can't tell."""
    own = [line for line in lines if script == UNKNOWN or line.runs_in(script)]
    prose = sorted((line for line in own if line.prose), key=lambda line: (-len(line.text), line.index))
    sample = " ".join(line.text[:250] for line in (prose or own)[:4])[:SAMPLE]
    spoken = language_in(sample, script)
    said = said.strip().replace("_", "-").split("-")[0].lower()
    if spoken == "und" and 2 <= len(said) <= 3 and said.isalpha():
        return said
    return spoken


def line_languages(page: Page, labels: Labels) -> tuple[LineLanguage, ...]:
    """The language of every line; short lines in the article's script are taken for its language."""
    common = _common(page)
    found: list[LineLanguage] = []
    for line in page.lines:
        spoken = page.language
        if not in_script(page, line) or (line.letters >= LEAST_LETTERS and _strange(line, common)):
            spoken = language_of(line.text[:SAMPLE])
            spoken = page.language if spoken == "und" and in_script(page, line) else spoken
        found.append(LineLanguage(line.start, line.end, spoken))
    return tuple(found)


def _common(page: Page) -> frozenset[str]:
    """Words that stand in at least three lines."""
    counts: Counter[str] = Counter()
    for line in page.lines[:400]:
        counts.update(set(line.folded[:2000].split()))
    return frozenset(word for word, count in counts.items() if count >= COMMON)


def _strange(line: Line, common: frozenset[str]) -> bool:
    words = line.folded[:2000].split()
    return sum(word in common for word in words) < len(words) * SHARED
