"""Where a phrase begins that an ending or a word closes."""

from __future__ import annotations

from rashomon.extract.cues.looking import Looking, is_genitive, is_record, known_word
from rashomon.extract.cues.names import case_of, is_name_like, medium_at
from rashomon.extract.cues.phrases import BODIES, PEOPLE, head_noun

LONGEST_MEDIUM = 5
"""Words of a medium's name over which the noun that says what it is is looked for."""


def noun_start(look: Looking, start: int, end: int, *, names: bool) -> int:
    """Where the phrase that ends here begins: its genitives, its determiner, and a name's words if it can be a name."""
    sentence, words = look.sentence, look.words
    at = end - 1
    while at > start and sentence.tokens[at].mark:
        at -= 1
    names = names and not _is_common(look, at)
    while at > start:
        before = sentence.tokens[at - 1]
        if before.mark:
            break
        here = sentence.tokens[at].word
        said = (
            at - 1 > start and is_record(look, end - 1) and _says_medium(look, start, at - 2)
        )  # "the daily X's report"
        if words.plays(here, "determiner") and is_name_like(before.word, words) and not said:
            break  # what a determiner opens has no owner that only may be one
        if words.plays(before.word, "determiner") or words.plays(before.word, "modifier") or is_genitive(look, at - 1):
            at -= 1
            continue
        joined = at - 2 >= start and words.plays(before.word, "coordinator")
        if joined and known_word(look, sentence.tokens[at - 2].word):
            at -= 2
            continue
        known = known_word(look, before.word) and case_of(here, words) in ("objective", "people")
        first = at == end - 1 and _is_common(look, at) and not known  # "harbour officials": one word may say which
        named = is_genitive(look, at) and _says_medium(look, start, at - 1)  # "the daily X's"
        if words.plays(here, "determiner") or not (names or first or named or joins(look, at) or _is_body(look, at)):
            break
        if named:
            at -= 1
            continue
        if _heads(look, start, at - 1) and not (first or joins(look, at)):
            break
        at -= 1
    return at


def _is_common(look: Looking, at: int) -> bool:
    """Whether a word is a noun for people who can be a source, not a name."""
    words = look.words
    nouns = [words.sources.get((stem,)) for stem, _ in words.bare(look.sentence.tokens[at].word)]
    return any(noun is not None and noun.kind in PEOPLE for noun in nouns)


def place_from(look: Looking, start: int, at: int) -> int:
    """Where a phrase in the locative begins; a picture's or a paper's, with whoever has or published it."""
    published = look.words.roles.get("published", frozenset())
    held = any(look.sentence.match(k, at, published, look.words.longest) for k in range(start + 1, at))
    if is_record(look, at) and held:
        return start
    return noun_start(look, start, at + 1, names=False)


def told_from(look: Looking, start: int, at: int) -> int:
    """Where the phrase of those who are told begins; a medium among them is kept as one."""
    medium = _medium_start(look, start, at)
    if medium is not None:
        look.media.append(((medium[0], at + 1), medium[1]))
        return medium[0]
    begin = noun_start(look, start, at + 1, names=False)
    after = look.sentence.tokens[at + 1].word if at + 1 < len(look.sentence.tokens) else ""
    given = any(verb.part == "gerund" and look.words.plays(verb.lemma, "given") for verb in look.words.readings(after))
    if given:
        look.media.append(((begin, at + 1), begin))
    else:
        look.told.append((begin, at + 1))
    return begin


def _medium_start(look: Looking, start: int, at: int) -> tuple[int, int] | None:
    """Where the medium that is told begins, and where its name does behind the noun that says it is one; else None."""
    for first in range(start, at + 1):
        length = medium_at(look.sentence, first, at + 1, look.words)
        if length and first + length >= at:
            return described_from(look, start, first), first
    for place in range(at, max(start, at - LONGEST_MEDIUM) - 1, -1):
        if _says_medium(look, start, place):
            return described_from(look, start, place), place + 1
    return None


def _says_medium(look: Looking, start: int, place: int) -> bool:
    """Whether a word is a noun for media, alone or with the word before it."""
    word = look.sentence.tokens[place].word
    before = look.sentence.words(max(start, place - 1), place)
    nouns = [look.words.sources.get((*before[k:], stem)) for stem, _ in look.words.bare(word) for k in (0, 1)]
    return any(noun is not None and noun.kind == "media" for noun in nouns)


def described_from(look: Looking, start: int, at: int) -> int:
    """Where a noun begins with the words that describe it: its genitives, adjectives and further nouns of its kind."""
    words, sentence = look.words, look.sentence
    while at > start:
        word = sentence.tokens[at - 1].word
        noun = words.sources.get((word,))
        kin = noun is not None and noun.kind == "media"
        two = words.sources.get(sentence.words(at - 2, at)) if at - 2 >= start else None
        if two is not None and two.kind == "media":
            at -= 2
            continue
        pair = sentence.words(at - 1, at + 1) in words.sources or sentence.words(at - 1, at + 1) in words.media
        if not (
            kin
            or pair
            or words.plays(word, "modifier")
            or words.plays(word, "determiner")
            or (is_genitive(look, at - 1) and not _may_be_name(look, word))
        ):
            break
        at -= 1
    return at


def _may_be_name(look: Looking, word: str) -> bool:
    """Whether a word with the weak ending of the genitive may be a name that happens to end so."""
    known = any(known_word(look, stem) for stem, _ in look.words.bare(word))
    return is_name_like(word, look.words) and not known


def _is_body(look: Looking, at: int) -> bool:
    """Whether a word is a body in the genitive that its name stands before: "the rail ministry's"."""
    words = look.words
    nouns = [words.sources.get((stem,)) for stem, cases in words.bare(look.sentence.tokens[at].word) if cases]
    owned = is_genitive(look, at) and not known_word(look, look.sentence.tokens[at - 1].word)
    return owned and any(noun is not None and noun.kind in BODIES for noun in nouns)


def joins(look: Looking, at: int) -> bool:
    """Whether a word makes one known noun, or a title and its name, with the word before it."""
    before, here = look.sentence.tokens[at - 1].word, look.sentence.tokens[at].word
    if any(
        (before, stem) in look.words.sources or (before, stem) in look.words.media for stem, _ in look.words.bare(here)
    ):
        return True
    common = any((stem,) in look.words.sources for stem, _ in look.words.bare(here))
    return (before,) in look.words.titles and not common and case_of(here, look.words) != "locative"


def _heads(look: Looking, start: int, at: int) -> bool:
    """Whether the word is a body or a medium in its plain form: a speaker that ends here."""
    run = look.sentence.words(max(start, at - 2), at + 1)
    noun = head_noun(run[-1:], look.words)
    known = any(run[k:] in look.words.media for k in range(len(run)))
    return known or (noun is not None and noun[2].kind in ("media", "government", "organization", "military"))
