"""The words of a language whose verbs and nouns are read by their endings, compiled once for look-up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TypeVar

import regex

from rashomon.extract.lexicon import Cue, Lexicon, SourceNoun, lexicon, locale_of
from rashomon.lang import Language, load
from rashomon.model.records import Certainty, Mode, SourceKind
from rashomon.text import fold

Words = tuple[str, ...]
Value = TypeVar("Value")
WORD = regex.compile(r"[\p{L}\p{M}\p{Nd}\u200c\u200d]+(?:[-‐‑–'’][\p{L}\p{M}\p{Nd}\u200c\u200d]+)*")
JOINERS = str.maketrans("", "", "\u200c\u200d")
SHORTEST_STEM = 2
"""Code points that must be left of a word when an ending is taken off."""
MOST_SEEN = 50_000
"""Words whose endings are kept, against texts of endless words."""
SHORTEST_FINITE = 3
"""Code points of an ending that tells a verb on its own."""
SHORTEST_EMPHASISED = 3
"""Code points of a word that an emphasis can be put on without making another word."""
EMPHASISED = frozenset({"adverb", "anaphor", "agentive", "connective", "postposition", "turn"})
LONGEST_AFFIX = 5
"""Code points from which a title may close a longer one: "minister" in "foreignminister"."""


@dataclass(frozen=True, slots=True)
class Verb:
    """What a verb's form is: of which verb, what it does in its sentence, when, whether it denies, of which person."""

    lemma: str
    part: str
    time: str
    negative: bool
    person: str = ""


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language folder's words for the cue grammar; every form in folded normal form, several words as a tuple."""

    lexicon: Lexicon
    verbs: dict[str, tuple[Verb, ...]]
    endings: tuple[tuple[str, str, str], ...]
    """Endings of nouns, the case each marks, letters one of which must stand before ("": any); longest first."""
    finite: tuple[tuple[str, str, bool], ...]
    """Endings of finite verbs with time and whether they deny, longest first, for verbs that the folder doesn't list:
    those of the plain present are those of names as well."""
    predicates: dict[Words, Cue]
    """Reporting predicates: the words before the verb, then the verb's lemma."""
    taken: dict[Words, Cue]
    """What those verbs do that act otherwise on a thing: "demanded a trial", not "demanded that"."""
    witnessed: dict[Words, Cue]
    """Verbs by which those who were there tell what they perceived."""
    nouns: dict[Words, Cue]
    citations: dict[Words, tuple[Mode, bool]]
    """Attribution phrases: the mode, and whether they name whom a speaker had it from."""
    relays: tuple[Words, ...]
    """Those that name whom a speaker had it from."""
    carriers: dict[Words, frozenset[str]]
    roles: dict[str, frozenset[Words]]
    sources: dict[Words, SourceNoun]
    names: frozenset[Words]
    """Sources that are names of their own."""
    titles: dict[Words, SourceKind]
    suffixes: tuple[str, ...]
    """Titles that make longer titles with a word before them, written as one."""
    media: frozenset[Words]
    countries: frozenset[Words]
    """States and their capitals: as a speaker, a government."""
    hedges: dict[tuple[Words, str], Certainty]
    longest: int
    days: frozenset[str] = frozenset()
    """Weekdays and months in full, from CLDR; their short forms are names as well."""
    seen: dict[str, list[tuple[str, str]]] = field(default_factory=dict, compare=False, repr=False)
    """The endings of words that were looked up before; it changes no answer."""
    stripped: dict[str, tuple[tuple[str, Words], ...]] = field(default_factory=dict, compare=False, repr=False)
    """Words that were taken apart before; it changes no answer."""
    emphatic: dict[str, tuple[Verb, ...]] = field(default_factory=dict, compare=False, repr=False)
    """What words that are no verb's form are without an emphasis; it changes no answer."""
    open_vowel: str = ""
    """The vowel sign behind which the weak ending of the genitive and the end of a name can't be told apart."""

    def plays(self, word: str, role: str) -> bool:
        """Whether a single word plays this part."""
        return (word,) in self.roles.get(role, frozenset())

    def readings(self, word: str) -> tuple[Verb, ...]:
        """What a word can be as a form of a listed verb, emphatic endings taken off."""
        found = self.verbs.get(word)
        if found is None and word in self.emphatic:
            return self.emphatic[word]
        return found if found is not None else self._emphatic(word)

    def _emphatic(self, word: str) -> tuple[Verb, ...]:
        found: tuple[Verb, ...] = ()
        for ending, case in self.cases(word):
            if not found and case == "emphatic":
                found = self.verbs.get(word[: -len(ending)], ())
        if len(self.emphatic) >= MOST_SEEN:
            self.emphatic.clear()
        self.emphatic[word] = found
        return found

    def cases(self, word: str) -> list[tuple[str, str]]:
        """The endings that a word can be taken to bear, longest first, with the case each marks."""
        found = self.seen.get(word)
        if found is None:
            if len(self.seen) >= MOST_SEEN:
                self.seen.clear()
            found = self.seen[word] = [
                (ending, case)
                for ending, case, after in self.endings
                if word.endswith(ending)
                and len(word) - len(ending) >= SHORTEST_STEM
                and (not after or word[-len(ending) - 1] in after)
            ]
        return found

    def marks(self, word: str, *cases: str, least: int = 1) -> bool:
        """Whether a word ends as one of these cases does, with an ending of at least this length."""
        return any(case in cases and len(ending) >= least for ending, case in self.cases(word))

    def bare(self, word: str) -> tuple[tuple[str, Words], ...]:
        """A word as it is and with endings taken off, with the cases these mark (outermost first)."""
        found = self.stripped.get(word)
        if found is None:
            if len(self.stripped) >= MOST_SEEN:
                self.stripped.clear()
            found = self.stripped[word] = tuple(self._bare(word))
        return found

    def _bare(self, word: str) -> Iterator[tuple[str, Words]]:
        yield word, ()
        for ending, case in self.cases(word):
            stem = word[: -len(ending)]
            yield stem, (case,)
            for inner, under in self.cases(stem):
                yield stem[: -len(inner)], (case, under)
                for last, least in self.cases(stem[: -len(inner)]):
                    if least in ("definite", "plural"):
                        yield stem[: -len(inner) - len(last)], (case, under, least)


def words_of(text: str) -> Words:
    """The folded words of a text."""
    return tuple(plain(match.group()) for match in WORD.finditer(text))


def plain(word: str) -> str:
    """A word in folded normal form without joiners."""
    return fold(word).translate(JOINERS)


@cache
def grammar(code: str) -> Grammar:
    """The compiled words of a language that has a folder.

    Raises:
        KeyError: where the language has no folder.
    """
    language = load(code)
    if language is None:
        raise KeyError(code)
    known = lexicon(code)
    agencies = [row["form"] for row in language.rows("agencies") if row["match"] == "name"]
    latin = [row["name"] for table in ("media", "agencies") for row in language.rows(table) if row["name"].strip("-")]
    media = {words_of(form) for form in (*language.forms("media"), *agencies, *latin)}
    tables = ("sources", "titles", "grammar", "citations", "cues", "carriers", "hedges", "media")
    every = [words_of(form) for table in tables for form in language.forms(table)]
    ends = tuple(ending for ending, case, _ in _endings(language) if case == "emphatic")
    cited = {words_of(" ".join(words)): (mode, relay) for words, mode, relay in known.citations}
    return Grammar(
        lexicon=known,
        verbs=_verbs(language),
        endings=_endings(language),
        finite=_finite(language),
        predicates=_of_subject(known, witness=False),
        taken=_taking(known),
        witnessed=_of_subject(known, witness=True),
        nouns={words_of(form): cues[0] for form, cues in known.nouns.items()},
        citations=dict(_emphatic(cited, ends)),
        relays=tuple(form for form, (_, relay) in _emphatic(cited, ends) if relay),
        carriers={words_of(form): kinds for form, kinds in known.carriers.items()},
        roles={role: _role(role, _folded(forms), ends) for role, forms in known.grammar.items()},
        sources={words_of(form): noun for form, noun in known.sources.items()},
        names=_folded(row["form"] for row in language.rows("sources") if "name" in row["reach"].split(",")),
        suffixes=tuple(
            sorted(fold(form) for form in known.titles if " " not in form and len(fold(form)) >= LONGEST_AFFIX)
        ),
        titles={words_of(form): kind for form, kind in known.titles.items()},
        media=frozenset(media - {()}),
        countries=frozenset(words_of(name) for name in (*known.countries, *known.capitals)),
        hedges={(words_of(form), pos): certainty for (form, pos), certainty in known.hedges.items()},
        longest=max(len(words) for words in every),
        days=_days(code) | {form[0] for form in _folded(known.grammar.get("month", frozenset())) if len(form) == 1},
        open_vowel=language.open_vowel,
    )


def _of_subject(known: Lexicon, *, witness: bool) -> dict[Words, Cue]:
    """The first reading of each verb: as a witness's, or as anybody's."""
    rows = (
        (form, [cue for cue in cues if (cue.subject == "witness") == witness]) for form, cues in known.verbs.items()
    )
    return {words_of(form): cues[0] for form, cues in rows if cues}


def _taking(known: Lexicon) -> dict[Words, Cue]:
    """The later readings of verbs, of those that take a thing."""
    rows = ((form, [cue for cue in cues[1:] if "object" in cue.frames]) for form, cues in known.verbs.items())
    return {words_of(form): cues[0] for form, cues in rows if cues}


def _days(code: str) -> frozenset[str]:
    locale = locale_of(code)
    if locale is None:
        return frozenset()
    wide = [table[kind]["wide"] for table in (locale.days, locale.months) for kind in ("format", "stand-alone")]
    return frozenset(plain(str(name)) for table in wide for name in table.values())


def _folded(forms: Iterable[str]) -> frozenset[Words]:
    return frozenset(words_of(form) for form in forms)


def _role(role: str, forms: frozenset[Words], ends: Words) -> frozenset[Words]:
    """The words of a part, with their emphatic forms where they lead a sentence or close a phrase."""
    return frozenset(dict(_emphatic(dict.fromkeys(forms), ends))) if role in EMPHASISED else forms


def _emphatic(forms: Mapping[Words, Value], ends: Words) -> Iterator[tuple[Words, Value]]:
    """Forms with and without an emphasis on the last word: "for this reason", "for just this reason"."""
    for form, value in forms.items():
        for ending in ends:
            if form and len(form[-1]) >= SHORTEST_EMPHASISED:
                yield (*form[:-1], form[-1] + ending), value
    yield from forms.items()


def _endings(language: Language) -> tuple[tuple[str, str, str], ...]:
    rows = {(fold(row["form"]), row["case"], fold(row["after"])) for row in language.rows("cases")}
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))


def _verbs(language: Language) -> dict[str, tuple[Verb, ...]]:
    endings: dict[str, list[tuple[str, Verb]]] = {}
    for row in language.rows("inflections"):
        verb = Verb("", row["part"], row["time"], row["polarity"] == "negative", row["person"])
        endings.setdefault(row["class"], []).append((row["form"].replace("-", ""), verb))
    found: dict[str, list[Verb]] = {}
    for row in language.rows("stems"):
        for name in row["class"].split(","):
            for ending, verb in endings.get(name, ()):
                form = plain(row["form"] + ending)
                found.setdefault(form, []).append(replace(verb, lemma=fold(row["lemma"])))
    return {form: tuple(dict.fromkeys(verbs)) for form, verbs in found.items()}


def _finite(language: Language) -> tuple[tuple[str, str, bool], ...]:
    rows = {
        (fold(row["form"]), row["time"], row["polarity"] == "negative")
        for row in language.rows("inflections")
        if row["part"] == "finite" and row["time"] != "present" and len(fold(row["form"])) >= SHORTEST_FINITE
    }
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), row)))
