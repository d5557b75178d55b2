"""Outlets counted by something that is known of some of them: the common ground of countries and ownership."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter

import msgspec

from ..text import Phrase
from .case import Case, Entry
from .stat import Excluded

__all__ = ["Tally", "shares", "tally"]


class Tally(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Outlets by a value, one count each, and what they were counted from."""

    outlets: tuple[tuple[str, int], ...]
    """Each value with its outlets: most first, then by the value."""
    unknown: int
    """Outlets without a value."""
    inputs: tuple[int, ...]
    """The articles of outlets with a value."""
    excluded: tuple[Excluded, ...]
    """The articles of the others."""

    @property
    def counts(self) -> tuple[int, ...]:
        """The numbers of outlets alone, in the order of `outlets`."""
        return tuple([count for _, count in self.outlets])


def tally(case: Case, value_of: Callable[[Entry], str | None], reason: Phrase) -> Tally:
    """The story's outlets by `value_of` their articles; `reason` is why articles without a value are left out.

    Where articles of one outlet differ in it, the outlet counts once, by the value that is first in the alphabet.
    """
    known: dict[str, int] = {}
    lacking: list[int] = []
    for entries in case.outlets:
        value = min(filter(None, map(value_of, entries)), default=None) if len(entries) > 1 else value_of(entries[0])
        if value:
            known[value] = known.get(value, 0) + 1
        else:
            lacking += [entry.number for entry in entries]
    return Tally(
        outlets=tuple(sorted(sorted(known.items()), key=itemgetter(1), reverse=True)),
        unknown=len(case.outlets) - sum(known.values()),
        inputs=tuple([number for number in case.numbers if number not in lacking]) if lacking else case.numbers,
        excluded=tuple([Excluded(article=number, reason=reason) for number in sorted(lacking)]),
    )


def shares(counts: Sequence[int]) -> list[float]:
    """Each count's share of them all."""
    whole = sum(counts)
    return [count / whole for count in counts]
