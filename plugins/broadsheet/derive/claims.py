"""Claims: who asserts, who disputes, and who says nothing of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from ..model import Claim, Outlet, Voice
from .case import Case
from .origins import Origin
from .stat import Stat

__all__ = ["ClaimLedger", "Stand", "claims"]


Voiced = tuple[Outlet, tuple[int, ...]]
"""An outlet with the numbers of its articles."""

Places = Mapping[int, int]
"""Which origin each article is of."""


class Stand(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An outlet's stand on a claim."""

    outlet: Outlet
    """Who takes it."""
    articles: tuple[int, ...]
    """The numbers of its articles here; at least one."""
    quote: str | None
    """The words it used."""


class ClaimLedger(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A claim with its two sides counted in origins, so that one voice printed ten times counts once.

    An origin whose outlets take both stands counts for both.
    """

    text: str
    """The claim."""
    asserting: Stat[int]
    """Origins that report it as so; the inputs are their articles."""
    disputing: Stat[int]
    """Origins that report it as not so; the inputs are their articles."""
    silent: tuple[int, ...]
    """The numbers of the articles whose outlets take no stand."""
    asserted_by: tuple[Stand, ...]
    """Who asserts it, in the seed's order."""
    disputed_by: tuple[Stand, ...]
    """Who disputes it, in the seed's order."""


def claims(case: Case, origins: Stat[tuple[Origin, ...]]) -> tuple[ClaimLedger, ...]:
    """A ledger of each of the story's claims, in the seed's order."""
    if not case.story.claims:
        return ()
    outlets = {own[0].outlet.id: (own[0].outlet, tuple([entry.number for entry in own])) for own in case.outlets}
    places = {number: place for place, origin in enumerate(origins.value or ()) for number in origin.articles}
    return tuple([ledger(claim, outlets, places, case.numbers) for claim in case.story.claims])


def ledger(claim: Claim, outlets: Mapping[str | None, Voiced], places: Places, numbers: Sequence[int]) -> ClaimLedger:
    """The ledger of a claim, from each outlet's articles, each article's origin and all articles' numbers."""
    asserted, disputed = stands(claim.asserted_by, outlets), stands(claim.disputed_by, outlets)
    asserting, disputing = origins_of(asserted, places), origins_of(disputed, places)
    heard = {*asserting.inputs, *disputing.inputs}
    return ClaimLedger(
        text=claim.text,
        asserting=asserting,
        disputing=disputing,
        silent=tuple([number for number in numbers if number not in heard]),
        asserted_by=asserted,
        disputed_by=disputed,
    )


def stands(voices: Sequence[Voice], outlets: Mapping[str | None, Voiced]) -> tuple[Stand, ...]:
    """The stands of those voices that have an article here; the library tells of the others."""
    return tuple(
        [
            Stand(outlet=own[0], articles=own[1], quote=voice.quote)
            for voice in voices
            if (own := outlets.get(voice.outlet))
        ]
    )


def origins_of(taken: Sequence[Stand], places: Places) -> Stat[int]:
    numbers = sorted({number for stand in taken for number in stand.articles})
    return Stat(value=len({places[number] for number in numbers}), inputs=tuple(numbers))
