"""Frames whose cue is a verb: "said that", "urged X to", "denied supplying", "was quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rashomon.extract.dependency import acts, asides, nouns, reach, tails
from rashomon.extract.dependency.content import piece
from rashomon.extract.dependency.frames import Frame, Piece, agent_of, child, is_passive, is_quoted
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Cue, Lexicon
from rashomon.model.records import Dropped

if TYPE_CHECKING:
    from spacy.tokens import Token

SPEAKING = frozenset({"say", "confirm", "deny", "report", "decline"})


@dataclass(frozen=True, slots=True)
class Found:
    """Frames and what was not taken for one, of one sentence."""

    frames: tuple[Frame, ...]
    dropped: tuple[Dropped, ...]


def find(sentence: Sentence, text: str, lexicon: Lexicon, cuts: tuple[int, ...]) -> Found:
    """All frames of the sentence's verbs; `cuts` are offsets where citations begin, at which content ends."""
    frames: list[Frame] = []
    dropped: list[Dropped] = []
    for verb in sentence.doc:
        cues = _cues(verb, lexicon)
        if not cues:
            continue
        act = acts.act_of(sentence, verb, lexicon)
        if act.refused:
            if act.refused != "impersonal":
                dropped.append(Dropped(sentence.begin(verb), sentence.finish(verb), act.refused))
            continue
        frame = _frame(reach.Reach(sentence, text, lexicon, act, cuts), cues)
        if frame:
            frames.append(frame)
    taken = frozenset(frame.anchor.i for frame in frames)
    return Found((*frames, *tails.find(sentence, text, lexicon, taken)), tuple(dropped))


def _cues(verb: Token, lexicon: Lexicon) -> tuple[Cue, ...]:
    """The readings of a token as a cue; any verb that is declined is one."""
    if verb.dep_ in ("acomp", "oprd") and verb.lower_ in lexicon.adjectives:
        return lexicon.adjectives[verb.lower_]
    if verb.pos_ not in ("VERB", "AUX") and acts.shows_at_end(verb, lexicon) is None:
        return ()
    cues = lexicon.verbs.get(verb.lemma_.lower(), ())
    if any(kid.dep_ == "dobj" and kid.tag_ == "WP" for kid in verb.children) and verb.tag_ in ("VBZ", "VBP"):
        return ()  # "what it calls X" is a name for a thing, not a statement
    below = (each for kid in verb.children if kid.dep_ == "ccomp" for each in kid.lefts)
    if any(each.tag_ == "WP" and each.i < verb.i for each in below) and lexicon.has_mode(verb.lemma_.lower(), "assess"):
        return ()  # "what he believes are wrongs"
    if not cues and acts.declines_noun(verb, lexicon):
        return (Cue(verb.lemma_.lower(), "decline", frozenset({"object"}), None, "any"),)
    if not cues and "decline" in acts.carrier_of(verb, lexicon)[1]:
        return (Cue(verb.lemma_.lower(), "decline", frozenset({"object"}), None, "any"),)
    return cues


def _frame(span: reach.Reach, cues: tuple[Cue, ...]) -> Frame | None:
    """The first reading of the verb whose source and content are both there."""
    act = span.act
    thing = acts.fits("thing", act.source, span.lexicon)
    for cue in sorted(cues, key=lambda each: not thing or each.subject != "thing"):
        weak = cue.subject == "any" and ("clause" not in cue.frames or _may_be_shown(cue, cues))
        if weak and act.source is not None and not acts.may_speak(act.source, span.lexicon):
            continue
        if cue.mode == "assess" and is_quoted(span.sentence, act.verb):
            continue
        wrong = (act.decline and cue.mode not in SPEAKING) or (cue.mode == "decline" and not act.decline)
        if wrong or not acts.fits(cue.subject, act.source, span.lexicon):
            continue
        for pieces, rule in _contents(span, cue):
            if pieces and _asks(span, cue, cues, pieces[0]):
                return _made(span, cue, pieces, rule)
    return None


def _may_be_shown(cue: Cue, cues: tuple[Cue, ...]) -> bool:
    """Whether a verb tells as well what things let one guess: "falling prices suggest that"."""
    unsure = cue.mode == "request" or cue.certainty is not None
    return unsure and any(other.subject == "thing" and other.certainty is not None for other in cues)


def _asks(span: reach.Reach, cue: Cue, cues: tuple[Cue, ...], content: Piece) -> bool:
    """Whether a request with a clause is one: "suggested that it be sold", not "suggested that it was sold"."""
    root = content.root
    if cue.mode != "request" or not any(other.mode == "say" for other in cues):
        return True
    if root is None or root.dep_ != "ccomp":
        return True
    helping = [kid for kid in root.children if kid.dep_ in ("aux", "auxpass")]
    told = {"VBD", "VBZ"} if span.verb.tag_ in ("VBD", "VBN") else {"VBD", "VBZ", "VBP"}
    foretold = any(span.lexicon.plays(kid.lower_, "backshift") for kid in helping)
    foretold = foretold or any(span.lexicon.plays(kid.lower_, "future") for kid in helping)
    return not foretold and not any(token.tag_ in told for token in (root, *helping))


def _unproven(span: reach.Reach, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What is said to have no proof: "said there was no evidence that Y" denies Y."""
    root = pieces[0].root
    if (
        root is None
        or root.lemma_ != "be"
        or is_quoted(span.sentence, root)
        or not any(kid.dep_ == "expl" for kid in root.children)
    ):
        return ()
    noun = child(root, "attr", "nsubj")
    refused = noun is not None and any(kid.dep_ == "det" and kid.lower_ == "no" for kid in noun.children)
    if noun is None or not refused or not span.lexicon.plays(noun.lemma_.lower(), "proof"):
        return ()
    clause = child(noun, "acl", "ccomp", "relcl") or child(root, "ccomp")
    mark = child(clause, "mark") if clause is not None else None
    if clause is None or mark is None or not span.lexicon.plays(mark.lower_, "complementizer"):
        return ()
    found = piece(span.sentence, span.text, span.sentence.finish(mark), pieces[0].end, clause)
    return (found,) if found else ()


def _made(span: reach.Reach, cue: Cue, pieces: tuple[Piece, ...], rule: str) -> Frame:
    unproven = _unproven(span, pieces) if cue.mode == "say" else ()
    if unproven:
        cue, pieces, rule = replace(cue, mode="deny"), unproven, "no proof of it"
    start, end = acts.cue_span(span.sentence, span.act)
    return Frame(
        sentence=span.sentence,
        cue=cue,
        cue_start=start,
        cue_end=end,
        anchor=span.act.verb,
        source=span.act.source,
        pieces=asides.without(span.sentence, span.text, pieces, span.lexicon),
        rule=f"{cue.form}: {rule}",
        decline=span.act.decline,
        negated=span.act.negated,
        relays=span.act.relays,
    )


def _contents(span: reach.Reach, cue: Cue) -> Iterator[tuple[tuple[Piece, ...], str]]:
    """The ways in which the verb may take its content, the surest first."""
    if span.act.decline:
        yield reach.declined(span), "declined"
        return
    if is_passive(span.act.verb) and agent_of(span.act.verb, span.lexicon) is not None and span.act.carrier is None:
        yield reach.clause(span), "passive with its clause"
        if "infinitive" in cue.frames:
            yield reach.infinitive(span), "passive with its infinitive"
        found = reach.passive(span)
        yield (found if len(found) > 1 or cue.mode != "assess" else ()), "passive"
        return
    if cue.mode == "deny":
        yield nouns.said_by(span.sentence, span.text, span.lexicon, child(span.verb, "dobj")), "what others say"
    if cue.subject == "witness":
        yield reach.seen(span), "what was seen"
    yield from _complements(span, cue)
    yield from _objects(span, cue)


def _objects(span: reach.Reach, cue: Cue) -> Iterator[tuple[tuple[Piece, ...], str]]:
    """Content that is a thing or stands beside the cue: an object, a quotation, the clause that the parse lost."""
    if "quote" in cue.frames and not reach.is_called(span):
        return
    shows = cue.subject == "thing"
    if "object" in cue.frames and child(span.verb, "dobj") is not None:
        yield reach.object_phrase(span, whole=shows), "object"
    if cue.frames & {"clause", "quote"}:
        yield reach.quotation(span, called="object" in cue.frames), "quotation"
    if "clause" in cue.frames:
        yield reach.around(span), "around the cue"
    if "object" in cue.frames:
        yield reach.object_phrase(span, whole=shows), "object"
        yield reach.antecedent(span), "the figure spoken of"


def _complements(span: reach.Reach, cue: Cue) -> Iterator[tuple[tuple[Piece, ...], str]]:
    """Content that the grammar of the verb gives: a clause, an infinitive, a topic, a level."""
    weighs = cue.mode == "assess" and any(kid.dep_ == "xcomp" and kid.tag_ == "VBG" for kid in span.verb.children)
    if "clause" in cue.frames and not weighs:  # "considered selling" judges nothing
        yield reach.clause(span), "clause"
    if "infinitive" in cue.frames:
        yield reach.infinitive(span), "infinitive"
    if "as" in cue.frames:
        yield reach.topic(span), "as or of"
    if "level" in cue.frames:
        yield reach.level(span), "a level"
