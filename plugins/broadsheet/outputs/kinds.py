"""The kinds of listing a site has, and which stories each listing holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

import msgspec

from ..derive import Storyline
from ..library import Library, Record
from ..model import Factuality, Lean, Outlet
from ..render import RATINGS, Link
from ..text import (
    Phrase,
    Wording,
    archive_path,
    keyword_path,
    outlet_path,
    region_path,
    section_path,
    storyline_path,
)

__all__ = ["ALL_STORIES", "HUBS", "SEARCH", "Listing", "hubs_of", "listings_of"]

ALL_STORIES = "stories/"
"""The path of the listing of all stories."""

SEARCH = "search/"
"""The path of the page that searches them, which takes words to look for as `q`."""


SLUG = attrgetter("slug")


class Listing(msgspec.Struct, frozen=True, kw_only=True):
    """Stories that are listed together."""

    path: str
    hub: str
    """The path of the hub it belongs to; empty for all stories."""
    title: str
    stories: tuple[str, ...]
    """The slugs of its stories, in order."""
    follow: str = ""
    """Its kind and name, such as `keyword:alibaba`, where readers can follow it."""
    facts: tuple[Link, ...] = ()
    """What else is known of what it lists by, each with the address that says so, if any."""
    ordered: bool = False
    """Whether they are chapters, the oldest first; else the newest is first."""


def all_stories(library: Library, words: Wording) -> Listing:
    """The listing of all stories."""
    title = words.say("listing", "All stories")
    return Listing(path=ALL_STORIES, hub="", title=title, stories=slugs(library.stories))


def by_section(library: Library, _: Sequence[Storyline], words: Wording) -> Iterator[Listing]:
    for section in library.sections:
        name = str(section.id)
        stories = slugs(library.by_section[name])
        path, follow = section_path(name), f"section:{name}"
        yield Listing(path=path, hub="sections/", title=section.name, stories=stories, follow=follow)


def by_storyline(_: Library, storylines: Sequence[Storyline], words: Wording) -> Iterator[Listing]:
    for line in storylines:
        yield Listing(
            path=storyline_path(line.id),
            hub="storylines/",
            title=line.name,
            stories=line.chapters,
            follow=f"storyline:{line.id}",
            ordered=True,
        )


def by_keyword(library: Library, _: Sequence[Storyline], words: Wording) -> Iterator[Listing]:
    for name, stories in library.by_keyword.items():
        path, title, follow = keyword_path(name), library.keywords[name], f"keyword:{name}"
        yield Listing(path=path, hub="keywords/", title=title, stories=slugs(stories), follow=follow)


def by_outlet(library: Library, _: Sequence[Storyline], words: Wording) -> Iterator[Listing]:
    for name, stories in library.by_outlet.items():
        outlet = library.outlets[name]
        yield Listing(
            path=outlet_path(name),
            hub="outlets/",
            title=outlet.name or name,
            stories=slugs(stories),
            follow=f"outlet:{name}",
            facts=tuple(facts(outlet, words)),
        )


def by_region(library: Library, _: Sequence[Storyline], words: Wording) -> Iterator[Listing]:
    for code, stories in library.by_region.items():
        path, title, follow = region_path(code), words.country(code), f"region:{code.lower()}"
        yield Listing(path=path, hub="regions/", title=title, stories=slugs(stories), follow=follow)


def by_month(library: Library, _: Sequence[Storyline], words: Wording) -> Iterator[Listing]:
    for month in sorted(library.by_month, reverse=True):
        stories = slugs(library.by_month[month])
        yield Listing(path=archive_path(month), hub="archive/", title=words.month(month), stories=stories)


class Kind(NamedTuple):
    """One kind of listing."""

    hub: str
    """The path of the page that leads to all listings of the kind."""
    title: Phrase
    """What that page is called."""
    listings: Callable[[Library, Sequence[Storyline], Wording], Iterator[Listing]]
    """Gives them."""
    by_name: bool = True
    """Whether that page names them by the alphabet; else in the order in which they are given."""

    def ordered(self, library: Library, storylines: Sequence[Storyline], words: Wording) -> list[Listing]:
        """The listings in the order in which that page names them."""
        listings = [*self.listings(library, storylines, words)]
        return sorted(listings, key=lambda it: (it.title.casefold(), it.path)) if self.by_name else listings


KINDS = (
    Kind("sections/", Phrase("hub", "Sections"), by_section, by_name=False),
    Kind("storylines/", Phrase("hub", "Storylines"), by_storyline),
    Kind("keywords/", Phrase("hub", "Keywords"), by_keyword),
    Kind("outlets/", Phrase("hub", "Outlets"), by_outlet),
    Kind("regions/", Phrase("hub", "Regions"), by_region),
    Kind("archive/", Phrase("hub", "Archive"), by_month, by_name=False),
)
"""All kinds, apart from the one listing of all stories."""

HUBS = {kind.hub: kind.title for kind in KINDS}
"""What each hub is called, by its path."""


def hubs_of(listings: Iterable[Listing]) -> dict[str, Phrase]:
    """The hubs that lead to `listings`, with what they are called; a kind of which there is nothing has none."""
    found = {listing.hub for listing in listings}
    return {hub: title for hub, title in HUBS.items() if hub in found}


def listings_of(library: Library, storylines: Sequence[Storyline], words: Wording) -> Iterator[Listing]:
    """Every listing of a site; those of one hub together, in the order in which the hub names them."""
    yield all_stories(library, words)
    for kind in KINDS:
        yield from kind.ordered(library, storylines, words)


def slugs(stories: Sequence[Record]) -> tuple[str, ...]:
    return tuple(map(SLUG, stories))


def facts(outlet: Outlet, words: Wording) -> Iterator[Link]:
    """What the site knows of an outlet, each in a few words."""
    country = words.country(outlet.country) if outlet.country else ""
    owner = words.say("outlet", "Owner: {owner}", owner=outlet.owner) if outlet.owner else ""
    yield from (Link(label=each, path="") for each in (outlet.domain, country, outlet.ownership, owner) if each)
    if lean := outlet.lean:
        yield rated(words.say("outlet", "Rating: {rating}", rating=words.tell(RATINGS[lean.rating])), lean, words)
    if factuality := outlet.factuality:
        yield rated(words.say("outlet", "Factuality: {rating}", rating=factuality.rating), factuality, words)


def rated(rating: str, given: Lean | Factuality, words: Wording) -> Link:
    """How an outlet is rated, by whom and when, leading to where they say so."""
    by = [each for each in (given.rater, words.days(given.rated.date()) if given.rated else None) if each]
    label = words.say("outlet", "{rating} ({rater})", rating=rating, rater=words.joined(by)) if by else rating
    return Link(label=label, path=given.url or "")
