"""Claims: who asserts, who disputes, and who says nothing of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from ..model import Claim, Outlet, Voice
from .case import Case, Entry
from .origins import Origin
from .stat import Stat

__all__ = ["ClaimLedger", "Stand", "claims"]


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
    outlets = {entries[0].outlet.id: entries for entries in case.outlets}
    places = {number: place for place, origin in enumerate(origins.value or ()) for number in origin.articles}
    return tuple(ledger(claim, outlets, places) for claim in case.story.claims)


def ledger(claim: Claim, outlets: Mapping[str | None, Sequence[Entry]], places: Mapping[int, int]) -> ClaimLedger:
    """The ledger of a claim, from each outlet's articles and each article's origin."""
    asserted, disputed = stands(claim.asserted_by, outlets), stands(claim.disputed_by, outlets)
    heard = {number for stand in (*asserted, *disputed) for number in stand.articles}
    return ClaimLedger(
        text=claim.text,
        asserting=origins_of(asserted, places),
        disputing=origins_of(disputed, places),
        silent=tuple(sorted(places.keys() - heard)),
        asserted_by=asserted,
        disputed_by=disputed,
    )


def stands(voices: Sequence[Voice], outlets: Mapping[str | None, Sequence[Entry]]) -> tuple[Stand, ...]:
    """The stands of those voices that have an article here; the library tells of the others."""
    return tuple(
        [
            Stand(outlet=own[0].outlet, articles=tuple([entry.number for entry in own]), quote=voice.quote)
            for voice in voices
            if (own := outlets.get(voice.outlet))
        ]
    )


def origins_of(taken: Sequence[Stand], places: Mapping[int, int]) -> Stat[int]:
    numbers = sorted({number for stand in taken for number in stand.articles})
    return Stat(value=len(set(map(places.__getitem__, numbers))), inputs=tuple(numbers))
