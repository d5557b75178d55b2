"""Feeds: which there are, and what stands in each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

import msgspec

from ...render import Site
from ..kinds import ALL_STORIES, Listing
from .entry import FeedEntry

__all__ = ["ATOM", "FEED_FORMATS", "JSON", "RSS", "Feed", "feeds_of", "heading", "newest"]

RSS, ATOM, JSON = "feed.xml", "atom.xml", "feed.json"
"""The name of each file of a feed."""

FEED_FORMATS = {
    RSS: ("RSS", "application/rss+xml"),
    ATOM: ("Atom", "application/atom+xml"),
    JSON: ("JSON", "application/feed+json"),
}
"""What the format of each is called, and its media type."""


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """The newest stories of a listing, or of the site."""

    path: str
    """The folder it lies in: the listing's, beside its page; empty for the site's own."""
    hub: str
    """The path of the hub its listing belongs to; empty for the site's own."""
    title: str
    """The listing's; empty for the site's own."""
    stories: tuple[str, ...]
    """The slugs of its stories, the newest first."""


def feeds_of(listings: Iterable[Listing], site: Site) -> Iterator[Feed]:
    """The feeds that a site offers, in the order of its listings. None where its address is not known."""
    if not site.url:
        return
    for listing in listings:
        if (listing.hub or listing.path) in site.offers.feeds:
            yield feed_of(listing, site.offers.feed_entries)


def feed_of(listing: Listing, most: int) -> Feed:
    """The feed of a listing; that of all stories is the site's own."""
    newest_first = reversed(listing.stories) if listing.ordered else listing.stories
    own = listing.path == ALL_STORIES
    return Feed(
        path="" if own else listing.path,
        hub=listing.hub,
        title="" if own else listing.title,
        stories=tuple(islice(newest_first, most)),
    )


def heading(title: str, site: Site) -> str:
    """What the feed of a listing of that title is called; an empty one stands for the site's own."""
    return site.wording.say("feed", "{site}: {listing}", site=site.name, listing=title) if title else site.name


def newest(entries: Iterable[FeedEntry]) -> datetime | None:
    """The latest time of what stands in a feed, which is the feed's own: no clock changes it. None: none is known."""
    return max((each.time for each in entries if each.time), default=None)
