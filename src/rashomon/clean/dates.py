"""Dates, times and zones as pages print them: strict forms only, months and digits from CLDR, zones from a table."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache

from rashomon.clean.lexicon import joints
from rashomon.lang import codes, load
from rashomon.text import fold

JOINT = r"[\s\-/,]{0,2}"
EARLIEST_YEAR = 1700
LATEST_YEAR = 2199
DUSK = 6
"""Hours of the night from this one on are before midnight, the smaller ones and twelve after it."""
TIME = r"(?P<hour>\d{1,2})(?:\s?[:.]\s?(?P<minute>\d{2}))(?:\s?[:.]\s?(?P<second>\d{2})(?:\.\d{1,9})?)?"
OFFSET = re.compile(r"\s*\(?(?:gmt|utc)?\s*(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?\b\)?")
ISO = re.compile(
    r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"
    r"(?:t(?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,9})?)?)?"
)
NUMERIC = re.compile(r"(?<!\d)(?P<first>\d{1,2})[/.-](?P<second>\d{1,2})[/.-](?P<year>\d{4})(?!\d)")
EASTERN = re.compile(r"(?<!\d)(?P<year>\d{4})[년年]\s?(?P<month>\d{1,2})[월月]\s?(?P<day>\d{1,2})[일日号]")
GAP = r"[\s,|@()\-/:;.~]{0,6}"


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as shown: ISO 8601 (date only where no time stands), its place in the line, a note where one is due."""

    start: int
    end: int
    iso: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Names:
    months: dict[str, int]
    am: frozenset[str]
    pm: frozenset[str]
    night: frozenset[str]
    day_month: re.Pattern[str]
    month_day: re.Pattern[str]
    time: re.Pattern[str]
    zone: re.Pattern[str]


def ascii_digits(text: str) -> str:
    """The text folded to small letters with every script's digits as ASCII digits; as long as the original."""
    if text.isascii():
        return text.lower()
    out: list[str] = []
    for char in text:
        if char.isascii():
            out.append(char.lower())
            continue
        folded = fold(char)
        if unicodedata.category(char) == "Nd":
            folded = str(unicodedata.digit(char))
        out.append(folded if len(folded) == 1 else char)
    return "".join(out)


def moments(text: str, language: str, context: str = "") -> list[Moment]:
    """The dates that a line shows, with time and zone where they stand beside them.

    `context` is text of the page (small letters) that tells which zone an ambiguous abbreviation means.
    """
    if not any(char.isdigit() for char in text):
        return []
    plain = ascii_digits(text)
    names = _names(language)
    found: list[Moment] = []
    at = 0
    while day := _first_day(plain, at, names, language):
        moment = _with_time(plain, day, names, context)
        found.append(moment)
        at = max(moment.end, at + 1)
    return found


@dataclass(frozen=True, slots=True)
class _Day:
    start: int
    end: int
    iso: str
    time: str = ""
    note: str = ""


def _first_day(plain: str, at: int, names: _Names, language: str) -> _Day | None:
    days: list[_Day] = []
    for pattern in (ISO, EASTERN, names.day_month, names.month_day, NUMERIC):
        match = pattern.search(plain, at)
        if match:
            day = _day(match, names, language)
            if day:
                days.append(day)
    return min(days, key=lambda day: (day.start, -day.end), default=None)


def _day(match: re.Match[str], names: _Names, language: str) -> _Day | None:
    parts = match.groupdict()
    if "name" in parts:
        month = names.months.get(parts["name"].rstrip("."), 0)
        return _checked(match, int(parts["year"]), month, int(parts["day"]))
    if "first" in parts:
        return _numeric(match, language)
    time = ""
    if parts.get("hour"):
        time = f"{parts['hour']}:{parts['minute']}:{parts['second'] or '00'}"
    return _checked(match, int(parts["year"]), int(parts["month"]), int(parts["day"]), time)


def _checked(match: re.Match[str], year: int, month: int, day: int, time: str = "") -> _Day | None:
    try:
        moment = datetime(year, month, day)
    except ValueError:
        return None
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    return _Day(match.start(), match.end(), moment.date().isoformat(), time)


def _numeric(match: re.Match[str], language: str) -> _Day | None:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    orders = {True, False} if first <= 12 and second <= 12 and first != second else {second > 12}
    if len(orders) == 2:
        orders = set(_month_first(language))
    if len(orders) != 1:
        return _Day(match.start(), match.end(), "", note=f"{match.group()}: day or month first can't be told")
    month, day = (first, second) if orders == {True} else (second, first)
    return _checked(match, year, month, day)


def _with_time(plain: str, day: _Day, names: _Names, context: str) -> Moment:
    start, end, time = day.start, day.end, day.time
    if not time:
        after = names.time.match(plain, end)
        if after and (value := _clock(after, names)):
            end, time = after.end(), value
    if not time:
        for before in names.time.finditer(plain, max(0, start - 40), start):
            gap = plain[before.end() : start]
            value = _clock(before, names)
            if value and not re.search(r"\d", gap) and len(gap) <= 20:
                start, time = before.start(), value
    if not time or not day.iso:
        return Moment(start, end, day.iso, day.note)
    when = datetime.fromisoformat(f"{day.iso}T{time}")
    offset, stop, note = _offset(plain, end, when, names, context)
    if not offset and start < day.start:
        offset, note = _zone_between(plain[start : day.start], when, names, context)
    return Moment(start, max(stop, end), f"{when.isoformat()}{offset}", note or day.note)


def clock_of(text: str, language: str) -> str:
    """The time (HH:MM:SS) that a text consists of, "" where it is none; a zone behind it is left aside."""
    names = _names(language)
    plain = ascii_digits(text)
    match = names.time.match(plain)
    if not match or not match["minute"]:
        return ""
    rest = plain[match.end() :].strip(" .()")
    zone = names.zone.fullmatch(rest) if rest else True
    return _clock(match, names) if zone else ""


def _zone_between(part: str, when: datetime, names: _Names, context: str) -> tuple[str, str]:
    match = names.zone.search(part)
    if not match:
        return "", ""
    return _zone_offset(match["zone"], when, context)


def _clock(match: re.Match[str], names: _Names) -> str:
    parts = match.groupdict()
    hour, minute, second = int(parts["hour"]), int(parts["minute"] or 0), int(parts["second"] or 0)
    marks = {parts.get("before") or "", parts.get("after") or ""} - {""}
    if not parts["minute"] and not marks:
        return ""
    if marks & names.night and hour <= 12:
        hour = hour + 12 if DUSK <= hour < 12 else hour % 12
    elif marks & names.pm and hour < 12:
        hour += 12
    elif marks & names.am and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return ""
    return f"{hour:02}:{minute:02}:{second:02}"


def _offset(plain: str, at: int, when: datetime, names: _Names, context: str) -> tuple[str, int, str]:
    match = OFFSET.match(plain, at)
    if match and int(match["hours"]) <= 14:
        return f"{match['sign']}{int(match['hours']):02}:{match['minutes'] or '00'}", match.end(), ""
    zone = names.zone.match(plain, at)
    if not zone:
        return "", at, ""
    inner = OFFSET.match(plain, zone.end())
    if inner and zone["zone"] in {"gmt", "utc"} and int(inner["hours"]) <= 14:
        return f"{inner['sign']}{int(inner['hours']):02}:{inner['minutes'] or '00'}", inner.end(), ""
    offset, note = _zone_offset(zone["zone"], when, context)
    return offset, zone.end(), note


def _zone_offset(form: str, when: datetime, context: str) -> tuple[str, str]:
    """Offset of a zone's abbreviation on that day, and a note where it means several and was read as one of them."""
    rows = [(zone, words) for name, zone, words in _zones() if name == form]
    if not rows:
        return "", ""
    meant = [zone for zone, words in rows if words and any(_has_word(context, word) for word in words)]
    default = [zone for zone, words in rows if not words]
    chosen = (meant or default)[:1]
    if not chosen or len(set(meant)) > 1:
        return "", f"{form.upper()} stands for several zones and the page doesn't show which: no offset"
    note = f"{form.upper()} read as {chosen[0]}" if len(rows) > 1 else ""
    return _of_zone(chosen[0], when), note


def _has_word(context: str, word: str) -> bool:
    return f" {word} " in context


def _of_zone(zone: str, when: datetime) -> str:
    if zone[0] in "+-":
        return zone
    if zone == "UTC":
        return "+00:00"
    from zoneinfo import ZoneInfo

    return when.replace(tzinfo=ZoneInfo(zone)).isoformat()[19:]


@cache
def _zones() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    rows = [row for code in codes() if (known := load(code)) for row in known.rows("zones")]
    return tuple((fold(row["form"]), row["zone"], tuple(filter(None, row["evidence"].split(",")))) for row in rows)


@cache
def _names(language: str) -> _Names:
    months: dict[str, int] = {}
    am: set[str] = {"am", "a.m", "a.m."}
    pm: set[str] = {"pm", "p.m", "p.m."}
    parts: dict[str, set[str]] = {"am": am, "pm": pm, "night": set()}
    for code in (*codes(), language):
        _of_cldr(code, months, am, pm)
        known = load(code)
        for row in known.rows("stamps") if known else ():
            form = fold(row["form"])
            if row["field"] == "month":
                months[form] = int(row["value"])
            elif row["field"] in parts:
                parts[row["field"]].add(form)
    name = rf"(?P<name>{_any(months)})"
    marks = _any(am | pm | parts["night"])
    small = rf"(?:(?:{_any(joints()['date'])})\s)?"
    day = rf"(?P<day>\d{{1,2}})(?:{_any(joints()['ordinal'])}|º|ª|\.)?"
    return _Names(
        months,
        frozenset(am),
        frozenset(pm),
        frozenset(parts["night"]),
        re.compile(rf"(?<!\d){day}{JOINT}{small}{name}\.?,?{JOINT}{small}(?P<year>\d{{4}})(?!\d)"),
        re.compile(rf"(?<!\w){name}\.?\s?{day},?\s{{0,2}}(?P<year>\d{{4}})(?!\d)"),
        re.compile(
            rf"{GAP}{small}(?:(?P<before>{marks})\s?)?(?P<hour>\d{{1,2}})(?:\s?[:.]\s?(?P<minute>\d{{2}}))?"
            rf"(?:\s?:\s?(?P<second>\d{{2}}))?(?!\d)(?:\s?(?P<after>{marks})(?!\w))?"
        ),
        re.compile(rf"[\s,(|]{{0,3}}(?P<zone>{_any(name for name, _, _ in _zones())})(?!\w)\)?"),
    )


def _of_cldr(code: str, months: dict[str, int], am: set[str], pm: set[str]) -> None:
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                if not name.isdigit() and not name[0].isdigit():
                    months[fold(name).rstrip(".")] = number
    for marks, period in ((am, "am"), (pm, "pm")):
        name = locale.day_periods["format"]["wide"].get(period)
        if name:
            marks.add(fold(name))


def _any(forms: Iterable[str]) -> str:
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "|".join(re.escape(form) for form in ordered) or "(?!)"


@cache
def _month_first(language: str) -> frozenset[bool]:
    """Whether CLDR's short dates of the language name the month first: both where its territories differ."""
    from babel import Locale
    from babel.localedata import locale_identifiers

    found: set[bool] = set()
    for name in sorted(locale_identifiers()):
        if name.split("_")[0] == language:
            pattern = str(Locale.parse(name).date_formats["short"].pattern)
            found.add(0 <= pattern.upper().find("M") < pattern.lower().find("d"))
    return frozenset(found or {True, False})


def moment_of(value: str, language: str) -> tuple[str | None, str]:
    """A date that a record or a page's metadata gives: ISO 8601 or None, and a note. Numbers are Unix times."""
    text = value.strip()[:120]
    if re.fullmatch(r"\d{10}(?:\.\d+)?|\d{13}", text):
        seconds = int(text[:10])
        return datetime.fromtimestamp(seconds, tz=UTC).isoformat(), ""
    found = moments(text, language)
    if not found or not found[0].iso:
        return None, found[0].note if found else f"this date can't be read: {text[:40]}"
    iso = found[0].iso
    plain = ascii_digits(text)
    if "T" in iso and len(iso) == 19 and plain[found[0].end :].startswith("z"):
        iso += "+00:00"
    return iso, found[0].note
