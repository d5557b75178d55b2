"""Standing: since when all that a page tells has stood so. Between two such moments the build's clock changes nothing.

A clock shows whole seconds, so what changes between two of them changes at the later one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from ..model import Story
from .pace import DAY
from .status import ACTIVE, COOLING

__all__ = ["clock_moments", "standing"]

SECOND = timedelta(seconds=1)

END = datetime(9999, 12, 1, tzinfo=UTC)
"""No clock gets there; what is dated later never comes, and the days after it could not be told."""


def clock_moments(story: Story) -> tuple[datetime, ...]:
    """Every moment at which something that the story's page or card shows changes by the clock alone; ascending, UTC.

    Something dated comes to pass, an article leaves one of the last two days, the newest one grows old.
    """
    published = sorted(before_end(article.published for article in story.articles))
    noted = [each.date for notes in (story.timeline, story.changes, story.corrections) for each in notes]
    dated = [*before_end([story.published, story.updated, *noted]), *published]
    counted = [time for time in published if not story.captured or time <= story.captured]
    left = [time + age for age in (DAY, 2 * DAY) for time in counted]
    moments = {time if not time.microsecond else passed(time) for time in (*dated, *left)}
    moments.update(aged(counted))
    if story.captured and len(counted) < len(published):
        moments.add(passed(story.captured))  # from then on it is the capture that leaves the others out
    return tuple(sorted(moments))


def standing(moments: Sequence[datetime], now: datetime) -> datetime | None:
    """The last of the ascending `moments` that the clock `now` has reached; None where it has reached none."""
    place = bisect_right(moments, now)
    return moments[place - 1] if place else None


def before_end(times: Iterable[datetime | None]) -> list[datetime]:
    return [time for time in times if time and time < END]


def aged(times: Sequence[datetime]) -> Iterator[datetime]:
    """When the newest article ceases to be active and then to be cooling, unless a newer one comes before."""
    for time, newer in pairwise((*times, END)):
        for age in (ACTIVE, COOLING):
            if time + age < newer and (change := passed(time + age)) < newer:
                yield change


def passed(time: datetime) -> datetime:
    """The first clock that shows later than `time`."""
    return time.replace(microsecond=0) + SECOND
