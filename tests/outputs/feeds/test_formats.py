"""Golden files: a folder for each behaviour, with stories and the files of their feed; and what holds of every feed."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import feedparser
import msgspec
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from lxml import etree

from broadsheet.model import Story
from broadsheet.outputs.feeds import Feed, FeedEntry, feed_files
from broadsheet.outputs.feeds.entry import Category
from broadsheet.render import Site

from .conftest import Entered

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(path.name for path in GOLDEN.iterdir())
FILES = ("feed.xml", "atom.xml", "feed.json")
NAMES = {
    "a": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}


def printed(name: str, site: Site, entered: Entered) -> dict[str, bytes]:
    """The files of a golden folder's feed, by their names."""
    told = yaml.safe_load((GOLDEN / name / "stories.yml").read_text("utf-8"))
    site = msgspec.convert(msgspec.to_builtins(site) | told.get("site", {}), Site)
    stories = [msgspec.convert({"slug": "a-story"} | each, Story) for each in told["stories"]]
    feed = Feed(stories=tuple(str(each.slug) for each in stories), **told["feed"])
    entries = {str(each.slug): entered(each, site) for each in stories}
    return {file.uri.removeprefix(feed.path): file.body for file in feed_files(feed, entries, site)}


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("name", CASES)
def test_a_feed(name: str, file: str, site: Site, entered: Entered) -> None:
    body = printed(name, site, entered)[file]
    if file == "feed.json":
        body = msgspec.json.format(body)
    assert body.decode() == (GOLDEN / name / file).read_text("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_a_json_feed_is_valid(name: str, site: Site, entered: Entered, json_feeds: Draft4Validator) -> None:
    body = json.loads(printed(name, site, entered)["feed.json"])
    assert list(json_feeds.iter_errors(body)) == []
    assert list(json_feeds.iter_errors(body | {"items": [{"title": "without an id"}]})) != []


def moment(parsed: Any) -> datetime | None:
    return datetime(*parsed[:6], tzinfo=UTC) if parsed else None


def test_feed_readers_read_what_was_written(site: Site, entered: Entered) -> None:
    files = printed("stories_in_full", site, entered)
    rss, atom, own = (
        feedparser.parse(files["feed.xml"]),
        feedparser.parse(files["atom.xml"]),
        json.loads(files["feed.json"]),
    )
    assert (rss.version, rss.bozo, atom.version, atom.bozo) == ("rss20", False, "atom10", False)
    assert rss.feed.title == atom.feed.title == own["title"] == "Sample & Son: Technology"
    assert rss.feed.language == atom.feed.language == own["language"] == "en"
    hubs = [[link.href for link in read.feed.links if link.rel == "hub"] for read in (rss, atom)]
    assert hubs == [[own["hubs"][0]["url"]]] * 2
    page = "https://sample.example/news/sections/technology/"
    selves = [link.href for read in (rss, atom) for link in read.feed.links if link.rel == "self"]
    assert [*selves, own["feed_url"]] == [f"{page}feed.xml", f"{page}atom.xml", f"{page}feed.json"]
    assert rss.feed.updated_parsed == atom.feed.updated_parsed
    for one, other, item in zip(rss.entries, atom.entries, own["items"], strict=True):
        assert one.id == other.id == item["id"]
        assert one.link == other.link == item["url"]
        assert one.title == other.title == item["title"]
        assert one.published_parsed == other.published_parsed
        assert moment(one.published_parsed) == datetime.fromisoformat(item["date_published"])
        updated = moment(dict.get(one, "updated_parsed"))  # feedparser itself would fall back to the other time
        assert moment(other.updated_parsed) == (updated or moment(one.published_parsed))
        assert (updated.isoformat().replace("+00:00", "Z") if updated else None) == item.get("date_modified")
        assert [tag.term for tag in one.tags] == [tag.label for tag in other.tags] == item["tags"]
        assert [tag.scheme for tag in one.tags] == [tag.scheme for tag in other.tags]
        assert one.content[0].value == other.content[0].value
        assert one.author == other.author == item["authors"][0]["name"]


def test_the_same_stories_make_the_same_files(site: Site, entered: Entered) -> None:
    assert printed("stories_in_full", site, entered) == printed("stories_in_full", site, entered)


MOMENTS = st.none() | st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - made aware
ENTRIES = st.builds(
    FeedEntry,
    slug=st.just("a"),
    id=st.just("https://sample.example/stories/a/"),
    url=st.just("https://sample.example/stories/a/"),
    title=st.text() | st.just("]]> \0\x1b\ufffe\uffff <&\"'"),
    summary=st.text(),
    content=st.text(),
    language=st.sampled_from(["en", "ar"]),
    published=MOMENTS,
    updated=MOMENTS,
    stood=MOMENTS,
    author=st.text(),
    categories=st.builds(Category, hub=st.just("keywords/"), term=st.text(), label=st.text()).map(lambda it: (it,)),
    image=st.none(),
)


@given(entry=ENTRIES)
def test_whatever_an_entry_says_its_feeds_are_well_formed(entry: FeedEntry, site: Site) -> None:
    feed = Feed(path="", hub="", title="", stories=("a",))
    rss, atom, own = (file.body for file in feed_files(feed, {"a": entry}, site))
    (item,) = etree.fromstring(rss).iterfind("channel/item")
    assert item.findtext("content:encoded", "", NAMES) == legal(entry.content)
    assert (item.findtext("title") or "") == legal(entry.title)
    assert len(etree.fromstring(atom).findall("a:entry", NAMES)) == bool(entry.time)
    assert json.loads(own)["items"][0]["title"] == entry.title


def legal(text: str) -> str:
    """What XML keeps of a text: no control characters, and one kind of line end."""
    kept = "".join(letter for letter in text if letter in "\t\n\r" or (letter >= " " and letter not in "\ufffe\uffff"))
    return kept.replace("\r\n", "\n").replace("\r", "\n")
