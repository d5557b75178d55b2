"""All feeds of a site in one file, for feed readers to take in at once: OPML 2.0 (http://opml.org/spec2.opml)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from xml.etree.ElementTree import Element

from ...render import Site
from ..kinds import HUBS
from ..output import Output
from .feed import RSS, Feed, heading
from .xml import add, document

__all__ = ["OPML", "opml"]

OPML = "feeds.opml"
"""Its path on the site."""


def opml(feeds: Iterable[Feed], site: Site) -> Output:
    """The list of a site's feeds, those of each hub in a folder of their own."""
    root = Element("opml", {"version": "2.0"})
    add(add(root, "head"), "title", site.name)
    body = add(root, "body")
    for hub, own in groupby(feeds, key=lambda feed: feed.hub):
        folder = add(body, "outline", text=site.wording.tell(HUBS[hub])) if hub else body
        for feed in own:
            add_feed(folder, feed, site)
    return Output(OPML, document(root))


def add_feed(folder: Element, feed: Feed, site: Site) -> None:
    add(
        folder,
        "outline",
        type="rss",
        text=feed.title or site.name,
        title=heading(feed.title, site),
        xmlUrl=site.address(f"{feed.path}{RSS}"),
        htmlUrl=site.address(feed.path),
        language=site.language,
    )
