"""The gate of quality: figures of the development articles against floors that rise freely and fall with a reason.

    python tests/gate.py                            figures beside their floors; fails where one lies under
    python tests/gate.py --raise                    floors up to what is measured; fails where one would fall
    python tests/gate.py --lower --because "..."    floors to what is measured, down too, with the reason on record
    python tests/gate.py --page > docs/figures.md   the page of figures, from the floors

Figures are points of a hundred, rounded down to a tenth.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rashomon.model.records import Claim, Reading, Span

TESTS = Path(__file__).parent
EXAMPLE = TESTS.parent / "src" / "rashomon" / "app" / "example" / "articles"
PLANTED = TESTS / "app" / "planted.toml"
EXAMPLE_SET = "example"

Values = dict[str, float]
Sets = dict[str, Values]
Floors = dict[str, Any]

STAGES: dict[str, tuple[str, str, str]] = {
    "claim F1 loose": ("claims", "F1 loose", "claims found: at least 0.3 of the characters shared with a reader's"),
    "claim F1 strict": ("claims", "F1 strict", "claims found: at least 0.8 of the characters shared"),
    "who-said-what F1": ("claims", "who-said-what F1", "claims found whose innermost source is right too"),
    "chain": ("claims", "chain", "of the claims found, those whose whole chain is right"),
    "mode": ("claims", "mode", "of the claims found, those whose act is right: say, deny, warn, decline ..."),
    "certainty": ("claims", "certainty", "of the claims found, those that are as sure as the source is"),
    "denied or negated F1": ("claims", "denied or negated F1", "claims of what is not so, found as such"),
    "narration F1": ("claims", "narration F1", "what the article says in its own voice"),
    "left out F1": ("articles", "left out F1", "characters that are not the article, left out in cleaning"),
}
"""Figure: where the evaluation has it, under which name, and what it means."""

RECALL = {
    "found": "claims planted in the bundled example that are found",
    "found, right source": "those whose innermost source is right",
    "found, right mode": "those whose act is right",
    "found, right source and mode": "those with both right",
}

READERS: Values = {
    "claim F1 loose": 97,
    "claim F1 strict": 88,
    "who-said-what F1": 97,
    "chain": 94,
    "mode": 93,
    "certainty": 97,
    "denied or negated F1": 92,
    "narration F1": 88,
}
"""How far two careful readers agree on four real articles: what no program can be told to pass."""


FOREWORD = (
    "Computed by `python tests/gate.py` with the measures of `rashomon evaluate`, in points of a hundred, rounded down",
    "to a tenth. They are floors: the tests fail where a figure falls under the one printed here. This page is written",
    "by `python tests/gate.py --page > docs/figures.md`.",
    "",
    "The articles are invented ones, annotated by hand, in `tests/dev`. Rules were written with one half in view; the",
    "other half is of other matters and was only measured, so it is the one to go by. *Readers*: how far two careful",
    "readers agree who annotated the same four real articles; more than that can be asked of nobody.",
)


def floors_path(code: str) -> Path:
    """Where the floors of a language are."""
    return TESTS / "floors" / f"{code}.json"


def codes() -> list[str]:
    """The languages that have floors."""
    return sorted(path.stem for path in (TESTS / "floors").glob("*.json"))


def load(code: str) -> Floors:
    """The floors of a language, as they stand."""
    found: Floors = json.loads(floors_path(code).read_text(encoding="utf-8"))
    return found


def corpus_files(code: str) -> list[Path]:
    """Every file that the figures of a language rest on, besides the program."""
    dev = [path for path in (TESTS / "dev" / code).rglob("*") if path.is_file()]
    return sorted([*dev, PLANTED, *EXAMPLE.iterdir()])


def digest(files: Iterable[Path]) -> str:
    """SHA-256 over the files' names and bytes, each with its length."""
    total = hashlib.sha256()
    for path in files:
        for part in (path.name.encode(), path.read_bytes()):
            total.update(b"%d:" % len(part))
            total.update(part)
    return total.hexdigest()


def measure(code: str, halves: dict[str, list[str]]) -> Sets:
    """The figures of each half of a language's development articles, and of the bundled example."""
    from rashomon.app.commands.evaluate import exports
    from rashomon.app.evaluation import load_gold, load_texts, report

    docs, gold = TESTS / "dev" / code / "docs", TESTS / "dev" / code / "gold"
    texts = load_texts(docs)
    claims, articles = exports([str(path) for path in sorted(docs.glob("*.txt"))], 1)
    sets: Sets = {}
    for name, keys in halves.items():
        kept = {key: texts[key] for key in keys}
        scores = report([load_gold(gold, kept)], claims, articles, kept).overall
        sets[name] = {stage: down(getattr(scores, part)[figure]) for stage, (part, figure, _) in STAGES.items()}
    sets[EXAMPLE_SET] = recall(code)
    return sets


def down(share: float) -> float:
    """A share as points of a hundred, rounded down to a tenth."""
    return math.floor(share * 1000 + 1e-6) / 10


def recall(code: str) -> Values:
    """How much of what is planted in the bundled example, in this language, is read out of it."""
    from rashomon.run import Failed, Options, readings

    planted = tomllib.loads(PLANTED.read_text(encoding="utf-8"))
    files = {row["file"] for row in planted["article"] if row["language"] == code}
    found: dict[str, Reading] = {}
    for name in sorted(files):
        for outcome in list(readings([str(EXAMPLE / name)], Options(jobs=1))):
            if isinstance(outcome, Failed):
                raise RuntimeError(f"{name}: {outcome.failure.step}: {outcome.failure.reason}")
            found[name] = outcome
    known = written(planted.get("names", {}))
    return shares([judged(row, found[row["file"]], known) for row in planted["claim"] if row["file"] in found])


def written(names: dict[str, list[str]]) -> dict[str, str]:
    """The forms of a name, folded, each with the name that is listed, folded."""
    from rashomon.app.evaluation.names import fold

    return {fold(form): fold(name) for name, forms in names.items() for form in forms}


def shares(hits: list[tuple[bool, bool, bool, bool]]) -> Values:
    """Of what was judged, the points of each kind of recall; 0 where nothing was."""
    return {name: down(sum(hit[at] for hit in hits) / max(1, len(hits))) for at, name in enumerate(RECALL)}


def judged(row: dict[str, Any], outcome: Reading, known: dict[str, str]) -> tuple[bool, bool, bool, bool]:
    """Whether a planted claim was found; with the right source; with the right mode; with both."""
    from rashomon.app.evaluation.claims import LOOSE
    from rashomon.app.evaluation.names import Party, same_source

    text = outcome.article.text
    near: list[tuple[float, Claim]] = []
    at = text.find(row["content"])
    while at >= 0:
        end = at + len(row["content"])
        near += [(shared(c.content, at, end), c) for c in outcome.extraction.claims if c.chain]
        at = text.find(row["content"], at + 1)
    near = [each for each in near if each[0] >= LOOSE]
    if not near:
        return False, False, False, False
    claim = max(near, key=lambda each: each[0])[1]
    hop = claim.chain[0]
    have = Party(hop.name, hop.span.text if hop.span else None)
    source = same_source(Party(row["sources"][0], None), have, known)
    mode = claim.mode in (row["mode"], *row.get("mode_also", ()))
    return True, source, mode, source and mode


def shared(content: Span, start: int, end: int) -> float:
    """Characters that a claim's content and a stretch both have, as a part of those that either has."""
    both = min(content.end, end) - max(content.start, start)
    return max(0, both) / (max(content.end, end) - min(content.start, start))


def fallen(floors: Sets, measured: Sets) -> list[str]:
    """Figures that lie under their floors, or that are gone, a line each."""
    return [
        f"{name}: {stage}: {measured.get(name, {}).get(stage, 0.0):.1f} is under its floor of {floor:.1f}"
        for name, values in floors.items()
        for stage, floor in values.items()
        if measured.get(name, {}).get(stage, 0.0) < floor
    ]


def moved(floors: Floors, measured: Sets, because: str | None) -> Floors:
    """The floors brought to what is measured; where some fall, the reason and what fell are put on record."""
    lines = fallen(floors["floors"], measured)
    record = [{"because": because, "fell": lines}] if because and lines else []
    return {**floors, "floors": measured, "lowered": [*floors["lowered"], *record]}


def dump(code: str, floors: Floors) -> None:
    """Write the floors of a language."""
    floors_path(code).write_text(json.dumps(floors, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def page() -> str:
    """The page of figures, from the floors of every language."""
    lines = ["# Figures", "", *FOREWORD]
    for code in codes():
        lines += ["", *language_lines(code, load(code))]
    return "\n".join(lines) + "\n"


def language_lines(code: str, floors: Floors) -> list[str]:
    """The part of the page that is about one language."""
    halves = list(floors["halves"])
    lines = [f"## {code}", "", "| figure | " + " | ".join(halves) + " | readers | what it means |"]
    lines.append("|---|" + "---:|" * (len(halves) + 1) + "---|")
    for stage, (_, _, meaning) in STAGES.items():
        cells = [f"{floors['floors'][half][stage]:.1f}" for half in halves]
        ceiling = f"{READERS[stage]:.0f}" if stage in READERS else "-"
        lines.append(f"| {stage} | {' | '.join(cells)} | {ceiling} | {meaning} |")
    lines += ["", *(f"{half}: articles {', '.join(keys)}." for half, keys in floors["halves"].items())]
    lines += [
        "",
        "Of what is planted in the bundled example (`rashomon demo`):",
        "",
        "| share | points |",
        "|---|---:|",
    ]
    lines += [f"| {RECALL[name]} | {value:.1f} |" for name, value in floors["floors"][EXAMPLE_SET].items()]
    if floors["lowered"]:
        lines += ["", "Floors that were lowered, and why:", ""]
        lines += [f"- {each['because']} ({'; '.join(each['fell'])})" for each in floors["lowered"]]
    return lines


def table(floors: Sets, measured: Sets) -> str:
    """Figures beside their floors, for reading."""
    lines = []
    for name, values in measured.items():
        lines.append(name)
        for stage, value in values.items():
            floor = floors.get(name, {}).get(stage)
            lines.append(f"  {stage:30}{value:7.1f}" + (f"   floor {floor:.1f}" if floor is not None else "   new"))
    return "\n".join(lines)


def keep(code: str, because: str | None) -> list[str]:
    """Bring the floors of a language to what is measured; the lines of what falls where no reason was given."""
    floors = load(code)
    measured = measure(code, floors["halves"])
    lines = fallen(floors["floors"], measured)
    if lines and because is None:
        return [*lines, 'to lower a floor: python tests/gate.py --lower --because "..."']
    dump(code, {**moved(floors, measured, because), "corpus": digest(corpus_files(code))})
    return []


def look(code: str) -> list[str]:
    """Print figures beside floors; what is wrong with them."""
    floors = load(code)
    measured = measure(code, floors["halves"])
    print(table(floors["floors"], measured))  # noqa: T201
    changed = [] if digest(corpus_files(code)) == floors["corpus"] else ["the corpus changed: move the floors with it"]
    return [*fallen(floors["floors"], measured), *changed]


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 1 where something is under its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--raise", dest="raising", action="store_true", help="floors up to what is measured")
    what.add_argument("--lower", action="store_true", help="floors to what is measured, with a reason")
    what.add_argument("--page", action="store_true", help="the page of figures")
    parser.add_argument("--because", metavar="SENTENCE", help="why floors fall; kept in the file")
    asked = parser.parse_args(arguments)
    if bool(asked.lower) != bool(asked.because and asked.because.strip()):
        parser.error("--lower and --because go together")
    if asked.page:
        print(page(), end="")  # noqa: T201
        return 0
    wrong: list[str] = []
    for code in codes():
        wrong += keep(code, asked.because) if asked.raising or asked.lower else look(code)
    print("\n".join(wrong), file=sys.stderr) if wrong else None  # noqa: T201
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
