"""A story's numbers: the computed ones with how they were made, and apart from them those that a system states."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from ...derive import Blindspot, Disagreement, Leaning, Pace, Side, Stat, Status
from ...model import Stated
from ...text import Phrase, Wording
from .charts import Chart, lean_chart, ownership_chart
from .formulas import FORMULAS
from .matter import How, Matter
from .times import Time, time_of
from .view import View

__all__ = ["StatView", "StatedRow", "StatedView", "StatsView", "computed_words", "stats_view"]

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
        charts=(lean_chart(matter), ownership_chart(matter)) if matter.links else (),
        stated=stated,
        as_of=time_of(matter.site.now, matter.words),
    )


def computed(matter: Matter) -> tuple[StatView, ...]:
    derived, words = matter.derived, matter.words

    def row(
        name: str, stat: Stat[T], told: Callable[[T, Wording], str], note: Callable[[T, Wording], str] = nothing
    ) -> StatView:
        return StatView(
            id=f"stat-{FORMULAS[name].anchor}",
            label=words.tell(FORMULAS[name].label),
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


def nothing(_: object, words: Wording) -> str:
    return ""


def number(count: int, words: Wording) -> str:
    return words.number(count)


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


STATUSES = {
    Status.ACTIVE: Phrase("status", "Active"),
    Status.COOLING: Phrase("status", "Cooling"),
    Status.CLOSED: Phrase("status", "Closed"),
}


def status_words(status: Status, words: Wording) -> str:
    return words.tell(STATUSES[status])


def duration_words(duration: timedelta, words: Wording) -> str:
    return words.span(duration)


def pace_words(pace: Pace, words: Wording) -> str:
    return words.count(
        "stats", "{count} article in the busiest 24 hours", "{count} articles in the busiest 24 hours", pace.busiest
    )


def pace_note(pace: Pace, words: Wording) -> str:
    return words.say(
        "stats",
        "From {time}. Last 24 hours: {last}; the 24 hours before: {before}.",
        time=time_of(pace.busiest_from, words).label,
        last=words.number(pace.last),
        before=words.number(pace.before),
    )


LEANINGS = {
    "left": Phrase("leaning", "Left"),
    "lean-left": Phrase("leaning", "Lean left"),
    "mixed": Phrase("leaning", "Mixed"),
    "lean-right": Phrase("leaning", "Lean right"),
    "right": Phrase("leaning", "Right"),
}


def leaning_words(leaning: Leaning, words: Wording) -> str:
    mean = words.decimal(leaning.mean, signed=True)
    return words.say("stats", "{leaning} ({mean})", leaning=words.tell(LEANINGS[leaning.label]), mean=mean)


def blindspot_words(blindspot: Blindspot, words: Wording) -> str:
    if blindspot.missing is Side.LEFT:
        return words.say("blindspot", "Few outlets on the left")
    return words.say("blindspot", "Few outlets on the right")


def blindspot_note(blindspot: Blindspot, words: Wording) -> str:
    missing, covering = words.percent(blindspot.missing_share), words.percent(blindspot.covering_share)
    if blindspot.missing is Side.LEFT:
        return words.say(
            "blindspot",
            "Left: {missing} of the rated outlets in this list; right: {covering}.",
            missing=missing,
            covering=covering,
        )
    return words.say(
        "blindspot",
        "Right: {missing} of the rated outlets in this list; left: {covering}.",
        missing=missing,
        covering=covering,
    )


def computed_words(it: Disagreement, words: Wording) -> str:
    """What is computed where a system states something else."""
    match it.computed:
        case int():
            return words.number(it.computed)
        case timedelta():
            return words.span(it.computed)
        case Status():
            return status_words(it.computed, words)
    return words.tell(LEANINGS[it.computed])


def stated_view(matter: Matter) -> StatedView | None:
    """What a system states; never the number that it gives without a label."""
    stated = matter.story.stated
    if stated is None:
        return None
    words = matter.words
    computed = {it.stat: computed_words(it, words) for it in matter.derived.disagreements}
    rows = tuple(
        StatedRow(label=words.tell(label), value=value, computed=computed.get(name, ""))
        for name, label, value in stated_values(stated, words)
        if value is not None
    )
    return StatedView(by=stated.by, rows=rows) if rows else None


def stated_values(stated: Stated, words: Wording) -> tuple[tuple[str, Phrase, str | None], ...]:
    """Name, label and value of each labelled number, apart from the breakdown's, which stands there."""
    return (
        ("status", FORMULAS["status"].label, stated.status),
        ("duration", FORMULAS["duration"].label, stated.duration),
        ("virality", Phrase("stats", "Virality"), None if stated.virality is None else f"{stated.virality:g}"),
        ("articles", FORMULAS["articles"].label, None if stated.articles is None else words.number(stated.articles)),
        ("leaning", FORMULAS["leaning"].label, stated.leaning),
        ("comments", Phrase("stats", "Comments"), None if stated.comments is None else words.number(stated.comments)),
        ("published", Phrase("stats", "Age when captured"), stated.published),
    )
