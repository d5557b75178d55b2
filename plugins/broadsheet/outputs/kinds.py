"""The kinds of listing a site has, and which stories each listing holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import msgspec

from ..derive import Storyline
from ..library import Library
from ..model import Outlet, Story
from ..render import month_name, rating_name
from ..text import (
    archive_path,
    country_name,
    keyword_path,
    outlet_path,
    region_path,
    section_path,
    storyline_path,
)

__all__ = ["ALL_STORIES", "HUBS", "Listing", "listings_of"]

ALL_STORIES = "stories/"
"""The path of the listing of all stories."""


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
    facts: tuple[str, ...] = ()
    """What else is known of what it lists by."""
    ordered: bool = False
    """Whether they are chapters, the oldest first; else the newest is first."""


def all_stories(library: Library) -> Listing:
    """The listing of all stories."""
    return Listing(path=ALL_STORIES, hub="", title="All stories", stories=slugs(library.stories))


def by_section(library: Library, _: Sequence[Storyline]) -> Iterator[Listing]:
    for section in library.sections:
        name = str(section.id)
        stories = slugs(library.by_section[name])
        path, follow = section_path(name), f"section:{name}"
        yield Listing(path=path, hub="sections/", title=section.name, stories=stories, follow=follow)


def by_storyline(_: Library, storylines: Sequence[Storyline]) -> Iterator[Listing]:
    for line in storylines:
        yield Listing(
            path=storyline_path(line.id),
            hub="storylines/",
            title=line.name,
            stories=line.chapters,
            follow=f"storyline:{line.id}",
            ordered=True,
        )


def by_keyword(library: Library, _: Sequence[Storyline]) -> Iterator[Listing]:
    for name, stories in library.by_keyword.items():
        path, title, follow = keyword_path(name), library.keywords[name], f"keyword:{name}"
        yield Listing(path=path, hub="keywords/", title=title, stories=slugs(stories), follow=follow)


def by_outlet(library: Library, _: Sequence[Storyline]) -> Iterator[Listing]:
    for name, stories in library.by_outlet.items():
        outlet = library.outlets[name]
        yield Listing(
            path=outlet_path(name),
            hub="outlets/",
            title=outlet.name or name,
            stories=slugs(stories),
            follow=f"outlet:{name}",
            facts=facts(outlet),
        )


def by_region(library: Library, _: Sequence[Storyline]) -> Iterator[Listing]:
    for code, stories in library.by_region.items():
        path, title, follow = region_path(code), country_name(code), f"region:{code.lower()}"
        yield Listing(path=path, hub="regions/", title=title, stories=slugs(stories), follow=follow)


def by_month(library: Library, _: Sequence[Storyline]) -> Iterator[Listing]:
    for month in sorted(library.by_month, reverse=True):
        stories = slugs(library.by_month[month])
        yield Listing(path=archive_path(month), hub="archive/", title=month_name(month), stories=stories)


class Kind(NamedTuple):
    """One kind of listing."""

    hub: str
    """The path of the page that leads to all listings of the kind."""
    title: str
    """What that page is called."""
    listings: Callable[[Library, Sequence[Storyline]], Iterator[Listing]]
    """Gives them in the order in which that page names them."""


KINDS = (
    Kind("sections/", "Sections", by_section),
    Kind("storylines/", "Storylines", by_storyline),
    Kind("keywords/", "Keywords", by_keyword),
    Kind("outlets/", "Outlets", by_outlet),
    Kind("regions/", "Regions", by_region),
    Kind("archive/", "Archive", by_month),
)
"""All kinds, apart from the one listing of all stories."""

HUBS = {kind.hub: kind.title for kind in KINDS}
"""What each hub is called, by its path."""


def listings_of(library: Library, storylines: Sequence[Storyline]) -> Iterator[Listing]:
    """Every listing of a site; those of one hub together, in the order in which the hub names them."""
    yield all_stories(library)
    for kind in KINDS:
        yield from kind.listings(library, storylines)


def slugs(stories: Sequence[Story]) -> tuple[str, ...]:
    return tuple(str(story.slug) for story in stories)


def facts(outlet: Outlet) -> tuple[str, ...]:
    """What the site knows of an outlet, each in a few words."""
    lean = outlet.lean
    rated = f"Rated {rating_name(lean.rating).lower()}{f' by {lean.rater}' if lean.rater else ''}" if lean else ""
    country = country_name(outlet.country) if outlet.country else ""
    owner = f"Owner: {outlet.owner}" if outlet.owner else ""
    return tuple(filter(None, (outlet.domain, country, outlet.ownership, owner, rated)))
