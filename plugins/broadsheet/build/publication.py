"""The last stages: pages printed and written, pictures copied."""

from __future__ import annotations

import shutil
from pathlib import Path

import msgspec
from markupsafe import Markup

from ..errors import Problem
from ..outputs import HUBS, Placements, Press, front_view, hub_page, listings_of, pages_of, reader_pages
from ..render import FrontView, StoryCard
from .edition import Edition, located
from .neighbours import Gathering
from .printing import Printed, Setting, StoryJob, press_of, print_listings, print_stories, write
from .work import Workers, batches, undisturbed

__all__ = ["Publication"]


class Publication:
    """An edition on its way into a site's folder. Its stages run in the order in which they stand here."""

    def __init__(self, edition: Edition, setting: Setting, workers: Workers) -> None:
        self.edition = edition
        self.setting = setting
        self.encoded = setting.encoded()
        self.workers = workers
        self.cards: dict[str, StoryCard] = {}
        """Each story's card by slug, once the stories are printed."""
        self.listed: dict[str, str] = {}
        self.notices: list[Problem] = []
        self.pages = 0
        """How many pages are written."""

    @property
    def press(self) -> Press:
        """The press of this process."""
        return press_of(self.encoded)[0]

    @undisturbed()
    def stories(self) -> None:
        """Prints every story's page, and what listings need to know of it."""
        with self.edition.stages.timed("stories"):
            stories = self.edition.library.stories
            gathering = Gathering(self.edition, self.setting.site)
            executor = self.workers.for_stories(len(stories))
            futures = [
                executor.submit(print_stories, self.encoded, msgspec.msgpack.encode(batch))
                for batch in batches(StoryJob(story, gathering.neighbours(story)) for story in stories)
            ]
            for future in futures:
                for printed in msgspec.msgpack.decode(future.result(), type=list[Printed]):
                    self.cards[printed.slug] = printed.card
                    self.listed[printed.slug] = printed.listed
                    self.notices += printed.notices
            self.notices = located(self.edition.folder, self.notices)
            self.pages += len(stories)

    def listings(self, per_page: int) -> None:
        """Prints all listings, the hubs that lead to them, and the reader's own pages, which gather from them."""
        with self.edition.stages.timed("listings"):
            listings = list(listings_of(self.edition.library, self.edition.storylines, self.setting.site.wording))
            pages = [page for listing in listings for page in pages_of(listing, per_page)]
            executor = self.workers.for_stories(len(self.cards))
            cards = msgspec.msgpack.encode(self.listed)
            futures = [
                executor.submit(print_listings, self.encoded, cards, msgspec.msgpack.encode(batch))
                for batch in batches(pages, self.workers.share(len(pages)))
            ]
            hubs = [hub for hub in HUBS if any(listing.hub == hub for listing in listings)]
            for hub in hubs:
                write(self.setting.folder, hub_page(hub, listings, self.press))
            own = reader_pages(listings, self.press)
            for page in own:
                write(self.setting.folder, page)
            self.pages += len(hubs) + len(own) + sum(future.result() for future in futures)

    def front(self, intro: Markup | None = None) -> FrontView:
        """What the front page shows, below the site's own `intro`."""
        return front_view(self.edition.library, self.edition.storylines, self.cards, self.setting.site, intro)

    def placements(self) -> Placements:
        """What puts stories into hand-written pages."""
        return Placements(self.edition.library, self.edition.storylines, self.listed, self.press)

    def pictures(self) -> None:
        """Copies the pictures that seeds name."""
        with self.edition.stages.timed("pictures"):
            for uri, picture in self.edition.pictures.items():
                path = Path(self.setting.folder, uri)
                path.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(picture, path)
