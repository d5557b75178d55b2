"""How each side covered a story: its outlets, and its headlines next to those of the others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ...derive import SideGroup
from ...text import Wording
from .matter import HeadlineView, Matter
from .phrases import RATINGS
from .times import Time, dated
from .view import View

__all__ = ["RaterView", "SideView", "headlines_view", "sides_view"]


class RaterView(View, frozen=True):
    """Who gave ratings, and when."""

    rater: str
    rated: Time | None
    """When they gave the earliest of them."""
    last: Time | None
    """When they gave the latest, if on another day."""


class SideView(View, frozen=True):
    """The articles of one side."""

    key: str
    label: str
    outlets: str
    """"3 outlets"."""
    headlines: tuple[HeadlineView, ...]
    raters: tuple[RaterView, ...] = ()
    """Who puts these articles on this side."""


def sides_view(matter: Matter) -> tuple[SideView, ...]:
    """The sides that have an article, unrated ones last; none at all where nothing is rated."""
    groups = matter.derived.sides
    return tuple([side_view(matter, group) for group in groups]) if any(group.side for group in groups) else ()


def headlines_view(sides: tuple[SideView, ...]) -> tuple[SideView, ...]:
    """The sides whose headlines can be compared: those that are rated, where there are two of them."""
    rated = tuple([side for side in sides if side.key != "unrated"])
    return rated if len(rated) > 1 else ()


def side_view(matter: Matter, group: SideGroup) -> SideView:
    key = group.side.value if group.side else "unrated"
    return SideView(
        key=key,
        label=matter.words.tell(RATINGS[key]),
        outlets=matter.words.count("sides", "{count} outlet", "{count} outlets", group.outlets),
        headlines=tuple([matter.headlines[number - 1] for number in group.articles]),
        raters=raters_of(matter, group) if group.side else (),
    )


def raters_of(matter: Matter, group: SideGroup) -> tuple[RaterView, ...]:
    """Those who rated the articles of a side or their outlets, in the order of the articles."""
    days: dict[str, list[date]] = {}
    for number in group.articles:
        lean = matter.derived.entries[number - 1].lean
        if lean and lean.rater:
            rated = days.setdefault(lean.rater, [])
            if lean.rated:
                rated.append(lean.rated.date())
    return tuple([rater_view(rater, sorted(set(rated)), matter.words) for rater, rated in days.items()])


def rater_view(rater: str, days: Sequence[date], words: Wording) -> RaterView:
    return RaterView(
        rater=rater,
        rated=dated(days[0], words) if days else None,
        last=dated(days[-1], words) if len(days) > 1 else None,
    )
