"""Mode, polarity, certainty, status and quotation of a claim, from its predicate and the end of its content."""

from __future__ import annotations

from rashomon.extract.cues.frame import Frame
from rashomon.extract.cues.phrases import Phrase
from rashomon.extract.cues.tokens import OUTSIDE, Sentence
from rashomon.extract.cues.words import Grammar
from rashomon.model.records import Certainty, Mode, Polarity, Quoted, Status

RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2, "unknown": 3}
TIMES: dict[str, Status] = {"past": "happened", "ongoing": "ongoing", "future": "planned", "wish": "hypothetical"}
TAIL = 4
"""Words at the end of a content that hold its predicate in a language that puts it last."""


def mode_of(frame: Frame, speaker: Phrase | None, certainty: Certainty) -> Mode:
    """The act: the predicate's, but what a medium says is a report, and what analysts say an assessment."""
    predicate = frame.predicate
    mode: Mode = predicate.cue.mode
    if predicate.negative and not predicate.impersonal:
        return "say" if mode == "deny" else "decline"
    if mode != "say" or speaker is None:
        return mode
    if speaker.kind == "analysts" or speaker.expert:
        return "assess"
    if speaker.kind == "imagery":
        return "show"
    if speaker.kind == "media":
        return "report"
    return "assess" if certainty == "probable" else mode


def performed(sentence: Sentence, content: tuple[int, int], words: Grammar) -> Mode | None:
    """The act that the words themselves do: a last verb that asks is a request; None where they only tell."""
    last = sentence.words(*content)[-1:]
    readings = [verb for word in last for verb in words.readings(word) if verb.part == "finite"]
    if not readings or any(verb.negative for verb in readings):
        return None
    return "request" if all(verb.time == "wish" for verb in readings) else None


def certainty_of(frame: Frame, content: tuple[int, int], words: Grammar) -> Certainty:
    """How sure the source presents it: the predicate's own certainty or the content's hedges, whichever is weaker."""
    predicate = frame.predicate
    if predicate.negative and predicate.cue.mode == "deny":
        return "possible"
    if predicate.cue.mode == "decline" or predicate.negative:
        return "unknown"
    own = hedged(frame.sentence, content, words)
    return max(own, predicate.cue.certainty or "certain", key=lambda each: RANK[each])


def hedged(sentence: Sentence, content: tuple[int, int], words: Grammar) -> Certainty:
    """The certainty that a content's own words give it: its adverbs anywhere, its predicate at the end."""
    found: list[Certainty] = ["certain"]
    first, last = content
    tail = last - min(TAIL + 2, last - first)
    for at in range(first, last):
        for length in range(1, min(4, last - at) + 1):
            run = tuple(token.word for token in sentence.tokens[at : at + length])
            found += [words.hedges[(run, "adverb")]] if (run, "adverb") in words.hedges else []
            if at >= tail and (run, "phrase") in words.hedges:
                found.append(words.hedges[(run, "phrase")])
    found += _modal(sentence, content, words)
    return max(found, key=lambda each: RANK[each])


def _modal(sentence: Sentence, content: tuple[int, int], words: Grammar) -> list[Certainty]:
    """The modal verb that ends the content: "may be"."""
    last = sentence.words(*content)[-2:]
    for word in reversed(last):
        for verb in words.readings(word):
            if verb.part == "finite" and not verb.negative and verb.time == "present":
                value = words.hedges.get(((verb.lemma,), "modal"))
                if value is not None and not words.plays(last[-1], "negator"):
                    return [value]
    return []


def polarity_of(frame: Frame, content: tuple[int, int], words: Grammar) -> Polarity:
    """Whether the content says that it is not so: by the ending of its last verb or the word behind it."""
    if frame.predicate.negative or frame.predicate.cue.mode == "decline":
        return "affirmed"
    return "negated" if is_negative(frame.sentence, content, words) else "affirmed"


def is_negative(sentence: Sentence, content: tuple[int, int], words: Grammar) -> bool:
    """Whether the predicate at the end of a range denies."""
    last = sentence.words(*content)[-1:]
    if not last:
        return False
    word = last[0]
    if words.plays(word, "negator") or any(verb.negative for verb in words.readings(word)):
        return True
    return any(
        negative and word.endswith(ending) and len(word) > len(ending) + 1 for ending, _, negative in words.finite
    )


def status_of(sentence: Sentence, content: tuple[int, int], mode: Mode, polarity: Polarity, words: Grammar) -> Status:
    """Whether it happened, goes on, is planned, is only supposed, is a state, or did not happen."""
    if mode == "deny":
        return "not-happened"
    if mode == "request":
        return "hypothetical"
    if mode == "promise":
        return "planned"
    inside = sentence.words(*content)
    if any(words.plays(word, "conditional") for word in inside):
        return "hypothetical"
    time = time_of(inside, words)
    if time == "past" and polarity == "negated":
        return "not-happened"
    return TIMES.get(time, "state")


def time_of(inside: tuple[str, ...], words: Grammar) -> str:
    """When the last verb of these words puts what they say; "" where it doesn't tell."""
    for word in reversed(inside[-3:]):
        for verb in words.readings(word):
            if verb.part == "finite":
                return verb.time
        for ending, time, _ in words.finite:
            if word.endswith(ending) and len(word) > len(ending) + 1:
                return time
    return ""


def quoted_of(sentence: Sentence, content: tuple[int, int]) -> Quoted:
    """Direct where the whole content is quoted, mixed where a part is, else indirect."""
    inside = [token.quote != OUTSIDE for token in sentence.tokens[slice(*content)] if not token.mark]
    if not any(inside):
        return "indirect"
    return "direct" if sum(inside) >= 0.9 * len(inside) else "mixed"
