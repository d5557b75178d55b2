"""What the head of each kind of page says of it; nothing where the site does not offer that, or has no address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from ...render import Site
from ...text import numbered_path
from ..output import EMPTY, Press
from ..whole import Whole
from .lists import collection, listed, written_page
from .site import breadcrumbs, site_things
from .social import alternates, page_meta, story_meta
from .story import news_article
from .things import script

if TYPE_CHECKING:
    from ..listings import ListingPage

__all__ = ["front_head", "hub_head", "listing_head", "page_head", "story_head"]


def told(site: Site) -> bool:
    """Whether a site's pages say anything: all of it rests on their addresses."""
    return site.offers.structured_data and bool(site.url)


def story_head(whole: Whole, press: Press) -> Markup:
    """What a story's page says."""
    site = press.site
    if not told(site):
        return EMPTY
    article, section = news_article(whole, site), whole.neighbours.section
    way = breadcrumbs(site, (section,) if section else (), whole.story.headline)
    return alternates(whole, site) + story_meta(whole, article, site) + script((article, way))


def listing_head(page: ListingPage, title: str, description: str, press: Press) -> Markup:
    """What a page of a listing says, under the title and description that it has."""
    site = press.site
    if not told(site):
        return EMPTY
    path = numbered_path(page.listing.path, page.number)
    return page_meta(path, title, description, site) + script(listed(page, title, site))


def hub_head(path: str, title: str, press: Press) -> Markup:
    """What the hub at `path` says."""
    site = press.site
    return page_meta(path, title, "", site) + script(collection(path, title, site)) if told(site) else EMPTY


def front_head(press: Press, description: str = "") -> Markup:
    """What the front page says: of the site, and of who publishes it."""
    site = press.site
    return page_meta("", site.name, description, site) + script(site_things(site)) if told(site) else EMPTY


def page_head(path: str, title: str, description: str, press: Press) -> Markup:
    """What any other page says, at its `path` below the root, such as `guide/seeds/` or `method.html`."""
    site = press.site
    if not told(site):
        return EMPTY
    return page_meta(path, title, description, site) + script(written_page(path, title, description, site))
