"""A bar of segments that fill it without gaps."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ..view import View

__all__ = ["Segment", "segments"]

WHOLE = 1000
"""A bar's length: places are in tenths of a percent."""


class Segment(View, frozen=True):
    """A part of a bar. Places are percentages of its length, as texts with at most one decimal: `12.5`."""

    start: str
    middle: str
    width: str


def segments(counts: Iterable[int]) -> tuple[Segment, ...]:
    """A segment for each count, in proportion; together they are exactly as long as the bar. Zero takes no room."""
    counts = tuple(counts)
    total, done, made = sum(counts) or 1, 0, []
    for count in counts:
        start, end = WHOLE * done // total, WHOLE * (done + count) // total
        done += count
        made.append(Segment(start=places(start), middle=places((start + end) // 2), width=places(end - start)))
    return tuple(made)


@cache
def places(tenths: int) -> str:
    """Tenths of a percent as a percentage: "12.5", "40"."""
    return f"{tenths / 10:g}"
