"""The article's own voice: what no source, predicate or content of an act uses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.extract.cues import attributes
from rashomon.extract.cues.tokens import Sentence, has_finite, is_clause, splits
from rashomon.extract.cues.trim import bounds, span_of
from rashomon.extract.cues.words import Grammar
from rashomon.model.records import Article, Certainty, Claim, Dropped

if TYPE_CHECKING:
    from rashomon.extract.cues.state import Act

FEWEST_WORDS = 3
LONGEST_CREDIT = 7
"""Words of a sentence that only says whose report it is."""


def told(sentence: Sentence, acts: list[Act], article: Article, words: Grammar) -> Iterator[Claim]:
    """What the sentence says in the article's own voice, and hearsay that nobody is named for."""
    if article.text[sentence.start : sentence.end].rstrip().endswith("?"):
        return
    for area, certainty, rule in _areas(sentence, acts, words):
        first, last = bounds(sentence, area, words)
        span = span_of(sentence, area, words)
        if span is None or sentence.count(first, last) < FEWEST_WORDS:
            continue
        own = attributes.hedged(sentence, (first, last), words)
        sure = max(own, certainty, key=lambda each: attributes.RANK[each])
        polarity = "negated" if attributes.is_negative(sentence, (first, last), words) else "affirmed"
        yield Claim(
            article=article.id,
            doc=article.doc,
            language=article.language,
            content=span,
            mode="say",
            quoted=attributes.quoted_of(sentence, (first, last)),
            polarity=polarity,  # type: ignore[arg-type]
            certainty=sure,
            status=attributes.status_of(sentence, (first, last), "say", polarity, words),  # type: ignore[arg-type]
            why=rule,
        )


def is_credit(sentence: Sentence, words: Grammar) -> bool:
    """Whether a sentence only says whose report it is: "News of X.", "X's news."."""
    inside = [token.word for token in sentence.tokens if not token.mark]
    noun = next((words.nouns[(word,)] for word in (*inside[:1], *inside[-1:]) if (word,) in words.nouns), None)
    if noun is None or noun.mode not in ("say", "report") or not 2 <= len(inside) <= LONGEST_CREDIT:
        return False
    owner = inside[-1] if (inside[0],) in words.nouns else inside[-2]
    named = owner not in words.lexicon.pronouns and words.marks(owner, "genitive")
    return named and not has_finite(sentence, 0, len(sentence.tokens), words)


def _areas(sentence: Sentence, acts: list[Act], words: Grammar) -> Iterator[tuple[tuple[int, int], Certainty, str]]:
    """The token ranges that are told, with the certainty that hearsay leaves them."""
    used: set[int] = set()
    for act in acts:
        frame = act.frame
        ranges = [(frame.predicate.first, frame.predicate.last), *frame.regions]
        if frame.content is not None:
            ranges.append(frame.content)
        used.update(at for first, last in ranges for at in range(first, last))
        if not act.chain and frame.content is not None and frame.predicate.impersonal and frame.outer is None:
            yield frame.content, frame.predicate.cue.certainty or "certain", "hearsay without a source"
    if not used:
        yield (0, len(sentence.tokens)), "certain", "the article's own voice"
        return
    for first, last in _free(len(sentence.tokens), used):
        if is_clause(sentence, first, last, words):
            yield (first, last), "certain", "the article's own voice, beside an act"


def _free(total: int, used: set[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start = None
    for at in range(total + 1):
        if at < total and at not in used:
            start = at if start is None else start
        elif start is not None:
            found.append((start, at))
            start = None
    return found


__all__ = ["Dropped", "splits", "told"]
