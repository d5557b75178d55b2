"""Disagreements: where a system states something else than is computed here, so that the page shows both."""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec

from ..model import Stated
from ..text import age, words
from .case import Case
from .counts import Counts
from .leaning import Leaning
from .stat import Stat
from .status import Status, status_at

__all__ = ["Disagreement", "disagreements"]

NEUTRAL = {"neutral", "center", "centre", "centrist", "mixed", "balanced"}
"""What systems call a leaning to neither side."""

SPAN = re.compile(r"(?P<count>\d{1,4}|an?)\s*(?P<unit>[a-z]+)\.?")


class Disagreement(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A number that is stated one way and computed another."""

    stat: str
    """`articles`, `status`, `duration` or `leaning`."""
    stated: str
    """As the system words it."""
    computed: int | timedelta | str
    """As computed here: a number, a `Status`, a duration, a leaning's label."""
    by: str
    """The system."""


def disagreements(
    case: Case, counts: Counts, duration: Stat[timedelta], leaning: Stat[Leaning]
) -> tuple[Disagreement, ...]:
    """Where stated and computed values differ; only what has both, in a form that can be compared."""
    stated = case.story.stated
    if stated is None:
        return ()
    pairs: dict[str, tuple[str, int | timedelta | str] | None] = {
        "articles": articles_differ(stated, counts),
        "status": status_differs(stated, case),
        "duration": duration_differs(stated, duration),
        "leaning": leaning_differs(stated, leaning),
    }
    return tuple(
        Disagreement(stat=stat, stated=pair[0], computed=pair[1], by=stated.by) for stat, pair in pairs.items() if pair
    )


def articles_differ(stated: Stated, counts: Counts) -> tuple[str, int] | None:
    ours = counts.articles.value
    if stated.articles is None or ours is None or stated.articles == ours:
        return None
    return str(stated.articles), ours


def status_differs(stated: Stated, case: Case) -> tuple[str, Status] | None:
    """Both as of the capture: what was active then is no mistake when the site is built later."""
    ours = status_at(case, case.horizon) if case.story.captured else None
    theirs = (stated.status or "").casefold()
    if stated.status is None or ours is None or theirs not in list(Status) or theirs == ours:
        return None
    return stated.status, ours


def duration_differs(stated: Stated, duration: Stat[timedelta]) -> tuple[str, timedelta] | None:
    """They agree within one of the stated unit: `2 days` can be rounded up, down or to the nearest."""
    span = SPAN.fullmatch((stated.duration or "").strip().casefold())
    if stated.duration is None or span is None or duration.value is None:
        return None
    theirs, unit = age(f"{span['count']} {span['unit']} ago"), age(f"1 {span['unit']} ago")
    if theirs is None or unit is None or abs(theirs - duration.value) < unit:
        return None
    return stated.duration, duration.value


def leaning_differs(stated: Stated, leaning: Stat[Leaning]) -> tuple[str, str] | None:
    """They are compared by direction: not every system tells leaning from being all on one side."""
    if stated.leaning is None or leaning.value is None:
        return None
    theirs = direction(stated.leaning)
    if theirs is None or theirs == direction(leaning.value.label):
        return None
    return stated.leaning, leaning.value.label


def direction(label: str) -> str | None:
    """`left`, `right` or `neither`; None where the words don't tell."""
    said = set(words(label))
    named = said & {"left", "right"}
    if len(named) == 1:
        return named.pop()
    return "neither" if said & NEUTRAL and not named else None
