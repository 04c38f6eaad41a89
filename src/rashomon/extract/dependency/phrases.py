"""A noun phrase as a source: its span, its name, its kind, whether it is named, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.dependency.names import joined, own_name, source_noun
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import KNOWN_KINDS, Lexicon
from rashomon.model.records import SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_SOURCE = 30
"""Tokens; a longer phrase is cut to its head's immediate company: no source is a sentence."""
SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
BEFORE = frozenset({"compound", "nmod", "amod"})


BY_NAME: frozenset[SourceKind] = frozenset({"media", "government", "military"})
UNNAMED: frozenset[SourceKind] = frozenset({"officials", "witnesses", "analysts", "document", "imagery", "media"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as the sentence names it; absolute offsets, the head's lemma, the person's or body's own name."""

    start: int
    end: int
    text: str
    head: str
    name: str
    kind: SourceKind
    named: bool
    affiliation: str | None
    pronoun: str = ""
    definite: bool = False
    plural: bool = False
    gender: str = ""
    subject: bool = False
    expert: bool = False
    role: str = ""
    proper: bool = False
    several: bool = False
    common: bool = False
    """Whether only a common noun says who it is: "the company", which is known in its article and yet has no name."""
    owner: str = ""
    """Whose relation or helper a person is: "the mate" of "the wife of the mate"."""


def phrase_of(
    sentence: Sentence, text: str, head: Token, lexicon: Lexicon, edges: tuple[int, int] | None = None
) -> Phrase:
    """The phrase that this token heads, kept between two absolute offsets (else the sentence's own ends)."""
    after, before = edges if edges is not None else (sentence.start, sentence.end)
    near = [t for t in _company(head, lexicon) if sentence.begin(t) >= after and sentence.finish(t) <= before]
    tokens = near or [head]
    start, end = sentence.begin(tokens[0]), sentence.finish(tokens[-1])
    pronoun = lexicon.pronouns.get(head.lower_, "") if head.pos_ == "PRON" or head.tag_ in ("PRP", "WP", "WDT") else ""
    name, role = own_name(tokens, head, lexicon)
    kind = kind_of(head, tokens, role, name, lexicon)
    proper = any(token.pos_ == "PROPN" and not lexicon.is_country(token.text) for token in tokens)
    named = not pronoun and (proper if kind in UNNAMED or kind == "person" else proper or _definite(tokens, lexicon))
    if (kind in KNOWN_KINDS or kind == "person") and head.pos_ != "PROPN" and not _is_own_name(name, tokens):
        named = False
    named = named or (kind == "government" and head.pos_ == "PROPN" and not pronoun)
    owner = _affiliation(tokens, name, head)
    return Phrase(
        start=start,
        end=end,
        text=text[start:end],
        head=head.lemma_.lower(),
        name=name,
        kind=kind,
        named=named,
        affiliation=owner,
        pronoun=pronoun,
        definite=_definite(tokens, lexicon),
        plural=head.tag_ in ("NNS", "NNPS") or pronoun == "people",
        gender=pronoun if pronoun in ("man", "woman") else gender_of(tokens, lexicon),
        subject=head.dep_ in SUBJECT_DEPS or (head.dep_ in ("appos", "conj") and head.head.dep_ in SUBJECT_DEPS),
        role=role,
        proper=head.pos_ == "PROPN",
        several=any(kid.dep_ == "conj" and kid in tokens for kid in head.children),
        common=_is_common(tokens, head, kind, lexicon),
        owner=_owner(head, lexicon),
        expert=lexicon.titles.get(role) == "analysts",
    )


def _is_common(tokens: list[Token], head: Token, kind: SourceKind, lexicon: Lexicon) -> bool:
    """Whether no word of a phrase names anybody: a weekday doesn't, nor a common noun that opens its sentence.

    A body of the state is known without a name: "the interior ministry", "the army", yet not "the council".
    """
    if kind == "imagery" and head.pos_ == "NOUN":
        return True
    proper = (token for token in tokens if token.pos_ == "PROPN" and token.text[:1].isupper())
    own = kind in BY_NAME  # "Reuters", "Parliament": their nouns are names as well
    if any(not _is_capital_only(token, lexicon, opens=not own) for token in proper):
        return False
    words = [token for token in tokens if not lexicon.plays(token.lower_, "article")]
    unique = kind == "military" or (kind == "government" and len(words) > 1)
    unique = unique or any(token.pos_ == "ADJ" and token.text[:1].isupper() for token in words)
    return not (unique and _definite(tokens, lexicon))


def _is_capital_only(token: Token, lexicon: Lexicon, *, opens: bool) -> bool:
    """Whether a word has its capital letter from the calendar or from the sentence that it opens."""
    word = token.lower_
    common = (word in lexicon.sources or word in lexicon.titles) and not token.text[1:].isupper()
    return word in lexicon.calendar or (opens and token.i == 0 and common)


def _owner(head: Token, lexicon: Lexicon) -> str:
    """Who stands behind "of" or before the possessive, without an article."""
    for kid in head.children:
        behind = next((each for each in kid.children if each.dep_ == "pobj"), None) if kid.dep_ == "prep" else None
        owner = kid if kid.dep_ == "poss" and kid.pos_ != "PRON" else behind
        if owner is not None and (owner == kid or lexicon.plays(kid.lower_, "topic")):
            words = [token for token in owner.subtree if token.dep_ not in ("case", "relcl", "acl")]
            words = words[1:] if len(words) > 1 and lexicon.plays(words[0].lower_, "article") else words
            return joined(words)
    return ""


def _is_own_name(name: str, tokens: list[Token]) -> bool:
    """Whether the name found is made of proper nouns alone: a person's own, not "the Treasury spokesman"."""
    words = set(name.replace("-", " ").split())
    return all(token.pos_ == "PROPN" for token in tokens if token.text in words and token.text[:1].isalpha())


def _company(head: Token, lexicon: Lexicon) -> list[Token]:
    """The contiguous tokens of the phrase: no clause about it, no second phrase joined by a comma list of clauses.

    Of a person without a name the clause that tells which is kept: "a person briefed on the trip".
    """
    dropped: set[int] = set()
    for token in head.subtree:
        if token.i in dropped:
            continue
        heavy = token != head and token.dep_ in CLAUSES and (token.head == head or token.head.dep_ == "appos")
        heavy = heavy or (token.dep_ == "prep" and any(kid.dep_ == "pcomp" for kid in token.children))
        if heavy and token.i > head.i and not _tells_which(token, head, lexicon):
            dropped.update(kid.i for kid in token.subtree)
    tokens = sorted((t for t in head.subtree if t.i not in dropped), key=lambda t: t.i)
    run = _stripped(_contiguous(tokens, head))
    if len(run) > LONGEST_SOURCE:
        near = ("compound", "amod", "det", "poss", "nmod")
        run = [t for t in run if t == head or (t.head == head and t.i < head.i and t.dep_ in near)][-6:]
    return run


def _tells_which(clause: Token, head: Token, lexicon: Lexicon) -> bool:
    """Whether a clause says which unnamed people are meant, and neither what they say nor who passed it on."""
    noun = source_noun(head, lexicon)
    people = head.pos_ == "NOUN" and (noun is None or noun.kind in KNOWN_KINDS)
    opener = clause.left_edge
    if not people or clause.head != head or clause.dep_ not in ("acl", "relcl") or opener.nbor(-1).text == ",":
        return False
    if lexicon.plays(opener.lower_, "complementizer"):
        return False  # what it opens is rather what is said
    word = clause.lemma_.lower()
    passed = clause.dep_ == "acl" and any(lexicon.plays(word, role) for role in ("holds", "carries", "identified"))
    below = (token.lemma_.lower() for token in clause.subtree if token.pos_ in ("VERB", "NOUN", "ADJ"))
    about = lexicon.plays(word, "speaks") or any(lexicon.plays(each, "naming") for each in below)
    quotes = "quoting" in lexicon.carriers.get(word, ())
    said = word in lexicon.verbs and any(kid.dep_ in ("ccomp", "xcomp") for kid in clause.children)
    return not (said or quotes or passed or about)


def _contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """The tokens that stand without a gap around the head."""
    run = [head]
    for token in reversed([t for t in tokens if t.i < head.i]):
        if token.i != run[0].i - 1:
            break
        run.insert(0, token)
    for token in (t for t in tokens if t.i > head.i):
        if token.i != run[-1].i + 1:
            break
        run.append(token)
    return run


def _stripped(run: list[Token]) -> list[Token]:
    """The run without marks and joints at its ends; the stop of an abbreviation stays."""
    while len(run) > 1 and (run[-1].is_punct or run[-1].dep_ == "cc") and run[-1].text != ".":
        run.pop()
    while len(run) > 1 and (run[0].is_punct or run[0].dep_ in ("cc", "mark")):
        run.pop(0)
    return run


def kind_of(head: Token, tokens: list[Token], role: str, name: str, lexicon: Lexicon) -> SourceKind:
    """The kind of source: by its head noun, its role word, a gazetteer of countries and agencies, else by its form."""
    if name.casefold() in lexicon.agencies:
        return "media"
    if role and not (head.pos_ == "NOUN" and head.lower_ in lexicon.sources):
        return "person"
    noun = source_noun(head, lexicon)
    if noun is not None:
        return noun.kind
    if head.lower_.rstrip(".") in lexicon.titles:
        return "person"
    if lexicon.is_country(name) or lexicon.is_country(head.text) or name.casefold() in lexicon.capitals:
        return "government"
    if head.pos_ == "PROPN":
        return _kind_of_proper(tokens, head, lexicon)
    return "person"


def gender_of(tokens: list[Token], lexicon: Lexicon) -> str:
    """man or woman where a title or role word says so, else empty."""
    found = [
        lexicon.genders[token.lower_.rstrip(".")] for token in tokens if token.lower_.rstrip(".") in lexicon.genders
    ]
    return found[0] if found else ""


def _kind_of_proper(tokens: list[Token], head: Token, lexicon: Lexicon) -> SourceKind:
    words = [token for token in tokens if token == head or (token.head == head and token.dep_ in BEFORE)]
    for token in reversed(words):
        noun = source_noun(token, lexicon)
        if noun is not None:
            return noun.kind
    if head.text.isupper() and len(head.text) > 1:
        return "organization"
    if any(lexicon.plays(token.lower_, "article") for token in tokens[:1]):
        return "organization"
    run = [token for token in tokens if token.pos_ == "PROPN"]
    return "person" if len(run) > 1 else "organization"  # a bare name is a body's, until a person of that name is met


def _definite(tokens: list[Token], lexicon: Lexicon) -> bool:
    return lexicon.plays(tokens[0].lower_, "definite") or any(
        token.dep_ == "poss" and token.head in tokens for token in tokens
    )


def _affiliation(tokens: list[Token], name: str, head: Token) -> str | None:
    """What stands before the role word, or who possesses it: whose spokesman, whose officials."""
    words = joined(tokens)
    at = words.find(name)
    before = words[:at].strip() if at > 0 else ""
    owner = [token for token in tokens if token.pos_ == "PROPN" and token.i < head.i and token.text not in name]
    if before and owner:
        return before
    modifiers = [token for token in tokens if token.i < head.i and (token.pos_ == "PROPN" or token.text[:1].isupper())]
    capital = [token for token in modifiers if token.pos_ != "DET"]
    return joined(capital) if capital and head.pos_ == "NOUN" else None
