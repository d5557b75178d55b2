"""What a story says in words, and what stands around it, as `story.json` holds it."""

from __future__ import annotations

from .public import Public, Time

__all__ = [
    "Analysis",
    "Byline",
    "Change",
    "Correction",
    "Event",
    "Image",
    "Place",
    "Provenance",
    "Question",
    "Related",
    "Storyline",
    "Translation",
]


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
