"""Charts: each is a table that reads well without its bars."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from markupsafe import Markup

from ...text import Wording
from .matter import How, Matter
from .phrases import RATINGS
from .view import View

__all__ = ["Bar", "Chart", "lean_chart", "ownership_chart", "world_chart"]


class Bar(View, frozen=True):
    """A row of a chart."""

    key: str
    """A word for its colour: a rating; empty for the usual one."""
    label: str
    count: int
    share: str
    """Its share in words."""
    width: int
    """Its share in whole percent, for the bar."""
    articles: Markup = Markup()
    """Links to the articles it counts, where the chart names them."""


class Chart(View, frozen=True):
    """A table of counts, with a bar in each row."""

    id: str
    caption: str
    column: str
    """What its rows are."""
    bars: tuple[Bar, ...]
    note: str
    """What stands beside it: what is not known, and how even it is."""
    how: How


def bars(counts: Iterable[tuple[str, str, int]], words: Wording) -> tuple[Bar, ...]:
    """Bars from key, label and count."""
    rows = list(counts)
    total = sum(count for _, _, count in rows) or 1
    return tuple(
        Bar(key=key, label=label, count=n, share=words.percent(n / total), width=round(100 * n / total))
        for key, label, n in rows
    )


def lean_chart(matter: Matter) -> Chart | None:
    """The lean distribution; None where no outlet is rated."""
    lean = matter.derived.lean
    if lean.value is None:
        return None
    words, rated, unrated = matter.words, lean.value.rated, lean.value.unrated
    return Chart(
        id="lean",
        caption=words.count("stats", "Lean of {count} rated outlet", "Lean of {count} rated outlets", rated),
        column=words.say("stats", "Lean"),
        bars=bars(((rating, words.tell(RATINGS[rating]), count) for rating, count in lean.value.outlets), words),
        note=words.count(
            "stats", "{count} more outlet without a rating.", "{count} more outlets without a rating.", unrated
        )
        if unrated
        else "",
        how=matter.how("lean", lean),
    )


def ownership_chart(matter: Matter) -> Chart | None:
    """The types of ownership; None where none is known."""
    ownership = matter.derived.ownership
    if ownership.value is None:
        return None
    words, known = matter.words, ownership.value
    concentration = words.say("stats", "Concentration {number}.", number=words.decimal(known.concentration, 2))
    return Chart(
        id="ownership",
        caption=words.say("stats", "Ownership of the outlets"),
        column=words.say("stats", "Ownership"),
        bars=bars((("", owner, count) for owner, count in known.outlets), words),
        note=note(concentration if len(known.outlets) > 1 else "", known.unknown, words),
        how=matter.how("ownership", ownership),
    )


def world_chart(matter: Matter) -> Chart | None:
    """The outlets by country, each with its articles; None where no country is known."""
    countries = matter.derived.countries
    if countries.value is None:
        return None
    words, known = matter.words, countries.value
    even = "" if known.evenness is None else words.decimal(known.evenness, 2)
    return Chart(
        id="countries",
        caption=words.count(
            "stats", "Outlets from {count} country", "Outlets from {count} countries", len(known.outlets)
        ),
        column=words.say("stats", "Country"),
        bars=tuple(
            msgspec.structs.replace(
                bar,
                label=words.country(bar.label),
                articles=matter.linked(e.number for e in matter.derived.entries if e.outlet.country == bar.label),
            )
            for bar in bars((("", code, count) for code, count in known.outlets), words)
        ),
        note=note(words.say("stats", "Evenness {number}.", number=even) if even else "", known.unknown, words),
        how=matter.how("countries", countries),
    )


def note(measure: str, unknown: int, words: Wording) -> str:
    """A measure of the whole, and the outlets of which nothing is known."""
    if not unknown:
        return measure
    lacking = words.count("stats", "Not known of {count} more outlet.", "Not known of {count} more outlets.", unknown)
    return f"{measure} {lacking}".strip()
