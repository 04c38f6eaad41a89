"""What a line of a page is: the passes that tell furniture from the article, each giving lines a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from unicodedata import category

from rashomon.clean import reasons
from rashomon.clean.lexicon import Lexicon, start_of
from rashomon.clean.marks import mark_reason
from rashomon.clean.page import QUOTE_MARKS, Line
from rashomon.text import fold
from rashomon.text.lines import NEWLINES

EDGE = re.compile(r"^[\W_]+")
YEAR_FIRST = re.compile(r"\d{4}(?!\d)")
COPYRIGHT_START = re.compile(r"^\W*(?:©|\(c\)\s|&copy;)", re.IGNORECASE)
CRUMB = re.compile(r"\s*(?:[>»›→/|]|::|\\)\s*")
URL = re.compile(
    r"^\W*(?:https?://|www\.)\S+\W*$|^/?[\w%./-]{1,300}\.(?:jpe?g|png|gif|webp|svg|mp4|html?|php|aspx?)\W*$"
    r"|^[\w.+-]+@[\w-]+\.[\w.]{2,12}$",
    re.IGNORECASE,
)
HANDLE = re.compile(r"^[@#]\w+(?:\s+[@#]\w+)*$")
COUNTED = re.compile(r"^[\d.,]+\s*[km]?\+?\s", re.IGNORECASE)
BAR_PARTS = re.compile(r"\s*[|•·/,]\s*|\s{2,}")
COUNT = re.compile(r"[\s(]{1,3}\d{1,6}$|^\d{1,6}\s")
SHORT = 6
COPYRIGHT_LENGTH = 500
HEADLINE = 4
LONG_FORM = 3
LONG_LINE = 40
REASON_LENGTH = 320
FOREIGN_SHARE = 0.35
RUN = 3
DOUBLED_LETTERS = 18
FINAL = frozenset({reasons.COPYRIGHT, reasons.COMMENTS, reasons.ENDS, reasons.TAGS, reasons.RELATED})
"""What stands after an article: a short sentence behind one of these is no longer the article's."""
SEPARATORS = "-|–—:•»·"


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page, the language and script of its prose, and the words of furniture."""

    lines: tuple[Line, ...]
    group: str
    language: str
    lexicon: Lexicon


@dataclass(slots=True)
class Labels:
    """Line by line: why it is left out; which are credits or say when; where the article begins and ends."""

    reason: dict[int, str] = field(default_factory=dict)
    credit: set[int] = field(default_factory=set)
    dated: set[int] = field(default_factory=set)
    first: int = 0
    last: int = 0

    def free(self, line: Line) -> bool:
        """Whether nothing is known of the line yet."""
        return line.index not in self.reason and line.index not in self.credit

    def put(self, lines: Iterable[Line], reason: str) -> None:
        """Leave the lines out that nothing is known of."""
        for line in lines:
            if self.free(line):
                self.reason[line.index] = reason

    def header(self, line: Line) -> bool:
        """Whether the line stands before the article's first paragraph."""
        return line.index < self.first

    def trailer(self, line: Line) -> bool:
        """Whether the line stands after the article's last paragraph."""
        return line.index > self.last


def in_script(page: Page, line: Line) -> bool:
    """Whether the line is written in the script of the article."""
    return line.runs_in(page.group) or line.letters < 3


def set_bounds(page: Page, labels: Labels) -> None:
    """Set where the article's paragraphs begin and end: the prose in its own script that no pass has left out."""
    prose = [line.index for line in page.lines if line.prose and labels.free(line) and in_script(page, line)]
    if not prose:
        prose = [line.index for line in page.lines if labels.free(line)] or [0]
    labels.first, labels.last = prose[0], prose[-1]
    for line in page.lines[labels.last + 1 :]:
        reason = labels.reason.get(line.index)
        if reason in FINAL and not _between(page, line, reason):
            return
        if labels.free(line) and line.closed and in_script(page, line):
            labels.last = line.index


def _between(page: Page, line: Line, reason: str) -> bool:
    """Whether the line is a link to another article as they stand between paragraphs, not the head of a list of them.

    What follows one and ends with a full stop is the article's; a headline does not.
    """
    if reason != reasons.RELATED:
        return False
    return line.key not in page.lexicon.section or any(other.closed for other in page.lines[line.index + 1 :][:1])


def label_marks(page: Page, labels: Labels) -> None:
    """Marks, code and bare addresses."""
    for line in page.lines:
        reason = mark_reason(line)
        if reason:
            labels.put([line], reason)
        elif URL.match(line.text):
            labels.put([line], reasons.NAVIGATION)
        elif HANDLE.match(line.text):
            labels.put([line], reasons.TAGS)


def label_copyright(page: Page, labels: Labels) -> None:
    """Copyright lines: they begin with the mark or the word, or name it in a short line."""
    forms = tuple(form for form, why in page.lexicon.inside.items() if why == reasons.COPYRIGHT)
    for line in page.lines:
        if len(line.text) <= COPYRIGHT_LENGTH and not line.quoted and _copyright(line, forms, page.lexicon):
            labels.put([line], reasons.COPYRIGHT)


def _copyright(line: Line, forms: tuple[str, ...], words: Lexicon) -> bool:
    short = line.size <= LONG_LINE
    named = "©" in line.text or (short and _reserved(line, forms))
    if named and short:
        return True
    word = start_of(line.key, dict.fromkeys(words.joints["holder"], ""), 2)
    if COPYRIGHT_START.match(line.text):
        return named or line.size <= SHORT or bool(re.search(r"\d", line.text))
    return bool(word) and (named or _holds(line, word[0] if word else ""))


def _reserved(line: Line, forms: tuple[str, ...]) -> bool:
    """Whether the line keeps rights; two words of a sentence ("without permission") are not enough."""
    found = [form for form in forms if form in line.folded]
    if len(found) > 1 or not line.closed:
        return bool(found)
    return any(form.count(" ") + 1 >= LONG_FORM or 2 * (form.count(" ") + 1) > line.size for form in found)


def _holds(line: Line, word: str) -> bool:
    """Whether a name or a year follows the word, and not what a sentence about copyright goes on with."""
    rest = EDGE.sub("", line.text[line.text.casefold().find(word) + len(word) :])
    named = bool(rest) and not rest[0].islower()
    return named and (line.size <= SHORT or bool(YEAR_FIRST.match(rest)))


def label_words(page: Page, labels: Labels) -> None:
    """Lines that the lexicon knows whole, by their beginning, their end or a phrase in them."""
    after = next((line.index for line in reversed(page.lines) if line.prose and labels.free(line)), labels.last)
    for line in page.lines:
        if labels.free(line) and len(line.text) <= REASON_LENGTH:
            outside = labels.header(line) or labels.trailer(line)
            amid = not outside and line.index < after
            reads = (_whole(line, page.lexicon, outside), _begun(line, page.lexicon, outside, amid))
            reason = next(filter(None, (*reads, _held(line, page.lexicon, outside, amid))), None)
            if reason:
                labels.put([line], reason)


def _whole(line: Line, words: Lexicon, outside: bool) -> str | None:
    reason = words.line.get(line.folded) or words.line.get(line.key) or words.line.get(COUNT.sub("", line.key))
    if reason == reasons.NAVIGATION and not outside:
        return None
    if reason is None and outside:
        return words.section.get(line.key) or _bar(line, words)
    return reason


def _bar(line: Line, words: Lexicon) -> str | None:
    """Several known words in one line: a share bar, a menu."""
    parts = [part for part in BAR_PARTS.split(line.folded) if part]
    for known in (parts, line.key.split(" ")):
        if len(known) > 1 and all(part in words.line for part in known):
            return words.line[known[0]]
    return None


def _begun(line: Line, words: Lexicon, outside: bool, amid: bool) -> str | None:
    """By its beginning: one word needs a colon or a bar after it, and a whole sentence needs more than two words.

    A short sentence is whole where it ends as one amid the article's paragraphs.
    """
    if line.quoted:
        return None
    prompt = start_of(line.folded, words.prompt, words.longest)
    if prompt:
        return prompt[1]
    found = start_of(line.folded, words.start, words.longest)
    if not found:
        return None
    form, reason = found
    rest = line.folded[line.folded.find(form) + len(form) :].lstrip()
    if not rest or rest[0] in ":|>»–-" or category(form[-1])[0] not in "LMN":
        return reason
    count = form.count(" ") + 1
    if count == 1:
        return None
    whole = line.prose or (amid and line.closed)
    return reason if not whole or count >= LONG_FORM or outside else None


def _held(line: Line, words: Lexicon, outside: bool, amid: bool) -> str | None:
    if line.size <= SHORT and not line.ends:
        for count in range(1, 4):
            reason = words.end.get(" ".join(line.key.split(" ")[-count:]))
            if reason and (outside or COUNTED.match(line.key)):
                return reason
    whole = line.prose or (amid and line.closed)
    if line.size <= LONG_LINE and (outside or not whole) and not line.quoted:
        return next((why for form, why in words.inside.items() if form in line.folded), None)
    return None


def label_crumbs(page: Page, labels: Labels) -> None:
    """Breadcrumbs: short names between bars, before the article or after it."""
    for line in page.lines:
        outside = labels.header(line) or labels.trailer(line)
        if outside and labels.free(line) and not line.ends and crumbs(line):
            labels.put([line], reasons.NAVIGATION)


def crumbs(line: Line) -> list[str]:
    """The names between the bars of a breadcrumb, [] where the line is none."""
    if line.size > 14 or len(line.text) > 120:
        return []
    parts = [part for part in CRUMB.split(line.text.replace("\u00a0", " ")) if part]
    if len(parts) < 2 or any(len(part.split()) > 3 or part[-1] in ".,:;" for part in parts):
        return []
    spaced = re.search(r"\s(?:[>»›→/|]|::)\s|[>»›→|]", line.text.replace("\u00a0", " "))
    return parts if spaced else []


def label_doubled(page: Page, labels: Labels) -> None:
    """Whole lines that stood before, and lines that repeat a stretch of one: the second time they are left out."""
    seen: dict[str, int] = {}
    for line in page.lines:
        key = line.key
        enough = len(key) >= DOUBLED_LETTERS and (line.size >= HEADLINE or len(key) >= 2 * DOUBLED_LETTERS)
        if enough and labels.free(line) and (key in seen or _named_before(page, labels, line) or _twice(key, seen)):
            labels.put([line], reasons.DOUBLED)
        elif enough and labels.reason.get(line.index) != reasons.RELATED:
            seen.setdefault(key, line.index)


def _twice(key: str, seen: dict[str, int]) -> bool:
    """Whether the line is an earlier one said twice over: "Title | Title", "TitleTitle"."""
    half = key[: len(key) // 2].strip(" |-–—:•»·")
    return half in seen and key.endswith(half) and len(key) <= 2 * len(half) + 3


def _named_before(page: Page, labels: Labels, line: Line) -> bool:
    """Whether a line before is this one with a name behind it ("Title - Outlet") or an image's word before it."""
    if not labels.header(line):
        return False
    before = [other.key for other in page.lines[: line.index]]
    longer = [key[len(line.key) :].strip() for key in before if key.startswith(line.key) and key != line.key]
    if any(rest[0] in SEPARATORS for rest in longer if rest):
        return True
    head, _, rest = line.key.partition(" ")
    return page.lexicon.end.get(head) == reasons.IMAGE and rest in before


def label_foreign(page: Page, labels: Labels) -> None:
    """Lines in another script than the article, unless quoted, prose among its paragraphs, or too much of the page."""
    foreign = [line for line in page.lines if labels.free(line) and not in_script(page, line)]
    total = sum(line.letters for line in page.lines) or 1
    if sum(line.letters for line in foreign) > total * FOREIGN_SHARE:
        return
    for line in foreign:
        outside = labels.header(line) or labels.trailer(line)
        before = page.lines[line.index - 1].text if line.index else ""
        spoken = line.quoted or line.text[-1] in QUOTE_MARKS or before.endswith((":", "："))
        if outside or not (spoken or line.prose):
            labels.put([line], reasons.LANGUAGE)


def label_sections(page: Page, labels: Labels) -> None:
    """Headings of other content inside or after the article, with the short lines under them."""
    for line in page.lines:
        reason = page.lexicon.section.get(line.key)
        if not reason or labels.header(line) or line.ends or line.index in labels.credit:
            continue
        under = list(_under(page, labels, line, whole=reason == reasons.COMMENTS))
        if under or labels.trailer(line):
            labels.reason.setdefault(line.index, reason)
            labels.put(under, reason)


def _under(page: Page, labels: Labels, heading: Line, *, whole: bool) -> Iterable[Line]:
    rest = page.lines[heading.index + 1 :]
    if whole:
        letters = sum(line.letters for line in page.lines) or 1
        if sum(line.letters for line in rest) < letters * FOREIGN_SHARE:
            yield from rest
            return
    for line in rest:
        if line.prose or line.ends or line.quoted:
            return
        yield line


def label_trailer(page: Page, labels: Labels) -> None:
    """Short lines after the article: other headlines once furniture has begun or where they run on, never a list."""
    begun = False
    run: list[Line] = []
    for line in page.lines[labels.last + 1 :]:
        if not labels.free(line):
            begun = begun or line.index in labels.reason
            continue
        if begun and not line.prose:
            labels.put([line], reasons.RELATED if line.size >= HEADLINE else reasons.NAVIGATION)
        elif not line.ends:
            run.append(line)
    before = page.lines[labels.last].text if page.lines else ""
    if len(run) >= RUN and not before.endswith((":", "：")) and _headlines(run):
        labels.put(run, reasons.RELATED)


def _headlines(run: list[Line]) -> bool:
    """Whether the lines read as headlines: long enough on the whole, and not a list of names and numbers."""
    long = sum(line.size >= HEADLINE + 1 for line in run)
    listed = sum(bool(re.search(r"\d", line.text)) and line.size <= SHORT for line in run)
    return long * 3 >= len(run) * 2 and listed * 2 < len(run)


def label_name(page: Page, labels: Labels, outlet: str | None) -> None:
    """Lines beside the article that only name its outlet; among the credits under the title it is one of them."""
    name = fold(outlet or "")
    for line in page.lines:
        if name and line.key == name and (labels.header(line) or labels.trailer(line)):
            beside = {line.index - 1, line.index + 1} & (labels.credit | labels.dated)
            if beside and labels.free(line) and line.index:
                labels.credit.add(line.index)
            labels.put([line], reasons.NAVIGATION)


def label_bars(page: Page, labels: Labels, text: str) -> None:
    """What stands between bars in one line with a stamp, and is no more than a few words, is the name of a section."""
    for line, other in [*pairwise(page.lines), *((b, a) for a, b in pairwise(page.lines))]:
        known = other.index in labels.dated or other.index in labels.credit
        if known and labels.free(line) and line.size <= 3:
            gap = text[min(line.end, other.end) : max(line.start, other.start)]
            if gap.strip() and not any(char in gap for char in NEWLINES):
                labels.put([line], reasons.NAVIGATION)


def label_header(page: Page, labels: Labels, title: int | None) -> None:
    """One to three words before the title are the name of a section; bare numbers beside it are counts."""
    for line in page.lines[: labels.first]:
        if not labels.free(line) or line.index == title:
            continue
        if title is not None and line.index < title and line.size <= 3 and not line.ends and not line.quoted:
            labels.put([line], reasons.NAVIGATION)
        elif line.letters == 0:
            labels.put([line], reasons.SHARE)
    for line in page.lines[labels.last + 1 :]:
        if labels.free(line) and line.letters == 0:
            labels.put([line], reasons.SHARE)
