"""The story and its parts: one class for each mapping that a seed can hold.

These classes are the format: they check seeds, make the JSON Schema, and carry a story through the build. Times are
aware and in UTC. Texts are as the author wrote them; only `render` makes HTML of them.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from msgspec import Meta

from .kinds import Address, Country, Digest, Frozen, Language, Line, Name, PictureFile
from .outlet import Lean, Outlet

__all__ = [
    "Analysis",
    "Article",
    "Byline",
    "Change",
    "Claim",
    "Correction",
    "Credit",
    "Event",
    "Image",
    "Question",
    "Stated",
    "Story",
    "Voice",
]

MOST = 10**12
"""More than any count of the news; what lies beyond is a slip of the keyboard, and no program's number."""

Count = Annotated[int, Meta(ge=0, le=MOST, extra={"expected": "a whole number of 0 or more"})]
Number = Annotated[float, Meta(ge=-MOST, le=MOST, extra={"expected": "a number"})]


class Article(Frozen, frozen=True):
    """One outlet's report on the event."""

    outlet: Outlet
    """Who published it: an id in `outlets.yml`, or a mapping."""
    headline: Line | None = None
    """Its headline. None: the seed does not know it."""
    url: Address | None = None
    """Where it can be read."""
    published: datetime | None = None
    """When it was published. None: not known, and left out of every measure of time."""
    summary: str | None = None
    """What it says, in a few sentences (Markdown)."""
    language: Language | None = None
    """The language it is written in."""
    lean: Lean | None = None
    """How this article is rated. None: as its outlet is."""
    wire: Line | None = None
    """The news agency whose text it carries; articles of one agency's text count as one origin."""
    paywall: bool | None = None
    """Whether reading it takes a subscription. None: not known."""
    archive: Address | None = None
    """Where a copy of it is kept, in a web archive."""
    sha256: Digest | None = None
    """The SHA-256 of the page as it was captured: 64 hexadecimal digits."""
    stated_time: Line | None = None
    """Its age as a capture words it (`10 hr. ago`), kept because it cannot be made exact."""


class Voice(Frozen, frozen=True):
    """An outlet that takes a stand on a claim. A bare outlet id stands for a mapping of `outlet` alone."""

    outlet: Name
    """The id of an outlet among this story's articles."""
    quote: str | None = None
    """The words it used."""


class Claim(Frozen, frozen=True):
    """A checkable statement, with who asserts and who disputes it."""

    text: Line
    """The statement."""
    asserted_by: tuple[Voice, ...] = ()
    """Who reports it as so."""
    disputed_by: tuple[Voice, ...] = ()
    """Who reports it as not so."""


class Event(Frozen, frozen=True):
    """Something that happened, on the story's timeline."""

    date: datetime
    """When."""
    text: Line
    """What (Markdown)."""
    outlet: Name | None = None
    """The outlet that reports it, of this story's articles."""


class Question(Frozen, frozen=True):
    """A question of Further learning, with its answer."""

    question: Line
    """The question, without markup."""
    answer: str
    """The answer (Markdown)."""


class Analysis(Frozen, frozen=True):
    """A marked block of opinion, or of text that a machine wrote."""

    text: str
    """The analysis (Markdown)."""
    by: Line | None = None
    """The person, or the system, it comes from."""
    model: Line | None = None
    """The AI model that wrote it."""
    ai: bool | None = None
    """Whether a machine wrote it. None: it did where a model is named."""
    date: datetime | None = None
    """When it was written."""


class Correction(Frozen, frozen=True):
    """A mistake that was mended, said openly."""

    date: datetime
    """When."""
    text: Line
    """What was wrong, and what is right (Markdown)."""


class Change(Frozen, frozen=True):
    """A change in substance: what a reader who knows the story should look at again."""

    date: datetime
    """When."""
    text: Line
    """What changed (Markdown)."""


class Byline(Frozen, frozen=True):
    """Who wrote the story."""

    name: Line
    """The writer."""
    desk: Line | None = None
    """The writer's desk, such as Technology."""


class Credit(Frozen, frozen=True):
    """Whose work the story's text rests on."""

    compiled_by: Line | None = None
    """Who put it together."""
    compiled_from: Outlet | None = None
    """The outlet it was made from."""
    reported_by: Outlet | None = None
    """The outlet that the text names as the first to report it."""
    original: Address | None = None
    """Where the original can be read."""


class Image(Frozen, frozen=True):
    """The story's picture."""

    src: PictureFile
    """The file, relative to the seed."""
    alt: str
    """What it shows, for those who do not see it; empty for mere ornament."""
    credit: Line | None = None
    """Who made it."""
    caption: Line | None = None
    """What to say below it."""
    width: int | None = None
    """Its own width in pixels; None where the file does not say. Read from the file, never set by an author."""
    height: int | None = None
    """Its own height, likewise."""


class Stated(Frozen, frozen=True):
    """Numbers that a named system gives; shown as that system's, never mixed with computed ones."""

    by: Line
    """The system."""
    status: Line | None = None
    """Whether it calls the story active."""
    duration: Line | None = None
    """How long it says the story has gone on."""
    virality: Number | None = None
    """The number it calls virality."""
    articles: Count | None = None
    """How many articles it counts."""
    leaning: Line | None = None
    """The political leaning it names."""
    breakdown: Count | None = None
    """The number beside its breakdown; it is not the count of the bullets."""
    comments: Count | None = None
    """How many comments it shows."""
    published: Line | None = None
    """The story's age in its words (`1 hr ago`)."""
    unlabelled: Line | None = None
    """A number without a label: kept, never shown."""


class Story(Frozen, frozen=True):
    """One event as covered by many outlets."""

    headline: Line
    """The headline. The only field that a seed must have."""
    kicker: Line | None = None
    """A short label above the headline."""
    slug: Name | None = None
    """Its name in the page's address, stable for ever. None: made from the file's name when the seed is read."""
    aliases: tuple[Name, ...] = ()
    """Slugs it was published under before: their addresses lead to it."""
    summary: str | None = None
    """One or two sentences (Markdown)."""
    section: Line | None = None
    """The one section it is filed in: an id of `sections.yml`, or a name."""
    regions: tuple[Country, ...] = ()
    """The countries it is about, the first one foremost."""
    keywords: tuple[Line, ...] = ()
    """Who and what it is about, in order."""
    storyline: Line | None = None
    """The storyline it is a chapter of."""
    language: Language | None = None
    """The language of its texts. None: the site's."""
    translation_of: Name | None = None
    """The slug of the story that this one says in another language."""
    published: datetime | None = None
    """When it was first published here. None: not known; never guessed."""
    updated: datetime | None = None
    """When it last changed in substance. None, or earlier than the latest of `changes`: that one's date."""
    captured: datetime | None = None
    """When a capture was taken: what `1 hr ago` counts from."""
    url: Address | None = None
    """Where a capture was taken."""
    byline: Byline | None = None
    """Who wrote it."""
    credit: Credit | None = None
    """Whose work it rests on."""
    image: Image | None = None
    """Its picture."""
    stated: Stated | None = None
    """Numbers that a system gives of it."""
    articles: tuple[Article, ...] = ()
    """The outlets' reports, in the author's order; the first one is number 1."""
    claims: tuple[Claim, ...] = ()
    """Statements to check."""
    timeline: tuple[Event, ...] = ()
    """What happened when."""
    breakdown: tuple[Line, ...] = ()
    """The bullets that sum it up (Markdown)."""
    questions: tuple[Question, ...] = ()
    """Further learning."""
    analysis: Analysis | None = None
    """An opinion or AI block."""
    corrections: tuple[Correction, ...] = ()
    """Mistakes that were mended."""
    changes: tuple[Change, ...] = ()
    """Changes in substance since it was first published."""
    related: tuple[Name, ...] = ()
    """Slugs of stories to name first among the related ones."""
    body: str = ""
    """The text (Markdown)."""
    path: str = ""
    """The seed it was read from, below the seeds folder. Set by the reader, never by an author."""
