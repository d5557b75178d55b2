"""Timeline: what happened and who reported when, in one order."""

from __future__ import annotations

from datetime import datetime
from operator import attrgetter

import msgspec

from ..model import Outlet
from .case import Case

__all__ = ["Moment", "timeline"]


class Moment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An event, or the publication of an article."""

    at: datetime
    """When; UTC. A date alone is its midnight."""
    text: str | None
    """What happened (Markdown). None: an article came out."""
    article: int | None
    """The number of that article. None: it is an event."""
    outlet: Outlet | None
    """Who published the article, or reports the event. None: the seed does not say who reports it."""


def timeline(case: Case) -> tuple[Moment, ...]:
    """The story's events and timed articles, earliest first; at the same time events come before articles."""
    outlets = {entry.outlet.id: entry.outlet for entry in case.entries}
    events = [
        Moment(at=event.date, text=event.text, article=None, outlet=outlets.get(event.outlet) if event.outlet else None)
        for event in case.story.timeline
    ]
    articles = [
        Moment(at=at, text=None, article=entry.number, outlet=entry.outlet)
        for entry, at in zip(case.timed, case.times, strict=True)
    ]
    return tuple(sorted(events + articles, key=attrgetter("at")))  # stable: events stay first, each in its order
