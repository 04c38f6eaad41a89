"""The article's own outlet and agency, in every form in which the article speaks of itself: they are no hops."""

from __future__ import annotations

from rashomon.extract.dependency.phrases import Phrase
from rashomon.extract.lexicon import Lexicon
from rashomon.model.records import Article, SourceKind

FEWEST_INITIALS = 2
PEOPLE: frozenset[SourceKind] = frozenset({"witnesses", "officials", "analysts"})


def names_of(article: Article, lexicon: Lexicon) -> frozenset[str]:
    """The names by which the article's own house goes, in lower case: in full, and the last word of each."""
    full = [_bare(own, lexicon) for own in (article.outlet, *article.agency) if own]
    short = (form for name in full if name for form in (name.split()[-1], _initials(name)))
    return frozenset([*full, *short])


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def is_house(article: Article, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether a phrase means the article's own house: its name, its initials, "the Herald", "this newspaper".

    Only a medium does: "Herald reporters" were there themselves.
    """
    words = phrase.text.casefold().split()
    if phrase.kind == "media" and words and lexicon.plays(words[0], "here"):
        return True
    if phrase.kind in PEOPLE or not phrase.named:
        return False
    name = _bare(phrase.name, lexicon)
    return any(_means(name, _bare(own, lexicon), phrase) for own in (article.outlet, *article.agency) if own)


def _means(name: str, own: str, phrase: Phrase) -> bool:
    """Whether one name means the house: in full, by its initials, or by its last word where it is definite."""
    words = own.split()
    initials = _initials(own)
    if name == own:
        return True
    if len(initials) >= FEWEST_INITIALS and name == initials and phrase.text.isupper():
        return True
    return phrase.definite and len(words) > 1 and name == words[-1]


def _bare(name: str, lexicon: Lexicon) -> str:
    """A name in lower case without its article."""
    words = name.casefold().split()
    return " ".join(words[1:] if len(words) > 1 and lexicon.plays(words[0], "article") else words)
