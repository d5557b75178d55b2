"""The card of a story: what listings and the front page show of it."""

from __future__ import annotations

from ...derive import Derived, Side
from ...model import Story
from ...text import section_path, story_path
from ..rich_text import plain
from .marks import StoryMarks, story_marks
from .matter import cited_in
from .phrases import listed, plural, shortened
from .stats import blindspot_words
from .times import Time, time_of
from .view import Link, Site, View

__all__ = ["StoryCard", "story_card"]

SUMMARY = 220
"""Characters of a card's summary."""


class StoryCard(View, frozen=True, array_like=True):
    """A story in a listing. Plain values only: worker processes send it back."""

    path: str
    headline: str
    kicker: str | None
    summary: str
    """Its first words, not HTML."""
    language: str | None
    """Its language, where that is not the site's."""
    section: Link | None
    time: Time | None
    articles: str
    """"14 articles"; empty where none is listed."""
    lean: tuple[tuple[str, int, int], ...]
    """The bar of its rated outlets: side, where it starts and how wide it is, in percent."""
    lean_words: str
    """The same in words: "3 left, 2 center and 5 right"."""
    blindspot: str
    """"Few outlets on the right"; empty where there is none."""
    marks: StoryMarks
    """What the reader's tools know it by."""


def story_card(story: Story, derived: Derived, section_name: str | None, site: Site) -> StoryCard:
    """The card of a story that the library has resolved; `section_name` is that of its section."""
    sides = side_counts(derived)
    count, blindspot = len(story.articles), derived.blindspot.value
    words = [f"{number} {side}" for side, number in sides if number]
    return StoryCard(
        path=site.link(story_path(str(story.slug))),
        headline=story.headline,
        kicker=story.kicker,
        summary=shortened(plain(first_words(story), cited_in(derived.entries)), SUMMARY),
        language=site.language_of(story.language),
        section=section_link(story, section_name, site),
        time=time_of(story.updated or story.published),
        articles=plural(count, "article") if count else "",
        lean=bar(sides),
        lean_words=f"Rated outlets: {listed(words)}" if words else "",
        blindspot=blindspot_words(blindspot) if blindspot else "",
        marks=story_marks(story, derived, site.now),
    )


def first_words(story: Story) -> str:
    """The text whose start tells most: the summary, else the body's first part, else the first point."""
    return story.summary or story.body[: 4 * SUMMARY].partition("\n\n")[0] or next(iter(story.breakdown), "")


def section_link(story: Story, name: str | None, site: Site) -> Link | None:
    if not story.section or not name:
        return None
    return Link(label=name, path=site.link(section_path(story.section)))


def side_counts(derived: Derived) -> list[tuple[str, int]]:
    """How many rated outlets are on each side."""
    spread = derived.lean.value
    return [(side.value, spread.on(side)) for side in Side] if spread else []


def bar(counts: list[tuple[str, int]]) -> tuple[tuple[str, int, int], ...]:
    """The segments of a bar of 100, without gaps between them; those of no width are left out."""
    total, done, segments = sum(count for _, count in counts), 0, []
    for key, count in counts:
        start, end = 100 * done // total, 100 * (done + count) // total
        done += count
        segments += [(key, start, end - start)] * bool(count)
    return tuple(segments)
