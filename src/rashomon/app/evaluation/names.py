"""When two names, as two readers wrote them, are one source: the definition of the project's scorers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

# These two lists belong to the measure, not to the languages that the product reads: to change one changes the figures.
PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "it",
        "who",
        "we",
        "i",
        "his",
        "her",
        "their",
        "him",
        "them",
        "তিনি",
        "তারা",
        "তাঁরা",
        "সে",
        "তার",
        "তাঁর",
        "এটি",
        "যিনি",
        "যারা",
        "আমি",
        "আমরা",
        "он",
        "она",
        "они",
        "er",
        "sie",
        "el",
        "ella",
        "il",
        "elle",
    ]
)
EMPTY = frozenset(["the", "a", "an", "of", "s", "mr", "ms", "unnamed", "unidentified", "some", "other"])
WORD = re.compile(r"[\w\u0980-\u09ff]+")

ALIKE = 0.85
"""Share of equal characters from which two spellings are one name."""

Aliases = Mapping[str, str]
"""A folded form of a name to the folded name itself."""


@dataclass(frozen=True, slots=True)
class Party:
    """A source as somebody wrote it down: its name, and its words in the text."""

    name: str | None
    text: str | None


def fold(text: str | None) -> str:
    """A name without case, marks and words that name nobody."""
    plain = unicodedata.normalize("NFKC", text or "").casefold()
    return " ".join(word for word in WORD.findall(plain) if word not in EMPTY)


def same_source(want: Party, have: Party, aliases: Aliases) -> bool:
    """Whether the source that was found is the gold's; a pronoun names nobody unless the gold has no more."""
    wanted, had = _forms(want), _forms(have)
    if not any(wanted):
        return fold(want.text) == fold(have.text)
    wanted += [aliases[name] for name in wanted if name in aliases]
    had += [aliases[name] for name in had if name in aliases]
    return any(_alike(a, b) for a in filter(None, wanted) for b in filter(None, had))


def same_chain(want: tuple[Party, ...], have: tuple[Party, ...], aliases: Aliases) -> bool:
    """Whether two chains have the same sources in the same order."""
    return len(want) == len(have) and all(same_source(a, b, aliases) for a, b in zip(want, have, strict=True))


def _forms(party: Party) -> list[str]:
    return [name for name in (fold(party.name), fold(party.text)) if name not in PRONOUNS]


def _alike(a: str, b: str) -> bool:
    if a == b or SequenceMatcher(None, a, b).ratio() >= ALIKE:
        return True
    short, long = sorted((a.split(), b.split()), key=len)
    if len(long) > max(10, 4 * len(short)):  # a long stretch of text is no source
        return False
    if set(short) <= set(long) and (len(short) >= 2 or any(len(word) >= 4 for word in short)):
        return True
    return min(len(a), len(b)) >= 4 and (a in b or b in a)
