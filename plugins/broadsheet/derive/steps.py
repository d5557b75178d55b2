"""All that is derived from one story: one visible tuple of named steps, each a pure function of the case."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

import msgspec

from ..model import Story
from .blindspot import Blindspot, blindspot
from .case import Case, Entry, case_of
from .claims import ClaimLedger, claims
from .countries import Countries, countries
from .counts import Counts, counts
from .disagreements import Disagreement, disagreements
from .duration import duration
from .first_report import FirstReport, first_report
from .lean import LeanDistribution, lean
from .leaning import Leaning, leaning
from .origins import Origin, origins
from .over_time import OverTime, over_time
from .ownership import Ownership, ownership
from .pace import Pace, pace
from .sides import SideGroup, sides
from .standing import clock_moments, standing
from .stat import Stat
from .status import Status, status
from .timeline import Moment, timeline

__all__ = ["STEPS", "Derived", "Step", "derive", "derive_at", "results"]

FIRST = datetime.min.replace(tzinfo=UTC)
"""The clock of a story that no clock changes: it is told nowhere."""


class Derived(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What is computed of a story; one field for each step, of the type that the step gives."""

    entries: tuple[Entry, ...]
    """The articles, numbered from 1: article n is `entries[n - 1]`."""
    now: datetime | None
    """Since when all this has stood so, as far as the clock goes; UTC. None: no clock has changed any of it."""
    origins: Stat[tuple[Origin, ...]]
    counts: Counts
    duration: Stat[timedelta]
    status: Stat[Status]
    pace: Stat[Pace]
    over_time: Stat[OverTime]
    lean: Stat[LeanDistribution]
    leaning: Stat[Leaning]
    blindspot: Stat[Blindspot]
    countries: Stat[Countries]
    ownership: Stat[Ownership]
    first_report: Stat[FirstReport]
    claims: tuple[ClaimLedger, ...]
    sides: tuple[SideGroup, ...]
    timeline: tuple[Moment, ...]
    disagreements: tuple[Disagreement, ...]


class Step(NamedTuple):
    """One derivation."""

    name: str
    """The field of `Derived` that it fills."""
    function: Callable[..., object]
    """Takes the case, then the results it needs."""
    needs: tuple[str, ...] = ()
    """The names of earlier steps whose results it takes, in order."""


STEPS = (
    Step("origins", origins),
    Step("counts", counts, ("origins",)),
    Step("duration", duration),
    Step("status", status),
    Step("pace", pace),
    Step("over_time", over_time),
    Step("lean", lean),
    Step("leaning", leaning, ("lean",)),
    Step("blindspot", blindspot, ("lean",)),
    Step("countries", countries),
    Step("ownership", ownership),
    Step("first_report", first_report),
    Step("claims", claims, ("origins",)),
    Step("sides", sides),
    Step("timeline", timeline),
    Step("disagreements", disagreements, ("counts", "duration", "leaning")),
)


def derive(story: Story, now: datetime) -> Derived:
    """All that is derived from a story that the library has resolved, at the build's clock `now` (aware, UTC).

    It is derived as of the last moment at which the clock changed any of it, so that a later build that finds the
    same prints the same.
    """
    return derive_at(story, standing(clock_moments(story), now))


def derive_at(story: Story, since: datetime | None) -> Derived:
    """The same where it is known since when all of it has stood so; None: no clock has changed any of it."""
    case = case_of(story, since or FIRST)
    return Derived(entries=case.entries, now=since, **results(case))


def results(case: Case) -> dict[str, Any]:
    """What each step gives, by its name; of its field's type, which a test holds."""
    done: dict[str, Any] = {}
    for step in STEPS:
        done[step.name] = step.function(case, *map(done.__getitem__, step.needs))
    return done
