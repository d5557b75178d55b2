"""Outlets, and the ratings that people give them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from .kinds import Address, Country, Frozen, Line, Name

__all__ = ["Factuality", "Lean", "Outlet", "Rating"]


class Rating(StrEnum):
    """A political rating, on the scale of five that raters in the field share."""

    LEFT = "left"
    LEAN_LEFT = "lean-left"
    CENTER = "center"
    LEAN_RIGHT = "lean-right"
    RIGHT = "right"
    UNRATED = "unrated"


class Lean(Frozen, frozen=True):
    """A rating together with who gave it, when, and why. A bare rating stands for a mapping of `rating` alone."""

    rating: Rating
    """left, lean-left, center, lean-right, right or unrated."""
    rater: Line | None = None
    """Who gave the rating: a person, an organisation, a system. None: the seed does not say."""
    rated: datetime | None = None
    """When it was given; UTC."""
    rationale: str | None = None
    """Why, in the rater's words."""
    url: Address | None = None
    """Where the rater says so."""


class Factuality(Frozen, frozen=True):
    """How reliable a rater holds an outlet's facts to be. A bare rating stands for a mapping of `rating` alone."""

    rating: Line
    """The rating, such as High or Mixed, as the rater words it."""
    rater: Line | None = None
    """Who gave it. None: the seed does not say."""
    rated: datetime | None = None
    """When it was given; UTC."""
    url: Address | None = None
    """Where the rater says so."""


class Outlet(Frozen, frozen=True):
    """The organisation that published an article. A bare id stands for the outlet of that id in `outlets.yml`."""

    id: Name | None = None
    """Its id: the key in `outlets.yml`. None: made from the name."""
    name: Line | None = None
    """Its name as readers know it. None: the id's entry in `outlets.yml` has it, else the id serves."""
    domain: Line | None = None
    """The host it publishes under, such as `example.org`."""
    country: Country | None = None
    """Where it is published from."""
    ownership: Line | None = None
    """What kind of owner it has, such as `State / Public` or `Reader-owned`."""
    owner: Line | None = None
    """Who owns it; outlets of one owner count as one origin."""
    lean: Lean | None = None
    """How it is rated as a whole; an article's own rating comes first."""
    factuality: Factuality | None = None
    """How reliable a rater holds its facts to be."""
    logo: Line | None = None
    """A picture file below the seeds folder. None: a monogram is drawn."""
