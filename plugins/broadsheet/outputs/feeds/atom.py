"""Atom (RFC 4287), with the whole text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from xml.etree.ElementTree import Element

from ...render import Site
from .entry import FeedEntry
from .feed import ATOM, FEED_FORMATS, Feed, heading, newest
from .style import style_for
from .xml import add, document

__all__ = ["atom"]

NO_TIME = datetime(1970, 1, 1, tzinfo=UTC)
"""What stands for the time of a feed of which no time is known: it holds no entries, and Atom demands one."""


def atom(feed: Feed, entries: Sequence[FeedEntry], site: Site) -> bytes:
    """A feed as Atom. It demands a time of each entry: one of which none is known stays out."""
    own = site.address(f"{feed.path}{ATOM}")
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": site.language})
    add(root, "id", own)
    add(root, "title", heading(feed.title, site))
    add(root, "updated", (newest(entries) or NO_TIME).isoformat())
    add(add(root, "author"), "name", site.publisher.name or site.name)
    add(root, "link", rel="alternate", type="text/html", href=site.address(feed.path))
    add(root, "link", rel="self", type=FEED_FORMATS[ATOM][1], href=own)
    if site.offers.hub:
        add(root, "link", rel="hub", href=site.offers.hub)
    for entry in entries:
        if entry.time:
            add_entry(root, entry, entry.time, site)
    return document(root, style_for(feed.path))


def add_entry(root: Element, entry: FeedEntry, time: datetime, site: Site) -> None:
    item = add(root, "entry")
    if entry.language != site.language:
        item.set("xml:lang", entry.language)
    add(item, "id", entry.id)
    add(item, "title", entry.title)
    add(item, "updated", time.isoformat())
    if entry.published:
        add(item, "published", entry.published.isoformat())
    if entry.author:
        add(add(item, "author"), "name", entry.author)
    add(item, "link", rel="alternate", type="text/html", href=entry.url)
    if entry.image:
        add(item, "link", rel="enclosure", type=entry.image.type, href=entry.image.url)
    for category in entry.categories:
        add(item, "category", term=category.term, scheme=site.address(category.hub), label=category.label)
    if entry.summary:
        add(item, "summary", entry.summary)
    add(item, "content", entry.content, type="html")
