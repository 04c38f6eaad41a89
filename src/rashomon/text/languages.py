"""The language of a text: by the script it runs in where that decides, else by an n-gram model of what is left."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from rashomon.text.running import running_script
from rashomon.text.scripts import UNKNOWN, group_of, script_counts, script_of

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
    return language_in(text, running_script(text))


@lru_cache(maxsize=4096)
def language_in(text: str, group: str) -> str:
    """The language of what a text has in a group of scripts; `und` where that is too little to tell."""
    counts = {script: count for script, count in script_counts(text).items() if group_of(script) == group}
    if not counts:
        return UNKNOWN_LANGUAGE
    script = "Kana" if counts.get("Kana", 0) * 8 > counts.get("Hani", 0) > 0 else next(iter(counts))
    candidates = _languages_of_script().get(script, ())
    if len(candidates) == 1:
        return candidates[0]
    if not candidates or counts[script] < (2 if script == "Hani" else LEAST_LETTERS):
        return UNKNOWN_LANGUAGE
    own = (char for char in text[: SAMPLE * 4] if group_of(script_of(char)) in (group, UNKNOWN))
    return _ranked("".join(own), candidates)


def _ranked(text: str, candidates: tuple[str, ...]) -> str:
    language, probability = _identifier().classify(text[:SAMPLE])
    if language not in candidates:
        language, probability = next(pair for pair in _identifier().rank(text[:SAMPLE]) if pair[0] in candidates)
        probability = float(probability) or LEAST_PROBABILITY
    return str(language) if probability >= LEAST_PROBABILITY else UNKNOWN_LANGUAGE


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
