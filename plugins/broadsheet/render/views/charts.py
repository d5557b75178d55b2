"""Charts: each is a table that reads well without its bars."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from markupsafe import Markup

from ...text import country_name
from .matter import How, Matter
from .phrases import percent, plural, rating_name
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


def bars(counts: Iterable[tuple[str, str, int]]) -> tuple[Bar, ...]:
    """Bars from key, label and count."""
    rows = list(counts)
    total = sum(count for _, _, count in rows) or 1
    return tuple(
        Bar(key=key, label=label, count=n, share=percent(n / total), width=round(100 * n / total))
        for key, label, n in rows
    )


def lean_chart(matter: Matter) -> Chart | None:
    """The lean distribution; None where no outlet is rated."""
    lean = matter.derived.lean
    if lean.value is None:
        return None
    unrated = lean.value.unrated
    return Chart(
        id="lean",
        caption=f"Lean of {plural(lean.value.rated, 'rated outlet')}",
        column="Lean",
        bars=bars((rating, rating_name(rating), count) for rating, count in lean.value.outlets),
        note=f"{plural(unrated, 'more outlet')} without a rating." if unrated else "",
        how=matter.how("lean", lean),
    )


def ownership_chart(matter: Matter) -> Chart | None:
    """The types of ownership; None where none is known."""
    ownership = matter.derived.ownership
    if ownership.value is None:
        return None
    unknown, many = ownership.value.unknown, len(ownership.value.outlets) > 1
    return Chart(
        id="ownership",
        caption="Ownership of the outlets",
        column="Ownership",
        bars=bars(("", owner, count) for owner, count in ownership.value.outlets),
        note=note(f"Concentration {ownership.value.concentration:.2f}." if many else "", unknown),
        how=matter.how("ownership", ownership),
    )


def world_chart(matter: Matter) -> Chart | None:
    """The outlets by country, each with its articles; None where no country is known."""
    countries = matter.derived.countries
    if countries.value is None:
        return None
    unknown, even = countries.value.unknown, countries.value.evenness
    return Chart(
        id="countries",
        caption=f"Outlets from {plural(len(countries.value.outlets), 'country')}",
        column="Country",
        bars=tuple(
            msgspec.structs.replace(
                bar,
                label=country_name(bar.label),
                articles=matter.linked(e.number for e in matter.derived.entries if e.outlet.country == bar.label),
            )
            for bar in bars(("", code, count) for code, count in countries.value.outlets)
        ),
        note=note("" if even is None else f"Evenness {even:.2f}.", unknown),
        how=matter.how("countries", countries),
    )


def note(measure: str, unknown: int) -> str:
    """A measure of the whole, and the outlets of which nothing is known."""
    return f"{measure} Not known of {plural(unknown, 'more outlet')}.".strip() if unknown else measure
