"""Feeds of a site and of its listings: RSS, Atom and JSON Feed with whole stories, and what leads to them."""

from .entry import FeedEntry, feed_entry
from .feed import FEED_FORMATS, Feed, feeds_of
from .files import feed_files
from .links import feed_links
from .opml import OPML, opml
from .style import feed_style

__all__ = [
    "FEED_FORMATS",
    "OPML",
    "Feed",
    "FeedEntry",
    "feed_entry",
    "feed_files",
    "feed_links",
    "feed_style",
    "feeds_of",
    "opml",
]
