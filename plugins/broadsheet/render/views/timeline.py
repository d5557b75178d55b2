"""What happened when: the days of a story, each with its events and articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from markupsafe import Markup

from ...derive import Moment
from ...text import escaped, safe, whole_day
from ..rich_text import inline
from .matter import HeadlineView, How, Matter
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
        return tuple([mark(matter, moment) for moment in moments])
    made: list[MarkView] = []
    for (article, _), same in groupby(moments, key=kind_and_hour):
        together = list(same)
        if article and len(together) >= MANY:
            made.append(shared_mark(matter, together))
        else:
            made += [mark(matter, moment) for moment in together]
    return tuple(made)


def kind_and_hour(moment: Moment) -> tuple[bool, int]:
    return moment.article is not None, moment.at.hour


def mark(matter: Matter, moment: Moment) -> MarkView:
    """The mark of one event, or one article."""
    if moment.article is None:
        return event_mark(matter, moment)
    return MarkView(
        kind="article",
        time=None if whole_day(moment.at) else matter.words.hour(moment.at),
        title="",
        moments=(published(matter.headlines[moment.article - 1]),),
    )


def shared_mark(matter: Matter, articles: Sequence[Moment]) -> MarkView:
    """The mark of articles of one hour."""
    own = [mark(matter, article) for article in articles]
    return MarkView(
        kind="article",
        time=own[0].time,
        title=matter.words.count("timeline", "{count} article", "{count} articles", len(own)),
        moments=tuple([moment for each in own for moment in each.moments]),
    )


def published(headline: HeadlineView) -> MomentView:
    """An article that came out."""
    return MomentView(
        text=safe(escaped(headline.text)), article=headline.article, outlet=None, language=headline.language
    )


def event_mark(matter: Matter, event: Moment) -> MarkView:
    now = matter.derived.now
    return MarkView(
        kind="event" if now and event.at <= now else "announced",
        time=None if whole_day(event.at) else Time(iso=exact(event.at), label=matter.words.hour(event.at)),
        title="",
        moments=(happened(matter, event),),
    )


def happened(matter: Matter, event: Moment) -> MomentView:
    """An event, in the story's language."""
    return MomentView(
        text=inline(event.text or "", matter.cited),
        article=None,
        outlet=event.outlet.name if event.outlet else None,
        language=matter.site.language_of(matter.story.language),
    )
