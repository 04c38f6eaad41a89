"""The source that opens a sentence with no mark between it and what it says: "X Y [quotative] said"."""

from __future__ import annotations

from rashomon.extract.cues.discourse import Discourse
from rashomon.extract.cues.frame import Frame
from rashomon.extract.cues.names import case_of, is_name_like, mentions
from rashomon.extract.cues.phrases import Phrase, phrase_of
from rashomon.extract.cues.words import Grammar
from rashomon.text import fold

LONGEST_NAME = 4
"""Words of a name that nothing else marks as one."""
LONGEST_OPENING = 12
"""Words over which the end of a source is looked for."""


def opening(frame: Frame, words: Grammar, discourse: Discourse) -> tuple[Phrase, int] | None:
    """The phrase that opens the content's range and the token behind it; None where none is known for a source."""
    if frame.content is None:
        return None
    first, last = frame.content
    first = behind_connectives(frame, first, last, words)
    titled = _titled(frame, first, last, words)
    if titled is not None:
        return _bench(frame, titled[1], last, words) or titled
    return _known(frame, first, last, words, discourse) or _parted(frame, first, last, words)


def _bench(frame: Frame, at: int, last: int, words: Grammar) -> tuple[Phrase, int] | None:
    """The bench that the judges whose names end here sit on: "the bench of Judge X and Y"."""
    sentence = frame.sentence
    for stop in range(at + 1, min(last, at + LONGEST_OPENING) + 1):
        token = sentence.tokens[stop - 1]
        if token.mark and token.word:
            return None
        if words.plays(token.word, "seat"):
            owners = [k for k in range(at, stop - 1) if words.marks(sentence.tokens[k].word, "genitive")]
            behind = [k + 1 for k in range(at, stop - 1) if _leads_to_seat(sentence.tokens[k].word, words)]
            phrase = phrase_of(sentence, max([at, *behind]), stop, words, cased=False) if owners else None
            return (phrase, stop) if phrase is not None else None
    return None


def _leads_to_seat(word: str, words: Grammar) -> bool:
    return words.marks(word, "genitive", "locative") or words.plays(word, "composed")


def _titled(frame: Frame, first: int, last: int, words: Grammar) -> tuple[Phrase, int] | None:
    """A title with its name, or several of them joined."""
    sentence = frame.sentence
    titled = [found for found in mentions(sentence, words) if first <= found[0] and found[2] <= last]
    if not titled or titled[0][0] - first >= LONGEST_OPENING:
        return None
    first = _behind_clauses(frame, first, titled[0][0], words)
    if not _plain_between(frame, first, titled[0][0], words):
        return None
    stop = _joined(frame, [found[2] for found in titled], [found[0] for found in titled], words)
    phrase = phrase_of(sentence, first, stop, words, cased=False)
    if phrase is None or not phrase.named or not _ends_plain(sentence.tokens[stop - 1].word, phrase, words):
        return None
    return phrase, stop


def _behind_clauses(frame: Frame, first: int, last: int, words: Grammar) -> int:
    """Behind a clause that stands before a title: "after hearing the plea, Judge X"."""
    for at in range(first, last):
        word = frame.sentence.tokens[at].word
        if words.plays(word, "postposition") or any(verb.part == "converb" for verb in words.readings(word)):
            first = at + 1
    return first


def _known(frame: Frame, first: int, last: int, words: Grammar, discourse: Discourse) -> tuple[Phrase, int] | None:
    """A pronoun, somebody named before, or words that the language folder knows for a source."""
    sentence = frame.sentence
    names = {known.name: known for known in discourse.named}
    best: tuple[Phrase, int] | None = None
    for stop in range(first + 1, min(last, first + LONGEST_OPENING) + 1):
        token = sentence.tokens[stop - 1]
        if token.mark and token.word:
            break
        if token.mark or not _is_vocabulary(frame, first, stop, words, names):
            continue
        phrase = phrase_of(sentence, first, stop, words, cased=False)
        if phrase is None or not _ends_plain(token.word, phrase, words):
            continue
        if not phrase.pronoun and _acts_on(frame, first, stop - 1, words):
            break
        if phrase.pronoun:
            return (phrase, stop) if phrase.start == sentence.tokens[first].start else best
        if phrase.name in names or (phrase.known and phrase.kind != "document"):
            if best is not None and not _goes_on(frame, best[1], stop, words):
                break  # words that nothing knows stand between: they are what is said
            best = (phrase, stop)
    return _behind_adjunct(frame, first, best, words)


def _behind_adjunct(
    frame: Frame, first: int, found: tuple[Phrase, int] | None, words: Grammar
) -> tuple[Phrase, int] | None:
    """The source without what a postposition closes before it: "before the vote the party"."""
    if found is None:
        return None
    closes = [k + 1 for k in range(first, found[1] - 1) if words.plays(frame.sentence.tokens[k].word, "postposition")]
    phrase = phrase_of(frame.sentence, closes[-1], found[1], words, cased=False) if closes else None
    return (phrase, found[1]) if phrase is not None and phrase.known else found


def _acts_on(frame: Frame, first: int, last: int, words: Grammar) -> bool:
    """Whether somebody who is acted on, or told, stands in a range: no source is made of it."""
    inside = [token.word for token in frame.sentence.tokens[first:last] if not token.mark]
    known = (words.sources, words.titles, words.media, words.countries)
    return any(
        words.marks(word, "objective") and not any((word,) in forms for forms in known) and word not in words.days
        for word in inside
    )


def _goes_on(frame: Frame, before: int, stop: int, words: Grammar) -> bool:
    """Whether a source goes on to here: by the next word, or by "and" with a further source that is known."""
    between = frame.sentence.words(before, stop)
    named = before > 0 and words.plays(frame.sentence.tokens[before - 1].word, "appositive")
    if named and len(between) <= LONGEST_NAME and not any(words.readings(w) or case_of(w, words) for w in between[:-1]):
        return True  # "the firm X and Y Line"
    joined = len(between) > 1 and words.plays(between[0], "connective") and len(between) <= LONGEST_NAME
    return len(between) <= 1 or joined


def _parted(frame: Frame, first: int, last: int, words: Grammar) -> tuple[Phrase, int] | None:
    """A name that nothing knows, where an adverb or a word that takes something up parts it from what is said."""
    sentence = frame.sentence
    for stop in range(first, min(last, first + LONGEST_NAME) + 1):
        if stop >= last or sentence.tokens[stop].mark:
            return None
        parts = any(
            sentence.match(stop, last, words.roles.get(role, frozenset()), words.longest)
            for role in ("adverb", "anaphor")
        )
        if parts and stop > first:
            return _bare_name(frame, first, stop, words)
        word = sentence.tokens[stop].word
        if words.readings(word) or case_of(word, words) or words.plays(word, "determiner"):
            return None
    return None


def _bare_name(frame: Frame, first: int, stop: int, words: Grammar) -> tuple[Phrase, int] | None:
    phrase = phrase_of(frame.sentence, first, stop, words, cased=False)
    return (phrase, stop) if phrase is not None and phrase.named else None


def _joined(frame: Frame, ends: list[int], starts: list[int], words: Grammar) -> int:
    """The end of the last of several people who act together: "Judge X and Judge Y"."""
    stop = ends[0]
    for end, start in zip(ends[1:], starts[1:], strict=True):
        between = frame.sentence.words(stop, start)
        if len(between) != 1 or not words.plays(between[0], "connective"):
            break
        stop = end
    return stop


def _is_vocabulary(frame: Frame, first: int, stop: int, words: Grammar, names: dict[str, Phrase]) -> bool:
    """Whether the words up to here end in one that is known for a source: nothing unknown is drawn into it."""
    run = frame.sentence.words(first, stop)
    if run and run[-1] in words.lexicon.pronouns:
        return True
    forms = [(*run[:-1], stem) for stem, _ in words.bare(run[-1])] if run else []
    return any(
        form[k:] in vocabulary
        for form in forms
        for k in range(max(0, len(form) - words.longest), len(form))
        for vocabulary in (words.sources, words.titles, words.media, words.countries)
    ) or any(" ".join(run).endswith(fold(name)) for name in names)


def _plain_between(frame: Frame, first: int, last: int, words: Grammar) -> bool:
    """Whether nothing before a title acts or is acted on: genitives and names of offices only."""
    tokens = frame.sentence.tokens[first:last]
    return not any((token.mark and token.word) or words.readings(token.word) for token in tokens) and not any(
        case_of(token.word, words) in ("objective", "people") for token in tokens
    )


def behind_connectives(frame: Frame, first: int, last: int, words: Grammar) -> int:
    """Where the source may begin: behind connectives, adverbs and a clause of condition ("asked about it")."""
    sentence = frame.sentence
    for at in range(first, min(last, first + LONGEST_OPENING)):
        if any(verb.part == "conditional" for verb in words.readings(sentence.tokens[at].word)):
            first = at + 1
    while first < last:
        length = 1 if sentence.tokens[first].mark or _dates(frame, first, last, words) else 0
        for role in ("connective", "adverb"):
            length = length or sentence.match(first, last, words.roles.get(role, frozenset()), words.longest)
        if not length:
            break
        first += length
    return first


def _dates(frame: Frame, at: int, last: int, words: Grammar) -> bool:
    """Whether a word here is of a date: a weekday, a month, a number right before one."""
    tokens = frame.sentence.tokens
    calendar = words.days | set(words.lexicon.calendar)
    if tokens[at].word in calendar:
        return True
    return tokens[at].word[:1].isdigit() and at + 1 < last and tokens[at + 1].word in calendar


def closing(frame: Frame, words: Grammar, discourse: Discourse) -> tuple[Phrase, int] | None:
    """Somebody named before who stands right before the predicate, and where: "about the ticket X gave his word"."""
    if frame.content is None or frame.content[1] != frame.predicate.first:
        return None
    first, last = frame.content
    names = {known.name for known in (*discourse.named, *discourse.acted) if known.kind == "person"}
    for at in range(max(first + 1, last - LONGEST_NAME), last):
        run = frame.sentence.text[frame.sentence.tokens[at].start : frame.sentence.tokens[last - 1].end]
        before = frame.sentence.tokens[at - 1]
        closed = before.mark or words.plays(before.word, "postposition") or case_of(before.word, words) == "objective"
        if run in names and closed:
            phrase = phrase_of(frame.sentence, at, last, words, cased=False)
            return (phrase, at) if phrase is not None else None
    return None


def _ends_plain(word: str, phrase: Phrase, words: Grammar) -> bool:
    """Whether a word bears no case: it is the one who acts, not an owner or one acted on."""
    if word in words.lexicon.pronouns:
        return not any(
            case
            for stem, cases in words.bare(word)
            for case in cases
            if case == "genitive" and stem in words.lexicon.pronouns
        )
    for stem, cases in words.bare(word):
        if (stem,) in words.sources or (stem,) in words.titles or (stem,) in words.media or (stem,) in words.countries:
            return not cases or set(cases) <= {"plural", "definite", "emphatic"}
    if is_name_like(word, words) and phrase.named:
        return True
    return not case_of(word, words)


def _is_placed(frame: Frame, first: int, stop: int, words: Grammar) -> bool:
    """Whether the word before `stop` is a noun that can be a source, in the locative."""
    before = frame.sentence.words(max(first, stop - 3), stop - 1)
    for stem, cases in words.bare(frame.sentence.tokens[stop - 1].word):
        if (
            cases
            and cases[0] == "locative"
            and any((*before[k:], stem) in words.sources for k in range(len(before) + 1))
        ):
            return True
    return False


def opening_place(frame: Frame, words: Grammar) -> tuple[Phrase, int] | None:
    """What shows or holds it, where that opens the content's range: "in the picture Y is seen"."""
    if frame.content is None:
        return None
    first, last = frame.content
    first = behind_connectives(frame, first, last, words)
    for stop in range(first + 1, min(last, first + LONGEST_OPENING) + 1):
        token = frame.sentence.tokens[stop - 1]
        if token.mark and token.word:
            return None
        if words.readings(token.word) or not _is_placed(frame, first, stop, words):
            continue
        phrase = phrase_of(frame.sentence, first, stop, words)
        placed = phrase is not None and phrase.known and phrase.kind in ("document", "imagery", "officials")
        return (phrase, stop) if phrase is not None and placed else None
    return None


def opening_agent(frame: Frame, words: Grammar) -> tuple[Phrase, int] | None:
    """On whose part it is said, where that opens the content's range: "on the part of X the charge is denied"."""
    if frame.content is None:
        return None
    first, last = frame.content
    first = behind_connectives(frame, first, last, words)
    forms = words.roles.get("agentive", frozenset())
    for at in range(first + 1, min(last, first + LONGEST_OPENING)):
        if frame.sentence.tokens[at].mark and frame.sentence.tokens[at].word:
            return None
        length = frame.sentence.match(at, last, forms, words.longest)
        if length:
            phrase = phrase_of(frame.sentence, first, at, words)
            return (phrase, at + length) if phrase is not None else None
    return None
