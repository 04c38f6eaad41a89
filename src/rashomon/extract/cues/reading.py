"""Sentence by sentence to claims, and the article's own voice."""

from __future__ import annotations

from dataclasses import replace

from rashomon.extract.cues import narration
from rashomon.extract.cues.acting import acts_of, meet
from rashomon.extract.cues.claiming import claims_of
from rashomon.extract.cues.continuing import quoted, unmarked
from rashomon.extract.cues.state import Reading
from rashomon.extract.cues.tokens import Sentence, touching
from rashomon.model.records import Claim, Dropped


def read(reading: Reading) -> None:
    """Fill claims and drops, sentence by sentence in reading order."""
    for sentence in reading.sentences:
        meet(reading, sentence)
        acts = reading.acts[sentence.index] = acts_of(reading, sentence)
        reading.claims += [claim for act in acts for claim in claims_of(reading, act)]
        credited = not acts and narration.is_credit(sentence, reading.words)
        if credited:
            reading.dropped.append(Dropped(sentence.start, sentence.end, "a credit: whose report it is"))
        silent = credited or sentence.heading
        own = [] if silent else list(narration.told(sentence, acts, reading.article, reading.words))
        own = [claim for claim in own if not _inside_quote(reading, sentence, claim)]
        reading.narrated[sentence.index] = own
    for sentence in reading.sentences:
        reading.claims += quoted(reading, sentence)
        reading.claims += unmarked(reading, sentence)
        reading.claims += reading.narrated[sentence.index]
        if not reading.acts[sentence.index] and not reading.narrated[sentence.index] and sentence.heading:
            reading.dropped.append(Dropped(sentence.start, sentence.end, "a heading"))
    if reading.title is not None:
        _headline(reading, reading.title)


def _inside_quote(reading: Reading, sentence: Sentence, claim: Claim) -> bool:
    return any(
        min(quote.end, claim.content.end) - max(quote.start, claim.content.start)
        > 0.6 * (claim.content.end - claim.content.start)
        for _, quote in touching(sentence.quotations, sentence.start, sentence.end)
    )


def _headline(reading: Reading, title: Sentence) -> None:
    """Add what a headline ascribes to somebody; what it says in its own voice stands in the body anyway."""
    acts = reading.acts[title.index] = acts_of(reading, title)
    found = [claim for act in acts for claim in claims_of(reading, act)]
    reading.claims += [replace(claim, why=f"headline, {claim.why}") for claim in found]
    if not found:
        reading.dropped.append(Dropped(title.start, title.end, "a headline in the article's own voice"))
