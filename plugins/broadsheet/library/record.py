"""Records: what a library keeps of each story, so that ten thousand of them are read, kept and compared cheaply."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TypeAlias

import msgspec

from ..model import Credit, Image, Outlet, Story
from ..text import slug
from .references import citations, cited_texts, spoken_for

__all__ = ["Record", "Wording", "record_of", "section_id"]

Wording: TypeAlias = str | Outlet
"""An outlet as a seed names it: by its id alone, or by a mapping."""


class Record(msgspec.Struct, frozen=True, array_like=True, kw_only=True, gc=False):
    """All of a story that other pages show or depend on; its fields mean what they mean in `Story`.

    The story itself is as a rule not at hand: it lies encoded in a store, for those who print its page.
    """

    path: str
    slug: str
    aliases: tuple[str, ...]
    headline: str
    section: str | None
    regions: tuple[str, ...]
    keywords: tuple[str, ...]
    keyword_slugs: tuple[str, ...]
    """The slug of each of its keywords, in their order."""
    storyline: str | None
    language: str | None
    translation_of: str | None
    published: datetime | None
    updated: datetime | None
    changed: datetime | None
    """The latest time at which its seed says that it was published, updated, changed or corrected."""
    related: tuple[str, ...]
    outlets: tuple[Wording, ...]
    """The outlet of each article, in their order."""
    credited: tuple[Wording, ...]
    """The outlets that it credits."""
    voices: tuple[str, ...]
    """The outlets that its claims and events name, each once."""
    cited: tuple[str, ...]
    """The outlets that its texts cite, each once."""
    image: Image | None
    moments: bytes = b""
    """When something that its page shows changes by the clock alone: seconds since 1970, ascending, as an array of
    signed 64-bit integers of this machine. A story has dozens, which few ever look at."""

    def standing(self, now: datetime) -> int | None:
        """The last of its moments up to `now`, in seconds since 1970; None before the first."""
        moments = array("q", self.moments)
        place = bisect_right(moments, now.timestamp())
        return moments[place - 1] if place else None

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """All outlets that it names."""
        return self.outlets + self.credited


def record_of(story: Story, moments: Iterable[int] = ()) -> Record:
    """The record of a story as read; `moments` are for `Record.moments`."""
    return Record(
        path=story.path,
        slug=str(story.slug),
        aliases=story.aliases,
        headline=story.headline,
        section=story.section,
        regions=story.regions,
        keywords=story.keywords,
        keyword_slugs=tuple(map(slug, story.keywords)),
        storyline=story.storyline,
        language=story.language,
        translation_of=story.translation_of,
        published=story.published,
        updated=story.updated,
        changed=last_changed(story),
        related=story.related,
        outlets=tuple(wording(article.outlet) for article in story.articles),
        credited=tuple(map(wording, credited(story.credit))),
        voices=tuple(dict.fromkeys(name for _, name in spoken_for(story))),
        cited=tuple(dict.fromkeys(name for _, text in cited_texts(story) for name in citations(text))),
        image=story.image,
        moments=array("q", moments).tobytes(),
    )


def last_changed(story: Story) -> datetime | None:
    """The latest time at which a story says that its text became what it is."""
    corrected, changed = (it.date for it in story.corrections), (it.date for it in story.changes)
    return max(filter(None, (story.published, story.updated, *corrected, *changed)), default=None)


def wording(outlet: Outlet) -> Wording:
    """An outlet, in the shorter way where its id is all that the seed says of it."""
    return outlet.id if outlet.id and outlet == Outlet(id=outlet.id) else outlet


def credited(credit: Credit | None) -> Iterator[Outlet]:
    """The outlets of a story's credit."""
    if credit:
        yield from filter(None, (credit.compiled_from, credit.reported_by))


def section_id(story: Record | Story) -> str | None:
    """The id of the section a story names, by id or by name."""
    return slug(story.section) if story.section else None
