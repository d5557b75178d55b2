"""The front page."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import datetime
from itertools import islice
from typing import Protocol

from markupsafe import Markup

from ..derive import Storyline
from ..library import Library
from ..render import FrontView, Shelf, Site, StoryCard, time_of
from ..text import section_path, storyline_path
from .feeds import feed_links
from .kinds import ALL_STORIES
from .linked_data import front_head
from .output import Output, Press
from .reader import FOR_YOU

__all__ = ["Faces", "front_page", "front_view"]

LEAD_OF = 12
"""The lead and the seconds are those of so many of the newest stories that most outlets cover."""
COVERED_OF = 200
"""Of so many of the newest stories, those that most outlets cover are named."""
SECONDS, LATEST, IN_SECTION, STORYLINES, CHAPTERS, IN_BAND = 3, 7, 4, 6, 4, 4
"""How many of each the front page shows at most."""


def front_page(front: FrontView, press: Press) -> Output:
    """The front page, at the site's root."""
    return press.page("", "front.html", title=front.title, head=front_head(press) + feed_links(press.site), front=front)


class Faces(Protocol):
    """What there is to know of each story by its slug, without its text at hand."""

    def outlets(self, slug: str) -> int:
        """How many outlets it lists."""

    def blindspot(self, slug: str) -> bool:
        """Whether one side hardly covers it."""

    def card(self, slug: str) -> StoryCard:
        """Its card. Only those that are shown are asked for."""


def front_view(
    library: Library,
    storylines: Sequence[Storyline],
    faces: Faces,
    site: Site,
    now: datetime,
    intro: Markup | None = None,
) -> FrontView:
    """What the front page shows at the time `now` (UTC), below `intro`, which is safe HTML of the site's own."""
    newest = [story.slug for story in library.stories]
    leading = most_covered(newest[:LEAD_OF], faces)[: 1 + SECONDS]
    below = (slug for slug in newest if slug not in leading)
    covered = [slug for slug in newest[:COVERED_OF] if faces.outlets(slug) > 1]

    def cards(slugs: Iterable[str], most: int) -> tuple[StoryCard, ...]:
        return tuple(faces.card(slug) for slug in islice(slugs, most))

    return FrontView(
        title=site.name,
        intro=intro or Markup(),
        stories=site.wording.count("front", "{count} story", "{count} stories", len(newest)),
        lead=next(iter(cards(leading, 1)), None),
        seconds=cards(leading[1:], SECONDS),
        latest=cards(below, LATEST),
        sections=section_shelves(library, faces, site, leading),
        storylines=storyline_shelves(library, storylines, faces, site),
        covered=cards(most_covered(covered, faces), IN_BAND),
        blindspots=cards((slug for slug in newest if faces.blindspot(slug)), IN_BAND),
        singles=cards((slug for slug in newest if faces.outlets(slug) == 1), IN_BAND),
        all_stories=site.link(ALL_STORIES),
        for_you=site.link(FOR_YOU),
        as_of=time_of(now, site.wording),
    )


def most_covered(slugs: Iterable[str], faces: Faces) -> list[str]:
    """Those that most outlets cover first; of equals, the order stays."""
    return sorted(slugs, key=lambda slug: -faces.outlets(slug))


def section_shelves(library: Library, faces: Faces, site: Site, top: Container[str]) -> tuple[Shelf, ...]:
    """The newest stories of each section, apart from those at the top of the page."""
    shelves = []
    for section in library.sections:
        newest = (story.slug for story in library.by_section.get(str(section.id), ()))
        shown = tuple(faces.card(slug) for slug in islice((slug for slug in newest if slug not in top), IN_SECTION))
        if shown:
            shelves.append(Shelf(title=section.name, path=site.link(section_path(str(section.id))), cards=shown))
    return tuple(shelves)


def storyline_shelves(library: Library, storylines: Sequence[Storyline], faces: Faces, site: Site) -> tuple[Shelf, ...]:
    """The storylines that went on last, each with its latest chapters."""
    newest = {story.slug: place for place, story in enumerate(library.stories)}
    latest = sorted(storylines, key=lambda line: (min(newest[slug] for slug in line.chapters), line.id))
    return tuple(
        Shelf(
            title=line.name,
            path=site.link(storyline_path(line.id)),
            cards=tuple(faces.card(slug) for slug in line.chapters[-CHAPTERS:]),
        )
        for line in latest[:STORYLINES]
    )
