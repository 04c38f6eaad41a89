"""A language folder's words, compiled once for look-up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from rashomon.lang import Cells, Language, load
from rashomon.model.records import Certainty, Mode, SourceKind
from rashomon.text import fold

if TYPE_CHECKING:
    from babel import Locale

KNOWN_KINDS = frozenset({"officials", "witnesses", "analysts"})
"""Kinds of source that are people without a name unless a name stands beside them."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a reporting word: what it does (mode), what it takes as content, how sure it makes it."""

    form: str
    mode: Mode
    frames: frozenset[str]
    certainty: Certainty | None
    subject: str
    """any, thing (only what shows or holds), witness (only those who were there), giver (from whom somebody has it)."""


@dataclass(frozen=True, slots=True)
class SourceNoun:
    """A noun that can be a source, its kind, and whether it speaks, shows, or both."""

    kind: SourceKind
    shows: bool
    speaks: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The reporting words of one language."""

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, tuple[Cue, ...]]
    adjectives: dict[str, tuple[Cue, ...]]
    citations: tuple[tuple[tuple[str, ...], Mode, bool], ...]
    """Words, mode, and whether it names who a speaker had it from ("citing"); longest first."""
    carriers: dict[str, frozenset[str]]
    hedges: dict[tuple[str, str], Certainty]
    negations: frozenset[str]
    negative_determiners: frozenset[str]
    sources: dict[str, SourceNoun]
    titles: dict[str, SourceKind]
    genders: dict[str, str]
    pronouns: dict[str, str]
    agencies: dict[str, str]
    grammar: dict[str, frozenset[str]]
    capitals: frozenset[str]
    """Capitals of states, lower-cased: as a speaker, a government."""
    countries: frozenset[str]
    """Names of countries, lower-cased, from CLDR."""
    calendar: frozenset[str]
    """Names of weekdays and months, lower-cased, from CLDR."""

    def is_country(self, words: str) -> bool:
        """Whether these words are the name of a country."""
        return words.casefold() in self.countries

    def plays(self, word: str, role: str) -> bool:
        """Whether a word (lower-cased) plays this part in the grammar."""
        return word in self.grammar.get(role, ())

    def has_mode(self, word: str, *modes: Mode) -> bool:
        """Whether a verb has a reading with one of these modes."""
        return any(cue.mode in modes for cue in self.verbs.get(word, ()))

    def takes(self, word: str, subject: str) -> bool:
        """Whether a verb has a reading that wants a source of this sort."""
        return any(cue.subject == subject for cue in self.verbs.get(word, ()))


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of a language that has a folder.

    Raises:
        KeyError: where the language has no folder.
    """
    language = load(code)
    if language is None:
        raise KeyError(code)
    return Lexicon(
        verbs=_cues(language, "verb"),
        nouns=_cues(language, "noun"),
        adjectives=_cues(language, "adjective"),
        citations=_citations(language),
        carriers=_carriers(language),
        hedges={(row["form"], row["pos"]): row["certainty"] for row in language.rows("hedges")},  # type: ignore[misc]
        negations=frozenset(row["form"] for row in language.rows("negation") if row["kind"] == "particle"),
        negative_determiners=frozenset(row["form"] for row in language.rows("negation") if row["kind"] == "determiner"),
        sources={row["form"]: _source(row) for row in language.rows("sources")},
        titles={row["form"]: row["kind"] for row in language.rows("titles")},  # type: ignore[misc]
        genders={row["form"]: row["gender"] for row in language.rows("titles") if row["gender"]},
        pronouns={row["form"]: row["stands"] for row in language.rows("pronouns")},
        agencies=_media(language),
        grammar=_grammar(language),
        capitals=frozenset(form.casefold() for form in language.forms("capitals")),
        countries=_countries(code) | {fold(form) for form in language.forms("countries")},
        calendar=_calendar(code),
    )


def _cues(language: Language, pos: str) -> dict[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for row in language.rows("cues"):
        if row["pos"] == pos:
            found.setdefault(row["form"], []).append(
                Cue(
                    form=row["form"],
                    mode=row["mode"],  # type: ignore[arg-type]
                    frames=frozenset(row["frames"].split(",")),
                    certainty=row["certainty"] or None,  # type: ignore[arg-type]
                    subject=row["subject"] or "any",
                )
            )
    return {form: tuple(cues) for form, cues in found.items()}


def _media(language: Language) -> dict[str, str]:
    """Agencies and outlets by every form of their names, lower-cased, with the name to show."""
    rows = [*language.rows("media"), *language.rows("agencies")]
    return {row["form"].casefold(): row["name"] or row["form"] for row in rows}


def locale_of(code: str) -> Locale | None:
    """What CLDR knows of a language; None for one that it hasn't."""
    from babel import Locale
    from babel.core import UnknownLocaleError

    try:
        return Locale(code)
    except UnknownLocaleError:
        return None


def _countries(code: str) -> frozenset[str]:
    locale = locale_of(code)
    territories = locale.territories.items() if locale is not None else ()
    return frozenset(str(name).casefold() for territory, name in territories if len(territory) == 2)


def _calendar(code: str) -> frozenset[str]:
    locale = locale_of(code)
    if locale is None:
        return frozenset()
    tables = [table for group in (locale.days, locale.months) for width in group.values() for table in width.values()]
    return frozenset(str(name).casefold() for table in tables for name in table.values())


def _grammar(language: Language) -> dict[str, frozenset[str]]:
    roles = {row["role"] for row in language.rows("grammar")}
    rows = language.rows("grammar")
    return {role: frozenset(row["form"] for row in rows if row["role"] == role) for role in sorted(roles)}


def _citations(language: Language) -> tuple[tuple[tuple[str, ...], Mode, bool], ...]:
    rows = ((tuple(row["form"].split()), row["mode"], row["use"] == "relay") for row in language.rows("citations"))
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row[0])))  # type: ignore[arg-type]


def _carriers(language: Language) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in language.rows("carriers"):
        found.setdefault(row["form"], set()).add(row["kind"])
    return {form: frozenset(kinds) for form, kinds in found.items()}


def _source(row: Cells) -> SourceNoun:
    reach = row["reach"].split(",")
    return SourceNoun(kind=row["kind"], shows="shows" in reach, speaks="speaks" in reach)  # type: ignore[arg-type]
