"""Mode, polarity, certainty and status of a claim, from the cue and from the grammar of its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.extract.dependency.frames import Frame, Piece, helpers_of, negation_of
from rashomon.extract.lexicon import Lexicon
from rashomon.extract.quotations import Quotation
from rashomon.model.records import Certainty, Mode, Polarity, Quoted, SourceKind, Status

if TYPE_CHECKING:
    from spacy.tokens import Token

RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2, "unknown": 3}


def predicate(root: Token | None) -> Token | None:
    """The verb that carries the content: the root itself, or the verb it hangs on where it is a helper."""
    if root is None:
        return None
    if root.dep_ in ("aux", "auxpass"):
        return root.head
    return root


def mode_of(frame: Frame, kind: SourceKind, lexicon: Lexicon, *, direct: bool) -> Mode:
    """The act: the cue's, but what a medium says is a report, and what a speaker does in so many words is that act."""
    if frame.decline:
        return "decline"
    mode: Mode = frame.cue.mode
    root = predicate(frame.pieces[0].root)
    if mode in ("say", "report") and root is not None:
        own = _performed(root, lexicon) if direct else None
        if own:
            return own
        if mode == "say" and _is_expectation(root, lexicon):
            return "assess"
    if mode == "say" and kind == "analysts":
        return "assess"
    if mode == "say" and kind == "media":
        return "report"
    if mode == "say" and kind == "imagery":
        return "show"
    return mode


def _performed(root: Token, lexicon: Lexicon) -> Mode | None:
    """The act of "We urge ..." and "I deny ...": a first-person present verb that does what it says."""
    subject = next((kid for kid in root.children if kid.dep_ == "nsubj"), None)
    if subject is None or lexicon.pronouns.get(subject.lower_) != "self" or root.tag_ not in ("VBP", "VB"):
        return None
    if negation_of(root, lexicon) is not None:
        return None
    cues = lexicon.verbs.get(root.lemma_.lower(), ())
    if cues and cues[0].mode == "say" and any(kid.dep_ == "ccomp" for kid in root.children):
        return None  # "I must tell you that"
    return next((cue.mode for cue in cues if cue.mode not in ("say", "report", "show", "decline")), None)


def _is_expectation(root: Token, lexicon: Lexicon) -> bool:
    """Whether the content is put as likely: "is expected to", "will likely"."""
    if any(kid.dep_ == "auxpass" for kid in root.children):
        return lexicon.hedges.get((root.lemma_.lower(), "verb")) == "probable"
    return any(lexicon.hedges.get((kid.lower_, "adverb")) == "probable" for kid in root.children)


def certainty_of(frame: Frame, lexicon: Lexicon) -> Certainty:
    """How sure the source presents it: the cue's own certainty or the content's hedges, whichever is weaker."""
    if frame.decline:
        return "unknown"
    own = hedged(frame.pieces[0].root, lexicon)
    cue: Certainty = frame.cue.certainty or "certain"
    return max(own, cue, key=lambda each: RANK[each])


def hedged(root: Token | None, lexicon: Lexicon) -> Certainty:
    """The certainty that the content's own words give it."""
    root = predicate(root)
    if root is None:
        return "certain"
    found: list[Certainty] = ["certain"]
    for kid in root.children:
        if kid.dep_ == "aux" and (kid.lower_, "modal") in lexicon.hedges and negation_of(root, lexicon) is None:
            found.append(lexicon.hedges[(kid.lower_, "modal")])
        if (kid.lower_, "adverb") in lexicon.hedges:
            found.append(lexicon.hedges[(kid.lower_, "adverb")])
        if kid.dep_ in ("acomp", "attr", "oprd") and (kid.lower_, "adjective") in lexicon.hedges:
            found.append(lexicon.hedges[(kid.lower_, "adjective")])
    found += _predicate_hedge(root, lexicon)
    return max(found, key=lambda each: RANK[each])


def _predicate_hedge(root: Token, lexicon: Lexicon) -> list[Certainty]:
    """Hedges in the verb itself: a passive "is believed", or "seems to"."""
    value = lexicon.hedges.get((root.lemma_.lower(), "verb"))
    if value is None:
        return []
    passive = any(kid.dep_ == "auxpass" for kid in root.children)
    raising = any(kid.dep_ in ("xcomp", "oprd", "ccomp") for kid in root.children)
    return [value] if passive or raising else []


def polarity_of(frame: Frame, lexicon: Lexicon) -> Polarity:
    """Whether the content says that it is not so."""
    if frame.decline:
        return "affirmed"
    negative = negated(frame.pieces[0].root, lexicon) != frame.negated
    return "negated" if negative else "affirmed"


def negated(root: Token | None, lexicon: Lexicon) -> bool:
    """Whether a predicate is negated: by a particle, or by "no" on its subject or object."""
    root = predicate(root)
    if root is None:
        return False
    if negation_of(root, lexicon) is not None:
        return True
    for kid in root.children:
        if kid.dep_ in ("dobj", "attr") and _empty(kid, lexicon):
            return True
        if kid.dep_ == "xcomp" and kid.i < root.i + 3 and negation_of(kid, lexicon) is not None:
            return True
        if lexicon.plays(kid.lower_, "comparative") and kid.i and kid.nbor(-1).lower_ in lexicon.negative_determiners:
            return True
    return False


def _empty(noun: Token, lexicon: Lexicon) -> bool:
    if noun.lower_ in lexicon.negative_determiners:
        return True
    return any(kid.lower_ in lexicon.negative_determiners and kid.dep_ == "det" for kid in noun.children)


def status_of(frame: Frame, mode: Mode, polarity: Polarity, lexicon: Lexicon) -> Status:
    """Whether it happened, goes on, is planned, is only supposed, is a state, or did not happen."""
    if mode == "deny":
        return "not-happened"
    if mode == "request":
        return "hypothetical"
    if mode == "promise":
        return "planned"
    root = frame.pieces[0].root
    return "planned" if _is_backshifted(frame, root, lexicon) else verb_status(root, polarity, lexicon)


def _is_backshifted(frame: Frame, root: Token | None, lexicon: Lexicon) -> bool:
    """Whether "would" is the future of a past cue ("said the talks would go on"), not a condition ("if they would")."""
    root = predicate(root)
    if root is None or frame.anchor.tag_ != "VBD":
        return False
    supposed = any(lexicon.plays(token.lower_, "conditional") for token in root.subtree)
    return not supposed and any(lexicon.plays(helper, "backshift") for helper in helpers_of(root))


def verb_status(root: Token | None, polarity: Polarity, lexicon: Lexicon) -> Status:
    """The status that tense, aspect and helpers of a predicate give."""
    root = predicate(root)
    if root is None or root.pos_ not in ("VERB", "AUX"):
        return "happened" if root is not None and root.tag_ == "VBN" else "state"
    helpers = helpers_of(root)
    if _any(helpers, "future", lexicon) or (helpers and all(lexicon.plays(each, "infinitive") for each in helpers)):
        return "planned"
    if _any(helpers, "hypothetical", lexicon):
        return "hypothetical"
    if _expects(root, lexicon):
        return "planned"
    if root.tag_ == "VBG" and _any(helpers, "progressive", lexicon):
        return "ongoing"
    if root.tag_ == "VBD" or (root.tag_ in ("VBN", "VB") and _any(helpers, "past", lexicon)):
        if root.lemma_ == "be":
            return "state"
        return "not-happened" if polarity == "negated" else "happened"
    return "state"


def _any(helpers: tuple[str, ...], role: str, lexicon: Lexicon) -> bool:
    return any(lexicon.plays(helper, role) for helper in helpers)


def _expects(root: Token, lexicon: Lexicon) -> bool:
    passive = any(kid.dep_ == "auxpass" and kid.tag_ in ("VBZ", "VBP") for kid in root.children)
    forward = any(kid.dep_ == "xcomp" and len(helpers_of(kid)) < 2 for kid in root.children)
    return passive and forward and (root.lemma_.lower(), "verb") in lexicon.hedges


def quoted_of(pieces: tuple[Piece, ...], quotations: tuple[Quotation, ...]) -> Quoted:
    """Direct where the whole content is quoted, mixed where a part is, else indirect."""
    total = sum(each.end - each.start for each in pieces)
    inside = sum(
        max(0, min(each.end, quote.end) - max(each.start, quote.start)) for each in pieces for quote in quotations
    )
    if inside == 0:
        return "indirect"
    return "direct" if inside >= 0.9 * total else "mixed"
