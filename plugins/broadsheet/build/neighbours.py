"""What each story's page shows of other stories, gathered so that the page can be printed anywhere."""

from __future__ import annotations

from functools import cached_property

import msgspec

from ..derive.storylines import Storyline
from ..library import Record, section_id
from ..render import Chapter, Link, Neighbours, Related, Site, StoryLink, story_link
from ..text import section_path, storyline_path
from .edition import Edition

__all__ = ["Gathering"]


class Gathering:
    """Gathers the neighbours of the stories of an edition."""

    def __init__(self, edition: Edition, site: Site) -> None:
        self.edition = edition
        self.site = site
        self.lines = {chapter: line for line in edition.storylines for chapter in line.chapters}
        self.links: dict[str, StoryLink] = {}

    def neighbours(self, story: Record) -> Neighbours:
        """All that the page of `story` shows of other stories."""
        library = self.edition.library
        section = library.section_of(story)
        return Neighbours(
            section=Link(label=section.name, path=self.site.link(section_path(str(section.id)))) if section else None,
            chapter=self.chapter(story.slug, self.lines[story.slug]) if story.slug in self.lines else None,
            related=tuple(
                Related(story=self.link(it.slug), why=self.site.wording.tell(it.why))
                for it in self.edition.kinship.of(story.slug)
            ),
        )

    def made_of(self, story: Record) -> tuple[object, ...]:
        """Plain values that change whenever `neighbours` of the story gives something else. Many times as fast."""
        line = self.lines.get(story.slug)
        others = self.edition.kinship.slugs_of(story.slug)
        return (
            self.sections.get(section_id(story) or ""),
            self.edition.kinship.raw(story.slug),
            [self.headings[name] for name in others],
            line and self.place_in(story.slug, line),
        )

    def place_in(self, slug: str, line: Storyline) -> tuple[object, ...]:
        """What a story's place in its storyline is made of."""
        beside = (line.previous(slug), line.next(slug))
        headings = [self.headings[name] for name in beside if name]
        return (line.id, line.name, line.chapters.index(slug), len(line.chapters), beside, headings)

    @cached_property
    def sections(self) -> dict[str, str]:
        """What each section is called."""
        return {str(section.id): section.name for section in self.edition.library.sections}

    @cached_property
    def headings(self) -> dict[str, bytes]:
        """All that a link to a story shows of it, encoded."""
        return {
            story.slug: msgspec.msgpack.encode((story.headline, story.language, story.updated or story.published))
            for story in self.edition.library.stories
        }

    def chapter(self, name: str, line: Storyline) -> Chapter:
        previous, following = line.previous(name), line.next(name)
        return Chapter(
            storyline=Link(label=line.name, path=self.site.link(storyline_path(line.id))),
            position=line.chapters.index(name) + 1,
            count=len(line.chapters),
            previous=self.link(previous) if previous else None,
            next=self.link(following) if following else None,
        )

    def link(self, name: str) -> StoryLink:
        """A link to the story of the slug `name`, made once."""
        if name not in self.links:
            self.links[name] = story_link(self.edition.library.by_slug[name], self.site)
        return self.links[name]
