"""Work in several processes, results in the order of the items: what kills its process or never ends costs one item.

A pool of the standard library does not tell which item broke it, and gives up all the others.
"""

from __future__ import annotations

import gc
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection, wait
from typing import Generic, TypeVar

from schemas.errors import FazhiError
from schemas.messages import language, speak

Item = TypeVar("Item")
Result = TypeVar("Result")

WINDOW = 256
"""How many results are kept at most while an earlier one is waited for."""

# A forked process has everything loaded already; elsewhere than on Linux forking is not safe, or there is none.
_CONTEXT = get_context("fork") if sys.platform == "linux" else get_context("spawn")


class Lost(Enum):
    """Why there is no result for an item."""

    DIED = "the process died"
    OVERDUE = "it took longer than allowed"


def work_through(
    do: Callable[[Item], Result], items: Sequence[Item], jobs: int, seconds: float
) -> Iterator[Result | Lost]:
    """`do(item)` for each item, in order, from `jobs` processes; an item may take so many seconds.

    do, items and results travel between processes. A FazhiError that `do` raises is raised here. The processes end
    with the iterator.
    """
    crew = [_Worker[Item, Result](do) for _number in range(min(jobs, len(items)))]
    results: dict[int, Result | Lost] = {}
    begun = done = 0
    try:
        while done < len(items):
            for place, worker in enumerate(crew):
                if worker.number is None and begun < min(len(items), done + WINDOW):
                    crew[place] = _given(worker, do, begun, items[begun], seconds)
                    begun += 1
            for place, number, result in _collected(crew, wait_for_one=done not in results):
                results[number] = result
                if isinstance(result, Lost):
                    crew[place] = _Worker(do)
            if done in results:
                yield results.pop(done)
                done += 1
    finally:
        for worker in crew:
            worker.stop()


class _Worker(Generic[Item, Result]):
    """A process and the item it is at. number: which item, None for none; due: when it must be through."""

    def __init__(self, do: Callable[[Item], Result]) -> None:
        self.connection, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_serve, args=(theirs, do, language()), daemon=True)
        self._process.start()
        theirs.close()
        self.number: int | None = None
        self.due = 0.0

    def give(self, number: int, item: Item, seconds: float) -> None:
        """Let it begin with an item. Raises OSError when the process is gone."""
        self.connection.send(item)
        self.number, self.due = number, time.monotonic() + seconds

    def result(self) -> Result | Lost | None:
        """What came of its item; None while it is at it. Raises the FazhiError that came of it."""
        if not self.connection.poll():
            return Lost.OVERDUE if time.monotonic() >= self.due else None
        try:
            result: Result | FazhiError = self.connection.recv()
        except (EOFError, OSError):
            return Lost.DIED
        self.number = None
        if isinstance(result, FazhiError):
            raise result
        return result

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.connection.close()


def _given(
    worker: _Worker[Item, Result], do: Callable[[Item], Result], number: int, item: Item, seconds: float
) -> _Worker[Item, Result]:
    """The worker that has begun with the item: a new one where somebody has ended the process meanwhile."""
    try:
        worker.give(number, item, seconds)
    except OSError:
        worker.stop()
        worker = _Worker(do)
        worker.give(number, item, seconds)
    return worker


def _collected(
    crew: Sequence[_Worker[Item, Result]], *, wait_for_one: bool
) -> Iterator[tuple[int, int, Result | Lost]]:
    """What has come, as (place in the crew, number of the item, result); a worker that is lost is stopped."""
    busy = [worker for worker in crew if worker.number is not None]
    if busy:
        patience = max(min(worker.due for worker in busy) - time.monotonic(), 0) if wait_for_one else 0
        # The other end of a dead process's pipe is closed, which makes it ready too.
        wait([worker.connection for worker in busy], patience)
    for place, worker in enumerate(crew):
        number = worker.number
        if number is not None and (result := worker.result()) is not None:
            if isinstance(result, Lost):
                worker.stop()
            yield place, number, result


def _serve(connection: Connection, do: Callable[[Item], object], spoken: str) -> None:
    """What a worker does: items in, results out, until the other process has gone."""
    # Ctrl-C goes to every process of a terminal; the one in command ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.enable()
    gc.freeze()
    speak(spoken)
    above = parent_process()
    assert above is not None
    while connection in wait([connection, above.sentinel]):
        try:
            item = connection.recv()
        except EOFError:
            return
        try:
            connection.send(do(item))
        except FazhiError as error:
            connection.send(error)
