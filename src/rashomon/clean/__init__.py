"""Clean: a capture to an article: its text untouched, what is not the article marked with a reason, its data as fields."""

from rashomon.clean.article import clean
from rashomon.clean.reasons import REASONS

__all__ = ["REASONS", "clean"]
