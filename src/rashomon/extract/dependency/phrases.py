"""A noun phrase as a source: its span, its name, its kind, whether it is named, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import KNOWN_KINDS, Lexicon, SourceNoun
from rashomon.model.records import SourceKind

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST_SOURCE = 30
"""Tokens; a longer phrase is cut to its head's immediate company: no source is a sentence."""
OWN_WORDS = 2
"""Words of a person's name that stands behind whose person it is."""
PARTICLE = 3
"""Letters of a small word that may open a name: "bin", "van", "de"."""
SUBJECT_DEPS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis"})
BEFORE = frozenset({"compound", "nmod", "amod"})


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
    if any(not _is_capital_only(token, lexicon) for token in proper):
        return False
    words = [token for token in tokens if not lexicon.plays(token.lower_, "article")]
    unique = kind == "military" or (kind == "government" and len(words) > 1)
    unique = unique or any(token.pos_ == "ADJ" and token.text[:1].isupper() for token in words)
    return not (unique and _definite(tokens, lexicon))


def _is_capital_only(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word has its capital letter from the calendar or from the sentence that it opens."""
    word = token.lower_
    opens = token.i == 0 and (word in lexicon.sources or word in lexicon.titles) and not token.text[1:].isupper()
    return word in lexicon.calendar or opens


def _owner(head: Token, lexicon: Lexicon) -> str:
    """Who stands behind "of" or before the possessive, without an article."""
    for kid in head.children:
        behind = next((each for each in kid.children if each.dep_ == "pobj"), None) if kid.dep_ == "prep" else None
        owner = kid if kid.dep_ == "poss" and kid.pos_ != "PRON" else behind
        if owner is not None and (owner == kid or lexicon.plays(kid.lower_, "topic")):
            words = [token for token in owner.subtree if token.dep_ not in ("case", "relcl", "acl")]
            words = words[1:] if len(words) > 1 and lexicon.plays(words[0].lower_, "article") else words
            return _joined(words)
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


def own_name(tokens: list[Token], head: Token, lexicon: Lexicon) -> tuple[str, str]:
    """The name proper inside a phrase and the role word beside it ("" where there is none).

    "Keld Harbour Authority spokesman Tomas Vell" is Tomas Vell, spokesman; an institution's name is the
    phrase without its article.
    """
    titles = [token for token in tokens if _is_title(token, lexicon)]
    role = titles[-1].lower_ if titles else ""
    person = _person_in(tokens, head, titles, lexicon)
    several = any(token.dep_ == "conj" and token.head == head and token.pos_ in ("PROPN", "NOUN") for token in tokens)
    if person and not several:
        return _joined(person), role
    bare = [token for token in tokens if not (lexicon.plays(token.lower_, "article") and token.i == tokens[0].i)]
    stops = ("(",) if several else (",", "(")
    comma = next((k for k, token in enumerate(bare) if token.text in stops and k > 0), len(bare))
    medium = [] if several else _medium_in(bare[:comma], lexicon)
    return _joined(medium or bare[:comma]) if bare else head.text, role


def _medium_in(tokens: list[Token], lexicon: Lexicon) -> list[Token]:
    """The name of a medium behind what it is: "the newspaper Vela Daily", "the state broadcaster Radio Vela"."""
    for token in tokens[:-1]:
        noun = source_noun(token, lexicon) if token.text[:1].islower() else None
        behind = tokens[token.i - tokens[0].i + 1 :]
        if noun is not None and noun.kind == "media" and all(each.text[:1].isupper() for each in behind):
            return behind if any(each.pos_ == "PROPN" for each in behind) else []
    return []


def _person_in(tokens: list[Token], head: Token, titles: list[Token], lexicon: Lexicon) -> list[Token]:
    """The proper nouns that are a person's own name: behind a title, in apposition, or before ", the minister"."""
    runs = [run for run in _proper_runs(tokens, lexicon) if not _is_body(run, lexicon)]
    if not runs:
        return []
    last = titles[-1].i if titles else -1
    openers = {title.i + 1 for title in titles}
    behind = [run for run in reversed(runs) if run[0].i in openers and run[0].head.i >= run[0].i - 1]
    if behind:
        return behind[0]
    apposed = [run for run in runs if _in_apposition(run, head)]
    if apposed and (head.pos_ == "NOUN" or titles):
        return apposed[-1]
    opening = [
        run
        for run in runs
        if run[0].i == tokens[0].i and titles and run[-1].i < titles[0].i and _comma_between(run[-1], titles[0])
    ]
    if opening:
        return opening[0]
    own = next((run for run in runs if head in run), None)
    if own and _behind_owner(own, head):
        return own
    if own and len(own) >= 2 and own[-1].i < tokens[-1].i and own[0].i == tokens[0].i and not titles:
        return own
    ending = runs[-1]
    if _names_another(ending, head, lexicon):
        return []
    if ending[-1].dep_ == "pobj" and lexicon.plays(ending[-1].head.lower_, "behalf"):
        return []  # "a spokesman for Vela Steel": for whom he speaks
    if titles and ending[-1].i == tokens[-1].i and ending[0].i > last and len(ending) >= 2:
        return _without_body(ending, lexicon)
    return []


def _behind_owner(run: list[Token], head: Token) -> bool:
    """Whether a name of two words or more stands behind whose person it is: "Vela Steel's Ana Reis"."""
    owner = next((kid for kid in head.children if kid.dep_ == "poss" and kid.pos_ == "PROPN"), None)
    return owner is not None and len(run) == OWN_WORDS and owner.i < run[0].i and run[-1] == head


def _names_another(run: list[Token], head: Token, lexicon: Lexicon) -> bool:
    """Whether a name is that of somebody the head is only related to: "the husband of the victim, Ana Reis"."""
    top = next((token for token in run if token.dep_ == "appos"), None)
    if top is None or top.head in (head, *run) or top.head.dep_ != "pobj":
        return False
    return top.head.pos_ == "NOUN" and top.head.lower_ in lexicon.titles


def _in_apposition(run: list[Token], head: Token) -> bool:
    top = next((token for token in run if token.dep_ == "appos"), None)
    return top is not None and top.head == head and top.i > head.i


def _is_body(run: list[Token], lexicon: Lexicon) -> bool:
    return run[-1].lower_ in lexicon.sources or lexicon.is_country(_joined(run))


def _without_body(run: list[Token], lexicon: Lexicon) -> list[Token]:
    """Cut a body's name off the front: "Police Anjali Rawat" behind "Superintendent of"."""
    at = max((k + 1 for k, token in enumerate(run[:-1]) if token.lower_ in lexicon.sources), default=0)
    return run[at:]


def _joined(tokens: list[Token]) -> str:
    first, last = tokens[0], tokens[-1]
    words = first.doc[first.i : last.i + 1].text.strip()
    return words[:-2] if words.endswith(("’s", "'s")) else words


def _comma_between(left: Token, right: Token) -> bool:
    return any(token.text in (",", "(") for token in left.doc[left.i + 1 : right.i])


def _proper_runs(tokens: list[Token], lexicon: Lexicon) -> list[list[Token]]:
    """Runs of proper nouns, cut at titles and behind the name of a country that a preposition governs."""
    runs: list[list[Token]] = []
    for token in tokens:
        joins = token.pos_ == "PROPN" or (token.text in ("-", "’", "'") and runs and runs[-1][-1].i == token.i - 1)
        joins = joins or (
            token.pos_ in ("X", "NOUN", "ADJ")
            and token.text[:1].isupper()
            and bool(runs)
            and runs[-1][-1].i == token.i - 1
        )
        hyphenated = bool(runs) and runs[-1][-1].text == "-" and runs[-1][-1].i == token.i - 1
        if not (joins or hyphenated) or _is_title(token, lexicon):
            continue
        if runs and runs[-1][-1].i == token.i - 1 and not lexicon.is_country(_joined(runs[-1])):
            runs[-1].append(token)
        else:
            runs.append([token])
    for run in runs:
        while run and not run[0].text[:1].isupper() and len(run[0]) > PARTICLE:
            run.pop(0)
    return [run for run in runs if any(token.text[:1].isalpha() for token in run)]


def _is_title(token: Token, lexicon: Lexicon) -> bool:
    word = token.lower_.rstrip(".")
    return word in lexicon.titles and token.tag_.startswith("NN") and token.dep_ != "amod"


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


def source_noun(head: Token, lexicon: Lexicon) -> SourceNoun | None:
    """What the language folder says of the noun that heads a source: "news agency" before "agency"."""
    before = head.nbor(-1).lower_ if head.i else ""
    for word in (f"{before} {head.lower_}", head.lower_, head.lemma_.lower()):
        if word in lexicon.sources:
            return lexicon.sources[word]
    return None


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
    words = _joined(tokens)
    at = words.find(name)
    before = words[:at].strip() if at > 0 else ""
    owner = [token for token in tokens if token.pos_ == "PROPN" and token.i < head.i and token.text not in name]
    if before and owner:
        return before
    modifiers = [token for token in tokens if token.i < head.i and (token.pos_ == "PROPN" or token.text[:1].isupper())]
    capital = [token for token in modifiers if token.pos_ != "DET"]
    return _joined(capital) if capital and head.pos_ == "NOUN" else None
