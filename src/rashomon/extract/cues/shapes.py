"""The shapes that an act of attribution has in a language that puts its verb last."""

from __future__ import annotations

from dataclasses import replace

from rashomon.extract.cues.frame import FEWEST_QUOTED, FEWEST_UNMARKED, FEWEST_WORDS, Frame, Range
from rashomon.extract.cues.marks import (
    behind_complementizer,
    clause_end,
    clause_start,
    ends_in_part,
    quotative,
    quote_ending,
    quoted_before,
    tail_end,
)
from rashomon.extract.cues.names import name_end, title_at
from rashomon.extract.cues.predicates import CITED, Predicate, is_noun, is_owner
from rashomon.extract.cues.tokens import QUOTES, Sentence, has_finite, holds, is_clause, splits
from rashomon.extract.cues.words import Grammar, words_of

UNSAID = frozenset({"say", "report", "confirm", "deny", "assess", "decline", "promise"})
"""What somebody may be said not to have said: other acts, denied, are no acts."""


def shaped(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """The frames of one predicate: the first shape that fits."""
    if predicate.negative and predicate.cue.mode not in UNSAID:
        return []  # "warned nobody" says nothing
    for shape in (_by_quotative, _by_noun, _forward, _trailing, _backward, _behind, _shown, _taken):
        found = shape(sentence, area, predicate, later, words)
        if found:
            return [_cited_behind(_with_gap(frame, later), area[1], words) for frame in found]
    return []


def _with_gap(frame: Frame, later: list[Predicate]) -> Frame:
    """The frame with the stretch between a converb and its verb, where the source of both may stand."""
    predicate = frame.predicate
    if predicate.gap is not None:
        return replace(frame, regions=(*frame.regions, predicate.gap))
    if predicate.kind == "converb" and later:
        before = tuple(region for region in frame.regions if region[0] < predicate.first)
        gap = (predicate.last, later[0].first)
        called = any(token.word in QUOTES for token in frame.sentence.tokens[slice(*gap)])  # "blaming X called it 'Y'"
        return replace(frame, regions=before if called else (*before, gap))
    return frame


def _cited_behind(frame: Frame, end: int, words: Grammar) -> Frame:
    """The frame with what stands behind it where that only says whom it was from: "..., citing X"."""
    sentence = frame.sentence
    at = max([frame.predicate.last, *(last for _, last in frame.regions), *(frame.content or ())[1:]])
    stop = next((place for place in range(end, at, -1) if not sentence.tokens[place - 1].mark), at)
    found = [form for form in words.relays if stop - len(form) > at and sentence.words(stop - len(form), stop) == form]
    if not found or has_finite(sentence, at, stop - len(found[0]), words):
        return frame
    return replace(frame, regions=(*frame.regions, (at, stop)))


def _by_quotative(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "Y [quotative] said X", "Y [quotative] X said", "X Y [quotative] said"."""
    if predicate.kind == "citation":
        return []
    left, end = area
    place = quotative(sentence, left, predicate.first, words)
    if place is None:
        return []
    if sentence.count(left, place) < FEWEST_WORDS:
        return []
    tail = tail_end(sentence, predicate.last, end, words)
    regions = ((place + 1, predicate.first), (predicate.last, tail))
    return [Frame(sentence, predicate, (left, place), regions, "content before the quotative", open=True)]


def _by_noun(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X's claim, Y", "according to X, Y", "Y, X's claim"."""
    if predicate.kind not in ("noun", "citation"):
        return []
    left, end = area
    owner_first = clause_start(sentence, left, predicate.first)
    region = (owner_first, predicate.first)
    after = sentence.next_word(predicate.last, end)
    if predicate.kind == "noun" and after < end and after == predicate.last:
        stop = clause_end(sentence, predicate.last, end)
        if is_owner(sentence, stop - 1, words):
            region = (predicate.last, stop)
            owner_first = predicate.first
            after = end
    if sentence.count(after, end) >= FEWEST_WORDS:
        start = behind_complementizer(sentence, after, end, words)
        return [Frame(sentence, predicate, (start, end), (region,), "owner and noun before the content")]
    if owner_first > left and sentence.count(left, owner_first) >= FEWEST_WORDS:
        return [Frame(sentence, predicate, (left, owner_first), (region,), "owner and noun behind the content")]
    return []


def _forward(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X said, Y", "X said that Y"; with a quotation before as well, that one too."""
    left, end = area
    at = _behind_pointer(sentence, predicate.last, end, words)
    if predicate.kind != "finite" or at >= end or predicate.negative:
        return []
    token = sentence.tokens[at]
    opens = (
        splits(sentence, at) or words.plays(token.word, "complementizer") or _unmarked(sentence, area, predicate, words)
    )
    start = behind_complementizer(sentence, at, end, words)
    if start < end and words.plays(sentence.tokens[start].word, "question") and "object" in predicate.cue.frames:
        return []  # "announced a plan, which ..."
    if not opens or sentence.count(start, end) < FEWEST_WORDS or _is_citation(sentence, start, end, words):
        return []
    region = (quoted_before(sentence, left, predicate.first)[1], predicate.first)
    if any(words.plays(token.word, "relative") for token in sentence.tokens[slice(*region)]):
        end = clause_end(sentence, start, end)  # "X, who said that Y, was arrested"
    found = [Frame(sentence, predicate, (start, end), (region,), "content behind the verb")]
    quoted = quoted_before(sentence, left, predicate.first)
    if sentence.count(*quoted) >= FEWEST_QUOTED and quoted[1] > left:
        found.insert(0, Frame(sentence, predicate, quoted, (region,), "quotation before the verb"))
    return found


def _behind_pointer(sentence: Sentence, at: int, end: int, words: Grammar) -> int:
    """Behind a word that points at the quotation which follows: "X said this, 'Y'"."""
    points = at + 1 < end and words.lexicon.pronouns.get(sentence.tokens[at].word) == "thing"
    points = points or (at + 1 < end and words.plays(sentence.tokens[at].word, "anaphor"))
    return at + 1 if points and splits(sentence, at + 1) else at


def _unmarked(sentence: Sentence, area: Range, predicate: Predicate, words: Grammar) -> bool:
    """Whether a clause follows the verb of saying without a mark: only a source stands before it."""
    left, end = area
    if "clause" not in predicate.cue.frames or predicate.impersonal or predicate.last >= end:
        return False
    if words.plays(sentence.tokens[predicate.last].word, "joint") or _is_titled(sentence, predicate.last, end, words):
        return False
    first = clause_start(sentence, left, predicate.first)
    if has_finite(sentence, first, predicate.first, words) or sentence.count(first, predicate.first) == 0:
        return False
    return sentence.count(predicate.last, end) >= FEWEST_UNMARKED and is_clause(sentence, predicate.last, end, words)


def _is_titled(sentence: Sentence, at: int, end: int, words: Grammar) -> bool:
    """Whether what follows a verb is a title with its name and nothing else: the source, not what is said."""
    length = title_at(sentence, at, end, words)
    stop = name_end(sentence, at + length, end, words) if length else at
    return stop > at and sentence.count(stop, end) == 0


def _is_citation(sentence: Sentence, start: int, end: int, words: Grammar) -> bool:
    """Whether what follows a verb only says where its words are from: "..., according to a transcript"."""
    last = next((place for place in range(end - 1, start - 1, -1) if not sentence.tokens[place].mark), start)
    cited = any(
        sentence.match(place, last + 1, words.citations, words.longest) == last + 1 - place
        for place in range(max(start, last - 2), last + 1)
    )
    return cited and not has_finite(sentence, start, last, words)


def _trailing(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X confirmed [the word of] Y": the content behind the verb, closed by a noun for words."""
    end = clause_end(sentence, predicate.last, area[1])
    last = end - 1
    if predicate.kind != "finite" or last - predicate.last < FEWEST_WORDS:
        return []
    if not words.plays(sentence.tokens[last].word, "wording") or not is_owner(sentence, last - 1, words):
        return []
    region = (clause_start(sentence, area[0], predicate.first), predicate.first)
    return [
        Frame(sentence, predicate, (predicate.last, last), (region,), "content behind the verb, closed by its noun")
    ]


def _shown(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "In the picture Y is seen": what shows it opens the clause, the verb belongs to what is seen."""
    if not predicate.impersonal or predicate.cue.mode != "show" or predicate.negative:
        return []
    start = clause_start(sentence, area[0], predicate.first)
    return [Frame(sentence, predicate, (start, predicate.first), (), "what shows it and what is seen", open=True)]


def _behind(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "Y, X said", "Y, said X", "'Y' X said"."""
    left, end = area
    start = _last_mark(sentence, left, predicate.first)
    says = is_clause(sentence, left, start, words) or has_finite(sentence, left, start, words)
    says = says or (start == predicate.first and sentence.count(left, start) >= FEWEST_UNMARKED)
    if start <= left or not says or sentence.count(left, start) < FEWEST_WORDS:
        return []
    if ends_in_part(sentence, left, start):
        return []
    tail = tail_end(sentence, predicate.last, end, words)
    regions = ((start, predicate.first), (predicate.last, tail))
    content = quote_ending(sentence, left, start) or (left, start)
    return [Frame(sentence, predicate, content, regions, "content before the verb")]


def _refutes(sentence: Sentence, left: int, at: int, words: Grammar) -> bool:
    """Whether what stands right before a verb calls something baseless: "called the charge baseless"."""
    forms = words.roles.get("refuting", frozenset())
    return any(sentence.match(place, at, forms, words.longest) == at - place for place in range(max(left, at - 4), at))


def _last_mark(sentence: Sentence, left: int, at: int) -> int:
    """Behind the last mark before a predicate that has a clause on its left."""
    return clause_start(sentence, left, at)


def _backward(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X gave this information": what is said stands before, in this sentence or in the one before."""
    left, end = area
    for role in ("plural", "anaphor"):
        for place in range(left, predicate.first):
            length = sentence.match(place, predicate.first, words.roles.get(role, frozenset()), words.longest)
            length = length or int(role == "anaphor" and _points(sentence, place, predicate, words))
            if not length or predicate.first - place - length > 2:
                continue
            if length == 1 and _is_of(sentence, left, place, words):
                continue  # "the matter of the meeting" points nowhere
            if words.plays(sentence.tokens[place + length].word, "postposition"):
                continue  # "about the matter a protest was made"
            start = clause_start(sentence, left, place)
            alone = sentence.count(left, start) < FEWEST_WORDS
            unsaid = predicate.negative or predicate.cue.mode in ("deny", "decline")
            if unsaid and (alone or length > 1):
                return []  # "denied this charge": the charge is what is denied
            regions = ((start, place), (place + length, predicate.first), (predicate.last, end))
            content = (left, start) if sentence.count(left, start) >= FEWEST_WORDS else None
            rule = "what stands before, taken up by a word"
            return [Frame(sentence, predicate, content, regions, rule, several=role == "plural")]
    return []


def _points(sentence: Sentence, at: int, predicate: Predicate, words: Grammar) -> bool:
    """Whether a determiner right before the noun of an act points back: "makes this charge"."""
    token = sentence.tokens[at]
    tells = predicate.cue.mode not in ("request", "decline", "deny")
    points = words.plays(token.word, "definite") and not token.mark
    return points and tells and at == predicate.first - 1 and is_noun(sentence, predicate, words)


def _is_of(sentence: Sentence, left: int, at: int, words: Grammar) -> bool:
    """Whether a noun that could take up what stands before has an owner of its own."""
    pronoun = sentence.tokens[at].word in words.lexicon.pronouns
    return at > left and not pronoun and is_owner(sentence, at - 1, words)


def _taken(
    sentence: Sentence, area: Range, predicate: Predicate, later: list[Predicate], words: Grammar
) -> list[Frame]:
    """ "X denied Y", "X called for Y", "X gave no comment": the content is what the verb takes."""
    left, end = area
    predicate = _acting_on(sentence, predicate, words)
    takes = bool(predicate.cue.frames & {"object", "infinitive"}) or predicate.negative
    if not (takes or _refutes(sentence, left, predicate.first, words)) or predicate.cue is CITED:
        return []
    start = clause_start(sentence, left, predicate.first)
    if (
        predicate.cue.mode == "deny"
        and "negative" in predicate.cue.frames
        and not holds(sentence, start, predicate.first, "charge", words)
    ):
        return []  # "didn't accept the appointment"
    tail = tail_end(sentence, predicate.last, end, words)
    unsaid = predicate.cue.mode == "decline" or (predicate.negative and predicate.cue.mode == "say")
    named = unsaid and is_noun(sentence, predicate, words)
    content = (start, predicate.first + int(named))
    return [Frame(sentence, predicate, content, ((predicate.last, tail),), "what the verb takes", open=True)]


def _acting_on(sentence: Sentence, predicate: Predicate, words: Grammar) -> Predicate:
    """The predicate as what it is where something done stands before it: "demands a trial" asks for it."""
    other = words.taken.get(tuple(words_of(predicate.cue.form)))
    thing, whom = (sentence.tokens[max(0, predicate.first - back)].word for back in (1, 2))
    if other is None or predicate.negative or not words.plays(thing, "action") or words.marks(whom, "objective"):
        return predicate
    return replace(predicate, cue=other)
