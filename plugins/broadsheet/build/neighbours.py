"""What each story's page shows of other stories, gathered so that the page can be printed anywhere."""

from __future__ import annotations

from functools import cached_property

import msgspec

from ..derive.kinship import relations
from ..derive.storylines import Storyline
from ..library import Record, section_id
from ..render import Chapter, Link, Neighbours, Related, Site, StoryLink, Translation, story_link, translation
from ..text import section_path, storyline_path
from .edition import Edition

__all__ = ["Beside", "Gathering"]


class Beside(msgspec.Struct, frozen=True, array_like=True):
    """What a story's page shows of other stories, on its way to where the page is printed.

    The main process gathers it of every story, so what is the same on many pages is encoded once, and reasons stay as
    they are kept.
    """

    section: Link | None
    chapter: Chapter | None
    related: tuple[msgspec.Raw, ...]
    """A link to each related story, a `StoryLink`."""
    reasons: msgspec.Raw
    """Why each of them is related, as `Kinship.raw` has it."""
    translations: tuple[Translation, ...] = ()
    """The story in its other languages."""

    def neighbours(self, site: Site) -> Neighbours:
        """The same in words. What is the same story in another language is not among the related ones."""
        same = {each.path for each in self.translations}
        links = [msgspec.msgpack.decode(link, type=StoryLink) for link in self.related]
        reasons = [site.wording.tell(relation.why) for relation in relations(self.reasons)]
        return Neighbours(
            section=self.section,
            chapter=self.chapter,
            related=tuple(
                Related(story=link, why=why) for link, why in zip(links, reasons, strict=True) if link.path not in same
            ),
            translations=self.translations,
        )


class Gathering:
    """Gathers what stands beside the stories of an edition."""

    def __init__(self, edition: Edition, site: Site) -> None:
        self.edition = edition
        self.site = site
        self.lines = {chapter: line for line in edition.storylines for chapter in line.chapters}
        self.links: dict[str, StoryLink] = {}
        self.encoded: dict[str, msgspec.Raw] = {}

    def beside(self, story: Record) -> Beside:
        """All that the page of `story` shows of other stories."""
        section = self.edition.library.section_of(story)
        return Beside(
            section=Link(label=section.name, path=self.site.link(section_path(str(section.id)))) if section else None,
            chapter=self.chapter(story.slug, self.lines[story.slug]) if story.slug in self.lines else None,
            related=tuple(map(self.encoded_link, self.edition.kinship.slugs_of(story.slug))),
            reasons=msgspec.Raw(self.edition.kinship.raw(story.slug)),
            translations=tuple(translation(each, self.site) for each in self.translations_of(story)),
        )

    def encoded_link(self, name: str) -> msgspec.Raw:
        """A link to the story of the slug `name`, encoded once."""
        if name not in self.encoded:
            self.encoded[name] = msgspec.Raw(msgspec.msgpack.encode(self.link(name)))
        return self.encoded[name]

    def made_of(self, story: Record) -> tuple[object, ...]:
        """Plain values that change whenever `beside` of the story gives something else. Many times as fast."""
        line = self.lines.get(story.slug)
        others = self.edition.kinship.slugs_of(story.slug)
        return (
            self.sections.get(section_id(story) or ""),
            self.edition.kinship.raw(story.slug),
            list(map(self.headings.__getitem__, others)),
            line and self.place_in(story.slug, line),
            [(each.slug, each.language, each.translation_of is None) for each in self.translations_of(story)],
        )

    def translations_of(self, story: Record) -> list[Record]:
        """The story in its other languages."""
        return [each for each in self.edition.library.translations.get(story.slug, ()) if each.slug != story.slug]

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
