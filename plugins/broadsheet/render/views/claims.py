"""Claims: who asserts and who disputes each."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...derive import ClaimLedger, Stand
from .formulas import FORMULAS
from .matter import Matter
from .phrases import plural
from .view import View

__all__ = ["ClaimView", "ClaimsView", "StandView", "claims_view"]


class StandView(View, frozen=True):
    """An outlet that takes a stand."""

    article: Markup
    """Its first article here."""
    quote: str | None


class ClaimView(View, frozen=True):
    """One claim."""

    id: str
    text: str
    asserting: str
    """"2 origins assert it", "No origin asserts it"."""
    disputing: str
    silent: str
    """How many articles say nothing of it; empty where all do."""
    asserted_by: tuple[StandView, ...]
    disputed_by: tuple[StandView, ...]
    silent_articles: Markup


class ClaimsView(View, frozen=True):
    """All claims of a story."""

    claims: tuple[ClaimView, ...]
    formula: str
    method: str | None


def claims_view(matter: Matter) -> ClaimsView | None:
    """The ledgers of a story's claims; None where it has none."""
    ledgers = matter.derived.claims
    if not ledgers:
        return None
    return ClaimsView(
        claims=tuple(claim_view(matter, number, ledger) for number, ledger in enumerate(ledgers, 1)),
        formula=FORMULAS["claims"].formula,
        method=matter.site.method(FORMULAS["claims"].anchor),
    )


def claim_view(matter: Matter, number: int, ledger: ClaimLedger) -> ClaimView:
    asserting, disputing, silent = ledger.asserting.value or 0, ledger.disputing.value or 0, len(ledger.silent)
    return ClaimView(
        id=f"claim-{number}",
        text=ledger.text,
        asserting=stand_words(asserting, "assert"),
        disputing=stand_words(disputing, "dispute"),
        silent=f"{plural(silent, 'article')} {'is' if silent == 1 else 'are'} silent" if silent else "",
        asserted_by=stand_views(matter, ledger.asserted_by),
        disputed_by=stand_views(matter, ledger.disputed_by),
        silent_articles=matter.linked(ledger.silent),
    )


def stand_words(origins: int, verb: str) -> str:
    """How many origins do so: "3 origins assert it", "No origin disputes it"."""
    return f"{plural(origins, 'origin') if origins else 'No origin'} {verb if origins > 1 else f'{verb}s'} it"


def stand_views(matter: Matter, stands: Sequence[Stand]) -> tuple[StandView, ...]:
    return tuple(StandView(article=matter.links[stand.articles[0] - 1], quote=stand.quote) for stand in stands)
