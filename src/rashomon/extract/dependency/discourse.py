"""What has been named so far in an article: for pronouns, short forms, acronyms and sources carried over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rashomon.extract.dependency.names import own_name
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.phrases import Phrase
from rashomon.model.records import Hop, SourceKind, Span

if TYPE_CHECKING:
    from rashomon.extract.lexicon import Lexicon

MEMORY = 400
"""Phrases that are remembered: more than an article of ten pages names."""
INTERVIEW = 700
"""Code points over which a speaker is taken to be still talking to the same medium."""
NEAR = 400
"""Code points within which "it" is taken for the body that spoke last."""
MEDIA_HEARD = 6
"""Sources back from here among which "the newspaper" is looked for before any other medium that was named."""
BODIES: frozenset[SourceKind] = frozenset({"government", "organization", "media", "military"})


@dataclass(slots=True)
class Discourse:
    """The running memory of one article, filled in reading order; private to one extraction."""

    sources: list[tuple[Phrase, tuple[Hop, ...]]] = field(default_factory=list)
    mentions: list[Phrase] = field(default_factory=list)
    full_names: dict[str, str] = field(default_factory=dict)
    expansions: dict[str, str] = field(default_factory=dict)
    by_name: dict[str, Phrase] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    contents: list[tuple[int, int]] = field(default_factory=list)
    experts: set[str] = field(default_factory=set)
    media: set[str] = field(default_factory=set)
    """Names, in lower case, of which the article says somewhere that they are media."""
    house: frozenset[str] = frozenset()
    """Names, in lower case, of the article's own outlet and agency: "the paper" is another."""

    def remember_source(self, phrase: Phrase, chain: tuple[Hop, ...]) -> None:
        """Keep who has just spoken, with the chain as it was read."""
        self.sources.append((phrase, chain))
        del self.sources[:-MEMORY]

    def remember(self, phrase: Phrase) -> None:
        """Keep a phrase that names somebody."""
        phrase = self._as_medium(phrase)
        full = self.full_names.get(phrase.name.casefold()) if phrase.kind in ("person", "organization") else None
        if full is not None:
            phrase = replace(phrase, name=full, kind="person")
        self.mentions.append(phrase)
        del self.mentions[:-MEMORY]
        words = phrase.name.split()
        if phrase.kind == "person" and 2 <= len(words) <= 5 and phrase.named:
            self.full_names.setdefault(words[-1].casefold(), phrase.name)
            self.by_name.setdefault(phrase.name, phrase)
        if phrase.expert:
            self.experts.add(phrase.name)
        if phrase.gender:
            self.genders.setdefault(phrase.name, phrase.gender)

    def resolve(self, phrase: Phrase, outer: Phrase | None = None, apart: str = "") -> tuple[Phrase, tuple[Hop, ...]]:
        """The phrase with the name it stands for, and the hops that came with that name before.

        `outer` is the speaker in whose words the phrase stands: "Smith said he had told them"; `apart` is the name of
        one who isn't meant.
        """
        if phrase.pronoun:
            return self._pronoun(phrase, outer, apart)
        phrase = self._as_medium(phrase)
        known = self.full_names.get(phrase.name.casefold().split()[-1]) if phrase.name else None
        first = self._by_first_name(phrase) if known is None else None
        known = first or (known if known and _shortens(phrase.name, known) else None)
        if phrase.kind in ("person", "organization") and known:
            full = self.by_name[known]
            return replace(
                phrase,
                name=known,
                kind="person",
                named=True,
                common=False,
                affiliation=phrase.affiliation or full.affiliation,
            ), ()
        if phrase.name in self.expansions:
            return replace(phrase, name=self.expansions[phrase.name], common=False), ()
        if phrase.definite and len(phrase.text.split()) <= 3:
            return self._short_form(phrase)
        return phrase, ()

    def _by_first_name(self, phrase: Phrase) -> str | None:
        """The full name that a title and a first name stand for: "Sir Olm" after "Sir Olm Tarek"."""
        if not phrase.role or len(phrase.name.split()) != 1 or phrase.kind != "person":
            return None
        return next((name for name in reversed(self.by_name) if name.split()[0] == phrase.name), None)

    def _as_medium(self, phrase: Phrase) -> Phrase:
        """A name as the medium that the article calls it: "L'Aube" after "the newspaper L'Aube"."""
        known = phrase.kind in ("person", "organization") and phrase.name.casefold() in self.media
        return replace(phrase, kind="media", named=True, common=False) if known else phrase

    def _person(self, gender: str, before: int, apart: str) -> Phrase | None:
        """Whom "he" or "she" means: the nearest before it that spoke or was a subject, of that gender if known."""
        spoke = [phrase for phrase, _ in self.sources[-12:]]
        acted = [p for p in self.mentions[-40:] if p.subject and not self._told(p)]
        near = sorted((p for p in [*spoke, *acted] if p.start < before), key=lambda p: p.start)
        fitting = [
            p
            for p in near
            if p.kind == "person" or (not p.named and not p.plural and p.kind in ("officials", "witnesses", "analysts"))
        ]
        for phrase in reversed([p for p in fitting if not p.plural and not p.pronoun and p.name != apart]):
            if self.genders.get(phrase.name, gender) == gender or not gender:
                return phrase
        return next(
            (
                p
                for p in reversed(self.mentions)
                if p.kind == "person" and p.name != apart and self.genders.get(p.name, gender) == gender
            ),
            None,
        )

    def _pronoun(self, phrase: Phrase, outer: Phrase | None, apart: str) -> tuple[Phrase, tuple[Hop, ...]]:
        found: Phrase | None = None
        if phrase.pronoun in ("man", "woman", "person"):
            gender = phrase.pronoun if phrase.pronoun != "person" else ""
            known = (outer.gender or self.genders.get(outer.name, gender)) if outer is not None else gender
            fits = outer is not None and outer.kind == "person" and known == gender
            other = outer is not None and gender and known != gender and outer.owner
            found = outer if fits else self._person(gender, phrase.start, apart)
            if outer is not None and other:
                found = replace(
                    outer, name=outer.owner, gender=gender, role="", expert=False, named=outer.owner.istitle()
                )
            if found is not None and gender:
                self.genders.setdefault(found.name, gender)
        elif phrase.pronoun == "people":
            found = next((p for p, _ in reversed(self.sources) if p.plural or p.kind in BODIES or not p.named), None)
        elif phrase.pronoun == "thing":
            owned = outer is not None and (outer.kind in BODIES or outer.affiliation is not None)
            found = outer if owned else self._body(phrase.start)
        elif phrase.pronoun == "self" and self.sources:
            found = self.sources[-1][0]  # the marks were lost: whoever speaks goes on
        if found is None or found.pronoun:
            return phrase, ()
        if found.named and found.kind == "person":
            found = self.resolve(found)[0]  # a short form may be the nearest: "Sir Olm left. He said ..."
        return self._taken_from(phrase, found), self._hops_with(found)

    def _body(self, before: int) -> Phrase | None:
        """The body meant by "it": the one that spoke just before, else the nearest that was a subject."""
        for phrase, _ in reversed(self.sources[-2:]):
            if phrase.kind in (*BODIES, "document") and not phrase.plural and before - phrase.end < NEAR:
                return phrase
        near = [p for p, _ in self.sources[-12:] if p.kind in BODIES or p.kind == "document"]
        near += [p for p in self.mentions[-40:] if p.kind in BODIES and p.subject and not self._told(p)]
        return max((p for p in near if p.start < before and not p.plural), key=lambda p: p.start, default=None)

    def _told(self, phrase: Phrase) -> bool:
        """Whether a phrase stands in somebody's words: whom they speak of isn't who speaks next."""
        return any(start <= phrase.start < end for start, end in self.contents[-12:])

    def _short_form(self, phrase: Phrase) -> tuple[Phrase, tuple[Hop, ...]]:
        """What was named in full before: by the same head, by the role of a person, or as the body last heard."""
        known = self._same_head(phrase) or self._same_role(phrase) or self._last_of_kind(phrase)
        unnamed = self._same_unnamed(phrase) if known is None else None
        if known is None and unnamed is None:
            return phrase, ()
        if known is None and unnamed is not None:
            return self._taken_from(phrase, unnamed), self._hops_with(unnamed)
        return self._taken_from(phrase, known or phrase), self._hops_with(known or phrase) if phrase.plural else ()

    def _same_unnamed(self, phrase: Phrase) -> Phrase | None:
        """The unnamed source that spoke before: "the clerk" after "a former clerk at the bank"."""
        heard = (p for p, _ in reversed(self.sources) if p.head == phrase.head and p.plural == phrase.plural)
        longer = (p for p in heard if not p.named and not p.pronoun and len(p.name) > len(phrase.name))
        fitting = (p for p in longer if p.kind not in BODIES and _words(phrase.name) <= _words(p.text))
        return next((p for p in fitting if p.start < phrase.start), None)

    def _same_head(self, phrase: Phrase) -> Phrase | None:
        """The longer phrase with the same head: "the ministry" after "the Defence Ministry"."""
        for known in reversed([*self.mentions, *(phrase for phrase, _ in self.sources)]):
            same = known.head == phrase.head or known.name.casefold().split()[-1:] == [phrase.head]
            longer = len(known.name) > len(phrase.name) or (phrase.name[:1].islower() and known.name[:1].isupper())
            fuller = longer and (known.named or known.affiliation is not None)
            before = known.end <= phrase.start and not known.several
            if same and fuller and before and _words(phrase.name) <= _words(known.text):
                return known
        return None

    def _same_role(self, phrase: Phrase) -> Phrase | None:
        """The person with this role: "the minister" after "Transport Minister Jane Doe"."""
        if phrase.plural:
            return None
        people = (p for p in reversed(self.mentions) if p.named and p.role == phrase.head and p.start < phrase.start)
        return next((p for p in people if p.name.casefold() != p.role), None)

    def _last_of_kind(self, phrase: Phrase) -> Phrase | None:
        """The organization last heard: "the company" after the company's name."""
        proper = not phrase.name[:1].islower()  # a name stands for itself
        if phrase.kind == "media" and not (phrase.plural or proper) and len(phrase.text.split()) == 2:
            spoke = [p for p, _ in self.sources[-MEDIA_HEARD:] if not p.several]
            near = (*reversed(spoke), *reversed(self.mentions))
            named = (p for p in near if p.kind == "media" and p.named and p.end <= phrase.start)
            return next((p for p in named if p.name.casefold() not in self.house), None)
        if phrase.kind != "organization" or phrase.plural or proper or len(phrase.text.split()) > 2:
            return None
        heard = (
            p for p, _ in reversed(self.sources) if p.kind == "organization" and p.named and p.start < phrase.start
        )
        return next((p for p in heard if p.head != phrase.head), None)

    def relays_of(self, name: str, before: int) -> tuple[Hop, ...]:
        """The media to which the same speaker spoke in the act right before this one: an interview goes on."""
        for phrase, chain in reversed(self.sources[-3:]):
            if (
                phrase.name == name
                and before - phrase.end < INTERVIEW
                and any(hop.kind == "media" for hop in chain[1:])
            ):
                return tuple(replace(hop, span=None, inherited=True) for hop in chain[1:] if hop.kind == "media")
            if phrase.name != name:
                break
        return ()

    def _taken_from(self, phrase: Phrase, known: Phrase) -> Phrase:
        return _known_as(phrase, known)

    def _hops_with(self, known: Phrase) -> tuple[Hop, ...]:
        """The relays behind an unnamed source: what it says further on was told to the same medium."""
        if known.named:
            return ()
        for phrase, chain in reversed(self.sources):
            if phrase.name == known.name and len(chain) > 1:
                return tuple(replace(hop, span=None, inherited=True) for hop in chain[1:])
        return ()


def _known_as(phrase: Phrase, known: Phrase) -> Phrase:
    """A phrase by the name, kind and affiliation of another."""
    return replace(
        phrase,
        name=known.name,
        kind=known.kind,
        named=known.named,
        common=known.common,
        affiliation=known.affiliation,
        pronoun="",
    )


def _words(text: str) -> frozenset[str]:
    """The words of a name: "the South's military" is no short form of "the party, government and military"."""
    return frozenset(text.casefold().replace("’s", "").replace("'s", "").replace(",", " ").split())


def _shortens(short: str, full: str) -> bool:
    """Whether a name is a person's last name, with or without a title or a first initial before it."""
    return short != full and short.casefold().split()[-1] == full.casefold().split()[-1] and len(short.split()) == 1


def hop_of(phrase: Phrase, *, inherited: bool = False) -> Hop:
    """A phrase as a link of a chain."""
    span = None if inherited else Span(phrase.start, phrase.end, phrase.text)
    return Hop(
        name=phrase.name,
        kind=phrase.kind,
        named=phrase.named and not phrase.common,
        span=span,
        affiliation=phrase.affiliation,
        inherited=inherited,
    )


def note_acronyms(text: str, discourse: Discourse) -> None:
    """Learn acronyms and what they stand for: "Korean Central News Agency (KCNA)", by initials."""
    import re

    for match in re.finditer(r"((?:[A-Z][\w’'-]+ (?:of |for |and |the )?){2,7}?)\(([A-Z]{2,7})\)", text):
        words = [word for word in match[1].split() if word[0].isupper()]
        initials = "".join(word[0] for word in words)
        if initials.endswith(match[2]):
            kept = match[1].split()
            first = words[len(initials) - len(match[2])]
            discourse.expansions.setdefault(match[2], " ".join(kept[kept.index(first) :]))


def note_media(sentences: tuple[Sentence, ...], text: str, discourse: Discourse, lexicon: Lexicon) -> None:
    """Learn which names are media, from what stands beside them: "the newspaper L'Aube", "Dawn, a news site"."""
    from rashomon.extract.dependency.names import source_noun
    from rashomon.extract.dependency.phrases import phrase_of

    for sentence in sentences:
        for token in sentence.doc:
            noun = source_noun(token, lexicon) if token.pos_ in ("NOUN", "ADJ") else None
            if noun is None or noun.kind != "media":
                continue
            named = [kid for kid in token.children if kid.dep_ == "appos" and kid.pos_ == "PROPN" and kid.i > token.i]
            beside = token.dep_ in ("appos", "compound", "amod", "nmod") and token.head.pos_ == "PROPN"
            for head in (*named, *((token.head,) if beside else ())):
                words = phrase_of(sentence, text, head, lexicon).name.split()
                proper = [word for word in words if not word[:1].islower()]
                discourse.media.add(" ".join(proper).casefold())


def scan(sentence: Sentence, text: str, discourse: Discourse, lexicon: Lexicon) -> None:
    """Remember the people and bodies that a sentence names, in order."""
    from rashomon.extract.dependency.passing import owner_of
    from rashomon.extract.dependency.phrases import phrase_of

    for token in sentence.doc:
        if (
            token.lower_ in lexicon.calendar
            or token.pos_ not in ("PROPN", "NOUN")
            or token.dep_ in ("compound", "amod", "nmod")
        ):
            continue
        known = token.lower_ in lexicon.sources and token.lower_ != token.text.upper()
        named_already = token.dep_ == "appos" and token.head.pos_ == "PROPN"
        if token.pos_ == "NOUN" and (not known or named_already):
            continue
        phrase = phrase_of(sentence, text, token, lexicon)
        owner = owner_of(token, lexicon)
        if owner is not None:  # "the statement" is who issued it
            phrase = _known_as(phrase, phrase_of(sentence, text, owner, lexicon))
        if token.pos_ == "PROPN" or phrase.named:
            discourse.remember(phrase)


__all__ = ["Discourse", "hop_of", "note_acronyms", "own_name", "scan"]
