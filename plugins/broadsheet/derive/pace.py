"""Coverage pace: articles per 24 hours, from the articles' own times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec

from .case import UNTIMED, Case
from .stat import Stat

__all__ = ["DAY", "Pace", "pace"]

DAY = timedelta(hours=24)


class Pace(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Counts of articles in windows of 24 hours; the clock of the last two is the build's."""

    busiest: int
    """The most articles in any 24 hours, counted from one article's time up to, not including, a day later."""
    busiest_from: datetime
    """When the first such window starts; UTC."""
    last: int
    """Articles in the last 24 hours."""
    before: int
    """Articles in the 24 hours before those."""


def pace(case: Case) -> Stat[Pace]:
    """The pace of a story; it takes one article with a time."""
    return Stat(
        value=pace_of(case.times, case.now) if case.times else None,
        inputs=case.timed_numbers,
        excluded=case.untimed,
        why=None if case.times else UNTIMED,
    )


def pace_of(times: Sequence[datetime], now: datetime) -> Pace:
    """`times` are ascending and none is later than `now`. An article exactly 24 hours old is of the day before."""
    windows = [bisect_left(times, start + DAY) - place for place, start in enumerate(times)]
    day_ago, two_days_ago = bisect_right(times, now - DAY), bisect_right(times, now - 2 * DAY)
    return Pace(
        busiest=max(windows),
        busiest_from=times[windows.index(max(windows))],
        last=len(times) - day_ago,
        before=day_ago - two_days_ago,
    )
