"""The pages of a site that search engines should find, and when each last changed as far as seeds say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from ..library import Library, Record
from ..render import Site
from ..text import numbered_path, story_path
from .feeds_page import FEEDS
from .kinds import Listing, hubs_of
from .listings import pages_of
from .open_data import DATA

__all__ = ["SitePage", "latest", "site_pages"]


class SitePage(NamedTuple):
    """A page for search engines to find."""

    path: str
    """Its path below the site's root, not percent-encoded; empty for the front page."""
    changed: datetime | None = None
    """When it last changed, by what seeds state; None: not known."""
    alternates: tuple[tuple[str, str], ...] = ()
    """The languages that it can be read in, its own among them, each with the path of the page; empty for just one."""


def site_pages(library: Library, listings: Sequence[Listing], per_page: int, site: Site) -> Iterator[SitePage]:
    """The front page, the hubs, all stories, every page of `listings`, of `per_page` stories each, and those that lead
    to a site's feeds and data.

    Not among them are pages that say nothing of their own: redirects, cards to embed, the page for unknown addresses,
    the search, and the two pages that each reader's browser fills.
    """
    times = {story.slug: story.changed for story in library.stories}
    newest = latest(times.values())
    yield from (SitePage(path, newest) for path in ("", *hubs_of(listings)))
    offered = {FEEDS: site.offers.feeds, DATA: site.offers.data}
    yield from (SitePage(path) for path, there in offered.items() if there)
    for listing in listings:
        # The newest of all its stories moves the others on, from page to page: each page changed when that one did.
        changed = latest(map(times.get, listing.stories))
        for page in pages_of(listing, per_page):
            yield SitePage(numbered_path(listing.path, page.number), changed)
    for story in library.stories:
        yield SitePage(story_path(story.slug), story.changed, alternates(story, library, site))


def latest(times: Iterable[datetime | None]) -> datetime | None:
    """The latest of the times that are known."""
    return max(filter(None, times), default=None)


def alternates(story: Record, library: Library, site: Site) -> tuple[tuple[str, str], ...]:
    """The languages of a story that is told in several, each with a page; for its own language, its own page."""
    told = library.translations.get(story.slug, ())
    paths = {each.language or site.language: story_path(each.slug) for each in (*told, story)}
    return tuple(paths.items()) if len(paths) > 1 else ()
