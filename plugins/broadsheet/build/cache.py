"""What lasts from one build to the next, in folders that may be deleted at any time."""

from __future__ import annotations

import os
from pathlib import Path
from types import TracebackType
from typing import Self

from platformdirs import user_cache_path

from .database import Database
from .digests import digest
from .ledger import Ledger
from .store import Store

__all__ = ["Cache"]


class Cache:
    """The cache of a project. Where it cannot be written, builds go on without it."""

    def __init__(self, folder: Path, seeds: Path) -> None:
        """The cache in `folder`, for sites made of the folder `seeds`."""
        self.folder = folder
        self.seeds = seeds
        self.opened: list[Database] = []

    def store(self) -> Store:
        """What is known of the seeds."""
        store = Store(self.folder / f"seeds-{name_of(self.seeds)}.sqlite")
        self.opened.append(store)
        return store

    def ledger(self, site: Path | str) -> Ledger:
        """What is known of the site in the folder `site`, or shown at that address."""
        ledger = Ledger(self.folder / f"site-{name_of(site)}.sqlite")
        self.opened.append(ledger)
        return ledger

    @property
    def faults(self) -> list[str]:
        """What went wrong with it so far, in words."""
        return [fault for database in self.opened for fault in database.faults]

    def close(self) -> None:
        """Lets go of it; it can be used no more."""
        for database in self.opened:
            database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def templates(self) -> str:
        """The folder for compiled templates, which is the same for all sites of a user: to compile ours takes longer
        than to make a small site.
        """
        return str(user_cache_path("broadsheet") / "templates")


def name_of(place: Path | str) -> str:
    return digest(os.path.abspath(place) if isinstance(place, Path) else place).hex()[:12]  # noqa: PTH100
