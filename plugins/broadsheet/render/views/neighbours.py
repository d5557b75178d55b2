"""What a story's page shows of the rest of the library: plain values, so that the page depends on nothing else."""

from __future__ import annotations

from ...library import Record
from ...text import story_path
from .times import Time, day_of
from .view import Link, Site, View

__all__ = ["NO_NEIGHBOURS", "Chapter", "Neighbours", "Related", "StoryLink", "story_link"]


class StoryLink(View, frozen=True):
    """A link to another story."""

    headline: str
    path: str
    language: str | None = None
    """Its language, where that is not the site's."""
    time: Time | None = None


class Related(View, frozen=True):
    """A related story."""

    story: StoryLink
    why: str
    """What relates it: "shares Alibaba, Anthropic"."""


class Chapter(View, frozen=True):
    """A story's place in its storyline."""

    storyline: Link
    position: int
    """From 1, the oldest."""
    count: int
    """How many chapters the storyline has."""
    previous: StoryLink | None = None
    next: StoryLink | None = None


class Neighbours(View, frozen=True):
    """All that a story's page shows of other stories."""

    section: Link | None = None
    """The story's section."""
    chapter: Chapter | None = None
    related: tuple[Related, ...] = ()


NO_NEIGHBOURS = Neighbours()


def story_link(story: Record, site: Site) -> StoryLink:
    """A link to `story`."""
    return StoryLink(
        headline=story.headline,
        path=site.link(story_path(story.slug)),
        language=site.language_of(story.language),
        time=day_of(story.updated or story.published, site.wording),
    )
