"""What each story's page shows of other stories, gathered so that the page can be printed anywhere."""

from __future__ import annotations

from ..derive.storylines import Storyline
from ..model import Story
from ..render import Chapter, Link, Neighbours, Related, Site, StoryLink, story_link
from ..text import section_path, slug, storyline_path
from .edition import Edition

__all__ = ["Gathering"]


class Gathering:
    """Gathers the neighbours of the stories of an edition."""

    def __init__(self, edition: Edition, site: Site) -> None:
        self.edition = edition
        self.site = site
        self.lines = {chapter: line for line in edition.storylines for chapter in line.chapters}
        self.links: dict[str, StoryLink] = {}

    def neighbours(self, story: Story) -> Neighbours:
        """All that the page of `story` shows of other stories."""
        name, library = str(story.slug), self.edition.library
        counts = {slug(word): word for word in reversed(story.keywords)}
        section = library.section_of(story)
        return Neighbours(
            section=Link(label=section.name, path=self.site.link(section_path(str(section.id)))) if section else None,
            keyword_counts=tuple((counts[key], len(library.by_keyword[key])) for key in reversed(counts)),
            chapter=self.chapter(name, self.lines[name]) if name in self.lines else None,
            related=tuple(
                Related(story=self.link(it.slug), why=self.site.wording.tell(it.why))
                for it in self.edition.related[name]
            ),
        )

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
