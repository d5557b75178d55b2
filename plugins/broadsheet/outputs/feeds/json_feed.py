"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

import msgspec

from ...render import Site
from .entry import FeedEntry
from .feed import JSON, Feed, heading

__all__ = ["json_feed"]


class Author(msgspec.Struct):
    """Who writes."""

    name: str


class Hub(msgspec.Struct):
    """Who tells subscribers of new entries."""

    type: Literal["WebSub"]
    url: str


class Item(msgspec.Struct, kw_only=True, omit_defaults=True):
    """An entry; the names of all fields are the format's."""

    id: str
    url: str
    title: str
    content_html: str
    summary: str = ""
    image: str = ""
    date_published: datetime | None = None
    date_modified: datetime | None = None
    authors: tuple[Author, ...] = ()
    tags: tuple[str, ...] = ()
    language: str = ""


class JsonFeed(msgspec.Struct, kw_only=True, omit_defaults=True):
    """A feed, likewise."""

    version: Literal["https://jsonfeed.org/version/1.1"]
    title: str
    home_page_url: str
    feed_url: str
    description: str
    language: str
    authors: tuple[Author, ...]
    hubs: tuple[Hub, ...] = ()
    items: tuple[Item, ...]


def json_feed(feed: Feed, entries: Sequence[FeedEntry], site: Site) -> bytes:
    """A feed as JSON. What has no time says none."""
    made = JsonFeed(
        version="https://jsonfeed.org/version/1.1",
        title=heading(feed.title, site),
        home_page_url=site.address(feed.path),
        feed_url=site.address(f"{feed.path}{JSON}"),
        description=site.wording.say("feed", "The newest stories, in full."),
        language=site.language,
        authors=(Author(site.publisher.name or site.name),),
        hubs=(Hub("WebSub", site.offers.hub),) if site.offers.hub else (),
        items=tuple([item_of(entry) for entry in entries]),
    )
    return msgspec.json.encode(made)


def item_of(entry: FeedEntry) -> Item:
    return Item(
        id=entry.id,
        url=entry.url,
        title=entry.title,
        content_html=entry.content,
        summary=entry.summary,
        image=entry.image.url if entry.image else "",
        date_published=entry.published,
        date_modified=entry.updated,
        authors=(Author(entry.author),) if entry.author else (),
        tags=tuple(dict.fromkeys(category.label for category in entry.categories)),
        language=entry.language,
    )
