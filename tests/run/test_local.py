"""The local engine: the same results in the same order, whatever the number of processes; a death costs one item."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from rashomon.run.engines import local

JOBS = (1, 2, 3)


def double(number: int) -> int:
    return number * 2


def uneven(number: int) -> int:
    """The earlier items take longest, so that processes finish out of order."""
    return sum(range((40 - number) * 20_000)) * 0 + number


def fail_at_five(number: int) -> int:
    if number == 5:
        raise ValueError("five")
    return number


def stop_at_five(number: int) -> int:
    if number == 5:
        raise StopIteration
    return number


def die_at_five(number: int) -> int:
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    if number == 7:
        os._exit(3)
    return number


def lost(number: int, how: str) -> int:
    assert how in {"killed by signal 9", "ended with code 3"}
    return -number


@pytest.mark.parametrize("jobs", JOBS)
@pytest.mark.parametrize("count", [0, 1, 40])
def test_results_and_order_are_the_same(jobs: int, count: int) -> None:
    assert list(local.run(uneven, range(count), jobs=jobs, lost=lost)) == list(range(count))


@pytest.mark.parametrize("jobs", JOBS)
def test_what_a_step_raises_is_raised_here(jobs: int) -> None:
    with pytest.raises(ValueError, match="five"):
        list(local.run(fail_at_five, range(10), jobs=jobs, lost=lost))


@pytest.mark.parametrize("jobs", (1, 2))
def test_a_step_that_raises_stop_iteration_ends_nothing_in_silence(jobs: int) -> None:
    with pytest.raises(RuntimeError, match="StopIteration"):
        list(local.run(stop_at_five, range(10), jobs=jobs, lost=lost))


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_death_costs_its_item_and_the_rest_goes_on() -> None:
    assert list(local.run(die_at_five, range(12), jobs=2, lost=lost)) == [0, 1, 2, 3, 4, -5, 6, -7, 8, 9, 10, 11]


@pytest.mark.parametrize("jobs", JOBS)
def test_items_are_not_taken_far_ahead(jobs: int) -> None:
    taken = 0

    def items() -> object:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield number

    results = local.run(double, items(), jobs=jobs, lost=lost)  # type: ignore[arg-type]
    assert [next(results) for _ in range(3)] == [0, 2, 4]
    assert taken <= 3 + 2 * local.WINDOW * jobs
    results.close() if hasattr(results, "close") else None
