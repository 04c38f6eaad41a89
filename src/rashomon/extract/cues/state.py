"""The state of one article's extraction: its acts, who is known, what was claimed and dropped."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.extract.cues.discourse import Discourse
from rashomon.extract.cues.frame import Frame, Range
from rashomon.extract.cues.phrases import Phrase
from rashomon.extract.cues.tokens import Sentence
from rashomon.extract.cues.words import Grammar
from rashomon.model.records import Article, Claim, Dropped, Hop

FEWEST_QUOTED_WORDS = 3
LONGEST_QUOTATION = 40


@dataclass(frozen=True, slots=True)
class Act:
    """A frame with its speaker resolved and the chain from there outwards."""

    frame: Frame
    speaker: Phrase | None
    chain: tuple[Hop, ...]
    content: Range | None
    inner: bool = False
    """Whether it stands in words that an earlier sentence began to quote."""
    continued: bool = False
    """Whether its predicate stands in an earlier sentence."""

    @property
    def top(self) -> bool:
        """Whether somebody speaks here on nobody else's word."""
        return bool(self.chain) and not self.inner and self.frame.outer is None

    def quotes(self, number: int) -> bool:
        """Whether the quotation of this number is what is said here: the act itself stands outside of it."""
        tokens = self.frame.sentence.tokens
        if (
            not self.chain
            or self.content is None
            or self.continued
            or tokens[self.frame.predicate.first].quote == number
        ):
            return False
        return any(tokens[k].quote == number for k in range(*self.content))


@dataclass(slots=True)
class Reading:
    """The state of one article's extraction."""

    article: Article
    words: Grammar
    sentences: tuple[Sentence, ...]
    title: Sentence | None
    discourse: Discourse = field(default_factory=Discourse)
    claims: list[Claim] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    acts: dict[int, list[Act]] = field(default_factory=dict)
    narrated: dict[int, list[Claim]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text
