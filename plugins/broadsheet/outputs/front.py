"""The front page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from ..derive import Storyline
from ..library import Library
from ..model import Story
from ..render import FrontView, Shelf, Site, StoryCard, time_of
from ..text import section_path, storyline_path
from .kinds import ALL_STORIES
from .output import Output, Press

__all__ = ["front_page", "front_view"]

LEAD_OF = 12
"""Of so many of the newest stories, the one with the most articles leads."""
LATEST, IN_SECTION, STORYLINES, CHAPTERS, BLINDSPOTS = 6, 4, 6, 3, 4
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
    lead = lead_of(library.stories)
    slugs = (str(story.slug) for story in library.stories)
    others = [cards[slug] for slug in slugs if slug != lead]
    return FrontView(
        title=site.name,
        intro=intro or Markup(),
        lead=cards[lead] if lead else None,
        latest=tuple(others[:LATEST]),
        sections=section_shelves(library, cards, site, lead),
        storylines=storyline_shelves(library, storylines, cards, site),
        blindspots=tuple([card for card in others if card.blindspot][:BLINDSPOTS]),
        all_stories=site.link(ALL_STORIES),
        as_of=time_of(site.now),
    )


def lead_of(stories: Sequence[Story]) -> str | None:
    """The slug of the story to lead with: of the newest ones that with the most articles, of equals the newest."""
    newest = stories[:LEAD_OF]
    return str(max(newest, key=lambda story: len(story.articles)).slug) if newest else None


def section_shelves(
    library: Library, cards: Mapping[str, StoryCard], site: Site, lead: str | None
) -> tuple[Shelf, ...]:
    """The newest stories of each section, apart from the lead story."""
    shelves = []
    for section in library.sections:
        newest = [str(story.slug) for story in library.by_section.get(str(section.id), ())[: IN_SECTION + 1]]
        shown = tuple(cards[slug] for slug in newest if slug != lead)[:IN_SECTION]
        if shown:
            shelves.append(Shelf(title=section.name, path=site.link(section_path(str(section.id))), cards=shown))
    return tuple(shelves)


def storyline_shelves(
    library: Library, storylines: Sequence[Storyline], cards: Mapping[str, StoryCard], site: Site
) -> tuple[Shelf, ...]:
    """The storylines that went on last, each with its latest chapters, the newest first."""
    newest = {str(story.slug): place for place, story in enumerate(library.stories)}
    latest = sorted(storylines, key=lambda line: (min(newest[slug] for slug in line.chapters), line.id))
    return tuple(
        Shelf(
            title=line.name,
            path=site.link(storyline_path(line.id)),
            cards=tuple(cards[slug] for slug in reversed(line.chapters[-CHAPTERS:])),
        )
        for line in latest[:STORYLINES]
    )
