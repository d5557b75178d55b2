"""What workers do: print a batch of pages and write them. Bytes and plain names go in and come out."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

import msgspec

from ..derive import Derived, derive
from ..errors import Problem
from ..model import Story
from ..outputs import ListingPage, Output, Press, listing_page, story_page
from ..render import Neighbours, Shell, Site, StoryCard, computed_words, environment, story_card, story_view
from ..text import wording

__all__ = ["Printed", "Setting", "StoryJob", "press_of", "print_listings", "print_stories", "write"]


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """All that the pages of a site have in common: what it takes to set up a press anywhere."""

    site: Site
    templates: tuple[str, ...]
    """The folders whose templates come before ours, the first one first."""
    shells: tuple[Shell, ...]
    folder: str
    """The site's folder."""

    def encoded(self) -> bytes:
        """The setting as MessagePack, to send along with every batch."""
        return msgspec.msgpack.encode(self)


class StoryJob(msgspec.Struct, frozen=True, array_like=True):
    """A story to print."""

    story: Story
    neighbours: Neighbours


class Printed(msgspec.Struct, frozen=True, array_like=True):
    """What is left to know of a story whose page is written."""

    slug: str
    card: StoryCard
    listed: str
    """Its card in listings, printed."""
    notices: tuple[Problem, ...]


def print_stories(setting: bytes, batch: bytes) -> bytes:
    """Prints and writes the pages of a batch of stories (`StoryJob`); gives a list of `Printed`."""
    press, folder = press_of(setting)
    jobs = msgspec.msgpack.decode(batch, type=list[StoryJob])
    return msgspec.msgpack.encode([print_story(job, press, folder) for job in jobs])


def print_story(job: StoryJob, press: Press, folder: str) -> Printed:
    story, neighbours = job.story, job.neighbours
    derived = derive(story, press.site.now)
    view = story_view(story, derived, neighbours, press.site)
    write(folder, story_page(view, press))
    section = neighbours.section.label if neighbours.section else None
    card = story_card(story, derived, section, press.site, view.tools)
    return Printed(str(story.slug), card, press.card(card), notices(story, derived))


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


def print_listings(setting: bytes, cards: bytes, batch: bytes) -> int:
    """Prints and writes a batch of pages (`ListingPage`), with the cards of all stories; gives the number of pages."""
    press, folder = press_of(setting)
    pages = msgspec.msgpack.decode(batch, type=list[ListingPage])
    by_slug = cards_of(cards)
    for page in pages:
        write(folder, listing_page(page, by_slug, press))
    return len(pages)


@lru_cache(maxsize=1)
def cards_of(cards: bytes) -> dict[str, str]:
    """Each story's printed card by its slug, decoded; kept for the pages and batches that follow."""
    return msgspec.msgpack.decode(cards, type=dict[str, str])


@lru_cache(maxsize=1)
def press_of(setting: bytes) -> tuple[Press, str]:
    """The press for an encoded setting, and the folder to write to; kept for the batches that follow."""
    given = msgspec.msgpack.decode(setting, type=Setting)
    templates = environment([Path(each) for each in given.templates], given.site.language)
    return Press(given.site, templates, given.shells), given.folder


def write(folder: str, output: Output) -> None:
    """Writes an output to its place below `folder`. By plain calls: tens of thousands of Paths take seconds to make."""
    path = f"{folder}/{output.uri}"
    try:
        os.mkdir(path.rpartition("/")[0])  # noqa: PTH102
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(path.rpartition("/")[0], exist_ok=True)  # noqa: PTH103
    with open(path, "wb", buffering=0) as file:  # noqa: PTH123
        file.write(output.body)
