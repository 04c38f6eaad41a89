"""The dateline: the place (and often a date and an agency) before the first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from rashomon.clean.credits import agencies_in
from rashomon.clean.dates import ascii_digits
from rashomon.clean.lexicon import Lexicon
from rashomon.clean.page import Line
from rashomon.lang import codes
from rashomon.text import fold
from rashomon.text.scripts import CASED, main_script

LENGTH = 90
PLACE_WORDS = 4
REST_WORDS = 5
MARK = re.compile(r"\s*(?P<mark>[-–—―]{1,2}|:|\.\s?/\s?[A-Za-z]{2,20}\s?/\s?\.?|।)\s*")
PARENTHESIS = re.compile(r"\(([^()]{2,40})\)")
DATE = re.compile(r"\d{1,2}")
UNMARKED = re.compile(r"^([^()\n]{2,60}?)\s?\(([^()\n]{2,30})\)\s+(?=[^\W\d_])")
"""Place, date and agency without a dash behind them."""
UNDASHED = re.compile(r"^([A-Z][A-Z' .-]{2,40}),\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\s+(?=[A-Z])")
ACRONYM = re.compile(r"^[A-Z]{3,6}$")
PLACE = re.compile(r"^[^\d()\[\]\"“”!?;:<>=@#_]{2,60}$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place ("" where none stands), its span with date, agency and mark (half-open), agencies and writer there."""

    place: str
    start: int
    end: int
    agency: tuple[str, ...]
    byline: str = ""


def dateline_of(line: Line, lexicon: Lexicon, *, first: bool = True) -> Dateline | None:
    """The dateline that the line begins with, or None.

    A dash or a colon ends it. Without a date, an agency or capitals, the place must be one that CLDR knows or be
    a few capitalised words that are no label ("Analysis:"), in the first paragraph.
    """
    unmarked = _unmarked(line, lexicon, first=first)
    if unmarked:
        return unmarked
    for match in MARK.finditer(line.text[:LENGTH]):
        head, mark = line.text[: match.start()].strip(), match["mark"]
        if not head or not _stands(line.text, match):
            continue
        rest = line.text[match.end() :]
        if rest and len(rest.split()) < REST_WORDS and len(rest) < 30:
            return None
        written = _writer(head, lexicon)
        if written:
            return Dateline(written[1], line.start, line.start + match.end(), (), written[0])
        found = _read(head, mark, lexicon, first=first and (bool(rest) or "," in head))
        if found:
            return Dateline(found[0], line.start, line.start + match.end(), found[1])
        if mark == ":":
            return None
    return None


def _unmarked(line: Line, lexicon: Lexicon, *, first: bool) -> Dateline | None:
    """A dateline without a dash: "Mathra, June 4 (XYZ) At least ...", "PORTO, Oct 4 The ..."."""
    match = UNMARKED.match(line.text)
    if match and (agency := agencies_in(match[2], lexicon)[0]):
        placed = _read(match[1], "", lexicon, first=first)
        if placed:
            return Dateline(placed[0], line.start, line.start + match.end(), agency)
    dated = UNDASHED.match(line.text)
    if dated and _shouted(dated[1]):
        return Dateline(dated[1].strip(" ,"), line.start, line.start + dated.end(), ())
    return None


def _writer(head: str, lexicon: Lexicon) -> tuple[str, str] | None:
    """A byline and a place that stand where a dateline does: "Staff Reporter, Dhaka:"."""
    parts = [part.strip() for part in head.split(",")]
    if not 1 <= len(parts) <= 2 or fold(parts[0]) not in lexicon.byline_line:
        return None
    return head, parts[1] if len(parts) == 2 and not DATE.search(ascii_digits(parts[1])) else ""


def _stands(text: str, match: re.Match[str]) -> bool:
    """Whether the mark stands as a mark: a dash with white space beside it, a colon with some after it."""
    before = text[match.start() : match.start("mark")] != ""
    after = text[match.end("mark") : match.end()] != "" or match.end() == len(text)
    if match["mark"] in {"-", "–"}:
        return before or (after and text[match.start("mark") - 1] in ")।.")
    return after or before or match["mark"] in {"—", "――", "--"}


def _read(head: str, mark: str, lexicon: Lexicon, *, first: bool) -> tuple[str, tuple[str, ...]] | None:
    agency: tuple[str, ...] = ()
    for inner in PARENTHESIS.findall(head):
        agency = agencies_in(inner, lexicon)[0] or (_by_slot(inner, head) if mark != ":" else ()) or agency
    if "/" in mark:
        agency = agencies_in(mark.strip("./ "), lexicon)[0] or agency
    bare = PARENTHESIS.sub(" ", head).strip(" ,/|")
    parts = [part.strip() for part in re.split(r"[,/|]", bare) if part.strip()]
    if not parts:
        return None
    dated = [part for part in parts if DATE.search(ascii_digits(part))]
    named = [part for part in parts if part not in dated]
    if any(len(part.split()) > PLACE_WORDS for part in parts) or len(parts) > 4 or not named:
        return _place_then_date(parts, agency, mark)
    credit = [name for part in named[1:] for name in agencies_in(part, lexicon)[0]]
    place = named[0]
    only = agencies_in(place, lexicon)[0]
    if only and len(named) == 1:
        return ("", only) if not dated else None
    if not PLACE.match(place) or fold(place) in lexicon.labels or fold(place) in lexicon.byline_line:
        return None
    sure = bool(dated or agency or credit) or _shouted(place) or _known(place)
    if sure or (first and _likely(named, mark)):
        return place, agency or tuple(credit)
    return None


def _by_slot(inner: str, head: str) -> tuple[str, ...]:
    """An agency that no list knows, by its place: an acronym or, after a date or a place in capitals, a name.

    "PORTO, May 4 (XYZN) -", "PORTO, Region (Union Wire) -": what CLDR knows as a country is none.
    """
    name = inner.strip()
    if _known(name) or len(name.split()) > PLACE_WORDS or any(char.isdigit() for char in name):
        return ()
    before = head[: head.find("(")]
    placed = bool(DATE.search(ascii_digits(before))) or ("," in before and _shouted(before.split(",")[0].strip()))
    named = placed and main_script(name) in CASED and all(word[0].isupper() for word in name.split())
    return (name,) if named or ACRONYM.match(name) else ()


def _place_then_date(parts: list[str], agency: tuple[str, ...], mark: str) -> tuple[str, tuple[str, ...]] | None:
    """ "SEOUL Oct 19": place and date without a comma between them."""
    match = re.match(r"^([^\d]{2,40}?)\s+\S+\s+\d{1,2}$", ascii_digits(parts[0])) if len(parts) == 1 else None
    if not match or mark == ":":
        return None
    place = parts[0][: match.end(1)]
    return (place, agency) if _shouted(place) or _known(place) else None


def _shouted(place: str) -> bool:
    """Whether a place is written in capitals: more than an acronym."""
    return place.isupper() and sum(char.isalpha() for char in place) > 3


def _likely(named: list[str], mark: str) -> bool:
    if main_script(named[0]) not in CASED:
        return len(named[0].split()) <= 2 and mark not in {":"}
    words = " ".join(named).split()
    return len(words) <= PLACE_WORDS and all(word[:1].isupper() for word in words)


def _known(place: str) -> bool:
    return fold(place) in _places()


@cache
def _places() -> frozenset[str]:
    """Territories and the cities of time zones by CLDR, in the languages that have a folder."""
    from babel import Locale

    names: set[str] = set()
    for code in codes():
        locale = Locale.parse(code)
        names.update(fold(name) for pair in locale.territories.items() for name in pair)
        names.update(fold(str(zone.get("city", ""))) for zone in locale.time_zones.values())
        names.update(fold(zone.rpartition("/")[2].replace("_", " ")) for zone in map(str, locale.time_zones))
    return frozenset(name for name in names if name)
