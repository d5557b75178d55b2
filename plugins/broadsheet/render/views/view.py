"""What all views share: plain, frozen values, ready to be printed; and the site they are printed for."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import quote

import msgspec

from ...text import Wording, wording

__all__ = ["DEFAULT_BLOCKS", "MOST_CARDS", "Link", "Offers", "Publisher", "Site", "View", "explained", "linked"]


class View(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The base of all that a template sees.

    Every `path` in a view is relative to the site's root: a template writes `{{ root }}` before it.
    """


class Link(View, frozen=True):
    """A link to another page of the site."""

    label: str
    path: str


DEFAULT_BLOCKS = (
    "place",
    "kicker",
    "headline",
    "summary",
    "byline",
    "translations",
    "trail",
    "tools",
    "image",
    "body",
    "stats",
    "breakdown",
    "sides",
    "world",
    "headlines",
    "claims",
    "timeline",
    "articles",
    "first_report",
    "questions",
    "analysis",
    "changes",
    "corrections",
    "keywords",
    "credit",
    "storyline",
    "support",
    "comments",
    "related",
    "data",
)
"""The blocks of a story's page in their order. Each is an attribute of `StoryView` and a template in `blocks/`.

What stands before `stats` leads the page; on a wide screen `stats` stands beside it.
"""


def linked(path: str, directory_urls: bool) -> str:
    """What a link to `path` must name, as `Site.link` has it."""
    return path if directory_urls or path[-1:] not in ("", "/") else f"{path}index.html"


def explained(anchor: str, method_path: str | None) -> str | None:
    """The path of a formula's place on the method page, as `Site.method` has it."""
    return f"{method_path}#{anchor}" if method_path else None


MOST_CARDS = 1_000
"""Stories of a site that has social cards unless it says otherwise: drawing one takes as long as printing ten."""


class Offers(View, frozen=True):
    """What a site offers beside its pages. Nothing, unless it says so."""

    search: bool = False
    """A search of all stories, in the reader's browser."""
    feeds: tuple[str, ...] = ()
    """Which listings have feeds: their hubs' paths, such as `sections/`, and `stories/` for that of all stories."""
    feed_entries: int = 30
    """Stories in a feed at most, the newest."""
    hub: str = ""
    """The WebSub hub that is told of new entries; empty where there is none."""
    sitemap: bool = False
    """Sitemaps and `robots.txt`."""
    structured_data: bool = False
    """JSON-LD, Open Graph and the like in the head of each page."""
    social_cards: bool = False
    """A picture of each story for those who share it."""
    card_fonts: tuple[str, ...] = ()
    """The paths of font files of the site's own, for letters in these pictures that our fonts lack."""
    data: bool = False
    """Each story as JSON, CSV and Markdown, and all of them as JSON and NDJSON."""
    embed: bool = False
    """Each story as a card for other sites, and its oEmbed description."""
    llms: bool = False
    """`llms.txt` and `llms-full.txt`."""
    policy: bool = False
    """A Content-Security-Policy in each page."""
    hosting: bool = False
    """The files that hosts read: `_headers`, `_redirects`, `.nojekyll`."""

    def at(self, url: str) -> Offers:
        """What of it a site of that address can offer: one that has none, nothing that must name it."""
        return self if url else msgspec.structs.replace(self, feeds=(), sitemap=False, embed=False, llms=False)


class Publisher(View, frozen=True):
    """Who publishes a site, as far as the site says."""

    name: str = ""
    """Empty: the site's name."""
    logo: str = ""
    """The path of its logo below the site's root."""
    policies: tuple[tuple[str, str], ...] = ()
    """Pages that say how it works, each by its property of schema.org's NewsMediaOrganization, such as `ethicsPolicy`,
    with its path. Only pages that there are."""
    trust: tuple[tuple[str, str], ...] = ()
    """What its `trust.txt` says: variables of that file, each with a value."""
    security: tuple[tuple[str, str], ...] = ()
    """What its `security.txt` says: fields of that file, each with a value."""
    security_expires: datetime | None = None
    """Until when that counts."""


class Site(View, frozen=True):
    """What pages need to know of the site they are part of."""

    name: str
    url: str = ""
    """Its address, with a slash at the end; empty where it is not known."""
    language: str = "en"
    """The language of its own words."""
    directory_urls: bool = True
    """Whether a link to a folder is enough; else it names the folder's `index.html`."""
    blocks: tuple[str, ...] = DEFAULT_BLOCKS
    """The blocks of a story's page, in order."""
    comments: str | None = None
    """The template that embeds comments. None: no comments."""
    support: Link | None = None
    """Where readers can support the site; its `path` can be a whole address. None: nowhere."""
    method_path: str | None = None
    """Where the site explains its numbers, such as `method/` or `method.html`. None: nowhere."""

    offers: Offers = Offers()
    """What it offers beside its pages."""
    sources: tuple[tuple[str, str], ...] = ()
    """What its Content-Security-Policy allows besides: a directive and a source each, such as an analytics service."""
    publisher: Publisher = Publisher()
    """Who publishes it."""

    @property
    def wording(self) -> Wording:
        """Its words, numbers and dates."""
        return wording(self.language)

    def link(self, path: str) -> str:
        """The path below the root that a link to `path`, a folder's path or an empty one, must name."""
        return linked(path, self.directory_urls)

    def address(self, path: str) -> str:
        """The whole address of the page or file at `path`; empty where the site's own is not known."""
        return f"{self.url}{quote(self.link(path))}" if self.url else ""

    def method(self, anchor: str) -> str | None:
        """The path of a formula's place on the method page."""
        return explained(anchor, self.method_path)

    def language_of(self, language: str | None) -> str | None:
        """`language` where it is not the site's own."""
        return language if language and language.casefold() != self.language.casefold() else None
