"""Political leaning: where a story's outlets stand on average."""

from __future__ import annotations

import msgspec

from ..text import Phrase
from .case import Case
from .lean import POSITION, LeanDistribution
from .stat import Stat

__all__ = ["Leaning", "leaning"]

ENOUGH = 5
"""Rated outlets that it takes."""


class Leaning(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An average, and the word for it."""

    mean: float
    """From -2, all left, to +2, all right."""
    label: str
    """`left`, `lean-left`, `lean-right`, `right`, or `mixed` where the mean is within a third of a bucket of 0."""


def leaning(case: Case, lean: Stat[LeanDistribution]) -> Stat[Leaning]:
    """The mean of the rated outlets' positions, one vote each; it takes five rated outlets."""
    spread = lean.value
    rated = spread.rated if spread else 0
    return Stat(
        value=leaning_of(spread) if spread and rated >= ENOUGH else None,
        inputs=lean.inputs,
        excluded=lean.excluded,
        why=None if rated >= ENOUGH else too_few(rated, ENOUGH),
    )


def too_few(rated: int, enough: int) -> Phrase:
    """Why there is nothing to say of so few rated outlets."""
    return Phrase(
        "lacking", "too few rated outlets: {rated}, and it takes {enough}", (("rated", rated), ("enough", enough))
    )


def leaning_of(spread: LeanDistribution) -> Leaning:
    total = sum(POSITION[rating] * count for rating, count in spread.outlets)
    return Leaning(mean=total / spread.rated, label=label(total, spread.rated))


def label(total: int, rated: int) -> str:
    """The word for the mean `total / rated`; in whole numbers, so that the bounds are exact.

    From a third of a bucket on, which still is mixed, it leans; from one and a half on it no longer merely leans.
    """
    if 3 * abs(total) <= rated:
        return "mixed"
    side = "left" if total < 0 else "right"
    return side if 2 * abs(total) >= 3 * rated else f"lean-{side}"
