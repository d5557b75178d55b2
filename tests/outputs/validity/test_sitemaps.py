"""Sitemaps name the pages that are to be found, each by the address that it names itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from lxml import etree

from ..conftest import SITEMAPS
from .conftest import Page, Story, Whole

pytestmark = pytest.mark.slow

UNFOUND = {"404.html", "search/", "for-you/", "your-data/"}
"""Pages with nothing of their own: the one for addresses that lead nowhere, the search, and those a browser fills."""


def element(site: Whole, name: str) -> etree._Element:
    return etree.fromstring((site.folder / name).read_bytes())


def addresses(tree: etree._Element) -> list[str]:
    return [str(each.text) for each in tree.iterfind("s:url/s:loc", SITEMAPS)]


def to_be_found(site: Whole) -> Iterator[Page]:
    """The pages that say for themselves that they are what is at their address."""
    for path, page in site.pages.items():
        if path in UNFOUND or "refresh" in page.told:
            continue
        if page.canonical == site.address(path):
            yield page
        else:  # a story's card for other sites
            assert path == f"{site.path(page.canonical)}embed.html"
            assert page.told["robots"] == "noindex"


@pytest.mark.parametrize("name", ["sitemap.xml", "sitemap-news.xml"])
def test_it_is_as_its_schema_says(name: str, site: Whole, valid_sitemap: Callable[[bytes], None]) -> None:
    tree = element(site, name)
    assert tree.tag == f"{{{SITEMAPS['s']}}}urlset"
    if name == "sitemap.xml" or news(site):  # the schema knows no sitemap without pages; Google News does
        valid_sitemap((site.folder / name).read_bytes())
    assert f"Sitemap: {site.url}{name}" in (site.folder / "robots.txt").read_text().splitlines()


def test_every_page_that_is_to_be_found_is_named_once(site: Whole) -> None:
    assert sorted(addresses(element(site, "sitemap.xml"))) == sorted(page.canonical for page in to_be_found(site))
    assert site.pages.keys() >= UNFOUND


def test_no_page_that_is_named_asks_not_to_be(site: Whole) -> None:
    assert [page.path for page in to_be_found(site) if "noindex" in page.told.get("robots", "")] == []


def test_a_story_changed_when_its_seed_says(site: Whole) -> None:
    urls = element(site, "sitemap.xml").iterfind("s:url", SITEMAPS)
    told = {each.findtext("s:loc", "", SITEMAPS): each.findtext("s:lastmod", None, SITEMAPS) for each in urls}
    for story in site.stories.values():
        latest = max(times(story), default=None)
        assert told[story["url"]] in (latest, latest and latest.removesuffix("T00:00:00Z")), story["slug"]


def times(story: Story) -> list[str]:
    own = [story[name] for name in ("published", "updated") if name in story]
    return own + [each["date"] for name in ("corrections", "changes") for each in story.get(name, ())]


def test_news_are_the_stories_of_two_days(site: Whole) -> None:
    assert sorted(addresses(element(site, "sitemap-news.xml"))) == sorted(news(site))


def test_there_is_news_on_two_of_the_sites(sample: Whole, thousand: Whole) -> None:
    assert news(sample)
    assert news(thousand)


def news(site: Whole) -> list[str]:
    """The addresses of the stories that were published in the last two days."""
    return [it["url"] for it in site.stories.values() if "published" in it and is_news(it["published"], site.clock)]


def is_news(published: str, now: datetime) -> bool:
    return now - timedelta(days=2) <= datetime.fromisoformat(published) <= now


def test_a_story_in_several_languages_is_named_with_all_as_on_its_page(site: Whole) -> None:
    for url in element(site, "sitemap.xml").iterfind("s:url", SITEMAPS):
        links = {str(each.get("hreflang")): str(each.get("href")) for each in url.iterfind("xhtml:link", SITEMAPS)}
        page = site.page(url.findtext("s:loc", "", SITEMAPS))
        assert links == {name: address for name, address in page.languages.items() if name != "x-default"}, page.path
