"""All figures, for each language and over all: the mean over the golds, because each reading is legitimate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rashomon.app.evaluation.acts import Act, act_of
from rashomon.app.evaluation.articles import article_figures
from rashomon.app.evaluation.claims import Figures, claim_figures, narration_figures
from rashomon.app.evaluation.gold import Gold, Texts, key_of
from rashomon.model.errors import InputError

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one set of documents; shares between 0 and 1, but for the counts `gold` and `system`."""

    documents: tuple[str, ...]
    claims: Figures
    articles: Figures


@dataclass(frozen=True, slots=True)
class Report:
    """The figures of each language (as the gold names it), and of all documents."""

    languages: Mapping[str, Scores]
    overall: Scores


def report(golds: Sequence[Gold], claims: Iterable[Row], articles: Iterable[Row], texts: Texts) -> Report:
    """Score exported rows of claims and articles.

    Raises:
        InputError: where a span's text is not the document's.
    """
    acts = system_acts(claims, texts)
    rows = {key_of(row["doc"]): row for row in articles}
    keys = tuple(sorted(texts))
    groups: dict[str, list[str]] = {}
    languages = {key_of(row["doc"]): primary(row) for gold in reversed(golds) for row in gold.documents}
    for key in keys:
        groups.setdefault(languages.get(key, "und"), []).append(key)
    each = {code: scores(golds, acts, rows, texts, tuple(groups[code])) for code in sorted(groups)}
    return Report(each, scores(golds, acts, rows, texts, keys))


def primary(row: Row) -> str:
    """A document's language without region or script."""
    return str(row.get("language") or "und").split("-")[0]


def system_acts(rows: Iterable[Row], texts: Texts) -> list[Act]:
    """Exported claims as acts, once every span has been seen to be the document's text."""
    acts: list[Act] = []
    for row in rows:
        key = key_of(row["doc"])
        if key not in texts:
            continue
        content = row["content"]
        spans = [content, *(hop for hop in row.get("chain") or () if hop.get("text"))]
        for span in spans:
            if not stands(span, texts[key]):
                raise InputError(f"{row['doc']}: {span['text'][:60]!r} is not the text there", next_step="not scored")
        acts.append(act_of(row, key, content["start"], content["end"], row.get("chain") or ()))
    return acts


def stands(span: Row, text: str) -> bool:
    """Whether a span's text is the document's at its offsets; without offsets, whether it is there at all."""
    if span.get("start") is None:
        return span["text"] in text
    return text[span["start"] : span["end"]] == str(span["text"])


def scores(
    golds: Sequence[Gold], acts: Sequence[Act], rows: Mapping[str, Row], texts: Texts, keys: tuple[str, ...]
) -> Scores:
    """The figures of these documents."""
    aliases: dict[str, str] = {}
    for gold in golds:
        aliases.update(gold.aliases)
    mine = [act for act in acts if act.doc in keys]
    each: list[Figures] = []
    for gold in golds:
        claims = [act for act in gold.claims if act.doc in keys]
        own = [act for act in gold.narration if act.doc in keys]
        figures = claim_figures(claims, mine, aliases, gold.skip)
        each.append(figures | narration_figures(own, mine, gold.skip))
    kept = {key: texts[key] for key in keys}
    return Scores(keys, mean(each), article_figures(golds, rows, kept))


def mean(each: Sequence[Figures]) -> Figures:
    """Each figure's mean over the golds that have it."""
    names = dict.fromkeys(name for figures in each for name in figures)
    return {name: _mean([figures[name] for figures in each if name in figures]) for name in names}


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)
