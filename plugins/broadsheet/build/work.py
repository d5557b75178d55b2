"""Where work is done: here, or in other processes. Stages are handed an `Executor` and do not know which.

What a stage sends to a worker and gets back are bytes and plain names, so that any executor can serve, one that
reaches other machines too.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from itertools import islice
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

__all__ = ["BATCH", "Here", "Workers", "batch_count", "batches", "lasting", "undisturbed"]

Given = ParamSpec("Given")
Result = TypeVar("Result")
Item = TypeVar("Item")

BATCH = 64
"""Stories handed out at a time: enough to outweigh the handing, few enough to keep all processes busy to the end."""

LARGEST = 1_000
"""The most pieces handed out at a time, whatever goes along with them."""

AHEAD = 4
"""Batches made ready for each process, so that none waits for the next."""

WORTH_A_PROCESS = 400
"""Stories from which on starting processes pays: starting them costs what reading about that many takes."""


class Here(Executor):
    """Does each piece of work at once, in this process."""

    def submit(self, fn: Callable[Given, Result], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Result]:
        """`fn`'s result, or what it raised, in a future that is done."""
        future: Future[Result] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class Workers:
    """The executors of one build: processes, once there is work that is worth starting them for."""

    def __init__(self, jobs: int | None = None) -> None:
        """At most `jobs` processes; None means one for each processor."""
        self.jobs = jobs or os.cpu_count() or 1
        self.processes: Executor | None = None

    def for_stories(self, count: int) -> Executor:
        """An executor for work on `count` stories."""
        if self.jobs == 1 or count < WORTH_A_PROCESS:
            return Here()
        if self.processes is None:
            # Not before they are needed: most builds change little, and are over in the time it takes to load them.
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            self.processes = ProcessPoolExecutor(self.jobs, get_context(start_method()), initializer=settle)
        return self.processes

    def carry_out(self, count: int, fn: Callable[..., Result], jobs: Iterable[tuple[Any, ...]]) -> Iterator[Result]:
        """`fn`'s results of `jobs`, which are work on `count` stories, in their order.

        Only a few are made and handed out before their turn: all of them together can take more memory than a site.
        """
        executor, waiting = self.for_stories(count), deque[Future[Result]]()
        for job in jobs:
            waiting.append(executor.submit(fn, *job))
            if len(waiting) > AHEAD * self.jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def share(self, count: int) -> int:
        """How many of `count` pieces to hand out at a time where much goes along with each batch: a few each."""
        return min(max(BATCH, -(-count // (4 * self.jobs))), LARGEST)

    def close(self) -> None:
        """Ends the processes, and with them all work not yet done."""
        if self.processes:
            self.processes.shutdown(cancel_futures=True)
            self.processes = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def start_method() -> str:
    """How to start a process: by a fork where that is sure to be safe, which is at once; else anew.

    A fork copies locks that other threads hold, so there may be none; macOS's own libraries start some unseen.
    """
    return "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keeps the collector from looking for garbage among ten thousand stories, none of which is any."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


@contextmanager
def lasting() -> Iterator[None]:
    """Keeps the collector from what is made within for good: in a process that ends with its build, nearly all of it
    is needed to the end, and to look it all through takes a tenth of a second each time.
    """
    with undisturbed():
        yield
        gc.freeze()


def settle() -> None:
    """Readies a process for its work: what is loaded by now stays, and need not be looked through for garbage.

    The rest is: what a story leaves behind is freed while it is still at hand, which beats a rarer, longer search.
    """
    gc.freeze()
    gc.set_threshold(2_000)
    gc.enable()  # whatever the process that it is forked from does


def batch_count(count: int, size: int = BATCH) -> int:
    """How many batches of `size` there are in `count` items."""
    return -(-count // size)


def batches(items: Iterable[Item], size: int = BATCH) -> Iterator[list[Item]]:
    """`items` in their order, `size` at a time."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch
