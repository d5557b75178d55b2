"""Charts: each is a table that reads well without its picture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from ...model import Rating
from ...text import NOTHING, Wording, safe
from .matter import How, Matter
from .phrases import RATINGS
from .pictures import WorldMap, segments, world_map
from .view import View

__all__ = ["Bar", "Chart", "lean_chart", "ownership_chart", "world_chart"]

PATTERNED = {Rating.LEAN_LEFT, Rating.LEAN_RIGHT, Rating.RIGHT}
"""The ratings that lines or dots tell apart where their colours don't."""

PATTERNED_PLACES = range(2, 5)
"""The types of ownership that they do, the most frequent being at 0."""


class Bar(View, frozen=True):
    """A row of a chart, and its segment where the chart has a bar of them."""

    pattern: bool
    """Whether something is drawn over the shade of its segment."""
    label: str
    count: int
    share: str
    """Its share in words."""
    start: str
    """Where its segment starts, in percent."""
    width: str
    """Its share in percent, for the bar."""
    length: str
    """How long its own bar is, in percent of the longest; empty where one bar shows all."""
    articles: Markup = NOTHING
    """Links to the articles it counts, where the chart names them."""


class Chart(View, frozen=True):
    """A table of counts, with one bar of all or a bar in each row."""

    id: str
    caption: str
    column: str
    """What its rows are."""
    stacked: bool
    """Whether one bar shows all rows as its segments."""
    bars: tuple[Bar, ...]
    """Empty where nothing is known; the note says so."""
    unknown: str
    """How many outlets stand beside a stacked bar, because nothing is known of them; empty where there is none."""
    note: str
    """What else there is to say: what is not known, and how even it is."""
    how: How
    map: WorldMap | None = None
    """Where they are, for countries."""


def bars(
    rows: Sequence[tuple[bool, str, int]], words: Wording, articles: Sequence[Markup] | None = None
) -> tuple[Bar, ...]:
    """Bars from whether there is a pattern, label and count; one bar of all where no `articles` go with each."""
    sizes = measured(tuple([count for _, _, count in rows]), words)
    return tuple(
        [
            Bar(
                pattern=pattern,
                label=label,
                count=count,
                share=size.share,
                start=size.start,
                width=size.width,
                length="" if articles is None else size.length,
                articles=NOTHING if articles is None else articles[place],
            )
            for place, ((pattern, label, count), size) in enumerate(zip(rows, sizes, strict=True))
        ]
    )


class Size(NamedTuple):
    """What a bar has of its count, as `Bar` names it."""

    share: str
    start: str
    width: str
    length: str


@lru_cache(maxsize=10_000)
def measured(counts: tuple[int, ...], words: Wording) -> tuple[Size, ...]:
    """The sizes of bars of these counts. Kept: what is counted differs from story to story more than the counts."""
    total, most = sum(counts) or 1, max(counts, default=0) or 1
    return tuple(
        [
            Size(words.percent(count / total), segment.start, segment.width, f"{100 * count / most:.3g}")
            for count, segment in zip(counts, segments(counts), strict=True)
        ]
    )


def lean_bars(outlets: Sequence[tuple[Rating, int]], words: Wording) -> tuple[Bar, ...]:
    return bars([(rating in PATTERNED, words.tell(RATINGS[rating]), count) for rating, count in outlets], words)


def ownership_bars(outlets: Sequence[tuple[str, int]], words: Wording) -> tuple[Bar, ...]:
    return bars([(place in PATTERNED_PLACES, owner, count) for place, (owner, count) in enumerate(outlets)], words)


def lean_chart(matter: Matter) -> Chart:
    """The lean distribution; without bars where no outlet is rated."""
    lean, words = matter.derived.lean, matter.words
    known = lean.value
    return Chart(
        id="lean",
        caption=words.count("stats", "Lean of {count} rated outlet", "Lean of {count} rated outlets", known.rated)
        if known
        else words.say("stats", "Lean of the outlets"),
        column=words.say("stats", "Lean"),
        stacked=known is not None,
        bars=lean_bars(known.outlets, words) if known else (),
        unknown=words.count("stats", "{count} unrated", "{count} unrated", known.unrated)
        if known and known.unrated
        else "",
        note="" if known else words.say("stats", "No article here has a rating yet."),
        how=matter.how("lean", lean),
    )


def ownership_chart(matter: Matter) -> Chart:
    """The types of ownership; without bars where none is known."""
    ownership, words = matter.derived.ownership, matter.words
    known = ownership.value
    kinds = known.outlets if known else ()
    return Chart(
        id="ownership",
        caption=words.say("stats", "Ownership of the outlets"),
        column=words.say("stats", "Ownership"),
        stacked=known is not None,
        bars=ownership_bars(kinds, words),
        unknown=words.count("stats", "{count} not known", "{count} not known", known.unknown)
        if known and known.unknown
        else "",
        note=ownership_note(known.concentration if known and len(kinds) > 1 else None, bool(known), words),
        how=matter.how("ownership", ownership),
    )


def ownership_note(concentration: float | None, known: bool, words: Wording) -> str:
    if not known:
        return words.say("stats", "Nothing is known of who owns these outlets.")
    if concentration is None:
        return ""
    return words.say("stats", "Concentration {number}.", number=words.decimal(concentration, 2))


def world_chart(matter: Matter) -> Chart | None:
    """The outlets by country, each with its articles; None where no country is known."""
    countries, words = matter.derived.countries, matter.words
    known = countries.value
    if known is None:
        return None
    return Chart(
        id="countries",
        caption=words.count(
            "stats", "Outlets from {count} country", "Outlets from {count} countries", len(known.outlets)
        ),
        column=words.say("stats", "Country"),
        stacked=False,
        bars=bars(
            [(False, words.country(code), count) for code, count in known.outlets],
            words,
            articles_from([code for code, _ in known.outlets], matter),
        ),
        unknown="",
        note=world_note(known.evenness, known.unknown, words),
        how=matter.how("countries", countries),
        map=world_map(known.outlets, matter.story.regions, words),
    )


def articles_from(countries: Sequence[str], matter: Matter) -> list[Markup]:
    """Links to the articles of each of these countries."""
    links: dict[str | None, list[Markup]] = {country: [] for country in countries}
    for entry, link in zip(matter.derived.entries, matter.links, strict=True):
        if entry.outlet.country in links:
            links[entry.outlet.country].append(link)
    return [own[0] if len(own) == 1 else safe(matter.words.joined(own)) for own in links.values()]


def world_note(evenness: float | None, unknown: int, words: Wording) -> str:
    """How even it is, and the outlets of which nothing is known."""
    even = "" if evenness is None else words.say("stats", "Evenness {number}.", number=words.decimal(evenness, 2))
    if not unknown:
        return even
    lacking = words.count("stats", "Not known of {count} more outlet.", "Not known of {count} more outlets.", unknown)
    return f"{even} {lacking}".strip()
