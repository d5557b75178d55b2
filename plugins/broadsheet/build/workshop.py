"""What a build works with: processes, what earlier builds left, a place to build in, and a way to say how far it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from .cache import Cache
from .edition import Edition, prepare
from .progress import Progress
from .staging import Staging
from .work import Workers

__all__ = ["Workshop"]


class Workshop:
    """All that one build of a site needs besides what it builds."""

    def __init__(
        self,
        seeds: Path,
        site: Path,
        cache: Path,
        jobs: int | None = None,
        tell: Callable[[str], object] | None = None,
        others_stay: bool = False,
        ratings: Path | None = None,
    ) -> None:
        """For the site in the folder `site`, made of the folder `seeds`.

        `jobs` is for Workers, `tell` for Progress, `others_stay` for Staging, `ratings` for the edition.
        """
        self.seeds = seeds
        self.ratings = ratings
        self.workers = Workers(jobs)
        self.cache = Cache(cache, seeds)
        self.staging = Staging(site, others_stay)
        self.progress = Progress(tell)

    def edition(self, now: datetime) -> Edition:
        """The edition of the seeds at the time `now`."""
        return prepare(self.seeds, now, self.workers, self.cache.store(), self.progress, self.ratings)

    def give_up(self) -> None:
        """Ends all work, and leaves the last site as it was."""
        self.workers.close()
        self.staging.discard()
        self.cache.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.give_up()
