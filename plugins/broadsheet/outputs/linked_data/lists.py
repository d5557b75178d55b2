"""Pages that list others, and pages that were written by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...render import Link, Site
from ...text import numbered_path, story_path
from ..kinds import HUBS, Listing
from .site import breadcrumbs, website
from .things import ItemList, ListItem, Thing
from .works import CollectionPage, WebPage

if TYPE_CHECKING:
    from ..listings import ListingPage

__all__ = ["collection", "listed", "written_page"]

ASCENDING, DESCENDING = "https://schema.org/ItemListOrderAscending", "https://schema.org/ItemListOrderDescending"
"""From the oldest to the newest, and from the newest to the oldest."""


def listed(page: ListingPage, title: str, site: Site) -> tuple[Thing, ...]:
    """A page of a listing with its stories, counted over all of its pages."""
    listing = page.listing
    return (
        CollectionPage(
            name=title,
            url=site.address(numbered_path(listing.path, page.number)),
            in_language=site.language,
            is_part_of=website(site),
            main_entity=stories(page, site),
        ),
        breadcrumbs(site, above(listing, site), title),
    )


def stories(page: ListingPage, site: Site) -> ItemList:
    entries = enumerate(page.listing.stories, page.start)
    return ItemList(
        number_of_items=page.count,
        item_list_order=ASCENDING if page.listing.ordered else DESCENDING,
        item_list_element=tuple(
            ListItem(position=place, url=site.address(story_path(slug))) for place, slug in entries
        ),
    )


def above(listing: Listing, site: Site) -> tuple[Link, ...]:
    """The hub that a listing belongs to; none for that of all stories."""
    return (Link(label=site.wording.tell(HUBS[listing.hub]), path=listing.hub),) if listing.hub else ()


def collection(path: str, title: str, site: Site) -> tuple[Thing, ...]:
    """A hub."""
    page = CollectionPage(name=title, url=site.address(path), in_language=site.language, is_part_of=website(site))
    return page, breadcrumbs(site, (), title)


def written_page(path: str, title: str, description: str, site: Site) -> tuple[Thing, ...]:
    """Any other page."""
    page = WebPage(
        name=title,
        url=site.address(path),
        description=description or None,
        in_language=site.language,
        is_part_of=website(site),
    )
    return page, breadcrumbs(site, (), title)
