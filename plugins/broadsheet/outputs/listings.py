"""The pages of listings, and the hubs that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..render import HubEntry, HubView, Link, ListingView, pager, plural
from ..text import numbered_path
from .kinds import HUBS, Listing
from .output import Output, Press

__all__ = ["hub_page", "listing_pages"]


def listing_pages(listing: Listing, cards: Mapping[str, str], per_page: int, press: Press) -> Iterator[Output]:
    """All pages of a listing, of `per_page` stories each; `cards` are the stories' by `Press.card`, by slug."""
    pages = -(-len(listing.stories) // per_page) or 1
    for number in range(1, pages + 1):
        path, start = numbered_path(listing.path, number), (number - 1) * per_page
        held = "".join(cards[slug] for slug in listing.stories[start : start + per_page])
        view = ListingView(
            path=path,
            kind=HUBS.get(listing.hub, ""),
            hub=press.site.link(listing.hub),
            title=listing.title,
            count=plural(len(listing.stories), "story"),
            facts=listing.facts,
            ordered=listing.ordered,
            start=start + 1,
            cards=press.placed(held, path),
            pager=pager(listing.path, number, pages, press.site),
        )
        yield listing_page(view, press)


def listing_page(view: ListingView, press: Press) -> Output:
    title = f"{view.title}, page {view.pager.page}" if view.pager and view.pager.page > 1 else view.title
    return press.page(view.path, "listing.html", title=title, description=description(view), listing=view)


def description(view: ListingView) -> str:
    kind = f"{view.kind}: " if view.kind else ""
    return f"{kind}{view.title}, {view.count}"


def hub_page(hub: str, listings: Iterable[Listing], press: Press) -> Output:
    """The hub at the path `hub`, with those of the site's listings that belong to it."""
    entries = tuple(
        HubEntry(link=Link(label=each.title, path=press.site.link(each.path)), count=plural(len(each.stories), "story"))
        for each in listings
        if each.hub == hub
    )
    view = HubView(path=hub, title=HUBS[hub], entries=entries)
    return press.page(hub, "hub.html", title=view.title, hub=view)
