"""Standing: since when all that a page tells has stood so. Between two such moments the build's clock changes nothing.

A clock shows whole seconds, so what changes between two of them changes at the later one. Moments are counted in such
seconds, since 1970: a story has dozens, and datetimes take several times as long to compare and to keep.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

from ..model import Story
from .pace import DAY
from .status import ACTIVE, COOLING

__all__ = ["clock_moments", "standing"]

SECOND = timedelta(seconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

END = datetime(9999, 12, 1, tzinfo=UTC)
"""No clock gets there; what is dated later never comes, and the days after it could not be told."""

LAST = (END - EPOCH) // SECOND

LEAVING = (DAY // SECOND, 2 * DAY // SECOND)
AGEING = (ACTIVE // SECOND, COOLING // SECOND)


def clock_moments(story: Story) -> tuple[int, ...]:
    """Every moment at which something that the story's page or card shows changes by the clock alone; ascending.

    Something dated comes to pass, an article leaves one of the last two days, the newest one grows old.
    """
    published = sorted(before_end([article.published for article in story.articles]))
    noted = [each.date for notes in (story.timeline, story.changes, story.corrections) for each in notes]
    reached = seconds(published)
    moments = {*reached, *seconds(before_end([story.published, story.updated, *noted]))}
    counted = bisect_right(published, story.captured) if story.captured else len(published)
    moments.update([second + age for age in LEAVING for second in reached[:counted]])
    moments.update(aged(published[:counted], reached[:counted]))
    if story.captured and counted < len(published):
        # From the next second on it is the capture that leaves the others out.
        moments.update(seconds([story.captured.replace(microsecond=0) + SECOND]))
    return tuple(sorted(moments))


def standing(moments: Sequence[int], now: datetime) -> datetime | None:
    """The last of the ascending `moments` that the clock `now` has reached; None where it has reached none."""
    place = bisect_right(moments, (now - EPOCH) // SECOND)
    return EPOCH + timedelta(seconds=moments[place - 1]) if place else None


def before_end(times: Iterable[datetime | None]) -> list[datetime]:
    return [time for time in times if time and time < END]


def seconds(times: Iterable[datetime]) -> list[int]:
    """For each of `times` the first second at which a clock shows it or later."""
    since = [time - EPOCH for time in times]
    return [each.days * 86_400 + each.seconds + (each.microseconds > 0) for each in since]


def aged(times: Sequence[datetime], reached: Sequence[int]) -> Iterator[int]:
    """When the newest article ceases to be active and then to be cooling, unless a newer one comes before.

    `times` are ascending, `reached` their seconds. An article of a whole second is too old one second later.
    """
    for time, second, newer in zip(times, reached, (*reached, LAST)[1:], strict=True):
        for age in AGEING:
            if (change := second + age + (not time.microsecond)) < newer:
                yield change
