"""Finds the pairs of stories that have something in common, for some of the stories."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from .rows import Numbers, Rows, among

__all__ = ["Pairs", "pairs"]

AT_ONCE = 1 << 22
"""How many products, and sums of products, are made at a time."""


class Pairs(NamedTuple):
    """Pairs of different rows."""

    rows: Numbers
    others: Numbers
    likeness: Numbers


NONE = Pairs(*np.zeros((3, 0), np.int64))


def pairs(vectors: Rows, some: Numbers, least: int) -> Pairs:
    """The pairs of `some` rows with any others whose vectors' product is at least `least`."""
    ours = vectors.take(some)
    postings = Postings(vectors, ours.numbers)
    runs = parts(ours, postings.lengths, len(vectors))
    found = [NONE, *(products(ours, run, postings, some, len(vectors), least) for run in runs)]
    return Pairs(*map(np.concatenate, zip(*found, strict=True)))


class Postings:
    """Where in `vectors` each of `numbers` comes: from `firsts` on `lengths` of `rows`, with these `weights`."""

    def __init__(self, vectors: Rows, numbers: Numbers) -> None:
        places = among(vectors.numbers, numbers)
        order = np.sort((vectors.numbers[places].astype(np.uint64) << 32) | places.astype(np.uint64))
        places, posted = (order & 0xFFFFFFFF).astype(np.int64), (order >> 32).astype(np.uint32)
        self.rows, self.weights = vectors.row_of[places], vectors.values[places]
        self.firsts = np.searchsorted(posted, numbers, "left")
        self.lengths = np.searchsorted(posted, numbers, "right") - self.firsts


def parts(ours: Rows, lengths: Numbers, count: int) -> Iterator[slice]:
    """Runs of rows with about `AT_ONCE` products and sums each."""
    costs = np.append(0, np.cumsum(lengths))[ours.starts] + np.arange(len(ours) + 1) * count
    start = 0
    while start < len(ours):
        end = max(start + 1, int(np.searchsorted(costs, costs[start] + AT_ONCE, "right")) - 1)
        yield slice(start, end)
        start = end


def products(ours: Rows, part: slice, postings: Postings, some: Numbers, count: int, least: int) -> Pairs:
    """The pairs of a run of rows."""
    run = slice(ours.starts[part.start], ours.starts[part.stop])
    firsts, lengths = postings.firsts[run], postings.lengths[run]
    places = np.repeat(firsts - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
    cells = np.repeat((ours.row_of[run] - part.start).astype(np.int64) * count, lengths) + postings.rows[places]
    # Whole numbers far below 2**53: exact, in whatever order they are added.
    weights = np.repeat(ours.values[run].astype(np.float64), lengths) * postings.weights[places]
    sums = np.bincount(cells, weights)
    alike = np.flatnonzero(sums >= least)
    rows, others = some[part][alike // count], alike % count
    chosen = rows != others
    return Pairs(rows[chosen], others[chosen], sums[alike[chosen]].astype(np.int64))
