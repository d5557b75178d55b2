"""What workers do: print a batch of pages and write them. Bytes and plain names go in and come out."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import msgspec

from ..outputs import (
    CardFace,
    Output,
    Press,
    Whole,
    data_links,
    draw,
    feed_entry,
    feed_files,
    feed_links,
    listing_page,
    scripts_without_font,
    story_head,
    story_markdown,
    story_page,
    twins,
)
from ..render import Compiled, environment
from .faces import face_of
from .jobs import FeedsJob, ListingsJob, Printed, Setting, StoryJob
from .ledger import Face
from .shelf import Folder
from .wholes import wholes_of
from .writing import Place, write

__all__ = ["draw_cards", "make_texts", "press_of", "print_feeds", "print_listings", "print_stories"]

TOGETHER = 10
"""Stories that go through the stages of printing together. One by one they take a tenth longer: a processor has room
for the code of a stage, and not for that of all of them."""


def print_stories(setting: bytes, place: Place, batch: bytes) -> bytes:
    """Prints and writes the pages of a batch of stories (`StoryJob`); gives a `Printed`."""
    given, press = press_of(setting)
    jobs = msgspec.msgpack.decode(batch, type=list[StoryJob])
    groups = [jobs[start : start + TOGETHER] for start in range(0, len(jobs), TOGETHER)]
    printed = [each for group in groups for each in print_together(group, press, given, place)]
    return msgspec.msgpack.encode(Printed([face for face, _ in printed], sum(written for _, written in printed)))


def print_together(jobs: list[StoryJob], press: Press, setting: Setting, place: Place) -> list[tuple[Face, int]]:
    """Prints a few stories, stage by stage; gives the face of each, and how many files were written."""
    wholes = wholes_of(jobs, setting)
    pages = [written(whole, press, place) if job.whole else 0 for job, whole in zip(jobs, wholes, strict=True)]
    faces = [face_of(job, whole, press) for job, whole in zip(jobs, wholes, strict=True)]
    return list(zip(faces, pages, strict=True))


def written(whole: Whole, press: Press, place: Place) -> int:
    """Writes a story's page and what stands beside it; gives how many files were not there as they are."""
    site = press.site
    links = feed_links(site, whole.neighbours.section) + data_links(str(whole.story.slug), site)
    page = story_page(whole.view, press, story_head(whole, press) + links)
    return sum(write(place, output) for output in (page, *twins(whole, press)))


MAKERS: dict[str, Callable[[Whole, Press], bytes]] = {
    "entry": lambda whole, press: msgspec.msgpack.encode(feed_entry(whole, press)),
    "markdown": lambda whole, press: story_markdown(whole, press).body,
}
"""What can be made of stories for files that hold them whole."""


def make_texts(setting: bytes, maker: str, batch: bytes) -> list[bytes]:
    """What one of `MAKERS` makes of each story of a batch."""
    given, press = press_of(setting)
    jobs = msgspec.msgpack.decode(batch, type=list[StoryJob])
    return [MAKERS[maker](whole, press) for whole in wholes_of(jobs, given)]


def print_feeds(setting: bytes, place: Place, batch: bytes) -> int:
    """Prints and writes feeds (a `FeedsJob`); gives how many files were written."""
    given, _ = press_of(setting)
    job = msgspec.msgpack.decode(batch, type=FeedsJob)
    return sum(write(place, output) for feed in job.feeds for output in feed_files(feed, job.entries, given.site))


def draw_cards(place: Place, batch: bytes) -> tuple[int, list[str]]:
    """Draws and writes social cards (a list of a path and a `CardFace` each).

    Gives how many were written, and the scripts of headlines that no font has the letters of.
    """
    faces = msgspec.msgpack.decode(batch, type=list[tuple[str, CardFace]])
    lacking = {script for _, face in faces for script in scripts_without_font(face)}
    return sum(write(place, Output(uri, draw(face))) for uri, face in faces), sorted(lacking)


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
