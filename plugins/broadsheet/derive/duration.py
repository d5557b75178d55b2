"""Duration: how long a story has been reported on."""

from __future__ import annotations

from datetime import timedelta

from ..text import Phrase
from .case import Case
from .stat import Stat

__all__ = ["duration"]

FEWER_THAN_TWO = Phrase("lacking", "fewer than two articles have a time that counts")


def duration(case: Case) -> Stat[timedelta]:
    """The time of the last article minus the time of the first; it takes two articles with a time."""
    enough = len(case.times) > 1
    return Stat(
        value=case.times[-1] - case.times[0] if enough else None,
        inputs=case.timed_numbers,
        excluded=case.untimed,
        why=None if enough else FEWER_THAN_TWO,
    )
