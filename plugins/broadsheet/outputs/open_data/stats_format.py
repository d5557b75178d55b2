"""The numbers of a story, each with what it was made of, as `story.json` holds them."""

from __future__ import annotations

from typing import Generic, TypeVar

from ...derive import Side, Status, Unit
from ...model import Rating
from .public import Public, Time

__all__ = [
    "Blindspot",
    "Countries",
    "Difference",
    "Excluded",
    "FirstReport",
    "Follower",
    "Formula",
    "LeanDistribution",
    "Leaning",
    "OverTime",
    "Ownership",
    "Pace",
    "Period",
    "Stat",
    "Stated",
    "Stats",
]

T = TypeVar("T")


class Excluded(Public, frozen=True):
    """An article that a stat leaves out."""

    article: int
    """Its number."""
    reason: str
    """Why, in the site's language."""


class Stat(Public, Generic[T], frozen=True):
    """A computed number. Its formula stands in `formulas` under the same name."""

    inputs: tuple[int, ...]
    """The numbers of the articles that were looked at."""
    value: T | None = None
    """The value. Without it there is too little to make it from."""
    why: str | None = None
    """Why there is no value, in the site's language."""
    excluded: tuple[Excluded, ...] = ()
    """The articles left out."""


class Pace(Public, frozen=True):
    """Articles in windows of 24 hours."""

    busiest: int
    """The most in any 24 hours."""
    busiest_from: Time
    """When the first such window starts."""
    last: int
    """Those of the 24 hours before `as_of`."""
    before: int
    """Those of the 24 hours before that."""


class Period(Public, frozen=True):
    """A period with articles."""

    start: Time
    """When it starts; UTC."""
    articles: int
    """How many came in it."""


class OverTime(Public, frozen=True):
    """Coverage over time."""

    unit: Unit
    """How long a period is."""
    first: Time
    """The time of the first article."""
    last: Time
    """The time of the last one."""
    periods: tuple[Period, ...]
    """The periods with articles, earliest first; those without any are not listed."""


class LeanDistribution(Public, frozen=True):
    """Rated outlets by rating, one vote each."""

    outlets: dict[Rating, int]
    """All five ratings, each with its outlets."""
    rated: int
    """All rated outlets: what a share is a share of."""
    unrated: int
    """Outlets without a rating, which are no part of any share."""


class Leaning(Public, frozen=True):
    """The mean of the rated outlets."""

    mean: float
    """From -2, all left, to +2, all right."""
    label: str
    """`left`, `lean-left`, `mixed`, `lean-right` or `right`."""


class Blindspot(Public, frozen=True):
    """A side that this list of outlets hardly has; a property of the list, not of the press."""

    missing: Side
    """Left or right."""
    missing_share: float
    """Its share of the rated outlets, 0 to 1."""
    covering: Side
    """The other one."""
    covering_share: float
    """Its share of the rated outlets, 0 to 1."""


class Countries(Public, frozen=True):
    """Outlets by the country they publish from."""

    outlets: dict[str, int]
    """Each country's code with its outlets."""
    unknown: int
    """Outlets whose country is not known."""
    evenness: float | None = None
    """0 to 1: 1 where every country has as many. Without it there is a single country."""


class Ownership(Public, frozen=True):
    """Outlets by type of ownership."""

    outlets: dict[str, int]
    """Each type with its outlets."""
    unknown: int
    """Outlets whose ownership is not known."""
    concentration: float
    """Up to 1, where all are of one type: the sum of squared shares."""


class Follower(Public, frozen=True):
    """The earliest article of an outlet that was not first."""

    article: int
    """Its number."""
    after: int
    """How long after the first report, in seconds."""


class FirstReport(Public, frozen=True):
    """The earliest article that has a time, and those after it."""

    article: int
    """Its number."""
    at: Time
    """Its time."""
    followers: tuple[Follower, ...]
    """Each other outlet's earliest, in their order."""


class Stats(Public, frozen=True):
    """The computed numbers of a story."""

    articles: Stat[int]
    """The articles listed."""
    outlets: Stat[int]
    """The outlets that published them."""
    origins: Stat[int]
    """The origins they come from."""
    status: Stat[Status]
    """Whether the story still goes on, as of `as_of`."""
    duration: Stat[int]
    """From the first article to the last, in seconds."""
    pace: Stat[Pace]
    """Articles per 24 hours."""
    over_time: Stat[OverTime]
    """Articles per hour, day, week, month or year."""
    lean: Stat[LeanDistribution]
    """How the outlets are rated."""
    leaning: Stat[Leaning]
    """Where they stand on average."""
    blindspot: Stat[Blindspot]
    """Which side hardly is in the list; without a value there is no blindspot."""
    countries: Stat[Countries]
    """Where the outlets publish from."""
    ownership: Stat[Ownership]
    """What kinds of owner they have."""
    first_report: Stat[FirstReport]
    """Who was first."""


class Formula(Public, frozen=True):
    """How a number is made."""

    label: str
    """What it is called, in the site's language."""
    formula: str
    """How it is made, in one or two sentences."""
    url: str | None = None
    """The address of the place where the site explains it."""


class Stated(Public, frozen=True):
    """Numbers that a named system gives. They were not checked, and are never mixed with computed ones."""

    by: str
    """The system."""
    status: str | None = None
    """Whether it calls the story active."""
    duration: str | None = None
    """How long it says the story has gone on."""
    virality: float | None = None
    """The number it calls virality."""
    articles: int | None = None
    """How many articles it counts."""
    leaning: str | None = None
    """The political leaning it names."""
    breakdown: int | None = None
    """The number beside its breakdown."""
    comments: int | None = None
    """How many comments it shows."""
    published: str | None = None
    """The story's age in its words."""


class Difference(Public, frozen=True):
    """A number that a system states otherwise than it is computed here."""

    stat: str
    """`articles`, `status`, `duration` or `leaning`."""
    stated: str
    """As the system words it."""
    computed: int | str
    """As computed here; a duration is in seconds."""
