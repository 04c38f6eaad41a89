"""The figures of claims against one gold: each a share between 0 and 1, but for the two counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.app.evaluation.acts import Act, Pair, Stretch, paired, unscored
from rashomon.app.evaluation.names import Aliases, same_chain, same_source

LOOSE, STRICT = 0.3, 0.8
COUNTS = ("gold", "system")

Figures = dict[str, float]


def claim_figures(gold: Sequence[Act], got: Sequence[Act], aliases: Aliases, skip: Sequence[Stretch]) -> Figures:
    """All figures of attributed claims; what lies in `skip` is not scored, borderline gold neither helps nor hurts."""
    got = [act for act in got if act.chain and not unscored(act, skip)]
    borderline = {id(have) for want, have in paired(gold, got, LOOSE) if want.optional}
    got = [act for act in got if id(act) not in borderline]
    gold = [act for act in gold if act.chain and not act.optional]
    loose, strict = paired(gold, got, LOOSE), paired(gold, got, STRICT)
    figures: Figures = {"gold": len(gold), "system": len(got)}
    figures |= found(loose, strict, len(gold), len(got))
    figures |= sources(loose, len(gold), len(got), aliases)
    figures |= {name: share([getattr(a, name) == getattr(b, name) for a, b in loose]) for name in ("mode", "certainty")}
    both = sum(a.refused and b.refused for a, b in loose)
    figures["denied or negated F1"] = f1(both, sum(a.refused for a in gold), sum(b.refused for b in got))
    return figures | times(loose, gold, got) | slots(loose, aliases)


def narration_figures(gold: Sequence[Act], got: Sequence[Act], skip: Sequence[Stretch]) -> Figures:
    """Narration F1; nothing where the gold has no narration."""
    if not gold:
        return {}
    own = [act for act in got if not act.chain and not unscored(act, skip)]
    return {"narration F1": f1(len(paired(gold, own, LOOSE)), len(gold), len(own))}


def found(loose: list[Pair], strict: list[Pair], want: int, have: int) -> Figures:
    """Whether the claims were found."""
    return {
        "P": len(loose) / max(1, have),
        "R": len(loose) / max(1, want),
        "F1 loose": f1(len(loose), want, have),
        "F1 strict": f1(len(strict), want, have),
    }


def sources(loose: list[Pair], want: int, have: int, aliases: Aliases) -> Figures:
    """Whether the right one is said to have said it."""
    right = [same_source(a.chain[0], b.chain[0], aliases) for a, b in loose]
    chains = [(len(a.chain), same_chain(a.chain, b.chain, aliases)) for a, b in loose]
    return {
        "who-said-what F1": f1(sum(right), want, have),
        "origin": share(right),
        "chain": share([same for _, same in chains]),
        "chain (2+ hops)": share([same for hops, same in chains if hops > 1]),
    }


def times(loose: list[Pair], gold: Sequence[Act], got: Sequence[Act]) -> Figures:
    """Event times by day."""
    timed = [a.day == b.day for a, b in loose if a.timed]
    want, have = sum(a.timed for a in gold), sum(bool(b.day) for b in got)
    return {"event time": share(timed), "event time F1": f1(sum(timed), want, have)}


def slots(loose: list[Pair], aliases: Aliases) -> Figures:
    """Places, quantities and participants of the pairs, by name or value."""
    fields: tuple[tuple[str, Callable[[Act], frozenset[str]]], ...] = (
        ("places F1", lambda act: act.places),
        ("quantities F1", lambda act: act.quantities),
        ("participants F1", lambda act: act.participants),
    )
    figures: Figures = {}
    for name, bag in fields:
        pairs = [(_known(bag(a), aliases), _known(bag(b), aliases)) for a, b in loose]
        hits = sum(len(a & b) for a, b in pairs)
        figures[name] = f1(hits, sum(len(a) for a, _ in pairs), sum(len(b) for _, b in pairs))
    return figures


def f1(hits: int, want: int, have: int) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * hits / max(1, want + have)


def share(right: Sequence[bool]) -> float:
    """How many are right; 0 where there are none."""
    return sum(right) / max(1, len(right))


def _known(names: frozenset[str], aliases: Aliases) -> frozenset[str]:
    return frozenset(aliases.get(name, name) for name in names)
