"""`rashomon evaluate`: the figures that a user may rely on, computed from annotations."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from rashomon.app.options import Jobs

if TYPE_CHECKING:
    from rashomon.app.evaluation import Report

Folder = Annotated[
    Path, typer.Option("--docs", exists=True, file_okay=False, metavar="DIR", help="The annotated .txt files.")
]


class Figures(StrEnum):
    """How the figures are written."""

    TABLE = "table"
    JSON = "json"


def evaluate(
    docs: Folder,
    gold: Annotated[
        list[Path],
        typer.Option(
            "--gold", exists=True, file_okay=False, metavar="DIR", help="Annotations; may be given again: the mean."
        ),
    ],
    only: Annotated[
        str | None,
        typer.Option("--only", metavar="KEYS", help="Documents, by name up to the first _ or point: 000,001."),
    ] = None,
    jobs: Jobs = None,
    form: Annotated[Figures, typer.Option("--format", help="table for reading, json for programs.")] = Figures.TABLE,
) -> None:
    """Print how well annotated documents are read.

    The figures stand for each language, and for all documents together.

    A gold folder holds documents.json and claims.jsonl, and may hold narration.jsonl, entities.json and ignore.json.
    A claim is found when it shares at least 0.3 (loose) or 0.8 (strict) of its characters with one of the gold.

    \b
    Examples:
      rashomon evaluate --gold gold/a --gold gold/b --docs texts
      rashomon evaluate --gold gold/a --docs texts --only 002,003 --format json
    """
    from rashomon.app.formats import json_line

    figures = measured(docs, gold, set(only.split(",")) if only else None, jobs)
    if form is Figures.JSON:
        print(json_line(figures_row(figures)))
    else:
        print("\n".join(figure_lines(figures)))


def measured(docs: Path, gold: list[Path], only: set[str] | None, jobs: int | None) -> Report:
    """The figures of these documents, or of those of them that are asked for by key."""
    from rashomon.app.evaluation import key_of, load_gold, load_texts, report
    from rashomon.model.errors import UsageError

    texts = load_texts(docs)
    unknown = sorted((only or set()) - set(texts))
    if unknown:
        raise UsageError(f"no document {', '.join(unknown)} in {docs}", next_step="see --only in --help")
    annotated = {key_of(row["doc"]) for folder in gold for row in load_gold(folder, texts).documents}
    bare = sorted(set(texts) - annotated) if only is None else []
    if bare:
        print(f"left out, since nobody has annotated them: {', '.join(bare)}", file=sys.stderr)
    kept = {key: text for key, text in texts.items() if key not in bare and (only is None or key in only)}
    golds = [load_gold(folder, kept) for folder in gold]
    paths = [str(path) for path in sorted(docs.glob("*.txt")) if key_of(path.name) in kept]
    claims, articles = exports(paths, jobs)
    return report(golds, claims, articles, kept)


def exports(paths: list[str], jobs: int | None) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Rows of claims and of articles of these files, as an export has them; a failure is told and goes unscored."""
    from rashomon.app.output import note
    from rashomon.model.columns import article_row, claim_row
    from rashomon.run import Failed, Options, readings

    claims: list[dict[str, Any]] = []
    articles: list[dict[str, Any]] = []
    for outcome in readings(paths, Options(jobs=jobs)):
        if isinstance(outcome, Failed):
            note(f"failed: {outcome.failure.doc}: {outcome.failure.reason}")
            continue
        articles.append(article_row(outcome.article))
        claims += [claim_row(claim, outcome.article, outcome.capture.retrieved) for claim in outcome.extraction.claims]
    return claims, articles


def figures_row(figures: Report) -> dict[str, Any]:
    """The figures for programs: shares between 0 and 1, four digits."""
    sets = {**figures.languages, "overall": figures.overall}
    return {
        name: {
            "documents": list(scores.documents),
            "claims": {key: round(value, 4) for key, value in scores.claims.items()},
            "articles": {key: round(value, 4) for key, value in scores.articles.items()},
        }
        for name, scores in sets.items()
    }


def figure_lines(figures: Report) -> list[str]:
    """The figures for people, in points of a hundred: a line each, a column for each language and one for all."""
    from rashomon.app.evaluation.claims import COUNTS

    sets = {**figures.languages, "all": figures.overall}
    lines = [f"{'':22}" + "".join(f"{name:>8}" for name in sets)]
    lines.append(f"{'documents':22}" + "".join(f"{len(scores.documents):>8}" for scores in sets.values()))
    for part in ("claims", "articles"):
        lines += ["", part]
        for name in getattr(figures.overall, part):
            values = [getattr(scores, part).get(name) for scores in sets.values()]
            lines.append(f"  {name:20}" + "".join(_cell(value, count=name in COUNTS) for value in values))
    return lines


def _cell(value: float | None, *, count: bool) -> str:
    if value is None:
        return f"{'-':>8}"
    return f"{value:>8.0f}" if count else f"{100 * value:>8.1f}"
