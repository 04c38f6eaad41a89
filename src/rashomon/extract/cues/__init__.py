"""The extractor for languages that put the verb last: a grammar of cues over the language folder's words."""

from __future__ import annotations

from rashomon.extract.cues.layout import sentences
from rashomon.extract.cues.reading import read
from rashomon.extract.cues.state import Reading
from rashomon.extract.cues.words import grammar
from rashomon.lang import Language
from rashomon.model.records import Article, Extraction

NAME = "cues"


def extract(article: Article, language: Language) -> Extraction:
    """Read an article's attributed claims and its narration, in reading order."""
    words = grammar(language.code)
    body, title, dropped = sentences(article, language)
    reading = Reading(article, words, body, title, dropped=list(dropped))
    read(reading)
    claims = {claim.id: claim for claim in reading.claims}
    ordered = sorted(claims.values(), key=lambda claim: (claim.content.start, claim.content.end, claim.id))
    return Extraction(NAME, tuple(ordered), tuple(dict.fromkeys(reading.dropped)))


__all__ = ["NAME", "extract"]
