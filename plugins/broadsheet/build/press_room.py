"""The press room: hands stories, listings, feeds and pictures out in batches to those who print them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

import msgspec

from ..errors import Problem
from ..library import Record
from ..outputs import Feed, FeedEntry, Output, Press
from ..render import Needs
from .jobs import FeedsJob, ListingsJob, Printed, Setting
from .ledger import Face, Ledger
from .locating import located
from .plan import Plan
from .printing import draw_cards, make_texts, press_of, print_feeds, print_listings, print_stories
from .work import BATCH, batch_count, batches
from .workshop import Workshop
from .writing import Place, write

__all__ = ["PressRoom"]

Result = TypeVar("Result")

A_FEW = 16
"""What is handed out at a time of what takes long, or brings much along."""


class PressRoom:
    """Where what a plan finds due is printed, and written to its place."""

    def __init__(self, setting: Setting, workshop: Workshop, plan: Plan, ledger: Ledger) -> None:
        self.encoded = setting.encoded()
        self.workers = workshop.workers
        self.progress = workshop.progress
        self.place = Place(str(workshop.staging.folder), str(workshop.staging.site))
        self.plan = plan
        self.ledger = ledger
        ledger.anew = self.faces_anew
        self.written = 0
        """How many files were written; all others stood as they are."""
        self.unwritable: set[str] = set()
        """The scripts that are left off social cards, for no font has their letters."""

    @property
    def press(self) -> Press:
        """The press of this process."""
        return press_of(self.encoded)[1]

    def needs(self) -> Needs:
        """What the policy of all pages of ours together must allow."""
        roots = ["./", *("../" * depth for depth in range(1, len(self.press.shells)))]
        return frozenset[tuple[str, str]]().union(*map(self.press.needs, self.press.shells, roots))

    def write(self, output: Output) -> None:
        """Writes a file that is no work for others."""
        self.plan.fingerprints.setdefault(output.uri, b"")
        self.written += write(self.place, output)

    def carry_out(
        self, stage: str, fn: Callable[..., Result], jobs: Iterable[tuple[Any, ...]], count: int, size: int = BATCH
    ) -> Iterator[Result]:
        """`fn`'s results of `jobs`, each of `size` of the `count` pieces of a stage."""
        return self.progress.through(stage, self.workers.carry_out(count, fn, jobs), batch_count(count, size))

    def stories(self, stories: Sequence[Record], whole: bool) -> Iterator[Face]:
        """Prints stories, and their pages where these are `whole`; gives what other files show of them."""
        encoded = (msgspec.msgpack.encode(self.plan.jobs(batch, whole)) for batch in batches(stories))
        jobs = ((self.encoded, self.place, job) for job in encoded)
        for result in self.carry_out("Printing stories", print_stories, jobs, len(stories)):
            printed = msgspec.msgpack.decode(result, type=Printed)
            self.written += printed.written
            yield from map(self.noticed, printed.faces)

    def faces_anew(self, slugs: Sequence[str]) -> Iterator[Face]:
        """What other files show of these stories, where the ledger has lost it."""
        return self.stories([self.plan.edition.library.by_slug[slug] for slug in slugs], False)

    def noticed(self, face: Face) -> Face:
        """`face` with the lines of its notices."""
        if not face.notices:
            return face
        notices = located(self.plan.edition.folder, msgspec.msgpack.decode(face.notices, type=list[Problem]))
        return msgspec.structs.replace(face, notices=msgspec.msgpack.encode(notices))

    def texts(self, maker: str, slugs: Iterable[str]) -> dict[str, bytes]:
        """What one of `MAKERS` makes of each of these stories."""
        stories = [self.plan.edition.library.by_slug[slug] for slug in sorted(slugs)]
        encoded = (msgspec.msgpack.encode(self.plan.jobs(batch, False)) for batch in batches(stories))
        jobs = ((self.encoded, maker, job) for job in encoded)
        results = self.carry_out("Preparing stories", make_texts, jobs, len(stories))
        return dict(zip((story.slug for story in stories), chain.from_iterable(results), strict=True))

    def listings(self, uris: Sequence[str]) -> None:
        """Prints pages of listings."""
        slugs = {slug for uri in uris for slug in self.plan.pages[uri].listing.stories}
        cards, size = self.ledger.listed(slugs), self.workers.share(len(uris))
        jobs = ((self.encoded, self.place, self.listings_job(cards, batch)) for batch in batches(uris, size))
        self.written += sum(self.carry_out("Printing listings", print_listings, jobs, len(uris), size))

    def listings_job(self, cards: Mapping[str, str], uris: Sequence[str]) -> bytes:
        """What it takes to print pages of listings: them, and those of the stories' `cards` that stand on them."""
        pages = [self.plan.pages[uri] for uri in uris]
        shown = {slug: cards[slug] for page in pages for slug in page.listing.stories}
        return msgspec.msgpack.encode(ListingsJob(pages, shown))

    def feeds(self, feeds: Sequence[Feed]) -> None:
        """Prints feeds."""
        texts = self.texts("entry", {slug for feed in feeds for slug in feed.stories})
        entries = {slug: msgspec.msgpack.decode(text, type=FeedEntry) for slug, text in texts.items()}
        jobs = ((self.encoded, self.place, feeds_job(batch, entries)) for batch in batches(feeds, A_FEW))
        self.written += sum(self.carry_out("Printing feeds", print_feeds, jobs, len(feeds), A_FEW))

    def cards(self, uris: Sequence[str]) -> None:
        """Draws social cards."""
        faces = self.ledger.parts("drawn", [self.plan.cards[uri] for uri in uris])
        wanted = [(uri, msgspec.Raw(faces[self.plan.cards[uri]])) for uri in uris]
        jobs = ((self.place, msgspec.msgpack.encode(batch)) for batch in batches(wanted, A_FEW))
        # Drawing one takes as long as printing ten stories.
        results = self.workers.carry_out(10 * len(uris), draw_cards, jobs)
        for written, scripts in self.progress.through("Drawing cards", results, batch_count(len(uris), A_FEW)):
            self.written += written
            self.unwritable |= {*scripts}


def feeds_job(feeds: Sequence[Feed], entries: Mapping[str, FeedEntry]) -> bytes:
    """What it takes to print feeds: them, and those of the stories' `entries` that stand in them."""
    return msgspec.msgpack.encode(
        FeedsJob(list(feeds), {slug: entries[slug] for feed in feeds for slug in feed.stories})
    )
