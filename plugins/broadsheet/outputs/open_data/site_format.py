"""The public formats of the data of a whole site: its stories in lines, and its outlets.

They have the version of `story_data`, and its rules.
"""

from __future__ import annotations

import msgspec

from ...derive import Side, Status
from ...model import Rating
from .story_data import Outlet, Public, Time

__all__ = ["Brief", "Files", "ListedOutlet", "Month", "Outlets", "Stories", "StoriesIndex"]


class Files(Public, frozen=True, kw_only=True):
    """The files of a story."""

    json: str
    """The address of the whole story as JSON."""
    csv: str
    """The address of its articles as a table."""
    markdown: str
    """The address of the story as Markdown."""


class Brief(Public, frozen=True, kw_only=True):
    """A story in short. In `.ndjson` files each line is one."""

    slug: str
    """The story's name in addresses, stable for ever."""
    url: str
    """The address of its page; relative to this file where the site's own address is not known."""
    headline: str
    """The headline."""
    kicker: str | None = None
    """A short label above the headline."""
    summary: str = ""
    """The first words of its summary or text, without markup."""
    section: str | None = None
    """The name of its section."""
    regions: tuple[str, ...] = ()
    """The countries it is about: ISO 3166-1 alpha-2."""
    keywords: tuple[str, ...] = ()
    """Who and what it is about, in order."""
    storyline: str | None = None
    """The storyline it is a chapter of, as its author names it."""
    language: str
    """The language of its texts: BCP 47."""
    published: Time | None = None
    """When it was first published here; UTC."""
    updated: Time | None = None
    """When it last changed in substance."""
    articles: int = 0
    """The articles listed."""
    outlets: int = 0
    """The outlets that published them."""
    origins: int = 0
    """The origins they come from."""
    lean: dict[Rating, int] = msgspec.field(default_factory=dict)
    """Its rated outlets by rating. Left out where none is rated."""
    unrated: int = 0
    """Its outlets without a rating, where others have one."""
    leaning: str | None = None
    """`left`, `lean-left`, `mixed`, `lean-right` or `right`. Without it too few outlets are rated."""
    blindspot: Side | None = None
    """The side that hardly is in the list of its outlets."""
    status: Status | None = None
    """Whether it still goes on, as of `as_of`."""
    as_of: Time | None = None
    """Since when its computed numbers have stood so."""
    files: Files
    """The same story whole."""


class Stories(Public, frozen=True, kw_only=True):
    """The stories that were first published in one month, or those without a date."""

    schema: str = msgspec.field(name="$schema")
    """The address of this format's JSON Schema."""
    version: str
    """The version of this format."""
    month: str
    """The month in UTC, such as `2026-07`; `undated` for the stories without a date."""
    count: int
    """How many stories it has."""
    stories: tuple[Brief, ...]
    """They, the newest first."""


class Month(Public, frozen=True, kw_only=True):
    """The files of one month."""

    month: str
    """The month in UTC, such as `2026-07`; `undated` for the stories without a date."""
    count: int
    """How many stories it has."""
    json: str
    """The address of its stories as JSON."""
    ndjson: str
    """The address of the same, one story on each line."""


class StoriesIndex(Public, frozen=True, kw_only=True):
    """All stories of a site, by the month in which they were first published."""

    schema: str = msgspec.field(name="$schema")
    """The address of this format's JSON Schema."""
    version: str
    """The version of this format."""
    name: str
    """The site's name."""
    url: str | None = None
    """The site's address."""
    language: str
    """The language of the site's own words."""
    count: int
    """How many stories it has."""
    outlets: str
    """The address of all its outlets."""
    months: tuple[Month, ...]
    """The months, the newest first."""


class ListedOutlet(Outlet, frozen=True, kw_only=True):
    """An outlet of the site."""

    stories: int
    """How many stories report what it published, or credit it."""


class Outlets(Public, frozen=True, kw_only=True):
    """All outlets that the stories of a site name."""

    schema: str = msgspec.field(name="$schema")
    """The address of this format's JSON Schema."""
    version: str
    """The version of this format."""
    name: str
    """The site's name."""
    url: str | None = None
    """The site's address."""
    count: int
    """How many outlets it has."""
    outlets: tuple[ListedOutlet, ...]
    """They, in the order of their ids."""
