"""Coverage over time: articles per hour, day, week, month or year, from the first one to the last."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

import msgspec

from ..text import whole_day
from .case import UNTIMED, Case
from .stat import Stat

__all__ = ["OverTime", "Period", "Unit", "over_time"]


class Unit(StrEnum):
    """The length of a period; days and weeks are those of UTC, and weeks start on Mondays."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Period(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An hour, day, week, month or year with articles."""

    place: int
    """How many periods after the first one; 0 is the first."""
    start: datetime
    """When it starts; UTC."""
    articles: int
    """How many came in it; at least one."""


class OverTime(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Articles over time. Periods without an article are not listed; `length` tells how many there are in all."""

    unit: Unit
    """The finest that gives few enough periods; hours only where each article's time tells one."""
    length: int
    """Periods from the first one to the last; 1 where all articles came in one."""
    periods: tuple[Period, ...]
    """Those with articles, earliest first."""
    first: datetime
    """The time of the first article; UTC."""
    last: datetime
    """The time of the last one."""
    busiest: int
    """Which of `periods` has the most articles; the earliest of several."""


class Calendar(NamedTuple):
    """How a unit cuts time into numbered periods."""

    most: int
    """Periods that can be drawn side by side."""
    number: Callable[[datetime], int]
    """The number of the period that a time falls into."""
    start: Callable[[int], datetime]
    """When the period of that number starts."""


@lru_cache(maxsize=10_000)
def day(ordinal: int, hour: int = 0) -> datetime:
    """A time of the day of that number; day 1 is 1 January of year 1, a Monday. Kept: many stories share theirs."""
    return datetime.fromordinal(ordinal).replace(hour=hour, tzinfo=UTC)


CALENDAR = {
    Unit.HOUR: Calendar(48, lambda at: at.toordinal() * 24 + at.hour, lambda number: day(*divmod(number, 24))),
    Unit.DAY: Calendar(60, datetime.toordinal, day),
    Unit.WEEK: Calendar(60, lambda at: (at.toordinal() - 1) // 7, lambda number: day(number * 7 + 1)),
    Unit.MONTH: Calendar(
        60,
        lambda at: at.year * 12 + at.month - 1,
        lambda number: datetime(number // 12, number % 12 + 1, 1, tzinfo=UTC),
    ),
    Unit.YEAR: Calendar(10_000, lambda at: at.year, lambda number: datetime(number, 1, 1, tzinfo=UTC)),
}
"""Finest first."""


def over_time(case: Case) -> Stat[OverTime]:
    """A story's articles over time; it takes one article with a time."""
    return Stat(
        value=counted(case.times) if case.times else None,
        inputs=case.timed_numbers,
        excluded=case.untimed,
        why=None if case.times else UNTIMED,
    )


def counted(times: Sequence[datetime]) -> OverTime:
    """`times` are ascending."""
    first, last = times[0], times[-1]
    unit = unit_of(times)
    number, start = CALENDAR[unit].number, CALENDAR[unit].start
    origin = number(first)
    counts = Counter(map(number, times))
    periods = tuple([Period(place=at - origin, start=start(at), articles=count) for at, count in counts.items()])
    return OverTime(
        unit=unit,
        length=number(last) - origin + 1,
        periods=periods,
        first=first,
        last=last,
        busiest=[*counts.values()].index(max(counts.values())),
    )


def unit_of(times: Sequence[datetime]) -> Unit:
    return next(
        unit
        for unit, (most, number, _) in CALENDAR.items()
        if number(times[-1]) - number(times[0]) < most and not (unit is Unit.HOUR and any(map(whole_day, times)))
    )
