"""The name proper inside a phrase: a person's own, a medium's behind what it is, a body's without its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.lexicon import Lexicon, SourceNoun

if TYPE_CHECKING:
    from spacy.tokens import Token

OWN_WORDS = 2
"""Words of a person's name that stands behind whose person it is, or behind a title with its field."""
PARTICLE = 3
"""Letters of a small word that may open a name: "bin", "van", "de"."""


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
        return joined(person), role
    bare = [token for token in tokens if not (lexicon.plays(token.lower_, "article") and token.i == tokens[0].i)]
    stops = ("(",) if several else (",", "(")
    comma = next((k for k, token in enumerate(bare) if token.text in stops and k > 0), len(bare))
    called = [] if several else _behind_noun(bare[:comma], head, lexicon)
    return joined(called or bare[:comma]) if bare else head.text, role


def _behind_noun(tokens: list[Token], head: Token, lexicon: Lexicon) -> list[Token]:
    """The name behind what it is: "the newspaper Vela Daily", "dietitian Ana Reis of Vela", "development bank VDB"."""
    told = source_noun(head, lexicon)
    before = [token for token in tokens if token.i <= head.i or (told is not None and told.kind == "media")]
    nouns = [k for k, token in enumerate(before) if token.text[:1].islower() and _says_what(token, lexicon)]
    behind = before[nouns[-1] + 1 :] if nouns and nouns[-1] + 1 < len(before) else []
    proper = any(token.pos_ == "PROPN" for token in behind)
    if not proper or not all(_may_be_named(token) for token in behind):
        return []
    noun = source_noun(before[nouns[-1]], lexicon)
    whole = noun is not None and noun.kind == "media"
    return behind if whole or len(behind) >= OWN_WORDS or behind[0].text.isupper() else []


def _may_be_named(token: Token) -> bool:
    """Whether a token may be a part of a name: a capital, a hyphen, a particle of a name ("al-Keld")."""
    return token.text[:1].isupper() or token.text == "-" or (token.pos_ == "PROPN" and len(token) <= PARTICLE)


def _says_what(token: Token, lexicon: Lexicon) -> bool:
    return token.tag_ in ("NN", "NNS") or source_noun(token, lexicon) is not None


def _person_in(tokens: list[Token], head: Token, titles: list[Token], lexicon: Lexicon) -> list[Token]:
    """The proper nouns that are a person's own name: behind a title, in apposition, or before ", the minister"."""
    runs = [run for run in _proper_runs(tokens, lexicon) if not _is_body(run, lexicon)]
    if not runs:
        return []
    last = titles[-1].i if titles else -1
    openers = {title.i + 1 for title in titles}
    behind = [run for run in reversed(runs) if run[0].i in openers and run[0].head.i >= run[0].i - 1]
    behind = [run for run in behind if _is_own(run, head)]
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
        return _behind_field(ending, tokens[0], head, titles[-1], lexicon)
    return []


def _behind_owner(run: list[Token], head: Token) -> bool:
    """Whether a name of two words or more stands behind whose person it is: "Vela Steel's Ana Reis"."""
    owner = next((kid for kid in head.children if kid.dep_ == "poss" and kid.pos_ == "PROPN"), None)
    return owner is not None and len(run) == OWN_WORDS and owner.i < run[0].i and run[-1] == head


def _is_own(run: list[Token], head: Token) -> bool:
    """Whether a name is the head's, not that of whom it belongs to or speaks for: "spokesman for President Brin"."""
    top = next((token for token in run if token.head not in run), head)
    while top not in (head, top.head):
        if top.dep_ in ("poss", "pobj"):
            return False
        top = top.head
    return True


def _behind_field(run: list[Token], first: Token, head: Token, title: Token, lexicon: Lexicon) -> list[Token]:
    """A person's name behind a title and its field: "Minister for Roads Ana Reis", none in "the mayor of Port Keld"."""
    if run[0].nbor(-1).dep_ != "prep":
        other = run[0].i == title.i + 1 and not _is_own(run, head)
        return [] if other else _without_body(run, lexicon)
    bare = title.text[:1].isupper() and not lexicon.plays(first.lower_, "article") and len(run) > OWN_WORDS
    return run[-OWN_WORDS:] if bare else []


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
    return run[-1].lower_ in lexicon.sources or lexicon.is_country(joined(run))


def _without_body(run: list[Token], lexicon: Lexicon) -> list[Token]:
    """Cut a body's name off the front: "Police Anjali Rawat" behind "Superintendent of"."""
    at = max((k + 1 for k, token in enumerate(run[:-1]) if token.lower_ in lexicon.sources), default=0)
    return run[at:]


def joined(tokens: list[Token]) -> str:
    """The words from the first token to the last, without a possessive ending."""
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
        if runs and runs[-1][-1].i == token.i - 1 and not lexicon.is_country(joined(runs[-1])):
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


def source_noun(head: Token, lexicon: Lexicon) -> SourceNoun | None:
    """What the language folder says of the noun that heads a source: "news agency" before "agency"."""
    before = head.nbor(-1).lower_ if head.i else ""
    for word in (f"{before} {head.lower_}", head.lower_, head.lemma_.lower()):
        if word in lexicon.sources:
            return lexicon.sources[word]
    return None
