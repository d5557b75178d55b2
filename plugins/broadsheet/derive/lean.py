"""Lean distribution: how a story's outlets are rated, one vote each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from ..model import Rating
from ..text import Phrase
from .case import Case, Entry
from .sides import SIDE_OF, Side
from .stat import Excluded, Stat

__all__ = ["POSITION", "LeanDistribution", "lean"]

POSITION = {Rating.LEFT: -2, Rating.LEAN_LEFT: -1, Rating.CENTER: 0, Rating.LEAN_RIGHT: 1, Rating.RIGHT: 2}
"""Where each rating stands, from left to right."""

NONE_RATED = Phrase("lacking", "no outlet is rated")
NOT_RATED = Phrase("excluded", "{article} is not rated.")


class LeanDistribution(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The rated outlets by rating, with the unrated ones beside them."""

    outlets: tuple[tuple[Rating, int], ...]
    """All five ratings from left to right, each with its outlets."""
    rated: int
    """All rated outlets: what a share is a share of; at least 1."""
    unrated: int
    """Outlets without a rating; no part of any share."""

    def share(self, rating: Rating) -> float:
        """The share of rated outlets that are rated so, 0 to 1."""
        return dict(self.outlets).get(rating, 0) / self.rated

    def on(self, side: Side) -> int:
        """The outlets on a side."""
        return sum(count for rating, count in self.outlets if SIDE_OF[rating] is side)

    def side_share(self, side: Side) -> float:
        """The share of rated outlets on a side, 0 to 1."""
        return self.on(side) / self.rated


def lean(case: Case) -> Stat[LeanDistribution]:
    """The lean distribution; it takes one rated outlet. Only articles with a rating are inputs."""
    votes = Counter([vote(entries) if len(entries) > 1 else entries[0].rating for entries in case.outlets])
    unrated = votes.pop(Rating.UNRATED, 0)
    rated = votes.total()
    value = LeanDistribution(outlets=tuple([(r, votes[r]) for r in POSITION]), rated=rated, unrated=unrated)
    return Stat(
        value=value if rated else None,
        inputs=tuple([entry.number for entry in case.entries if entry.rating in POSITION]),
        excluded=tuple([is_unrated(entry.number) for entry in case.entries if entry.rating not in POSITION]),
        why=None if rated else NONE_RATED,
    )


def is_unrated(number: int) -> Excluded:
    return Excluded(article=number, reason=NOT_RATED)


def vote(entries: Sequence[Entry]) -> Rating:
    """The one rating of an outlet with these articles.

    What its rated articles agree on. Where they differ: the outlet's rating as a whole, and without one, what most
    of its articles are rated; in a tie the one nearest to the center, then the one further left.
    """
    ratings = [entry.rating for entry in entries if entry.rating in POSITION]
    if len(set(ratings)) > 1:
        own = [entry.outlet.lean.rating for entry in entries if entry.outlet.lean]
        return most_common([rating for rating in own if rating in POSITION] or ratings)
    return ratings[0] if ratings else Rating.UNRATED


def most_common(ratings: Sequence[Rating]) -> Rating:
    return min(ratings, key=lambda rating: (-ratings.count(rating), abs(POSITION[rating]), POSITION[rating]))
