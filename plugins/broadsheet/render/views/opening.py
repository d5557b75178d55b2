"""What opens a story's page beside its headline: where it is filed, who wrote it and when, its picture."""

from __future__ import annotations

from ...model import Story
from ...text import region_path
from .matter import Matter
from .times import Time, date_of, time_of
from .view import Link, View

__all__ = ["BylineView", "ImageView", "PlaceView", "byline_view", "image_of", "place_view"]


class PlaceView(View, frozen=True):
    """Where a story is filed, and the countries it is about."""

    section: Link | None
    regions: tuple[Link, ...]


class BylineView(View, frozen=True):
    """Who wrote a story, and its times."""

    name: str | None
    desk: str | None
    published: Time | None
    updated: Time | None
    captured: Time | None
    corrected: Time | None
    """The day of its latest correction."""


class ImageView(View, frozen=True):
    """A story's picture."""

    path: str
    alt: str
    caption: str | None
    credit: str | None
    width: int | None
    """In pixels, so that its room is kept until it comes; None where the file does not say."""
    height: int | None


def place_view(matter: Matter) -> PlaceView | None:
    """The story's section and regions; None where it has neither."""
    section, codes = matter.neighbours.section, matter.story.regions
    if not section and not codes:
        return None
    return PlaceView(
        section=section,
        regions=tuple(
            [Link(label=matter.words.country(code), path=matter.site.link(region_path(code))) for code in codes]
        ),
    )


def byline_view(matter: Matter) -> BylineView | None:
    """The writer and the times; None where none is known."""
    story, words = matter.story, matter.words
    if not (story.byline or story.published or story.updated or story.captured or story.corrections):
        return None
    return BylineView(
        name=story.byline.name if story.byline else None,
        desk=story.byline.desk if story.byline else None,
        published=time_of(story.published, words),
        updated=time_of(story.updated, words),
        captured=time_of(story.captured, words),
        corrected=date_of(max([each.date for each in story.corrections], default=None), words),
    )


def image_of(story: Story) -> ImageView | None:
    """A story's picture; None where there is none."""
    image = story.image
    if image is None:
        return None
    return ImageView(
        path=image.src,
        alt=image.alt,
        caption=image.caption,
        credit=image.credit,
        width=image.width,
        height=image.height,
    )
