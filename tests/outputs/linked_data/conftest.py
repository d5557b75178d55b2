"""The stories of the folder `seeds`, with all that is known of them, and a press that lets pages speak."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import pytest
from markupsafe import Markup

from broadsheet.build import Cache, Workers, prepare
from broadsheet.build.neighbours import Gathering
from broadsheet.derive import derive
from broadsheet.outputs import Listing, ListingPage, Press, Whole, front_head, page_head, story_head
from broadsheet.outputs.linked_data import hub_head, listing_head
from broadsheet.render import Offers, Publisher, Shell, Site, environment, story_card, story_view

Wholes: TypeAlias = Mapping[str, Whole]
Head: TypeAlias = Callable[[Wholes, Press], Markup]

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(
    name="Sample & Son",
    url="https://sample.example/news/",
    offers=Offers(structured_data=True, search=True),
    publisher=Publisher(
        name="Sample Press", logo="assets/logo.png", policies=(("ethicsPolicy", "about/ethics/"), ("masthead", "us/"))
    ),
)
SHELL = Shell.from_html("<title>{broadsheet:title}</title>{broadsheet:head}<main>{broadsheet:content}</main>")

QUAYS = Listing(path="keywords/quay/", hub="keywords/", title="Quay", stories=("quay", "kai"))
PAGE = ListingPage(listing=QUAYS, number=2, pages=3, start=49, count=120)

HEADS: dict[str, Head] = {
    "a_story_with_all_there_can_be": lambda wholes, press: story_head(wholes["quay"], press),
    "a_translation_with_an_opinion": lambda wholes, press: story_head(wholes["kai"], press),
    "a_story_of_which_little_is_known": lambda wholes, press: story_head(wholes["mill"], press),
    "a_later_page_of_a_listing": lambda _, press: listing_head(PAGE, "Quay, page 2", "Keywords: Quay", press),
    "a_hub": lambda _, press: hub_head("keywords/", "Keywords", press),
    "the_front_page": lambda _, press: front_head(press, "All the quays"),
    "a_page_written_by_hand": lambda _, press: page_head("about/ethics/", "Ethics & us", "", press),
}


@pytest.fixture(scope="session")
def press() -> Press:
    return Press(SITE, environment(), (SHELL,))


@pytest.fixture(scope="session")
def wholes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Whole]:
    """The stories by their slugs."""
    folder = Path(__file__).parent / "seeds"
    with Cache(tmp_path_factory.mktemp("cache"), folder) as cache:
        edition = prepare(folder, NOW, Workers(1), cache.store())
        gathering, library = Gathering(edition, SITE), edition.library
        made = {}
        for record in library.stories:
            story = library.known.written_out(edition.texts.at(record.path))
            derived, neighbours = derive(story, NOW), gathering.beside(record).neighbours(SITE)
            view = story_view(story, derived, neighbours, SITE)
            card = story_card(story, derived, None, SITE, view.tools)
            made[record.slug] = Whole(story, derived, neighbours, view, card)
    assert not [problem for problem in edition.problems if problem.severity == "error"]
    return made


@pytest.fixture(params=HEADS)
def page(request: pytest.FixtureRequest) -> tuple[str, Head]:
    """A page by the name of its golden file, and what gives its head."""
    return request.param, HEADS[request.param]


@pytest.fixture(scope="session")
def things() -> Callable[[str], list[dict[str, Any]]]:
    """The things that a head tells of."""

    def told(head: str) -> list[dict[str, Any]]:
        (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)
        graph: list[dict[str, Any]] = msgspec.json.decode(found)["@graph"]
        return graph

    return told
