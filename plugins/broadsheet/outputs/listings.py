"""The pages of listings, and the hubs that lead to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from ..render import HubEntry, HubView, Link, ListingView, pager
from ..text import Wording, numbered_path
from .feeds import feed_links
from .kinds import HUBS, Listing
from .linked_data import hub_head, listing_head
from .output import Output, Press

__all__ = ["ListingPage", "hub_page", "listing_page", "pages_of"]


class ListingPage(msgspec.Struct, frozen=True, kw_only=True):
    """One page of a listing: as much as it takes to print it, and no more."""

    listing: Listing
    """The listing, with this page's stories alone."""
    number: int
    """From 1."""
    pages: int
    """How many pages the listing has."""
    start: int
    """The number of its first story, counted over all pages from 1."""
    count: int
    """How many stories the listing has."""


def pages_of(listing: Listing, per_page: int) -> Iterator[ListingPage]:
    """The pages of a listing, of `per_page` stories each; at least one."""
    count = len(listing.stories)
    starts = range(0, count, per_page) or range(1)
    for number, start in enumerate(starts, 1):
        held = msgspec.structs.replace(listing, stories=listing.stories[start : start + per_page])
        yield ListingPage(listing=held, number=number, pages=len(starts), start=start + 1, count=count)


def listing_page(page: ListingPage, cards: Mapping[str, str], press: Press) -> Output:
    """A page of a listing; `cards` are its stories' by `Press.card`, by slug."""
    listing, words = page.listing, press.site.wording
    path = numbered_path(listing.path, page.number)
    view = ListingView(
        path=path,
        kind=words.tell(HUBS[listing.hub]) if listing.hub else "",
        hub=press.site.link(listing.hub),
        title=listing.title,
        count=words.count("listing", "{count} story", "{count} stories", page.count),
        follow=listing.follow,
        facts=listing.facts,
        ordered=listing.ordered,
        start=page.start,
        cards=press.placed("".join(cards[slug] for slug in listing.stories), path),
        pager=pager(listing.path, page.number, page.pages, press.site),
    )
    numbered = words.say("listing", "{title}, page {page}", title=view.title, page=words.number(page.number))
    title = numbered if page.number > 1 else view.title
    told = description(view, words)
    head = listing_head(page, title, told, press) + feed_links(press.site, Link(label=listing.title, path=listing.path))
    return press.page(path, "listing.html", title=title, description=told, head=head, listing=view)


def description(view: ListingView, words: Wording) -> str:
    if not view.kind:
        return words.joined([view.title, view.count])
    return words.say("listing", "{kind}: {title}, {count}", kind=view.kind, title=view.title, count=view.count)


def hub_page(hub: str, listings: Iterable[Listing], press: Press) -> Output:
    """The hub at the path `hub`, with those of the site's listings that belong to it."""
    words = press.site.wording
    entries = tuple(
        HubEntry(
            link=Link(label=each.title, path=press.site.link(each.path)),
            count=words.count("listing", "{count} story", "{count} stories", len(each.stories)),
        )
        for each in listings
        if each.hub == hub
    )
    view = HubView(path=hub, title=words.tell(HUBS[hub]), entries=entries)
    head = hub_head(hub, view.title, press) + feed_links(press.site)
    return press.page(hub, "hub.html", title=view.title, head=head, hub=view)
