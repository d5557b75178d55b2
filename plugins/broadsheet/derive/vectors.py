"""What each story is about, as a vector: its words or keywords weighted by TF-IDF (Salton & Buckley 1988)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .rarity import COUNTS, rarity, stepped
from .rows import Flags, Numbers, Rows, among, counted, distinct

__all__ = ["SCALE", "Part", "Vocabulary", "weighed"]

SCALE = 1000
"""The length of a story's whole vector. Weights are whole numbers, so that likenesses are exact."""
VALUE_BITS, PLACE_BITS = 20, 24
"""Bits for the value of a number, which is at most the product of what `COUNTS` and `rarity` give, and for its place in
its row: a seed is too small for more words."""


@dataclass(frozen=True)
class Part:
    """How one part of the vectors is weighted."""

    weight: float
    """Its share of a vector's squared length."""
    kept: int
    """How many of the heaviest words of a story stand for it."""
    share: int
    """What more than one in so many stories say is too common to count."""


@dataclass(frozen=True)
class Vocabulary:
    """The words of all stories, as numbers, and how many stories say each."""

    part: Part
    rows: Rows
    """The words of each story, ascending, and how often it says them."""
    numbers: Numbers
    """Each word of them once, ascending."""
    said_by: Numbers
    """How many stories say it."""

    def mended(self, source: Numbers, fresh: Rows) -> tuple[Vocabulary, Flags]:
        """The vocabulary of other stories (see `Rows.mended`), and which of these have a word as rare as it was not."""
        rows = self.rows.mended(source, fresh)
        lost = np.ones(len(self.rows), np.bool_)
        lost[source[source >= 0]] = False
        gone, come = counted(self.rows.take(np.flatnonzero(lost)).numbers), counted(fresh.numbers)
        touched = np.union1d(gone[0], come[0])
        were = self.count_of(touched)
        are = were.copy()
        are[np.searchsorted(touched, gone[0])] -= gone[1]
        are[np.searchsorted(touched, come[0])] += come[1]
        found = Vocabulary(self.part, rows, *self.recounted(touched, were, are))
        if stepped(len(self.rows)) != stepped(len(rows)):
            return found, np.ones(len(rows), np.bool_)
        return found, found.holding(touched[self.rarity(were) != found.rarity(are)])

    def rarity(self, said_by: Numbers) -> Numbers:
        return rarity(said_by, len(self.rows), self.part.share)

    def rarity_of(self, numbers: Sequence[int]) -> list[int]:
        """How rare some words are; 0 where they tell nothing."""
        found: list[int] = self.rarity(self.count_of(np.array(numbers, np.uint32))).tolist()
        return found

    def count_of(self, numbers: Numbers) -> Numbers:
        """How many stories say each of `numbers`."""
        places = np.searchsorted(self.numbers, numbers)
        known = places < len(self.numbers)
        known[known] = self.numbers[places[known]] == numbers[known]
        found = np.zeros(len(numbers), np.int64)
        found[known] = self.said_by[places[known]]
        return found

    def recounted(self, touched: Numbers, were: Numbers, are: Numbers) -> tuple[Numbers, Numbers]:
        """`numbers` and `said_by` where those `touched`, once said by so many stories, are now said by others."""
        said_by = self.said_by.copy()
        said_by[np.searchsorted(self.numbers, touched[were > 0])] = are[were > 0]
        added = were == 0
        places = np.searchsorted(self.numbers, touched[added])
        numbers = np.insert(self.numbers, places, touched[added])
        said_by = np.insert(said_by, places, are[added])
        return numbers[said_by > 0], said_by[said_by > 0]

    def holding(self, numbers: Numbers) -> Flags:
        """Which stories have one of `numbers`."""
        found = np.zeros(len(self.rows), np.bool_)
        found[np.searchsorted(self.rows.starts, among(self.rows.numbers, numbers), "right") - 1] = True
        return found


def weighed(vocabulary: Vocabulary, rows: Numbers) -> Rows:
    """The vectors of some rows: of each the heaviest words, of length `SCALE` times the root of the part's weight."""
    some, part = vocabulary.rows.take(rows), vocabulary.part
    numbers, columns = distinct(some.numbers)
    rare = vocabulary.rarity(vocabulary.count_of(numbers))
    some = heaviest(Rows(some.lengths, some.numbers, COUNTS[some.values] * rare[columns]), part.kept)
    squares = np.bincount(some.row_of, some.values.astype(np.float64) ** 2, minlength=len(some))
    scale = SCALE * np.sqrt(part.weight) / np.sqrt(np.maximum(squares, 1))
    return Rows(some.lengths, some.numbers, np.rint(some.values * scale[some.row_of]).astype(np.uint16))


def heaviest(rows: Rows, kept: int) -> Rows:
    """Rows with only their `kept` largest values above 0; of equals those further left."""
    rows = rows.where(rows.values > 0)
    if rows.lengths.max(initial=0) <= kept:
        return rows
    places = (np.arange(len(rows.values)) - rows.starts[rows.row_of]).astype(np.uint64)
    lightness = (rows.values.max() - rows.values).astype(np.uint64)
    order = np.sort((rows.row_of.astype(np.uint64) << (VALUE_BITS + PLACE_BITS)) | (lightness << PLACE_BITS) | places)
    best = order[places < kept]
    row, place = best >> (VALUE_BITS + PLACE_BITS), best & ((1 << PLACE_BITS) - 1)
    chosen = np.zeros(len(places), np.bool_)
    chosen[rows.starts[row.astype(np.int64)] + place.astype(np.int64)] = True
    return rows.where(chosen)
