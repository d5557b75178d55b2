"""Blindspot: a side that this list of outlets hardly has, while the other side is much of it."""

from __future__ import annotations

import msgspec

from ..text import Phrase
from .case import Case
from .lean import LeanDistribution
from .leaning import too_few
from .sides import Side
from .stat import Stat

__all__ = ["Blindspot", "blindspot"]

ENOUGH = 8
"""Rated outlets that it takes."""

THIN, FULL = 15, 45
"""In percent of the rated outlets: at most so much is missing, at least so much is covering."""

BALANCED = Phrase(
    "lacking",
    "neither left nor right has at most {thin}% of the rated outlets while the other has at least {full}%",
    (("thin", THIN), ("full", FULL)),
)


class Blindspot(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A property of this list, not of the press: who is missing may have reported, and not be listed."""

    missing: Side
    """Left or right."""
    missing_share: float
    """Its share of rated outlets, 0 to 0.15."""
    covering: Side
    """The other one of left and right."""
    covering_share: float
    """Its share of rated outlets, 0.45 to 1."""


def blindspot(case: Case, lean: Stat[LeanDistribution]) -> Stat[Blindspot]:
    """The blindspot of a story's list; it takes eight rated outlets, and without a blindspot there is no value."""
    spread = lean.value
    rated = spread.rated if spread else 0
    value = blindspot_of(spread) if spread and rated >= ENOUGH else None
    return Stat(
        value=value,
        inputs=lean.inputs,
        excluded=lean.excluded,
        why=None if value else too_few(rated, ENOUGH) if rated < ENOUGH else BALANCED,
    )


def blindspot_of(spread: LeanDistribution) -> Blindspot | None:
    for missing, covering in ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)):
        # In whole numbers, so that the bounds are exact.
        if 100 * spread.on(missing) <= THIN * spread.rated and 100 * spread.on(covering) >= FULL * spread.rated:
            return Blindspot(
                missing=missing,
                missing_share=spread.side_share(missing),
                covering=covering,
                covering_share=spread.side_share(covering),
            )
    return None
