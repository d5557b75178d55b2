"""The card of a story: what listings and the front page show of it."""

from __future__ import annotations

from ...derive import Derived, Side
from ...model import Story
from ...text import Wording, section_path, story_path
from ..rich_text import NO_CITATIONS, plain
from .marks import StoryMarks
from .matter import cited_in
from .opening import ImageView, image_of
from .phrases import DOT, shortened
from .stat_words import blindspot_words
from .times import Time, day_of
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
    regions: str
    """The names of the countries it is about, with dots between them."""
    time: Time | None
    image: ImageView | None
    outlets: int
    """How many outlets it lists."""
    counts: str
    """The same in words, and its origins: "13 outlets · 9 origins"; empty where no article is listed."""
    lean: tuple[int, ...]
    """The bar of its rated outlets: where left, center and right start, in percent; empty where none is rated."""
    lean_words: str
    """The same in words: "3 left · 2 center · 5 right"."""
    blindspot: str
    """"Few outlets on the right"; empty where there is none."""
    marks: StoryMarks
    """What the reader's tools know it by."""


def story_card(story: Story, derived: Derived, section_name: str | None, site: Site, marks: StoryMarks) -> StoryCard:
    """The card of a story that the library has resolved; `section_name` is that of its section, `marks` its page's."""
    sides = side_counts(derived)
    blindspot = derived.blindspot.value
    return StoryCard(
        path=site.link(story_path(str(story.slug))),
        headline=story.headline,
        kicker=story.kicker,
        summary=summary_of(story, derived),
        language=site.language_of(story.language),
        section=section_link(story, section_name, site),
        regions=DOT.join(map(site.wording.country, story.regions)),
        time=day_of(story.updated or story.published, site.wording),
        image=image_of(story),
        outlets=derived.counts.outlets.value or 0,
        counts=counts(derived, site.wording),
        lean=bar(sides),
        lean_words=DOT.join(side_words(side, number, site.wording) for side, number in sides if number),
        blindspot=blindspot_words(blindspot, site.wording) if blindspot else "",
        marks=marks,
    )


def counts(derived: Derived, words: Wording) -> str:
    outlets, origins = derived.counts.outlets.value, derived.counts.origins.value
    if not outlets or not origins:
        return ""
    told = words.count("card", "{count} outlet", "{count} outlets", outlets)
    return told if outlets == 1 else DOT.join((told, words.count("card", "{count} origin", "{count} origins", origins)))


def side_words(side: Side, number: int, words: Wording) -> str:
    """How many rated outlets are on a side: "3 left"."""
    match side:
        case Side.LEFT:
            return words.count("card", "{count} left", "{count} left", number)
        case Side.CENTER:
            return words.count("card", "{count} center", "{count} center", number)
        case Side.RIGHT:
            return words.count("card", "{count} right", "{count} right", number)


def summary_of(story: Story, derived: Derived) -> str:
    text = first_words(story)
    return shortened(plain(text, cited_in(derived.entries) if "[" in text else NO_CITATIONS), SUMMARY)


def first_words(story: Story) -> str:
    """The text whose start tells most: the summary, else the body's first part, else the first point."""
    return story.summary or story.body[: 4 * SUMMARY].partition("\n\n")[0] or next(iter(story.breakdown), "")


def section_link(story: Story, name: str | None, site: Site) -> Link | None:
    if not story.section or not name:
        return None
    return Link(label=name, path=site.link(section_path(story.section)))


def side_counts(derived: Derived) -> list[tuple[Side, int]]:
    """How many rated outlets are on each side."""
    spread = derived.lean.value
    return [(side, spread.on(side)) for side in Side] if spread else []


def bar(counts: list[tuple[Side, int]]) -> tuple[int, ...]:
    """Where the segments of a bar of 100 start, each up to the next one."""
    total, done, starts = sum(count for _, count in counts), 0, []
    for _, count in counts:
        starts.append(100 * done // total)
        done += count
    return tuple(starts)
