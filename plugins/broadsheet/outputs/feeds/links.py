"""How the head of a page leads to feeds."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

from ...render import Link, Site
from ..kinds import ALL_STORIES
from .feed import FEED_FORMATS, heading

__all__ = ["feed_links"]

LINK = Markup('<link rel="alternate" type="{}" title="{}" href="{}">\n')


def feed_links(site: Site, listing: Link | None = None) -> Markup:
    """For the head of a page: the site's own feed, and that of a `listing`, for its page or a story filed there."""
    if not site.url:
        return Markup()
    own = links("", "", site) if ALL_STORIES in site.offers.feeds else Markup()
    if listing is None:
        return own
    path = listing.path.removesuffix("index.html")
    offered = f"{path.split('/')[0]}/" in site.offers.feeds and path != ALL_STORIES
    return own + links(path, listing.label, site) if offered else own


@lru_cache(maxsize=1_000)
def links(path: str, title: str, site: Site) -> Markup:
    """Links to the feed in the folder `path`, of a listing of that title, in each format. Kept: sections are few."""
    named = heading(title, site)
    return Markup().join(
        LINK.format(kind, f"{named} ({name})", site.address(f"{path}{file}"))
        for file, (name, kind) in FEED_FORMATS.items()
    )
