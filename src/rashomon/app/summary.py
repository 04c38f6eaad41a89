"""What a reader wants to know after reading: what is in the ledger, what was left out, what failed, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.app.formats import Row, one_line
from rashomon.app.wording import count, left_out_reason
from rashomon.model.records import Failure
from rashomon.run import Event
from rashomon.store import Counts

SHOWN_FAILURES = 10
INDENT = "  "


@dataclass
class Tally:
    """What one run did, counted as it goes."""

    stored: int = 0
    known: int = 0
    claims: int = 0
    again: int = 0
    without: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def take(self, event: Event) -> None:
        """Count one event."""
        if event.kind == "stored":
            self.stored += 1
            self.claims += event.claims
            self.again += event.again
            self.without += [(event.doc, event.without)] if event.without else []
        elif event.kind == "known":
            self.known += 1
        elif event.failure is not None:
            self.failures.append(event.failure)

    @property
    def nothing_read(self) -> bool:
        """Whether the run found no article at all."""
        return self.stored + self.known == 0


def event_row(event: Event) -> Row:
    """An event as a line for programs."""
    row: Row = {"event": event.kind, "doc": event.doc, "article": event.article, "claims": event.claims}
    row |= {"without_claims_because": list(event.without)} if event.without else {}
    return row | (failure_row(event.failure) if event.failure else {})


def failure_row(failure: Failure) -> Row:
    """A failure as a line for programs."""
    return {
        "doc": failure.doc,
        "uri": failure.uri,
        "step": failure.step,
        "reason": failure.reason,
        "next_step": failure.next_step,
        "size": failure.size,
    }


def without_folder(articles: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Of (language, articles) those whose language has no folder: only quotation marks could be read there."""
    from rashomon.lang import codes

    known = set(codes())
    return [(language, number) for language, number in articles if language.split("-")[0] not in known]


def summary_row(tally: Tally, counts: Counts, behind: int) -> Row:
    """The summary for programs: this run, and the ledger after it."""
    return {
        "event": "summary",
        "run": {
            "stored": tally.stored,
            "already_there": tally.known,
            "read_again": tally.again,
            "claims": tally.claims,
            "without_claims": [{"doc": doc, "because": list(reasons)} for doc, reasons in tally.without],
            "failed": [failure_row(failure) for failure in tally.failures],
        },
        "ledger": {
            "captures": counts.captures,
            "articles": dict(counts.articles),
            "claims": {"attributed": counts.attributed, "narration": counts.narration},
            "sources": counts.sources,
            "left_out": [{"reason": r, "passages": n, "characters": size} for r, n, size in counts.left_out],
            "dropped": [{"reason": reason, "candidates": n} for reason, n in counts.dropped],
            "failed": [{"step": step, "reason": reason, "inputs": n} for step, reason, n in counts.failures],
            "languages_without_folder": [language for language, _ in without_folder(counts.articles)],
            "read_by_an_earlier_version": behind,
        },
    }


def run_lines(tally: Tally) -> list[str]:
    """What the run did."""
    parts = [count(tally.stored, "article") + f" read, with {count(tally.claims, 'claim')}"]
    if tally.again:
        parts.append(f"read by another version before, and now anew: {tally.again:,}")
    if tally.known:
        parts.append(f"already there: {tally.known:,}")
    if tally.failures:
        parts.append(f"failed: {len(tally.failures):,}")
    return ["; ".join(parts)]


def ledger_lines(counts: Counts) -> list[str]:
    """What the ledger holds."""
    total = sum(number for _, number in counts.articles)
    languages = ", ".join(f"{number:,} in {one_line(language)}" for language, number in counts.articles)
    return [
        f"captures   {counts.captures:,}",
        f"articles   {total:,}" + (f"  ({languages})" if languages else ""),
        f"claims     {counts.attributed + counts.narration:,}  "
        f"({counts.attributed:,} attributed, {counts.narration:,} in the articles' own voice)",
        f"sources    {counts.sources:,}",
    ]


def left_out_lines(counts: Counts) -> list[str]:
    """What is not the article, by reason."""
    return [
        f"{count(passages, 'passage')}, {count(size, 'character')}: {left_out_reason(reason)}"
        for reason, passages, size in counts.left_out
    ]


def dropped_lines(counts: Counts) -> list[str]:
    """What looked like a claim and was not kept, by reason."""
    return [f"{count(number, 'candidate')}: {one_line(reason)}" for reason, number in counts.dropped]


def without_lines(without: list[tuple[str, tuple[str, ...]]]) -> list[str]:
    """Articles that gave no claim, each with why; the first few of many."""
    lines = [one_line(f"{doc}: {'; '.join(reasons)}") for doc, reasons in without[:SHOWN_FAILURES]]
    if len(without) > SHOWN_FAILURES:
        lines.append(f"and {len(without) - SHOWN_FAILURES:,} more: rashomon articles shows how many claims each has")
    return lines


def failure_lines(failures: list[Failure]) -> list[str]:
    """What failed, why, and what to do; the first few of many."""
    lines = [
        one_line(f"{failure.doc}: {failure.reason}" + (f" ({failure.next_step})" if failure.next_step else ""))
        for failure in failures[:SHOWN_FAILURES]
    ]
    if len(failures) > SHOWN_FAILURES:
        lines.append(f"and {len(failures) - SHOWN_FAILURES:,} more: rashomon failures")
    return lines


def by_reason(failures: list[Failure]) -> list[str]:
    """Failures counted by reason, the commonest first."""
    reasons = Counter((failure.step, failure.reason) for failure in failures)
    ranked = sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    return [one_line(f"{number:,} at {step}: {reason}") for (step, reason), number in ranked]


def section(head: str, lines: list[str]) -> list[str]:
    """A head with its lines under it; nothing where there are none."""
    return ["", head, *(INDENT + line for line in lines)] if lines else []


def summary_lines(tally: Tally, counts: Counts, behind: int, ledger: str) -> list[str]:
    """The summary for people."""
    languages = [f"{count(number, 'article')} in {one_line(code)}" for code, number in without_folder(counts.articles)]
    return [
        *run_lines(tally),
        *section(f"In {ledger}", ledger_lines(counts)),
        *section("Left out of the articles, and why", left_out_lines(counts)),
        *section("Candidates that are no claims, and why", dropped_lines(counts)),
        *section("Read by quotation marks only: languages without a folder", languages),
        *section("Read, but without a claim, and why", without_lines(tally.without)),
        *section("Failed, and why", failure_lines(tally.failures)),
        *section("Read by an earlier version", [f"{count(behind, 'capture')}: rashomon rebuild"] if behind else []),
    ]
