"""Coverage over time: a strip of columns, the first report at its start."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache

from ....derive import OverTime, Unit
from ....text import Phrase, Wording
from ..matter import How, Matter
from ..times import time_of
from ..view import View

__all__ = ["Column", "Strip", "strip_view"]

HEIGHT = 40
"""The height of the highest column."""

PITCH = 10
"""From the start of one column to the start of the next."""

WIDTH = 8
"""The width of a column where there are many; few are kept narrower than a sixteenth of the strip."""

UNITS = {
    Unit.HOUR: Phrase("over time", "Hour"),
    Unit.DAY: Phrase("over time", "Day"),
    Unit.WEEK: Phrase("over time", "Week from"),
    Unit.MONTH: Phrase("over time", "Month"),
    Unit.YEAR: Phrase("over time", "Year"),
}
"""What the rows of the table are."""


class Column(View, frozen=True):
    """A period with articles."""

    label: str
    """When it starts."""
    articles: int
    x: int
    """Where its column starts."""
    height: int
    """How high that is; at least 1."""


class Strip(View, frozen=True):
    """The columns of all periods, on a ground of `length` by `height`; those without an article leave a gap."""

    caption: str
    """The same in a sentence."""
    unit: str
    columns: tuple[Column, ...]
    """Empty where there is but one period, and so nothing to draw."""
    length: int
    height: int
    width: int
    """The width of each column."""
    busiest: int
    """The most articles in a period."""
    busiest_at: str
    """Where the middle of its column is, in percent of the length."""
    first_at: str
    """The same of the first column."""
    first: str
    """The time of the first article."""
    last: str
    """The time of the last one."""
    gaps: bool
    """Whether there are periods without an article."""
    reported: bool
    """Whether the first article is the first report: it takes two outlets."""
    how: How


def strip_view(matter: Matter) -> Strip | None:
    """A story's coverage over time; None where no article has a time."""
    course, words = matter.derived.over_time.value, matter.words
    if course is None:
        return None
    reach = PITCH * (course.length - 1)
    width = min(WIDTH, reach // 15 + 1)
    most = course.periods[course.busiest]
    first, last = time_of(course.first, words).label, time_of(course.last, words).label
    return Strip(
        caption=caption(course, first, last, words),
        unit=words.tell(UNITS[course.unit]),
        columns=columns(course, words) if course.length > 1 else (),
        length=reach + width,
        height=HEIGHT,
        width=width,
        busiest=most.articles,
        busiest_at=percent(most.place * PITCH + width / 2, reach + width),
        first_at=percent(width / 2, reach + width),
        first=first,
        last=last,
        gaps=course.length > len(course.periods),
        reported=matter.derived.first_report.value is not None,
        how=matter.how("over_time", matter.derived.over_time),
    )


def columns(course: OverTime, words: Wording) -> tuple[Column, ...]:
    """The columns of its periods, the highest being that of the busiest one."""
    most = course.periods[course.busiest].articles
    return tuple(
        [
            Column(
                label=period_label(course.unit, period.start, words),
                articles=period.articles,
                x=period.place * PITCH,
                height=max(1, HEIGHT * period.articles // most),
            )
            for period in course.periods
        ]
    )


def percent(part: float, whole: float) -> str:
    return f"{round(100 * part / whole, 1):g}"


@lru_cache(maxsize=10_000)
def period_label(unit: Unit, start: datetime, words: Wording) -> str:
    """When a period starts, as exactly as it is long: "5 July 2026, 07:00 UTC", "July 2026". Kept, like other times."""
    match unit:
        case Unit.HOUR:
            return words.moment(start)
        case Unit.MONTH:
            return words.month(f"{start:%Y-%m}")
        case Unit.YEAR:
            return f"{start.year}"
    return words.day(start)


def caption(course: OverTime, first: str, last: str, words: Wording) -> str:
    """From when to when how many articles came, and when the most; `first` and `last` are these times in words."""
    articles, busiest = sum([period.articles for period in course.periods]), course.periods[course.busiest]
    if first == last:
        return words.count(
            "over time", "{count} article: {time}.", "{count} articles, all at {time}.", articles, time=first
        )
    whole = words.count(
        "over time",
        "{count} article from {first} to {last}.",
        "{count} articles from {first} to {last}.",
        articles,
        first=first,
        last=last,
    )
    if course.length == 1 or busiest.articles == 1:
        return whole
    most, label = words.number(busiest.articles), period_label(course.unit, busiest.start, words)
    return words.say("over time", "{whole} {most}", whole=whole, most=peak(course.unit, label, most, words))


def peak(unit: Unit, start: str, most: str, words: Wording) -> str:
    """When the most articles came."""
    match unit:
        case Unit.HOUR:
            return words.say("over time", "Most in the hour from {start}: {most}.", start=start, most=most)
        case Unit.DAY:
            return words.say("over time", "Most on {day}: {most}.", day=start, most=most)
        case Unit.WEEK:
            return words.say("over time", "Most in the week from {day}: {most}.", day=start, most=most)
    return words.say("over time", "Most in {period}: {most}.", period=start, most=most)
