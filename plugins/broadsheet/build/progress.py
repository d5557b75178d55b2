"""How far a build is: a bar on a terminal, plain lines elsewhere, both only for what takes more than a second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING, TextIO, TypeVar

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

__all__ = ["SILENT", "Progress"]

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds after which readers of a terminal want to know."""


class Progress:
    """Tells how far each stage of a build is."""

    def __init__(self, tell: Callable[[str], object] | None, terminal: TextIO = sys.stderr) -> None:
        """`tell` is given a line for each long stage where `terminal` is none. None: nothing is told at all."""
        self.tell = tell
        self.terminal = terminal

    def through(self, stage: str, items: Iterable[Item], count: int) -> Iterator[Item]:
        """The `count` items that a stage works through, each handed on when it is there."""
        start, bar = perf_counter(), None
        for done, item in enumerate(items, 1):
            if bar or (self.tell and self.terminal.isatty() and perf_counter() - start > PATIENCE):
                bar = bar or self.bar(stage, count)
                bar.update(done - bar.pos)
            yield item
        seconds = perf_counter() - start
        if bar:
            bar.render_finish()
        elif self.tell and seconds > PATIENCE:
            self.tell(f"{stage}: {seconds:.1f} seconds")

    def bar(self, stage: str, count: int) -> ProgressBar[int]:
        return click.progressbar(length=count, label=stage, file=self.terminal, show_pos=False, width=30)


SILENT = Progress(None)
"""Tells nothing."""
