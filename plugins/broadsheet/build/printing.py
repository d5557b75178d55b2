"""What workers do: print a batch of pages and write them. Bytes and plain names go in and come out."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..derive import Derived, derive_at
from ..errors import Problem
from ..library import Outlets
from ..model import Image, Story
from ..outputs import ListingPage, Output, Press, Whole, listing_page, story_head, story_page
from ..render import Compiled, Shell, Site, StoryCard, StoryView, computed_words, environment, story_card, story_view
from ..text import wording
from .digests import digest
from .ledger import Face
from .neighbours import Beside
from .shelf import Folder

__all__ = ["ListingsJob", "Place", "Setting", "StoryJob", "press_of", "print_listings", "print_stories", "write"]

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

TOGETHER = 10
"""Stories that go through the stages of printing together. One by one they take a tenth longer: a processor has room
for the code of a stage, and not for that of all of them."""


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """All that the pages of a site have in common: what it takes to set up a press anywhere."""

    site: Site
    outlets: Outlets
    templates: tuple[str, ...]
    """The folders whose templates come before ours, the first one first."""
    look: bytes
    """The digest of all files in these folders."""
    shells: tuple[Shell, ...]
    compiled: str = ""
    """The folder that keeps compiled templates; empty where none does."""

    def encoded(self) -> bytes:
        """The setting as MessagePack, to send along with every batch."""
        return msgspec.msgpack.encode(self)


class Place(NamedTuple):
    """Where pages are written to."""

    folder: str
    """The folder to write to."""
    site: str
    """The folder of the site as it was published last; a page that stands there as it would be is not written."""


class StoryJob(msgspec.Struct, frozen=True, array_like=True):
    """A story to print."""

    story: msgspec.Raw
    """As it was read, encoded."""
    image: Image | None
    """Its picture in its place on the site."""
    beside: Beside
    since: int | None
    """Since when all that is told of it has stood so, in seconds since 1970. None: no clock has changed any of it."""
    fingerprint: bytes
    """Of its face."""
    whole: bool
    """Whether to print its page too, or its card alone."""


class ListingsJob(msgspec.Struct, frozen=True, array_like=True):
    """Pages of listings to print."""

    pages: list[ListingPage]
    cards: dict[str, str]
    """The printed card of every story on them, by its slug."""


class Printed(msgspec.Struct, frozen=True, array_like=True):
    """What is left to know of stories that are printed."""

    faces: list[Face]
    written: int
    """How many pages were written; the others stood as they are."""


def print_stories(setting: bytes, place: Place, batch: bytes) -> bytes:
    """Prints and writes the pages of a batch of stories (`StoryJob`); gives a `Printed`."""
    given, press = press_of(setting)
    jobs = msgspec.msgpack.decode(batch, type=list[StoryJob])
    groups = [jobs[start : start + TOGETHER] for start in range(0, len(jobs), TOGETHER)]
    printed = [each for group in groups for each in print_together(group, press, given, place)]
    return msgspec.msgpack.encode(Printed([face for face, _ in printed], sum(written for _, written in printed)))


def print_together(jobs: list[StoryJob], press: Press, setting: Setting, place: Place) -> list[tuple[Face, bool]]:
    """Prints a few stories, stage by stage; gives the face of each, and whether its page was written."""
    site = press.site
    stories = [setting.outlets.written_out(story_of(job)) for job in jobs]
    derived = [derive_at(story, clock_of(job)) for story, job in zip(stories, jobs, strict=True)]
    neighbours = [job.beside.neighbours(site) for job in jobs]
    views = [story_view(*each, site) for each in zip(stories, derived, neighbours, strict=True)]
    cards = [card_of(*each, site) for each in zip(jobs, stories, derived, views, strict=True)]
    wholes = list(map(Whole, stories, derived, neighbours, views, cards))
    written = [
        job.whole and write(place, story_page(whole.view, press, story_head(whole, press)))
        for job, whole in zip(jobs, wholes, strict=True)
    ]
    faces = [face_of(job, whole, press) for job, whole in zip(jobs, wholes, strict=True)]
    return list(zip(faces, written, strict=True))


def story_of(job: StoryJob) -> Story:
    return msgspec.structs.replace(msgspec.msgpack.decode(job.story, type=Story), image=job.image)


def clock_of(job: StoryJob) -> datetime | None:
    return None if job.since is None else EPOCH + timedelta(seconds=job.since)


def card_of(job: StoryJob, story: Story, derived: Derived, view: StoryView, site: Site) -> StoryCard:
    section = job.beside.section
    return story_card(story, derived, section.label if section else None, site, view.tools)


def face_of(job: StoryJob, whole: Whole, press: Press) -> Face:
    """What other pages show of a story, and what is left to tell its author."""
    parts, told = parts_of(whole, press), notices(whole.story, whole.derived)
    return Face(
        slug=str(whole.story.slug),
        fingerprint=job.fingerprint,
        digests=tuple([digest(part) for part in parts]),
        outlets=whole.card.outlets,
        blindspot=bool(whole.card.blindspot),
        notices=msgspec.msgpack.encode(told) if told else b"",
        parts=parts,
    )


def parts_of(whole: Whole, press: Press) -> tuple[bytes, ...]:
    """What the ledger keeps of a story for files that show many, as its `PARTS` have it."""
    offers = press.site.offers
    return (
        msgspec.msgpack.encode(whole.card),
        press.card(whole.card).encode(),
        b"",
        b"",
        b"",
    )


def notices(story: Story, derived: Derived) -> tuple[Problem, ...]:
    """What a named system states otherwise than it comes out here: both are shown, and the author is told."""
    return tuple(
        Problem(
            path=story.path,
            field=f"stated.{it.stat}",
            expected=f"{computed_words(it, wording('en'))}, as computed from the articles",
            found=f"{it.stated}, as stated by {it.by}",
            severity="notice",
        )
        for it in derived.disagreements
    )


def print_listings(setting: bytes, place: Place, batch: bytes) -> int:
    """Prints and writes pages of listings (a `ListingsJob`); gives how many were written."""
    _, press = press_of(setting)
    job = msgspec.msgpack.decode(batch, type=ListingsJob)
    return sum(write(place, listing_page(page, job.cards, press)) for page in job.pages)


@lru_cache(maxsize=1)
def press_of(setting: bytes) -> tuple[Setting, Press]:
    """An encoded setting and its press; kept for the batches that follow."""
    given = msgspec.msgpack.decode(setting, type=Setting)
    folders = [Path(each) for each in given.templates]
    templates = environment(folders, given.site.language, Compiled(Folder(given.compiled, given.site.language)))
    return given, Press(given.site, templates, given.shells)


def write(place: Place, output: Output) -> bool:
    """Writes an output to its place, and gives True, unless it stands there already.

    By plain calls: tens of thousands of Paths take seconds to make.
    """
    if stands(f"{place.site}/{output.uri}", output.body):
        return False
    path = f"{place.folder}/{output.uri}"
    try:
        os.mkdir(path.rpartition("/")[0])  # noqa: PTH102
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
    with open(path, "wb", buffering=0) as file:  # noqa: PTH123
        file.write(output.body)
    return True


def stands(path: str, body: bytes) -> bool:
    """Whether the file at `path` holds `body`."""
    try:
        if os.stat(path).st_size != len(body):  # noqa: PTH116
            return False
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123
            return file.read() == body
    except OSError:
        return False
