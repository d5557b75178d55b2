"""Every page says once what it is, in words of schema.org, with all that the guide says is always there."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from broadsheet.outputs import HUBS

from .conftest import Page, Whole

pytestmark = pytest.mark.slow

KINDS = {"", "stories/", "for-you/", "your-data/", "search/", "feeds/", "data/", *HUBS}
"""A page of each kind that all sites have, and of each kind of list."""

ROW = re.compile(r"^\| `(?P<place>\w+)` \| (?P<properties>`.*`) \|$", re.MULTILINE)

Thing = dict[str, Any]


@pytest.fixture(scope="session")
def required(repo: Path) -> dict[str, set[str]]:
    """What is always there, as the guide lists it."""
    guide = (repo / "docs/guide/structured-data.md").read_text("utf-8")
    listed = guide.partition("\n## What is always there\n")[2].partition("\n## ")[0]
    return {row["place"]: set(re.findall(r"`([^`]+)`", row["properties"])) for row in ROW.finditer(listed)}


def telling(site: Whole) -> Iterator[Page]:
    """All pages but those that lead on, the cards for other sites, and the one for addresses that lead nowhere."""
    for path, page in site.pages.items():
        if "refresh" in page.told or path == "404.html" or page.canonical != site.address(path):
            assert page.graphs == [], path
        else:
            yield page


def test_every_page_says_once_what_it_is(site: Whole) -> None:
    told = set()
    for page in telling(site):
        ((thing, way),) = page.graphs
        assert thing["url"] == page.told["og:url"] == page.canonical
        assert page.told["og:title"]
        assert way["@type"] == ("BreadcrumbList" if page.path else "NewsMediaOrganization")
        told.add(page.path)
    assert told >= KINDS - HUBS.keys()


def test_the_sample_has_pages_of_every_kind(sample: Whole) -> None:
    assert sample.pages.keys() >= KINDS


def test_every_word_is_one_of_schema_org_in_its_place(site: Whole, misplaced: Callable[[Thing], list[str]]) -> None:
    for page in telling(site):
        assert [fault for graph in page.graphs for thing in graph for fault in misplaced(thing)] == [], page.path


def test_what_is_always_there_is_there(site: Whole, required: dict[str, set[str]]) -> None:
    for page in telling(site):
        for place, thing in things(page.graphs):
            missing = required.get(place, set()) - thing.keys()
            assert not missing or thing.keys() == {"@id"}, (page.path, place, missing)


def test_the_sample_has_all_that_the_guide_lists(sample: Whole, required: dict[str, set[str]]) -> None:
    met = {place for page in telling(sample) for place, _ in things(page.graphs)}
    assert len(required) > 15
    assert required.keys() - met == set()


def things(value: object, place: str = "") -> Iterator[tuple[str, Thing]]:
    """All things within a value, each with the property that it stands in, or its type where it stands by itself."""
    if isinstance(value, list):
        for each in value:
            yield from things(each, place)
    elif isinstance(value, dict):
        yield place or value["@type"], value
        for name, each in value.items():
            yield from things(each, name)


def test_what_is_named_by_its_address_is_there(site: Whole) -> None:
    named = {}
    for page in telling(site):
        for _, thing in things(page.graphs):
            for value in filter(None, map(thing.get, ("url", "item"))):
                named[value["@id"] if isinstance(value, dict) else value] = page.path
    for address, path in named.items():
        assert address.startswith(("https://", "http://")), (path, address)
        assert not address.startswith(site.url) or site.file(address).is_file(), (path, address)


def test_a_story_says_what_its_data_says(site: Whole) -> None:
    for story in site.stories.values():
        article, way = site.page(story["url"]).graphs[0]
        assert article["headline"] == story["headline"]
        assert article["inLanguage"] == story["language"]
        assert len(article.get("citation", ())) == len(story.get("articles", ()))
        assert len(article.get("mentions", ())) == len(story.get("claims", ()))
        for told, known in (("datePublished", "published"), ("dateModified", "updated")):
            assert article.get(told) in (story.get(known), story.get(known, "").removesuffix("T00:00:00Z")), told
        assert [step["position"] for step in way["itemListElement"]] == [*range(1, len(way["itemListElement"]) + 1)]
