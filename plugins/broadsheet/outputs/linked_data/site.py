"""The site itself, who publishes it, and where a page stands among its pages."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from ...render import Link, Site
from ..kinds import SEARCH
from .things import (
    BreadcrumbList,
    EntryPoint,
    ListItem,
    NewsMediaOrganization,
    Organization,
    PropertyValueSpecification,
    Reference,
    SearchAction,
    Thing,
)
from .works import ImageObject, WebSite

__all__ = ["POLICIES", "breadcrumbs", "publisher", "site_things", "website"]

POLICIES = {
    name: field
    for name, field in zip(
        NewsMediaOrganization.__struct_encode_fields__, NewsMediaOrganization.__struct_fields__, strict=True
    )
    if field not in Organization.__struct_fields__
}
"""The properties that lead to pages on how a publisher works, with what they are called in Python."""


@lru_cache(maxsize=8)
def publisher(site: Site) -> NewsMediaOrganization:
    """Who publishes the site, as each story names them."""
    return NewsMediaOrganization(id=f"{site.url}#publisher", name=site.publisher.name or site.name)


def website(site: Site) -> Reference:
    """The site, as each page names it: the front page says the rest."""
    return Reference(f"{site.url}#website")


def site_things(site: Site) -> tuple[Thing, ...]:
    """The site and its publisher, with all that is known of them."""
    whole = WebSite(
        id=website(site).id,
        name=site.name,
        url=site.url,
        in_language=site.language,
        publisher=Reference(f"{site.url}#publisher"),
        potential_action=search_action(site),
    )
    return whole, full_publisher(site)


def full_publisher(site: Site) -> NewsMediaOrganization:
    """The publisher with its logo and its policies."""
    logo = ImageObject(url=site.address(site.publisher.logo)) if site.publisher.logo else None
    policies = {POLICIES[name]: site.address(path) for name, path in site.publisher.policies}
    return msgspec.structs.replace(publisher(site), url=site.url, logo=logo, **policies)


def search_action(site: Site) -> SearchAction | None:
    """How to search the site, where it offers that."""
    if not site.offers.search:
        return None
    return SearchAction(
        target=EntryPoint(url_template=f"{site.address(SEARCH)}?q={{words}}"),
        query_input=PropertyValueSpecification(value_name="words", value_required=True),
    )


def breadcrumbs(site: Site, above: tuple[Link, ...], title: str) -> BreadcrumbList:
    """The way to the page `title`, from the front page over the pages `above` it."""
    way = [(site.name, ""), *((link.label, link.path) for link in above)]
    steps = [
        ListItem(position=place, name=name, item=Reference(site.address(path)))
        for place, (name, path) in enumerate(way, 1)
    ]
    return BreadcrumbList(item_list_element=(*steps, ListItem(position=len(steps) + 1, name=title)))
