"""Articles to claims: who said what, with exact spans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from rashomon.extract import cues, dependency, quotes
from rashomon.extract.anonymity import conditions
from rashomon.lang import Language, load
from rashomon.model.errors import LanguageDataError
from rashomon.model.records import Article, Extraction

EXTRACTORS: tuple[tuple[str, Callable[[Article, Language], Extraction]], ...] = (
    (dependency.NAME, dependency.extract),
    (cues.NAME, cues.extract),
    (quotes.NAME, quotes.extract),
)


def extract(article: Article) -> Extraction:
    """Read an article's claims with the extractor that its language's folder names, else by quotation marks.

    Raises:
        LanguageDataError: where the folder names an extractor that doesn't exist.
        ModelDataError: where the language's model is missing or isn't the one tested with.
    """
    language = load(article.language)
    if language is None:
        return quotes.extract(article, None)
    for name, run in EXTRACTORS:
        if name == language.extractor:
            extraction = run(article, language)
            return replace(extraction, claims=conditions(article, extraction.claims, language))
    raise LanguageDataError(f"{language.code}/language.toml: there is no extractor {language.extractor!r}")


__all__ = ["EXTRACTORS", "extract"]
