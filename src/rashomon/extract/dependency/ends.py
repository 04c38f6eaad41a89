"""Where content to the right ends: with the sentence, or where another act or the cue's own clause goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rashomon.extract.dependency.acts import Act, is_inverted, may_speak
from rashomon.extract.dependency.frames import helpers_of, is_passive, joint_before, mark_of, negation_of, own_subject
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.dependency.phrases import source_noun
from rashomon.extract.lexicon import Lexicon
from rashomon.model.records import Mode, SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTS: tuple[Mode, ...] = ("say", "deny", "accuse", "request", "warn", "promise", "thank", "confirm", "decline")


BODIES: frozenset[SourceKind] = frozenset({"government", "organization", "media", "military", "document"})
"""Who tells of what a person did: "the ministry said Brin expressed concern and urged"."""


class Span(Protocol):
    """What is asked of a reach."""

    @property
    def sentence(self) -> Sentence:
        """The sentence."""

    @property
    def lexicon(self) -> Lexicon:
        """The words of its language."""

    @property
    def verb(self) -> Token:
        """The cue."""

    @property
    def act(self) -> Act:
        """The act."""

    @property
    def actor(self) -> Token:
        """The verb that was done: the cue, or the word that carries it."""

    @property
    def cuts(self) -> tuple[int, ...]:
        """Offsets at which citations begin."""


def right_end(span: Span, first: int) -> int:
    """Absolute offset at which content ends that begins with token number `first`."""
    sentence = span.sentence
    start = sentence.begin(sentence.doc[first])
    ends = [cut for cut in span.cuts if _words_between(sentence, start, cut)]
    outer = span.verb.head
    if span.verb.dep_ == "ccomp" and outer.i > span.verb.i:
        speakers = [kid.left_edge for kid in outer.children if kid.dep_ == "nsubj" and kid.i > span.verb.i]
        ends.append(min(sentence.begin(token) for token in (*speakers, outer)))
    ends += _main_clause(sentence, span.verb, sentence.doc[first])
    quote = sentence.quotation_at(sentence.begin(span.verb))
    if quote is not None and quote.end > start:
        ends.append(quote.end)  # what is said inside a quotation ends with it
    for token in sentence.doc[first + 1 :]:
        cut = _cut_at(span, token)
        if cut is not None and cut.i > first:
            ends.append(sentence.begin(cut))
            break
    return min([sentence.end, *ends])


def _main_clause(sentence: Sentence, verb: Token, first: Token) -> list[int]:
    """Where the clause goes on in which the cue's own clause stands: "X, who said that ..., was dismissed"."""
    for token in (verb, *verb.ancestors):
        noun = token.head
        if token.dep_ == "relcl" and noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i > token.right_edge.i > first.i:
            return [sentence.finish(token.right_edge)]
    return []


def _words_between(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= sentence.begin(token) < end and not token.is_punct for token in sentence.doc)


def _cut_at(span: Span, token: Token) -> Token | None:
    """The token at which content ends because another act, or the cue's own clause, goes on here."""
    if token.text == ";" and span.sentence.quotation_at(span.sentence.begin(token)) is None:
        return token
    if token.dep_ == "conj" and token.pos_ in ("VERB", "AUX"):
        mark = mark_of(token)
        if mark is not None and span.lexicon.plays(mark.lower_, "complementizer"):
            return None  # "said X, but that Y": the content goes on
        return joint_before(token) if token.head in (span.verb, span.actor) or _goes_on(span, token) else None
    if span.lexicon.plays(token.lower_, "without") and any(_is_silent(span, kid) for kid in token.children):
        return token
    previous = token.nbor(-1) if token.i else None
    comma = previous if previous is not None and previous.text == "," else None
    return comma if comma is not None and _ends_behind_comma(span, token) else None


def _ends_behind_comma(span: Span, token: Token) -> bool:
    """Whether the content ends with the comma before this token."""
    if token != span.verb and (is_inverted(token, span.lexicon) or _opens_tail(span, token)):
        return True
    if token.dep_ == "prep" and _leads_to_act(span, token):
        return True
    if token.tag_ == "VBG":
        goes_on = _speaks(span, token) and _takes_clause(token)
        if token.head == span.verb or goes_on or span.lexicon.plays(token.lemma_.lower(), "speaks"):
            return True
    if token.head == span.verb and token.dep_ in ("advcl", "prep", "mark"):
        return True
    if _contrasts(span, token):
        return True
    return token.dep_ == "mark" and token.head.head == span.verb and token.head.dep_ == "advcl"


def _contrasts(span: Span, token: Token) -> bool:
    """Whether another's act is set against this one: "..., while the opposition said it had crashed"."""
    verb, subject = token.head, own_subject(token.head)
    opens = token.dep_ == "mark" and span.lexicon.plays(token.lower_, "contrast") and verb.dep_ == "advcl"
    return opens and subject is not None and may_speak(subject, span.lexicon) and _says(span, verb)


def _says(span: Span, verb: Token) -> bool:
    return _speaks(span, verb) and _takes_clause(verb)


def _opens_tail(span: Span, token: Token) -> bool:
    """Whether the words of attribution of the whole sentence begin here: "X said Y, the agency reported"."""
    for verb in (token.head, *token.ancestors):
        if verb == span.verb or verb.pos_ != "VERB":
            continue
        subject = own_subject(verb)
        if subject is None or subject.left_edge != token or not _reports(span, verb):
            return False
        return any(kid.dep_ == "ccomp" and kid.i < token.i for kid in verb.children)
    return False


def _reports(span: Span, verb: Token) -> bool:
    return any("clause" in cue.frames for cue in span.lexicon.verbs.get(verb.lemma_.lower(), ()))


def _is_silent(span: Span, token: Token) -> bool:
    return token.dep_ == "pcomp" and span.lexicon.has_mode(token.lemma_.lower(), "decline")


def _leads_to_act(span: Span, token: Token) -> bool:
    """Whether a preposition governs somebody else's act: ", despite denials by X that"."""
    noun = next((kid for kid in token.children if kid.dep_ == "pobj"), None)
    if noun is None or noun.lemma_.lower() not in span.lexicon.nouns:
        return False
    return any(kid.pos_ in ("VERB", "AUX") and kid.i > noun.i for kid in noun.children)


def _speaks(span: Span, token: Token) -> bool:
    return span.lexicon.has_mode(token.lemma_.lower(), *ACTS)


def _goes_on(span: Span, token: Token) -> bool:
    """Whether a joined verb is the cue's speaker going on: "said X but added that Y", "said X, and he called Y Z"."""
    if not _speaks(span, token) or _within(span, token):
        return False
    subject = own_subject(token)
    if subject is not None:
        apart = joint_before(token).text == "," and may_speak(subject, span.lexicon)
        if apart and any(span.lexicon.plays(helper, "past") for helper in helpers_of(token)):
            return _takes_clause(token)
        return (subject.tag_ == "PRP" or apart) and _takes_clause(token) and token.tag_ == span.verb.tag_
    helped = helpers_of(token)
    if helped:
        word = token.lemma_.lower()
        silent = span.lexicon.has_mode(word, "decline", "say") and negation_of(token, span.lexicon) is not None
        return silent and any(span.lexicon.plays(helper, "able") for helper in helped)
    declines = span.lexicon.has_mode(token.lemma_.lower(), "decline") or "decline" in span.lexicon.carriers.get(
        token.lemma_, ()
    )
    wide = span.lexicon.has_mode(token.lemma_.lower(), "deny", "accuse", "request", "warn", "promise", "thank")
    return (_takes_clause(token) or wide or declines) and token.tag_ == span.verb.tag_


def _within(span: Span, token: Token) -> bool:
    """Whether a joined verb goes on with an act inside the content: "said Brin thanked X and stressed that Y"."""
    first = token.head
    inside = first.dep_ == "ccomp" and first.head == span.verb and own_subject(token) is None
    subject = own_subject(first)
    if not inside or subject is None:
        return False
    noun = source_noun(span.act.source, span.lexicon) if span.act.source is not None else None
    person = noun is not None and noun.kind in BODIES and subject.pos_ == "PROPN" and _takes_clause(first)
    return person or (_speaks(span, first) and not is_passive(first))


def _takes_clause(token: Token) -> bool:
    return any(kid.dep_ in ("ccomp", "xcomp", "dobj") and kid.i > token.i for kid in token.children)
