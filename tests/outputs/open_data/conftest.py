"""Stories with all that is known of them, as the printing stage has them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from broadsheet.build import Cache, Workers, prepare
from broadsheet.build.edition import Edition
from broadsheet.build.neighbours import Gathering
from broadsheet.derive import derive
from broadsheet.outputs import Press, Whole
from broadsheet.render import Offers, Shell, Site, environment, story_card, story_view

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SITE = Site(
    name="Sample & Son",
    url="https://sample.example/news/",
    method_path="method/",
    offers=Offers(data=True, embed=True),
)
SHELL = Shell.from_html(
    "<title>{broadsheet:title}</title><meta name=description content='{broadsheet:description}'>"
    "<main>{broadsheet:content}</main>"
)


@pytest.fixture(scope="session")
def site() -> Site:
    return SITE


@pytest.fixture(scope="session")
def press() -> Press:
    return Press(SITE, environment(), (SHELL,))


@pytest.fixture(scope="session")
def edition(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Edition]:
    """The sample's seeds, read."""
    with Cache(tmp_path_factory.mktemp("cache"), repo / "seeds") as cache:
        yield prepare(repo / "seeds", NOW, Workers(1), cache.store())


@pytest.fixture(scope="session")
def wholes(edition: Edition) -> dict[str, Whole]:
    """The sample's stories by slug, in the library's order."""
    return dict(whole_stories(edition, SITE))


@pytest.fixture(scope="session")
def full(repo: Path, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """A story that has every field."""
    folder = Path(__file__).parent / "full"
    with Cache(tmp_path_factory.mktemp("full-cache"), folder) as cache:
        return dict(whole_stories(prepare(folder, NOW, Workers(1), cache.store()), SITE))["quay-closes"]


def whole_stories(edition: Edition, site: Site) -> Iterator[tuple[str, Whole]]:
    gathering, library = Gathering(edition, site), edition.library
    for record in library.stories:
        read = msgspec.structs.replace(edition.texts.at(record.path), image=record.image)
        story = library.known.written_out(read)
        derived, beside = derive(story, NOW), gathering.beside(record)
        neighbours = beside.neighbours(site)
        view = story_view(story, derived, neighbours, site)
        section = beside.section.label if beside.section else None
        yield (
            record.slug,
            Whole(story, derived, neighbours, view, story_card(story, derived, section, site, view.tools)),
        )
