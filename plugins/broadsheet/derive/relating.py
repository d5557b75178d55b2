"""Brings the relations of stories up to date: which of them an edit can have changed, and what they are now."""

from __future__ import annotations

from binascii import crc32
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np

from ..library import Library, Record
from .candidates import others, renumbered
from .kindred import Kindred, Mending
from .kinship import CHOSEN, MOST_RELATED, Kinship, Piece, Why, piece
from .naming import Naming
from .ranking import Filing, ranked
from .reasons import Reasons, Stories
from .rows import Flags, Numbers, Rows
from .terms import Terms
from .vectors import SCALE

__all__ = ["Relating"]

LEAST_BY_WORDS = round(0.13 * SCALE**2)
"""The likeness that two stories need which share no keyword: below it they only happen to use the same words."""


class Relating:
    """The relations of all stories, from those before and the words of the stories that are new or edited."""

    def __init__(self, before: Kinship, library: Library, fresh: Mapping[str, Terms], texts: Stories) -> None:
        self.before = before
        self.stories = sorted(library.stories, key=lambda story: story.slug)
        self.rows = {story.slug: row for row, story in enumerate(self.stories)}
        self.spelt = dict(library.keywords)
        self.naming = Naming(self.spelt.keys())
        self.mending = self.mend(fresh)
        self.old = Kindred.of(before.state)
        words = rows_of([fresh[slug] for slug in self.rows if slug in fresh])
        filing = Filing.of(self.chosen(self.mending.fresh))
        self.new, self.reworded = self.old.mended(self.mending, words, self.keywords(), filing)
        self.reasons = Reasons(self.naming, self.spelt, self.new.words, texts)
        self.renamed = self.mending.renamed | self.new.keywords.holding(numbers_of(self.respelt()))

    def kinship(self, keys: tuple[bytes, ...], essences: tuple[bytes, ...]) -> Kinship:
        """The relations; `keys` and `essences` are what a kinship keeps beside them."""
        doubtful = np.flatnonzero(self.doubtful())
        named, likeness = ranked(self.new.lists[doubtful], doubtful, self.new.filing)
        was = self.mending.was.tolist()
        pieces = [self.before.pieces[old] if old >= 0 else b"" for old in was]
        for row, candidates, alike in zip(doubtful.tolist(), named.tolist(), likeness.tolist(), strict=True):
            known = {} if self.renamed[row] else dict(piece(pieces[row]))
            pieces[row] = msgspec.msgpack.encode(self.relations(row, candidates, alike, known))
        return Kinship(tuple(self.rows), keys, essences, tuple(pieces), self.spelt, self.new.state)

    def mend(self, fresh: Mapping[str, Terms]) -> Mending:
        """Where the stories come from."""
        now = np.array([self.rows.get(slug, -1) for slug in self.before.slugs], np.int64)
        was = np.array([self.before.rows.get(slug, -1) for slug in self.rows], np.int64)
        edited = np.array([slug in fresh for slug in self.rows], np.bool_)
        new = Naming(self.spelt.keys() ^ self.before.keywords.keys())
        if edited.all() or not new.keywords:
            return Mending(now, was, edited, edited)
        named = np.array([bool(new.within(story.headline)) for story in self.stories], np.bool_)
        return Mending(now, was, edited, edited | named)

    def chosen(self, flags: Flags) -> list[Record]:
        return [self.stories[row] for row in np.flatnonzero(flags)]

    def keywords(self) -> Rows:
        """The keywords of the renamed stories."""
        names = [self.naming.names(story) for story in self.chosen(self.mending.renamed)]
        lengths = np.array([len(each) for each in names], np.uint32)
        numbers = numbers_of(name for each in names for name in each)
        # In ascending order within each row.
        order = np.lexsort((numbers, np.repeat(np.arange(len(names)), lengths)))
        return Rows(lengths, numbers[order], np.ones(len(numbers), np.uint8))

    def respelt(self) -> list[str]:
        """The keywords that are spelt in another way than before."""
        return [name for name, word in self.before.keywords.items() if self.spelt.get(name, word) != word]

    def doubtful(self) -> Flags:
        """Which stories may have other relations than before."""
        named = others(self.new.lists)
        renamed = has(self.renamed, named)
        reworded = self.reworded & has(self.reworded, named)
        return np.asarray(self.renamed | renamed | reworded | self.reordered() | self.rechosen())

    def reordered(self) -> Flags:
        """Which stories have other candidates than before, or, though none is edited, in another order."""
        rows = np.flatnonzero(self.mending.was >= 0)
        was = self.mending.was[rows]
        kept = renumbered(self.old.lists[was], self.mending.now)
        gone = (kept == 0) & (self.old.lists[was] > 0)
        moved = (gone | (kept != self.new.lists[rows])).any(axis=1)
        rows, was = rows[moved], was[moved]
        before, likeness = ranked(self.old.lists[was], was, self.old.filing)
        after, alike = ranked(self.new.lists[rows], rows, self.new.filing)
        same = ((before < 0) == (after < 0)) & (np.append(self.mending.now, -1)[before] == after)
        same &= (likeness >= LEAST_BY_WORDS) == (alike >= LEAST_BY_WORDS)
        found = np.zeros(len(self.rows), np.bool_)
        found[rows] = ~same.all(axis=1)
        return found

    def rechosen(self) -> Flags:
        """Which stories' authors chose one that is new or gone."""
        moved = self.rows.keys() ^ self.before.rows.keys()
        return np.array([not moved.isdisjoint(story.related) for story in self.stories], np.bool_)

    def relations(
        self, row: int, candidates: Sequence[int], likeness: Sequence[int], known: Mapping[str, Why]
    ) -> Piece:
        """The relations of a story: those its author chose, then of its candidates the best. `known` may be as ever."""
        story = self.stories[row]
        chosen = [name for name in dict.fromkeys(story.related) if name in self.rows and name != story.slug]
        found: list[tuple[str, Why]] = [(name, (CHOSEN, ())) for name in chosen[:MOST_RELATED]]
        for other, alike in zip(candidates, likeness, strict=True):
            if other < 0 or len(found) == MOST_RELATED:
                break
            theirs = self.stories[other]
            if theirs.slug in chosen or not (alike >= LEAST_BY_WORDS or self.reasons.share(story, theirs)):
                continue
            changed = self.renamed[other] or (self.reworded[row] and self.reworded[other])
            why = None if changed else known.get(theirs.slug)
            if why := why or self.reasons.why(story, theirs):
                found.append((theirs.slug, why))
        return tuple(found)


def has(flags: Flags, named: Numbers) -> Flags:
    """Which lists name a flagged row."""
    return np.asarray(np.append(flags, False)[named].any(axis=1))


def rows_of(terms: Sequence[Terms]) -> Rows:
    """Stories' words as rows."""
    lengths = np.array([len(each.counts) for each in terms], np.uint32)
    numbers = np.frombuffer(b"".join(each.numbers for each in terms), np.uint32)
    return Rows(lengths, numbers, np.frombuffer(b"".join(each.counts for each in terms), np.uint8))


def numbers_of(names: Iterable[str]) -> Numbers:
    """Keywords as numbers."""
    return np.array([crc32(name.encode()) for name in names], np.uint32)
