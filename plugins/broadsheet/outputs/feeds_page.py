"""The page of all feeds, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from ..render import Link, Site
from ..render.views.view import View
from ..text import Wording
from .feeds import FEED_FORMATS, OPML, Feed
from .kinds import HUBS
from .output import Output, Press
from .own_pages import own_page

__all__ = ["FEEDS", "feeds_page"]

FEEDS = "feeds/"
"""Its path."""


class FeedView(View, frozen=True):
    """A feed, to be chosen."""

    page: Link
    """The page whose stories it holds."""
    files: tuple[Link, ...]
    """Its file in each format."""


class FeedShelf(View, frozen=True):
    """The feeds of one hub."""

    title: str
    """Empty for the site's own."""
    feeds: tuple[FeedView, ...]


def feeds_page(feeds: Iterable[Feed], press: Press) -> Output:
    """The page that says what feeds there are, and what one does with them."""
    say = press.site.wording.say
    return own_page(
        press,
        FEEDS,
        "feeds.html",
        title=say("feed", "Feeds"),
        description=say("feed", "All web feeds of this site, for your feed reader."),
        shelves=tuple(shelves(feeds, press.site)),
        opml=OPML,
    )


def shelves(feeds: Iterable[Feed], site: Site) -> Iterator[FeedShelf]:
    for hub, own in groupby(feeds, key=lambda feed: feed.hub):
        yield FeedShelf(title=hub_name(hub, site.wording), feeds=tuple(feed_view(feed, site) for feed in own))


def hub_name(hub: str, words: Wording) -> str:
    return words.tell(HUBS[hub]) if hub else ""


def feed_view(feed: Feed, site: Site) -> FeedView:
    return FeedView(
        page=Link(label=feed.title or site.name, path=site.link(feed.path)),
        files=tuple(Link(label=name, path=f"{feed.path}{file}") for file, (name, _) in FEED_FORMATS.items()),
    )
