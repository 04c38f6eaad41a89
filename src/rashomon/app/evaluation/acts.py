"""Claims as they are compared: of the gold and of the system, in one shape; and which pairs of them are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rashomon.app.evaluation.names import Party, fold

NUMBER = re.compile(r"\d+(?:[ .,]\d+)*")


@dataclass(frozen=True, slots=True)
class Act:
    """One claim: its place, and what is compared. `day` is the event's, `optional` a borderline claim of the gold."""

    doc: str
    start: int
    end: int
    chain: tuple[Party, ...]
    mode: str | None
    polarity: str | None
    certainty: str | None
    day: str | None
    timed: bool
    places: frozenset[str]
    quantities: frozenset[str]
    participants: frozenset[str]
    optional: bool = False

    @property
    def refused(self) -> bool:
        """Whether it is denied or negated."""
        return self.polarity == "negated" or self.mode == "deny"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a document, half-open, in code points."""

    doc: str
    start: int
    end: int


Pair = tuple[Act, Act]


def act_of(row: dict[str, Any], doc: str, start: int, end: int, chain: Sequence[dict[str, Any]]) -> Act:
    """The act of a row of gold or of an export."""
    return Act(
        doc=doc,
        start=start,
        end=end,
        chain=tuple(Party(hop.get("name"), hop.get("text")) for hop in chain),
        mode=row.get("mode"),
        polarity=row.get("polarity"),
        certainty=row.get("certainty"),
        day=day_of(row.get("event_time")),
        timed=bool(row.get("event_time")),
        places=_bag(row.get("places"), name_of),
        quantities=_bag(row.get("quantities"), value_of),
        participants=_bag(row.get("participants"), name_of),
        optional=bool(row.get("optional")),
    )


def day_of(value: Any) -> str | None:  # noqa: ANN401 - JSON of any shape
    """The day on which a time begins: of an object, an interval "a/b" or a date."""
    if value is None:
        return None
    if isinstance(value, dict):
        value = value.get("start") or value.get("end")
        return str(value)[:10] if value else None
    return str(value).split("/")[0][:10]


def name_of(value: Any) -> str:  # noqa: ANN401
    """A place's or participant's name, folded."""
    return fold((value.get("name") or value.get("text")) if isinstance(value, dict) else value)


def value_of(value: Any) -> str:  # noqa: ANN401
    """The first number of a quantity, plain; its words where it has none."""
    if isinstance(value, dict):
        value = value["value"] if value.get("value") is not None else value.get("text")
    words = fold(str(value))
    found = NUMBER.search(words)
    if found is None or found.group().count(".") > 1:
        return words
    return f"{float(found.group().replace(' ', '').replace(',', '')):g}"


def overlap(a: Act | Stretch, b: Act | Stretch) -> float:
    """Characters that both have, as a part of those that either has."""
    shared = min(a.end, b.end) - max(a.start, b.start)
    if a.doc != b.doc or shared <= 0:
        return 0.0
    return shared / (max(a.end, b.end) - min(a.start, b.start))


def paired(gold: Sequence[Act], got: Sequence[Act], least: float) -> list[Pair]:
    """Pairs one to one, best overlap first, of those that overlap at least so much; of equals the later ones first."""
    near = [
        (overlap(want, have), i, j)
        for i, want in enumerate(gold)
        for j, have in enumerate(got)
        if want.doc == have.doc and overlap(want, have) >= least
    ]
    used_gold: set[int] = set()
    used_got: set[int] = set()
    pairs: list[Pair] = []
    for _, i, j in sorted(near, reverse=True):
        if i not in used_gold and j not in used_got:
            used_gold.add(i)
            used_got.add(j)
            pairs.append((gold[i], got[j]))
    return pairs


def unscored(act: Act, stretches: Sequence[Stretch]) -> bool:
    """Whether more than half of the act lies where the gold says nothing."""
    half = 0.5 * (act.end - act.start)
    return any(act.doc == x.doc and min(act.end, x.end) - max(act.start, x.start) > half for x in stretches)


def _bag(values: Any, key: Any) -> frozenset[str]:  # noqa: ANN401
    return frozenset(name for name in map(key, values or ()) if name)
