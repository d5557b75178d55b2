"""Times as readers read them, with the exact time for programs beside it."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import overload

from ...text import whole_day
from .view import View

__all__ = ["Time", "date_of", "month_name", "time_of"]

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Time(View, frozen=True):
    """A moment, for `<time datetime="{{ iso }}">{{ label }}</time>`."""

    iso: str
    label: str


@overload
def time_of(moment: datetime) -> Time: ...
@overload
def time_of(moment: datetime | None) -> Time | None: ...
def time_of(moment: datetime | None) -> Time | None:
    """A time in UTC, to the minute; a midnight stands for the whole day and shows no hour."""
    return None if moment is None else shown(moment)


@lru_cache(maxsize=10_000)
def shown(moment: datetime) -> Time:
    """What readers see of a time. Kept, since a page shows the same one in several places."""
    if whole_day(moment):
        return date_of(moment)
    day = f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"
    iso = moment.isoformat()[:19]
    return Time(iso=f"{iso}Z", label=f"{day}, {iso[11:16]} UTC")


@overload
def date_of(moment: datetime) -> Time: ...
@overload
def date_of(moment: datetime | None) -> Time | None: ...
def date_of(moment: datetime | None) -> Time | None:
    """The day of a time, in UTC."""
    if moment is None:
        return None
    return Time(iso=moment.date().isoformat(), label=f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}")


def month_name(month: str) -> str:
    """The name of a month given as `2026-07`: "July 2026"."""
    year, _, number = month.partition("-")
    return f"{MONTHS[int(number) - 1]} {year}"
