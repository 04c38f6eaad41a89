"""How far the content of a verb reaches: the stretch left or right of the cue that its source is said to have said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.dependency.acts import Act
from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.frames import Piece, agent_of, child
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

JOINTS = frozenset(",;:—–-")
MARKS = frozenset("“”‘’\"'«»")
SKIPPED_MARKS = frozenset({"that"})


@dataclass(frozen=True, slots=True)
class Reach:
    """What every way of finding content needs: the sentence, the act, and where citations cut."""

    sentence: Sentence
    text: str
    lexicon: Lexicon
    act: Act
    cuts: tuple[int, ...]


def clause(span: Reach) -> tuple[Piece, ...]:
    """A content clause that the parse gives, right or left of the cue, with what goes on behind the cue."""
    clauses = [kid for kid in span.act.verb.children if kid.dep_ == "ccomp" and kid.pos_ in ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV")]
    clauses += [kid for kid in span.act.verb.children if kid.dep_ == "xcomp" and not _infinitive(kid)]
    right = [kid for kid in clauses if kid.i > span.act.verb.i]
    left = [kid for kid in clauses if kid.i < span.act.verb.i]
    if right:
        found = _rightward(span, _clause_start(span, right[0]), right[0])
        return (found,) if found else ()
    if left:
        return _leftward(span, left[-1])
    return ()


def infinitive(span: Reach) -> tuple[Piece, ...]:
    """The infinitive of "urged X to go": with the one who is urged."""
    verb = span.act.verb
    heads = [kid for kid in verb.children if kid.dep_ in ("xcomp", "ccomp", "advcl") and kid.i > verb.i and _infinitive(kid)]
    if not heads:
        heads = [kid for prep in verb.children if prep.dep_ == "prep" for kid in prep.children if _infinitive(kid) and kid.i > verb.i]
    if not heads:
        return ()
    first = min((token.i for token in heads[0].subtree if token.i > verb.i), default=heads[0].i)
    person = _object_of(verb)
    if person is not None and verb.i < person.left_edge.i < first:
        first = person.left_edge.i
    found = _rightward(span, span.sentence.begin(span.sentence.doc[first]), heads[0])
    return (found,) if found else ()


def as_phrase(span: Reach) -> tuple[Piece, ...]:
    """What follows "as", "of", "for", "about", "against" or "over": with the object before it."""
    verb = span.act.verb
    preps = [kid for kid in verb.children if kid.dep_ in ("prep", "agent") and kid.i > verb.i and kid.lower_ in ("as", "of", "about", "against", "for", "over")]
    person = child(verb, "dobj", "dative", "pobj")
    if not preps and person is not None:
        preps = [token for token in person.subtree if token.dep_ == "prep" and token.lower_ in ("as", "of") and token.i > verb.i][:1]
    if not preps:
        return ()
    start = person.left_edge if person is not None and verb.i < person.i < preps[0].i else None
    if start is None:
        below = [token for token in preps[0].subtree if token.i > preps[0].i]
        if not below:
            return ()
        start = below[0]
    root = child(preps[0], "pcomp", "pobj")
    found = _rightward(span, span.sentence.begin(start), root)
    return (found,) if found else ()


def object_phrase(span: Reach) -> tuple[Piece, ...]:
    """A noun phrase or gerund: "denied supplying", "confirmed the deaths", "called for talks"."""
    verb = span.act.verb
    head = child(verb, "dobj", "xcomp", "oprd", "attr")
    if head is None or head.i < verb.i or head is span.act.source:
        preps = [kid for kid in verb.children if kid.dep_ == "prep" and kid.lower_ in ("for", "of", "about", "against", "on", "to") and kid.i > verb.i]
        head = child(preps[0], "pobj", "pcomp") if preps else None
    if head is None or head.pos_ == "PRON":
        return ()
    first = next((token for token in head.subtree if token.i > verb.i and token.dep_ != "mark"), head)
    found = _rightward(span, span.sentence.begin(first), head)
    return (found,) if found else ()


def quotation(span: Reach) -> tuple[Piece, ...]:
    """A quotation beside the cue in the same sentence, where the parse gives no clause."""
    sentence, verb = span.sentence, span.act.verb
    cue_start = _chunk_start(span)
    for quote in sentence.quotations:
        if quote.end <= sentence.start or quote.start >= sentence.end:
            continue
        if quote.start > sentence.begin(verb) and _near(span, quote.start):
            found = _rightward(span, quote.start, head_between(sentence, quote.start, quote.end))
            return (found,) if found else ()
        if quote.end <= cue_start and not any(mark.isalnum() for mark in span.text[quote.end : cue_start]):
            return _leftward(span, None)
    return ()


def around(span: Reach) -> tuple[Piece, ...]:
    """Content before ", X said" or around ", X said," where the parse lost the clause."""
    sentence = span.sentence
    start = _chunk_start(span)
    before = span.text[sentence.start : start].rstrip()
    if not before or before[-1] not in JOINTS | MARKS or len(before.split()) < 3:
        return ()
    return _leftward(span, None)


def passive(span: Reach) -> tuple[Piece, ...]:
    """The subject of a passive with its agent: "the deaths were confirmed by police"."""
    verb = span.act.verb
    subject = child(verb, "nsubjpass")
    agent = agent_of(verb)
    if subject is None or agent is None:
        return ()
    sentence = span.sentence
    own = piece(sentence, span.text, sentence.begin(subject.left_edge), sentence.finish(subject.right_edge), subject)
    rest = piece(sentence, span.text, sentence.finish(agent.right_edge), _right_end(span, agent.right_edge.i, None), verb)
    parts = [part for part in (own, rest) if part]
    return tuple(sorted(parts, key=lambda part: part.start - part.end))


def declined(span: Reach) -> tuple[Piece, ...]:
    """What was not said: all that follows the verb, or the verb itself where nothing does ("declined to comment")."""
    sentence, verb = span.sentence, span.act.verb
    end = _right_end(span, verb.i, None)
    found = piece(sentence, span.text, sentence.finish(verb), end, verb)
    if found is None or len(found_text(span, found).split()) < 1:
        start = sentence.begin(verb)
        found = piece(sentence, span.text, start, sentence.finish(verb), verb)
    return (found,) if found else ()


def found_text(span: Reach, found: Piece) -> str:
    """The words of a piece."""
    return span.text[found.start : found.end]


def _infinitive(token: Token) -> bool:
    return any(kid.dep_ == "aux" and kid.lower_ == "to" for kid in token.children)


def _object_of(verb: Token) -> Token | None:
    for kid in verb.children:
        if kid.dep_ in ("dobj", "dative") and kid.i > verb.i:
            return kid
        if kid.dep_ == "prep" and kid.lower_ in ("on", "upon", "to") and kid.i == verb.i + 1:
            return child(kid, "pobj")
    return None


def _near(span: Reach, start: int) -> bool:
    """Whether only the cue's own company stands between the verb and this offset."""
    between = span.text[span.sentence.finish(span.act.verb) : start]
    return len(between.split()) <= 12


def _clause_start(span: Reach, head: Token) -> int:
    verb, sentence = span.act.verb, span.sentence
    inside = [token for token in head.subtree if token.i > verb.i]
    mark = next((kid for kid in head.children if kid.dep_ == "mark" and kid.i > verb.i), None)
    if mark is not None and mark.lower_ in SKIPPED_MARKS:
        inside = [token for token in inside if token.i > mark.i] or inside
    first = min(inside, key=lambda token: token.i)
    audience = _object_of(verb)
    if audience is not None and first.i <= audience.right_edge.i < head.i and audience.right_edge.i + 1 < len(sentence.doc):
        first = sentence.doc[audience.right_edge.i + 1]
    return sentence.begin(first)


def _rightward(span: Reach, start: int, root: Token | None) -> Piece | None:
    first = next((token.i for token in span.sentence.doc if span.sentence.begin(token) >= start), len(span.sentence.doc) - 1)
    return piece(span.sentence, span.text, start, _right_end(span, first, root), root)


def _right_end(span: Reach, first: int, root: Token | None) -> int:
    """Where content that begins at this token ends: at the sentence's end, or where the cue's own sentence goes on."""
    sentence = span.sentence
    start = sentence.begin(sentence.doc[first])
    ends = [cut for cut in span.cuts if cut > start]
    for token in sentence.doc[first + 1 :]:
        cut = _cut_at(span, token, first)
        if cut is not None:
            ends.append(sentence.begin(cut))
            break
    return min([sentence.end, *ends])


def _cut_at(span: Reach, token: Token, first: int) -> Token | None:
    """The token at which content ends because another act, or the cue's own clause, goes on here."""
    verb = span.act.verb
    speaks = token.lemma_.lower() in span.lexicon.verbs and token.pos_ == "VERB"
    if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and token.i > first:
        if token.head is verb or (speaks and _rejoins(token)):
            return _joint_before(token)
    previous = token.nbor(-1) if token.i else None
    after_comma = previous is not None and previous.text == ","
    if after_comma and token.tag_ == "VBG" and (token.head is verb or (speaks and _takes_clause(token))):
        return previous
    if after_comma and token.head is verb and token.dep_ in ("advcl", "prep", "mark"):
        return previous
    if after_comma and token.dep_ == "mark" and token.head.head is verb and token.head.dep_ == "advcl":
        return previous
    return None


def _rejoins(token: Token) -> bool:
    """Whether a joined verb is the cue's speaker going on: "said X but added that Y"."""
    has_subject = any(kid.dep_ in ("nsubj", "nsubjpass") and kid.i < token.i for kid in token.children)
    return not has_subject and _takes_clause(token) and not any(kid.dep_ == "aux" for kid in token.children)


def _takes_clause(token: Token) -> bool:
    return any(kid.dep_ in ("ccomp", "xcomp") and kid.i > token.i for kid in token.children)


def _joint_before(token: Token) -> Token:
    """The "and" or comma that joins a verb to what stands before."""
    left = token.left_edge
    at = left.i - 1
    while at > 0 and (token.doc[at].dep_ == "cc" or token.doc[at].is_punct):
        at -= 1
    return token.doc[at + 1]


def _chunk_start(span: Reach) -> int:
    """Where the words of attribution begin: the source's first word or the verb's, behind any quotation."""
    sentence, verb, source = span.sentence, span.act.verb, span.act.source
    first = verb
    for kid in verb.children:
        if kid.dep_ in ("aux", "neg", "advmod") and kid.i < first.i and first.i - kid.i <= 3:
            first = kid
    start = sentence.begin(first)
    if source is not None and source.i < verb.i:
        start = min(start, sentence.begin(source.left_edge))
    for quote in sentence.quotations:
        if start < quote.end < sentence.begin(verb) and start > quote.start - 2:
            start = quote.end + 1
    return start


def _leftward(span: Reach, head: Token | None) -> tuple[Piece, ...]:
    """Content before the cue, from the sentence's start, with a continuation behind the cue."""
    sentence = span.sentence
    end = _chunk_start(span)
    start = sentence.start
    if head is not None and end <= sentence.begin(head):
        end = sentence.begin(span.act.verb)
    root = head if head is not None else head_between(sentence, start, end)
    main = piece(sentence, span.text, start, end, root)
    if main is None:
        return ()
    rest = _continuation(span, root)
    return (main, rest) if rest else (main,)


def _continuation(span: Reach, root: Token | None) -> Piece | None:
    """What goes on behind ", he said,": a further quotation, or the rest of the clause that the cue interrupts."""
    sentence, verb = span.sentence, span.act.verb
    after = sentence.finish(verb)
    source = span.act.source
    if source is not None and source.i > verb.i:
        after = max(after, sentence.finish(source.right_edge))
    for quote in sentence.quotations:
        if after < quote.start < sentence.end and _near(span, quote.start):
            return piece(sentence, span.text, quote.start, min(quote.end, sentence.end), None)
    comma = next((token for token in verb.doc[verb.i + 1 :] if token.text == ","), None)
    if comma is None or root is None or comma.i + 1 >= len(sentence.doc):
        return None
    following = sentence.doc[comma.i + 1]
    belongs = root is following or root.is_ancestor(following)
    if root.is_ancestor(verb) and verb.is_ancestor(following):
        belongs = False
    return piece(sentence, span.text, sentence.begin(following), sentence.end, root) if belongs else None
