"""A site has the feeds that it offers, and leads to each of them."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from broadsheet.outputs import Listing, Press, root_of
from broadsheet.outputs.feeds import Feed, feed_links, feed_style, feeds_of, opml
from broadsheet.outputs.feeds.style import quoted, style_for
from broadsheet.outputs.feeds_page import FEEDS, feeds_page
from broadsheet.render import Link, Offers, Site

SLUGS = ("five", "four", "three", "two", "one")
LISTINGS = (
    Listing(path="stories/", hub="", title="All stories", stories=SLUGS),
    Listing(path="sections/world/", hub="sections/", title="World & all", stories=SLUGS[:2]),
    Listing(path="sections/local/", hub="sections/", title="Local", stories=SLUGS[2:]),
    Listing(path="storylines/the-quay/", hub="storylines/", title="The quay", stories=SLUGS[::-1], ordered=True),
    Listing(path="keywords/quay/", hub="keywords/", title="Quay", stories=SLUGS),
)
ROOT = "https://sample.example/news/"


def test_only_what_is_offered_has_a_feed_of_the_newest(site: Site) -> None:
    assert list(feeds_of(LISTINGS, site)) == [
        Feed(path="", hub="", title="", stories=("five", "four", "three")),
        Feed(path="sections/world/", hub="sections/", title="World & all", stories=("five", "four")),
        Feed(path="sections/local/", hub="sections/", title="Local", stories=("three", "two", "one")),
        Feed(path="storylines/the-quay/", hub="storylines/", title="The quay", stories=("five", "four", "three")),
    ]
    assert list(feeds_of(LISTINGS, msgspec.structs.replace(site, offers=Offers()))) == []


def test_without_an_address_a_site_has_no_feeds(site: Site) -> None:
    nowhere = msgspec.structs.replace(site, url="")
    assert list(feeds_of(LISTINGS, nowhere)) == []
    assert feed_links(nowhere, Link(label="World", path="sections/world/")) == ""


def addresses(head: str) -> list[str]:
    return re.findall(r'href="([^"]*)"', head)


def test_every_head_leads_to_the_sites_feed(site: Site) -> None:
    head = feed_links(site)
    assert addresses(head) == [f"{ROOT}feed.xml", f"{ROOT}atom.xml", f"{ROOT}feed.json"]
    assert '<link rel="alternate" type="application/rss+xml" title="Sample &amp; Son (RSS)" href=' in head


@pytest.mark.parametrize("path", ["sections/world/", "sections/world/index.html"])
def test_the_head_of_a_listing_leads_to_its_feed_too(path: str, site: Site) -> None:
    head = feed_links(site, Link(label="World & all", path=path))
    assert addresses(head)[3:] == [f"{ROOT}sections/world/{name}" for name in ("feed.xml", "atom.xml", "feed.json")]
    assert 'title="Sample &amp; Son: World &amp; all (Atom)"' in head


@pytest.mark.parametrize("path", ["stories/", "keywords/quay/"])
def test_a_head_leads_to_no_feed_that_is_not_there(path: str, site: Site) -> None:
    assert feed_links(site, Link(label="x", path=path)) == feed_links(site)
    sections = msgspec.structs.replace(site, offers=Offers(feeds=("sections/",)))
    assert feed_links(sections) == ""


def test_one_file_holds_all_feeds(site: Site) -> None:
    file = opml(feeds_of(LISTINGS, site), site)
    assert file.uri == "feeds.opml"
    body = etree.fromstring(file.body).find("body")
    assert body is not None
    assert [(each.get("text"), len(each)) for each in body] == [("Sample & Son", 0), ("Sections", 2), ("Storylines", 1)]
    assert dict(body[1][0].attrib) == {
        "type": "rss",
        "text": "World & all",
        "title": "Sample & Son: World & all",
        "xmlUrl": f"{ROOT}sections/world/feed.xml",
        "htmlUrl": f"{ROOT}sections/world/",
        "language": "en",
    }


def test_a_page_shows_all_feeds_in_each_format(site: Site, pressed: Callable[[Site], Press]) -> None:
    page = feeds_page(feeds_of(LISTINGS, site), pressed(site))
    body = page.body.decode()
    assert page.uri == f"{FEEDS}index.html"
    assert re.findall("<h2>(.*?)</h2>", body) == ["Sections", "Storylines"]
    linked = addresses(body)
    assert "../feeds.opml" in linked
    for feed in feeds_of(LISTINGS, site):
        assert {f"../{feed.path}{name}" for name in ("", "feed.xml", "atom.xml", "feed.json")} <= set(linked)


def test_a_feed_finds_its_style_sheet_from_where_it_lies(site: Site) -> None:
    style = feed_style(site)
    assert style_for("sections/world/") == f"../../{style.uri}"
    assert root_of("") + style.uri == style_for("")
    assert b"url(" not in style.body
    assert b"@import" not in style.body


def test_what_the_style_sheet_says_is_in_the_sites_language(site: Site) -> None:
    assert 'content:"This is a web feed.' in feed_style(site).body.decode()
    assert 'content:"Dies ist ein Feed.' in feed_style(msgspec.structs.replace(site, language="de")).body.decode()


@given(st.text())
def test_words_stay_within_their_string_of_css(text: str) -> None:
    inner = quoted(text)[1:-1]
    assert not re.search(r'(?<!\\)(?:\\\\)*"|\n', inner)
    assert len(inner) - len(inner.rstrip("\\")) in range(0, 2 * len(text) + 1, 2)
