"""Where quotations stand, by the quote pairs of the language: balanced, carried on over paragraphs, or never closed."""

from __future__ import annotations

from dataclasses import dataclass

APOSTROPHES = frozenset("'’‘")
DOUBLED = (("''", "''"), ("``", "''"), ("``", "``"), ("‘‘", "’’"))
"""Marks that are typed twice for a double one, in any language."""
TWICE = frozenset(opening[0] for opening, _ in DOUBLED)
LONGEST = 10_000
"""Code points over which a closing mark is looked for: what stands further off closes something else."""
DEEPEST = 10
"""Quotations inside one another beyond which the marks are taken for noise."""
LONGEST_UNCLOSED = 1500
"""Code points after which an opening mark that never closes is taken for a stray."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks (the marks not included), half-open; closed: whether the closing mark is there."""

    start: int
    end: int
    closed: bool

    def holds(self, at: int) -> bool:
        """Whether this offset is inside."""
        return self.start <= at < self.end


def quotations(text: str, start: int, end: int, pairs: tuple[tuple[str, str], ...]) -> tuple[Quotation, ...]:
    """Outermost quotations of a paragraph, in order.

    A quotation without its closing mark runs to the end of the paragraph: in news it usually goes on in the next.
    An apostrophe is no quote mark: single marks count only at the edge of a word; two of them are a double mark.
    """
    found: list[Quotation] = []
    at = start
    while at < end:
        doubled = _doubled(text, at, start, end) if text[at] in TWICE else None
        if doubled is not None:
            found.append(doubled)
            at = doubled.end + 2
            continue
        close = _close_of(text, at, start, pairs)
        if close is None:
            at += 1
            continue
        stop = _find_close(text, at + 1, end, text[at], close)
        if stop is None and (text[at] in APOSTROPHES or end - at > LONGEST_UNCLOSED):
            at += 1
            continue
        closed = stop is not None and not _reopens(text, stop, text[at], close)
        last = stop if stop is not None else end
        if stop is not None and not closed:
            last = _stop_before(text, at + 1, stop)
        if last > at + 1:
            found.append(Quotation(at + 1, last, closed))
        at = last + 1 if closed or stop is None else last
    return tuple(found)


def _doubled(text: str, at: int, start: int, end: int) -> Quotation | None:
    """The quotation that two marks for one open here, where two close it."""
    for opening, closing in DOUBLED:
        first = at + len(opening)
        before = text[at - 1] if at > start else " "
        if not text.startswith(opening, at) or before.isalnum() or text[first : first + 1].isspace():
            continue
        last = text.find(closing, first, min(end, first + LONGEST))
        if last > first and not text[last - 1].isspace():
            return Quotation(first, last, closed=True)
    return None


def _close_of(text: str, at: int, start: int, pairs: tuple[tuple[str, str], ...]) -> str | None:
    """The closing mark that the mark here opens, or None if it opens nothing."""
    mark = text[at]
    for opening, closing in pairs:
        if mark != opening:
            continue
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < len(text) else " "
        opens = opening != closing and mark not in APOSTROPHES
        if opens or (not before.isalnum() and not after.isspace()):
            return closing
    return None


def _find_close(text: str, at: int, end: int, opening: str, closing: str) -> int | None:
    depth, end = 1, min(end, at + LONGEST)
    if text.find(closing, at, end) < 0:
        return None
    while at < end:
        mark = text[at]
        if mark == closing and not (mark in APOSTROPHES and _inside_word(text, at)):
            depth -= 1
            if depth == 0:
                return at
        elif mark == opening and opening != closing and mark not in APOSTROPHES:
            depth += 1
            if depth > DEEPEST:
                return None
        at += 1
    return None


def _reopens(text: str, at: int, opening: str, closing: str) -> bool:
    """Whether the mark that should close looks like one that opens: the closing mark before it was lost."""
    after = text[at + 1] if at + 1 < len(text) else " "
    return opening == closing and text[at - 1].isspace() and after.isalnum()


def _stop_before(text: str, start: int, end: int) -> int:
    """Where a quotation whose closing mark was lost ends at the latest: with its first sentence."""
    stops = (text.find(mark + " ", start, end) for mark in ".!?")
    return min((at + 1 for at in stops if at >= 0), default=end)


def _inside_word(text: str, at: int) -> bool:
    return at + 1 < len(text) and text[at + 1].isalnum() and text[at - 1].isalnum()
