"""An edition: everything that is to be published, read, checked and brought together, before a page is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from ..derive.storylines import Storyline, storylines
from ..errors import Problem
from ..library import Library, assemble
from .locating import located
from .pictures import Pictures
from .progress import SILENT, Progress
from .reading import ratings_table, read_folder
from .stages import Stages
from .store import Store
from .texts import Texts
from .work import WORTH_A_PROCESS, Workers, undisturbed

if TYPE_CHECKING:
    from ..derive.related import Kinship

__all__ = ["Edition", "prepare"]


@dataclass(frozen=True)
class Edition:
    """All stories of a site and what connects them, as of one moment."""

    folder: Path
    """The seeds folder."""
    library: Library
    texts: Texts
    """Where the stories themselves are to be had."""
    digests: Mapping[str, bytes]
    """The digest of each story's seed, by slug."""
    kinship: Kinship
    """Which stories are related, and why."""
    storylines: tuple[Storyline, ...]
    now: datetime
    """The time of the build; UTC."""
    pictures: dict[str, Path]
    """The picture file for each picture's path on the site."""
    problems: tuple[Problem, ...]
    """Everything wrong with the seeds, by path and line. Stories with an error are not in the library."""
    stages: Stages = field(default_factory=Stages)

    @property
    def unread(self) -> set[str]:
        """The paths of the seeds that have errors."""
        return {problem.path for problem in self.problems if problem.severity == "error"}


@undisturbed()
def prepare(
    folder: Path,
    now: datetime,
    workers: Workers,
    store: Store,
    progress: Progress = SILENT,
    ratings: Path | None = None,
) -> Edition:
    """The edition of a seeds folder at the time `now`. Nothing is written but what `store` remembers.

    `ratings` is a table of outlets' ratings, in CSV.
    """
    stages = Stages()
    with stages.timed("read"):
        seeds = read_folder(folder, workers, store, progress, meanwhile=make_ready)
        rated, rating_problems = ratings_table(ratings, folder)
    with stages.timed("assemble"):
        pictures = Pictures(folder)
        records = [pictures.of_record(record) for record in seeds.records]
        # Of records that share a slug, the first is the one that is published.
        texts = Texts(store, folder, {record.slug: record.path for record in reversed(records)})
        outlets = pictures.of_table(seeds.outlets)
        assembly = assemble(records, outlets, seeds.sections, texts.at, seeds.skipped, rated)
        library = assembly.library
        digests = {record.slug: seeds.digests[record.path] for record in library.stories}
    with stages.timed("relate"):
        kinship = kin(library, digests, texts, store)
        lines = storylines(library.stories)
    found = located(folder, [*pictures.problems, *assembly.problems])
    problems = tuple(sorted({*seeds.problems, *rating_problems, *found}))
    return Edition(folder, library, texts, digests, kinship, lines, now, pictures.copies, problems, stages)


def kin(library: Library, digests: Mapping[str, bytes], texts: Texts, store: Store) -> Kinship:
    """Which stories are related: what the store knows of it, brought up to date and kept."""
    related = relating()
    kept = store.notes.get("kinship")
    before = related.Kinship.decoded(kept) if kept else None
    kinship: Kinship = related.related(library, digests, texts, before)
    if kinship is not before:
        store.notes.put("kinship", kinship.encoded())
    return kinship


def relating() -> ModuleType:
    """What relates stories. It loads scipy: not before workers are started, which would each carry it, nor for help."""
    return import_module("broadsheet.derive.related")


def make_ready(fresh: int) -> None:
    """Loads what it takes to relate so many fresh stories, while workers read them. For few it is not worth while."""
    if fresh >= WORTH_A_PROCESS:
        relating().load(fresh)
