"""Who reported a story first, and how soon the others followed."""

from __future__ import annotations

from datetime import timedelta
from functools import lru_cache

from markupsafe import Markup

from ...text import Wording
from .matter import How, Matter
from .times import Time, time_of
from .view import View

__all__ = ["FirstReportView", "FollowerView", "first_report_view"]


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
            [
                FollowerView(article=matter.links[follower.article - 1], after=after(follower.after, words))
                for follower in stat.value.followers
            ]
        ),
        how=matter.how("first_report", stat),
    )


def after(time: timedelta, words: Wording) -> str:
    """How long after the first report another one came."""
    return later(words.span(time), words) if time else words.say("first report", "at the same time")


@lru_cache(maxsize=10_000)
def later(span: str, words: Wording) -> str:
    """Kept: it is said of nearly every article."""
    return words.say("first report", "{span} later", span=span)
