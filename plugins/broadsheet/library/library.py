"""The library: all stories of a site, indexed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import TypeVar

from ..model import Outlet, Section
from .outlets import Outlets
from .record import Record, section_id

__all__ = ["Library"]

Key = TypeVar("Key")

UNDATED = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Library:
    """All stories of a site, the newest first, and every way to look them up.

    Each has a slug of its own, and refers to nothing that is not there.
    """

    stories: tuple[Record, ...]
    """By time (updated, else published; those without any last), then by slug."""
    known: Outlets
    """Every outlet of the site."""
    named: Mapping[str, tuple[str, ...]]
    """The ids of the outlets that each story names, each once, by the story's slug."""
    sections: tuple[Section, ...]
    """Every section that a story is filed in: those of `sections.yml` in its order, then the others by id."""

    @cached_property
    def outlets(self) -> Mapping[str, Outlet]:
        """Every outlet that a story names, by id, in the order of the ids."""
        return {name: self.known.known[name] for name in self.by_outlet}

    @cached_property
    def by_slug(self) -> Mapping[str, Record]:
        """Each story by its slug."""
        return {story.slug: story for story in self.stories}

    @cached_property
    def aliases(self) -> Mapping[str, Record]:
        """The story that each former slug leads to."""
        return {alias: story for story in self.stories for alias in story.aliases}

    @cached_property
    def by_section(self) -> Mapping[str, tuple[Record, ...]]:
        """The stories of each section, by its id."""
        return grouped(((name,), story) for story in self.stories if (name := section_id(story)))

    @cached_property
    def by_keyword(self) -> Mapping[str, tuple[Record, ...]]:
        """The stories about each keyword, by its slug."""
        return grouped((dict.fromkeys(story.keyword_slugs), story) for story in self.stories)

    @cached_property
    def by_outlet(self) -> Mapping[str, tuple[Record, ...]]:
        """The stories that each outlet reports, or is credited in, by its id."""
        return grouped((self.named[story.slug], story) for story in self.stories)

    @cached_property
    def by_region(self) -> Mapping[str, tuple[Record, ...]]:
        """The stories about each country, by its code."""
        return grouped((dict.fromkeys(story.regions), story) for story in self.stories)

    @cached_property
    def by_month(self) -> Mapping[str, tuple[Record, ...]]:
        """The stories published in each month (`2026-07`), in UTC."""
        return grouped(((story.published.isoformat()[:7],), story) for story in self.stories if story.published)

    @cached_property
    def keywords(self) -> Mapping[str, str]:
        """Each keyword as most stories spell it, by its slug; of equals the first in the alphabet."""
        spellings: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for story in self.stories:
            for name, word in zip(story.keyword_slugs, story.keywords, strict=True):
                spellings[name][word] += 1
        return {name: min(spelt, key=lambda word: (-spelt[word], word)) for name, spelt in sorted(spellings.items())}

    @cached_property
    def translations(self) -> Mapping[str, tuple[Record, ...]]:
        """The stories that say the same in several languages, by the slug of each that has another: all of them, in
        the order of their languages.
        """
        translated = [story for story in self.stories if story.translation_of in self.by_slug]
        members = {slug: self.by_slug[slug] for it in translated for slug in (str(it.translation_of), it.slug)}
        groups = grouped(((self.original(slug),), members[slug]) for slug in sorted(members))
        by_language = {slug: tuple(sorted(group, key=spoken)) for slug, group in groups.items() if len(group) > 1}
        return {story.slug: group for group in by_language.values() for story in group}

    def original(self, name: str) -> str:
        """The slug of the story that the story `name` is a translation of in the end: its own where it is of none."""
        met = [name]
        while (name := self.by_slug[name].translation_of or "") in self.by_slug:
            if name in met:  # each of a circle of stories says that it translates the next
                return min(met[met.index(name) :])
            met.append(name)
        return met[-1]

    def section_of(self, story: Record) -> Section | None:
        """The section a story is filed in."""
        return self.section_by_id.get(section_id(story) or "")

    @cached_property
    def section_by_id(self) -> Mapping[str, Section]:
        """Each section by its id."""
        return {str(section.id): section for section in self.sections}


def grouped(told: Iterable[tuple[Iterable[Key], Record]]) -> dict[Key, tuple[Record, ...]]:
    """The stories of each key, in their order, by key in the order of the keys. `told` are stories with their keys."""
    groups: dict[Key, list[Record]] = defaultdict(list)
    for keys, story in told:
        for key in keys:
            groups[key].append(story)
    return {key: tuple(groups[key]) for key in sorted(groups, key=str)}


def spoken(story: Record) -> tuple[str, str]:
    """What translations are put in order by."""
    return story.language or "", story.slug


def newest_first(stories: Iterable[Record]) -> tuple[Record, ...]:
    """The stories in the order in which a site shows them."""
    by_slug = sorted(stories, key=lambda story: story.slug)
    return tuple(sorted(by_slug, key=lambda story: story.updated or story.published or UNDATED, reverse=True))
