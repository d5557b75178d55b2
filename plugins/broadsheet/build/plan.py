"""The plan: which of a site's pages are not what they would be if they were printed now.

Each page has a fingerprint, of all that it is made of. A page that was published under the same one is left alone.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import msgspec

from ..library import Record, section_id
from ..outputs import SOCIAL_CARD, Listing, ListingPage, listings_of, pages_of, twin_files
from ..text import numbered_path, story_path
from .digests import digest, program_digest
from .edition import Edition
from .jobs import Setting, StoryJob
from .ledger import Ledger
from .neighbours import Gathering

__all__ = ["Plan"]


class Plan:
    """What is due on the way from one edition of a site to the next. Its parts are made in the order they stand in."""

    def __init__(self, edition: Edition, setting: Setting, site: Path, ledger: Ledger) -> None:
        """`site` is the folder of the site that `ledger` is of."""
        self.edition = edition
        self.setting = setting
        self.site = str(site)
        self.ledger = ledger
        self.gathering = Gathering(edition, setting.site)
        self.fingerprints: dict[str, bytes] = {}
        """The fingerprint of each file that the site is to have, by its path."""
        self.faces: dict[str, bytes] = {}
        """The fingerprint of each story's face, by its slug."""
        self.stories: dict[str, Record] = {}
        """The stories whose pages are due, by the page's path."""
        self.pages: dict[str, ListingPage] = {}
        """The pages of listings that are due, likewise."""
        self.cards: dict[str, str] = {}
        """The slugs of the stories whose social cards are due, by the pictures' paths."""

    @cached_property
    def common(self) -> bytes:
        """The digest of what every page is made of: the program, the theme, the site's options and words."""
        return digest(program_digest(), self.setting.site, self.setting.shells, self.setting.look)

    @cached_property
    def outlets(self) -> dict[str, bytes]:
        """The digest of all that the site knows of each outlet."""
        return {name: digest(outlet) for name, outlet in self.edition.library.outlets.items()}

    @cached_property
    def listings(self) -> list[Listing]:
        """All listings of the site."""
        return list(listings_of(self.edition.library, self.edition.storylines, self.setting.site.wording))

    def due(self, uri: str, *made_of: object) -> bool:
        """Whether the file at `uri`, made of these values, is not the one that was published last."""
        return self.any_due((uri,), digest(self.common, *made_of))

    def any_due(self, uris: Iterable[str], mark: bytes) -> bool:
        """Whether any of the files at `uris`, which are made together, does not stand under the fingerprint `mark`."""
        due = False
        for uri in uris:
            self.fingerprints[uri] = mark
            # The file must be there too. Not by way of a Path: a site has tens of thousands of them.
            due |= self.ledger.outputs.get(uri) != mark or not os.access(f"{self.site}/{uri}", os.F_OK)
        return due

    def plan_stories(self) -> None:
        """Finds the stories whose pages, or other files beside them, are due."""
        files = ("index.html", *twin_files(self.setting.site))
        for story in self.edition.library.stories:
            self.faces[story.slug] = face = digest(self.common, *self.face_of(story))
            mark = digest(self.common, face, self.gathering.made_of(story))
            folder = story_path(story.slug)
            if self.any_due([f"{folder}{file}" for file in files], mark):
                self.stories[f"{folder}index.html"] = story

    def plan_cards(self) -> None:
        """Finds the stories whose pictures for those who share them are due, once all faces are known."""
        fonts = [Path(font).read_bytes() for font in self.setting.site.offers.card_fonts]
        drawing = digest(program_digest(), fonts)
        for slug, drawn in self.ledger.digests("drawn").items():
            uri = f"{story_path(slug)}{SOCIAL_CARD}"
            if self.any_due((uri,), digest(drawing, drawn)):
                self.cards[uri] = slug

    def face_of(self, story: Record) -> tuple[object, ...]:
        """What a story's face is made of."""
        library, line = self.edition.library, self.gathering.lines.get(story.slug)
        return (
            self.edition.digests[story.slug],
            story.slug,
            story.standing(self.edition.now),
            story.image,
            self.gathering.sections.get(section_id(story) or ""),
            line and line.name,
            [self.outlets[name] for name in library.named[story.slug]],
        )

    def faceless(self) -> list[Record]:
        """The stories whose faces are not what they would be if they were made now."""
        known = self.ledger.faces
        return [
            story
            for story in self.edition.library.stories
            if story.slug not in known or known[story.slug].fingerprint != self.faces[story.slug]
        ]

    def plan_listings(self, per_page: int) -> None:
        """Finds the pages of listings that are due, once all faces are known."""
        faces = self.ledger.digests("listed")
        for listing in self.listings:
            for page in pages_of(listing, per_page):
                uri = f"{numbered_path(listing.path, page.number)}index.html"
                if self.due(uri, page, b"".join(map(faces.__getitem__, page.listing.stories))):
                    self.pages[uri] = page

    def jobs(self, stories: list[Record], whole: bool) -> list[StoryJob]:
        """What it takes to print `stories`: their faces, and their pages where these are `whole`."""
        encoded = self.edition.texts.encoded(story.slug for story in stories)
        return [
            StoryJob(
                story=msgspec.Raw(encoded[story.slug]),
                image=story.image,
                beside=self.gathering.beside(story),
                since=story.standing(self.edition.now),
                fingerprint=self.faces[story.slug],
                whole=whole,
            )
            for story in stories
        ]
