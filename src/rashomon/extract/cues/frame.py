"""What a frame of attribution is: by which word, what is said, and where to look for who says it."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.cues.predicates import Predicate
from rashomon.extract.cues.tokens import Sentence

Range = tuple[int, int]
DEEPEST = 4
"""Acts inside one another that are followed."""
FEWEST_WORDS = 2
FEWEST_UNMARKED = 3
"""Words of a clause that follows its verb without a mark."""
LONGEST_SOURCE = 14
FEWEST_QUOTED = 2
FEW_QUOTED = 3
"""Quoted words that may be no more than a name for something."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One act: its predicate, the content (token range; None: it stands in the sentence before), where the source is.

    `open` is set where no mark parts source and content: the source opens the content's range.
    """

    sentence: Sentence
    predicate: Predicate
    content: Range | None
    regions: tuple[Range, ...]
    rule: str
    outer: Frame | None = None
    open: bool = False
    several: bool = False
