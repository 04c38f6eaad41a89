"""The words round a predicate cut into phrases, by what closes each: an ending, a postposition, a citation."""

from __future__ import annotations

from rashomon.extract.cues.edges import described_from, joins, noun_start, place_from, told_from
from rashomon.extract.cues.frame import Range
from rashomon.extract.cues.looking import OBLIQUE, Looking, is_record, known_word
from rashomon.extract.cues.names import LONGEST_INITIAL, SHORT, case_of, is_name_like, name_end, title_at
from rashomon.extract.cues.phrases import phrase_of
from rashomon.extract.cues.tokens import splits

CASES = ("genitive", "objective", "people", "locative")
NEAR = 4
"""Tokens behind "published by" in which the thing is named."""


def runs(look: Looking, first: int, last: int) -> list[Range]:
    """The stretches between marks, connectives and adverbs."""
    found: list[Range] = []
    start = at = first
    tokens = look.sentence.tokens
    agentive = look.words.roles.get("agentive", frozenset())
    while at < last:
        whole = look.sentence.match(at, last, agentive, look.words.longest) if at > start else 0
        if whole > 1:
            at += whole  # "having talked with": none of its words parts anything
            continue
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


def _skipped(look: Looking, at: int, last: int) -> int:
    for role in ("adverb", "connective", "anaphor", "quotative", "complementizer"):
        forms = look.words.roles.get(role, frozenset())
        length = look.sentence.match(at, last, forms, look.words.longest)
        if length:
            return length
    word = look.sentence.tokens[at].word
    after = look.sentence.tokens[at + 1].word if at + 1 < last else ""
    months = look.words.days | look.words.lexicon.calendar
    before = look.sentence.tokens[at - 1].word if at else ""
    near = any(0 < len(each) <= LONGEST_INITIAL for each in (before, after))
    if word in months - look.words.days and (near or len(word) == 1):
        return 0  # the letters of a name, not the short form of a month
    return int(word in months or (word[:1].isdigit() and after in months))


def cut(look: Looking, first: int, last: int) -> None:
    """Cut a stretch into phrases, from its right end to its left."""
    at = first
    start = first
    while at < last:
        name = _name_over(look, at, last)
        if name > at:
            at = look.named_to = name
            continue
        held = _held_over(look, start, at, last)
        if held:
            at += held
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


def _held_over(look: Looking, start: int, at: int, last: int) -> int:
    """How many tokens say who has the paper or picture that is named behind them: they part nothing."""
    sentence, words = look.sentence, look.words
    length = sentence.match(at, last, words.roles.get("published", frozenset()), words.longest) if at > start else 0
    return length if any(is_record(look, k) for k in range(at + length, min(last, at + length + NEAR))) else 0


def _name_over(look: Looking, at: int, last: int) -> int:
    """The end of a title with its name, up to the name's last word where that bears a case; `at` where none begins."""
    sentence, words = look.sentence, look.words
    length = title_at(sentence, at, last, words)
    if not length:
        return at
    stop = name_end(sentence, at + length, last, words)
    if stop == at + length:
        return at if _case_at(look, at + length - 1) else at + length
    return stop - 1 if _case_at(look, stop - 1) else stop


def _case_at(look: Looking, at: int) -> bool:
    word = look.sentence.tokens[at].word
    return not known_word(look, word) and case_of(word, look.words) in ("objective", "people")


def _edge(look: Looking, start: int, at: int, last: int) -> tuple[str, int]:
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


def _cites(look: Looking, at: int, last: int) -> bool:
    """Whether a phrase that names whom a speaker had it from begins here: its noun's ending belongs to it."""
    length = look.sentence.match(at, last, look.words.citations, look.words.longest) if at < last else 0
    return bool(length) and look.words.citations[look.sentence.words(at, at + length)][1]


def _oblique(look: Looking, start: int, at: int) -> str:
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
        if _in_it(look, word):
            return "locative"
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


def _in_it(look: Looking, word: str) -> bool:
    """Whether a pronoun for a thing stands in the locative: "in it"."""
    thing = look.words.lexicon.pronouns.get(word) == "thing"
    return thing and any(case == "locative" and word.endswith(ending) for ending, case, _ in look.words.endings)


def _before_verb(look: Looking, at: int) -> bool:
    """Whether nothing but the predicate follows: "told the officials", not "the officials' claim"."""
    after = look.sentence.tokens[at + 1] if at + 1 < len(look.sentence.tokens) else None
    return after is None or after.mark or at + 1 == look.act or bool(look.words.readings(after.word))


def _is_name_like(look: Looking, at: int) -> bool:
    """Whether a word with a weak ending stands right behind a title: a name that happens to end so."""
    before = look.sentence.words(max(0, at - 2), at)
    titled = any(before[k:] in look.words.titles for k in range(len(before)))
    return titled and len(look.sentence.tokens[at].word) <= SHORT


def _file(look: Looking, kind: str, start: int, at: int, end: int) -> None:
    """Keep a closed phrase where it belongs, and what stands before it as a phrase of its own."""
    if kind in ("agentive", "cited"):
        begin = noun_start(look, start, at, names=True)
        (look.agents if kind == "agentive" else look.cited).append((begin, at))
    elif kind in ("objective", "people"):
        begin = told_from(look, max(start, look.named_to), at)
    elif kind == "locative":
        begin = place_from(look, start, at)
        look.places.append((begin, at + 1))
    elif kind == "listeners":
        begin = told_from(look, max(start, look.named_to), at) if joins(look, at) else described_from(look, start, at)
    elif kind == "gerund":
        begin = at
    elif kind == "clause":
        begin = start
    else:
        begin = _beside(look, start, at)
    if begin > start:
        _file_rest(look, start, begin)


def _beside(look: Looking, start: int, at: int) -> int:
    """Where a phrase before a postposition begins; whom one talks with and who it comes from is kept."""
    words, begin = look.words, noun_start(look, start, at, names=False)
    after = look.sentence.tokens[at].word
    if words.plays(after, "with"):
        phrase = phrase_of(look.sentence, begin, at, words)
        if phrase is not None and phrase.kind == "media":
            look.told.append((begin, at))
    elif words.plays(after, "from"):
        look.senders.append((begin, at))
    return begin


def _file_rest(look: Looking, start: int, end: int) -> None:
    """A stretch without an ending that closes it: a speaker, or the owner of what follows."""
    while end > start and look.sentence.tokens[end - 1].mark:
        end -= 1
    if end <= start:
        return
    if start < look.named_to < end and not _goes_on(look, look.named_to, end):
        end = look.named_to  # what follows a name that is whole is acted on, or said
    end = _before_object(look, start, end)
    opens = look.words.lexicon.pronouns.get(look.sentence.tokens[start].word, "thing")
    if end - start > 1 and opens != "thing" and not look.words.marks(look.sentence.tokens[start].word, *CASES):
        look.plain.append((start, start + 1))  # "they ... of the government": a subject with what it acts on
    token = look.sentence.tokens[end - 1]
    genitive = _owns(look, start, end)
    if genitive or token.word in look.words.lexicon.pronouns:
        look.owners.append((start, end))
    if not genitive or known_word(look, token.word):
        look.plain.append((start, end))


def _before_object(look: Looking, start: int, end: int) -> int:
    """Where a source ends before the genitive that the noun of its act takes: "X" of "X makes sharp criticism of Y"."""
    own = end - 2
    if end != look.act or look.verb == end or own <= start or look.sentence.tokens[own + 1].mark:
        return end
    owner, last = look.sentence.tokens[own].word, look.sentence.tokens[own + 1].word
    known = known_word(look, last) or any(known_word(look, stem) for stem, _ in look.words.bare(owner))
    return end if known or not look.words.marks(owner, "genitive", least=2) else own


def _goes_on(look: Looking, first: int, end: int) -> bool:
    """Whether what follows a name belongs to the same source: a joined one, or a noun that it stands before."""
    inside = [at for at in range(first, end) if not look.sentence.tokens[at].mark]
    return not inside or any(_belongs(look, at) for at in inside)


def _belongs(look: Looking, at: int) -> bool:
    """Whether a word joins or is a noun that can be a source; a paper or meeting in the genitive owns what follows."""
    word = look.sentence.tokens[at].word
    if look.words.plays(word, "coordinator"):
        return True
    known = [cases for stem, cases in look.words.bare(word) if known_word(look, stem)]
    return bool(known) and not (is_record(look, at) and known[0][:1] == ("genitive",))


def _owns(look: Looking, start: int, end: int) -> bool:
    """Whether a stretch ends in the genitive: not in a known word or in a name that happens to end so."""
    word = look.sentence.tokens[end - 1].word
    if known_word(look, word) or not look.words.marks(word, "genitive"):
        return False
    if not is_name_like(word, look.words):
        return True
    if end == look.verb:
        return False
    behind = [k for k in range(max(start, end - 4), end - 1) if title_at(look.sentence, k, end - 1, look.words)]
    return not behind
