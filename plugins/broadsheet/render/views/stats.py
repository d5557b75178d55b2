"""A story's computed numbers, with how they were made."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TypeVar

from ...derive import Stat
from ...text import Wording
from .charts import Chart, lean_chart, ownership_chart
from .formulas import FORMULAS
from .matter import How, Matter
from .stat_words import (
    blindspot_note,
    blindspot_words,
    duration_words,
    leaning_words,
    nothing,
    number,
    pace_note,
    pace_words,
    status_words,
)
from .stated import StatedView, stated_view
from .times import Time, time_of
from .view import View

__all__ = ["StatView", "StatsView", "stats_view"]

T = TypeVar("T")


class StatView(View, frozen=True):
    """A computed number."""

    id: str
    label: str
    value: str
    """In words; empty where there is none."""
    why: str
    """Why there is none."""
    note: str
    """What else it says, in a sentence."""
    how: How


class StatsView(View, frozen=True):
    """All numbers of a story, each group under its basis."""

    computed: tuple[StatView, ...]
    charts: tuple[Chart, ...]
    stated: StatedView | None
    as_of: Time | None
    """Since when they have stood so. None: no clock has changed them."""


def stats_view(matter: Matter) -> StatsView | None:
    """The numbers of a story; None where it has no article and no system states any."""
    stated = stated_view(matter)
    if not matter.links and not stated:
        return None
    return StatsView(
        computed=computed(matter) if matter.links else (),
        charts=(lean_chart(matter), ownership_chart(matter)) if matter.links else (),
        stated=stated,
        as_of=time_of(matter.derived.now, matter.words),
    )


def computed(matter: Matter) -> tuple[StatView, ...]:
    derived, words = matter.derived, matter.words

    def row(
        name: str, stat: Stat[T], told: Callable[[T, Wording], str], note: Callable[[T, Wording], str] = nothing
    ) -> StatView:
        anchor, label = named(name, words)
        return StatView(
            id=anchor,
            label=label,
            value="" if stat.value is None else told(stat.value, words),
            why=words.tell(stat.why) if stat.why else "",
            note="" if stat.value is None else note(stat.value, words),
            how=matter.how(name, stat),
        )

    return (
        row("articles", derived.counts.articles, number),
        row("outlets", derived.counts.outlets, number),
        row("origins", derived.counts.origins, number, lambda _, words: merged(matter, words)),
        row("status", derived.status, status_words),
        row("duration", derived.duration, duration_words),
        row("pace", derived.pace, pace_words, pace_note),
        row("leaning", derived.leaning, leaning_words),
        *([row("blindspot", derived.blindspot, blindspot_words, blindspot_note)] if derived.blindspot.value else []),
    )


@cache
def named(name: str, words: Wording) -> tuple[str, str]:
    """The id of a number on the page, and what it is called."""
    return f"stat-{FORMULAS[name].anchor}", words.tell(FORMULAS[name].label)


def merged(matter: Matter, words: Wording) -> str:
    """Which articles count as one origin, and why."""
    return " ".join(
        words.count(
            "origins",
            "{count} article as one ({why}).",
            "{count} articles as one ({why}).",
            len(origin.articles),
            why=words.joined(map(words.tell, origin.why)),
        )
        for origin in matter.derived.origins.value or ()
        if len(origin.articles) > 1
    )
