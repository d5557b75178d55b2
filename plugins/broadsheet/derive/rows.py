"""Rows of numbers of different lengths, laid end to end: a sparse matrix that is easy to take apart and mend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = ["Flags", "Numbers", "Rows", "among", "counted", "distinct"]

Numbers: TypeAlias = NDArray[Any]
"""Whole numbers of any size."""
Flags: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class Rows:
    """For each row some numbers, each with a value."""

    lengths: Numbers
    """How many numbers each row has."""
    numbers: Numbers
    """The numbers of all rows; unsigned, 32 bits."""
    values: Numbers
    """The value of each of them."""

    def __len__(self) -> int:
        return len(self.lengths)

    @cached_property
    def starts(self) -> Numbers:
        """Where each row starts, and where the last one ends."""
        return np.append(0, np.cumsum(self.lengths, dtype=np.int64))

    @cached_property
    def row_of(self) -> Numbers:
        """The row of each number."""
        return np.repeat(np.arange(len(self), dtype=np.int32), self.lengths)

    def row(self, at: int) -> tuple[Numbers, Numbers]:
        """The numbers and values of one row."""
        part = slice(self.starts[at], self.starts[at + 1])
        return self.numbers[part], self.values[part]

    def take(self, rows: Numbers) -> Rows:
        """Some of the rows, ascending."""
        if len(rows) == len(self):
            return self
        lengths = self.lengths[rows].astype(np.int64)
        places = np.repeat(self.starts[rows] - np.cumsum(lengths) + lengths, lengths) + np.arange(lengths.sum())
        return Rows(self.lengths[rows], self.numbers[places], self.values[places])

    def where(self, chosen: Flags) -> Rows:
        """All rows, with only the chosen numbers."""
        before = np.append(0, np.cumsum(chosen, dtype=np.int64))
        lengths = np.diff(before[self.starts]).astype(np.uint32)
        return Rows(lengths, self.numbers[chosen], self.values[chosen])

    def beside(self, other: Rows) -> Rows:
        """Each row followed by the same row of `other`."""
        ours = np.arange(len(self.numbers)) + other.starts[self.row_of]
        theirs = np.arange(len(other.numbers)) + self.starts[1:][other.row_of]
        numbers = np.empty(len(ours) + len(theirs), self.numbers.dtype)
        values = np.empty(len(ours) + len(theirs), self.values.dtype)
        numbers[ours], numbers[theirs] = self.numbers, other.numbers
        values[ours], values[theirs] = self.values, other.values
        return Rows(self.lengths + other.lengths, numbers, values)

    def mended(self, source: Numbers, fresh: Rows) -> Rows:
        """Rows out of these and `fresh`: for each the row here that it is, or -1 for the next of the fresh ones."""
        new = source < 0
        place = np.where(new, np.cumsum(new) - 1, source)
        # Most rows are followed by the one that followed them: such runs are copied whole.
        firsts = np.flatnonzero((np.diff(place, prepend=-2) != 1) | np.diff(new, prepend=new[:1]))
        lasts = np.append(firsts, len(source))[1:] - 1
        runs = [
            (of := fresh if new[first] else self, slice(of.starts[place[first]], of.starts[place[last] + 1]))
            for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True)
        ]
        lengths = np.empty(len(source), np.uint32)
        lengths[new], lengths[~new] = fresh.lengths, self.lengths[source[~new]]
        numbers = np.concatenate([fresh.numbers[:0], *(of.numbers[part] for of, part in runs)])
        values = np.concatenate([fresh.values[:0], *(of.values[part] for of, part in runs)])
        return Rows(lengths, numbers, values)


def counted(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Each distinct number, ascending, and how often it comes."""
    ordered = np.sort(numbers)
    firsts = np.flatnonzero(np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)])
    return ordered[firsts], np.diff(np.append(firsts, len(ordered)))


def distinct(numbers: Numbers) -> tuple[Numbers, Numbers]:
    """Each distinct number, ascending, and the place among these of each of `numbers`. Many times `np.unique`."""
    order = np.sort((numbers.astype(np.uint64) << 32) | np.arange(len(numbers), dtype=np.uint64))
    ordered, places = (order >> 32).astype(np.uint32), (order & 0xFFFFFFFF).astype(np.int64)
    first = np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]
    found = np.empty(len(numbers), np.int32)
    found[places] = np.cumsum(first, dtype=np.int32) - 1
    return ordered[first], found


def among(numbers: Numbers, wanted: Numbers) -> Numbers:
    """The places in `numbers` of those that are one of `wanted`."""
    # Their last bits leave few to look at closely, in a fraction of the time.
    flags = np.zeros(1 << 16, np.bool_)
    flags[wanted.astype(np.uint16)] = True
    places = np.flatnonzero(flags[numbers.astype(np.uint16)])
    return places[np.isin(numbers[places], wanted)]
