"""How each side covered a story: its outlets, and its headlines next to those of the others."""

from __future__ import annotations

from ...derive import SideGroup
from .articles import LeanView, lean_view
from .matter import HeadlineView, Matter
from .phrases import RATINGS
from .view import View

__all__ = ["SideView", "headlines_view", "sides_view"]


class SideView(View, frozen=True):
    """The articles of one side."""

    key: str
    label: str
    outlets: str
    """"3 outlets"."""
    headlines: tuple[HeadlineView, ...]
    ratings: tuple[LeanView, ...] = ()
    """One of each rater and day: who puts these articles on this side."""


def sides_view(matter: Matter) -> tuple[SideView, ...]:
    """The sides that have an article, unrated ones last; none at all where nothing is rated."""
    groups = matter.derived.sides
    return tuple([side_view(matter, group) for group in groups]) if any(group.side for group in groups) else ()


def headlines_view(sides: tuple[SideView, ...]) -> tuple[SideView, ...]:
    """The sides whose headlines can be compared: those that are rated, where there are two of them."""
    rated = tuple(side for side in sides if side.key != "unrated")
    return rated if len(rated) > 1 else ()


def side_view(matter: Matter, group: SideGroup) -> SideView:
    key = group.side.value if group.side else "unrated"
    return SideView(
        key=key,
        label=matter.words.tell(RATINGS[key]),
        outlets=matter.words.count("sides", "{count} outlet", "{count} outlets", group.outlets),
        headlines=tuple([matter.headlines[number - 1] for number in group.articles]),
        ratings=ratings_of(matter, group) if group.side else (),
    )


def ratings_of(matter: Matter, group: SideGroup) -> tuple[LeanView, ...]:
    """The ratings of a side's articles whose rater or day is known, one for each of these."""
    views = [lean_view(matter.derived.entries[number - 1], matter.words) for number in group.articles]
    return tuple({(it.rater, it.rated, it.url): it for it in views if it.rater or it.rated}.values())
