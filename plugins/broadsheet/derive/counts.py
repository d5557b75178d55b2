"""How many articles, outlets and origins a story has, counted here."""

from __future__ import annotations

import msgspec

from .case import Case
from .origins import NO_ARTICLES, Origin
from .stat import Stat

__all__ = ["Counts", "counts"]


class Counts(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Three counts over the same articles. None has a value where no articles are listed: that is not zero coverage."""

    articles: Stat[int]
    """The articles listed."""
    outlets: Stat[int]
    """The outlets that published them."""
    origins: Stat[int]
    """The origins they come from."""


def counts(case: Case, origins: Stat[tuple[Origin, ...]]) -> Counts:
    """The counts of a story; never fewer articles than outlets, never fewer outlets than origins."""
    return Counts(
        articles=count(len(case.entries), origins.inputs),
        outlets=count(len(case.outlets), origins.inputs),
        origins=count(len(origins.value or ()), origins.inputs),
    )


def count(value: int, inputs: tuple[int, ...]) -> Stat[int]:
    return Stat(value=value, inputs=inputs) if inputs else Stat(value=None, inputs=(), why=NO_ARTICLES)
