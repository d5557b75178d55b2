"""Things as schema.org knows them, each with those of its properties that pages here use, and how they are written.

A property that is None or empty is not written: what is not known is left out. See https://schema.org.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec
from markupsafe import Markup

from ...text import safe

if TYPE_CHECKING:
    from .works import ImageObject

__all__ = [
    "BreadcrumbList",
    "Country",
    "EntryPoint",
    "ItemList",
    "ListItem",
    "NewsMediaOrganization",
    "Organization",
    "Person",
    "PropertyValueSpecification",
    "Reference",
    "SearchAction",
    "Thing",
    "Things",
    "script",
]


class Reference(msgspec.Struct, frozen=True):
    """A thing that is told of elsewhere, by what it is named there."""

    id: str = msgspec.field(name="@id")


class Thing(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, rename="camel", tag_field="@type", tag=str):
    """Anything; its class's name is its type."""

    id: str | None = msgspec.field(default=None, name="@id")
    """What other things of the same page, or other pages, name it by."""
    name: str | None = None
    identifier: str | None = None
    url: str | None = None
    image: ImageObject | None = None
    description: str | None = None


Things = Sequence[Thing | Reference]


class Organization(Thing, frozen=True):
    """Who publishes."""

    logo: ImageObject | None = None


class NewsMediaOrganization(Organization, frozen=True):
    """An outlet, or the site's own publisher, with the addresses of the pages that say how it works."""

    actionable_feedback_policy: str | None = None
    corrections_policy: str | None = None
    diversity_policy: str | None = None
    diversity_staffing_report: str | None = None
    ethics_policy: str | None = None
    masthead: str | None = None
    mission_coverage_priorities_policy: str | None = None
    no_bylines_policy: str | None = None
    ownership_funding_info: str | None = None
    publishing_principles: str | None = None
    unnamed_sources_policy: str | None = None
    verification_fact_checking_policy: str | None = None


class Person(Thing, frozen=True):
    """Who wrote something."""


class Country(Thing, frozen=True):
    """A country; its identifier is its code of ISO 3166-1 alpha-2."""


class SearchAction(Thing, frozen=True):
    """How to search a site."""

    target: EntryPoint
    query_input: PropertyValueSpecification = msgspec.field(name="query-input")


class EntryPoint(Thing, frozen=True):
    """Where something is done."""

    url_template: str
    """An address with names in braces for what it takes."""


class PropertyValueSpecification(Thing, frozen=True):
    """What it takes."""

    value_name: str
    value_required: bool


class ListItem(Thing, frozen=True):
    """An entry of a list."""

    position: int
    item: Reference | None = None
    """The page it leads to."""


class ItemList(Thing, frozen=True):
    """A list."""

    item_list_order: str | None = None
    number_of_items: int | None = None
    item_list_element: Sequence[ListItem] = ()


class BreadcrumbList(ItemList, frozen=True):
    """The way from the front page to a page."""


ENCODER = msgspec.json.Encoder()

HARMLESS = ((b"<", b"\\u003c"), (b">", b"\\u003e"), (b"&", b"\\u0026"))
"""What could end a script or begin a comment in HTML, and what JSON can say instead."""


def script(things: Things) -> Markup:
    """Things in a script block, from which no text of theirs can break out."""
    encoded = ENCODER.encode({"@context": "https://schema.org", "@graph": things})
    for mark, harmless in HARMLESS:
        encoded = encoded.replace(mark, harmless)
    return safe(f'<script type="application/ld+json">{encoded.decode()}</script>\n')
