"""The text of a page to an article: labels of its lines, title, credits, dateline, stamps, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from rashomon.clean import furniture
from rashomon.clean.credits import (
    agencies_in,
    byline_of,
    credit_at_end,
    credit_sentence,
    holder_of,
    is_masthead,
    is_person,
    outlet_of,
)
from rashomon.clean.dateline import Dateline, dateline_of
from rashomon.clean.encodings import check_encoding, check_fonts, font_notes
from rashomon.clean.furniture import Labels, Page, in_script, set_bounds
from rashomon.clean.languages import line_languages, page_language, page_script
from rashomon.clean.lexicon import Lexicon, lexicon
from rashomon.clean.marks import inline_marks, tail
from rashomon.clean.page import Line, page_lines
from rashomon.clean.reasons import COPYRIGHT, CREDIT, ENCODING, NAVIGATION, STAMP
from rashomon.clean.stamps import Stamp, is_dated, stamps_of, time_of
from rashomon.clean.titles import suffix_of, title_of, without_name
from rashomon.model.errors import InputError
from rashomon.model.records import Article, LeftOut
from rashomon.text import fold
from rashomon.text import lines as text_lines

UNNAMED = "the page credits an agency without naming it"
MOST_LINES = 20_000
CONTEXT = 6000
SIGN_OFF = re.compile(r"^[^\s/]{1,24}(?:\s?[^\s/]{1,12})?(?:/[^\s/]{1,16}(?:\s[^\s/]{1,12})?){1,4}$")
"""Initials of a desk after the text: "Dhaka/12 May/RK"."""
LONGEST_CREDIT = 40
DATELINE_WITHIN = 3
"""Paragraphs that are searched for a dateline: a caption or a summary may stand before it."""


@dataclass(slots=True)
class Found:
    """What the passes gather besides labels."""

    stamps: list[Stamp] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    agency: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def credit(self, names: tuple[str, ...], *, unnamed: bool) -> None:
        """Add the agencies of one credit."""
        self.agency += [name for name in names if name not in self.agency]
        if unnamed and UNNAMED not in self.notes:
            self.notes.append(UNNAMED)


def read_plain(text: str, capture: str, doc: str, language: str = "", *, markdown: bool = False) -> Article:
    """The article of a page's text. `language` is what the page or the record says of itself, "" where it doesn't.

    Raises:
        InputError: for a text of so many lines that it is no article, or in an encoding that can't be read.
    """
    _few_enough(text)
    page, labels, found = _opened(text, language)
    _label(page, labels, found, markdown=markdown)
    title = title_of(page, labels)
    furniture.label_header(page, labels, title.index if title else None)
    dateline = _dateline(page, labels, title, found)
    furniture.label_bars(page, labels, text)
    outlet = outlet_of(page, labels, suffix_of(title))
    furniture.label_name(page, labels, outlet)
    _name_credits(page, labels, found)
    title = without_name(title, outlet) if title else None
    return Article(
        capture=capture,
        doc=doc,
        text=text,
        language=page.language,
        title=title.text if title else None,
        outlet=outlet,
        agency=tuple(found.agency),
        byline=found.bylines[0] if found.bylines else None,
        dateline=dateline.place or None if dateline else None,
        published=_stamp(found.stamps, "published") or _stamp(found.stamps, ""),
        updated=_stamp(found.stamps, "updated"),
        left_out=_left_out(page, labels, title),
        languages=line_languages(page, labels),
        title_span=(title.start, title.end) if title else None,
        dateline_span=(dateline.start, dateline.end) if dateline else None,
        credits=tuple(sorted(set(found.spans))),
        notes=tuple(dict.fromkeys(found.notes)),
    )


def _opened(text: str, said: str) -> tuple[Page, Labels, Found]:
    """The page of a text in its language, with the lines that are in a font's encoding left out."""
    lines = tuple(page_lines(text))
    fonts = check_fonts(lines)
    remarks = check_encoding(text)
    legible = tuple(line for line in lines if line.index not in fonts)
    script = page_script(legible)
    page = Page(lines, script, page_language(legible, script, said), lexicon())
    labels, found = Labels(), Found(notes=[*remarks, *font_notes(fonts)])
    labels.put((line for line in lines if line.index in fonts), ENCODING)
    return page, labels, found


def _few_enough(text: str) -> None:
    """Refuse, before it is read, what has more lines than an article can have."""
    count = sum(1 for _ in islice(text_lines(text), MOST_LINES + 1))
    if count > MOST_LINES:
        raise InputError(f"more than {MOST_LINES:,} lines are no article", next_step="give one article a file")


def _label(page: Page, labels: Labels, found: Found, *, markdown: bool) -> None:
    furniture.label_marks(page, labels)
    if markdown:
        _front_matter(page, labels)
    furniture.label_copyright(page, labels)
    set_bounds(page, labels)
    _stamps(page, labels, found)
    _bylines(page, labels, found)
    furniture.label_words(page, labels)
    set_bounds(page, labels)
    furniture.label_crumbs(page, labels)
    furniture.label_foreign(page, labels)
    furniture.label_sections(page, labels)
    set_bounds(page, labels)
    _end_credits(page, labels, found)
    furniture.label_doubled(page, labels)
    furniture.label_trailer(page, labels)


def _front_matter(page: Page, labels: Labels) -> None:
    """The lines between the rules that open a Markdown file."""
    marks = [line.index for line in page.lines if line.text in {"---", "+++"}][:2]
    if len(marks) == 2 and marks[0] == 0:
        labels.reason.update(dict.fromkeys(range(marks[0], marks[1] + 1), STAMP))


def _stamps(page: Page, labels: Labels, found: Found) -> None:
    context = _context(page, labels)
    for line in page.lines:
        if not labels.free(line):
            continue
        later = time_of(line.text, page.language, page.lexicon) if found.stamps and len(line.text) < 40 else None
        if later and found.stamps[-1].iso:
            labels.put([line], STAMP)
            found.stamps.append(Stamp(later[0], f"{found.stamps[-1].iso[:10]}T{later[1]}", ""))
        if not is_dated(line.text):
            continue
        stamps = stamps_of(line.text, page.language, context, page.lexicon)
        if stamps is None:
            continue
        stamps = _named(page, labels, line, stamps)
        bare = all(not stamp.field for stamp in stamps)
        labels.dated.add(line.index)
        if bare and labels.header(line) and line.index:
            _hold(line, labels, found)
        labels.put([line], STAMP)
        if not (bare and line.index > labels.first):
            found.stamps += stamps
            found.notes += [stamp.note for stamp in stamps if stamp.note]


def _named(page: Page, labels: Labels, line: Line, stamps: tuple[Stamp, ...]) -> tuple[Stamp, ...]:
    """A date alone takes the label that stands in the line before it: "Published On:"."""
    before = page.lines[line.index - 1] if line.index else None
    name = page.lexicon.stamps.get(before.key) if before and labels.free(before) else None
    if not before or not name or len(stamps) != 1 or stamps[0].field:
        return stamps
    labels.put([before], STAMP)
    return (Stamp(name, stamps[0].iso, stamps[0].note),)


def _context(page: Page, labels: Labels) -> str:
    """Words of the page round its article, then of its beginning: evidence for what an abbreviation means."""
    outside = [line.folded for line in page.lines if not line.prose or line.index in labels.reason]
    start = [line.folded for line in page.lines[:12]]
    joined = " ".join([*outside, *start])[:CONTEXT]
    return f" {' '.join(''.join(c if c.isalnum() else ' ' for c in joined).split())} "


def _bylines(page: Page, labels: Labels, found: Found) -> None:
    for line in page.lines:
        outside = line.index < labels.first or line.index > labels.last
        if labels.reason.get(line.index) is None and line.key in page.lexicon.stamps and outside:
            labels.put([line], STAMP)
        elif labels.reason.get(line.index) == COPYRIGHT:
            found.credit(agencies_in(holder_of(line.text) or "", page.lexicon)[0], unnamed=False)
        elif outside and labels.free(line) and not line.prose:
            beside = _beside_stamp(page, labels, line) or _after_by(page, line)
            byline = byline_of(line, page.lexicon, beside)
            if byline == line.text and is_person(line.text) and line.key not in page.lexicon.byline_line:
                byline = byline if _after_by(page, line) or _signed(page, labels, line) else None
            if byline:
                found.bylines.append(byline)
                found.credit(agencies_in(byline, page.lexicon)[0], unnamed=False)
                _hold(line, labels, found)


def _signed(page: Page, labels: Labels, line: Line) -> bool:
    """Whether a name alone is the writer's: below what may be the title, and beside a date or outlet and date."""
    if not any(labels.free(other) and other.size > 3 for other in page.lines[: line.index]):
        return False
    if {line.index - 1, line.index + 1} & labels.dated:
        return True
    between = page.lines[line.index + 1].text.split(",")[0] if line.index + 2 in labels.dated else ""
    return is_masthead(between, page.lexicon)


def _after_by(page: Page, line: Line) -> bool:
    """Whether the line before is the "By" of a byline."""
    return line.index > 0 and page.lines[line.index - 1].key in page.lexicon.byline_start


def _hold(line: Line, labels: Labels, found: Found) -> None:
    """A whole line is a credit."""
    labels.credit.add(line.index)
    found.spans.append((line.start, line.end))


def _end_credits(page: Page, labels: Labels, found: Found) -> None:
    """Credits at the end of the last paragraphs and in lines of their own beside the article."""
    for line in page.lines:
        if not labels.free(line):
            continue
        outside = line.index < labels.first or line.index > labels.last
        if outside and line.size < LONGEST_CREDIT and _hands(line, page.lexicon):
            found.credit((credit_at_end(line, page.lexicon) or (0, 0, (), False))[2], unnamed=False)
            labels.put([line], CREDIT)
        elif outside or line.index >= labels.last - 1:
            _end_credit(line, labels, found, page, outside=outside)
        elif credit := credit_sentence(line, page.lexicon):
            _hold_credit(credit, found)


def _hands(line: Line, words: Lexicon) -> bool:
    """Whether a line says who else had a hand in the article."""
    key = line.key
    return any(key.startswith(form) or key.endswith(form) for form in words.byline_credit)


def _name_credits(page: Page, labels: Labels, found: Found) -> None:
    """Lines beside the article that only name its agency, a person above a writer's role, and a desk's sign-off."""
    names = {fold(name) for name in found.agency}
    for line in page.lines:
        if not labels.free(line) or labels.first <= line.index <= labels.last:
            continue
        if line.key in names or (line.index > labels.last and SIGN_OFF.match(line.text)):
            _hold(line, labels, found)
        elif _above_role(page, labels, line):
            found.bylines.insert(0, line.text)
            _hold(line, labels, found)


def _above_role(page: Page, labels: Labels, line: Line) -> bool:
    """Whether a person's name stands right above a line that names a writer's role alone."""
    below = line.index + 1
    if line.index > labels.first or below not in labels.credit:
        return False
    return is_person(line.text) and page.lines[below].key in page.lexicon.byline_line


def _end_credit(line: Line, labels: Labels, found: Found, page: Page, *, outside: bool) -> None:
    credit = credit_at_end(line, page.lexicon) or credit_sentence(line, page.lexicon)
    if not credit or (credit[0] == line.start and not outside):
        return
    _hold_credit(credit, found)
    if credit[0] == line.start:
        labels.credit.add(line.index)


def _hold_credit(credit: tuple[int, int, tuple[str, ...], bool], found: Found) -> None:
    start, end, names, unnamed = credit
    found.credit(names, unnamed=unnamed)
    found.spans.append((start, end))


def _beside_stamp(page: Page, labels: Labels, line: Line) -> bool:
    """Whether a line that says when stands within two lines of this one, before the article."""
    near = range(line.index - 2, line.index + 3)
    return line.index <= labels.first and any(index in labels.dated for index in near)


def _dateline(page: Page, labels: Labels, title: Line | None, found: Found) -> Dateline | None:
    after = title.index + 1 if title else 0
    paragraphs = 0
    for line in page.lines[after:]:
        if not labels.free(line) or not in_script(page, line):
            continue
        dateline = dateline_of(line, page.lexicon, first=paragraphs == 0)
        if dateline:
            found.credit(dateline.agency, unnamed=False)
            found.bylines += [dateline.byline] if dateline.byline else []
            return dateline
        paragraphs += line.prose
        if paragraphs == DATELINE_WITHIN:
            return None
    return None


def _stamp(stamps: list[Stamp], name: str) -> str | None:
    return next((stamp.iso for stamp in stamps if stamp.field == name and stamp.iso), None)


def _left_out(page: Page, labels: Labels, title: Line | None) -> tuple[LeftOut, ...]:
    spans: list[LeftOut] = []
    for line in page.lines:
        reason = labels.reason.get(line.index)
        if reason:
            spans.append(LeftOut(line.start, line.end, reason))
        elif title and line.index == title.index and title.end < line.end:
            spans.append(LeftOut(title.end, line.end, NAVIGATION))
        else:
            spans += _inside(line, page)
    return tuple(spans)


def _inside(line: Line, page: Page) -> Iterator[LeftOut]:
    """Marks and prompts inside a line that stays."""
    stop = line.end
    trailing = tail(line, page.lexicon) if line.prose else None
    if trailing:
        stop = trailing[0]
    at = line.start
    for start, end, reason in sorted(inline_marks(line)):
        if start >= at and end <= stop:
            yield LeftOut(start, end, reason)
            at = end
    if trailing:
        yield LeftOut(*trailing)
