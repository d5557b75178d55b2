"""Who covers a story, and who says what, as `story.json` holds it."""

from __future__ import annotations

from ...derive import Side
from ...model import Rating
from .public import Public, Time
from .stats_format import Stat

__all__ = [
    "Article",
    "Claim",
    "Factuality",
    "Lean",
    "Origin",
    "Outlet",
    "SideGroup",
    "Stand",
]


class Lean(Public, frozen=True):
    """A political rating, with where it comes from."""

    rating: Rating
    """The rating."""
    rater: str | None = None
    """Who gave it."""
    rated: Time | None = None
    """When it was given."""
    rationale: str | None = None
    """Why, in the rater's words (Markdown)."""
    url: str | None = None
    """Where the rater says so."""


class Factuality(Public, frozen=True):
    """How reliable a rater holds an outlet's facts to be."""

    rating: str
    """The rating, as the rater words it."""
    rater: str | None = None
    """Who gave it."""
    rated: Time | None = None
    """When it was given."""
    url: str | None = None
    """Where the rater says so."""


class Outlet(Public, frozen=True):
    """An outlet that the story lists or credits."""

    id: str
    """What articles, claims and events name it by."""
    name: str
    """Its name."""
    url: str
    """The address of its page on this site."""
    domain: str | None = None
    """The host it publishes under."""
    country: str | None = None
    """Where it is published from: ISO 3166-1 alpha-2."""
    ownership: str | None = None
    """What kind of owner it has."""
    owner: str | None = None
    """Who owns it."""
    lean: Lean | None = None
    """How it is rated as a whole."""
    factuality: Factuality | None = None
    """How reliable a rater holds its facts to be."""


class Article(Public, frozen=True):
    """One outlet's report on the event."""

    number: int
    """What stats name it by; from 1."""
    outlet: str
    """The id of its outlet."""
    rating: Rating
    """How it counts: its own rating, else its outlet's, else unrated."""
    origin: int
    """The number of its origin: its place in `origins`, from 1."""
    headline: str | None = None
    """Its headline."""
    url: str | None = None
    """Where it can be read."""
    published: Time | None = None
    """When it was published; UTC. A midnight is a date alone."""
    summary: str | None = None
    """What it says, in a few sentences (Markdown)."""
    language: str | None = None
    """The language it is written in: BCP 47."""
    lean: Lean | None = None
    """How it is rated itself, where that is not left to its outlet."""
    wire: str | None = None
    """The news agency whose text it carries."""
    paywall: bool | None = None
    """Whether reading it takes a subscription."""
    archive: str | None = None
    """The address of a copy of it in a web archive."""
    sha256: str | None = None
    """The SHA-256 of the page as it was captured."""
    stated_time: str | None = None
    """Its age as a capture words it, where no exact time is known."""


class Origin(Public, frozen=True):
    """Articles that count as one voice."""

    articles: tuple[int, ...]
    """Their numbers."""
    why: tuple[str, ...] = ()
    """What makes them one, in the site's language."""


class SideGroup(Public, frozen=True):
    """The articles of one side."""

    articles: tuple[int, ...]
    """Their numbers."""
    outlets: int
    """How many outlets published them."""
    side: Side | None = None
    """The side. Without it: the articles that are not rated."""


class Stand(Public, frozen=True):
    """An outlet's stand on a claim."""

    outlet: str
    """The outlet's id."""
    articles: tuple[int, ...]
    """The numbers of its articles."""
    quote: str | None = None
    """The words it used."""


class Claim(Public, frozen=True):
    """A checkable statement; its two sides are counted in origins."""

    text: str
    """The statement."""
    asserting: Stat[int]
    """Origins that report it as so."""
    disputing: Stat[int]
    """Origins that report it as not so."""
    asserted_by: tuple[Stand, ...] = ()
    """The outlets that report it as so."""
    disputed_by: tuple[Stand, ...] = ()
    """The outlets that report it as not so."""
    silent: tuple[int, ...] = ()
    """The numbers of the articles whose outlets take no stand."""
