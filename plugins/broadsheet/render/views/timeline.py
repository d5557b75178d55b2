"""What happened when: the days of a story, each with its events and articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from markupsafe import Markup

from ...derive import Moment
from ...text import Wording, escaped, safe, whole_day
from ..rich_text import inline
from .matter import How, Matter
from .pictures import Strip, strip_view
from .times import Time, dated, exact
from .view import View

__all__ = ["DayView", "MarkView", "MomentView", "TimelineView", "timeline_view"]

MANY = 3
"""Articles of one hour, one after the other, that share a mark."""


class MomentView(View, frozen=True):
    """An event, or an article that came out."""

    text: Markup
    """What happened, or the article's headline."""
    article: Markup | None
    """The article that came out. None: it is an event."""
    outlet: str | None
    """Who reports the event."""
    language: str | None


class MarkView(View, frozen=True):
    """A mark on the line, with what belongs to it."""

    kind: str
    """`event`, `announced` for one that was still to come when the site was built, or `article`."""
    time: Time | str | None
    """The hour; in words alone for an article, whose card has its time. None: only the day is known."""
    title: str
    """Which articles share the mark: "3 articles"; empty where it is one's own."""
    moments: tuple[MomentView, ...]


class DayView(View, frozen=True):
    """A day on which something happened."""

    day: Time
    marks: tuple[MarkView, ...]


class TimelineView(View, frozen=True):
    """Events and articles in order of time, and how the articles are spread over it."""

    strip: Strip | None
    """None: no article has a time."""
    days: tuple[DayView, ...]
    how: How


def timeline_view(matter: Matter) -> TimelineView | None:
    """The timeline; None where there is but one moment."""
    moments = matter.derived.timeline
    if len(moments) < 2:
        return None
    days: dict[date, list[Moment]] = {}
    for moment in moments:
        days.setdefault(moment.at.date(), []).append(moment)
    return TimelineView(
        strip=strip_view(matter),
        days=tuple([DayView(day=dated(day, matter.words), marks=marks(matter, own)) for day, own in days.items()]),
        how=matter.method("timeline"),
    )


def marks(matter: Matter, moments: Sequence[Moment]) -> tuple[MarkView, ...]:
    """The marks of a day."""
    if len(moments) < MANY:
        return tuple([mark(matter, (moment,)) for moment in moments])
    made: list[MarkView] = []
    for (article, _), same in groupby(moments, key=kind_and_hour):
        together = tuple(same)
        if article and len(together) >= MANY:
            made.append(mark(matter, together))
        else:
            made += [mark(matter, (moment,)) for moment in together]
    return tuple(made)


def kind_and_hour(moment: Moment) -> tuple[bool, int]:
    return moment.article is not None, moment.at.hour


def mark(matter: Matter, moments: Sequence[Moment]) -> MarkView:
    first, words, count = moments[0], matter.words, len(moments)
    now = matter.derived.now
    return MarkView(
        kind="article" if first.article else "event" if now and first.at <= now else "announced",
        time=None if whole_day(first.at) else hour_of(first, words),
        title=words.count("timeline", "{count} article", "{count} articles", count) if count > 1 else "",
        moments=tuple([moment_view(matter, moment) for moment in moments]),
    )


def hour_of(moment: Moment, words: Wording) -> Time | str:
    """The hour of a moment whose day is known."""
    told = words.hour(moment.at)
    return told if moment.article else Time(iso=exact(moment.at), label=told)


def moment_view(matter: Matter, moment: Moment) -> MomentView:
    number = moment.article
    if number is None:
        return MomentView(
            text=inline(moment.text or "", matter.cited),
            article=None,
            outlet=moment.outlet.name if moment.outlet else None,
            language=matter.site.language_of(matter.story.language),
        )
    headline = matter.headlines[number - 1]
    return MomentView(
        text=safe(escaped(headline.text)), article=headline.article, outlet=None, language=headline.language
    )
