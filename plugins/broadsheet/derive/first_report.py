"""First report: who was first on this list, and who followed within how long."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from ..text import Phrase
from .case import Case
from .stat import Stat

__all__ = ["FirstReport", "Follower", "first_report"]

FEWER_THAN_TWO = Phrase("lacking", "fewer than two outlets have an article with a time that counts")


class Follower(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The earliest article of an outlet that was not first."""

    article: int
    """Its number."""
    after: timedelta
    """How long after the first report; zero at the same time."""


class FirstReport(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The earliest article with a time, and those after it."""

    first: int
    """Its number; at the same time the lower one."""
    at: datetime
    """Its time; UTC."""
    followers: tuple[Follower, ...]
    """Every other outlet with a timed article, in the order they followed; at least one."""


def first_report(case: Case) -> Stat[FirstReport]:
    """The first report; it takes timed articles of two outlets, for alone nobody is first."""
    earliest: dict[str | None, tuple[int, datetime]] = {}
    for entry, at in zip(case.timed, case.times, strict=True):
        earliest.setdefault(entry.outlet.id, (entry.number, at))
    enough = len(earliest) > 1
    return Stat(
        value=first_of(*earliest.values()) if enough else None,
        inputs=case.timed_numbers,
        excluded=case.untimed,
        why=None if enough else FEWER_THAN_TWO,
    )


def first_of(first: tuple[int, datetime], *others: tuple[int, datetime]) -> FirstReport:
    """The first report and its followers, from each outlet's earliest article and its time, in order of time."""
    number, at = first
    followers = tuple([Follower(article=follower, after=time - at) for follower, time in others])
    return FirstReport(first=number, at=at, followers=followers)
