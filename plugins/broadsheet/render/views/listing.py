"""Listings, the pages that lead to them, and the front page."""

from __future__ import annotations

from markupsafe import Markup

from ...text import numbered_path
from .card import StoryCard
from .times import Time
from .view import Link, Site, View

__all__ = [
    "Choice",
    "ForYouView",
    "FrontView",
    "HubEntry",
    "HubView",
    "ListingView",
    "Pager",
    "Shelf",
    "pager",
]


class Pager(View, frozen=True):
    """Where a page stands among those of its listing."""

    page: int
    pages: int
    previous: str | None
    """The path of the page before; None on the first."""
    next: str | None


class ListingView(View, frozen=True):
    """One page of a listing."""

    path: str
    """Of this page."""
    kind: str
    """What its kind is called: "Sections"; empty for all stories."""
    hub: str
    """The path of the page that lists all of its kind."""
    title: str
    count: str
    """"14 stories"."""
    follow: str
    """What a reader follows here, such as `keyword:alibaba`; empty where it is nothing to follow."""
    facts: tuple[Link, ...]
    """What else is known of what it lists by, such as an outlet's country; with a whole address for `path`, or none."""
    ordered: bool
    """Whether the stories are numbered chapters; else they are the newest first."""
    start: int
    """The number of its first story, counted over all pages."""
    cards: Markup
    """The stories' cards, printed, each in an `<li>`."""
    pager: Pager | None
    """None where one page holds all."""


class HubEntry(View, frozen=True):
    """A listing, named in a hub."""

    link: Link
    count: str
    """"14 stories"."""


class HubView(View, frozen=True):
    """A list of all listings of one kind."""

    path: str
    title: str
    entries: tuple[HubEntry, ...]


class Shelf(View, frozen=True):
    """A few stories of one listing."""

    title: str
    path: str
    """Of the whole listing."""
    cards: tuple[StoryCard, ...]


class FrontView(View, frozen=True):
    """The front page."""

    title: str
    intro: Markup
    """What the site says of itself, as safe HTML."""
    stories: str
    """How many stories the site has: "14 stories"."""
    lead: StoryCard | None
    """The lead story. None: there are no stories yet."""
    seconds: tuple[StoryCard, ...]
    """Those that stand beside it."""
    latest: tuple[StoryCard, ...]
    """The newest of the others."""
    sections: tuple[Shelf, ...]
    storylines: tuple[Shelf, ...]
    """Each with its latest chapters, the oldest first."""
    covered: tuple[StoryCard, ...]
    """Those that most outlets cover."""
    blindspots: tuple[StoryCard, ...]
    singles: tuple[StoryCard, ...]
    """Those that one outlet alone reports."""
    all_stories: str
    """The path of the listing of all stories."""
    for_you: str
    """The path of the page of what a reader follows."""
    as_of: Time


class Choice(View, frozen=True):
    """A listing that readers can follow."""

    follow: str
    """Its kind and name, such as `keyword:alibaba`."""
    link: Link


class ForYouView(View, frozen=True):
    """What the page of what a reader follows offers to follow."""

    sections: tuple[Choice, ...]
    keywords: tuple[Choice, ...]


def pager(listing: str, page: int, pages: int, site: Site) -> Pager | None:
    """The pager of the `page`th of `pages` pages of the listing at the path `listing`."""
    if pages == 1:
        return None
    return Pager(
        page=page,
        pages=pages,
        previous=site.link(numbered_path(listing, page - 1)) if page > 1 else None,
        next=site.link(numbered_path(listing, page + 1)) if page < pages else None,
    )
