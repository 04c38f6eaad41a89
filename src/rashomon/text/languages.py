"""The language of a text: by its script where that decides, else by an n-gram model of what is left."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from rashomon.text.scripts import UNKNOWN, script_counts

UNKNOWN_LANGUAGE = "und"
SAMPLE = 600
"""Code points that the model is shown: more changes nothing but the time."""
LEAST_LETTERS = 16
"""Fewer letters than this can't be told apart by n-grams, in a script that several languages share."""
LEAST_PROBABILITY = 0.5

JOINED = {"Hira": "Kana", "Jpan": "Kana", "Kore": "Hang", "Hans": "Hani", "Hant": "Hani"}
"""Codes of CLDR that stand for scripts which are counted together here."""


def language_of(text: str) -> str:
    """BCP 47 code of the language of a text, `und` where it can't be told."""
    return language_and_probability(text)[0]


@lru_cache(maxsize=4096)
def language_and_probability(text: str) -> tuple[str, float]:
    """The language and how sure that is (0 to 1); `und` with 0 where there is too little to tell."""
    counts = script_counts(text)
    if not counts:
        return UNKNOWN_LANGUAGE, 0.0
    script = "Kana" if counts.get("Kana", 0) * 8 > counts.get("Hani", 0) > 0 else next(iter(counts))
    candidates = _languages_of_script().get(script, ())
    if len(candidates) == 1:
        return candidates[0], 1.0
    if not candidates or counts[script] < (2 if script == "Hani" else LEAST_LETTERS):
        return UNKNOWN_LANGUAGE, 0.0
    return _ranked(text[: SAMPLE * 4], candidates)


def _ranked(text: str, candidates: tuple[str, ...]) -> tuple[str, float]:
    language, probability = _identifier().classify(text[:SAMPLE])
    if language not in candidates:
        language, probability = next(pair for pair in _identifier().rank(text[:SAMPLE]) if pair[0] in candidates)
        probability = float(probability) or LEAST_PROBABILITY
    if probability < LEAST_PROBABILITY:
        return UNKNOWN_LANGUAGE, float(probability)
    return str(language), float(probability)


@cache
def _identifier() -> Any:  # noqa: ANN401 - the library is untyped
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _languages_of_script() -> dict[str, tuple[str, ...]]:
    """The languages that the model knows, by the script that CLDR says each is written in."""
    from babel.core import get_global

    likely = get_global("likely_subtags")
    found: dict[str, list[str]] = {}
    for label in sorted(_identifier().labels):
        parts = str(likely.get(label, "")).split("_")
        script = parts[1] if len(parts) > 1 else UNKNOWN
        found.setdefault(JOINED.get(script, script), []).append(str(label))
    return {script: tuple(labels) for script, labels in found.items()}
