"""How much it tells that two stories say the same word: the rarer the word, the more.

Inverse document frequency (Spärck Jones 1972), in steps: one story more or less changes the rarity of few words, and
with it what few stories are like. Whole numbers throughout, so that a sum is the same in whatever order it is made.
"""

from __future__ import annotations

import math

import numpy as np

from .rows import Numbers

__all__ = ["COUNTS", "rarity", "stepped"]

FINENESS = 64
"""What 1 is in whole numbers."""
COMMON = 200
"""What no more stories than these say is never too common to tell stories apart."""

STEPS = np.array(sorted(step for power in range(32) for step in (1 << power, 3 << power)), np.int64)
"""1, 2, 3, 4, 6, 8, 12, 16, 24 …: each a third or a half more than the one before."""

COUNTS = np.array([round(FINENESS * (1 + math.log(max(count, 1)))) for count in range(256)], np.int64)
"""What it weighs that one story says a word so many times, up to 420."""


def stepped(total: int) -> int:
    """The number of stories in steps: the largest power of two that is not above it."""
    return 1 << max(total.bit_length() - 1, 0)


def rarity(said_by: Numbers, total: int, share: int) -> Numbers:
    """The rarity of words that so many of `total` stories say, up to 850 for a million stories.

    What only one story says relates nothing; what more than one in `share` say does not tell stories apart and would
    cost the most.
    """
    total = stepped(total)
    by_step = np.array([round(FINENESS * math.log1p(total / step)) for step in STEPS.tolist()], np.int64)
    found = by_step[np.searchsorted(STEPS, np.maximum(said_by, 1), "right") - 1]
    found[(said_by < 2) | (said_by > max(COMMON, total // share))] = 0
    return np.asarray(found)
