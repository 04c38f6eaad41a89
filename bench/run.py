"""Benchmarks: `uv run python bench/run.py` prints one table. Peers run in the same process on the same text.

rate     articles a second on one core, from file to claims, against plain spaCy (the same model's default pipeline,
         `nlp.pipe` on the same texts): the ratio is what counts, because machines differ
cues     the same for languages without a model, read by their cues; spaCy has no more for them than words and
         sentences (its blank pipeline with a sentencizer), which is what it does in the same run on the same texts
memory   peak of the process that reads
start    wall time of `rashomon --help`
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "src" / "rashomon" / "app" / "example" / "articles"
SEEDS = ROOT.parent / "shared" / "seeds"
DEV = ROOT / "tests" / "dev"
LEAST_RATIO, LEAST_CUED, MOST_MEGABYTES, MOST_SECONDS = 0.8, 20, 700, 0.4
STARTS = 7
Row = tuple[str, str, str, str, bool]
"""What is measured, the figure, the peer's, the target, and whether it is met."""
ROUNDS = 3

# One core: set before anything numerical is imported.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"):
    os.environ[variable] = "1"


def parsed_files(languages: set[str]) -> list[Path]:
    """Plain-text articles of the example, and of the seeds where they are, in languages that are parsed."""
    return written_in(languages, sorted(EXAMPLE.glob("*.txt")) + sorted(SEEDS.glob("*.txt")))


def cued_files(code: str) -> list[Path]:
    """Plain-text articles of the example and of the development articles in a language that is read by its cues."""
    return written_in({code}, sorted(EXAMPLE.glob("*.txt")) + sorted((DEV / code).glob("docs/*.txt")))


def written_in(languages: set[str], files: list[Path]) -> list[Path]:
    """Those of the files that are in one of these languages."""
    from rashomon.clean import clean
    from rashomon.model.records import Capture

    captures = [Capture(file.name, str(file), "text/plain", file.read_bytes()) for file in files]
    return [
        file
        for file, capture in zip(files, captures, strict=True)
        if clean(capture).language.split("-")[0] in languages
    ]


def copies(files: list[Path], times: int, folder: Path) -> list[Path]:
    """The files repeated, each copy with a line of its own, so that no copy is the other's capture."""
    made: list[Path] = []
    for number in range(times):
        for file in files:
            path = folder / f"{number:03}_{file.name}"
            path.write_text(f"{file.read_text(encoding='utf-8')}\n\nCopy {number}.\n", encoding="utf-8")
            made.append(path)
    return made


def seconds(work: Callable[[], object]) -> float:
    """Processor time of this process for the work: another program on the machine does not count."""
    before = time.process_time()
    work()
    return time.process_time() - before


def model_of(names: list[str]) -> Callable[[list[str]], object]:
    """Plain spaCy with the first of these models, as what it does with texts."""
    from importlib import import_module

    nlp = import_module(names[0]).load()
    return lambda texts: sum(1 for _ in nlp.pipe(texts))


def blank(code: str) -> Callable[[list[str]], object]:
    """Plain spaCy without a model: words and sentences, as what it does with texts."""
    import spacy

    nlp = spacy.blank(code)
    nlp.add_pipe("sentencizer")
    return lambda texts: sum(1 for _ in nlp.pipe(texts))


def rates(files: list[Path], folder: Path, pipe: Callable[[list[str]], object]) -> tuple[float, float]:
    """Articles a second of Rashomon and of plain spaCy: the median of rounds that take turns."""
    from rashomon.read import find_inputs
    from rashomon.run import Options, read_into
    from rashomon.store import Ledger

    texts = [file.read_text(encoding="utf-8") for file in files]

    def ours(number: int) -> None:
        with Ledger.open(folder / f"{number}.db") as book:
            inputs = find_inputs([str(file) for file in files])
            stored = sum(event.kind == "stored" for event in read_into(book, inputs, Options(jobs=1)))
        if stored != len(files):
            raise SystemExit(f"{stored} of {len(files)} articles read")

    def theirs() -> None:
        pipe(texts)

    ours(-1)  # loads and fills what both keep
    theirs()
    mine, peer = [], []
    for number in range(ROUNDS):
        mine.append(seconds(lambda number=number: ours(number)))  # type: ignore[misc]
        peer.append(seconds(theirs))
    return len(files) / statistics.median(mine), len(files) / statistics.median(peer)


PEAK = """
import resource, sys
from rashomon.app.cli import app
try:
    app(["read", *sys.argv[2:], "--ledger", sys.argv[1], "--jobs", "1", "--format", "json"])
except SystemExit:
    pass
try:  # of this program alone; the other figure counts the one that started it too
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
print(peak, file=sys.stderr)
"""


def peak_megabytes(paths: list[str], folder: Path) -> float:
    """Peak memory of a process that reads these paths."""
    command = [sys.executable, "-c", PEAK, str(folder / "peak.db"), *paths]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return int(done.stderr.splitlines()[-1]) / 1e6


def start_seconds() -> float:
    """Median wall time of `rashomon --help`."""
    command = [sys.executable, "-m", "rashomon.app.cli", "--help"]
    times: list[float] = []
    for _ in range(STARTS):
        before = time.perf_counter()
        subprocess.run(command, capture_output=True, check=True)
        times.append(time.perf_counter() - before)
    return statistics.median(times)


def main() -> int:
    """Measure, print the table, and say by the exit code whether all targets are met."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=6, help="how often the articles are repeated")
    times = options.parse_args().times
    from rashomon.extract import cues
    from rashomon.lang import codes, load

    languages = [language for language in map(load, codes()) if language]
    models = [language.model for language in languages if language.model]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        parsed = copies(parsed_files({each.code for each in languages if each.model}), times, made(folder / "texts"))
        mine, peer = rates(parsed, folder, model_of(models))
        rows = [
            rate_row(
                "articles/s, one core", len(parsed), (mine, peer), f"ratio {LEAST_RATIO}", mine / peer >= LEAST_RATIO
            )
        ]
        for code in (each.code for each in languages if each.extractor == cues.NAME):
            files = copies(cued_files(code), times, made(folder / code))
            own = rates(files, made(folder / f"{code}-books"), blank(code))
            rows.append(
                rate_row(f"by cues ({code})", len(files), own, f"{LEAST_CUED} articles/s", own[0] >= LEAST_CUED)
            )
        peak = peak_megabytes([str(EXAMPLE), str(folder / "texts")], folder)
    start = start_seconds()
    rows += [
        ("peak memory, MB", f"{peak:.0f}", "", f"under {MOST_MEGABYTES}", peak < MOST_MEGABYTES),
        ("rashomon --help, s", f"{start:.2f}", "", f"under {MOST_SECONDS}", start < MOST_SECONDS),
    ]
    print(f"{'':36}{'here':>8}  {'peer':<28}{'target':<18}")
    for what, here, other, target, met in rows:
        print(f"{what:36}{here:>8}  {other:<28}{target:<18}{'met' if met else 'NOT MET'}")
    return 0 if all(row[-1] for row in rows) else 1


def made(folder: Path) -> Path:
    """A new folder."""
    folder.mkdir()
    return folder


def rate_row(what: str, count: int, rate: tuple[float, float], target: str, met: bool) -> Row:
    """A line of the table: articles a second here and of the peer, and their ratio."""
    here, peer = rate
    return f"{what}, {count} articles", f"{here:.1f}", f"spaCy {peer:.1f}, ratio {here / peer:.2f}", target, met


if __name__ == "__main__":
    sys.exit(main())
