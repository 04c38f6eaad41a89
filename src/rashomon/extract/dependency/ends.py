"""Where content to the right ends: with the sentence, or where another act or the cue's own clause goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from rashomon.extract.dependency.absolutes import opens_absolute, quoted_act
from rashomon.extract.dependency.acts import Act, fits, is_inverted, may_speak
from rashomon.extract.dependency.frames import (
    helpers_of,
    is_passive,
    joint_before,
    mark_of,
    negation_of,
    own_subject,
    states_view,
)
from rashomon.extract.dependency.left import opened_anew
from rashomon.extract.dependency.names import source_noun
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Lexicon
from rashomon.model.records import Mode, SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Token

ACTS: tuple[Mode, ...] = ("say", "deny", "accuse", "request", "warn", "promise", "thank", "confirm", "decline")


PRESENT = frozenset({"VBZ", "VBP"})

BODIES: frozenset[SourceKind] = frozenset({"government", "organization", "media", "military", "document"})
"""Who tells of what a person did: "the ministry said Brin expressed concern and urged"."""


class Span(Protocol):
    """What is asked of a reach."""

    @property
    def sentence(self) -> Sentence:
        """The sentence."""

    @property
    def text(self) -> str:
        """The article's text."""

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
    ends += _next_sibling(sentence, span.verb)
    anew = (each.start - 1 for each in opened_anew(sentence, span.text) if not each.holds(start))
    ends += [at for at in anew if _words_between(sentence, start, at)]
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
    """Where the clause goes on in which the cue's own clause stands.

    "X, who said that ..., was dismissed"; "While some said ..., others denied it".
    """
    for token in (verb, *verb.ancestors):
        last, noun = token.right_edge, token.head
        if token.dep_ == "advcl" and noun.i > last.i > first.i and token.left_edge.dep_ in ("mark", "advmod"):
            return [sentence.finish(last)]
        if token.dep_ == "relcl" and noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i > last.i > first.i:
            return _closing(sentence, noun, token)
    return []


def _closing(sentence: Sentence, noun: Token, clause: Token) -> list[int]:
    """The end of a clause about a noun: with its closing comma, where the parse took its verb for the main one."""
    last = clause.right_edge
    opened = clause.left_edge.i > noun.i and clause.left_edge.nbor(-1).text == ","
    if not opened or last.nbor(1).is_punct:
        return [sentence.finish(last)]
    comma = next((token for token in sentence.doc[last.i + 1 :] if token.text == ","), None)
    return [sentence.begin(comma)] if comma is not None else []


def _next_sibling(sentence: Sentence, verb: Token) -> list[int]:
    """Where another statement of the same speaker begins, which a joint parts from this one: "A says B, but C ..."."""
    if verb.dep_ != "ccomp":
        return []
    others = (kid for kid in verb.head.children if kid.dep_ == "ccomp" and verb.i < kid.i < verb.head.i)
    joints = (joint_before(kid) for kid in others if own_subject(kid) is not None)
    return [sentence.begin(joint) for joint in joints if joint.i > verb.i and _is_joint(joint)][:1]


def _is_joint(token: Token) -> bool:
    return token.dep_ == "cc" or token.text == ","


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
    if token != span.verb and quoted_act(token, span.lexicon) is not None and _same_voice(span, token):
        return token
    if span.lexicon.plays(token.lower_, "without") and any(_is_silent(span, kid) for kid in token.children):
        return token
    previous = token.nbor(-1) if token.i else None
    comma = previous if previous is not None and previous.text == "," else None
    if _contrasts(span, token) or (opens_absolute(token, span.lexicon) and _same_voice(span, token)):
        return comma or token
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
    if token.head == span.verb and token.dep_ in ("advcl", "prep", "mark") and not _shows(span):
        return True
    return token.dep_ == "mark" and token.head.head == span.verb and token.head.dep_ == "advcl" and not _shows(span)


def _shows(span: Span) -> bool:
    """Whether a thing shows the content: what stands behind a comma is shown with it, not when or why it showed it."""
    return span.lexicon.has_mode(span.verb.lemma_.lower(), "show") and fits("thing", span.act.source, span.lexicon)


def _contrasts(span: Span, token: Token) -> bool:
    """Whether another's act is set against this one: "... while the opposition said it had crashed"."""
    verb, subject = token.head, own_subject(token.head)
    opens = token.dep_ == "mark" and span.lexicon.plays(token.lower_, "contrast") and verb.dep_ == "advcl"
    if not opens or subject is None or verb == span.verb or not _same_voice(span, token):
        return False
    says = _speaks(span, verb) or span.lexicon.has_mode(verb.lemma_.lower(), "assess")
    return says and _takes_clause(verb) and may_speak(subject, span.lexicon)


def _same_voice(span: Span, token: Token) -> bool:
    """Whether a token stands in the same quotation as the cue, or in none as the cue does."""
    sentence = span.sentence
    return sentence.quotation_at(sentence.begin(token)) == sentence.quotation_at(sentence.begin(span.verb))


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
    subject = own_subject(token)
    if states_view(token, span.lexicon):
        return _same_voice(span, token)
    if not _speaks(span, token) or _within(span, token):
        return False
    if subject is not None:
        return _another_goes_on(span, token, subject)
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


def _another_goes_on(span: Span, token: Token, subject: Token) -> bool:
    """Whether a joined act is another main clause: "X said A, and Y has welcomed B".

    Without a comma it is none where the content is such an act itself ("said X agreed and Y promised to") or where
    its tense says that it is told ("said X sank and Y had warned").
    """
    if not (_takes_clause(token) or _takes_topic(span, token)) or not _same_voice(span, token):
        return False
    if subject.tag_ == "PRP":
        return token.tag_ == span.verb.tag_
    if not may_speak(subject, span.lexicon) or _is_unreal(span, token):
        return False
    if joint_before(token).text == ",":
        return True
    first = own_subject(token.head)
    told = _speaks(span, token.head) and first is not None and may_speak(first, span.lexicon)
    return not told and not _is_backshifted(span, token)


def _is_unreal(span: Span, verb: Token) -> bool:
    return any(span.lexicon.plays(each, "hypothetical") for each in helpers_of(verb))


def _is_backshifted(span: Span, verb: Token) -> bool:
    """Whether a joined verb's tense makes it a part of what was said: "said it sank and the crew had warned"."""
    helped = any(kid.dep_ in ("aux", "auxpass") and kid.tag_ == "VBD" for kid in verb.children)
    return helped and span.verb.tag_ == "VBD"


def _takes_topic(span: Span, token: Token) -> bool:
    """Whether a verb says something by a preposition: "called for a halt", "warned of floods"."""
    takes = any("as" in cue.frames for cue in span.lexicon.verbs.get(token.lemma_.lower(), ()))
    preps = (kid for kid in token.rights if kid.dep_ == "prep")
    return takes and any(span.lexicon.plays(kid.lower_, "topic") for kid in preps)


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
