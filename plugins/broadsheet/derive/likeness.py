"""Which stories are most alike: for each the few whose vectors point most nearly the same way (weighted cosine).

Found for all stories at once as a sparse product of which only the top of each row is kept, or, where few vectors have
changed, for those and for whom it concerns. Both give the same to the last bit, since every number is whole.
"""

from __future__ import annotations

import os
from collections.abc import Sized
from importlib import import_module
from types import ModuleType

import numpy as np

from .candidates import CANDIDATES, KEY_BITS, best, bounds, keys_of, renumbered
from .postings import Pairs, pairs
from .rows import Numbers, Rows, distinct
from .vectors import SCALE

__all__ = ["are_few", "most_alike", "updated"]

LEAST = round(0.05 * SCALE**2)
"""The likeness below which two stories only happen to share a keyword."""
FEW, SHARE = 1000, 8
"""It is faster to look at changed vectors alone where they are that few, or at most one in so many."""


def load() -> tuple[ModuleType, ModuleType]:
    """What multiplies sparse matrices. Not loaded with this module: that takes longer than most updates take."""
    return import_module("scipy.sparse"), import_module("sparse_dot_topn")


def most_alike(vectors: Rows) -> Numbers:
    """The candidates of all rows, found from scratch."""
    sparse, dot = load()

    numbers, columns = distinct(vectors.numbers)
    shape = (len(vectors), len(numbers))
    left = sparse.csr_matrix((vectors.values.astype(np.int64), columns, vectors.starts), shape=shape)
    # Of equally alike rows the product is to keep the first: each row counts a trifle less than the one before.
    trifles = (1 << KEY_BITS) - vectors.row_of.astype(np.int64)
    right = sparse.csr_matrix((left.data * trifles, left.indices, left.indptr), shape=shape)
    threads = os.cpu_count() if dot._has_openmp_support else None  # which warns where it can't
    least = (LEAST - 1) << KEY_BITS
    product = dot.sp_matmul_topn(left, right.T.tocsr(), CANDIDATES + 1, threshold=least, n_threads=threads)
    rows = np.repeat(np.arange(len(vectors)), np.diff(product.indptr))
    chosen = rows != product.indices
    likeness = -(-product.data >> KEY_BITS)
    return best(rows[chosen], keys_of(likeness, product.indices)[chosen], len(vectors))


def updated(before: Numbers, now: Numbers, vectors: Rows, changed: Numbers) -> Numbers:
    """The candidates of all rows, where those of `before` were right but for the vectors that have `changed`.

    `before` is in the order of the rows now, and names others as they were numbered; `now` numbers them anew, with -1
    for those that are gone.
    """
    count = len(vectors)
    if not are_few(changed, count):
        return most_alike(vectors)
    lists, unsure = merged(before, now, changed, pairs(vectors, changed, LEAST), count)
    if not are_few(unsure, count):
        return most_alike(vectors)
    again = pairs(vectors, unsure, LEAST)
    lists[unsure] = best(again.rows, keys_of(again.likeness, again.others), count)[unsure]
    return lists


def are_few(rows: Sized, count: int) -> bool:
    """Whether it is faster to look at these rows alone than at all of so many."""
    return len(rows) <= max(FEW, count // SHARE)


def merged(before: Numbers, now: Numbers, changed: Numbers, new: Pairs, count: int) -> tuple[Numbers, Numbers]:
    """The candidates with the pairs of `changed` rows, and the rows of which too few are left to be sure of them."""
    is_changed = np.zeros(count, np.bool_)
    is_changed[changed] = True
    lists = renumbered(before, np.where(np.append(is_changed, False)[now], -1, now))
    bound = bounds(before, now)
    keys = keys_of(new.likeness, new.rows)
    adds = ~is_changed[new.others] & (keys >= bound[new.others])
    concerned = ((lists > 0) != (before > 0)).any(axis=1)
    concerned[new.others[adds]] = True
    concerned[changed] = False
    which = np.flatnonzero(concerned)
    rows = np.concatenate([np.repeat(which, CANDIDATES), new.others[adds]])
    keys = np.concatenate([lists[which].ravel(), keys[adds]])
    lists[which] = best(rows[keys > 0], keys[keys > 0], count)[which]
    lists[changed] = best(new.rows, keys_of(new.likeness, new.others), count)[changed]
    return lists, which[lists[which, -1] < bound[which]]
