"""Ownership: what kinds of owner a story's outlets have, and how much they are of one kind."""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter

import msgspec

from ..text import Phrase
from .case import Case
from .stat import Stat
from .tally import shares, tally

__all__ = ["Ownership", "ownership"]

NONE_KNOWN = Phrase("lacking", "no outlet’s ownership is known")
NOT_KNOWN = Phrase("excluded", "{article} is by an outlet whose ownership is not known.")


class Ownership(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The outlets of a story by type of ownership."""

    outlets: tuple[tuple[str, int], ...]
    """Each type, as the seed words it, with its outlets; most first, then by the alphabet."""
    unknown: int
    """Outlets whose ownership is not known; no part of the concentration."""
    concentration: float
    """Above 0, up to 1 where all are of one type: the sum of squared shares (Simpson 1949; Herfindahl's index)."""


def ownership(case: Case) -> Stat[Ownership]:
    """The outlets by type of ownership; it takes one whose ownership is known."""
    known = tally(case, attrgetter("outlet.ownership"), NOT_KNOWN)
    value = Ownership(outlets=known.outlets, unknown=known.unknown, concentration=concentration(known.counts))
    return Stat(
        value=value if known.outlets else None,
        inputs=known.inputs,
        excluded=known.excluded,
        why=None if known.outlets else NONE_KNOWN,
    )


@lru_cache(maxsize=1_000)
def concentration(counts: tuple[int, ...]) -> float:
    """The sum of the counts' squared shares. Kept: the counts of many stories are the same."""
    return sum(share * share for share in shares(counts))
