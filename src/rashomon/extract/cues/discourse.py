"""Who has spoken and been named so far in an article: for pronouns, short forms and acts without a speaker."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rashomon.extract.cues.phrases import BODIES, Phrase
from rashomon.extract.cues.words import words_of
from rashomon.model.records import Hop, Span

MEMORY = 200
NEAR = 4
"""Sentences over which an act without a speaker is given to who spoke last."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A phrase that spoke, the chain as it was read, and the sentence it spoke in."""

    phrase: Phrase
    chain: tuple[Hop, ...]
    sentence: int
    paragraph: int


@dataclass(slots=True)
class Discourse:
    """The running memory of one article, filled in reading order; private to one extraction."""

    heard: list[Heard] = field(default_factory=list)
    named: list[Phrase] = field(default_factory=list)
    acted: list[Phrase] = field(default_factory=list)
    """People who were named with their title as those who act."""
    papers: list[Phrase] = field(default_factory=list)
    """Papers and pictures that were spoken of: what is said to stand "in it"."""
    crowds: list[Phrase] = field(default_factory=list)
    """Several people who were spoken of as those who act."""
    aliases: dict[str, Phrase] = field(default_factory=dict)
    """What stood in brackets beside a name: how it is called further on."""

    def remember(self, phrase: Phrase) -> None:
        """Keep a phrase that names somebody."""
        if phrase.named and not phrase.pronoun and phrase.known:
            self.named.append(phrase)
            del self.named[:-MEMORY]

    def hear(self, heard: Heard) -> None:
        """Keep who has just spoken."""
        self.heard.append(heard)
        del self.heard[:-MEMORY]

    def resolve(self, phrase: Phrase) -> Phrase:
        """The phrase with the name it stands for: of a pronoun, a last name, a short form."""
        if phrase.pronoun:
            return self._pronoun(phrase)
        if phrase.name in self.aliases:
            return _taken(phrase, self.aliases[phrase.name])
        full = self._full_name(phrase)
        if full is not None:
            return _taken(phrase, full)
        holder = self._holder_of_office(phrase)
        if holder is not None:
            return _taken(phrase, holder)
        crowd = phrase.kind in ("officials", "analysts", "witnesses") and not phrase.pointed and not phrase.definite
        if (phrase.short or phrase.pointed) and not crowd:
            known = self._short_form(phrase)
            if known is not None:
                return _taken(phrase, known)
        return phrase

    def _pronoun(self, phrase: Phrase) -> Phrase:
        heard = [each.phrase for each in self.heard if each.phrase.start < phrase.start][-12:]
        spoken = [each for each in heard if not each.pronoun and _stands_for(phrase.pronoun, each)]
        acted = [each for each in self.acted if each.start < phrase.start] if phrase.pronoun == "person" else []
        papers = [each for each in self.papers if each.start < phrase.start] if phrase.pronoun == "thing" else []
        crowds = [each for each in self.crowds if each.end < phrase.start] if phrase.pronoun == "people" else []
        found = max([*spoken[-1:], *acted[-1:], *papers[-1:], *crowds[-1:]], key=lambda each: each.start, default=None)
        return _taken(phrase, found) if found is not None else phrase

    def _full_name(self, phrase: Phrase) -> Phrase | None:
        """Who is meant by a last name, or by a name that was given in full before."""
        if phrase.kind != "person" or not phrase.named:
            return None
        own = phrase.name.split()
        for known in reversed(self.named):
            full = known.name.split()
            if known.kind != "person" or len(full) <= len(own):
                continue
            if own == full[-len(own) :] or (own == full[: len(own)] and not _is_other(phrase, known)):
                return known
        same = (known for known in reversed(self.named) if known.name == phrase.name)
        return next((known for known in same if known.role or known.kind != "person"), None)

    def _holder_of_office(self, phrase: Phrase) -> Phrase | None:
        """Who was named with this office of this house: "the ministry's director", "director X of the ministry"."""
        if not phrase.role or phrase.named or phrase.plural or not phrase.affiliation:
            return None
        house = phrase.affiliation.split()
        for known in reversed(self.named):
            own = (known.affiliation or "").split()
            shorter, longer = sorted((house, own), key=len)
            same = bool(shorter) and longer[-len(shorter) :] == shorter and known.role == phrase.role
            if same and known.kind == "person" and known.start < phrase.start:
                return known
        return None

    def _short_form(self, phrase: Phrase) -> Phrase | None:
        """Who is meant by "the official", "the ministry", "the minister": the last that was called so in full."""
        if not phrase.head:
            return None
        if phrase.pointed:
            one = next((each.phrase for each in reversed(self.heard) if _is_one(each.phrase)), None)
            if one is not None and phrase.kind in ("person", "officials", "analysts") and not phrase.plural:
                return one
        spoken = [each.phrase for each in self.heard]
        every = sorted([*spoken, *self.named], key=lambda each: -each.start)
        called = [known for known in every if known.head and _is_called(known, phrase.head)]
        for known in [*called, *(known for known in every if _ends_in(known.head, phrase.head))]:
            fuller = known.named or (known.affiliation and known.plural == phrase.plural)
            if fuller and known.start < phrase.start and len(known.text) > len(phrase.text):
                return known
        if phrase.kind != "organization" or not phrase.short or phrase.plural:
            return None
        bodies = (
            each.phrase for each in reversed(self.heard) if each.phrase.kind == "organization" and each.phrase.named
        )
        return next((each for each in bodies if each.start < phrase.start), None)

    def last(self, paragraph: int, sentence: int) -> Heard | None:
        """Who spoke last, for an act without a speaker: in the same paragraph, or a few sentences before."""
        for heard in reversed(self.heard[-3:]):
            near = heard.paragraph == paragraph or sentence - heard.sentence <= NEAR
            return heard if near else None
        return None


def _is_other(phrase: Phrase, known: Phrase) -> bool:
    """Whether two people with one first name have offices that share no word."""
    offices = [set(each.role.split()) for each in (phrase, known)]
    return all(offices) and not offices[0] & offices[1] and not known.role.endswith(phrase.role)


def _is_called(known: Phrase, head: str) -> bool:
    """Whether all words of a noun stand in what somebody was called in full, brackets included."""
    parts = (words_of(part) for part in known.text.split())
    return set(head.split()) <= {*known.words, *(part[0] for part in parts if len(part) == 1)}


def _ends_in(longer: str, head: str) -> bool:
    """Whether a longer title may be called by this one: "minister" for "foreignminister", not for "vice-minister"."""
    return longer.endswith(head) and not longer[: -len(head)].endswith("-")


def _stands_for(pronoun: str, phrase: Phrase) -> bool:
    """Whether a pronoun of this kind can stand for a phrase."""
    if pronoun == "person":
        return _is_one(phrase)
    if pronoun == "people":
        return phrase.plural or phrase.kind in BODIES or not phrase.named
    if pronoun == "thing":
        return phrase.kind in (*BODIES, "document", "imagery")
    return pronoun == "self"


def _is_one(phrase: Phrase) -> bool:
    """Whether a phrase is one person: named, or one of several whom the text doesn't name."""
    if phrase.plural or phrase.pronoun:
        return False
    return phrase.kind == "person" or (phrase.kind in ("officials", "analysts", "witnesses") and phrase.single)


def _taken(phrase: Phrase, known: Phrase) -> Phrase:
    return replace(
        phrase,
        name=known.name,
        kind=known.kind,
        named=known.named,
        affiliation=phrase.affiliation or known.affiliation,
        head=known.head,
        role=known.role,
        expert=known.expert or phrase.expert,
        plural=known.plural,
        single=known.single,
        known=True,
        pronoun="",
    )


def hop_of(phrase: Phrase, *, inherited: bool = False) -> Hop:
    """A phrase as a link of a chain."""
    return Hop(
        name=phrase.name,
        kind=phrase.kind,
        named=phrase.named,
        span=None if inherited else Span(phrase.start, phrase.end, phrase.text),
        affiliation=phrase.affiliation,
        inherited=inherited,
    )
