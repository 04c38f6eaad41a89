"""One claim, drawn: its paragraph with the claim marked, its chain hop by hop, and what each value means."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.app import wording
from rashomon.app.formats import one_line, safe
from rashomon.app.lists import day_of
from rashomon.app.namings import Naming
from rashomon.app.output import GAP, NARROWEST
from rashomon.app.rules import rule_words
from rashomon.model.columns import article_row
from rashomon.model.records import Article, Claim, Hop, Span
from rashomon.store import StoredClaim

if TYPE_CHECKING:
    from rich.text import Text

AROUND = 320
"""Characters shown before and after, where a paragraph is longer than that."""

BESIDE = 110
"""Characters shown before and after the words that name a source, where their sentence is longer than that."""

STYLES = {"content": "bold reverse", "cue": "bold yellow", "source": "bold cyan"}
MARKS = {"content": ("⟦", "⟧"), "cue": ("‹", "›"), "source": ("{", "}")}
"""Where nothing can be coloured: claim in double brackets, cue in angles, sources in braces."""

NAME, VALUE = 10, 14
"""Cells of an attribute's name and of its value."""

RAIL = "   │ "
HANGING = re.compile(r" *(?:\d+\. |[│▼] +)?")
"""What stands before the words of a line of the chain: its number, or the rail."""


def parts_of(claim: Claim) -> list[tuple[Span, str]]:
    """The spans of a claim with what each is, the content first: where spans lie in one another it wins."""
    contents = [(span, "content") for span in (claim.content, *claim.content_more)]
    cue = [(claim.cue, "cue")] if claim.cue else []
    return contents + cue + [(hop.span, "source") for hop in claim.chain if hop.span]


def paragraph_of(text: str, parts: list[tuple[Span, str]]) -> tuple[int, int]:
    """Start and end of the lines that hold the claim's content and cue; of long ones what stands around it."""
    near = [span for span, part in parts if part != "source"]
    first, last = min(span.start for span in near), max(span.end for span in near)
    start = text.rfind("\n", 0, first) + 1
    end = text.find("\n", last)
    end = len(text) if end < 0 else end
    if first - start > AROUND:
        start = text.find(" ", first - AROUND, first) + 1 or first - AROUND
    if end - last > AROUND:
        cut = text.rfind(" ", last, last + AROUND)
        end = cut if cut > 0 else last + AROUND
    return start, end


def pieces(text: str, parts: list[tuple[Span, str]]) -> list[tuple[str, str]]:
    """The paragraph cut into (text, part) in order; part is "" for what belongs to no part."""
    start, end = paragraph_of(text, parts)
    labels = [""] * (end - start)
    for span, part in reversed(parts):
        for index in range(max(span.start, start), min(span.end, end)):
            labels[index - start] = part
    cut: list[tuple[str, str]] = []
    begin = 0
    for index in range(1, len(labels) + 1):
        if index == len(labels) or labels[index] != labels[begin]:
            cut.append((safe(text[start + begin : start + index]), labels[begin]))
            begin = index
    before = "… " if text[:start].strip(" ") and text[start - 1] != "\n" else ""
    after = " …" if end < len(text) and text[end] != "\n" else ""
    return [(before, ""), *cut, (after, "")]


def marked(cut: list[tuple[str, str]], *, colour: bool) -> Text:
    """The paragraph with its parts in style, or in brackets where there is no style."""
    from rich.text import Text

    out = Text()
    for text, part in cut:
        before, after = MARKS[part] if part and not colour else ("", "")
        out.append(f"{before}{text}{after}", style=STYLES.get(part, ""))
    return out


def hop_lines(number: int, hop: Hop, naming: Naming | None = None) -> list[str]:
    """A hop: who, what kind of source, by which words of the text, and where it is named if not there."""
    kind = hop.kind if hop.named else f"{hop.kind}, not named"
    place = "; the origin" if number == 1 else ""
    own = f'"{one_line(hop.span.text)}" at {hop.span.start}-{hop.span.end}' if hop.span else "no words of its own here"
    taken = "; taken from an earlier sentence" if hop.inherited else ""
    whose = hop.affiliation if hop.affiliation and hop.affiliation not in hop.name else ""
    more = [f'{RAIL}whose, or of what: "{one_line(whose)}"'] if whose else []
    more += [f'{RAIL}why not named: "{one_line(hop.condition)}"'] if hop.condition else []
    return [f"{number}. {one_line(hop.name)}  ({kind}{place})", f"{RAIL}{own}{taken}", *more, *naming_lines(naming)]


def naming_lines(naming: Naming | None) -> list[str]:
    """Where the source is named, with the sentence; nothing where the hop's own words name it."""
    if naming is None:
        return []
    named, passage = naming.words, naming.passage
    before = passage.text[: named.start - passage.start]
    after = passage.text[named.end - passage.start :]
    if len(before) > BESIDE:
        before = f"… {before[-BESIDE:].partition(' ')[2]}"
    if len(after) > BESIDE:
        after = f"{after[:BESIDE].rpartition(' ')[0]} …"
    where = "named earlier" if naming.earlier else "named later"
    return [
        f'{RAIL}{where}: "{one_line(named.text)}" at {named.start}-{named.end}',
        f"{RAIL}  {one_line(f'{before}{{{named.text}}}{after}')}",
    ]


def chain_lines(claim: Claim, article: Article, found: Sequence[Naming | None] = ()) -> list[str]:
    """The chain from the origin outward, down to the page it is read on; `found`: where each hop's source is named."""
    page = f"{wording.publisher(article)} — the article itself"
    if not claim.chain:
        return [f"{wording.OWN_VOICE}: {wording.publisher(article)}"]
    places = [*found, *[None] * (len(claim.chain) - len(found))]
    lines: list[str] = []
    for number, (hop, naming) in enumerate(zip(claim.chain, places, strict=True), start=1):
        lines += hop_lines(number, hop, naming)
        lines.append("   ▼ passed on by" if number < len(claim.chain) else "   ▼ told in")
    return [*lines, f"   {one_line(page)}"]


def hung(line: str, width: int | None) -> list[str]:
    """A line of the chain as lines of so many cells, the rest hanging under the first with the rail; None: as it is."""
    from rich.console import Console
    from rich.text import Text

    if width is None:
        return [line]
    head = HANGING.match(line)
    first = head.group() if head else ""
    rest = first if first.strip() == RAIL.strip() else " " * len(first)
    parts = Text(line[len(first) :]).wrap(Console(width=width), max(width - len(first), NARROWEST))
    return [(rest if number else first) + part.plain.rstrip() for number, part in enumerate(parts)]


def value_lines(claim: Claim) -> list[tuple[str, str, str]]:
    """Name, value and plain words of each attribute."""
    return [
        ("mode", claim.mode, wording.MODES[claim.mode]),
        ("quoted", claim.quoted, wording.QUOTED[claim.quoted]),
        ("polarity", claim.polarity, wording.polarity_words(claim)),
        ("certainty", claim.certainty, wording.CERTAINTIES[claim.certainty]),
        ("status", claim.status, wording.STATUSES[claim.status]),
        ("epistemic", claim.epistemic, wording.epistemic_words(claim)),
        ("read by", claim.why, rule_words(claim.why)),
    ]


def columns(name: str, value: str, words: str, width: int | None = None) -> list[tuple[str, str]]:
    """An attribute as lines of (name and value, words): the words beside a short value, below a long one."""
    head = f"  {name:<{NAME}} {one_line(value)}"
    column = len("   ") + NAME + VALUE + GAP
    parts = textwrap.wrap(words, max(width - column, NARROWEST)) if width else [words]
    if len(head) > column - GAP:
        parts = ["", *parts]
    return [(f"{'' if number else head:<{column if part else 0}}", part) for number, part in enumerate(parts)]


def article_lines(stored: StoredClaim) -> list[tuple[str, str]]:
    """What the page says of itself; "not shown" where it says nothing."""
    article = stored.article
    return [
        ("document", article.doc),
        ("article", article.id),
        ("language", article.language),
        ("title", article.title or "not shown"),
        ("publisher", wording.publisher(article)),
        ("byline", article.byline or "not shown"),
        ("dateline", article.dateline or "not shown"),
        ("published", article.published or day_of(article_row(article)) or "not shown"),
        ("updated", article.updated or "not shown"),
        ("retrieved", stored.retrieved or "not known"),
    ]


def portrait(
    stored: StoredClaim, found: Sequence[Naming | None] = (), *, colour: bool, width: int | None = None
) -> Text:
    """All of it, as one text; chain and attributes in so many cells, None for lines of any length."""
    from rich.text import Text

    claim = stored.claim
    out = Text()
    out.append(f"Claim {claim.id}\n\n", style="bold")
    out.append_text(marked(pieces(stored.article.text, parts_of(claim)), colour=colour))
    out.append("\n\nChain, from the origin outward\n", style="bold")
    lines = chain_lines(claim, stored.article, found)
    out.append("\n".join(part for line in lines for part in hung("  " + line, width)))
    out.append("\n\nHow it was said\n", style="bold")
    for name, value, words in value_lines(claim):
        for head, rest in columns(name, value, words, width):
            out.append(head).append(f"{rest}\n", style="dim")
    out.append("\nWhere it stands\n", style="bold")
    out.append(f"  {'characters':<{NAME}} {claim.content.start}-{claim.content.end}\n")
    for name, value in article_lines(stored):
        out.append(f"  {name:<{NAME}} {one_line(value)}\n")
    return out
