"""Why a source isn't named: the words that say so, kept with the source they stand beside."""

from __future__ import annotations

import re
from dataclasses import replace

from rashomon.lang import Language
from rashomon.model.records import Article, Claim, Hop
from rashomon.text import fold, normalise

REACH = 200
"""Code points between a source and the words that say why it isn't named, inside one paragraph."""

Place = tuple[int, int]


def conditions(article: Article, claims: tuple[Claim, ...], language: Language) -> tuple[Claim, ...]:
    """The claims with the condition of every unnamed hop that the text gives: "on condition of anonymity"."""
    places = _places(article.text, language)
    if not places:
        return claims
    unnamed = [hop for claim in claims for hop in claim.chain if not hop.named and hop.span is not None]
    given = {place: owner for place in places if (owner := _nearest(article.text, place, unnamed)) is not None}
    words = {span: article.text[slice(*place)] for place, span in given.items()}
    return tuple(replace(claim, chain=tuple(_with(hop, words) for hop in claim.chain)) for claim in claims)


def _places(text: str, language: Language) -> list[Place]:
    """Where the phrases of the language folder stand, in code points of the text, half-open."""
    forms = sorted((fold(form) for form in language.forms("anonymity")), key=lambda form: (-len(form), form))
    if not forms:
        return []
    flat = normalise(text)
    pattern = re.compile("|".join(r"\s+".join(map(re.escape, form.split())) for form in forms), re.IGNORECASE)
    return [flat.original(*match.span()) for match in pattern.finditer(flat.text)]


def _nearest(text: str, place: Place, hops: list[Hop]) -> Place | None:
    """The span of the unnamed source that stands nearest to a phrase, in its paragraph."""
    found: list[tuple[int, int, int]] = []
    for hop in hops:
        if hop.span is None:
            continue
        own = (hop.span.start, hop.span.end)
        first, last = sorted((own, place))
        gap = last[0] - first[1]
        if gap <= REACH and "\n" not in text[min(first[1], last[0]) : last[0]]:
            found.append((max(0, gap), *own))
    return min(found)[1:] if found else None


def _with(hop: Hop, words: dict[Place, str]) -> Hop:
    if hop.named or hop.span is None:
        return hop
    condition = words.get((hop.span.start, hop.span.end))
    return hop if condition is None else replace(hop, condition=condition)


__all__ = ["conditions"]
