"""The library: all stories of a site, indexed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TypeVar

from ..model import Outlet, Section, Story
from ..text import slug
from .outlets import named_outlets

__all__ = ["Library", "section_id"]

Key = TypeVar("Key")

UNDATED = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Library:
    """All stories of a site, the newest first, and every way to look them up.

    Stories are complete here: each has a slug of its own, and each of their outlets is written out.
    """

    stories: tuple[Story, ...]
    """By time (updated, else published; those without any last), then by slug."""
    outlets: Mapping[str, Outlet]
    """Every outlet that a story names, by id, in the order of the ids."""
    sections: tuple[Section, ...]
    """Every section that a story is filed in: those of `sections.yml` in its order, then the others by id."""

    @cached_property
    def by_slug(self) -> Mapping[str, Story]:
        """Each story by its slug."""
        return {str(story.slug): story for story in self.stories}

    @cached_property
    def by_section(self) -> Mapping[str, tuple[Story, ...]]:
        """The stories of each section, by its id."""
        return grouped((section_id(story), story) for story in self.stories)

    @cached_property
    def by_keyword(self) -> Mapping[str, tuple[Story, ...]]:
        """The stories about each keyword, by its slug."""
        return grouped((slug(word), story) for story in self.stories for word in story.keywords)

    @cached_property
    def by_outlet(self) -> Mapping[str, tuple[Story, ...]]:
        """The stories that each outlet reports, or is credited in, by its id."""
        return grouped((name, story) for story in self.stories for name in outlet_ids(story))

    @cached_property
    def by_region(self) -> Mapping[str, tuple[Story, ...]]:
        """The stories about each country, by its code."""
        return grouped((code, story) for story in self.stories for code in story.regions)

    @cached_property
    def by_month(self) -> Mapping[str, tuple[Story, ...]]:
        """The stories published in each month (`2026-07`), in UTC."""
        return grouped((f"{story.published:%Y-%m}", story) for story in self.stories if story.published)

    @cached_property
    def keywords(self) -> Mapping[str, str]:
        """Each keyword as most stories spell it, by its slug; of equals the first in the alphabet."""
        spellings: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for story in self.stories:
            for word in story.keywords:
                spellings[slug(word)][word] += 1
        return {name: min(spelt, key=lambda word: (-spelt[word], word)) for name, spelt in sorted(spellings.items())}

    def section_of(self, story: Story) -> Section | None:
        """The section a story is filed in."""
        return self.section_by_id.get(section_id(story) or "")

    @cached_property
    def section_by_id(self) -> Mapping[str, Section]:
        """Each section by its id."""
        return {str(section.id): section for section in self.sections}


def section_id(story: Story) -> str | None:
    """The id of the section a story names, by id or by name."""
    return slug(story.section) if story.section else None


def outlet_ids(story: Story) -> dict[str, None]:
    """The ids of the outlets a story names, each once."""
    return dict.fromkeys(str(outlet.id) for outlet in named_outlets(story))


def grouped(pairs: Iterable[tuple[Key | None, Story]]) -> dict[Key, tuple[Story, ...]]:
    """The stories of each key, in their order and each once, by key in the order of the keys."""
    groups: dict[Key, dict[str, Story]] = defaultdict(dict)
    for key, story in pairs:
        if key is not None:
            groups[key][str(story.slug)] = story
    return {key: tuple(groups[key].values()) for key in sorted(groups, key=str)}


def newest_first(stories: Iterable[Story]) -> tuple[Story, ...]:
    """The stories in the order in which a site shows them."""
    by_slug = sorted(stories, key=lambda story: str(story.slug))
    return tuple(sorted(by_slug, key=lambda story: story.updated or story.published or UNDATED, reverse=True))
