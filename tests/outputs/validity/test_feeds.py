"""Every feed holds the stories of its page, and says the same of them in each format."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin

import feedparser
import msgspec
import pytest
from jsonschema import Draft4Validator
from lxml import etree

from .conftest import Story, Whole

pytestmark = pytest.mark.slow

MOST = 30
"""Stories that a feed holds."""

ADDRESS = re.compile(r'<[^>]* (?:href|src)="([^"]*)"')

Feed = tuple[Any, Any, dict[str, Any]]


@pytest.fixture(scope="module")
def feeds(site: Whole) -> dict[str, Feed]:
    """Each feed by the path of its page, as feed readers read its three formats."""
    found = {}
    for file in sorted(site.folder.rglob("feed.xml")):
        path = file.relative_to(site.folder).as_posix().removesuffix("feed.xml")
        rss, atom = (parsed((file.parent / name).read_bytes()) for name in ("feed.xml", "atom.xml"))
        found[path] = (rss, atom, msgspec.json.decode((file.parent / "feed.json").read_bytes()))
    return found


def parsed(body: bytes) -> Any:
    """A feed as a reader has it that takes what is written: what others clean away or complete would be our fault."""
    etree.fromstring(body)
    return feedparser.parse(body, sanitize_html=False, resolve_relative_uris=False)


def test_one_file_names_every_feed(site: Whole, feeds: dict[str, Feed]) -> None:
    outlines = etree.parse(site.folder / "feeds.opml").iterfind(".//outline[@xmlUrl]")
    named = {str(each.get("htmlUrl")): str(each.get("xmlUrl")) for each in outlines}
    assert named == {site.address(path): f"{site.address(path)}feed.xml" for path in feeds}
    assert {"", *(path for path in site.pages if re.fullmatch("sections/[^/]+/", path))} <= feeds.keys()


def test_a_page_names_its_own_feed_in_each_format(site: Whole, feeds: dict[str, Feed]) -> None:
    for path in feeds:
        named = {address for _, address in site.pages[path].others}
        assert {f"{site.address(path)}{name}" for name in ("feed.xml", "atom.xml", "feed.json")} <= named, path


def test_what_a_page_names_as_its_other_forms_is_there(site: Whole) -> None:
    for page in site.pages.values():
        for _, address in page.others:
            assert site.file(urljoin(site.address(page.path), address)).is_file(), (page.path, address)


def test_a_feed_holds_the_newest_stories_of_its_page(site: Whole, feeds: dict[str, Feed]) -> None:
    for path, (rss, atom, own) in feeds.items():
        page = site.pages[path or "stories/"]
        listed = [urljoin(site.address(page.path), each) for each in page.entries]
        if path.startswith("storylines/"):  # that page begins with the first chapter
            listed.reverse()
        assert [item["url"] for item in own["items"]] == listed[:MOST], path
        assert [entry.link for entry in rss.entries] == listed[:MOST], path
        dated = [address for address in listed[:MOST] if times(story_at(address, site))]
        assert [entry.link for entry in atom.entries] == dated, path


def story_at(address: str, site: Whole) -> Story:
    return site.stories[address.rstrip("/").rpartition("/")[2]]


def times(story: Story) -> list[str]:
    """All times by which a story can be dated."""
    own = [story[name] for name in ("published", "updated", "captured") if name in story]
    return own + [each["published"] for each in story.get("articles", ()) if "published" in each]


def test_every_format_says_of_a_story_what_its_data_says(site: Whole, feeds: dict[str, Feed]) -> None:
    for path, (rss, atom, own) in feeds.items():
        assert (rss.version, rss.bozo, atom.version, atom.bozo) == ("rss20", False, "atom10", False), path
        by_address = {entry.link: entry for entry in atom.entries}
        for item, one in zip(own["items"], rss.entries, strict=True):
            told, other = story_at(item["url"], site), by_address.get(item["url"], one)
            assert item["title"] == one.title == other.title == told["headline"]
            assert item["id"] == one.id == other.id
            assert one.content[0].value == other.content[0].value == item["content_html"]
            published = [item.get("date_published"), *(moment(dict.get(it, "published_parsed")) for it in (one, other))]
            assert published == [told.get("published")] * 3, told["slug"]
            updated = item.get("date_modified")
            assert updated == moment(dict.get(one, "updated_parsed")), told["slug"]
            assert (updated or "") >= told.get("updated", ""), told["slug"]


def moment(parsed: Any) -> str | None:
    return f"{datetime(*parsed[:6], tzinfo=UTC):%Y-%m-%dT%H:%M:%SZ}" if parsed else None


def test_json_feeds_are_as_their_schema_says(feeds: dict[str, Feed], json_feeds: Draft4Validator) -> None:
    for path, (_, _, own) in feeds.items():
        assert [each.message for each in json_feeds.iter_errors(own)] == [], path


def test_an_id_is_of_one_story_in_all_feeds(feeds: dict[str, Feed]) -> None:
    ids: dict[str, str] = {}
    for _, _, own in feeds.values():
        for item in own["items"]:
            assert ids.setdefault(item["id"], item["url"]) == item["url"]
    assert len({*ids.values()}) == len(ids)


def test_addresses_are_whole_and_lead_to_what_is_there(site: Whole, feeds: dict[str, Feed]) -> None:
    for _, _, own in feeds.values():
        for item in own["items"]:
            for address in map(unescape, ADDRESS.findall(item["content_html"])):
                assert re.match(r"https?://", address), (item["url"], address)
                assert not address.startswith(site.url) or site.file(address).is_file(), (item["url"], address)
