"""Noun phrases as sources: where one begins, what it names, of which kind, whether it is named."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rashomon.extract.cues.tokens import Sentence, Token
from rashomon.extract.cues.words import Grammar, Words, plain
from rashomon.extract.lexicon import SourceNoun
from rashomon.model.records import SourceKind

LONGEST_AFFIX = 3
"""Code points from which an ending of the plural marks unknown words too."""
SHORTEST_OWNER = 5
"""Code points above which a word with the ending of the genitive is no first name."""
LONGEST_NAME = 5
"""Words of a name behind its title."""
LONGEST_SOURCE = 14
"""Words of a source; a longer phrase is cut to its end: no source is a sentence."""
UNCASED = frozenset({"plural", "definite", "emphatic"})
"""Endings of words that bear no case."""
UNNAMED: frozenset[SourceKind] = frozenset({"officials", "analysts", "witnesses", "person", "imagery", "document"})
PEOPLE: frozenset[SourceKind] = frozenset({"person", "officials", "witnesses", "analysts"})
BODIES: frozenset[SourceKind] = frozenset({"government", "organization", "military", "media"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as the sentence names it: absolute offsets, its words as they stand without endings, what it names.

    head: the noun that says what it is ("official"), for short forms further on; role: the title beside a name;
    pointed, definite: it points back ("this official", "the official"); single: it is said to be one ("an official").
    """

    start: int
    end: int
    text: str
    words: Words
    name: str
    kind: SourceKind
    named: bool
    head: str = ""
    role: str = ""
    affiliation: str | None = None
    pronoun: str = ""
    short: bool = False
    plural: bool = False
    expert: bool = False
    held: bool = False
    known: bool = False
    pointed: bool = False
    definite: bool = False
    single: bool = False


def phrase_of(sentence: Sentence, first: int, last: int, words: Grammar, *, cased: bool = True) -> Phrase | None:
    """The phrase of a token range, or None where it holds no word; cased: its last word bears an ending of case."""
    text = sentence.text
    run = [token for token in sentence.tokens[first:last] if not token.mark and token.word]
    while run and words.plays(run[0].word, "connective"):
        run = run[1:]
    while len(run) > 1 and any(words.plays(run[-1].word, role) for role in ("many", "coordinator")):
        run = run[:-1]
    run = run[-LONGEST_SOURCE:]
    if not run:
        return None
    stands = words.lexicon.pronouns.get(run[-1].word, "thing")
    if stands != "thing" and not words.marks(run[-1].word, "genitive", "people", "objective"):
        run = run[-1:]  # whatever stands before "he" is no part of it
    start, end = run[0].start, run[-1].end
    stems = _stems(run, words, cased=cased)
    shown = stems if cased else _unemphatic(run, words)
    base = Phrase(start, end, text[start:end], stems, _name(text, run, 0, shown), "person", True)
    if len(run) == 1 and (run[0].word in words.lexicon.pronouns or stems[0] in words.lexicon.pronouns):
        stands = words.lexicon.pronouns.get(run[0].word) or words.lexicon.pronouns[stems[0]]
        return replace(base, pronoun=stands, named=False, plural=stands == "people")
    return _named(base, run, text, words)


def _unemphatic(run: list[Token], words: Grammar) -> Words:
    """The words as they stand but for an emphasis on a known last word: plurals stay, they say how many."""
    last = run[-1].word
    for stem, cases in words.bare(last):
        known = any((stem,) in forms for forms in (words.sources, words.titles, words.media, words.countries))
        if cases == ("emphatic",) and known:
            return (*(token.word for token in run[:-1]), stem)
    return tuple(token.word for token in run)


def _stems(run: list[Token], words: Grammar, *, cased: bool) -> Words:
    return (*(token.word for token in run[:-1]), last_stem(run[-1].word, words, cased=cased))


def last_stem(word: str, words: Grammar, *, cased: bool = True) -> str:
    """A phrase's last word without the ending of its case: known nouns first, else the longest ending."""
    for stem, cases in words.bare(word):
        if not cased and not set(cases) <= UNCASED:
            continue
        if (stem,) in words.sources or (stem,) in words.titles or (stem,) in words.media or (stem,) in words.countries:
            return stem
    if not cased:
        return word
    for ending, case in words.cases(word):
        if case in ("genitive", "people", "objective"):
            return word[: -len(ending)]
    return word


def _name(text: str, run: list[Token], first: int, stems: Words) -> str:
    """The words of a name as they stand in the text, without the ending of the last (stems: the words without it)."""
    last = run[-1]
    stem = stems[-1]
    ending = len(last.word) - len(stem) if last.word.startswith(stem) else 0
    raw = text[run[first].start : last.end]
    if ending and not plain(raw).endswith(last.word):
        ending = 0  # written behind the marks of a name
    if not ending or len(raw) <= ending:
        return raw
    cut = next(k for k in range(1, len(raw) + 1) if len(plain(raw[-k:])) >= ending)  # one letter may fold to two
    return raw[:-cut].rstrip("-–'’ ")


def _named(base: Phrase, run: list[Token], text: str, words: Grammar) -> Phrase:
    """The phrase with its kind and name: a title with a name, a body, a noun that says what it is, else a bare name."""
    stems = base.words
    plural = _is_plural(run[-1].word, words) or any(words.plays(stem, "many") for stem in stems)
    titled = _titled(stems, words)
    noun = head_noun(stems, words)
    short = words.plays(stems[0], "determiner") and words.plays(stems[0], "definite")
    short = short or _is_definite(run[-1].word, words) or len(stems) == 1
    pointed = any(words.plays(stem, "definite") and words.plays(stem, "determiner") for stem in stems[:3])
    base = replace(
        base,
        plural=plural,
        short=short,
        pointed=pointed,
        single=not plural and not short,
        definite=_is_definite(run[-1].word, words),
    )
    medium = _medium_in(stems, words)
    if medium is not None:
        first, last = medium
        name = _name(text, run[first:last], 0, stems[first:last])
        return replace(base, name=name, kind="media", known=True, short=False)
    country = _known_from(stems, words.countries)
    if (
        country == 0
        or (country and words.plays(stems[country - 1], "connective"))
        or words.lexicon.is_country(base.name)
    ):
        return replace(base, kind="government", known=True, short=False)
    if titled is not None and titled[1] < len(stems):
        return _person(base, run, text, titled, words)
    if titled is not None and (noun is None or noun[1] <= titled[0] or noun[1] < titled[1]):
        return _office(base, run, text, titled, words)
    if noun is not None:
        return _body(base, run, text, noun, words)
    return _office(base, run, text, titled, words) if titled is not None else _bare(base, run, text, words)


def _bare(base: Phrase, run: list[Token], text: str, words: Grammar) -> Phrase:
    """A name that nothing describes; what stands in the genitive before it is whose it is."""
    if words.plays(run[0].word, "definite"):
        base = replace(base, named=False)
    owner = max((k for k in range(1, len(run)) if _surely_owns(run[k - 1].word, words)), default=0)
    if not owner or any(words.plays(token.word, "many") for token in run[owner:]):
        return base
    name = _name(text, run[owner:], 0, base.words[owner:])
    return replace(base, name=name, affiliation=_owner(run, text, owner, words))


def _surely_owns(word: str, words: Grammar) -> bool:
    """Whether a word is an owner, not a short name that happens to end so."""
    return len(word) > SHORTEST_OWNER and words.marks(word, "genitive", least=2)


def _office(base: Phrase, run: list[Token], text: str, titled: tuple[int, int], words: Grammar) -> Phrase:
    """A title without a name: a person whom the text doesn't name here."""
    first, last = titled
    role = " ".join(base.words[first:last])
    expert = words.titles.get(base.words[first:last]) == "analysts"
    owner = _owner(run, text, first, words)
    short = base.short or owner is None
    return replace(base, named=False, head=role, role=role, known=True, expert=expert, affiliation=owner, short=short)


def _medium_in(stems: Words, words: Grammar) -> tuple[int, int] | None:
    """The name of a known medium that ends a phrase, or that only nouns for media follow: "X" of "the agency X"."""
    for last in range(len(stems), 0, -1):
        first = _known_from(stems[:last], words.media)
        if first is not None:
            return first, last
        noun = head_noun(stems[last - 2 : last], words) or head_noun(stems[last - 1 : last], words)
        if noun is None or noun[2].kind not in ("media", "organization"):
            return None
    return None


def _known_from(stems: Words, names: frozenset[Words]) -> int | None:
    """Where the name that ends a phrase begins; None where none of these does."""
    return next((k for k in range(len(stems)) if stems[k:] in names), None)


def _titled(stems: Words, words: Grammar) -> tuple[int, int] | None:
    """The last title of a phrase as a range of its words; one that ends a name is a part of the name."""
    found = _last_title(stems, words)
    if found is None or found[1] < len(stems):
        return found
    before = _last_title(stems[: found[0]], words)
    if before is None or before[1] == found[0]:
        return found
    between = stems[before[1] : found[0]]
    known = any((word,) in forms for word in between for forms in (words.sources, words.media, words.countries))
    joins = any(words.plays(word, "connective") or words.marks(word, "genitive") for word in between)
    return found if known or joins else before


def _last_title(stems: Words, words: Grammar) -> tuple[int, int] | None:
    for last in range(len(stems), 0, -1):
        for first in range(max(0, last - 3), last):
            if stems[first:last] in words.titles:
                return first, last
        if stems[last - 1].endswith(words.suffixes):
            return last - 1, last
    return None


def head_noun(stems: Words, words: Grammar) -> tuple[int, int, SourceNoun] | None:
    """The last noun of a phrase that can be a source: where it stands and what it is."""
    for last in range(len(stems), 0, -1):
        for first in range(max(0, last - 3), last):
            run = stems[first:last]
            for form in (run, (*run[:-1], _without_definite(run[-1], words))):
                if form in words.sources:
                    return first, last, words.sources[form]
    return None


def _without_definite(word: str, words: Grammar) -> str:
    for stem, cases in words.bare(word):
        known = (stem,) in words.sources or (stem,) in words.titles
        if cases and known and "locative" not in cases and "objective" not in cases:
            return stem
    return word


def _is_plural(word: str, words: Grammar) -> bool:
    if words.marks(word, "plural", least=LONGEST_AFFIX):
        return True
    return any(
        {"plural", "people"} & set(cases) and ((stem,) in words.sources or (stem,) in words.titles)
        for stem, cases in words.bare(word)
    )


def _is_definite(word: str, words: Grammar) -> bool:
    return any("definite" in cases and (stem,) in words.sources for stem, cases in words.bare(word))


def _person(base: Phrase, run: list[Token], text: str, titled: tuple[int, int], words: Grammar) -> Phrase:
    """A title and the name behind it; what stands before the title is whose it is."""
    first, last = titled
    role = " ".join(base.words[first:last])
    while last + 1 < len(run) and words.plays(base.words[last], "action"):
        last += 1  # "his son wounded X Y"
    name = _name(text, run[last : last + LONGEST_NAME], 0, base.words[last : last + LONGEST_NAME])
    noun = head_noun(base.words[last:], words)
    surname = noun is not None and noun[0] > 0 and words.plays(base.words[-1], "surname")
    if noun is not None and not surname and noun[1] == len(base.words) - last:
        return _body(base, run, text, (noun[0] + last, noun[1] + last, noun[2]), words)
    owner = _owner(run, text, first, words)
    expert = any(words.titles.get(base.words[k:last]) == "analysts" for k in range(first, last))
    kind: SourceKind = "person"
    return replace(
        base,
        name=name,
        kind=kind,
        named=True,
        head=role,
        role=role,
        affiliation=owner,
        known=True,
        short=False,
        expert=expert,
    )


def _owner(run: list[Token], text: str, first: int, words: Grammar) -> str | None:
    """Whose it is: what stands before the noun or title, without what only counts or points."""
    before = run[:first]
    while before:
        described = any(words.plays(before[-1].word, role) for role in ("determiner", "modifier", "many", "other"))
        title = next((k for k in (3, 2, 1) if tuple(each.word for each in before[-k:]) in words.titles), 0)
        if not described and not title:
            break
        before = before[: -(title or 1)]
    if not before or any(words.plays(before[-1].word, role) for role in ("postposition", "adverb")):
        return None
    return _name(
        text,
        before,
        0,
        _stems(
            before,
            words,
            cased=words.marks(before[-1].word, "genitive", "people", least=2) or _is_open(before[-1], words),
        ),
    )


def _is_open(token: Token, words: Grammar) -> bool:
    """Whether a word bears the weak ending of the genitive behind the vowel that usually stands before it."""
    return words.marks(token.word, "genitive") and token.word[-2:-1] == words.open_vowel


def _apposed(stems: Words, noun: tuple[int, int, SourceNoun], words: Grammar) -> tuple[int, int, SourceNoun] | None:
    """The noun before a name that ends in a noun itself: "the firm" of "the firm Corven Line"."""
    for last in range(noun[0] - 1, 0, -1):
        for first in range(max(0, last - 2), last):
            run = stems[first:last]
            cased = any(words.marks(stem, "genitive") for stem in stems[last : noun[0]])
            if run in words.sources and run in words.roles.get("appositive", frozenset()) and not cased:
                return first, last, words.sources[run]
    return None


def _describes(word: str, words: Grammar) -> bool:
    """Whether a word before a noun only describes it: an owner, an adjective, another noun of bodies or titles."""
    roles = ("determiner", "modifier", "many", "connective")
    if any(words.plays(word, role) for role in roles) or (word,) in words.sources or (word,) in words.titles:
        return True
    return words.marks(word, "genitive")


def _body(base: Phrase, run: list[Token], text: str, noun: tuple[int, int, SourceNoun], words: Grammar) -> Phrase:
    """A noun that says what the source is, with what names it: behind it (a name) or before it (whose)."""
    apposed = _apposed(base.words, noun, words)
    first, last, what = apposed or noun
    head = " ".join(base.words[first:last])
    head = _without_definite(head, words)
    base = replace(base, kind=what.kind, head=head, known=True)
    if last < len(base.words) and words.plays(base.words[last], "coordinator"):
        common = head_noun(base.words[-1:], words) is not None  # "agencies and states"
        return replace(base, name=_name(text, run, 0, base.words), named=not common, head="")
    inside = apposed is None and first > 0 and last < len(base.words)
    proper = inside and not _describes(base.words[first - 1], words)
    if last < len(base.words) and not proper and words.marks(run[last - 1].word, "plural", "definite"):
        kept = run[:last]  # "the accused in their plea": several have no name behind them
        base = replace(base, end=kept[-1].end, text=text[base.start : kept[-1].end], words=base.words[:last])
        several, given = _is_plural(kept[-1].word, words), _is_definite(kept[-1].word, words)
        owner = _owner(run, text, first, words)
        return replace(base, name=base.text, named=False, plural=several, definite=given, affiliation=owner)
    if last < len(base.words) and not proper and any(_surely_owns(word, words) for word in base.words[last:-1]):
        return _bare(replace(base, kind="person", head="", known=False), run, text, words)
    if last < len(base.words) and not proper:  # "the daily X", "the firm X": a name in apposition
        name = _name(text, run[last:], 0, base.words[last:])
        people = what.kind in UNNAMED - {"imagery", "document"}
        kind: SourceKind = "person" if people else what.kind
        return replace(base, name=name, kind=kind, named=True, short=False, affiliation=_owner(run, text, first, words))
    if proper and what.kind in BODIES:  # "Institute for X": the noun is inside the name
        return replace(base, named=True, short=False)
    owner = _owner(run, text, first, words)
    own = base.words[first:last] in words.names
    modified = first > 0 and not (words.plays(base.words[0], "determiner") and first == 1)
    named = own or (what.kind in BODIES and modified and what.kind != "media" and not base.plural)
    held = what.kind == "document" and not what.shows
    return replace(base, named=named, affiliation=owner, held=held, short=base.short and not own)
