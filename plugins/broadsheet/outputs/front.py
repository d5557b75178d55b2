"""The front page."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import islice

from markupsafe import Markup

from ..derive import Storyline
from ..library import Library
from ..render import FrontView, Shelf, Site, StoryCard, time_of
from ..text import section_path, storyline_path
from .kinds import ALL_STORIES
from .output import Output, Press
from .reader import FOR_YOU

__all__ = ["front_page", "front_view"]

LEAD_OF = 12
"""The lead and the seconds are those of so many of the newest stories that most outlets cover."""
COVERED_OF = 200
"""Of so many of the newest stories, those that most outlets cover are named."""
SECONDS, LATEST, IN_SECTION, STORYLINES, CHAPTERS, IN_BAND = 3, 7, 4, 6, 4, 4
"""How many of each the front page shows at most."""


def front_page(front: FrontView, press: Press) -> Output:
    """The front page, at the site's root."""
    return press.page("", "front.html", title=front.title, front=front)


def front_view(
    library: Library,
    storylines: Sequence[Storyline],
    cards: Mapping[str, StoryCard],
    site: Site,
    intro: Markup | None = None,
) -> FrontView:
    """What the front page shows; `cards` are the stories' by slug, `intro` is safe HTML of the site's own."""
    newest = [cards[str(story.slug)] for story in library.stories]
    leading = most_covered(newest[:LEAD_OF])[: 1 + SECONDS]
    top = {card.path for card in leading}
    below = [card for card in newest if card.path not in top]
    return FrontView(
        title=site.name,
        intro=intro or Markup(),
        stories=site.wording.count("front", "{count} story", "{count} stories", len(newest)),
        lead=next(iter(leading), None),
        seconds=tuple(leading[1:]),
        latest=tuple(below[:LATEST]),
        sections=section_shelves(library, cards, site, top),
        storylines=storyline_shelves(library, storylines, cards, site),
        covered=tuple(most_covered([card for card in newest[:COVERED_OF] if card.outlets > 1])[:IN_BAND]),
        blindspots=tuple([card for card in newest if card.blindspot][:IN_BAND]),
        singles=tuple([card for card in newest if card.outlets == 1][:IN_BAND]),
        all_stories=site.link(ALL_STORIES),
        for_you=site.link(FOR_YOU),
        as_of=time_of(site.now, site.wording),
    )


def most_covered(cards: Sequence[StoryCard]) -> list[StoryCard]:
    """Those that most outlets cover first; of equals, the order stays."""
    return sorted(cards, key=lambda card: -card.outlets)


def section_shelves(
    library: Library, cards: Mapping[str, StoryCard], site: Site, top: Container[str]
) -> tuple[Shelf, ...]:
    """The newest stories of each section, apart from those at the top of the page."""
    shelves = []
    for section in library.sections:
        newest = (cards[str(story.slug)] for story in library.by_section.get(str(section.id), ()))
        shown = tuple(islice((card for card in newest if card.path not in top), IN_SECTION))
        if shown:
            shelves.append(Shelf(title=section.name, path=site.link(section_path(str(section.id))), cards=shown))
    return tuple(shelves)


def storyline_shelves(
    library: Library, storylines: Sequence[Storyline], cards: Mapping[str, StoryCard], site: Site
) -> tuple[Shelf, ...]:
    """The storylines that went on last, each with its latest chapters."""
    newest = {str(story.slug): place for place, story in enumerate(library.stories)}
    latest = sorted(storylines, key=lambda line: (min(newest[slug] for slug in line.chapters), line.id))
    return tuple(
        Shelf(
            title=line.name,
            path=site.link(storyline_path(line.id)),
            cards=tuple(cards[slug] for slug in line.chapters[-CHAPTERS:]),
        )
        for line in latest[:STORYLINES]
    )
