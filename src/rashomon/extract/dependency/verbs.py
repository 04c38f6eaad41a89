"""Frames whose cue is a verb: "said that", "urged X to", "denied supplying", "was quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.extract.dependency import acts, reach
from rashomon.extract.dependency.acts import Act
from rashomon.extract.dependency.frames import Frame, Piece, agent_of, is_passive
from rashomon.extract.dependency.parsing import Sentence
from rashomon.extract.lexicon import Cue, Lexicon
from rashomon.model.records import Dropped

if TYPE_CHECKING:
    from spacy.tokens import Token


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
        cues = lexicon.verbs.get(verb.lemma_.lower(), ()) if verb.pos_ in ("VERB", "AUX") else ()
        cues = cues or (lexicon.adjectives.get(verb.lower_, ()) if verb.dep_ == "acomp" else ())
        if not cues:
            continue
        act = acts.act_of(sentence, verb, lexicon)
        if act.refused:
            if act.refused != "impersonal":
                dropped.append(Dropped(sentence.begin(verb), sentence.finish(verb), act.refused))
            continue
        frame = _frame(sentence, text, lexicon, act, cues, cuts)
        if frame:
            frames.append(frame)
    return Found(tuple(frames), tuple(dropped))


def _frame(
    sentence: Sentence, text: str, lexicon: Lexicon, act: Act, cues: tuple[Cue, ...], cuts: tuple[int, ...]
) -> Frame | None:
    """The first reading of the verb whose source and content are both there."""
    for cue in cues:
        if cue.things_only and not acts.is_thing(act.source, lexicon):
            continue
        if act.decline and cue.mode not in ("say", "confirm", "deny", "report"):
            continue
        for pieces, rule in _contents(sentence, text, lexicon, act, cue, cuts):
            if pieces:
                start, end = acts.cue_span(sentence, act)
                return Frame(
                    sentence=sentence,
                    cue=cue,
                    cue_start=start,
                    cue_end=end,
                    anchor=act.verb,
                    source=act.source,
                    pieces=pieces,
                    rule=f"{cue.form}: {rule}",
                    decline=act.decline,
                    negated=act.negated,
                    relays=act.relays,
                )
    return None


def _contents(
    sentence: Sentence, text: str, lexicon: Lexicon, act: Act, cue: Cue, cuts: tuple[int, ...]
) -> Iterator[tuple[tuple[Piece, ...], str]]:
    """The ways in which the verb may take its content, the surest first."""
    span = reach.Reach(sentence, text, lexicon, act, cuts)
    if act.decline:
        yield reach.declined(span), "declined"
        return
    if is_passive(act.verb) and agent_of(act.verb) is not None:
        yield reach.clause(span), "passive with its clause"
        yield reach.passive(span), "passive"
        return
    if "clause" in cue.frames:
        yield reach.clause(span), "clause"
    if "infinitive" in cue.frames:
        yield reach.infinitive(span), "infinitive"
    if "as" in cue.frames:
        yield reach.as_phrase(span), "as or of"
    if "clause" in cue.frames or "quote" in cue.frames:
        yield reach.quotation(span), "quotation"
        yield reach.around(span), "around the cue"
    if "object" in cue.frames:
        yield reach.object_phrase(span), "object"
