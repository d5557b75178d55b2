"""Seeds folders in few words, for the tests of building."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import pytest

from broadsheet.build import (
    Directions,
    Edition,
    Offerings,
    Publication,
    Setting,
    Workers,
    Workshop,
    begun,
    finished,
    folders_digest,
    prepare,
)
from broadsheet.build.progress import Progress
from broadsheet.build.store import Store
from broadsheet.render import Shell, Site

Files: TypeAlias = dict[str, str | bytes]
Folder: TypeAlias = Callable[[Files], Path]
Prepared: TypeAlias = Callable[[Files], Edition]
Made: TypeAlias = Callable[..., Publication]

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(name="Sample")
SHELL = Shell.from_html("<title>{broadsheet:title}</title>{broadsheet:head}<main>{broadsheet:content}</main>")


@pytest.fixture
def seeds(tmp_path: Path) -> Folder:
    """Writes files by name into a seeds folder, and gives the folder."""

    def write(files: Files) -> Path:
        folder = tmp_path / "seeds"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write


@pytest.fixture
def prepared(seeds: Folder) -> Iterator[Prepared]:
    """The edition of a seeds folder of the given files."""
    with ExitStack() as opened:
        yield lambda files: prepare(seeds(files), NOW, Workers(1), opened.enter_context(closing(Store(None))))


@pytest.fixture
def made(tmp_path: Path, seeds: Folder) -> Made:
    """Builds the site of the seeds folder, with these files added to it, from what `cache` has kept.

    So many `faults` of the cache are to be told.
    """

    def build(files: Files, site: str = "site", cache: str = "cache", jobs: int = 1, faults: int = 0) -> Publication:
        with Workshop(seeds(files), tmp_path / site, tmp_path / cache, jobs) as workshop:
            publication = finished(begun(workshop.edition(NOW), SITE, SHELL, workshop), 4)
            assert len(workshop.cache.faults) == faults, workshop.cache.faults
        return publication

    return build


@pytest.fixture
def lazily(tmp_path: Path, seeds: Folder) -> Iterator[Callable[..., tuple[Publication, Workshop]]]:
    """Publishes a site whose pages are still to be printed, with the templates of the folder `theme`."""
    opened = []

    def publish(files: Files, theme: Path = tmp_path / "theme", site: Site = SITE) -> tuple[Publication, Workshop]:
        opened.append(workshop := Workshop(seeds(files), tmp_path / "site", tmp_path / "cache", 1))
        edition = workshop.edition(NOW)
        setting = Setting(
            site=site,
            outlets=edition.library.known,
            templates=(str(theme),),
            look=folders_digest([theme]),
            shells=(SHELL,),
            compiled=workshop.cache.templates,
        )
        publication = Publication(edition, setting, workshop, workshop.cache.ledger("a preview"))
        publication.stories(lazily=True)
        publication.listings(4, lazily=True)
        Offerings(publication).make(lazily=True)
        Directions(publication, 4).make(lazily=True)
        publication.publish()
        return publication, workshop

    yield publish
    for workshop in opened:
        workshop.give_up()


class Terminal(io.StringIO):
    """What is shown on a terminal, or told to none."""

    def __init__(self, shown: bool) -> None:
        super().__init__()
        self.shown = shown

    def isatty(self) -> bool:
        return self.shown


@pytest.fixture
def watched() -> Callable[[bool], tuple[Progress, Terminal, list[str]]]:
    """A progress with its terminal, which is one or not, and the lines it tells."""

    def watch(shown: bool) -> tuple[Progress, Terminal, list[str]]:
        lines: list[str] = []
        terminal = Terminal(shown)
        return Progress(lines.append, terminal), terminal, lines

    return watch
