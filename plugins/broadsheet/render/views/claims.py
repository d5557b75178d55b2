"""Claims: who asserts and who disputes each."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from ...derive import ClaimLedger, Stand
from ...text import Wording, escaped, safe
from .languages import tongue
from .matter import How, Matter
from .pictures import Matrix, matrix_view
from .view import View

__all__ = ["ClaimView", "ClaimsView", "claims_view"]


class ClaimView(View, frozen=True):
    """One claim."""

    id: str
    text: str
    asserting: str
    """"2 origins assert it", "No origin asserts it"."""
    disputing: str
    silent: str
    """How many articles say nothing of it; empty where all do."""
    asserted_by: Markup
    """Links to the first articles of those who do, each with its words where they are known."""
    disputed_by: Markup
    silent_articles: Markup


class ClaimsView(View, frozen=True):
    """All claims of a story."""

    claims: tuple[ClaimView, ...]
    matrix: Matrix | None
    """Who stands where on each. None: there is too little to compare."""
    how: How


def claims_view(matter: Matter) -> ClaimsView | None:
    """The ledgers of a story's claims; None where it has none."""
    ledgers = matter.derived.claims
    if not ledgers:
        return None
    return ClaimsView(
        claims=tuple([claim_view(matter, number, ledger) for number, ledger in enumerate(ledgers, 1)]),
        matrix=matrix_view(matter),
        how=matter.method("claims"),
    )


def claim_view(matter: Matter, number: int, ledger: ClaimLedger) -> ClaimView:
    words, silent = matter.words, len(ledger.silent)
    return ClaimView(
        id=f"claim-{number}",
        text=ledger.text,
        asserting=asserting(ledger.asserting.value or 0, words),
        disputing=disputing(ledger.disputing.value or 0, words),
        silent=words.count("claims", "{count} article is silent", "{count} articles are silent", silent)
        if silent
        else "",
        asserted_by=taken(matter, ledger.asserted_by),
        disputed_by=taken(matter, ledger.disputed_by),
        silent_articles=matter.linked(ledger.silent),
    )


def asserting(origins: int, words: Wording) -> str:
    """How many origins assert a claim: "3 origins assert it"."""
    if not origins:
        return words.say("claims", "No origin asserts it")
    return words.count("claims", "{count} origin asserts it", "{count} origins assert it", origins)


def disputing(origins: int, words: Wording) -> str:
    """How many origins dispute it: "No origin disputes it"."""
    if not origins:
        return words.say("claims", "No origin disputes it")
    return words.count("claims", "{count} origin disputes it", "{count} origins dispute it", origins)


def taken(matter: Matter, stands: Sequence[Stand]) -> Markup:
    """Who takes a stand."""
    return safe(matter.words.joined([stand_of(matter, stand) for stand in stands]))


def stand_of(matter: Matter, stand: Stand) -> str:
    link = matter.links[stand.articles[0] - 1]
    if not stand.quote:
        return link
    return f"{link} <q{tongue(matter.site.language_of(matter.story.language))}>{escaped(stand.quote)}</q>"
