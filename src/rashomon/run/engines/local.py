"""Run a step over many items on this machine: in one process or in several, with equal results in equal order."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

WINDOW = 8
"""Items in the air for each process: enough that none waits, few enough that memory stays small."""


def cpus() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def run(
    step: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    jobs: int,
    lost: Callable[[Item, str], Result],
) -> Iterator[Result]:
    """Results of the step, in the order of the items; `jobs` processes, 1 for this one.

    What the step raises is raised here. Where a process dies over an item, `lost(item, how)` is its result and a new
    process takes the place. With several jobs, step, items and results must pickle, and step must be importable.
    """
    if jobs <= 1:
        return (step(item) for item in items)  # not map: a StopIteration out of a step would end it in silence
    return _Pool(step, jobs, lost).results(items)


@dataclass
class _Worker:
    """A process, our end of its pipe, and the number of the item it has."""

    process: BaseProcess
    pipe: Connection
    holds: int | None = None


class _Pool(Generic[Item, Result]):
    """Processes with a pipe each, so that it is known which item one died over."""

    def __init__(self, step: Callable[[Item], Result], jobs: int, lost: Callable[[Item, str], Result]) -> None:
        self._step = step
        self._lost = lost
        self._jobs = jobs
        # A fresh interpreter each: the same on every system, and no library's threads are copied half-way.
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._items: dict[int, Item] = {}
        self._waiting: deque[int] = deque()
        self._done: dict[int, Result] = {}

    def results(self, items: Iterable[Item]) -> Iterator[Result]:
        """All results in order; the processes end with the iteration."""
        feed = enumerate(items)
        next_out, more = 0, True
        try:
            while True:
                while more and len(self._items) + len(self._done) < WINDOW * self._jobs:
                    number, item = next(feed, (-1, None))
                    if number < 0 or item is None:
                        more = False
                        break
                    self._items[number] = item
                    self._waiting.append(number)
                while next_out in self._done:
                    yield self._done.pop(next_out)
                    next_out += 1
                if not self._items and not self._done:
                    if not more:
                        return
                    continue
                self._hand_out()
                self._take_in()
        finally:
            self._stop()

    def _hand_out(self) -> None:
        while len(self._workers) < min(self._jobs, len(self._items)):
            self._workers.append(self._start())
        for worker in self._workers:
            if worker.holds is None and self._waiting:
                worker.holds = self._waiting.popleft()
                try:
                    worker.pipe.send(self._items[worker.holds])
                except (BrokenPipeError, ConnectionError):
                    continue  # it died; taking in says so

    def _take_in(self) -> None:
        busy = {worker.pipe: worker for worker in self._workers if worker.holds is not None}
        for ready in wait(list(busy)):
            worker = busy[ready]  # type: ignore[index]  # wait gives back what it was given
            number = worker.holds
            if number is None:
                continue
            worker.holds = None
            try:
                fine, value = worker.pipe.recv()
            except (EOFError, ConnectionError, pickle.UnpicklingError):
                fine, value = True, self._lost(self._items[number], self._bury(worker))
            if not fine:
                raise value
            self._done[number] = value
            del self._items[number]

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(self._step, theirs), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _bury(self, worker: _Worker) -> str:
        """Take a dead process off the list; says how it ended."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        code = worker.process.exitcode or 0
        return f"killed by signal {-code}" if code < 0 else f"ended with code {code}"

    def _stop(self) -> None:
        for worker in self._workers:
            worker.pipe.close()
            if worker.holds is not None:
                worker.process.terminate()
        for worker in self._workers:
            worker.process.join()


def _serve(step: Callable[[Any], Any], pipe: Connection) -> None:
    """The life of a process: take an item, answer (True, result) or (False, error), until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started us stops us
    while True:
        try:
            item = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            answer = (True, step(item))
        except Exception as err:  # handed on whole: the other side raises it
            answer = (False, err)
        try:
            pipe.send(answer)
        except OSError:
            return
