"""Who speaks in the words round a predicate: the speaker, whom the speaker had it from, the media that were told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from rashomon.extract.cues.frames import Frame
from rashomon.extract.cues.names import case_of, is_name_like, medium_at, name_end, title_at
from rashomon.extract.cues.phrases import BODIES, Phrase, head_noun, phrase_of
from rashomon.extract.cues.tokens import Sentence, splits
from rashomon.extract.cues.words import Grammar

Range = tuple[int, int]
LONGEST_MEDIUM = 5
"""Words of a medium's name over which the noun that says what it is is looked for."""
OBLIQUE = frozenset({"objective", "people", "locative"})


@dataclass(frozen=True, slots=True)
class Sourcing:
    """The phrases of an act: its speaker (None: not named here), those cited, innermost first, and the media told."""

    speaker: Phrase | None = None
    cited: tuple[Phrase, ...] = ()
    told: tuple[Phrase, ...] = ()
    content_from: int | None = None


@dataclass(slots=True)
class _Looking:
    """What is found while the words round a predicate are cut into phrases."""

    sentence: Sentence
    words: Grammar
    plain: list[Range] = field(default_factory=list)
    agents: list[Range] = field(default_factory=list)
    places: list[Range] = field(default_factory=list)
    owners: list[Range] = field(default_factory=list)
    cited: list[Range] = field(default_factory=list)
    told: list[Range] = field(default_factory=list)
    media: list[tuple[Range, int]] = field(default_factory=list)
    """Media that were told, with the token behind the noun that says what they are."""
    clauses: dict[int, int] = field(default_factory=dict)
    """Where a clause begins that describes the phrase which begins behind it."""
    owner: bool = False
    """Whether the speaker stands in the genitive."""
    named_to: int = 0
    """The token behind the last name: what follows is no part of it."""


def sourcing(frame: Frame, words: Grammar) -> Sourcing:
    """Read the phrases round a frame's predicate; for a noun of saying or a citation the speaker is an owner."""
    predicate = frame.predicate
    owner, impersonal = predicate.kind in ("noun", "citation"), predicate.impersonal
    look = _Looking(frame.sentence, words, owner=owner)
    for first, last in frame.regions:
        for run in _runs(look, first, last):
            _cut(look, *run)
    if owner:
        speaker = _best(look, [*look.owners, *look.plain, *look.places])
        if speaker is not None and not look.owners and not speaker.known and not speaker.pronoun:
            speaker = None  # "according to the rules": not everything that is followed speaks
    elif impersonal:
        speaker = _best(look, look.agents) or _shown(look)
        held = _holder(look, speaker)
        if held is not None and speaker is not None:
            look.cited, shown, speaker = [], speaker, held
            return Sourcing(speaker, (shown,), ())
    else:
        speaker = _best(look, look.agents) or _best(look, look.plain) or _ending_so(look)
    cited = [phrase for place in look.cited if (phrase := _phrase(look, place)) is not None]
    told = [phrase for place in look.told if (phrase := _phrase(look, place)) is not None and phrase.kind == "media"]
    told += [phrase for place, name in look.media if (phrase := _medium(look, place, name)) is not None]
    return Sourcing(speaker, tuple(cited), tuple(told))


def _phrase(look: _Looking, place: Range) -> Phrase | None:
    cased = look.owner or place not in look.plain
    phrase = phrase_of(look.sentence, *place, look.words, cased=cased)
    clause = look.clauses.get(place[0])
    if clause is None or phrase is None or phrase.named or phrase.pronoun or cased:
        return phrase
    return phrase_of(look.sentence, clause, place[1], look.words, cased=cased)  # "who survived": all of it


def _medium(look: _Looking, place: Range, name: int) -> Phrase | None:
    """A medium that is said to be one, by its noun or by the interview: its name is what stands behind the noun."""
    whole = _phrase(look, place)
    own = phrase_of(look.sentence, name, place[1], look.words) if name < place[1] else whole
    if whole is None or own is None:
        return None
    return replace(whole, name=own.name, kind="media", named=name < place[1] or whole.named, known=True, pronoun="")


def _best(look: _Looking, places: list[Range]) -> Phrase | None:
    """The phrase that is the likeliest speaker: one that is known for what it is, else the last."""
    phrases = [phrase for place in places if (phrase := _phrase(look, place)) is not None]
    phrases = [each for each in phrases if not each.text.replace(" ", "").isdigit() and not _is_generic(each, look)]
    known = [each for each in phrases if each.known or each.pronoun]
    return known[-1] if known else (phrases[-1] if phrases else None)


def _ending_so(look: _Looking) -> Phrase | None:
    """Where nothing else can act: a name that happens to end as the genitive does."""
    for first, last in reversed(look.owners):
        phrase = phrase_of(look.sentence, first, last, look.words, cased=False)
        if phrase is not None and not phrase.pronoun and not phrase.plural:
            return phrase
    return None


def _is_generic(phrase: Phrase, look: _Looking) -> bool:
    return len(phrase.words) == 1 and (
        look.words.plays(phrase.words[0], "connective")
        or look.words.plays(phrase.words[0], "adverb")
        or look.words.plays(phrase.words[0], "determiner")
        or look.words.plays(phrase.words[0], "negator")
        or look.words.plays(phrase.words[0], "subordinate")
    )


def _shown(look: _Looking) -> Phrase | None:
    """For "in X's report it is said": the medium or body whose report it is, else the report."""
    for place in look.places:
        phrase = _phrase(look, place)
        if phrase is None or not (phrase.known or phrase.pronoun):
            continue
        if phrase.pronoun or phrase.kind in ("imagery", "media", "officials"):
            return phrase
        if phrase.kind == "document":
            owner = _owner_of(look, place)
            if owner is not None and (phrase.held or owner.kind == "media"):
                return owner
            return phrase
    return None


def _holder(look: _Looking, shown: Phrase | None) -> Phrase | None:
    """Who has the picture that shows it: its owner, or whoever published it."""
    if shown is None or shown.kind != "imagery":
        return None
    return next((holder for place in look.places if (holder := holder_of(look.sentence, place, look.words))), None)


def holder_of(sentence: Sentence, place: Range, words: Grammar) -> Phrase | None:
    """Who stands before a picture as its owner, or before "published by"; None where nobody does."""
    first, last = place
    for at in range(last - 2, first - 1, -1):
        token = sentence.tokens[at]
        if token.mark:
            return None
        if words.plays(token.word, "published") and at > first:
            holder = phrase_of(sentence, first, at, words, cased=False)
            return None if case_of(sentence.tokens[at - 1].word, words) == "locative" else holder
        run = sentence.words(at, last - 1)
        known = any((*run, stem) in words.sources for stem, _ in words.bare(sentence.tokens[last - 1].word))
        if case_of(token.word, words) == "genitive" and not known:
            holder = phrase_of(sentence, first, at + 1, words)
            return holder if holder is not None and (holder.kind in BODIES or not holder.known) else None
    return None


def _owner_of(look: _Looking, place: Range) -> Phrase | None:
    """Whose document it is: the genitive before it."""
    first, last = place
    for at in range(last - 2, first - 1, -1):
        if _is_genitive(look, at):
            return phrase_of(look.sentence, first, at + 1, look.words)
    return None


def _runs(look: _Looking, first: int, last: int) -> list[Range]:
    """The stretches between marks, connectives and adverbs."""
    found: list[Range] = []
    start = at = first
    tokens = look.sentence.tokens
    while at < last:
        length = 1 if splits(look.sentence, at) else _skipped(look, at, last)
        if length and at > start and at + length < last and look.words.plays(tokens[at].word, "coordinator"):
            length = 0  # "X and Y" act together
        if length:
            if at > start:
                found.append((start, at))
            at += length
            start = at
        else:
            at += 1
    if last > start:
        found.append((start, last))
    return [each for each in found if any(not token.mark for token in tokens[slice(*each)])]


def _skipped(look: _Looking, at: int, last: int) -> int:
    for role in ("adverb", "connective", "anaphor", "quotative", "complementizer"):
        forms = look.words.roles.get(role, frozenset())
        length = look.sentence.match(at, last, forms, look.words.longest)
        if length:
            return length
    token = look.sentence.tokens[at]
    return int(token.word in look.words.lexicon.calendar)


def _cut(look: _Looking, first: int, last: int) -> None:
    """Cut a stretch into phrases, from its right end to its left."""
    at = first
    start = first
    while at < last:
        name = _name_over(look, at, last)
        if name > at:
            at = look.named_to = name
            continue
        kind, length = _edge(look, start, at, last)
        if not kind:
            at += 1
            continue
        _file(look, kind, start, at, at + length)
        at += length
        start = at
    if start < last:
        _file_rest(look, start, last)


def _name_over(look: _Looking, at: int, last: int) -> int:
    """The end of a title with its name, up to the name's last word where that bears a case; `at` where none begins."""
    sentence, words = look.sentence, look.words
    length = title_at(sentence, at, last, words)
    if not length:
        return at
    stop = name_end(sentence, at + length, last, words)
    if stop == at + length:
        return at if _case_at(look, at + length - 1) else at + length
    return stop - 1 if _case_at(look, stop - 1) else stop


def _case_at(look: _Looking, at: int) -> bool:
    word = look.sentence.tokens[at].word
    return not _known_word(look, word) and case_of(word, look.words) in ("objective", "people")


def _edge(look: _Looking, start: int, at: int, last: int) -> tuple[str, int]:
    """What closes a phrase here, and over how many tokens; "" where nothing does."""
    sentence, words = look.sentence, look.words
    for role in ("agentive", "postposition"):
        length = sentence.match(at, last, words.roles.get(role, frozenset()), words.longest)
        if length and at > start:
            return role, length
    length = sentence.match(at, last, words.citations, words.longest)
    if length and words.citations[sentence.words(at, at + length)][1] and at > start:
        return "cited", length
    token = sentence.tokens[at]
    if token.mark:
        return "", 0
    if words.plays(token.word, "listeners"):
        return "listeners", 1
    parts = {verb.part for verb in words.readings(token.word)}
    if ("finite" in parts and not parts & {"converb", "gerund"}) or parts & {"conditional"}:
        return "clause", 1  # a clause of its own ends here
    if parts & {"converb", "infinitive", "genitive", "gerund"}:
        return "gerund" if "gerund" in parts else "converb", 1
    if _cites(look, at + 1, last):
        return "", 0
    case = _oblique(look, start, at)
    return (case, 1) if case else ("", 0)


def _cites(look: _Looking, at: int, last: int) -> bool:
    """Whether a phrase that names whom a speaker had it from begins here: its noun's ending belongs to it."""
    length = look.sentence.match(at, last, look.words.citations, look.words.longest) if at < last else 0
    return bool(length) and look.words.citations[look.sentence.words(at, at + length)][1]


def _oblique(look: _Looking, start: int, at: int) -> str:
    """The case of a word that closes a phrase: told to, at, in; "" for what can be a speaker or its owner."""
    words = look.words
    word = look.sentence.tokens[at].word
    run = look.sentence.words(max(start, at - 3), at + 1)
    if any(
        run[k:] in vocabulary
        for k in range(len(run))
        for vocabulary in (words.sources, words.titles, words.media, words.countries)
    ):
        return ""
    if word in words.lexicon.pronouns:
        case = case_of(word, words)
        return case if case == "objective" or (case == "people" and _before_verb(look, at)) else ""
    for stem, cases in words.bare(word):
        if (
            cases
            and cases[0] in OBLIQUE | {"emphatic"}
            and ((stem,) in words.sources or any((*run[k:-1], stem) in words.media for k in range(len(run))))
        ):
            found = next((case for case in cases if case in OBLIQUE), "")
            if found != "people" or _before_verb(look, at):
                return found
    for _, case in words.cases(word):
        if case in OBLIQUE:
            kept = (case != "people" or _before_verb(look, at)) and not _is_name_like(look, at)
            return case if kept else ""
        if case == "genitive":
            return ""
    return ""


def _before_verb(look: _Looking, at: int) -> bool:
    """Whether nothing but the predicate follows: "told the officials", not "the officials' claim"."""
    after = look.sentence.tokens[at + 1] if at + 1 < len(look.sentence.tokens) else None
    return after is None or after.mark or bool(look.words.readings(after.word))


def _is_name_like(look: _Looking, at: int) -> bool:
    """Whether a word with a weak ending stands right behind a title: a name that happens to end so."""
    before = look.sentence.words(max(0, at - 2), at)
    return any(before[k:] in look.words.titles for k in range(len(before)))


def _file(look: _Looking, kind: str, start: int, at: int, end: int) -> None:
    """Keep a closed phrase where it belongs, and what stands before it as a phrase of its own."""
    if kind in ("agentive", "cited"):
        begin = _noun_start(look, start, at, names=True)
        (look.agents if kind == "agentive" else look.cited).append((begin, at))
    elif kind in ("objective", "people"):
        begin = _told_from(look, max(start, look.named_to), at)
    elif kind == "locative":
        begin = _place_from(look, start, at)
        look.places.append((begin, at + 1))
    elif kind == "listeners" or kind == "gerund":
        begin = at
    elif kind == "clause":
        begin = start
    else:
        begin = _noun_start(look, start, at, names=False)
    if begin > start:
        _file_rest(look, start, begin)


def _file_rest(look: _Looking, start: int, end: int) -> None:
    """A stretch without an ending that closes it: a speaker, or the owner of what follows."""
    while end > start and look.sentence.tokens[end - 1].mark:
        end -= 1
    if end <= start:
        return
    token = look.sentence.tokens[end - 1]
    genitive = _owns(look, start, end)
    if genitive or token.word in look.words.lexicon.pronouns:
        look.owners.append((start, end))
    if not genitive or _known_word(look, token.word):
        look.plain.append((start, end))


def _owns(look: _Looking, start: int, end: int) -> bool:
    """Whether a stretch ends in the genitive: not in a known word or in a name that happens to end so."""
    word = look.sentence.tokens[end - 1].word
    if _known_word(look, word) or not look.words.marks(word, "genitive"):
        return False
    if not is_name_like(word, look.words):
        return True
    behind = [k for k in range(max(start, end - 4), end - 1) if title_at(look.sentence, k, end - 1, look.words)]
    return not behind


def _known_word(look: _Looking, word: str) -> bool:
    words = look.words
    return (word,) in words.sources or (word,) in words.titles or (word,) in words.media or (word,) in words.countries


def _noun_start(look: _Looking, start: int, end: int, *, names: bool) -> int:
    """Where the phrase that ends here begins: its genitives, its determiner, and a name's words if it can be a name."""
    sentence, words = look.sentence, look.words
    at = end - 1
    while at > start and sentence.tokens[at].mark:
        at -= 1
    while at > start:
        before = sentence.tokens[at - 1]
        if before.mark:
            break
        here = sentence.tokens[at].word
        if words.plays(before.word, "determiner") or words.plays(before.word, "modifier") or _is_genitive(look, at - 1):
            at -= 1
            continue
        if words.plays(here, "determiner") or not (names or _joins(look, at) or _is_body(look, at)):
            break
        if _heads(look, start, at - 1) and not _joins(look, at):
            break
        at -= 1
    return at


def _place_from(look: _Looking, start: int, at: int) -> int:
    """Where a phrase in the locative begins; a picture's, with whoever published it."""
    words = look.words
    pictures = [words.sources.get((stem,)) for stem, _ in words.bare(look.sentence.tokens[at].word)]
    shows = any(noun is not None and noun.kind == "imagery" for noun in pictures)
    if shows and any(words.plays(token.word, "published") for token in look.sentence.tokens[start:at]):
        return start
    return _noun_start(look, start, at + 1, names=False)


def _told_from(look: _Looking, start: int, at: int) -> int:
    """Where the phrase of those who are told begins; a medium among them is kept as one."""
    medium = _medium_start(look, start, at)
    if medium is not None:
        look.media.append(((medium[0], at + 1), medium[1]))
        return medium[0]
    begin = _noun_start(look, start, at + 1, names=False)
    after = look.sentence.tokens[at + 1].word if at + 1 < len(look.sentence.tokens) else ""
    given = any(verb.part == "gerund" and look.words.plays(verb.lemma, "given") for verb in look.words.readings(after))
    if given:
        look.media.append(((begin, at + 1), begin))
    else:
        look.told.append((begin, at + 1))
    return begin


def _medium_start(look: _Looking, start: int, at: int) -> tuple[int, int] | None:
    """Where the medium that is told begins, and where its name does behind the noun that says it is one; else None."""
    for first in range(start, at + 1):
        length = medium_at(look.sentence, first, at + 1, look.words)
        if length and first + length >= at:
            return _modified_from(look, start, first), first
    for place in range(at, max(start, at - LONGEST_MEDIUM) - 1, -1):
        if _says_medium(look, start, place):
            return _modified_from(look, start, place), place + 1
    return None


def _says_medium(look: _Looking, start: int, place: int) -> bool:
    """Whether a word is a noun for media, alone or with the word before it."""
    word = look.sentence.tokens[place].word
    before = look.sentence.words(max(start, place - 1), place)
    nouns = [look.words.sources.get((*before[k:], stem)) for stem, _ in look.words.bare(word) for k in (0, 1)]
    return any(noun is not None and noun.kind == "media" for noun in nouns)


def _modified_from(look: _Looking, start: int, at: int) -> int:
    """The first of the words that describe a noun: its genitives, adjectives and further nouns of its kind."""
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
            or _is_genitive(look, at - 1)
        ):
            break
        at -= 1
    return at


def _is_body(look: _Looking, at: int) -> bool:
    """Whether a word is a body in the genitive that its name stands before: "the rail ministry's"."""
    words = look.words
    nouns = [words.sources.get((stem,)) for stem, cases in words.bare(look.sentence.tokens[at].word) if cases]
    return any(noun is not None and noun.kind in BODIES for noun in nouns)


def _is_genitive(look: _Looking, at: int) -> bool:
    word = look.sentence.tokens[at].word
    if _known_word(look, word):
        return False
    return look.words.marks(word, "genitive", "people")


def _joins(look: _Looking, at: int) -> bool:
    """Whether a word makes one known noun, or a title and its name, with the word before it."""
    before, here = look.sentence.tokens[at - 1].word, look.sentence.tokens[at].word
    if any(
        (before, stem) in look.words.sources or (before, stem) in look.words.media for stem, _ in look.words.bare(here)
    ):
        return True
    return (before,) in look.words.titles


def _heads(look: _Looking, start: int, at: int) -> bool:
    """Whether the word is a body or a medium in its plain form: a speaker that ends here."""
    run = look.sentence.words(max(start, at - 2), at + 1)
    noun = head_noun(run[-1:], look.words)
    known = any(run[k:] in look.words.media for k in range(len(run)))
    return known or (noun is not None and noun[2].kind in ("media", "government", "organization", "military"))
