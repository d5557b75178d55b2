"""The last stages: what is due is printed and written, what stands is left alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from markupsafe import Markup

from ..errors import Problem
from ..library import Record
from ..outputs import (
    FOR_YOU,
    SEARCH,
    YOUR_DATA,
    Output,
    Placements,
    Press,
    front_view,
    hub_page,
    reader_pages,
    twin_uris,
)
from ..render import FrontView, Needs
from ..text import counted, story_path
from .addresses import lost
from .edition import Edition
from .jobs import ListingsJob, Printed, Setting
from .ledger import Face, Ledger
from .locating import located
from .plan import Plan
from .printing import draw_cards, make_texts, press_of, print_listings, print_stories
from .work import BATCH, batch_count, batches, undisturbed
from .workshop import Workshop
from .writing import Place, write

__all__ = ["A_FEW", "Publication", "of_search"]

Result = TypeVar("Result")

A_FEW = 16
"""What is handed out at a time of what takes long, or brings much along."""


class Publication:
    """An edition on its way into a site's folder. Its stages run in the order in which they stand here."""

    def __init__(self, edition: Edition, setting: Setting, workshop: Workshop, ledger: Ledger) -> None:
        self.edition = edition
        self.setting = setting
        self.encoded = setting.encoded()
        self.workers = workshop.workers
        self.progress = workshop.progress
        self.staging = workshop.staging
        self.place = Place(str(self.staging.folder), str(self.staging.site))
        self.ledger = ledger
        ledger.anew = self.faces_anew
        self.plan = Plan(edition, setting, self.staging.site, ledger)
        self.lost = located(edition.folder, lost(ledger.faces, edition.library, edition.unread))
        """What is to be told of stories that the last build published, and that have lost their addresses."""
        self.notices: list[Problem] = []
        self.written = 0
        """How many pages were written; all others stood as they are."""
        self.unwritable: set[str] = set()
        """The scripts that are left off social cards, for no font has their letters."""
        self.later: dict[str, Callable[[], None]] = {}
        """What is made when the file of this path is asked for."""

    @property
    def press(self) -> Press:
        """The press of this process."""
        return press_of(self.encoded)[1]

    @undisturbed()
    def stories(self, lazily: bool = False) -> None:
        """Prints the stories' pages that are due, and what other pages show of them; `lazily`, the latter alone."""
        with self.edition.stages.timed("stories"):
            self.plan.plan_stories()
            faceless = {story.slug: story for story in self.plan.faceless()}
            pages = {} if lazily else {story.slug: story for story in self.plan.stories.values()}
            bare = [story for slug, story in faceless.items() if slug not in pages]
            for printed in chain(self.print_stories(list(pages.values()), True), self.print_stories(bare, False)):
                self.ledger.keep_faces(map(self.noticed, printed.faces))
                self.written += printed.written
            if not lazily:
                self.plan.stories.clear()
            slugs = [story.slug for story in self.edition.library.stories]
            self.ledger.keep_only(slugs)
            self.notices = self.ledger.notices(slugs)

    def print_stories(self, stories: Sequence[Record], whole: bool) -> Iterator[Printed]:
        """Prints stories in batches: their faces, and their pages where these are `whole`."""
        encoded = (msgspec.msgpack.encode(self.plan.jobs(batch, whole)) for batch in batches(stories))
        jobs = ((self.encoded, self.place, job) for job in encoded)
        for result in self.carry_out("Printing stories", print_stories, jobs, len(stories)):
            yield msgspec.msgpack.decode(result, type=Printed)

    def carry_out(
        self, stage: str, fn: Callable[..., Result], jobs: Iterable[tuple[Any, ...]], count: int, size: int = BATCH
    ) -> Iterator[Result]:
        """`fn`'s results of `jobs`, each of `size` of the `count` pieces of a stage."""
        return self.progress.through(stage, self.workers.carry_out(count, fn, jobs), batch_count(count, size))

    def texts(self, maker: str, slugs: Iterable[str]) -> dict[str, bytes]:
        """What one of `MAKERS` makes of each of these stories."""
        stories = [self.edition.library.by_slug[slug] for slug in sorted(slugs)]
        encoded = (msgspec.msgpack.encode(self.plan.jobs(batch, False)) for batch in batches(stories))
        jobs = ((self.encoded, maker, job) for job in encoded)
        results = self.carry_out("Preparing stories", make_texts, jobs, len(stories))
        return dict(zip((story.slug for story in stories), chain.from_iterable(results), strict=True))

    def draw_cards(self, uris: Sequence[str]) -> None:
        """Draws social cards in batches."""
        faces = self.ledger.parts("drawn", [self.plan.cards[uri] for uri in uris])
        wanted = [(uri, msgspec.Raw(faces[self.plan.cards[uri]])) for uri in uris]
        jobs = ((self.place, msgspec.msgpack.encode(batch)) for batch in batches(wanted, A_FEW))
        # Drawing one takes as long as printing ten stories.
        results = self.workers.carry_out(10 * len(uris), draw_cards, jobs)
        for written, scripts in self.progress.through("Drawing cards", results, batch_count(len(uris), A_FEW)):
            self.written += written
            self.unwritable |= {*scripts}

    def faces_anew(self, slugs: Sequence[str]) -> Iterator[Face]:
        """What other pages show of these stories, where the ledger has lost it."""
        for printed in self.print_stories([self.edition.library.by_slug[slug] for slug in slugs], False):
            yield from map(self.noticed, printed.faces)

    def noticed(self, face: Face) -> Face:
        """`face` with the lines of its notices."""
        if not face.notices:
            return face
        notices = msgspec.msgpack.decode(face.notices, type=list[Problem])
        return msgspec.structs.replace(face, notices=msgspec.msgpack.encode(located(self.edition.folder, notices)))

    @undisturbed()
    def listings(self, per_page: int, lazily: bool = False) -> None:
        """Prints the pages of listings that are due (not `lazily`), the hubs, and the reader's own pages."""
        with self.edition.stages.timed("listings"):
            self.plan.plan_listings(per_page)
            if not lazily:
                self.print_listings(list(self.plan.pages))
                self.plan.pages.clear()
            listings = self.plan.listings
            heads = [(listing.hub, listing.path, listing.title, len(listing.stories)) for listing in listings]
            for hub in self.plan.hubs():
                if self.plan.due(f"{hub}index.html", [head for head in heads if head[0] == hub]):
                    self.write(hub_page(hub, listings, self.press))
            own = [self.plan.due(f"{path}index.html", heads) for path in (FOR_YOU, YOUR_DATA)]
            if any(own):
                for page in reader_pages(listings, self.press):
                    self.write(page)

    def print_listings(self, uris: Sequence[str]) -> None:
        """Prints pages of listings in batches."""
        slugs = {slug for uri in uris for slug in self.plan.pages[uri].listing.stories}
        cards, size = self.ledger.listed(slugs), self.workers.share(len(uris))
        jobs = ((self.encoded, self.place, self.listings_job(cards, batch)) for batch in batches(uris, size))
        self.written += sum(self.carry_out("Printing listings", print_listings, jobs, len(uris), size))

    def listings_job(self, cards: Mapping[str, str], uris: Sequence[str]) -> bytes:
        """What it takes to print pages of listings: them, and those of the stories' `cards` that stand on them."""
        pages = [self.plan.pages[uri] for uri in uris]
        shown = {slug: cards[slug] for page in pages for slug in page.listing.stories}
        return msgspec.msgpack.encode(ListingsJob(pages, shown))

    def publish(self, others: Iterable[str] = ()) -> None:
        """Lets what was made take the place of the last site; from then on, what is still due is printed into it.

        For `others` see Staging.
        """
        beside = {uri for story in self.plan.stories.values() for uri in twin_uris(story.slug, self.setting.site)}
        due = self.plan.stories.keys() | beside | self.plan.pages.keys() | self.plan.cards.keys()
        self.kept = len(self.plan.fingerprints) - self.written
        standing = {uri: mark for uri, mark in self.plan.fingerprints.items() if uri not in due}
        self.staging.publish(self.ledger, standing, others)
        self.place = Place(self.place.site, self.place.site)

    def print_due(self, uri: str) -> bool:
        """Prints the page at `uri`, or that beside which it stands, if it is still due; gives whether it was."""
        page = beside(uri)
        if uri in self.plan.cards:
            self.draw_cards([uri])
            del self.plan.cards[uri]
        elif page in self.plan.stories:
            list(self.print_stories([self.plan.stories[page]], True))
            del self.plan.stories[page]
        elif uri in self.later:
            self.later.pop(uri)()
            self.ledger.keep_outputs(self.ledger.outputs | of_search(self.plan.fingerprints))
            self.ledger.commit()
        elif uri in self.plan.pages:
            self.print_listings([uri])
            del self.plan.pages[uri]
            self.ledger.commit()  # what it had lost and was made anew: no other build shall wait for it
        else:
            return False
        return True

    def needs(self) -> Needs:
        """What the policy of all pages of ours together must allow."""
        roots = ["./", *("../" * depth for depth in range(1, len(self.press.shells)))]
        return frozenset[tuple[str, str]]().union(*map(self.press.needs, self.press.shells, roots))

    def told(self) -> str:
        """What came of it, in a line."""
        stories = counted(len(self.edition.library.stories), "story", "stories")
        pages = f"{counted(self.written, 'page', 'pages')} written, {self.kept:,} kept"
        if due := len(self.plan.stories) + len(self.plan.pages):
            pages = f"{counted(due, 'page', 'pages')} to print when asked for"
        return f"{stories}: {pages}, {self.edition.stages.since:.1f} seconds"

    def write(self, page: Output) -> None:
        """Writes a file of the site that no stage above is for."""
        self.plan.fingerprints.setdefault(page.uri, b"")
        self.written += write(self.place, page)

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
                    path = Path(self.place.folder, uri)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(picture, path)


def beside(uri: str) -> str:
    """The page of the story beside which a file stands; whatever else it is, no story's page."""
    parts = uri.split("/", 2)
    return f"{story_path(parts[1])}index.html" if parts[0] == "stories" and parts[2:] else uri


def of_search(outputs: Mapping[str, bytes]) -> dict[str, bytes]:
    """Those of a site's files that belong to the search's index."""
    return {uri: mark for uri, mark in outputs.items() if uri.startswith(SEARCH) and uri != f"{SEARCH}index.html"}
