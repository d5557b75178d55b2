"""How each side covered a story: its outlets, and its headlines next to those of the others."""

from __future__ import annotations

from ...derive import SideGroup
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
    )
