"""Clean: a capture to an article: text untouched, what is not the article marked with reasons."""

from rashomon.clean.article import clean
from rashomon.clean.reasons import REASONS

__all__ = ["REASONS", "clean"]
