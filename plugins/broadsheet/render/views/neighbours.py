"""What a story's page shows of the rest of the library: plain values, so that the page depends on nothing else."""

from __future__ import annotations

from ...library import Record
from ...text import story_path
from .languages import own_name
from .times import Time, day_of
from .view import Link, Site, View

__all__ = ["NO_NEIGHBOURS", "Chapter", "Neighbours", "Related", "StoryLink", "Translation", "story_link", "translation"]


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


class Translation(View, frozen=True):
    """The same story in another language."""

    language: str
    name: str
    """What the language calls itself: "Deutsch"."""
    path: str
    original: bool
    """Whether the others are translations of it."""


class Neighbours(View, frozen=True):
    """All that a story's page shows of other stories."""

    section: Link | None = None
    """The story's section."""
    chapter: Chapter | None = None
    related: tuple[Related, ...] = ()
    translations: tuple[Translation, ...] = ()
    """The story in its other languages."""


NO_NEIGHBOURS = Neighbours()


def translation(story: Record, site: Site) -> Translation:
    """`story`, for the pages of those that say the same in other languages."""
    language = story.language or site.language
    return Translation(
        language=language,
        name=own_name(language),
        path=site.link(story_path(story.slug)),
        original=story.translation_of is None,
    )


def story_link(story: Record, site: Site) -> StoryLink:
    """A link to `story`."""
    return StoryLink(
        headline=story.headline,
        path=site.link(story_path(story.slug)),
        language=site.language_of(story.language),
        time=day_of(story.updated or story.published, site.wording),
    )
