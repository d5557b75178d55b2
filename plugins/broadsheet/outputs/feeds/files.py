"""A feed's files, one for each format."""

from __future__ import annotations

from collections.abc import Mapping

from ...render import Site
from ..output import Output
from .atom import atom
from .entry import FeedEntry
from .feed import ATOM, JSON, RSS, Feed
from .json_feed import json_feed
from .rss import rss

__all__ = ["feed_files"]

WRITERS = {RSS: rss, ATOM: atom, JSON: json_feed}


def feed_files(feed: Feed, entries: Mapping[str, FeedEntry], site: Site) -> tuple[Output, ...]:
    """A feed in each format; `entries` are its stories', by slug."""
    own = [entries[slug] for slug in feed.stories]
    return tuple(Output(f"{feed.path}{name}", write(feed, own, site)) for name, write in WRITERS.items())
