"""Where a sentence reports: finite predicates, converbs and nouns of saying, phrases that name a source."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from rashomon.extract.cues.tokens import QUOTES, Sentence, is_finite, splits
from rashomon.extract.cues.words import Grammar, Verb, Words
from rashomon.extract.lexicon import Cue

Kind = Literal["finite", "converb", "noun", "citation"]
CITED = Cue("citation", "say", frozenset({"clause"}), None, "any")
REFUSED = Cue("refusal", "decline", frozenset({"object"}), "unknown", "any")
LONGEST_OWNER = 10
"""Tokens of the owner of a noun of saying that stands behind it."""
TRAIL = 4
"""Tokens behind a converb or an infinitive in which the verb that carries it is looked for."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A reporting predicate: its tokens (half-open), what it does, whether nobody or nothing is said to do it.

    `object` is where its noun stands ("demand" of "makes a demand"), for predicates that take what is before it.
    """

    first: int
    last: int
    cue: Cue
    kind: Kind
    impersonal: bool = False
    negative: bool = False
    person: str = ""
    gap: tuple[int, int] | None = None
    """Where a source may stand between a converb and the verb it was taken into."""


def find(sentence: Sentence, first: int, last: int, base: int, words: Grammar) -> list[Predicate]:
    """The reporting predicates of a range that stand in this quotation (-1: in none), in reading order."""
    found: list[Predicate] = []
    at = first
    while at < last:
        token = sentence.tokens[at]
        got = None
        if not token.mark and token.quote == base:
            got = _verbal(sentence, first, at, last, words) or _nominal(sentence, first, at, last, words)
            if got is not None and _is_asked(sentence, got, first, words):
                got = None
        if got is None:
            at += 1
            continue
        found.append(got)
        at = max(got.last, at + 1)
    return found


def _is_asked(sentence: Sentence, predicate: Predicate, first: int, words: Grammar) -> bool:
    """Whether a question word stands right before: "what X says" says nothing yet."""
    before = sentence.tokens[predicate.first - 1] if predicate.first > first else None
    return before is not None and not before.mark and words.plays(before.word, "question")


def _verbal(sentence: Sentence, first: int, at: int, last: int, words: Grammar) -> Predicate | None:
    """The predicate whose verb stands here."""
    if words.plays(sentence.tokens[at].word, "quotative") and not _coloured(sentence, at, last, words):
        return None
    for verb in _apt(sentence, at, last, words):
        known = _known(sentence, first, at, verb, words)
        if known is None:
            continue
        begin, cue = known
        if _is_light(sentence, begin, first, words, cue):
            continue
        got = _carried(_Spot(sentence, begin, at, last, verb, cue), words)
        if got is not None:
            return got
    return None


def _apt(sentence: Sentence, at: int, last: int, words: Grammar) -> tuple[Verb, ...]:
    """What a form is here: one that may be a converb or finite is finite only where its clause ends behind it."""
    readings = words.readings(sentence.tokens[at].word)
    if not any(verb.part == "converb" for verb in readings):
        return readings
    after = sentence.tokens[at + 1] if at + 1 < last else None
    ends = after is None or splits(sentence, at + 1) or words.plays(after.word, "complementizer")
    ends = ends or not _verb_behind(sentence, at + 1, last, words)
    return tuple(sorted(readings, key=lambda verb: (verb.part == "converb") == ends))


def _verb_behind(sentence: Sentence, at: int, last: int, words: Grammar) -> bool:
    """Whether a verb follows before the next mark, that a converb could lean on."""
    for token in sentence.tokens[at:last]:
        if token.mark and token.word and token.word not in QUOTES:
            return False
        if words.readings(token.word) or is_finite(token.word, words):
            return True
    return False


def _coloured(sentence: Sentence, at: int, last: int, words: Grammar) -> bool:
    """Whether a verb that only colours a converb follows: then even the quotative is a verb of its own."""
    after = words.readings(sentence.tokens[at + 1].word) if at + 1 < last else ()
    return any(verb.part == "finite" and words.plays(verb.lemma, "vector") for verb in after)


def _known(sentence: Sentence, first: int, at: int, verb: Verb, words: Grammar) -> tuple[int, Cue] | None:
    """The longest predicate that ends in this verb: where it begins, and what it does."""
    lemma = tuple(verb.lemma.split())
    for length in range(min(words.longest, at - first), -1, -1):
        before = sentence.tokens[at - length : at]
        if any(token.mark for token in before):
            continue
        run = tuple(token.word for token in before)
        for form in (run, (*run[:-1], *_plain_noun(run, words))):
            cue = words.predicates.get((*form, *lemma))
            if cue is not None:
                return at - length, cue
    return None


def _plain_noun(run: Words, words: Grammar) -> Words:
    """The last word without emphasis: "demand too", "denial itself"."""
    if not run:
        return ()
    for stem, cases in words.bare(run[-1]):
        if cases in (("emphatic",), ("definite",)):
            return (stem,)
    return run[-1:]


def _is_light(sentence: Sentence, begin: int, first: int, words: Grammar, cue: Cue) -> bool:
    """Whether the verb alone makes an act without words with the noun before it: "pays respect"."""
    if len(cue.form.split()) > 1 or begin <= first:
        return False
    before = sentence.tokens[begin - 1]
    if before.mark or not any(words.plays(stem, "light") for stem, _ in words.bare(before.word)):
        return False
    taken_up = any(
        sentence.words(k, begin) in words.roles.get("anaphor", ()) for k in (begin - 2, begin - 3) if k >= first
    )
    owned = words.plays(before.word, "wording") and begin - 2 >= first and is_owner(sentence, begin - 2, words)
    return not taken_up and not owned


@dataclass(frozen=True, slots=True)
class _Spot:
    """A verb that reports: where its predicate begins, where it stands, how far is looked, and what it can be."""

    sentence: Sentence
    begin: int
    at: int
    last: int
    verb: Verb
    cue: Cue


def _carried(spot: _Spot, words: Grammar) -> Predicate | None:
    """The predicate with the verbs behind it that make it finite, passive, refused or denied."""
    part = spot.verb.part
    if part == "finite":
        return _finite(spot, words)
    if part in ("gerund", "converb") and spot.at + 1 < spot.last:
        got = _helped(spot, words)
        if got is not None:
            return got
    if part == "converb":
        quotative = words.plays(spot.sentence.tokens[spot.at].word, "quotative")
        perceives = spot.cue.subject == "thing" and spot.begin == spot.at  # "seeing that, ...": nobody shows anything
        return None if quotative or perceives else _fitting(Predicate(spot.begin, spot.at + 1, spot.cue, "converb"))
    return _refused(spot, words) if part == "infinitive" else None


def _finite(spot: _Spot, words: Grammar) -> Predicate | None:
    """A finite verb: no act where it is still to come, or where a bare verb only shows ("knows", "sees")."""
    thing = spot.cue.subject == "thing"
    seen = _witnessed(spot, words)
    if spot.verb.time in ("future", "wish") or (thing and spot.begin == spot.at and seen is None):
        return None
    stop, negative = _denied(spot, spot.at + 1, spot.verb, words)
    cue = seen or spot.cue
    if seen is None and cue.mode == "show" and spot.verb.person == "formal" and not _opens_clause(spot, stop, words):
        return None  # people show distrust, respect, the way
    impersonal = thing and seen is None
    found = Predicate(spot.begin, stop, cue, "finite", impersonal, negative, spot.verb.person)
    return None if seen and negative else _fitting(found)


def _opens_clause(spot: _Spot, at: int, words: Grammar) -> bool:
    """Whether a word that opens a clause follows: "have shown that"."""
    return at < spot.last and words.plays(spot.sentence.tokens[at].word, "complementizer")


def _witnessed(spot: _Spot, words: Grammar) -> Cue | None:
    """What a verb of seeing does where somebody who was there, or a reporter, stands before it."""
    cue = words.witnessed.get(tuple(spot.verb.lemma.split())) if spot.begin == spot.at else None
    if cue is None:
        return None
    for token in spot.sentence.tokens[max(0, spot.begin - LONGEST_OWNER) : spot.begin]:
        for stem, _ in words.bare(token.word):
            noun = words.sources.get((stem,))
            if words.plays(stem, "observer") or (noun is not None and noun.kind == "witnesses"):
                return cue
    return None


def _helped(spot: _Spot, words: Grammar) -> Predicate | None:
    """A verbal noun made passive, or a converb with a verb that only colours it."""
    at, part = spot.at + 1, spot.verb.part
    for helper in words.readings(spot.sentence.tokens[at].word):
        if helper.part not in ("finite", "converb") or helper.time in ("future", "wish"):
            continue
        passive = part == "gerund" and words.plays(helper.lemma, "passive")
        learnt = part == "gerund" and words.plays(helper.lemma, "potential")
        colours = part == "converb" and words.plays(helper.lemma, "vector")
        if not (passive or learnt or colours) or (passive and spot.cue.subject == "thing"):
            continue
        kind: Kind = "finite" if helper.part == "finite" else "converb"
        stop, negative = _denied(spot, at + 1, helper, words)
        found = Predicate(spot.begin, stop, spot.cue, kind, negative=negative, person=helper.person)
        return _fitting(replace(found, impersonal=True, person="") if passive or learnt else found)
    return None


def _fitting(predicate: Predicate) -> Predicate | None:
    """The predicate, unless its word means something else where it isn't negated: "accepts", "wouldn't accept"."""
    if "negative" not in predicate.cue.frames:
        return predicate
    return replace(predicate, negative=False) if predicate.negative else None


def _denied(spot: _Spot, at: int, verb: Verb, words: Grammar) -> tuple[int, bool]:
    """Where the predicate ends and whether it is denied: by its own ending or by the word behind it."""
    if at < spot.last and words.plays(spot.sentence.tokens[at].word, "negator"):
        return at + 1, True
    return at, verb.negative


def _refused(spot: _Spot, words: Grammar) -> Predicate | None:
    """An infinitive of saying under a verb that denies or refuses it: "was not willing to say"."""
    refused = spot.cue if "negative" in spot.cue.frames else REFUSED
    first = spot.at + 1
    for place in range(first, min(spot.last, first + TRAIL)):
        token = spot.sentence.tokens[place]
        if token.mark:
            return None
        if words.plays(token.word, "negator"):
            return Predicate(spot.begin, place + 1, refused, "finite")
        for verb in words.readings(token.word):
            if verb.part not in ("finite", "converb"):
                continue
            carrier = (*spot.sentence.words(first, place), *verb.lemma.split())
            kinds = words.carriers.get(carrier, frozenset())
            refuses = "refuse" in kinds
            stop, negative = _denied(spot, place + 1, verb, words)
            if "pass" in kinds and negative:
                return Predicate(spot.begin, stop, spot.cue, "finite", person=verb.person)  # "didn't forget to say"
            return Predicate(spot.begin, stop, refused, "finite") if refuses != negative else None
    return None


def _nominal(sentence: Sentence, first: int, at: int, last: int, words: Grammar) -> Predicate | None:
    """An attribution phrase, or a noun of saying beside its owner."""
    length = sentence.match(at, last, words.citations, words.longest)
    if length and at > first:
        mode, relay = words.citations[sentence.words(at, at + length)]
        return (
            None
            if relay or _is_norm(sentence, first, at, words)
            else Predicate(at, at + length, replace(CITED, mode=mode), "citation")
        )
    for size in range(min(3, last - at), 0, -1):
        cue = words.nouns.get(sentence.words(at, at + size))
        if cue is None or any(token.mark for token in sentence.tokens[at : at + size]):
            continue
        stop = _behind_copula(sentence, at + size, last, words)
        parted = stop >= last or splits(sentence, stop) or words.plays(sentence.tokens[stop].word, "complementizer")
        if parted and at > first and (is_owner(sentence, at - 1, words) or _is_place(sentence, at - 1, words)):
            return Predicate(at, stop, cue, "noun")
        if stop < last and _closes(sentence, at, words) and _owner_behind(sentence, stop, last, words):
            return Predicate(at, stop, cue, "noun")
    return None


def _is_norm(sentence: Sentence, first: int, at: int, words: Grammar) -> bool:
    """Whether what stands before a citation rules instead of telling: "according to the law of 2006"."""
    while at - 1 > first and (sentence.tokens[at - 1].mark or sentence.tokens[at - 1].word[:1].isdigit()):
        at -= 1
    return any(words.plays(stem, "norm") for stem, _ in words.bare(sentence.tokens[at - 1].word))


def _behind_copula(sentence: Sentence, at: int, last: int, words: Grammar) -> int:
    """Behind a verb that only links a noun of saying to what follows: "X's plea was, Y"."""
    if at + 1 >= last or not splits(sentence, at + 1):
        return at
    links = any(
        verb.part == "finite" and words.plays(verb.lemma, "passive")
        for verb in words.readings(sentence.tokens[at].word)
    )
    return at + 1 if links else at


def _is_place(sentence: Sentence, at: int, words: Grammar) -> bool:
    """Whether a word is a noun for people in the locative: "at sources close to X it is claimed"."""
    for stem, cases in words.bare(sentence.tokens[at].word):
        noun = words.sources.get((stem,))
        if cases and cases[0] == "locative" and noun is not None and noun.kind == "officials":
            return True
    return False


def _owner_behind(sentence: Sentence, at: int, last: int, words: Grammar) -> bool:
    """Whether what stands between here and the next mark ends in the genitive."""
    stop = next((place for place in range(at, last) if splits(sentence, place)), last)
    return at < stop <= at + LONGEST_OWNER and is_owner(sentence, stop - 1, words)


def is_owner(sentence: Sentence, at: int, words: Grammar) -> bool:
    """Whether a word stands in the genitive."""
    while at > 0 and sentence.tokens[at].mark and not sentence.tokens[at].word:
        at -= 1
    token = sentence.tokens[at]
    readings = words.readings(token.word)
    if token.mark or readings:
        return any(verb.part == "genitive" for verb in readings)
    if token.word in words.lexicon.pronouns:
        return words.marks(token.word, "genitive", "people")
    if (token.word,) in words.sources or (token.word,) in words.titles or (token.word,) in words.media:
        return False
    owns = ("genitive", "people")
    return any(
        cases and (cases[0] in owns or (cases[0] == "emphatic" and cases[1:2] and cases[1] in owns))
        for _, cases in words.bare(token.word)
    )


def _closes(sentence: Sentence, at: int, words: Grammar) -> bool:
    """Whether a noun of saying stands behind what was said: after the quotative or a mark."""
    before = sentence.tokens[at - 1] if at else None
    return before is not None and (before.mark or words.plays(before.word, "quotative"))


def is_noun(sentence: Sentence, predicate: Predicate, words: Grammar) -> bool:
    """Whether a predicate begins with its noun: "comment" of "makes no comment"."""
    return not words.readings(sentence.tokens[predicate.first].word)


def overriding(finite: Predicate, converb: Predicate) -> Predicate:
    """The finite predicate with what the converb beside it makes of it: "accusing, said"."""
    if finite.cue.mode != "say":
        return finite
    return replace(finite, cue=replace(finite.cue, mode=converb.cue.mode, certainty=converb.cue.certainty))
