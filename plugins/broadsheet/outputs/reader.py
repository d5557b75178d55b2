"""The reader's own two pages, the same for everyone: what stands on them comes from the reader's browser."""

from __future__ import annotations

from collections.abc import Iterable

from ..render import Choice, ForYouView, Link, Site
from .kinds import Listing
from .linked_data import page_head
from .output import Output, Press

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
    told = say("for you", "The stories of what you follow, and those you saved.")
    for_you = own_page(FOR_YOU, "for_you.html", say("for you", "For you"), told, press, for_you=view)
    told = say("your data", "What this site keeps in your browser, to see, take with you and erase.")
    return for_you, own_page(YOUR_DATA, "your_data.html", say("your data", "Your data"), told, press)


def own_page(path: str, template: str, title: str, description: str, press: Press, **values: object) -> Output:
    head = page_head(path, title, description, press)
    return press.page(path, template, title=title, description=description, head=head, **values)


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
