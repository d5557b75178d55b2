"""Storylines: stories that continue one another, in order of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from ..library import Record
from ..text import slug

__all__ = ["Storyline", "storylines"]

NEVER = datetime.max.replace(tzinfo=UTC)
"""Sorts the undated after all others."""


class Storyline(msgspec.Struct, frozen=True, kw_only=True):
    """Stories of one storyline."""

    id: str
    """Its name in addresses; names that differ only in case or punctuation are one."""
    name: str
    """As most of its stories write it, in a tie the first in the alphabet."""
    chapters: tuple[str, ...]
    """The slugs of its stories, oldest first; undated ones last, then by slug. At least one."""

    def previous(self, slug: str) -> str | None:
        """The chapter before the story of this slug; None before the first."""
        place = self.chapters.index(slug)
        return self.chapters[place - 1] if place else None

    def next(self, slug: str) -> str | None:
        """The chapter after the story of this slug; None after the last."""
        place = self.chapters.index(slug) + 1
        return self.chapters[place] if place < len(self.chapters) else None


def storylines(stories: Sequence[Record]) -> tuple[Storyline, ...]:
    """The storylines of a library's stories, by id; the order of the stories makes no difference."""
    groups: dict[str, list[Record]] = {}
    for story in stories:
        if story.storyline:
            groups.setdefault(slug(story.storyline), []).append(story)
    return tuple(storyline_of(id_, groups[id_]) for id_ in sorted(groups))


def storyline_of(id_: str, stories: Sequence[Record]) -> Storyline:
    names = Counter(story.storyline for story in stories if story.storyline)
    chapters = sorted((story.published or story.updated or NEVER, story.slug) for story in stories)
    return Storyline(
        id=id_,
        name=min(names, key=lambda name: (-names[name], name)),
        chapters=tuple(chapter for _, chapter in chapters),
    )
