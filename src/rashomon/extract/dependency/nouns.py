"""Frames whose cue is a noun: "denials by X that", "X's pledge to", "reports that", "issued a warning of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.content import piece
from rashomon.extract.dependency.frames import Frame, Piece, child, is_passive, is_quoted, subject_of
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Cue, Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

HOLDERS = frozenset({"by", "from", "among", "of"})
LOOSE = frozenset({"report", "rumour", "rumor", "speculation"})


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
    content = _content_head(noun, cue)
    if content is None:
        return None
    holder, extra = _holder(noun, lexicon)
    if holder is not None and lexicon.pronouns.get(holder.lower_) in ("self", "any"):
        return None
    if holder is None and not _speaks_itself(noun, lexicon):
        return None
    inside = [token for token in content.subtree if token.i > noun.i]
    if not inside:
        return None
    first = inside[0]
    if first.lower_ == "that" and len(inside) > 1:
        first = inside[1]
    last = max(inside, key=lambda token: token.i)
    found = piece(sentence, text, sentence.begin(first), sentence.finish(last), content)
    if found is None or len(text[found.start : found.end].split()) < 2:
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


def _content_head(noun: Token, cue: Cue) -> Token | None:
    """What the noun says: a "that" clause, an infinitive, or, where it may, a gerund behind "of"."""
    for kid in noun.children:
        if kid.i < noun.i or kid.pos_ not in ("VERB", "AUX"):
            continue
        marked = any(grand.dep_ == "mark" and grand.lower_ == "that" for grand in kid.children)
        if "clause" in cue.frames and (kid.dep_ == "ccomp" or (kid.dep_ in ("acl", "relcl") and marked)):
            return kid
        if "infinitive" in cue.frames and kid.dep_ in ("acl", "xcomp", "relcl") and _infinitive(kid):
            return kid
    return _made_to(noun, cue)


def _made_to(noun: Token, cue: Cue) -> Token | None:
    """The infinitive of "the commitment that X has made to do Y", and the object of "of" and "for"."""
    for kid in noun.children:
        if kid.dep_ == "relcl" and "infinitive" in cue.frames:
            inner = child(kid, "xcomp")
            if inner is not None and _infinitive(inner) and kid.lemma_ in ("make", "give", "issue"):
                return inner
        if kid.dep_ == "prep" and kid.lower_ in ("of", "for") and "object" in cue.frames and kid.i == noun.i + 1:
            inner = child(kid, "pcomp")
            if inner is not None:
                return inner
    return None


def _infinitive(token: Token) -> bool:
    return any(kid.dep_ == "aux" and kid.lower_ == "to" for kid in token.children)


def _holder(noun: Token, lexicon: Lexicon) -> tuple[Token | None, str]:
    """Whose it is: a possessor, "by X", the one who made it, or the subject of the verb it is an object of."""
    for kid in noun.children:
        if kid.dep_ == "poss" and kid.pos_ in ("NOUN", "PROPN", "PRON"):
            return kid, "with its possessor"
        if kid.dep_ in ("prep", "agent") and kid.lower_ in HOLDERS and kid.i > noun.i:
            owner = child(kid, "pobj")
            if owner is not None and owner.pos_ in ("NOUN", "PROPN") and kid.lower_ != "of":
                return owner, f"with {kid.lower_!r}"
        if kid.dep_ == "relcl" and child(kid, "nsubj") is not None and kid.lemma_ in ("make", "give", "issue"):
            return child(kid, "nsubj"), "with its maker"
    verb = noun.head
    light = "light" in lexicon.carriers.get(verb.lemma_.lower(), frozenset())
    if noun.dep_ == "dobj" and light and not is_passive(verb):
        subject = subject_of(verb)
        if subject is not None and subject is not verb:
            return subject, "with the one who made it"
    return None, "without a holder"


def _speaks_itself(noun: Token, lexicon: Lexicon) -> bool:
    """Whether the noun may stand as a source of its own: "reports that", "rumours that"."""
    return noun.lemma_.lower() in LOOSE and not is_passive(noun.head)


def quoted_piece(sentence: Sentence, found: Piece) -> bool:
    """Whether a piece stands inside a quotation."""
    return found.root is not None and is_quoted(sentence, found.root)
