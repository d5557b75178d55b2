"""The page that searches all stories, in the reader's browser; without JavaScript it leads to the lists of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..render import Link, Site
from .kinds import ALL_STORIES, HUBS, SEARCH, Listing
from .output import SEARCH_SCRIPT, Output, Press
from .own_pages import own_page

__all__ = ["search_page"]


def search_page(listings: Iterable[Listing], press: Press) -> Output:
    """The search page; `listings` are all of the site's."""
    say = press.site.wording.say
    return own_page(
        press,
        SEARCH,
        "search.html",
        title=say("search", "Search"),
        description=say("search", "Search all stories by their words, and narrow what is found."),
        script=SEARCH_SCRIPT,
        ways=tuple(ways(listings, press.site)),
    )


def ways(listings: Iterable[Listing], site: Site) -> Iterator[Link]:
    """The listing of all stories, and each hub that leads to any listing."""
    hubs = {listing.hub for listing in listings if listing.stories}
    if "" in hubs:
        yield Link(label=site.wording.say("listing", "All stories"), path=site.link(ALL_STORIES))
    for hub, title in HUBS.items():
        if hub in hubs:
            yield Link(label=site.wording.tell(title), path=site.link(hub))
