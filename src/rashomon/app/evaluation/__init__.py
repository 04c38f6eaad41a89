"""Figures: an extraction against gold annotations of the same articles, by the measures of the project's scorers."""

from rashomon.app.evaluation.articles import article_figures
from rashomon.app.evaluation.claims import claim_figures
from rashomon.app.evaluation.gold import Gold, key_of, load_gold, load_texts
from rashomon.app.evaluation.report import Report, report

__all__ = ["Gold", "Report", "article_figures", "claim_figures", "key_of", "load_gold", "load_texts", "report"]
