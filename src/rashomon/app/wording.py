"""Plain words for the values of the column contract, for people who have not read it."""

from __future__ import annotations

from rashomon.app.formats import Row
from rashomon.model.records import Article, Claim

MODES = {
    "say": "says it",
    "confirm": "confirms it",
    "deny": "denies it: the content is what is denied",
    "warn": "warns of it",
    "accuse": "accuses somebody of it",
    "request": "asks for it or demands it",
    "promise": "promises it, offers it or threatens it",
    "thank": "thanks for it or welcomes it",
    "assess": "thinks, expects or estimates it",
    "report": "passes it on as news",
    "show": "shows it, in pictures or data",
    "decline": "does not say, does not confirm",
}
QUOTED = {
    "direct": "in the source's own words, between quotation marks",
    "indirect": "in the article's words",
    "mixed": "partly in the source's own words",
}
POLARITIES = {
    "affirmed": "the claim's own words say that something is so",
    "negated": "the claim's own words say NO or NOT: that something is not so",
}
DENIED = {
    "affirmed": "what is denied is that something is so",
    "negated": "what is denied says NO or NOT itself: that something is not so",
}
CERTAINTIES = {
    "certain": "put as a fact",
    "probable": "put as likely",
    "possible": "put as possible",
    "unknown": "put as not known",
}
STATUSES = {
    "happened": "something that happened",
    "ongoing": "something going on",
    "planned": "something planned or expected",
    "hypothetical": "something that might be, on a condition",
    "state": "how things are",
    "not-happened": "something that did not happen",
}
EPISTEMIC = {
    "TrueCertain": "is true by this account, for certain",
    "TrueUncertain": "is true by this account, not for certain",
    "Unknown": "is not known by this account",
    "FalseUncertain": "is false by this account, not for certain",
    "FalseCertain": "is false by this account, for certain",
}
SUBJECTS = {
    "affirmed": "what the claim's words say",
    "negated": "what the claim's words would say without the NO or NOT",
}
"""What the epistemic value is about: the proposition, which the negation isn't part of."""
OWN_VOICE = "the article's own voice"


def chain_text(row: Row) -> str:
    """Who said it, innermost first: "US officials → The New York Times"; the article's own voice where nobody did."""
    return " → ".join(hop["name"] for hop in row["chain"]) or f"[{OWN_VOICE}]"


def manner(row: Row) -> str:
    """Mode, and what is not the plain case: "say", "deny", "assess, probable", "say, not, possible"."""
    parts = [row["mode"]]
    if row["polarity"] == "negated":
        parts.append("not")
    if row["certainty"] != "certain":
        parts.append(row["certainty"])
    return ", ".join(parts)


def whole_content(row: Row) -> str:
    """The content with its further parts, in the order of the text."""
    parts = sorted([row["content"], *row["content_more"]], key=lambda span: (span["start"], span["end"]))
    return " … ".join(span["text"] for span in parts)


def polarity_words(claim: Claim) -> str:
    """What the polarity says of this claim."""
    return (DENIED if claim.mode == "deny" else POLARITIES)[claim.polarity]


def epistemic_words(claim: Claim) -> str:
    """What the epistemic value says, and of what: of a negated claim, its words without the negation."""
    return f"{SUBJECTS[claim.polarity]} {EPISTEMIC[claim.epistemic]}"


def publisher(article: Article) -> str:
    """Whose text it is: outlet and agencies, or "not named"."""
    names = [name for name in (article.outlet, *article.agency) if name]
    return ", ".join(dict.fromkeys(names)) or "not named"


def left_out_reason(code: str) -> str:
    """Why a passage was left out, in plain words; the code itself where an earlier version wrote one unknown here."""
    from rashomon.clean import REASONS

    return REASONS.get(code, code)


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: "1 article", "2 articles"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
