"""The extractor for languages with a dependency parser: a parse plus rules over the language folder's words."""

from __future__ import annotations

from rashomon.extract.dependency.discourse import Discourse, note_acronyms, note_media
from rashomon.extract.dependency.house import names_of
from rashomon.extract.dependency.layout import headline, paragraphs, parsed
from rashomon.extract.dependency.reading import read, read_headline
from rashomon.extract.dependency.state import Reading
from rashomon.extract.lexicon import lexicon
from rashomon.lang import Language
from rashomon.model.records import Article, Extraction

NAME = "dependency"


def extract(article: Article, language: Language) -> Extraction:
    """Read an article's attributed claims and its narration, in reading order.

    Raises:
        ModelDataError: where the language's model is missing or isn't the one tested with.
    """
    blocks = paragraphs(article, language)
    discourse = Discourse(house=names_of(article, lexicon(language.code)))
    note_acronyms(article.text, discourse)
    sentences, dropped = parsed(article, language, blocks)
    note_media(sentences, article.text, discourse, lexicon(language.code))
    reading = Reading(article, lexicon(language.code), blocks, sentences, discourse, dropped=list(dropped))
    read(reading)
    title = headline(article, language, len(reading.sentences))
    if title is not None:
        read_headline(reading, title)
    claims = {claim.id: claim for claim in reading.claims}
    ordered = sorted(claims.values(), key=lambda claim: (claim.content.start, claim.content.end, claim.id))
    return Extraction(NAME, tuple(ordered), tuple(dict.fromkeys(reading.dropped)))
