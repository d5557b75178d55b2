"""A story's numbers: the computed ones with how they were made, and apart from them those that a system states."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from ...derive import Blindspot, Leaning, Pace, Stat, Status
from ...model import Stated
from .charts import Chart, lean_chart, ownership_chart
from .formulas import FORMULAS
from .matter import How, Matter
from .phrases import percent, plural, rating_name, span
from .times import Time, time_of
from .view import View

__all__ = ["StatView", "StatedRow", "StatedView", "StatsView", "stats_view"]

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


class StatedRow(View, frozen=True):
    """A number that a system states."""

    label: str
    value: str
    computed: str
    """What is computed here instead; empty where that agrees, or cannot be compared."""


class StatedView(View, frozen=True):
    """The numbers of one system."""

    by: str
    rows: tuple[StatedRow, ...]


class StatsView(View, frozen=True):
    """All numbers of a story, each group under its basis."""

    computed: tuple[StatView, ...]
    charts: tuple[Chart, ...]
    stated: StatedView | None
    as_of: Time


def stats_view(matter: Matter) -> StatsView | None:
    """The numbers of a story; None where it has no article and no system states any."""
    stated = stated_view(matter)
    if not matter.links and not stated:
        return None
    return StatsView(
        computed=computed(matter) if matter.links else (),
        charts=tuple(filter(None, (lean_chart(matter), ownership_chart(matter)))),
        stated=stated,
        as_of=time_of(matter.site.now),
    )


def computed(matter: Matter) -> tuple[StatView, ...]:
    derived = matter.derived

    def row(name: str, stat: Stat[T], words: Callable[[T], str], note: Callable[[T], str] = lambda _: "") -> StatView:
        return StatView(
            id=f"stat-{FORMULAS[name].anchor}",
            label=FORMULAS[name].label,
            value="" if stat.value is None else words(stat.value),
            why=stat.why,
            note="" if stat.value is None else note(stat.value),
            how=matter.how(name, stat),
        )

    return (
        row("articles", derived.counts.articles, number),
        row("outlets", derived.counts.outlets, number),
        row("origins", derived.counts.origins, number, lambda _: merged(matter)),
        row("status", derived.status, status_words),
        row("duration", derived.duration, duration_words),
        row("pace", derived.pace, pace_words, pace_note),
        row("leaning", derived.leaning, leaning_words),
        *([row("blindspot", derived.blindspot, blindspot_words, blindspot_note)] if derived.blindspot.value else []),
    )


def number(count: int) -> str:
    return f"{count:,}"


def merged(matter: Matter) -> str:
    """Which articles count as one origin, and why."""
    return " ".join(
        f"{plural(len(origin.articles), 'article')} as one ({origin.why})."
        for origin in matter.derived.origins.value or ()
        if len(origin.articles) > 1
    )


def status_words(status: Status) -> str:
    return status.value.capitalize()


def duration_words(duration: timedelta) -> str:
    return span(duration)


def pace_words(pace: Pace) -> str:
    return f"{plural(pace.busiest, 'article')} in the busiest 24 hours"


def pace_note(pace: Pace) -> str:
    return f"From {time_of(pace.busiest_from).label}. Last 24 hours: {pace.last}; the 24 hours before: {pace.before}."


def leaning_words(leaning: Leaning) -> str:
    mean = f"{leaning.mean:+.1f}".replace("+0.0", "0.0").replace("-0.0", "0.0")
    return f"{leaning.label.capitalize()} ({mean})"


def blindspot_words(blindspot: Blindspot) -> str:
    return f"Few outlets on the {blindspot.missing}"


def blindspot_note(blindspot: Blindspot) -> str:
    return (
        f"{rating_name(blindspot.missing)}: {percent(blindspot.missing_share)} of the rated outlets in this list; "
        f"{blindspot.covering}: {percent(blindspot.covering_share)}."
    )


def stated_view(matter: Matter) -> StatedView | None:
    """What a system states; never the number that it gives without a label."""
    stated = matter.story.stated
    if stated is None:
        return None
    computed = {row.stat: row.computed for row in matter.derived.disagreements}
    rows = tuple(
        StatedRow(label=label, value=value, computed=computed.get(name, ""))
        for name, label, value in stated_values(stated)
        if value is not None
    )
    return StatedView(by=stated.by, rows=rows) if rows else None


def stated_values(stated: Stated) -> tuple[tuple[str, str, str | None], ...]:
    """Name, label and value of each labelled number, apart from the breakdown's, which stands there."""
    return (
        ("status", "Status", stated.status),
        ("duration", "Duration", stated.duration),
        ("virality", "Virality", None if stated.virality is None else f"{stated.virality:g}"),
        ("articles", "Articles", None if stated.articles is None else number(stated.articles)),
        ("leaning", "Political leaning", stated.leaning),
        ("comments", "Comments", None if stated.comments is None else number(stated.comments)),
        ("published", "Age when captured", stated.published),
    )
