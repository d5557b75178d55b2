"""Which of the stories most alike come first: likeness, then what the same section and closeness in time add."""

from __future__ import annotations

from binascii import crc32
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..library import Record, section_id
from .candidates import ROW_BITS, likenesses, others
from .rows import Numbers
from .vectors import SCALE

__all__ = ["Filing", "ranked"]

SECTION_BONUS, TIME_BONUS = round(0.05 * SCALE**2), round(0.10 * SCALE**2)
FADES_IN = 30 * 24
"""Hours after which closeness in time counts for a third of what it did."""
UNDATED = np.iinfo(np.int64).min
FADING = np.rint(TIME_BONUS * np.exp(-np.arange(FADES_IN * 12) / FADES_IN)).astype(np.int64)
"""What it adds to be apart by so many hours; nothing from a year on."""


@dataclass(frozen=True)
class Filing:
    """Where and when each story was published."""

    sections: Numbers
    """The CRC-32 of each story's section; 0 without one."""
    times: Numbers
    """When each was published, in seconds; `UNDATED` where that is not known."""

    @classmethod
    def of(cls, stories: Sequence[Record]) -> Filing:
        sections = [crc32(name.encode()) if (name := section_id(story)) else 0 for story in stories]
        times = [int(story.published.timestamp()) if story.published else UNDATED for story in stories]
        return cls(np.array(sections, np.uint32), np.array(times, np.int64))

    def mended(self, source: Numbers, fresh: Filing) -> Filing:
        """See `Rows.mended`."""
        return Filing(
            placed(self.sections, source, fresh.sections),
            placed(self.times, source, fresh.times),
        )

    def bonus(self, rows: Numbers, others: Numbers) -> Numbers:
        """What the same section and closeness in time add to the likeness of each pair."""
        same = (self.sections[rows] == self.sections[others]) & (self.sections[rows] > 0)
        dated = (self.times[rows] != UNDATED) & (self.times[others] != UNDATED)
        apart = np.abs(np.where(dated, self.times[rows] - self.times[others], 0)) // 3600
        near = np.where(dated & (apart < len(FADING)), FADING[np.minimum(apart, len(FADING) - 1)], 0)
        return np.asarray(SECTION_BONUS * same + near)


def placed(ours: Numbers, source: Numbers, fresh: Numbers) -> Numbers:
    found = np.empty(len(source), ours.dtype)
    found[source >= 0], found[source < 0] = ours[source[source >= 0]], fresh
    return found


def ranked(lists: Numbers, rows: Numbers, filing: Filing) -> tuple[Numbers, Numbers]:
    """The candidates of some rows, of which these are the lists, best first, and their likeness; -1 and 0 for none.

    Of equals those of lower rows come first.
    """
    named, likeness = others(lists), likenesses(lists)
    score = np.where(named >= 0, likeness + filing.bonus(rows[:, None], named), 0)
    order = np.argsort(-((score << ROW_BITS) - named), axis=1, kind="stable")
    return np.take_along_axis(named, order, axis=1), np.take_along_axis(likeness, order, axis=1)
