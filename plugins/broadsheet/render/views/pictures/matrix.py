"""Claims by outlet: who asserts, who disputes, who is silent, at a glance."""

from __future__ import annotations

from markupsafe import Markup

from ..matter import Matter
from ..view import View

__all__ = ["Matrix", "MatrixRow", "matrix_view"]

FEWEST = 2
"""Claims, and outlets with a stand, that it takes to compare them."""


class MatrixRow(View, frozen=True):
    """An outlet's stands."""

    outlet: Markup
    stands: tuple[str, ...]
    """For each claim: `asserts`, `disputes`, `both` or `silent`."""


class Matrix(View, frozen=True):
    """The outlets that take a stand, by claim."""

    caption: str
    claims: tuple[str, ...]
    """The id of each claim, in order."""
    rows: tuple[MatrixRow, ...]
    """In the order of each outlet's first article."""
    silent: str
    """How many other outlets take no stand; empty where all do."""


def matrix_view(matter: Matter) -> Matrix | None:
    """Who takes which stand; None with fewer than two claims, or fewer than two outlets with a stand."""
    ledgers, words = matter.derived.claims, matter.words
    if len(ledgers) < FEWEST:
        return None
    stands: dict[int, list[str]] = {}
    for place, ledger in enumerate(ledgers):
        for taken, word in ((ledger.asserted_by, "asserts"), (ledger.disputed_by, "disputes")):
            for stand in taken:
                row = stands.setdefault(stand.articles[0], ["silent"] * len(ledgers))
                row[place] = word if row[place] in ("silent", word) else "both"
    if len(stands) < FEWEST:
        return None
    others = (matter.derived.counts.outlets.value or 0) - len(stands)
    return Matrix(
        caption=words.count(
            "claims",
            "Where {count} outlet stands on each claim",
            "Where {count} outlets stand on each claim",
            len(stands),
        ),
        claims=tuple([f"claim-{number}" for number in range(1, len(ledgers) + 1)]),
        rows=tuple(
            [MatrixRow(outlet=matter.links[first - 1], stands=tuple(stands[first])) for first in sorted(stands)]
        ),
        silent=words.count(
            "claims",
            "{count} more outlet takes no stand on any of them.",
            "{count} more outlets take no stand on any of them.",
            others,
        )
        if others
        else "",
    )
