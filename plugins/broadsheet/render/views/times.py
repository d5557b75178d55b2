"""Times as readers read them, with the exact time for programs beside it."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache
from typing import overload

from ...text import Wording, escaped, whole_day
from .view import View

__all__ = ["Time", "date_of", "dated", "day_of", "exact", "time_of"]


class Time(View, frozen=True):
    """A moment. `{{ time }}` prints it as an element, its parts can be printed apart."""

    iso: str
    label: str

    def __html__(self) -> str:
        return f'<time datetime="{self.iso}">{escaped(self.label)}</time>'


def exact(moment: datetime) -> str:
    """A time in UTC to the second, so that texts of times can be compared."""
    # Put together from parts that are kept: `moment.isoformat()`, which asks for the zone, takes three times as long.
    return f"{iso_day(moment.date())}T{TWO[moment.hour]}:{TWO[moment.minute]}:{TWO[moment.second]}Z"


iso_day = lru_cache(maxsize=10_000)(date.isoformat)

TWO = [f"{number:02}" for number in range(60)]
"""Numbers with two digits."""


@overload
def time_of(moment: datetime, words: Wording) -> Time: ...
@overload
def time_of(moment: datetime | None, words: Wording) -> Time | None: ...
def time_of(moment: datetime | None, words: Wording) -> Time | None:
    """A time in UTC, to the minute; a midnight stands for the whole day and shows no hour."""
    if moment is None:
        return None
    if whole_day(moment):
        return dated(moment.date(), words)
    return Time(iso=exact(moment), label=words.moment(moment))


@overload
def date_of(moment: datetime, words: Wording) -> Time: ...
@overload
def date_of(moment: datetime | None, words: Wording) -> Time | None: ...
def date_of(moment: datetime | None, words: Wording) -> Time | None:
    """The day of a time, in UTC."""
    return None if moment is None else dated(moment.date(), words)


@lru_cache(maxsize=10_000)
def dated(day: date, words: Wording) -> Time:
    """A day. Kept, since ratings and moments share theirs."""
    return Time(iso=day.isoformat(), label=words.days(day))


def day_of(moment: datetime | None, words: Wording) -> Time | None:
    """A time that shows its day alone, where the hour would be one word too many."""
    return None if moment is None else Time(iso=time_of(moment, words).iso, label=words.day(moment))
