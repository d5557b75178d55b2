"""Status: whether a story still goes on."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

from .case import UNTIMED, Case
from .stat import Stat

__all__ = ["ACTIVE", "COOLING", "Status", "status", "status_at"]

ACTIVE, COOLING = timedelta(hours=24), timedelta(hours=72)
"""How old the newest article is at most."""


class Status(StrEnum):
    """How fresh a story's newest article is."""

    ACTIVE = "active"
    COOLING = "cooling"
    CLOSED = "closed"


def status(case: Case) -> Stat[Status]:
    """The status as of the build's clock; it takes one article with a time."""
    value = status_at(case, case.now)
    return Stat(
        value=value,
        inputs=case.timed_numbers,
        excluded=case.untimed,
        why=None if value else UNTIMED,
    )


def status_at(case: Case, clock: datetime) -> Status | None:
    """Active: the newest article is at most 24 hours older than `clock`; cooling: at most 72; closed: older.

    None where no article has a time.
    """
    if not case.times:
        return None
    age = clock - case.times[-1]
    if age <= ACTIVE:
        return Status.ACTIVE
    return Status.COOLING if age <= COOLING else Status.CLOSED
