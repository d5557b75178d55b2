"""The public format of a story's data: what `story.json` holds, whatever becomes of the classes inside.

A change that could break a program that reads it raises `VERSION`: the first number where something goes or means
something else, the second where something new comes. A field without a value is left out of the file.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Generic, TypeAlias, TypeVar

import msgspec

from ...derive import Side, Status, Unit
from ...model import Rating

__all__ = [
    "VERSION",
    "Analysis",
    "Article",
    "Blindspot",
    "Byline",
    "Change",
    "Claim",
    "Correction",
    "Countries",
    "Difference",
    "Event",
    "Excluded",
    "Factuality",
    "FirstReport",
    "Follower",
    "Formula",
    "Image",
    "Lean",
    "LeanDistribution",
    "Leaning",
    "Origin",
    "Outlet",
    "OverTime",
    "Ownership",
    "Pace",
    "Period",
    "Place",
    "Provenance",
    "Public",
    "Question",
    "Related",
    "SideGroup",
    "Stand",
    "Stat",
    "Stated",
    "Stats",
    "Story",
    "Storyline",
    "Time",
    "Translation",
]

VERSION = "1.0"

T = TypeVar("T")

Time: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]
"""A time with its zone, which always is UTC."""


class Public(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The base of all that is published as data."""


class Place(Public, frozen=True):
    """A page of the site."""

    name: str
    """What it is called."""
    url: str
    """Its address; relative to this file where the site's own address is not known."""


class Storyline(Public, frozen=True):
    """The storyline that a story is a chapter of."""

    name: str
    """What it is called."""
    url: str
    """The address of its page."""
    chapter: int
    """The story's place in it, from 1, the oldest."""
    chapters: int
    """How many chapters it has."""


class Related(Public, frozen=True):
    """A related story of the same site."""

    headline: str
    """Its headline."""
    url: str
    """The address of its page."""
    why: str
    """What relates it, in the site's language."""


class Translation(Public, frozen=True):
    """The same story in another language."""

    language: str
    """The language: BCP 47."""
    url: str
    """The address of its page."""
    original: bool = False
    """Whether the others are translations of it."""


class Byline(Public, frozen=True):
    """Who wrote the story."""

    name: str
    """The writer."""
    desk: str | None = None
    """The writer's desk."""


class Image(Public, frozen=True):
    """The story's picture."""

    url: str
    """The address of the file."""
    alt: str
    """What it shows; empty for mere ornament."""
    credit: str | None = None
    """Who made it."""
    caption: str | None = None
    """What stands below it."""
    width: int | None = None
    """In pixels."""
    height: int | None = None
    """In pixels."""


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


class Event(Public, frozen=True):
    """Something that happened."""

    date: Time
    """When; UTC. A midnight is a date alone."""
    text: str
    """What (Markdown)."""
    outlet: str | None = None
    """The id of the outlet that reports it."""


class Question(Public, frozen=True):
    """A question of Further learning."""

    question: str
    """The question."""
    answer: str
    """The answer (Markdown)."""


class Analysis(Public, frozen=True):
    """A marked block of opinion, or of text that a machine wrote."""

    text: str
    """The analysis (Markdown)."""
    ai: bool
    """Whether a machine wrote it."""
    by: str | None = None
    """The person, or the system, it comes from."""
    model: str | None = None
    """The AI model that wrote it."""
    date: Time | None = None
    """When it was written."""


class Correction(Public, frozen=True):
    """A mistake that was mended."""

    date: Time
    """When."""
    text: str
    """What was wrong, and what is right (Markdown)."""


class Change(Public, frozen=True):
    """A change in substance."""

    date: Time
    """When."""
    text: str
    """What changed (Markdown)."""


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


class Provenance(Public, frozen=True):
    """Where the story's text comes from."""

    seed: str | None = None
    """The file it was made from, below the site's folder of seeds."""
    captured: Time | None = None
    """When a capture was taken."""
    captured_from: str | None = None
    """The address of the page that was captured."""
    compiled_by: str | None = None
    """Who put it together."""
    compiled_from: str | None = None
    """The id of the outlet it was made from."""
    reported_by: str | None = None
    """The id of the outlet that the text names as the first to report it."""
    original: str | None = None
    """Where the original can be read."""


class Story(Public, frozen=True, kw_only=True):
    """One event as covered by many outlets."""

    schema: str = msgspec.field(name="$schema")
    """The address of this format's JSON Schema."""
    version: str
    """The version of this format."""
    slug: str
    """The story's name in addresses, stable for ever."""
    url: str
    """The address of its page."""
    language: str
    """The language of its texts: BCP 47."""
    headline: str
    """The headline."""
    kicker: str | None = None
    """A short label above the headline."""
    summary: str | None = None
    """One or two sentences (Markdown)."""
    section: Place | None = None
    """The section it is filed in."""
    regions: tuple[str, ...] = ()
    """The countries it is about: ISO 3166-1 alpha-2."""
    keywords: tuple[str, ...] = ()
    """Who and what it is about, in order."""
    storyline: Storyline | None = None
    """The storyline it is a chapter of."""
    aliases: tuple[str, ...] = ()
    """Slugs it had before."""
    translation_of: str | None = None
    """The slug of the story that this one says in another language."""
    translations: tuple[Translation, ...] = ()
    """The same story in other languages."""
    published: Time | None = None
    """When it was first published here."""
    updated: Time | None = None
    """When it last changed in substance."""
    as_of: Time | None = None
    """Since when its computed numbers have stood so. Without it no clock has changed them."""
    byline: Byline | None = None
    """Who wrote it."""
    image: Image | None = None
    """Its picture."""
    breakdown: tuple[str, ...] = ()
    """The points that sum it up (Markdown). `[france24]` cites the outlet of that id, here and in all texts."""
    body: str = ""
    """The text (Markdown)."""
    outlets: tuple[Outlet, ...] = ()
    """Each outlet that it lists or credits."""
    articles: tuple[Article, ...] = ()
    """The outlets' reports, in the author's order."""
    origins: tuple[Origin, ...] = ()
    """The articles by origin."""
    sides: tuple[SideGroup, ...] = ()
    """The articles by side."""
    claims: tuple[Claim, ...] = ()
    """Statements, with who asserts and who disputes them."""
    timeline: tuple[Event, ...] = ()
    """What happened when, as the authors list it."""
    questions: tuple[Question, ...] = ()
    """Further learning."""
    analysis: Analysis | None = None
    """An opinion or AI block."""
    corrections: tuple[Correction, ...] = ()
    """Mistakes that were mended."""
    changes: tuple[Change, ...] = ()
    """Changes in substance since it was first published."""
    stats: Stats
    """What is computed from the articles."""
    formulas: dict[str, Formula]
    """How each number is made, by its name in `stats`; and `claims`."""
    stated: Stated | None = None
    """What a named system states."""
    differences: tuple[Difference, ...] = ()
    """Where that system states something else than is computed here."""
    related: tuple[Related, ...] = ()
    """Related stories."""
    provenance: Provenance
    """Where the text comes from."""
