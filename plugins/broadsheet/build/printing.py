"""What workers do: print a batch of pages and write them. Bytes and plain names go in and come out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec

from ..outputs import Press, listing_page, story_head, story_page
from ..render import Compiled, environment
from .faces import face_of
from .jobs import ListingsJob, Printed, Setting, StoryJob
from .ledger import Face
from .shelf import Folder
from .wholes import wholes_of
from .writing import Place, write

__all__ = ["press_of", "print_listings", "print_stories"]

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


def print_together(jobs: list[StoryJob], press: Press, setting: Setting, place: Place) -> list[tuple[Face, bool]]:
    """Prints a few stories, stage by stage; gives the face of each, and whether its page was written."""
    wholes = wholes_of(jobs, setting)
    written = [
        job.whole and write(place, story_page(whole.view, press, story_head(whole, press)))
        for job, whole in zip(jobs, wholes, strict=True)
    ]
    faces = [face_of(job, whole, press) for job, whole in zip(jobs, wholes, strict=True)]
    return list(zip(faces, written, strict=True))


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
