"""The script of characters and texts, as ISO 15924 codes, from the names that Unicode gives them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

SCRIPTS = {
    "ADLAM": "Adlm",
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "BENGALI": "Beng",
    "BOPOMOFO": "Bopo",
    "CANADIAN": "Cans",
    "CHEROKEE": "Cher",
    "CJK": "Hani",
    "CYRILLIC": "Cyrl",
    "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "GUJARATI": "Gujr",
    "GURMUKHI": "Guru",
    "HANGUL": "Hang",
    "HEBREW": "Hebr",
    "HIRAGANA": "Kana",
    "KANNADA": "Knda",
    "KATAKANA": "Kana",
    "KATAKANA-HIRAGANA": "Kana",
    "KHMER": "Khmr",
    "LAO": "Laoo",
    "LATIN": "Latn",
    "MALAYALAM": "Mlym",
    "MEETEI": "Mtei",
    "MONGOLIAN": "Mong",
    "MYANMAR": "Mymr",
    "NKO": "Nkoo",
    "OL": "Olck",
    "ORIYA": "Orya",
    "SINHALA": "Sinh",
    "SYRIAC": "Syrc",
    "TAMIL": "Taml",
    "TELUGU": "Telu",
    "THAANA": "Thaa",
    "THAI": "Thai",
    "TIBETAN": "Tibt",
    "TIFINAGH": "Tfng",
}
"""First word of a character's Unicode name to the script's code; both kanas are one, and so are all Han characters."""

UNKNOWN = "Zyyy"
"""Code of characters without a script of their own: digits, marks, symbols, scripts that the table doesn't hold."""

UNSPACED = frozenset({"Hani", "Kana", "Hang", "Thai", "Laoo", "Mymr", "Khmr"})
"""Scripts whose words can't be had by cutting at white space (Hangul: by cutting alone, for endings cling to words)."""

CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
"""Scripts that write sentences and names with a capital letter."""

DANDA = frozenset({"Beng", "Deva", "Gujr", "Guru", "Orya"})
"""Scripts that end a sentence with a danda, for which a bar is often typed."""

BAR = re.compile(r"(?<=[^\s|])\|{1,2}(?=[\s”“\"’'‘»)\]।|]|$)")
"""A bar or two right behind something, with nothing but marks or a space behind it."""

BEHIND_LETTER = 12
"""Code points before a bar in which its script is looked for: digits, marks and brackets may stand between."""

CHINESE = frozenset({"Kana", "Hani", "Hang", "Bopo"})
"""Scripts that one language writes together."""


def group_of(script: str) -> str:
    """Scripts that one language writes together are one group."""
    return "Hani" if script in CHINESE else script


@cache
def script_of(char: str) -> str:
    """Script of one character; letters and marks only, everything else is `Zyyy`."""
    if unicodedata.category(char)[0] not in "LM":
        return UNKNOWN
    name = unicodedata.name(char, "").partition(" ")
    if name[0] in {"FULLWIDTH", "HALFWIDTH"}:
        name = name[2].partition(" ")
    return SCRIPTS.get(name[0], UNKNOWN)


def script_counts(text: str) -> dict[str, int]:
    """How many letters and marks of each script the text has, the most frequent script first."""
    counts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        counts[script_of(char)] += count
    counts.pop(UNKNOWN, None)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def main_script(text: str) -> str:
    """The script of most letters; `Zyyy` where there is none."""
    return next(iter(script_counts(text)), UNKNOWN)


def with_dandas(text: str) -> str:
    """The text, as long as it was, with a danda for each bar that stands where its script has one: at a word's end."""
    if "|" not in text:
        return text
    return BAR.sub(lambda bar: "।" * len(bar.group()) if _in_danda_script(text, bar.start()) else bar.group(), text)


def _in_danda_script(text: str, at: int) -> bool:
    """Whether the last letter before a place, if it is near, is of a script with dandas."""
    before = (script_of(char) for char in reversed(text[max(0, at - BEHIND_LETTER) : at]))
    return next((script for script in before if script != UNKNOWN), UNKNOWN) in DANDA
