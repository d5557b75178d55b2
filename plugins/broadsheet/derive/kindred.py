"""The arrays that relations are found by, and how they are brought up to date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .candidates import CANDIDATES
from .likeness import are_few, updated
from .ranking import Filing
from .rows import Flags, Numbers, Rows
from .vectors import Part, Vocabulary, weighed

__all__ = ["Kindred", "Mending"]

WORDS = Part(weight=0.4, kept=96, share=200)
KEYWORDS = Part(weight=0.6, kept=1 << 20, share=50)

KINDS = {
    "words.lengths": np.uint32,
    "words.numbers": np.uint32,
    "words.values": np.uint8,
    "words.distinct": np.uint32,
    "words.said_by": np.uint32,
    "keywords.lengths": np.uint32,
    "keywords.numbers": np.uint32,
    "keywords.values": np.uint8,
    "keywords.distinct": np.uint32,
    "keywords.said_by": np.uint32,
    "vectors.lengths": np.uint32,
    "vectors.numbers": np.uint32,
    "vectors.values": np.uint16,
    "lists": np.int64,
    "sections": np.uint32,
    "times": np.int64,
}
"""The arrays as they are kept, and what they are made of."""


class Mending(NamedTuple):
    """Where the stories of now come from."""

    now: Numbers
    """The row of each story of before; -1 if it is gone."""
    was: Numbers
    """The row that each story had; -1 if it had none."""
    fresh: Flags
    """Which stories are new or edited."""
    renamed: Flags
    """Which are these, or have a headline that may name other keywords than before."""


@dataclass(frozen=True)
class Kindred:
    """All arrays; a row for each story in the order of their slugs."""

    words: Vocabulary
    keywords: Vocabulary
    """Keywords as words: those that a story is about."""
    vectors: Rows
    """The vector of each story: of its words, then of its keywords."""
    lists: Numbers
    """The most alike of each story; see `candidates`."""
    filing: Filing

    @classmethod
    def of(cls, state: Mapping[str, memoryview]) -> Kindred:
        """The arrays kept; those that are not there are empty."""
        its = {name: np.frombuffer(state.get(name, b""), kind) for name, kind in KINDS.items()}

        def rows(name: str) -> Rows:
            return Rows(its[f"{name}.lengths"], its[f"{name}.numbers"], its[f"{name}.values"])

        words = Vocabulary(WORDS, rows("words"), its["words.distinct"], its["words.said_by"])
        keywords = Vocabulary(KEYWORDS, rows("keywords"), its["keywords.distinct"], its["keywords.said_by"])
        lists = its["lists"].reshape(-1, CANDIDATES)
        return cls(words, keywords, rows("vectors"), lists, Filing(its["sections"], its["times"]))

    @property
    def state(self) -> dict[str, memoryview]:
        """The arrays, to be kept."""

        def rows(of: Rows) -> tuple[Numbers, ...]:
            return of.lengths, of.numbers, of.values

        words, keywords = ((*rows(it.rows), it.numbers, it.said_by) for it in (self.words, self.keywords))
        arrays = (*words, *keywords, *rows(self.vectors), self.lists, self.filing.sections, self.filing.times)
        return {
            name: np.ascontiguousarray(array, kind).reshape(-1).view(np.uint8).data
            for (name, kind), array in zip(KINDS.items(), arrays, strict=True)
            if array.size
        }

    def mended(self, mending: Mending, words: Rows, keywords: Rows, filing: Filing) -> tuple[Kindred, Flags]:
        """The arrays of now, and which stories say a word that is as rare as it was not.

        `words` and `filing` are those of the fresh stories, `keywords` those of the renamed ones.
        """
        fresh, was = np.where(mending.fresh, -1, mending.was), mending.was
        by_word, reworded = self.words.mended(fresh, words)
        by_keyword, rekeyed = self.keywords.mended(np.where(mending.renamed, -1, was), keywords)
        touched = np.flatnonzero(mending.renamed | reworded | rekeyed)
        found = weighed(by_word, touched).beside(weighed(by_keyword, touched))
        source = was.copy()
        source[touched] = -1
        vectors = self.vectors.mended(source, found)
        changed = self.differing(vectors, touched, was)
        lists = np.zeros((len(was), CANDIDATES), np.int64)
        lists[was >= 0] = self.lists[was[was >= 0]]
        lists = updated(lists, mending.now, vectors, changed)
        return Kindred(by_word, by_keyword, vectors, lists, self.filing.mended(fresh, filing)), reworded

    def differing(self, vectors: Rows, rows: Numbers, was: Numbers) -> Numbers:
        """Those of some rows whose vectors are not what they were; of many it is not worth the while to find out."""
        if not are_few(rows, len(vectors)):
            return rows
        pairs = zip(rows.tolist(), was[rows].tolist(), strict=True)
        return np.array(
            [row for row, old in pairs if old < 0 or not same(vectors.row(row), self.vectors.row(old))], int
        )


def same(ours: tuple[Numbers, Numbers], theirs: tuple[Numbers, Numbers]) -> bool:
    return all(map(np.array_equal, ours, theirs))
