"""Lists of the stories most like each story, as arrays of numbers that sort themselves.

One candidate is one whole number, its key: how alike it is, then its row counted from the last. The largest key is the
best candidate, and of equally alike ones the first row. A list is its keys in descending order, then zeros.
"""

from __future__ import annotations

import numpy as np

from .rows import Numbers

__all__ = ["CANDIDATES", "KEY_BITS", "ROW_BITS", "best", "bounds", "keys_of", "likenesses", "others", "renumbered"]

CANDIDATES = 16
"""How many of the most alike are kept of each story."""
ROW_BITS = 20
"""Bits for the number of a row: room for a million stories."""
LAST = (1 << ROW_BITS) - 1
KEY_BITS = 2 * ROW_BITS + 1
"""Bits for a key: likenesses go up to a million, and a little more by rounding."""
TOP = (1 << KEY_BITS) - 1


def keys_of(likeness: Numbers, rows: Numbers) -> Numbers:
    """The keys of candidates."""
    return np.asarray((likeness.astype(np.int64) << ROW_BITS) | (LAST - rows))


def others(lists: Numbers) -> Numbers:
    """The rows that lists name; -1 where there are no more."""
    return np.where(lists > 0, LAST - (lists & LAST), -1)


def likenesses(lists: Numbers) -> Numbers:
    """How much alike those are, up to a million; 0 where there are no more."""
    return lists >> ROW_BITS


def best(rows: Numbers, keys: Numbers, count: int) -> Numbers:
    """The lists of `count` rows, out of keys of which each belongs to one of `rows`."""
    order = np.sort((rows.astype(np.int64) << KEY_BITS) | (TOP - keys))
    rows = order >> KEY_BITS
    places = np.arange(len(rows)) - np.searchsorted(rows, np.arange(count))[rows]
    first = places < CANDIDATES
    lists = np.zeros((count, CANDIDATES), np.int64)
    lists[rows[first], places[first]] = TOP - (order[first] & TOP)
    return lists


def renumbered(lists: Numbers, now: Numbers) -> Numbers:
    """Lists where each row has another number, in the same order as before; 0 for those whose number is -1."""
    named = others(lists)
    # The last of these, one more than there are rows, is for those that are not there.
    after = np.append(now, -1)[named]
    return np.where(after >= 0, (lists & ~LAST) | (LAST - after), 0)


def bounds(lists: Numbers, now: Numbers) -> Numbers:
    """The key, renumbered as above, that for each list all it leaves out is below; 0 where nothing was left out.

    Where the last of a full list is gone, it is not known where it would stand: better too high than too low.
    """
    last = lists[:, -1]
    place = np.append(now, -1)[others(last)]
    return np.where(last > 0, (last & ~LAST) | np.where(place >= 0, LAST - place, LAST), 0)
