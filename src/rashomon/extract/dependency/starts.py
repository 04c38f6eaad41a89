"""Where content right of its cue begins: behind "that", behind who was told and on what day, with its own subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.frames import SUBJECTS, child
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

    from rashomon.extract.dependency.reach import Reach

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "dobj", "dative", "punct", "prt", "agent", "tmod"})


def clause_start(span: Reach, head: Token) -> int:
    """Where a content clause right of the cue begins: behind "that", behind who was told, before its first word."""
    verb, sentence = span.verb, span.sentence
    inside = [token for token in head.subtree if token.i > verb.i]
    mark = next((kid for kid in head.children if kid.dep_ == "mark" and kid.i > verb.i), None)
    marked = mark is not None and span.lexicon.plays(mark.lower_, "complementizer")
    if mark is not None and marked:
        inside = [token for token in inside if token.i > mark.i] or inside
    first = min(inside, key=lambda token: token.i)
    audience = object_of(verb, span.lexicon)
    place = _taken_subject(span, head, first) or _taken_object(span, head, marked=marked)
    if place is not None:
        first = place
    elif audience is not None and first.i <= audience.right_edge.i < head.i:
        first = verb.doc[min(audience.right_edge.i + 1, len(verb.doc) - 1)]
    elif not marked:
        first = _gapless(span, first)
    if span.lexicon.plays(first.lower_, "complementizer") and first.dep_ == "mark" and first.i + 1 < len(verb.doc):
        first = verb.doc[first.i + 1]
    return sentence.begin(first if marked else _behind_day(span, first))


def _taken_subject(span: Reach, head: Token, first: Token) -> Token | None:
    """Where a clause begins whose subject the parse hung on a preposition: "said in the deal owners would get a share".

    Not in a relative clause, whose subject stands before the cue: "which he said in May would fall".
    """
    verb = span.verb
    if child(head, *SUBJECTS) is not None or first.tag_ not in FINITE or verb.dep_ == "relcl" or first.i == verb.i + 1:
        return None
    prep = next((kid for kid in verb.rights if kid.dep_ == "prep" and kid.right_edge.i == first.i - 1), None)
    thing = child(prep, "pobj") if prep is not None else None
    inside = thing is not None and thing.pos_ == "NOUN" and thing.lower_ not in span.lexicon.calendar
    return prep if inside and any(kid.dep_ == "compound" for kid in thing.children) else None  # type: ignore[union-attr]


def _taken_object(span: Reach, head: Token, *, marked: bool) -> Token | None:
    """Where a clause begins whose subject the parse took for the cue's object: "say data from the sky disproves it"."""
    thing = child(span.verb, "dobj")
    if marked or thing is None or head.tag_ not in FINITE or child(head, *SUBJECTS) is not None:
        return None
    between = span.verb.doc[thing.right_edge.i + 1 : head.i]
    adjacent = thing.left_edge.i == span.verb.i + 1 and all(token.is_punct or token.head == head for token in between)
    return thing.left_edge if adjacent and thing.i < head.i else None


def _behind_day(span: Reach, first: Token) -> Token:
    """Past the day on which it was said, where the parse gave that to the content: "said on Friday it has sued"."""
    day = child(first, "pobj") if first.dep_ == "prep" else first
    if first.i != span.verb.i + 1 or day is None or day.dep_ not in ("pobj", "npadvmod") or day.n_rights:
        return first
    behind = day.i + 1
    if day.lower_ not in span.lexicon.calendar or behind >= len(first.doc):
        return first
    following = first.doc[behind]
    return first if following.is_punct or following.tag_ in FINITE else following


def _gapless(span: Reach, first: Token) -> Token:
    """Take in what the parse left between cue and clause unless it is the cue's own company."""
    source = span.act.source
    begin = first
    for token in reversed(list(span.verb.doc[span.verb.i + 1 : first.i])):
        top = token
        while top.head != span.verb and top.head != top:
            top = top.head
        if top.dep_ in ADJUNCTS or (source is not None and (token == source or source.is_ancestor(token))):
            break
        begin = token
    return begin


def object_of(verb: Token, lexicon: Lexicon) -> Token | None:
    """Who is told or asked: an object, or the object of a preposition right behind the verb ("called on X")."""
    for kid in verb.children:
        if kid.dep_ in ("dobj", "dative") and kid.i > verb.i:
            return kid
        if kid.dep_ == "prep" and kid.i == verb.i + 1 and _leads_to_person(kid, lexicon):
            return child(kid, "pobj")
    return None


def _leads_to_person(token: Token, lexicon: Lexicon) -> bool:
    roles = ("topic", "matter", "as", "audience")
    return any(lexicon.plays(token.lower_, role) for role in roles)
