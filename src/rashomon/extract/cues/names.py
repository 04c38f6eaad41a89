"""Where a name that stands behind a title ends, in a script without capitals."""

from __future__ import annotations

from rashomon.extract.cues.tokens import Sentence, Token, splits
from rashomon.extract.cues.words import Grammar

MOST_WORDS = 3
"""Words of a person's name behind the title."""
USUAL_WORDS = 2
"""Words of a name after which a further one must be seen to belong to it."""
FEWEST_WORDS = 2
"""Words of a name that nothing but its place marks as one."""
LONGEST_OPENING = 8
"""Tokens before a subject in which a clause about it may end."""
LONGEST_INITIAL = 2
"""Code points of a letter's name."""
SHORT = 5
"""Code points up to which a word with a weak ending may be a name that happens to end so."""
STRONG = frozenset({"objective", "people"})
"""Cases whose endings are told apart from the end of a name even under an emphasis."""
OBLIQUE = frozenset({"genitive", "objective", "people", "locative"})
BOUNDS = ("listeners", "connective", "determiner", "anaphor", "quotative", "postposition")
STOPS = (
    "modifier",
    "determiner",
    "adverb",
    "connective",
    "postposition",
    "listeners",
    "anaphor",
    "quotative",
    "wording",
    "refuting",
)


def title_at(sentence: Sentence, at: int, end: int, words: Grammar) -> int:
    """How many tokens of a title begin here; 0 where none does."""
    length = sentence.match(at, end, words.titles, words.longest)
    if length:
        return length + int(_is_described(sentence, at + length, end, words))
    if at >= end or sentence.tokens[at].mark:
        return 0
    return int(sentence.tokens[at].word.endswith(words.suffixes))


def _is_described(sentence: Sentence, at: int, end: int, words: Grammar) -> bool:
    """Whether a word between a title and its name says what became of them: "his son wounded X Y"."""
    behind = sentence.tokens[at + 1 : min(end, at + 1 + USUAL_WORDS)]
    if at >= end or len(behind) < USUAL_WORDS or any(token.mark or case_of(token.word, words) for token in behind):
        return False
    known = any(_is_ordinary(sentence, at + 1 + k, end, words) for k in range(USUAL_WORDS))
    return words.plays(sentence.tokens[at].word, "action") and not known


def name_end(sentence: Sentence, at: int, end: int, words: Grammar) -> int:
    """The token behind the name that begins here; `at` itself where none does."""
    found = 0
    place = at
    while place < end and found < MOST_WORDS:
        token = sentence.tokens[place]
        if token.mark and not token.word:
            place += 1  # an aside, the point of a short form
            continue
        if token.mark or not token.word or token.word[0].isdigit():
            break
        if _is_initial(sentence, at, place, end) or (found and words.plays(token.word, "particle")):
            place += 1
            continue
        closes = place + 1 >= end or splits(sentence, place + 1)
        readings = words.readings(token.word)
        unsaid = bool(readings) and not any(_speaks_or_links(verb.lemma, words) for verb in readings)
        last = found > 0 and (words.plays(token.word, "surname") or (closes and unsaid))
        last = last or (found == 0 and _opens_name(sentence, place, end, words))
        if _is_ordinary(sentence, place, end, words) and not last:
            break
        more = _goes_with(sentence, place, end, found, words)
        sure = more or found < _usual(sentence, at, words) or words.plays(token.word, "surname")
        if more is None or not (sure or _bounded(sentence, place + 1, end, words)):
            break
        more = more or (found > 0 and words.marks(token.word, "emphatic") and len(token.word) > SHORT)
        if found and _is_of_verb(sentence, place, end, found, words):
            break
        place, found = place + 1, found + int((token.word,) not in words.titles)
        if more:
            break
    while place > at and sentence.tokens[place - 1].mark:
        place -= 1
    return place


def _is_initial(sentence: Sentence, first: int, at: int, end: int) -> bool:
    """Whether a word is one of several letters that a name begins with: "S M Roy"."""
    point = sentence.tokens[at + 1] if at + 1 < end else None
    if point is not None and point.mark and not point.word and len(sentence.tokens[at].word) == 1:
        return True
    lengths = [len(token.word) for token in sentence.tokens[first : min(end, at + 3)] if not token.mark]
    here = sentence.count(first, at)
    short = [length <= LONGEST_INITIAL for length in lengths]
    return here + 1 < len(short) and short[here] and all(short[:here]) and (here > 0 or short[here + 1])


def _usual(sentence: Sentence, at: int, words: Grammar) -> int:
    """Words of a name that need no proof behind its title: one behind a courtesy ("Mr")."""
    while at > 0 and sentence.tokens[at - 1].mark and not sentence.tokens[at - 1].word:
        at -= 1
    return 1 if at > 0 and words.plays(sentence.tokens[at - 1].word, "courtesy") else USUAL_WORDS


def _speaks_or_links(lemma: str, words: Grammar) -> bool:
    """Whether a verb reports or only links: no name is made of it."""
    return (lemma,) in words.predicates or words.plays(lemma, "passive")


def _is_of_verb(sentence: Sentence, at: int, end: int, found: int, words: Grammar) -> bool:
    """Whether a word makes one verb with the next: "start" of "makes a start", "present" of "was present"."""
    after = words.readings(sentence.tokens[at + 1].word) if at + 1 < end else ()
    makes = any(words.plays(verb.lemma, "compounding") for verb in after)
    return makes or (found >= USUAL_WORDS and any(words.plays(verb.lemma, "passive") for verb in after))


def _opens_name(sentence: Sentence, at: int, end: int, words: Grammar) -> bool:
    """Whether a verbal noun can be a first name: right behind a title, with a word that no one knows behind it."""
    readings = words.readings(sentence.tokens[at].word)
    after = at + 1
    if not readings or any(verb.part != "gerund" for verb in readings) or after >= end or sentence.tokens[after].mark:
        return False
    return not _is_ordinary(sentence, after, end, words) and not case_of(sentence.tokens[after].word, words)


def _bounded(sentence: Sentence, at: int, end: int, words: Grammar) -> bool:
    """Whether what follows can't be more of what is said: a mark, a verb, a day, those who are told, a citation."""
    if at >= end or sentence.tokens[at].mark:
        return True
    token = sentence.tokens[at]
    if token.word in words.days or any(verb.part in ("finite", "converb") for verb in words.readings(token.word)):
        return True
    if any(sentence.match(at, end, words.roles.get(role, frozenset()), words.longest) for role in BOUNDS):
        return True
    if sentence.match(at, end, words.citations, words.longest) or sentence.match(at, end, words.nouns, 3):
        return True
    if _opens_predicate(sentence, at, end, words):
        return True
    return medium_at(sentence, at, end, words) > 0 or case_of(token.word, words) == "objective"


def _is_ordinary(sentence: Sentence, at: int, end: int, words: Grammar) -> bool:
    """Whether a word is one of the language's own that no name is made of."""
    token = sentence.tokens[at]
    if token.word in words.lexicon.pronouns or token.word in words.days or words.readings(token.word):
        return True
    if any(sentence.match(at, end, words.roles.get(role, frozenset()), words.longest) for role in STOPS):
        return True
    if sentence.match(at, end, words.citations, words.longest) or sentence.match(at, end, words.nouns, 3):
        return True
    if _opens_predicate(sentence, at, end, words):
        return True
    stems = [stem for stem, _ in words.bare(token.word)]
    if any(words.plays(stem, "many") or words.plays(stem, "action") for stem in stems):
        return True
    if any((stem,) in words.sources or (stem,) in words.countries for stem in stems):
        return True
    return medium_at(sentence, at, end, words) > 0


def _opens_predicate(sentence: Sentence, at: int, end: int, words: Grammar) -> bool:
    """Whether a word is the noun of a reporting predicate whose verb follows: "mention" of "makes mention"."""
    after = words.readings(sentence.tokens[at + 1].word) if at + 1 < end else ()
    return any((sentence.tokens[at].word, *verb.lemma.split()) in words.predicates for verb in after)


def medium_at(sentence: Sentence, at: int, end: int, words: Grammar) -> int:
    """How many tokens of a medium's name begin here, the last with or without an ending."""
    for length in range(min(words.longest, end - at), 0, -1):
        run = sentence.tokens[at : at + length]
        if any(token.mark for token in run):
            continue
        before = tuple(token.word for token in run[:-1])
        if any((*before, stem) in words.media for stem, _ in words.bare(run[-1].word)):
            return length
    return 0


def case_of(word: str, words: Grammar) -> str:
    """The case that a word's longest ending marks; "" where it bears none."""
    found = words.cases(word)
    own = next((case for _, case in found if case in OBLIQUE), "")
    under = (word[: -len(ending)] for ending, case in found if case == "emphatic")
    return own or next((case for stem in under for _, case in words.cases(stem) if case in STRONG), "")


def _goes_with(sentence: Sentence, at: int, end: int, found: int, words: Grammar) -> bool | None:
    """Whether a word belongs to the name: None no, False yes, True yes and it is the last."""
    word = sentence.tokens[at].word
    case = case_of(word, words)
    if not case:
        return False
    if case == "genitive":
        if is_name_like(word, words):
            closes = at + 1 >= end or splits(sentence, at + 1)  # a genitive would own what follows
            return False if found < 2 or closes else None
        return True if found < 2 or is_owner_of(sentence, at + 1, end, words) else None
    if case == "locative":
        weak = word[-2:-1] == words.open_vowel
        return False if (found < 2 and len(word) <= SHORT) or (found == 1 and weak) else None
    if found < 2:
        return True
    behind = sentence.tokens[at + 1 : min(end, at + 4)]
    asked = any(verb.part == "conditional" for token in behind for verb in words.readings(token.word))
    return True if asked else None  # "when X Y was asked"


def is_name_like(word: str, words: Grammar) -> bool:
    """Whether an ending that looks like the genitive may belong to a name: a weak one, of a single letter."""
    return words.marks(word, "genitive") and not words.marks(word, "genitive", least=2)


def is_owner_of(sentence: Sentence, at: int, end: int, words: Grammar) -> bool:
    """Whether what follows is something a person's words are cited by: then the genitive is the name's own."""
    if at >= end or sentence.tokens[at].mark:
        return True
    if sentence.match(at, end, words.citations, words.longest) or sentence.match(at, end, words.nouns, 3):
        return True
    roles = ("agentive", "wording")
    if any(sentence.match(at, end, words.roles.get(role, frozenset()), words.longest) for role in roles):
        return True
    known = any((stem,) in words.sources for stem, _ in words.bare(sentence.tokens[at].word))
    return known or title_at(sentence, at, end, words) > 0


def mentions(sentence: Sentence, words: Grammar) -> list[tuple[int, int, int]]:
    """The titles with names of a sentence: where the title begins, where the name begins, where it ends."""
    found: list[tuple[int, int, int]] = []
    at, end = 0, len(sentence.tokens)
    while at < end:
        several = at > 0 and words.plays(sentence.tokens[at - 1].word, "many")  # "two leaders": no name follows
        length = 0 if several else title_at(sentence, at, end, words)
        stop = name_end(sentence, at + length, end, words) if length else at
        if length and stop > at + length and not _only_titles(sentence.tokens[at + length : stop], words):
            found.append((at, at + length, stop))
        at = max(stop, at + 1)
    return found


def _only_titles(run: tuple[Token, ...], words: Grammar) -> bool:
    return all(not token.word or (token.word,) in words.titles for token in run)


def subject(sentence: Sentence, words: Grammar) -> tuple[int, int] | None:
    """The name that opens a sentence whose verb speaks of a person with respect; None where no two words can be one."""
    end = len(sentence.tokens)
    last = next((token for token in reversed(sentence.tokens) if not token.mark), None)
    if last is None or not any(verb.person == "formal" for verb in words.readings(last.word)):
        return None
    first = 0
    for at in range(min(end, LONGEST_OPENING)):
        if any(verb.part == "gerund" for verb in words.readings(sentence.tokens[at].word)):
            first = at + 1
    while first < end and (sentence.tokens[first].mark or words.plays(sentence.tokens[first].word, "connective")):
        first += 1
    stop = name_end(sentence, first, end, words)
    after = sentence.tokens[stop].word if stop < end else ""
    cased = stop > first and (case_of(sentence.tokens[stop - 1].word, words) or words.marks(after, "genitive"))
    return (first, stop) if stop - first >= FEWEST_WORDS and not cased else None
