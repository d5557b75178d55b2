"""How long each stage of a build took."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

__all__ = ["Stages"]


class Stages(dict[str, float]):
    """Seconds of wall time by the stage's name, in the order in which the stages ran."""

    def __init__(self) -> None:
        super().__init__()
        self.start = perf_counter()

    @property
    def since(self) -> float:
        """The seconds since the first stage began."""
        return perf_counter() - self.start

    @contextmanager
    def timed(self, name: str) -> Iterator[None]:
        """Adds the time of a `with` block to the stage `name`."""
        start = perf_counter()
        try:
            yield
        finally:
            self[name] = self.get(name, 0.0) + perf_counter() - start
