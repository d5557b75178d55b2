"""From what a worker is handed of stories to all that their files are made from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from ..derive import Derived, derive_at
from ..derive.standing import EPOCH
from ..model import Story
from ..outputs import Whole
from ..render import Site, StoryCard, StoryView, story_card, story_view
from .jobs import Setting, StoryJob

__all__ = ["wholes_of"]


def wholes_of(jobs: Sequence[StoryJob], setting: Setting) -> list[Whole]:
    """A few stories with all that is known of them, brought together stage by stage."""
    site = setting.site
    stories = [setting.outlets.written_out(story_of(job)) for job in jobs]
    derived = [derive_at(story, clock_of(job)) for story, job in zip(stories, jobs, strict=True)]
    neighbours = [job.beside.neighbours(site) for job in jobs]
    views = [story_view(*each, site) for each in zip(stories, derived, neighbours, strict=True)]
    cards = [card_of(*each, site) for each in zip(jobs, stories, derived, views, strict=True)]
    return list(map(Whole, stories, derived, neighbours, views, cards))


def story_of(job: StoryJob) -> Story:
    return msgspec.structs.replace(msgspec.msgpack.decode(job.story, type=Story), image=job.image)


def clock_of(job: StoryJob) -> datetime | None:
    return None if job.since is None else EPOCH + timedelta(seconds=job.since)


def card_of(job: StoryJob, story: Story, derived: Derived, view: StoryView, site: Site) -> StoryCard:
    section = job.beside.section
    return story_card(story, derived, section.label if section else None, site, view.tools)
