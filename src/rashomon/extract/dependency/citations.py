"""Frames whose cue is a phrase: "according to", "citing", "as per"; with "as X said" read the same way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.extract.dependency import acts
from rashomon.extract.dependency.content import head_between, piece
from rashomon.extract.dependency.ends import ACTS
from rashomon.extract.dependency.frames import Frame, Piece, agent_of, child, is_quoted, joint_before, own_subject
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Cue, Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

FRAMES = frozenset({"clause"})


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a citation stands: its first and last token, the head of its source, its cue."""

    first: Token
    last: Token
    cue_last: Token
    source: Token
    cue: Cue
    relaying: bool = False
    inner: tuple[Token, ...] = ()
    relays: tuple[Token, ...] = ()


def spot(sentence: Sentence, lexicon: Lexicon) -> tuple[Citation, ...]:
    """All citations of a sentence, in order."""
    found: list[Citation] = []
    tokens = list(sentence.doc)
    at = 0
    while at < len(tokens):
        citation = _phrase(tokens, at, lexicon) or _as_said(tokens[at], lexicon)
        if citation is None:
            at += 1
            continue
        joined = bool(found) and _only_comma(found[-1].last, citation.first)
        if joined and citation.relaying:
            found[-1] = replace(found[-1], last=citation.last, inner=(citation.source,))
        elif joined and lexicon.plays(citation.first.lower_, "as"):
            found[-1] = replace(found[-1], last=citation.last, relays=(citation.source,))
        else:
            found.append(_with_relay(citation, lexicon))
        at = max(at, found[-1].last.i) + 1
    return tuple(found)


def _with_relay(citation: Citation, lexicon: Lexicon) -> Citation:
    """The citation with who quoted its source: "according to the ministry, cited by RIA"."""
    at = citation.last.i + 2
    doc = citation.last.doc
    if at >= len(doc) or doc[at - 1].text != "," or doc[at].tag_ not in ("VBN", "VBD"):
        return citation
    quotes = "quoting" in lexicon.carriers.get(doc[at].lemma_.lower(), ())
    agent = agent_of(doc[at], lexicon) if quotes else None
    return replace(citation, last=_last(agent), relays=(agent,)) if agent is not None else citation


def _only_comma(left: Token, right: Token) -> bool:
    """Whether two citations are one: "according to the Herald, citing a port official"."""
    return all(token.text == "," for token in left.doc[left.i + 1 : right.i])


def find(sentence: Sentence, text: str, citations: tuple[Citation, ...], lexicon: Lexicon) -> tuple[Frame, ...]:
    """A frame for each citation that has content beside it."""
    frames = []
    for citation in citations:
        pieces = _content(sentence, text, citation, citations, lexicon)
        if pieces:
            frames.append(
                Frame(
                    sentence=sentence,
                    cue=citation.cue,
                    cue_start=sentence.begin(citation.first),
                    cue_end=sentence.finish(citation.cue_last),
                    anchor=citation.first,
                    source=citation.source,
                    pieces=pieces,
                    rule=f"{citation.cue.form}: citation",
                    relaying=citation.relaying,
                    inner=citation.inner,
                    relays=citation.relays,
                )
            )
    return tuple(frames)


def _phrase(tokens: list[Token], at: int, lexicon: Lexicon) -> Citation | None:
    for form, mode, relaying in lexicon.citations:
        words = tokens[at : at + len(form)]
        if tuple(token.lower_ for token in words) != form:
            continue
        source = _object_after(words[-1], tokens)
        if (
            source is None
            or lexicon.pronouns.get(source.lower_) in ("self", "any")
            or (len(form) == 1 and not _stands_alone(words[0]))
        ):
            return None
        source = _apposed(source, lexicon) or source
        cue = Cue(" ".join(form), mode, FRAMES, None, "any")
        return Citation(words[0], _last(source), words[-1], source, cue, relaying)
    return None


def _stands_alone(token: Token) -> bool:
    """Whether a one-word citation is one: "citing X" behind a comma, "per the report", not "50 per cent"."""
    if token.tag_ == "VBG":
        return token.dep_ in ("advcl", "acl", "ROOT", "prep", "pcomp", "dep") or token.i == 0
    before = token.nbor(-1) if token.i else None
    return token.dep_ not in ("compound", "nmod") and (before is None or before.text == ",")


def _object_after(token: Token, tokens: list[Token]) -> Token | None:
    inside = child(token, "pobj", "dobj", "pcomp")
    if inside is not None and inside.i > token.i:
        return inside
    for follower in tokens[token.i + 1 : token.i + 12]:
        if follower.pos_ in ("NOUN", "PROPN", "PRON") and follower.dep_ not in ("compound", "poss", "nmod", "amod"):
            return follower
        if follower.pos_ in ("VERB", "AUX"):
            break
    return None


def _apposed(source: Token, lexicon: Lexicon) -> Token | None:
    """The name behind a role, where the parse gave it to the clause: "according to its chief, Ana Reis, ..."."""
    doc, at = source.doc, source.i + 2
    if source.lower_ not in lexicon.titles or at >= len(doc) or doc[at - 1].text != ",":
        return None
    while at < len(doc) and doc[at].pos_ == "PROPN":
        at += 1
    name = doc[at - 1]
    closed = at + 1 < len(doc) and doc[at].text == "," and doc[at + 1].pos_ != "PROPN"
    return name if closed and name.i > source.i + 1 and name.head != source else None


def _as_said(token: Token, lexicon: Lexicon) -> Citation | None:
    """Read "as Smith put it" and "as the ministry said": a clause with "as", a speaker, and nothing said in it."""
    if not lexicon.plays(token.lower_, "as") or token.dep_ not in ("mark", "advmod", "prep"):
        return None
    verb = token.head
    cues = lexicon.verbs.get(verb.lemma_.lower(), ())
    subject = child(verb, "nsubj")
    said = child(verb, "ccomp", "xcomp", "dobj", "acomp")
    spoken = [cue for cue in cues if "clause" in cue.frames]
    if not spoken or subject is None or said is not None or verb.dep_ != "advcl":
        return None
    last = max((verb, subject.right_edge), key=lambda each: each.i)
    return Citation(token, last, verb, subject, spoken[0]) if acts.may_speak(subject, lexicon) else None


def _last(source: Token) -> Token:
    """End of the source's noun phrase, before a clause about it that stands behind a comma."""
    last = source
    for token in source.subtree:
        if token.i > last.i + 1:
            break
        if token.text == "," and not _apposition_follows(token, source):
            break
        last = token if token.i > last.i else last
    return last


def _apposition_follows(comma: Token, source: Token) -> bool:
    return any(kid.dep_ == "appos" and kid.i > comma.i for kid in source.children)


def _content(
    sentence: Sentence, text: str, citation: Citation, every: tuple[Citation, ...], lexicon: Lexicon
) -> tuple[Piece, ...]:
    """The clause around or beside the citation: up to a neighbouring clause with a subject of its own."""
    begin, finish = sentence.begin(citation.first), sentence.finish(citation.last)
    left_limit = max(
        [sentence.start, *(sentence.finish(other.last) for other in every if other.last.i < citation.first.i)]
    )
    right_limit = min(
        [sentence.end, *(sentence.begin(other.first) for other in every if other.first.i > citation.last.i)]
    )
    left_limit = max(left_limit, _clause_begin(sentence, citation))
    right_limit = min(right_limit, _another_act(sentence, citation, lexicon))
    inner = _inner_clause(sentence, citation)
    if inner is not None:
        left_limit, right_limit = max(left_limit, inner[0]), min(right_limit, inner[1])
    left = piece(sentence, text, left_limit, begin, head_between(sentence, left_limit, begin))
    right = None
    if left is None or (text[finish : finish + 1] == "," and _same_clause(sentence, citation)):
        finish = _behind_adjunct(sentence, citation, max(finish, _about_source(sentence, citation)))
        right = piece(sentence, text, finish, right_limit, head_between(sentence, finish, right_limit))
    if left is not None and len(text[left.start : left.end].split()) < 2:
        left, right = (
            None,
            right or piece(sentence, text, finish, right_limit, head_between(sentence, finish, right_limit)),
        )
    parts = [part for part in (left, right) if part]
    return tuple(sorted(parts, key=lambda part: part.start - part.end))


def _another_act(sentence: Sentence, citation: Citation, lexicon: Lexicon) -> int:
    """Where somebody else's act is joined to what is cited: "According to X, wages fell, but Y said they had risen"."""
    for token in sentence.doc[citation.last.i + 1 :]:
        subject = own_subject(token) if token.dep_ == "conj" and token.pos_ == "VERB" else None
        if subject is None or not acts.may_speak(subject, lexicon) or is_quoted(sentence, token):
            continue
        joint, said = joint_before(token), any(kid.dep_ in ("ccomp", "xcomp") for kid in token.rights)
        if joint.text == "," and said and lexicon.has_mode(token.lemma_.lower(), *ACTS):
            return sentence.begin(joint)
    return sentence.end


def _about_source(sentence: Sentence, citation: Citation) -> int:
    """The end of a clause about the source that stands between commas: "According to X, which runs Y, ..."."""
    below = [kid for kid in citation.source.subtree if kid.dep_ in ("relcl", "acl") and kid.i > citation.last.i]
    clauses = [kid for kid in below if kid.head == citation.source or kid.left_edge.i == citation.last.i + 2]
    return max((sentence.finish(kid.right_edge) for kid in clauses), default=0)


def _behind_adjunct(sentence: Sentence, citation: Citation, finish: int) -> int:
    """Past "on Wednesday," behind a citation that opens the sentence: when it was said is no part of what was."""
    following = list(sentence.doc[citation.last.i + 1 : citation.last.i + 6])
    comma = next((k for k, token in enumerate(following) if token.text == ","), 0)
    if comma and following[0].pos_ == "ADP" and not any(token.pos_ in ("VERB", "AUX") for token in following[:comma]):
        return sentence.finish(following[comma])
    return finish


def _clause_begin(sentence: Sentence, citation: Citation) -> int:
    """Where the clause that the citation belongs to begins: behind the last joint to a clause with its own subject."""
    start = sentence.start
    for token in sentence.doc[: citation.first.i]:
        if token.dep_ != "conj" or token.pos_ not in ("VERB", "AUX"):
            continue
        subject = next((kid for kid in token.children if kid.dep_ in ("nsubj", "nsubjpass", "expl")), None)
        if subject is not None and subject.i < token.i:
            start = sentence.begin(subject.left_edge)
    return start


def _inner_clause(sentence: Sentence, citation: Citation) -> tuple[int, int] | None:
    """The relative or adverbial clause that the citation stands in the midst of: "where, as per X, ..."."""
    verb = citation.first.head
    for _ in range(6):
        if verb.pos_ in ("VERB", "AUX") or verb.head == verb:
            break
        verb = verb.head
    if verb.dep_ not in ("relcl", "advcl", "ccomp") or verb.i < citation.first.i:
        return None
    opener = verb.left_edge
    start = sentence.finish(opener) if opener.tag_ in ("WRB", "WDT", "WP", "IN") else sentence.begin(opener)
    return start, sentence.finish(verb.right_edge)


def _same_clause(sentence: Sentence, citation: Citation) -> bool:
    """Whether the words behind the citation's comma go on with the clause before it."""
    after = citation.last.i + 2
    if after >= len(sentence.doc):
        return False
    following = sentence.doc[after]
    said = following.head.head
    if following.dep_ == "mark" and following.head.dep_ == "ccomp" and said.i < citation.first.i:
        return True  # "Brin warned, according to the ministry, that": the clause of the act before
    if following.dep_ in ("cc", "mark", "advmod") or following.tag_ in ("VBG", "WDT", "WP", "IN"):
        return False
    before = [token for token in sentence.doc[: citation.first.i] if token.dep_ in ("nsubj", "nsubjpass")]
    verbs_before = [token for token in sentence.doc[: citation.first.i] if token.pos_ in ("VERB", "AUX")]
    return not verbs_before or not before or any(following.is_ancestor(token) for token in before)
