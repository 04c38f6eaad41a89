"""Text: lines, sentences, words, language and normal form; every offset is in code points of the text it came with."""

from rashomon.text.languages import language_in, language_of
from rashomon.text.lines import lines, logical_lines
from rashomon.text.normal import Normalised, fold, normalise
from rashomon.text.passages import Passage, passages
from rashomon.text.running import running_script
from rashomon.text.scripts import main_script, script_counts
from rashomon.text.sentences import sentences
from rashomon.text.tokens import words

__all__ = [
    "Normalised",
    "Passage",
    "fold",
    "language_in",
    "language_of",
    "lines",
    "logical_lines",
    "main_script",
    "normalise",
    "passages",
    "running_script",
    "script_counts",
    "sentences",
    "words",
]
