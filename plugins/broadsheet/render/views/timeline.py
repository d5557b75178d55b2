"""What happened when, and who reported it first."""

from __future__ import annotations

from markupsafe import Markup

from ...derive import Moment
from ..rich_text import inline
from .articles import headline_of
from .matter import How, Matter
from .phrases import span
from .times import Time, time_of
from .view import View

__all__ = ["FirstReportView", "FollowerView", "MomentView", "first_report_view", "timeline_view"]


class MomentView(View, frozen=True):
    """An event, or an article that came out."""

    time: Time
    text: Markup
    """What happened, or the article's headline."""
    article: Markup | None
    """The article that came out. None: it is an event."""
    outlet: str | None
    """Who reports the event."""
    language: str | None


class FollowerView(View, frozen=True):
    """An outlet that came later."""

    article: Markup
    after: str
    """"2 hours 10 minutes later"."""


class FirstReportView(View, frozen=True):
    """The first report of those listed here."""

    article: Markup
    time: Time
    followers: tuple[FollowerView, ...]
    how: How


def timeline_view(matter: Matter) -> tuple[MomentView, ...]:
    """Events and articles in order of time; empty where there is but one moment."""
    moments = matter.derived.timeline
    return tuple(moment_view(matter, moment) for moment in moments) if len(moments) > 1 else ()


def moment_view(matter: Matter, moment: Moment) -> MomentView:
    site, number = matter.site, moment.article
    if number is None:
        return MomentView(
            time=time_of(moment.at),
            text=inline(moment.text or "", matter.cited),
            article=None,
            outlet=moment.outlet.name if moment.outlet else None,
            language=site.language_of(matter.story.language),
        )
    entry = matter.entry(number)
    return MomentView(
        time=time_of(moment.at),
        text=Markup.escape(headline_of(entry)),
        article=matter.links[number - 1],
        outlet=None,
        language=site.language_of(entry.article.language),
    )


def first_report_view(matter: Matter) -> FirstReportView | None:
    """The first report; None where nobody followed."""
    stat = matter.derived.first_report
    if stat.value is None:
        return None
    return FirstReportView(
        article=matter.links[stat.value.first - 1],
        time=time_of(stat.value.at),
        followers=tuple(
            FollowerView(
                article=matter.links[follower.article - 1],
                after=f"{span(follower.after)} later" if follower.after else "at the same time",
            )
            for follower in stat.value.followers
        ),
        how=matter.how("first_report", stat),
    )
