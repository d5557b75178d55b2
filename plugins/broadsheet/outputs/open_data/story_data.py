"""The public format of a story's data: what `story.json` holds, whatever becomes of the classes inside.

A change that could break a program that reads it raises `VERSION`: the first number where something goes or means
something else, the second where something new comes. A field without a value is left out of the file.
"""

from __future__ import annotations

import msgspec

from .coverage_format import Article, Claim, Factuality, Lean, Origin, Outlet, SideGroup, Stand
from .public import VERSION, Public, Time
from .stats_format import (
    Blindspot,
    Countries,
    Difference,
    Excluded,
    FirstReport,
    Follower,
    Formula,
    LeanDistribution,
    Leaning,
    OverTime,
    Ownership,
    Pace,
    Period,
    Stat,
    Stated,
    Stats,
)
from .texts_format import (
    Analysis,
    Byline,
    Change,
    Correction,
    Event,
    Image,
    Place,
    Provenance,
    Question,
    Related,
    Storyline,
    Translation,
)

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
