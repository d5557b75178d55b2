"""How each number is made, in words; the method page explains the same at length under the same anchors."""

from __future__ import annotations

from typing import NamedTuple

from ...text import Phrase

__all__ = ["FORMULAS", "Formula"]


class Formula(NamedTuple):
    """One number's formula."""

    label: Phrase
    """The number's name."""
    anchor: str
    """The id of its heading on the method page."""
    formula: Phrase
    """How it is made, in one or two sentences."""


FORMULAS = {
    "articles": Formula(
        Phrase("stats", "Articles"), "articles", Phrase("formula", "The articles listed on this page, counted.")
    ),
    "outlets": Formula(
        Phrase("stats", "Outlets"),
        "outlets",
        Phrase("formula", "The different outlets that published those articles, counted."),
    ),
    "origins": Formula(
        Phrase("stats", "Origins"),
        "origins",
        Phrase(
            "formula",
            "Articles of one outlet or owner, with the text of one agency or with near-identical texts count as one.",
        ),
    ),
    "status": Formula(
        Phrase("stats", "Status"),
        "status",
        Phrase(
            "formula",
            "Active while the newest article is at most 24 hours old, cooling up to 72 hours, closed after that; "
            "measured when the site was built.",
        ),
    ),
    "duration": Formula(
        Phrase("stats", "Duration"),
        "duration",
        Phrase("formula", "The time of the last article minus the time of the first."),
    ),
    "pace": Formula(
        Phrase("stats", "Coverage pace"),
        "pace",
        Phrase(
            "formula",
            "The most articles within any 24 hours; then the last 24 hours before the site was built, "
            "against the 24 hours before those.",
        ),
    ),
    "leaning": Formula(
        Phrase("stats", "Political leaning"),
        "leaning",
        Phrase(
            "formula",
            "The mean of the rated outlets, one vote each, from -2 (left) to +2 (right). It takes 5 rated outlets, "
            "and it is called mixed up to a third of a step from the middle.",
        ),
    ),
    "blindspot": Formula(
        Phrase("stats", "Blindspot"),
        "blindspot",
        Phrase(
            "formula",
            "Of at least 8 rated outlets in this list, one side has at most 15% and the other at least 45%. "
            "It tells of this list, not of all the press.",
        ),
    ),
    "lean": Formula(
        Phrase("stats", "Lean of the outlets"),
        "lean",
        Phrase(
            "formula",
            "Every rated outlet has one vote, and each share is of the rated outlets. "
            "Unrated ones stand beside them and are no part of any share.",
        ),
    ),
    "ownership": Formula(
        Phrase("stats", "Ownership"),
        "ownership",
        Phrase(
            "formula",
            "Outlets by type of owner. Concentration is the sum of the squared shares: 1 where all are of one type.",
        ),
    ),
    "countries": Formula(
        Phrase("stats", "Countries"),
        "countries",
        Phrase(
            "formula",
            "Outlets by the country they publish from. Evenness is the Shannon entropy of the shares divided by the "
            "logarithm of the number of countries: 1 where all countries have the same number.",
        ),
    ),
    "first_report": Formula(
        Phrase("stats", "First report"),
        "first-report",
        Phrase(
            "formula",
            "The earliest article that has a time, and how long after it the earliest one of each other outlet came.",
        ),
    ),
    "claims": Formula(
        Phrase("stats", "Claims"),
        "claims",
        Phrase(
            "formula",
            "Origins whose outlets report the claim as so, and as not so. An article is silent where its outlet "
            "takes no stand.",
        ),
    ),
    "over_time": Formula(
        Phrase("stats", "Coverage over time"),
        "over-time",
        Phrase(
            "formula",
            "Articles per hour, from the first to the last; per day, week, month or year where hours would be too "
            "many, or where a date is all that is known. Times are in UTC.",
        ),
    ),
    "timeline": Formula(
        Phrase("stats", "Timeline"),
        "timeline",
        Phrase(
            "formula",
            "The events that the editors list and the articles that have a time, in order. At the same time events "
            "come first. What is dated after the site was built is marked as announced.",
        ),
    ),
}
"""By the name of the field of `Derived` or `Counts` that holds the number."""
