"""Frames whose cue is a noun: "denials by X that", "X's pledge to", "reports that", "issued a warning of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.content import piece
from rashomon.extract.dependency.frames import (
    Frame,
    Piece,
    child,
    is_infinitive,
    is_passive,
    joint_before,
    negation_of,
    own_subject,
    states_view,
    subject_of,
)
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Cue, Lexicon
from rashomon.model.records import Mode

if TYPE_CHECKING:
    from spacy.tokens import Token

STATING: tuple[Mode, ...] = ("report", "say", "accuse", "assess")
"""What a noun does whose words can be denied: a request that is rejected is denied by nobody."""


def find(sentence: Sentence, text: str, lexicon: Lexicon, taken: tuple[tuple[int, int], ...]) -> tuple[Frame, ...]:
    """Frames of the sentence's nouns; `taken` are cue spans of verbs, whose own words are not read twice."""
    frames = []
    for noun in sentence.doc:
        if noun.pos_ != "NOUN" or any(start <= sentence.begin(noun) < end for start, end in taken):
            continue
        for cue in lexicon.nouns.get(noun.lemma_.lower(), ()):
            frame = _frame(sentence, text, lexicon, noun, cue)
            if frame:
                frames.append(frame)
                break
    return tuple(frames)


def _frame(sentence: Sentence, text: str, lexicon: Lexicon, noun: Token, cue: Cue) -> Frame | None:
    if cue.mode == "decline":
        return _withheld(sentence, text, lexicon, noun, cue)
    content = _content_head(noun, cue, lexicon)
    if content is None:
        return None
    holder, extra = _holder(noun, lexicon)
    if holder is not None and lexicon.pronouns.get(holder.lower_) in ("self", "any"):
        return None
    if holder is None and (not _speaks_itself(noun, lexicon) or _is_denied(noun, lexicon)):
        return None
    found = _below(sentence, text, lexicon, noun, content)
    if found is None:
        return None
    source = holder if holder is not None else noun
    return Frame(
        sentence=sentence,
        cue=cue,
        cue_start=sentence.begin(noun),
        cue_end=sentence.finish(noun),
        anchor=noun,
        source=source,
        pieces=(found,),
        rule=f"{cue.form}: noun, {extra}",
    )


def said_by(sentence: Sentence, text: str, lexicon: Lexicon, noun: Token | None) -> tuple[Piece, ...]:
    """What a noun of saying says, as the content of the act whose object it is: "denied reports that ..."."""
    for cue in lexicon.nouns.get(noun.lemma_.lower(), ()) if noun is not None else ():
        content = _content_head(noun, cue, lexicon) if noun is not None and cue.mode in STATING else None
        if content is not None and is_infinitive(content, lexicon):
            continue
        found = _below(sentence, text, lexicon, noun, content) if noun is not None and content is not None else None
        if found is not None:
            return (found,)
    return ()


def _below(sentence: Sentence, text: str, lexicon: Lexicon, noun: Token, content: Token) -> Piece | None:
    """The words of a content that hangs on a noun, without its "that"."""
    inside = [token for token in content.subtree if token.i > noun.i and token.i >= content.left_edge.i]
    if not inside:
        return None
    first = inside[0]
    if lexicon.plays(first.lower_, "complementizer") and len(inside) > 1:
        first = inside[1]
    found = piece(sentence, text, sentence.begin(first), _content_end(sentence, inside, lexicon), content)
    return found if found is not None and len(text[found.start : found.end].split()) > 1 else None


def _is_denied(noun: Token, lexicon: Lexicon) -> bool:
    """Whether somebody denies what the noun says: then it is that denial's content."""
    return noun.dep_ == "dobj" and lexicon.has_mode(noun.head.lemma_.lower(), "deny")


def _content_end(sentence: Sentence, inside: list[Token], lexicon: Lexicon) -> int:
    """Where a noun's content ends: before a joined reporting verb without a subject, which is the sentence's own.

    Or before another's view: "their view is that it fell, and ours is that it stands".
    """
    for token in inside:
        if token.dep_ == "conj" and states_view(token, lexicon):
            return sentence.begin(joint_before(token))
        rejoins = token.dep_ == "conj" and token.tag_ in ("VBD", "VBZ") and own_subject(token) is None
        if rejoins and token.lemma_.lower() in lexicon.verbs:
            return sentence.begin(joint_before(token))
    return sentence.finish(max(inside, key=lambda token: token.i))


def _withheld(sentence: Sentence, text: str, lexicon: Lexicon, noun: Token, cue: Cue) -> Frame | None:
    """Read "gave no details" and "did not give a reason": what was not said, and who did not."""
    verb = noun.head
    empty = any(kid.lower_ in lexicon.negative_determiners for kid in noun.children)
    if noun.dep_ != "dobj" or not _is_light(verb, lexicon) or not (empty or negation_of(verb, lexicon) is not None):
        return None
    source = subject_of(verb)
    if source is None or is_passive(verb) or source.dep_ == "expl":
        return None
    found = piece(sentence, text, sentence.begin(noun.left_edge), sentence.finish(noun.right_edge), noun)
    if found is None:
        return None
    start, end = sentence.begin(verb), sentence.finish(verb)
    rule = f"{cue.form}: noun, withheld"
    return Frame(sentence, cue, start, end, verb, source, (found,), rule, decline=True, withheld=True)


def _content_head(noun: Token, cue: Cue, lexicon: Lexicon) -> Token | None:
    """What the noun says: a "that" clause, an infinitive, or, where it may, a gerund behind "of"."""
    for kid in noun.children:
        if kid.i < noun.i or kid.pos_ not in ("VERB", "AUX"):
            continue
        marked = any(grand.dep_ == "mark" and lexicon.plays(grand.lower_, "complementizer") for grand in kid.children)
        opened = lexicon.plays(kid.left_edge.lower_, "complementizer") and child(kid, "nsubj", "nsubjpass") is not None
        marked = marked or (opened and kid.left_edge.dep_ == "det")
        if "clause" in cue.frames and (kid.dep_ == "ccomp" or (kid.dep_ in ("acl", "relcl") and marked)):
            return kid
        if "infinitive" in cue.frames and kid.dep_ in ("acl", "xcomp", "relcl") and is_infinitive(kid, lexicon):
            return kid
    return _made_to(noun, cue, lexicon) or _is_that(noun, cue, lexicon)


def _is_that(noun: Token, cue: Cue, lexicon: Lexicon) -> Token | None:
    """The clause of "the bureau's judgment is that ..."."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ != "be" or "clause" not in cue.frames:
        return None
    marked = (kid for kid in noun.head.rights if kid.dep_ == "ccomp" and kid.i > noun.i)
    return next((kid for kid in marked if lexicon.plays(kid.left_edge.lower_, "complementizer")), None)


def _made_to(noun: Token, cue: Cue, lexicon: Lexicon) -> Token | None:
    """The infinitive of "the commitment that X has made to do Y", and the object of "of" and "for"."""
    for kid in noun.children:
        if kid.dep_ == "relcl" and "infinitive" in cue.frames:
            inner = child(kid, "xcomp")
            if inner is not None and is_infinitive(inner, lexicon) and _is_light(kid, lexicon):
                return inner
        if kid.dep_ == "prep" and lexicon.plays(kid.lower_, "topic") and "object" in cue.frames and kid.i == noun.i + 1:
            inner = child(kid, "pcomp", "pobj")
            if inner is not None and (inner.dep_ == "pcomp" or child(noun, "poss") is not None):
                return inner
    return None


def _holder(noun: Token, lexicon: Lexicon) -> tuple[Token | None, str]:
    """Whose it is: a possessor, "by X", the one who made it, or the subject of the verb it is an object of."""
    for kid in noun.children:
        if kid.dep_ == "poss" and kid.pos_ in ("NOUN", "PROPN", "PRON"):
            doer = subject_of(noun.head) if kid.tag_ == "PRP$" and noun.head.pos_ == "VERB" else None
            return (doer if doer is not None and doer != noun else kid), "with its possessor"
        if kid.dep_ in ("prep", "agent") and lexicon.plays(kid.lower_, "holder") and kid.i > noun.i:
            owner = child(kid, "pobj")
            if owner is not None and owner.pos_ in ("NOUN", "PROPN"):
                return owner, f"with {kid.lower_!r}"
        if kid.dep_ == "relcl" and child(kid, "nsubj") is not None and _is_light(kid, lexicon):
            return child(kid, "nsubj"), "with its maker"
    verb = noun.head
    if noun.dep_ == "dobj" and _is_light(verb, lexicon) and not is_passive(verb):
        subject = subject_of(verb)
        if subject is not None and subject != verb:
            return subject, "with the one who made it"
    return None, "without a holder"


def _is_light(verb: Token, lexicon: Lexicon) -> bool:
    return "light" in lexicon.carriers.get(verb.lemma_.lower(), frozenset())


def _speaks_itself(noun: Token, lexicon: Lexicon) -> bool:
    """Whether the noun may stand as a source of its own: "reports that", "rumours that"."""
    return any(cue.mode == "report" for cue in lexicon.nouns.get(noun.lemma_.lower(), ())) and not is_passive(noun.head)
