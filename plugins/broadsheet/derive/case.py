"""What every derivation starts from: a story's articles, numbered, rated, timed and grouped by outlet, once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import msgspec

from ..model import Article, Lean, Outlet, Rating, Story
from ..text import Phrase
from .stat import Excluded

__all__ = ["UNTIMED", "Case", "Entry", "case_of"]

NO_TIME = Phrase("excluded", "{article} has no time.")
AFTER_CAPTURE = Phrase("excluded", "{article} is dated after the capture.")
AFTER_BUILD = Phrase("excluded", "{article} is dated after the build.")
"""Why an article counts in no measure of time."""
UNTIMED = Phrase("lacking", "no article has a time that counts")
"""Why a story has no measure of time."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An article as its story counts it."""

    number: int
    """Its place in the author's order, from 1."""
    article: Article
    """The article."""
    outlet: Outlet
    """Who published it; the library has set its id and name."""
    rating: Rating
    """The article's own rating, else its outlet's, else unrated."""
    lean: Lean | None
    """Where that rating comes from: rater, date and reason. None: neither is rated."""
    published: datetime | None
    """When it was published; UTC. A date alone is its midnight."""


class Case(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A story, ready to be derived from."""

    story: Story
    """The story."""
    entries: tuple[Entry, ...]
    """Its articles in the author's order."""
    numbers: tuple[int, ...]
    """Their numbers: 1, 2, 3 and so on."""
    outlets: tuple[tuple[Entry, ...], ...]
    """The same articles, those of one outlet together; in the order of each outlet's first article."""
    now: datetime
    """The clock; UTC."""
    horizon: datetime
    """The last moment the story can know of: when it was captured, else the clock."""
    timed: tuple[Entry, ...]
    """The articles with a time up to the horizon, earliest first, at the same time by number."""
    times: tuple[datetime, ...]
    """Their times, in the same order."""
    timed_numbers: tuple[int, ...]
    """Their numbers, ascending: the inputs of every measure of time."""
    untimed: tuple[Excluded, ...]
    """All other articles, for every measure of time to leave out."""


def case_of(story: Story, now: datetime) -> Case:
    """The case of a story that the library has resolved, at the time `now` (aware, UTC)."""
    entries = tuple([entry_of(number, article) for number, article in enumerate(story.articles, 1)])
    horizon = min(story.captured or now, now)
    timed = sorted(
        [(entry.published, entry.number) for entry in entries if entry.published and entry.published <= horizon]
    )
    return Case(
        story=story,
        entries=entries,
        numbers=tuple(range(1, len(entries) + 1)),
        outlets=by_outlet(entries),
        now=now,
        horizon=horizon,
        timed=tuple([entries[number - 1] for _, number in timed]),
        times=tuple([time for time, _ in timed]),
        timed_numbers=tuple(sorted([number for _, number in timed])),
        untimed=untimed(entries, horizon, AFTER_CAPTURE if horizon < now else AFTER_BUILD),
    )


def entry_of(number: int, article: Article) -> Entry:
    lean = article.lean or article.outlet.lean
    return Entry(
        number=number,
        article=article,
        outlet=article.outlet,
        rating=lean.rating if lean else Rating.UNRATED,
        lean=lean,
        published=article.published,
    )


def by_outlet(entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], ...]:
    groups: dict[str | None, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.outlet.id, []).append(entry)
    return tuple(map(tuple, groups.values()))


def untimed(entries: Iterable[Entry], horizon: datetime, too_late: Phrase) -> tuple[Excluded, ...]:
    return tuple(
        [
            Excluded(article=entry.number, reason=NO_TIME if entry.published is None else too_late)
            for entry in entries
            if entry.published is None or entry.published > horizon
        ]
    )
