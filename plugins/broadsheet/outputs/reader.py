"""The reader's own two pages, the same for everyone: what stands on them comes from the reader's browser."""

from __future__ import annotations

from collections.abc import Iterable

from ..render import Choice, ForYouView, Link, Site
from .kinds import Listing
from .output import Output, Press
from .own_pages import own_page

__all__ = ["FOR_YOU", "YOUR_DATA", "reader_pages"]

FOR_YOU, YOUR_DATA = "for-you/", "your-data/"
"""Their paths."""

SUGGESTED = 24
"""Keywords to suggest: those of the most stories."""


def reader_pages(listings: Iterable[Listing], press: Press) -> tuple[Output, Output]:
    """The page of what a reader follows, and the page of what the browser keeps; `listings` are all of the site's."""
    site = press.site
    say = site.wording.say
    view = for_you_view(listings, site)
    for_you = own_page(
        press,
        FOR_YOU,
        "for_you.html",
        title=say("for you", "For you"),
        description=say("for you", "The stories of what you follow, and those you saved."),
        for_you=view,
    )
    your_data = own_page(
        press,
        YOUR_DATA,
        "your_data.html",
        title=say("your data", "Your data"),
        description=say("your data", "What this site keeps in your browser, to see, take with you and erase."),
    )
    return for_you, your_data


def for_you_view(listings: Iterable[Listing], site: Site) -> ForYouView:
    """What there is to follow: every section, and the keywords of the most stories; of equals, the first by name."""
    sections, keywords = [], []
    for listing in listings:
        if listing.hub == "sections/":
            sections.append(listing)
        elif listing.hub == "keywords/":
            keywords.append(listing)
    keywords.sort(key=lambda listing: -len(listing.stories))
    return ForYouView(
        sections=tuple(choice(listing, site) for listing in sections),
        keywords=tuple(choice(listing, site) for listing in keywords[:SUGGESTED]),
    )


def choice(listing: Listing, site: Site) -> Choice:
    return Choice(follow=listing.follow, link=Link(label=listing.title, path=site.link(listing.path)))
