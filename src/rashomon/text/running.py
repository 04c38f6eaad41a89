"""The script that a text runs in where it has words of several: quotations and names are not counted."""

from __future__ import annotations

from collections import Counter

import regex

from rashomon.text.scripts import CASED, UNKNOWN, UNSPACED, group_of, script_counts, script_of

QUOTED = regex.compile('“[^”]{0,600}”|«[^»]{0,600}»|‘[^’]{0,600}’|"[^"]{0,600}"|「[^」]{0,600}」')
END = regex.compile(r"[.!?…。！？।॥؟۔|]+(?=\s|$)|[\n\r\u2028\u2029]+|[。！？]")
WORD = regex.compile(r"[\p{L}\p{M}]+")
NEGLIGIBLE = 0.05
"""Share of a text's letters below which other scripts than its first are not looked at."""
FEWEST_WORDS = 3
"""A sentence of fewer words is a scrap: it counts only where there is nothing else."""
SUBSTANTIAL = 1 / 3
"""Share of a sentence's words that a script has at least, if the sentence is written in it."""
LETTERS_A_WORD = 2
"""Letters that count as a word in scripts without spaces."""


def running_script(text: str) -> str:
    """The group of scripts that most sentences are written in; of as many, the one that comes first; `Zyyy` for none.

    What stands in quotation marks is left aside, and so is, in a sentence, what begins with a capital: quotations and
    names of another language are taken over as they stand, whatever language the sentence is in.
    """
    letters: Counter[str] = Counter()
    for script, count in script_counts(text).items():
        letters[group_of(script)] += count
    if not letters:
        return UNKNOWN
    first, count = letters.most_common(1)[0]
    if count >= sum(letters.values()) * (1 - NEGLIGIBLE):
        return first
    return _voted(QUOTED.sub(" ", text)) or _voted(text) or first


def _voted(text: str) -> str:
    """The script of most sentences; "" where there is no sentence."""
    found = [_script_and_size(sentence) for sentence in END.split(text)]
    whole = [script for script, size in found if size >= FEWEST_WORDS]
    votes = Counter(whole or [script for script, size in found if size])
    return max(votes, key=lambda script: votes[script]) if votes else ""


def _script_and_size(sentence: str) -> tuple[str, int]:
    """The script that a sentence is written in, and how many words it has."""
    every: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for match in WORD.finditer(sentence):
        word = match.group()
        script = script_of(word[0])
        if script == UNKNOWN:
            continue
        size = -(-len(word) // LETTERS_A_WORD) if script in UNSPACED else 1
        every[group_of(script)] += size
        if not (script in CASED and word[0].isupper()):
            plain[group_of(script)] += size
    total = sum(every.values())
    fit = [script for script in every if every[script] >= total * SUBSTANTIAL] or list(every)
    return max(fit, key=lambda script: (plain[script], every[script]), default=""), total
