"""What happened when, and who reported it first."""

from __future__ import annotations

from datetime import timedelta

from markupsafe import Markup

from ...derive import Moment
from ...text import Wording
from ..rich_text import inline
from .articles import headline_of
from .matter import How, Matter
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
            time=time_of(moment.at, matter.words),
            text=inline(moment.text or "", matter.cited),
            article=None,
            outlet=moment.outlet.name if moment.outlet else None,
            language=site.language_of(matter.story.language),
        )
    entry = matter.entry(number)
    return MomentView(
        time=time_of(moment.at, matter.words),
        text=Markup.escape(headline_of(entry, matter.words)),
        article=matter.links[number - 1],
        outlet=None,
        language=site.language_of(entry.article.language),
    )


def first_report_view(matter: Matter) -> FirstReportView | None:
    """The first report; None where nobody followed."""
    stat = matter.derived.first_report
    if stat.value is None:
        return None
    words = matter.words
    return FirstReportView(
        article=matter.links[stat.value.first - 1],
        time=time_of(stat.value.at, words),
        followers=tuple(
            FollowerView(article=matter.links[follower.article - 1], after=after(follower.after, words))
            for follower in stat.value.followers
        ),
        how=matter.how("first_report", stat),
    )


def after(time: timedelta, words: Wording) -> str:
    """How long after the first report another one came."""
    if not time:
        return words.say("first report", "at the same time")
    return words.say("first report", "{span} later", span=words.span(time))
