"""RSS 2.0 (https://www.rssboard.org/rss-specification), with the whole text, by the modules that readers know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from xml.etree.ElementTree import Element

from ...render import Site
from .entry import FeedEntry, FeedImage
from .feed import FEED_FORMATS, RSS, Feed, heading, newest
from .style import style_for
from .xml import add, document

__all__ = ["rss"]

MODULES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}


def rss(feed: Feed, entries: Sequence[FeedEntry], site: Site) -> bytes:
    """A feed as RSS. What has no time says none."""
    root = Element("rss", {"version": "2.0", **MODULES})
    channel = add(root, "channel")
    add(channel, "title", heading(feed.title, site))
    add(channel, "link", site.address(feed.path))
    add(channel, "description", site.wording.say("feed", "The newest stories, in full."))
    add(channel, "language", site.language)
    if latest := newest(entries):
        add(channel, "lastBuildDate", dated(latest))
    add(channel, "atom:link", rel="self", type=FEED_FORMATS[RSS][1], href=site.address(f"{feed.path}{RSS}"))
    if site.offers.hub:
        add(channel, "atom:link", rel="hub", href=site.offers.hub)
    for entry in entries:
        add_item(channel, entry, site)
    return document(root, style_for(feed.path))


def add_item(channel: Element, entry: FeedEntry, site: Site) -> None:
    item = add(channel, "item")
    add(item, "title", entry.title)
    add(item, "link", entry.url)
    add(item, "guid", entry.id, isPermaLink="false")
    if entry.published:
        add(item, "pubDate", dated(entry.published))
    if entry.updated:
        add(item, "atom:updated", entry.updated.isoformat())
    if entry.author:
        add(item, "dc:creator", entry.author)
    if entry.language != site.language:
        add(item, "dc:language", entry.language)
    for category in entry.categories:
        add(item, "category", category.label, domain=site.address(category.hub))
    if entry.summary:
        add(item, "description", escape(entry.summary, quote=False))  # readers take it for HTML
    if entry.image:
        add_image(item, entry.image)
    add(item, "content:encoded", entry.content)


def add_image(item: Element, image: FeedImage) -> None:
    size = {"width": str(image.width), "height": str(image.height)} if image.width and image.height else {}
    add(item, "media:content", url=image.url, type=image.type, medium="image", **size)


def dated(time: datetime) -> str:
    """A time as RFC 822 has it."""
    return format_datetime(time.astimezone(UTC), usegmt=True)
