"""Countries: where a story's outlets publish from, and how evenly they are spread."""

from __future__ import annotations

from functools import lru_cache
from math import log
from operator import attrgetter

import msgspec

from ..text import Phrase
from .case import Case
from .stat import Stat
from .tally import shares, tally

__all__ = ["Countries", "countries"]

NONE_KNOWN = Phrase("lacking", "no outlet’s country is known")
NOT_KNOWN = Phrase("excluded", "{article} is by an outlet whose country is not known.")


class Countries(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The outlets of a story by country."""

    outlets: tuple[tuple[str, int], ...]
    """Each country's code (ISO 3166-1 alpha-2) with its outlets; most first, then by code."""
    unknown: int
    """Outlets whose country is not known; no part of the evenness."""
    evenness: float | None
    """0 to 1: 1 where every country has as many outlets. None with a single country."""


def countries(case: Case) -> Stat[Countries]:
    """The outlets by country; it takes one whose country is known."""
    known = tally(case, attrgetter("outlet.country"), NOT_KNOWN)
    value = Countries(outlets=known.outlets, unknown=known.unknown, evenness=evenness(known.counts))
    return Stat(
        value=value if known.outlets else None,
        inputs=known.inputs,
        excluded=known.excluded,
        why=None if known.outlets else NONE_KNOWN,
    )


@lru_cache(maxsize=1_000)
def evenness(counts: tuple[int, ...]) -> float | None:
    """Shannon's entropy of the counts' shares over ln k, the most that k shares can have (Pielou 1966).

    Kept: the counts of many stories are the same.
    """
    if len(counts) < 2:
        return None
    entropy = -sum(share * log(share) for share in shares(counts))
    return min(entropy / log(len(counts)), 1.0)  # rounding can end a hair above
