"""Whose work a story rests on, and the keywords it is found by."""

from __future__ import annotations

from ...model import Credit, Outlet
from ...text import Wording, keyword_path, outlet_path
from .matter import Matter
from .view import Link, Site, View

__all__ = ["CreditView", "credit_view", "keywords_view"]


class CreditView(View, frozen=True):
    """The credit line."""

    compiled_by: str | None
    compiled_from: Link | None
    country: str | None
    """The name of the country of the outlet it was compiled from."""
    reported_by: Link | None
    original: str | None
    """The address of the original, or else of the page that was captured."""


def credit_view(matter: Matter) -> CreditView | None:
    """The credit; None where the story is the site's own."""
    credit, site = matter.story.credit or Credit(), matter.site
    original = credit.original or matter.story.url
    if not (credit.compiled_by or credit.compiled_from or credit.reported_by or original):
        return None
    return CreditView(
        compiled_by=credit.compiled_by,
        compiled_from=outlet_link(credit.compiled_from, site),
        country=country_of(credit.compiled_from, matter.words),
        reported_by=outlet_link(credit.reported_by, site),
        original=original,
    )


def country_of(outlet: Outlet | None, words: Wording) -> str | None:
    return words.country(outlet.country) if outlet and outlet.country else None


def outlet_link(outlet: Outlet | None, site: Site) -> Link | None:
    return Link(label=str(outlet.name), path=site.link(outlet_path(str(outlet.id)))) if outlet else None


def keywords_view(matter: Matter) -> tuple[Link, ...]:
    """The story's keywords. Not with their counts: a new story would change the pages of all that share a keyword."""
    return tuple([Link(label=word, path=matter.site.link(keyword_path(word))) for word in matter.story.keywords])
