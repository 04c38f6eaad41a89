"""The state of one article's extraction: what was framed, who is known, what was claimed and dropped."""

from __future__ import annotations

from dataclasses import dataclass, field

from rashomon.extract.dependency.discourse import Discourse
from rashomon.extract.dependency.frames import Frame
from rashomon.extract.dependency.layout import Paragraph
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Lexicon
from rashomon.model.records import Article, Claim, Dropped, Hop


@dataclass(slots=True)
class Reading:
    """One article while it is read; private to one extraction."""

    article: Article
    lexicon: Lexicon
    blocks: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    discourse: Discourse = field(default_factory=Discourse)
    frames: dict[int, tuple[Frame, ...]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    dropped: list[Dropped] = field(default_factory=list)
    spoken: dict[int, tuple[Frame, tuple[Hop, ...]]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text
