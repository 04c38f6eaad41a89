"""What to look at first: the main sources and the sharpest claims, chosen by a criterion that is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from rashomon.model.records import Claim, Mode
from rashomon.store import StoredClaim

SHARP: dict[Mode, int] = {"deny": 4, "accuse": 4, "warn": 3, "decline": 2, "confirm": 1, "promise": 1}
"""Weight of the acts that a reader of a disputed story looks for."""

FIGURE, QUOTATION = 2, 2
SHORTEST, LONGEST = 25, 220
"""Characters: shorter is a scrap, longer is not read at a glance."""

AN_ARTICLE = 2
"""Most claims from one article."""

CRITERION = "denials, accusations and warnings, figures, words in quotation marks; from as many sources as there are"


def sharpness(claim: Claim) -> int:
    """How much there is to a claim at first sight; 0 for what has no source or can't be read at a glance."""
    text = claim.content.text
    nobody = not claim.chain or (not claim.chain[0].named and claim.chain[0].span is None)
    if nobody or not SHORTEST <= len(text) <= LONGEST:
        return 0
    score = SHARP.get(claim.mode, 0)
    score += FIGURE * any(char.isdigit() for char in text)
    score += QUOTATION * (claim.quoted == "direct")
    return score + (claim.polarity == "negated")


def sharpest(claims: Iterable[StoredClaim], number: int) -> list[StoredClaim]:
    """The sharpest claims, one a source, one a wording and few an article, then in the order in which they stand."""
    ranked = sorted(
        ((-sharpness(stored.claim), place, stored) for place, stored in enumerate(claims) if sharpness(stored.claim)),
        key=lambda entry: entry[:2],
    )
    chosen: list[tuple[int, StoredClaim]] = []
    sources: set[str] = set()
    wordings: set[str] = set()
    articles: Counter[str] = Counter()
    for _, place, stored in ranked:
        source = stored.claim.chain[0].name.casefold()
        wording = stored.claim.content.text.casefold()
        fresh = source not in sources and wording not in wordings and articles[stored.article.id] < AN_ARTICLE
        if fresh and len(chosen) < number:
            sources.add(source)
            articles[stored.article.id] += 1
            wordings.add(wording)
            chosen.append((place, stored))
    return [stored for _, stored in sorted(chosen, key=lambda entry: entry[0])]
