"""A story as feeds carry it: the whole of it, to be read anywhere, far from its page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from urllib.parse import quote

import msgspec

from ...model import Story
from ...render import Site
from ...text import section_path, slug, story_path
from ..output import Press
from ..whole import Whole

__all__ = ["Category", "FeedEntry", "FeedImage", "feed_entry"]

TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "webp": "image/webp",
    "avif": "image/avif",
    "gif": "image/gif",
}
"""The media type of each kind of picture that a seed can name, by the end of its name."""

ON_PAGE = re.compile(r'<a (?:class="[^"]*" )?href="#')
"""A link to a place on the story's page. Text cannot look like it: there, `<` is escaped."""


class Category(msgspec.Struct, frozen=True, array_like=True):
    """What a story is filed under."""

    hub: str
    """The path of the page that leads to all of its kind, such as `sections/`."""
    term: str
    """Its name in addresses."""
    label: str
    """Its name as readers know it."""


class FeedImage(msgspec.Struct, frozen=True, array_like=True):
    """A story's picture."""

    url: str
    type: str
    """Its media type."""
    width: int | None
    """In pixels; None where the file does not say."""
    height: int | None


class FeedEntry(msgspec.Struct, frozen=True, array_like=True, kw_only=True):
    """A story in a feed. Plain values only: worker processes send it back. All addresses are whole ones."""

    slug: str
    id: str
    """What feed readers know it by. It outlives its headline, its slug and the form of the site's addresses."""
    url: str
    title: str
    summary: str
    """Its first words, not HTML; empty where there is no text."""
    content: str
    """All of it, as HTML."""
    language: str
    published: datetime | None
    updated: datetime | None
    """When it last changed in substance or was corrected. None: it has not been since it was published."""
    stood: datetime | None
    """For a story without either: when it is known to have stood so. None: not known, or not needed."""
    author: str
    """Who wrote it; empty where it does not say."""
    categories: tuple[Category, ...]
    image: FeedImage | None

    @property
    def time(self) -> datetime | None:
        """The time by which feeds sort and date it."""
        return self.updated or self.published or self.stood


def feed_entry(whole: Whole, press: Press) -> FeedEntry:
    """The entry of a story, for a site whose address is known."""
    story, site = whole.story, press.site
    updated = updated_of(story)
    return FeedEntry(
        slug=str(story.slug),
        id=id_of(story, site),
        url=site.address(story_path(str(story.slug))),
        title=story.headline,
        summary=whole.card.summary,
        content=content_of(whole, press),
        language=story.language or site.language,
        published=story.published,
        updated=updated,
        stood=None if updated or story.published else stood_of(whole),
        author=story.byline.name if story.byline else "",
        categories=tuple(categories_of(whole, site)),
        image=image_of(story, site),
    )


def id_of(story: Story, site: Site) -> str:
    """The first address the story had, as a folder's: the first of its aliases, to which later ones are added."""
    return f"{site.url}{quote(story_path(next(iter(story.aliases), str(story.slug))))}"


def updated_of(story: Story) -> datetime | None:
    """The latest of its update, its changes and its corrections."""
    told = [each.date for each in story.changes] + [each.date for each in story.corrections]
    return max([*told, story.updated] if story.updated else told, default=None)


def stood_of(whole: Whole) -> datetime | None:
    """When an undated story is known to have stood so: when it was captured, else when its newest article came out."""
    now = whole.derived.now
    times = [entry.published for entry in whole.derived.entries if entry.published and now and entry.published <= now]
    return whole.story.captured or max(times, default=None)


def categories_of(whole: Whole, site: Site) -> Iterator[Category]:
    """Its section, its keywords and its regions."""
    story, section = whole.story, whole.neighbours.section
    if story.section and section:
        yield Category("sections/", section_path(story.section).split("/")[1], section.label)
    for word in story.keywords:
        yield Category("keywords/", slug(word), word)
    for code in story.regions:
        yield Category("regions/", code.lower(), site.wording.country(code))


def image_of(story: Story, site: Site) -> FeedImage | None:
    image = story.image
    if image is None:
        return None
    kind = TYPES[image.src.rpartition(".")[2].lower()]
    return FeedImage(f"{site.url}{quote(image.src)}", kind, image.width, image.height)


def content_of(whole: Whole, press: Press) -> str:
    """The story as HTML without scripts, styles and tools, every link of which works wherever it is read."""
    page = press.site.address(story_path(str(whole.story.slug)))
    html = press.part("feed_entry.html", press.site.url, story=whole.view, page=page)
    return ON_PAGE.sub(f'<a href="{page}#', html)
