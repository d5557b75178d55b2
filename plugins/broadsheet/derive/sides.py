"""Sides: a story's articles grouped by their rating, so that each side's coverage can be read next to the others'."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from ..model import Rating
from .case import Case, Entry

__all__ = ["SIDE_OF", "Side", "SideGroup", "sides"]


class Side(StrEnum):
    """Left and right take in those who lean that way."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


SIDE_OF = {
    Rating.LEFT: Side.LEFT,
    Rating.LEAN_LEFT: Side.LEFT,
    Rating.CENTER: Side.CENTER,
    Rating.LEAN_RIGHT: Side.RIGHT,
    Rating.RIGHT: Side.RIGHT,
}
"""The side of each rating; unrated is on none."""


IN_ORDER = (*Side, None)
"""From left to right, the articles on no side last."""


class SideGroup(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The articles of one side."""

    side: Side | None
    """None: the articles that are not rated."""
    articles: tuple[int, ...]
    """Their numbers, ascending; at least one."""
    outlets: int
    """How many outlets published them. One with articles on two sides counts on both."""


def sides(case: Case) -> tuple[SideGroup, ...]:
    """The story's articles by side: left, center, right, unrated; those without an article are left out."""
    groups: dict[Side | None, list[Entry]] = {side: [] for side in IN_ORDER}
    for entry in case.entries:
        groups[SIDE_OF.get(entry.rating)].append(entry)
    return tuple(
        [
            SideGroup(
                side=side,
                articles=tuple([entry.number for entry in entries]),
                outlets=len({entry.outlet.id for entry in entries}),
            )
            for side, entries in groups.items()
            if entries
        ]
    )
