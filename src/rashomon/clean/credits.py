"""Who wrote it and whose it is: byline, agency and outlet, each only where the page shows it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from rashomon.clean import reasons
from rashomon.clean.furniture import Labels, Page, crumbs
from rashomon.clean.lexicon import Lexicon, alternatives, joints, start_of
from rashomon.clean.page import Line
from rashomon.text import fold
from rashomon.text.scripts import CASED, main_script

BYLINE_LENGTH = 140
NAMES = 9
SHORT_NAME = 5
PARENTHESIS = re.compile(r"[(\[（]([^()\[\]（）]{2,60})[)\]）]\s*[.।]?\s*$")
DASHED = re.compile(r"(?:[-–—~/]{1,2})\s?([^\s\-–—/][^\-–—/()]{1,40}?)/?\s*$")
GLUED = re.compile(r"^([A-Z][a-z]{1,8})(?=[A-Z][a-z])")
"""A word that the next one is glued to: "ByAna Reis"."""
BARE = re.compile(r"(?<=[.!?।\"'”’])\s{1,3}([^\W\d_][^.!?।()]{1,30})$")
CLOSING = re.compile(r"(?<=[.!?।\"'”’])\s{1,3}([^.!?।()]{2,60})[.।]\s*$")
"""The last sentence of a line, for credits that are sentences: "News of Reuters."."""
TRIM = " \t\u00a0.,:;-–—|/()[]（）*~\"'“”"
EMAIL = re.compile(r"[\[(<]?\s*[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}\s*[\])>]?")
YEARS = r"(?:\d{4}\s*(?:[-–]\s*\d{2,4})?)?"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Patterns made of the small words of all languages."""
    uses = {use: alternatives(forms) for use, forms in joints().items()}
    holder = rf"(?:©|\(c\)|&copy;|{uses['holder']})"
    return {
        "split": re.compile(rf"\s*(?:[,/&;|+]|(?<!\w)(?:{uses['and']})(?!\w))\s*"),
        "inputs": re.compile(rf"^(?:{uses['inputs']})\s(.{{2,80}})$"),
        "holder": re.compile(
            rf"{holder}(?:\s*{holder})?\s*:?\s*{YEARS}\s*,?\s*@?\s?(?P<name>[^.,|।•·©\n]{{2,80}})",
            re.IGNORECASE,
        ),
        "rights": re.compile(rf"\s*[-–—(]?\s*(?:(?<!\w)(?:{uses['rights']})|\d{{4}}).*$", re.IGNORECASE),
        "company": re.compile(rf"(?<!\w)(?:{uses['company']})(?!\w)", re.IGNORECASE),
    }


def agencies_in(text: str, lexicon: Lexicon) -> tuple[tuple[str, ...], bool]:
    """The agencies that a credit consists of, by their short names, and whether it credits agencies without a name.

    Both are empty where the text is more than a credit: an agency that is quoted in a sentence is no credit.
    """
    key = fold(text).strip(TRIM)
    if key in lexicon.unnamed:
        return (), True
    whole = _agency(key, lexicon)
    if whole:
        return (whole,), False
    inputs = _patterns()["inputs"].match(key)
    parts = [part.strip(TRIM) for part in _patterns()["split"].split(inputs.group(1) if inputs else key)]
    names = [_agency(part, lexicon) or (_described(part, lexicon) if inputs else None) for part in parts if part]
    unnamed = any(part in lexicon.unnamed for part in parts)
    known = [name for name in names if name]
    if not known or (not inputs and len(known) + unnamed < len(names)):
        return (), bool(inputs) and unnamed
    return tuple(dict.fromkeys(known)), False


def _agency(key: str, lexicon: Lexicon) -> str | None:
    bare = _bare(key, lexicon.joints["name"]).strip(TRIM)
    owners = (bare[: -len(ending)].rstrip(" -") for ending in lexicon.genitives if bare.endswith(ending))
    owner = next((lexicon.agencies[stem] for stem in owners if stem in lexicon.agencies), None)
    if owner and key not in lexicon.agencies:
        return owner
    match = re.match(r"^(.{2,40}?)\s*\((.{2,40})\)?$", bare)
    if match:
        outer, inner = lexicon.agencies.get(match[1].strip()), lexicon.agencies.get(match[2].strip(TRIM))
        if outer and inner:
            return outer
    return lexicon.agencies.get(key) or lexicon.agencies.get(bare)


def _described(part: str, lexicon: Lexicon) -> str | None:
    """The agency behind words that say what it is: "the news agency X"."""
    words = part.split()
    return next((name for k in (1, 2, 3) if words[k:] and (name := _agency(" ".join(words[k:]), lexicon))), None)


def _bare(text: str, small: frozenset[str]) -> str:
    """A name without a small word before it."""
    first, _, rest = text.partition(" ")
    return rest if rest and first.islower() and fold(first) in small else text


def byline_of(line: Line, lexicon: Lexicon, beside_stamp: bool) -> str | None:
    """The names of a line that says who wrote it, or None where it doesn't."""
    if len(line.text) > BYLINE_LENGTH or line.quoted:
        return None
    text = EMAIL.sub("", line.text).strip(" |,-–—")
    folded = fold(text)
    if folded.strip(TRIM) in lexicon.byline_line:
        return text.strip(" |,:-–—")
    label, _, after = folded.partition(" ")
    if label in lexicon.labels and after.startswith(tuple(f"{form} " for form in lexicon.byline_start)):
        text, folded = text[len(label) :].strip(), after
    found = start_of(folded, dict.fromkeys(lexicon.byline_start, "start"), 4)
    if found:
        rest = text[folded.find(found[0]) + len(found[0]) :].strip(" :|-–—")
        names = rest.split("|")[0].split(" • ")[0].split(" · ")[0].strip(" :,-–—")
        names = _bare(names, lexicon.joints["name"])
        if not names:
            return None
        agency = names[0] not in "([" and agencies_in(names, lexicon)[0]
        fit = _names(names, lexicon) or agency or fold(names) in lexicon.byline_line
        return _without_role(names, lexicon) if fit else None
    glued = GLUED.match(text)
    if glued and beside_stamp and fold(glued[1]) in lexicon.byline_start and is_person(text[glued.end(1) :]):
        return text[glued.end(1) :]
    bare = _without_role(text, lexicon)
    if bare != text and is_person(bare) and line.size <= NAMES:
        return bare
    head = _patterns()["split"].split(folded)[0]
    last = " ".join(folded.split()[-2:]), folded.split()[-1] if folded.split() else ""
    if head in lexicon.byline_line and line.size <= NAMES and not line.ends:
        return text
    known = last[0] in lexicon.byline_end or last[1] in lexicon.byline_end
    if known and beside_stamp and line.size <= NAMES and not line.ends:
        return text
    return text if beside_stamp and is_person(text) and not is_masthead(text, lexicon) else None


def is_masthead(text: str, lexicon: Lexicon) -> bool:
    """Whether a short text reads as the name of an outlet: one of its words is one that mastheads are made of."""
    words = text.split()
    capital = main_script(text) not in CASED or all(word[:1].isupper() or not word.isalpha() for word in words)
    return 2 <= len(words) <= 6 and capital and any(fold(word).strip(TRIM) in lexicon.mastheads for word in words)


def _without_role(text: str, lexicon: Lexicon) -> str:
    """The name before a comma and a role."""
    head, _, role = text.partition(",")
    return head.strip() if role and is_person(head) and _role(role, lexicon) else text


def _names(text: str, lexicon: Lexicon) -> bool:
    """Whether a text can be names: few words, in a cased script most of them begun with a capital."""
    small = lexicon.joints["name"] | lexicon.byline_end
    parts = [part for part in text.split() if part not in small]
    if not 1 <= len(parts) <= NAMES + 3 or text[-1] in "!?;" or any(char.isdigit() for char in parts[0]):
        return False
    if main_script(text) not in CASED:
        return len(parts) <= NAMES
    high = sum(part.strip("(['\"“‘")[:1].isupper() for part in parts)
    return parts[0].strip("([")[:1].isupper() and high * 3 >= len(parts) * 2


def _role(text: str, lexicon: Lexicon) -> bool:
    """Whether a text names what a writer is: "Harbour Correspondent"."""
    words = fold(PARENTHESIS.sub("", text)).strip(TRIM).split()
    return bool(words) and (words[-1] in lexicon.byline_end or " ".join(words) in lexicon.byline_line)


def is_person(text: str) -> bool:
    """Whether a text can be a person's name: two to four capitalised words of letters."""
    parts = text.split()
    if not 2 <= len(parts) <= 4 or main_script(text) not in CASED:
        return False
    return all(part[:1].isupper() and part.replace(".", "").replace("-", "").isalpha() for part in parts)


def credit_at_end(line: Line, lexicon: Lexicon) -> tuple[int, int, tuple[str, ...], bool] | None:
    """The agency credit that closes a line, as a span of the article: "... he said. (AP)", "— Reuters"; or the line."""
    whole, unnamed = agencies_in(line.text, lexicon)
    if whole or unnamed:
        return line.start, line.end, whole, unnamed
    match = PARENTHESIS.search(line.text) or DASHED.search(line.text[-60:]) or BARE.search(line.text[-60:])
    if not match:
        return None
    named, unnamed = agencies_in(match.group(1), lexicon)
    if not named and not unnamed:
        return None
    shift = 0 if match.re is PARENTHESIS else max(0, len(line.text) - 60)
    return line.start + shift + match.start(), line.end, named, unnamed


def credit_sentence(line: Line, lexicon: Lexicon) -> tuple[int, int, tuple[str, ...], bool] | None:
    """The sentence that closes a paragraph and says only whose news it is: "... were hurt. News of Reuters."."""
    match = CLOSING.search(line.text[-90:])
    if not match or not _patterns()["inputs"].match(fold(match.group(1)).strip(TRIM)):
        return None
    names, unnamed = agencies_in(match.group(1), lexicon)
    shift = max(0, len(line.text) - 90)
    return (line.start + shift + match.start(1), line.end, names, unnamed) if names or unnamed else None


def holder_of(text: str) -> str | None:
    """Who a copyright line says holds it."""
    match = _patterns()["holder"].search(text)
    if not match:
        return None
    name = _bare(_patterns()["rights"].sub("", match["name"]).strip(TRIM), joints()["name"])
    return name if 2 <= len(name) <= 60 and any(char.isalpha() for char in name) else None


def outlet_of(page: Page, labels: Labels, suffix: str | None) -> str | None:
    """The publisher's name: what breadcrumb, logo, copyright line and title name twice, else who holds the copyright.

    An agency is no outlet here, and a company's name yields to the name that readers see.
    """
    votes: Counter[str] = Counter()
    shown: dict[str, str] = {}
    holders: list[str] = []
    evidence = [pair for line in page.lines for pair in _evidence(page, labels, line)]
    for name, kind in [*evidence, (suffix or "", reasons.NAVIGATION)]:
        key = fold(name)
        if name and key not in page.lexicon.line and not _agency(key, page.lexicon):
            votes[key] += 1
            shown.setdefault(key, name)
            holders += [name] if kind == reasons.COPYRIGHT else []
    for key in list(votes):
        votes[key] += sum(count for longer, count in votes.items() if longer.startswith(f"{key} "))
    best = [key for key, count in votes.items() if count > 1]
    if best:
        order = list(votes)
        return shown[max(best, key=lambda key: (votes[key], -order.index(key)))]
    plain = [name for name in holders if not _patterns()["company"].search(name)]
    return next(iter(plain or holders or _mastheads(page, labels)), None)


def _mastheads(page: Page, labels: Labels) -> list[str]:
    """Lines before the article that read as an outlet's name, or begin with one."""
    short = [line for line in page.lines[: labels.first] if line.size <= NAMES and not line.ends and not crumbs(line)]
    heads = [line.text.split(",")[0].strip() for line in short]
    return [head for head in heads if is_masthead(head, page.lexicon)]


def _evidence(page: Page, labels: Labels, line: Line) -> list[tuple[str, str]]:
    """The names that a line of furniture shows for the page's publisher, with the reason it was left out for."""
    reason = labels.reason.get(line.index)
    if reason == reasons.COPYRIGHT:
        return [(holder_of(line.text) or "", reason)]
    if reason == reasons.NAVIGATION:
        names = crumbs(line) or ([line.text] if line.size <= SHORT_NAME else [])
        return [(name.strip(TRIM), reason) for name in names[:1]]
    if reason == reasons.IMAGE and line.size <= SHORT_NAME:
        return [(" ".join(line.text.split()[:-1]), reason)]
    return []
