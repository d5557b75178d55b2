"""Things as schema.org knows them, each with those of its properties that pages here use, and how they are written.

A property that is None or empty is not written: what is not known is left out. See https://schema.org.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from markupsafe import Markup

from ...text import safe

__all__ = [
    "BreadcrumbList",
    "Claim",
    "CollectionPage",
    "CorrectionComment",
    "Country",
    "CreativeWork",
    "CreativeWorkSeries",
    "EntryPoint",
    "ImageObject",
    "ItemList",
    "ListItem",
    "NewsArticle",
    "NewsMediaOrganization",
    "OpinionNewsArticle",
    "Organization",
    "Person",
    "PropertyValueSpecification",
    "Reference",
    "SearchAction",
    "Thing",
    "WebPage",
    "WebSite",
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


class CreativeWork(Thing, frozen=True):
    """Anything made."""

    headline: str | None = None
    text: str | None = None
    main_entity: Thing | None = None
    main_entity_of_page: str | None = None
    in_language: str | None = None
    date_published: str | None = None
    """A date, or a time in UTC."""
    date_modified: str | None = None
    author: Thing | None = None
    publisher: Organization | Reference | None = None
    keywords: tuple[str, ...] = ()
    about: Things = ()
    mentions: Things = ()
    content_location: Things = ()
    citation: Things = ()
    is_based_on: Thing | None = None
    is_part_of: Thing | Reference | None = None
    has_part: Thing | None = None
    position: int | None = None
    correction: Things = ()
    is_accessible_for_free: bool | None = None
    digital_source_type: str | None = None
    archived_at: str | None = None
    translation_of_work: Thing | None = None
    work_translation: Things = ()


class NewsArticle(CreativeWork, frozen=True):
    """A story of this site, or an outlet's article."""

    article_section: str | None = None


class AnalysisNewsArticle(NewsArticle, frozen=True):
    """An analysis."""


class OpinionNewsArticle(NewsArticle, frozen=True):
    """An opinion."""


class Claim(CreativeWork, frozen=True):
    """A checkable statement."""

    appearance: Things = ()
    """The articles that assert it."""


class CorrectionComment(CreativeWork, frozen=True):
    """A mistake that was mended."""


class CreativeWorkSeries(CreativeWork, frozen=True):
    """A storyline."""


class ImageObject(CreativeWork, frozen=True):
    """A picture."""

    caption: str | None = None
    credit_text: str | None = None
    width: int | None = None
    height: int | None = None


class WebSite(CreativeWork, frozen=True):
    """A site."""

    potential_action: SearchAction | None = None


class WebPage(CreativeWork, frozen=True):
    """A page."""


class CollectionPage(WebPage, frozen=True):
    """A page that lists others."""


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
