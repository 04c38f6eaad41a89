"""How far the content of a verb reaches: the stretch left or right of the cue that its source is said to have said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.dependency.acts import Act, listed_before
from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.ends import right_end
from rashomon.extract.dependency.frames import (
    Piece,
    agent_of,
    child,
    helpers_of,
    is_infinitive,
    is_passive,
    joint_before,
    mark_of,
)
from rashomon.extract.dependency.left import chunk_start, leftward, near
from rashomon.extract.dependency.names import source_noun
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.phrases import phrase_of
from rashomon.extract.dependency.starts import clause_start, object_of
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.quotations import Quotation

if TYPE_CHECKING:
    from spacy.tokens import Token

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
RELATIVE = frozenset({"WP", "WDT", "PRP"})
JOINTS = frozenset(",;:—–-“”‘’\"'«»")
COMPANY = frozenset({"prep", "dobj", "npadvmod", "agent"})


@dataclass(frozen=True, slots=True)
class Reach:
    """What every way of finding content needs: the sentence, the act, and where citations cut."""

    sentence: Sentence
    text: str
    lexicon: Lexicon
    act: Act
    cuts: tuple[int, ...]

    @property
    def verb(self) -> Token:
        """The cue."""
        return self.act.verb

    @property
    def actor(self) -> Token:
        """The verb that was done: the cue, or the word that carries it."""
        return self.act.carrier if self.act.carrier is not None else self.act.verb


def clause(span: Reach) -> tuple[Piece, ...]:
    """A content clause that the parse gives, right or left of the cue, with what goes on behind the cue."""
    kinds = ("VERB", "AUX", "NOUN", "ADJ", "PROPN", "ADV")
    clauses = [kid for kid in span.verb.children if kid.dep_ == "ccomp" and kid.pos_ in kinds]
    clauses += [kid for kid in span.verb.children if kid.dep_ == "xcomp" and not is_infinitive(kid, span.lexicon)]
    clauses = clauses or _clause_beside(span) or _clause_of_company(span)
    right = [kid for kid in clauses if kid.i > span.verb.i]
    left = [kid for kid in clauses if kid.i < span.verb.i]
    if left and not (right and (mark_of(right[0]) is not None or listed_before(span.verb) is not None)):
        return leftward(span, left[-1])
    if right:
        return _one(_rightward(span, clause_start(span, right[0]), right[0]))
    return ()


def _clause_beside(span: Reach) -> list[Token]:
    """The "that" clause that the parse took for an adjunct: "reported, citing an official, that the dam was safe"."""
    beside = [kid for kid in span.verb.rights if kid.dep_ == "advcl"]
    return [kid for kid in beside if any(_opens(each, span.lexicon) for each in kid.lefts)][:1]


def _opens(token: Token, lexicon: Lexicon) -> bool:
    return token.dep_ == "mark" and lexicon.plays(token.lower_, "complementizer")


def _clause_of_company(span: Reach) -> list[Token]:
    """The "that" clause that the parse hung on the cue's company: "said in a statement that the dam was safe"."""
    verb = span.verb
    company = [token for kid in verb.children if kid.dep_ in COMPANY for token in kid.subtree]
    marked = ((token, mark_of(token)) for token in company if token.i > verb.i and token.pos_ in ("VERB", "AUX"))
    found = [token for token, mark in marked if mark is not None and span.lexicon.plays(mark.lower_, "complementizer")]
    found = [token for token in found if token.head == child(verb, "dobj") or not _says_it(token.head, span.lexicon)]
    if not found:
        found = [token for token in company if token.dep_ == "relcl" and _opens_content(token, span.lexicon)]
    told = child(verb, "dobj")
    if not found and told is not None and told.i > verb.i:
        opened = [kid for kid in told.children if kid.dep_ == "relcl" and child(kid, "nsubj") is not None]
        found = [kid for kid in opened if span.lexicon.plays(kid.left_edge.lower_, "complementizer")]
    return found[:1]


def _opens_content(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a clause behind a cue is its content, though the parse took it for one about a place or a time."""
    opener = verb.left_edge
    whole = opener.dep_ == "dobj" and child(verb, "nsubj", "nsubjpass") is not None
    return whole and lexicon.plays(opener.lower_, "complementizer") and verb.head.dep_ == "pobj"


def _says_it(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a clause belongs to a noun of saying ("doubts about X's claim that"), not to the cue beside it."""
    if noun.dep_ == "pobj" and lexicon.plays(noun.head.lower_, "venue"):
        return False  # "told her in a call that"
    return noun.lemma_.lower() in lexicon.nouns and source_noun(noun, lexicon) is None


def infinitive(span: Reach) -> tuple[Piece, ...]:
    """The infinitive of "urged X to go": with the one who is urged."""
    verb = span.verb
    kids = [kid for kid in verb.children if kid.dep_ in ("xcomp", "ccomp", "advcl")]
    kids += [kid for prep in verb.children if prep.dep_ == "prep" for kid in prep.children]
    kids += [kid for thing in verb.children if thing.dep_ == "dobj" for kid in thing.children if kid.dep_ == "acl"]
    heads = [kid for kid in kids if kid.i > verb.i and is_infinitive(kid, span.lexicon)]
    if not heads:
        return ()
    first = min((token.i for token in heads[0].subtree if token.i > verb.i), default=heads[0].i)
    person = object_of(verb, span.lexicon)
    if person is not None and verb.i < person.left_edge.i < first:
        first = person.left_edge.i
    while first < heads[0].i and verb.doc[first].lower_ in span.lexicon.calendar:
        first += 1
    return _one(_rightward(span, span.sentence.begin(verb.doc[first]), heads[0]))


def topic(span: Reach) -> tuple[Piece, ...]:
    """What follows "as", "of", "for", "about" or "against", with the object before it."""
    verb = span.verb
    wanted = [kid for kid in verb.children if kid.dep_ in ("prep", "agent") and kid.i > verb.i]
    preps = [kid for kid in wanted if _is_topic(kid, span.lexicon)]
    person = child(verb, "dobj", "dative")
    if not preps and person is not None and person.i > verb.i:
        preps = [token for token in person.subtree if token.dep_ == "prep" and _is_topic(token, span.lexicon)][:1]
    below = [token for token in preps[0].subtree if token.i > preps[0].i] if preps else []
    if not below:
        return ()
    start = person.left_edge if person is not None and verb.i < person.i < preps[0].i else below[0]
    root = child(preps[0], "pcomp", "pobj")
    return _one(_rightward(span, span.sentence.begin(start), root))


def seen(span: Reach) -> tuple[Piece, ...]:
    """What witnesses saw: a thing with all that it did, to the end of the clause ("saw a lorry cross the bridge")."""
    thing = child(span.verb, "dobj")
    if thing is None or thing.i < span.verb.i or thing.tag_ == "PRP":
        return ()
    sentence = span.sentence
    joined = (
        kid for kid in span.verb.rights if kid.dep_ == "conj" and span.lexicon.has_mode(kid.lemma_.lower(), "say")
    )
    acts = [sentence.begin(joint_before(kid)) for kid in joined]
    end = min([sentence.end, *acts, *(cut for cut in span.cuts if cut > sentence.begin(thing))])
    return _one(piece(sentence, span.text, sentence.begin(thing.left_edge), end, thing))


def level(span: Reach) -> tuple[Piece, ...]:
    """What is put at a figure: "put the number of dead at 13"."""
    thing = child(span.verb, "dobj")
    preps = [kid for kid in span.verb.children if kid.dep_ == "prep" and span.lexicon.plays(kid.lower_, "level")]
    if thing is None or thing.i < span.verb.i:
        return ()
    preps = preps or [t for t in thing.subtree if t.dep_ == "prep" and span.lexicon.plays(t.lower_, "level")]
    if not any(token.like_num for prep in preps for token in prep.subtree):
        return ()
    start, end = span.sentence.begin(thing.left_edge), span.sentence.finish(preps[0].right_edge)
    return _one(piece(span.sentence, span.text, start, end, thing))


def object_phrase(span: Reach, *, whole: bool = False) -> tuple[Piece, ...]:
    """A noun phrase or gerund: "denied supplying", "confirmed the deaths", "called for talks".

    What shows something does nothing else (`whole`): all that stands behind is shown, not how it was shown.
    """
    verb = span.verb
    head = child(verb, "dobj", "xcomp", "oprd", "attr")
    if head is None or head.i < verb.i or head == span.act.source:
        preps = [kid for kid in verb.children if kid.dep_ == "prep" and _is_topic(kid, span.lexicon) and kid.i > verb.i]
        head = child(preps[0], "pobj", "pcomp") if preps else None
    if head is None or head.tag_ in ("PRP", "WP", "WDT") or (head.pos_ == "PRON" and len(list(head.subtree)) == 1):
        return ()
    first = next((token for token in head.subtree if token.i > verb.i and token.dep_ != "mark"), head)
    start = span.sentence.begin(first)
    if head.pos_ in ("VERB", "AUX") or whole:
        return _one(_rightward(span, start, head))
    last = _argument_end(span, head)
    if last.i + 1 < len(verb.doc) and verb.doc[last.i + 1].tag_ in FINITE:
        return _one(_rightward(span, start, verb.doc[last.i + 1]))  # the parse took the clause's subject for an object
    end = min(span.sentence.finish(last), right_end(span, first.i))
    return _one(piece(span.sentence, span.text, start, end, head))


def _argument_end(span: Reach, head: Token) -> Token:
    """The last token of an object with the prepositional phrases that belong to it rather than to the act of saying."""
    named = child(span.verb, "oprd")
    last = max((head.right_edge, named.right_edge if named is not None else head), key=lambda token: token.i)
    for kid in span.verb.children:
        if _compares(kid) and kid.left_edge.i == last.i + 1:
            last = kid.right_edge
        if kid.dep_ != "prep" or kid.i != last.i + 1:
            continue
        thing = child(kid, "pobj", "pcomp")
        if thing is None or thing.lower_ in span.lexicon.calendar:
            break
        if source_noun(thing, span.lexicon) is not None and not _is_topic(kid, span.lexicon):
            break
        last = kid.right_edge
    return last


def is_called(span: Reach) -> bool:
    """Whether a verb of naming gives a name or a quotation: "called it a mistake", not "called a meeting"."""
    named = child(span.verb, "oprd", "ccomp", "xcomp", "acomp", "attr")
    quoted = any(quote.end > span.sentence.begin(span.verb) for quote in span.sentence.quotations)
    return named is not None or quoted or child(span.verb, "dobj") is None or span.verb.dep_ in ("relcl", "acl")


def _compares(token: Token) -> bool:
    """Whether words behind an object measure it: "no vessel longer than 15 metres"."""
    return token.tag_ in ("RBR", "JJR") and token.dep_ in ("advmod", "acomp", "amod", "oprd") and token.n_rights > 0


def antecedent(span: Reach) -> tuple[Piece, ...]:
    """What a relative clause without a relative word is about: "the 1.25 billion that analysts had forecast"."""
    verb = span.verb
    if verb.dep_ != "relcl" or child(verb, "nsubj") is None or verb.head.i > verb.i:
        return ()
    sentence, head = span.sentence, verb.head
    inside = [token for token in head.subtree if token.i < verb.left_edge.i]
    numeric = any(token.like_num for token in inside)
    if not numeric and not span.lexicon.has_mode(verb.lemma_.lower(), "deny"):
        return ()
    return _one(piece(sentence, span.text, sentence.begin(head.left_edge), sentence.finish(inside[-1]), head))


def quotation(span: Reach, *, called: bool) -> tuple[Piece, ...]:
    """A quotation beside the cue where the parse gives no clause; `called` takes the object before it with it."""
    sentence, verb = span.sentence, span.verb
    cue_start = chunk_start(span)
    for quote in sentence.quotations:
        if quote.end <= sentence.start or quote.start >= sentence.end:
            continue
        thing = child(verb, "dobj")
        taken = not called and thing is not None and thing.i > verb.i and sentence.begin(thing) < quote.start
        if quote.start > sentence.begin(verb) and near(span, quote.start) and not taken and not _cried(span, quote):
            start = quote.start
            thing = child(verb, "dobj", "ccomp", "nsubj")
            if called and thing is not None and verb.i < thing.i and thing != span.act.source:
                start = min(start, sentence.begin(thing.left_edge))
            return _one(_rightward(span, start, head_between(sentence, start, quote.end)))
        if quote.end <= cue_start and not any(mark.isalnum() for mark in span.text[quote.end : cue_start]):
            return leftward(span, None)
    return ()


def _cried(span: Reach, quote: Quotation) -> bool:
    """Whether somebody else says the quotation: "unrest went on with detainees chanting “visa”"."""
    first = next((token for token in span.sentence.doc if span.sentence.begin(token) >= quote.start), None)
    before = first.nbor(-2) if first is not None and first.i > 1 and first.nbor(-1).is_punct else None
    other = before is not None and before.tag_ == "VBG" and before.dep_ in ("acl", "pcomp", "advcl")
    return other and before != span.verb and before.lemma_.lower() in span.lexicon.verbs  # type: ignore[union-attr]


def around(span: Reach) -> tuple[Piece, ...]:
    """Content before ", X said" or around ", X said," where the parse lost the clause."""
    sentence = span.sentence
    before = span.text[sentence.start : chunk_start(span)].rstrip()
    if not before or before[-1] not in JOINTS or before[-1] == ":":
        return ()
    if span.verb.dep_ == "parataxis":
        return leftward(span, None)
    if len(before.split()) < 3:
        return ()
    if child(span.verb, "xcomp", "ccomp", "dobj") not in (None, span.act.source):
        return ()  # what the verb takes stands behind it: what stands before is no content
    left = leftward(span, None)
    finite = left and any(
        token.tag_ in FINITE for token in sentence.doc if left[0].start <= sentence.begin(token) < left[0].end
    )
    return left if finite else ()


def passive(span: Reach) -> tuple[Piece, ...]:
    """The subject of a passive with its agent: "the deaths were confirmed by police"."""
    sentence = span.sentence
    subject = child(span.verb, "nsubjpass")
    agent = agent_of(span.verb, span.lexicon)
    if subject is None or agent is None:
        return ()
    edges = sentence.begin(subject.left_edge), sentence.finish(subject.right_edge)
    own = piece(sentence, span.text, *edges, subject) if subject.tag_ not in RELATIVE else None
    end = right_end(span, agent.i)
    rest = piece(sentence, span.text, phrase_of(sentence, span.text, agent, span.lexicon).end, end, span.verb)
    follows = next((token for token in sentence.doc if rest is not None and sentence.begin(token) == rest.start), None)
    small = any(kid.dep_ in ("xcomp", "oprd", "ccomp") and kid.i > agent.i for kid in span.verb.children)
    loose = follows is not None and (follows.tag_ in ("WDT", "WP") or (follows.tag_ == "TO" and not small))
    rest = None if loose else rest
    parts = [part for part in (own, rest) if part]
    return tuple(sorted(parts, key=lambda part: part.start - part.end))


def declined(span: Reach) -> tuple[Piece, ...]:
    """What was not said: what follows the verb, else the verb itself ("declined to comment")."""
    sentence, verb = span.sentence, span.verb
    particle = next(
        (kid for kid in verb.children if kid.dep_ in ("aux", "auxpass") and is_infinitive(verb, span.lexicon)), verb
    )
    start = sentence.finish(verb)
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    offered = span.act.carrier is not None or any(span.lexicon.plays(each, "hypothetical") for each in helpers_of(verb))
    if offered and not is_passive(verb) and not span.lexicon.has_mode(verb.lemma_.lower(), "say", "confirm", "deny"):
        start = sentence.begin(particle)
    if following is not None and (_is_topic(following, span.lexicon) or span.lexicon.plays(following.lower_, "matter")):
        start = sentence.finish(following)
    root = child(verb, "ccomp", "dobj", "xcomp")
    if following is not None and following.dep_ == "mark" and following.head.dep_ == "advcl":
        return _one(piece(sentence, span.text, sentence.begin(verb), sentence.finish(verb), None))
    end = right_end(span, verb.i)
    leads = span.act.carrier is not None and span.act.carrier.dep_ == "prep" and verb.i < span.act.carrier.head.i
    if leads:  # "Without mentioning X, Y said that ..."
        end = min(end, sentence.finish(verb.right_edge))
    found = piece(sentence, span.text, start, end, root)
    return _one(found or piece(sentence, span.text, sentence.begin(verb), sentence.finish(verb), None))


def _one(found: Piece | None) -> tuple[Piece, ...]:
    return (found,) if found else ()


def _is_topic(token: Token, lexicon: Lexicon) -> bool:
    return lexicon.plays(token.lower_, "topic") or lexicon.plays(token.lower_, "as")


def _rightward(span: Reach, start: int, root: Token | None) -> Piece | None:
    doc = span.sentence.doc
    first = next((token.i for token in doc if span.sentence.begin(token) >= start), len(doc) - 1)
    opener = span.lexicon.plays(doc[first].lower_, "complementizer") and first + 1 < len(doc)
    if opener and doc[first + 1].pos_ not in ("VERB", "AUX"):
        first += 1
        start = span.sentence.begin(doc[first])
    end = right_end(span, first)
    if root is not None and span.sentence.begin(root) >= end:
        root = head_between(span.sentence, start, end)  # the parse hung the content on an act behind it
    return piece(span.sentence, span.text, start, end, root)
