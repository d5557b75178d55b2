"""The last stages: what is due is printed and written, what stands is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from itertools import chain
from pathlib import Path

from markupsafe import Markup

from ..errors import Problem
from ..outputs import FOR_YOU, YOUR_DATA, Placements, Press, front_view, hub_page, hubs_of, reader_pages, twin_files
from ..render import FrontView
from ..text import counted, story_path
from .addresses import lost
from .edition import Edition
from .jobs import Setting
from .ledger import Ledger
from .locating import located
from .plan import Plan
from .press_room import PressRoom
from .work import batches, undisturbed
from .workshop import Workshop
from .writing import Place

__all__ = ["Publication"]


class Publication:
    """An edition on its way into a site's folder. Its stages run in the order in which they stand here."""

    def __init__(self, edition: Edition, setting: Setting, workshop: Workshop, ledger: Ledger) -> None:
        self.edition = edition
        self.setting = setting
        self.staging = workshop.staging
        self.ledger = ledger
        self.plan = Plan(edition, setting, self.staging.site, ledger)
        self.room = PressRoom(setting, workshop, self.plan, ledger)
        self.lost = located(edition.folder, lost(ledger.faces, edition.library, edition.unread))
        """What is to be told of stories that the last build published, and that have lost their addresses."""
        self.notices: list[Problem] = []
        self.later: dict[str, Callable[[], None]] = {}
        """What is made when the file of this path is asked for."""

    @property
    def press(self) -> Press:
        """Prints the site's pages."""
        return self.room.press

    @undisturbed()
    def stories(self, lazily: bool = False) -> None:
        """Prints the stories' pages that are due, and what other pages show of them; `lazily`, the latter alone."""
        with self.edition.stages.timed("stories"):
            self.plan.plan_stories()
            faceless = {story.slug: story for story in self.plan.faceless()}
            pages = {} if lazily else {story.slug: story for story in self.plan.stories.values()}
            bare = [story for slug, story in faceless.items() if slug not in pages]
            printed = chain(self.room.stories(list(pages.values()), True), self.room.stories(bare, False))
            for faces in batches(printed):
                self.ledger.keep_faces(faces)
            if not lazily:
                self.plan.stories.clear()
            slugs = [story.slug for story in self.edition.library.stories]
            self.ledger.keep_only(slugs)
            self.notices = self.ledger.notices(slugs)

    @undisturbed()
    def listings(self, per_page: int, lazily: bool = False) -> None:
        """Prints the pages of listings that are due (not `lazily`), the hubs, and the reader's own pages."""
        with self.edition.stages.timed("listings"):
            self.plan.plan_listings(per_page)
            if not lazily:
                self.room.listings(list(self.plan.pages))
                self.plan.pages.clear()
            listings = self.plan.listings
            heads = [(listing.hub, listing.path, listing.title, len(listing.stories)) for listing in listings]
            for hub in hubs_of(listings):
                if self.plan.due(f"{hub}index.html", [head for head in heads if head[0] == hub]):
                    self.room.write(hub_page(hub, listings, self.press))
            own = [self.plan.due(f"{path}index.html", heads) for path in (FOR_YOU, YOUR_DATA)]
            if any(own):
                for page in reader_pages(listings, self.press):
                    self.room.write(page)

    def publish(self, others: Iterable[str] = ()) -> None:
        """Lets what was made take the place of the last site; from then on, what is still due is printed into it.

        For `others` see Staging.
        """
        files = twin_files(self.setting.site)
        beside = {f"{story_path(story.slug)}{file}" for story in self.plan.stories.values() for file in files}
        due = self.plan.stories.keys() | beside | self.plan.pages.keys() | self.plan.cards.keys()
        self.kept = len(self.plan.fingerprints) - self.room.written
        standing = {uri: mark for uri, mark in self.plan.fingerprints.items() if uri not in due}
        self.staging.publish(self.ledger, standing, others)
        self.room.place = Place(self.room.place.site, self.room.place.site)

    def told(self) -> str:
        """What came of it, in a line."""
        stories = counted(len(self.edition.library.stories), "story", "stories")
        pages = f"{counted(self.room.written, 'page', 'pages')} written, {self.kept:,} kept"
        if due := len(self.plan.stories) + len(self.plan.pages):
            pages = f"{counted(due, 'page', 'pages')} to print when asked for"
        return f"{stories}: {pages}, {self.edition.stages.since:.1f} seconds"

    def front(self, intro: Markup | None = None) -> FrontView:
        """What the front page shows, below the site's own `intro`."""
        edition = self.edition
        return front_view(edition.library, edition.storylines, self.ledger, self.setting.site, edition.now, intro)

    def placements(self) -> Placements:
        """What puts stories into hand-written pages."""
        return Placements(self.edition.library, self.plan.listings, self.ledger.listed, self.press)

    def pictures(self) -> None:
        """Copies the pictures that seeds name, where they have changed."""
        with self.edition.stages.timed("pictures"):
            for uri, picture in self.edition.pictures.items():
                stat = picture.stat()
                if self.plan.due(uri, stat.st_mtime_ns, stat.st_size):
                    path = Path(self.room.place.folder, uri)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(picture, path)
