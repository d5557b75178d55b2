"""Twins: what each story has beside its page, in the page's folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from markupsafe import Markup

from ..render import Site, embed_path
from ..text import story_path
from .embedding import OEMBED, embed_page, oembed_json
from .open_data import ARTICLES, STORY_JSON, STORY_MARKDOWN, articles_csv, story_json, story_markdown
from .output import Output, Press
from .whole import Whole

__all__ = ["TWINS", "Twin", "data_links", "twin_files", "twins"]


class Twin(NamedTuple):
    """One kind of file that each story has."""

    file: str
    """Its path in the story's folder."""
    offered: Callable[[Site], bool]
    """Whether a site offers it."""
    make: Callable[[Whole, Press], Output]
    """Makes it."""


def data(site: Site) -> bool:
    return site.offers.data


def embed(site: Site) -> bool:
    """A card on another site must name the address of this one."""
    return site.offers.embed and bool(site.url)


TWINS = (
    Twin(STORY_JSON, data, story_json),
    Twin(ARTICLES, data, articles_csv),
    Twin(STORY_MARKDOWN, data, story_markdown),
    Twin(OEMBED, embed, oembed_json),
    Twin(embed_path(""), embed, embed_page),
)
"""All of them."""


def twins(whole: Whole, press: Press) -> Iterator[Output]:
    """The files of a story that the site offers."""
    return (twin.make(whole, press) for twin in TWINS if twin.offered(press.site))


def twin_files(site: Site) -> tuple[str, ...]:
    """The paths of the same files in a story's folder, which are the same for all stories."""
    return tuple([twin.file for twin in TWINS if twin.offered(site)])


LINK = Markup('<link rel="alternate" type="{}" href="{}">\n')

DATA = LINK.format("application/json", STORY_JSON) + LINK.format("text/csv", ARTICLES)
DATA += LINK.format("text/markdown", STORY_MARKDOWN)
"""What leads to a story's data from its page, beside which that lies."""


def data_links(slug: str, site: Site) -> Markup:
    """What the head of a story's page says of the files beside it."""
    links = DATA if data(site) else Markup()
    address = site.address(f"{story_path(slug)}{OEMBED}")
    return links + LINK.format("application/json+oembed", address) if embed(site) else links
