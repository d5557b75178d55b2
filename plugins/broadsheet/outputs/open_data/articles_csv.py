"""A story's articles as a table, for spreadsheets and for programs (RFC 4180, UTF-8)."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import lru_cache
from io import StringIO

from ... import derive, model
from ...render import exact
from ...text import story_path
from ..output import Output, Press
from ..whole import Whole
from .story_json import origin_of

__all__ = ["ARTICLES", "COLUMNS", "articles_csv"]

ARTICLES = "articles.csv"
"""What the file is called in its story's folder."""

BOM = "\ufeff"
"""What tells spreadsheets that the file is UTF-8; without it they take it for an older code and spoil every accent."""

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell starts with that spreadsheets take for a formula (OWASP, CSV Injection)."""

COLUMNS = (
    *("number", "outlet", "domain", "country", "ownership"),
    *("lean", "rater", "rated", "headline", "url", "published", "language"),
    *("wire", "paywall", "origin", "archive", "sha256"),
)
"""The columns, in their order. Only new ones at the end are no new version of the format."""

Cell = str | int | None


def articles_csv(whole: Whole, press: Press) -> Output:
    """The file `articles.csv` of a story: a row for each article, below the names of the columns."""
    table = StringIO(newline="")
    table.write(BOM)
    rows = csv.writer(table)
    rows.writerow(COLUMNS)
    rows.writerows(rows_of(whole.derived))
    return Output(f"{story_path(str(whole.story.slug))}{ARTICLES}", table.getvalue().encode())


def rows_of(derived: derive.Derived) -> Iterator[tuple[Cell, ...]]:
    origins = origin_of(derived)
    for entry in derived.entries:
        it = entry.article
        yield (
            entry.number,
            *outlet_cells(entry.outlet),
            *lean_cells(entry.rating, entry.lean),
            inert(it.headline),
            inert(it.url),
            exact(it.published) if it.published else None,
            it.language,
            inert(it.wire),
            None if it.paywall is None else str(it.paywall).lower(),
            origins[entry.number],
            inert(it.archive),
            it.sha256,
        )


@lru_cache(maxsize=10_000)
def outlet_cells(outlet: model.Outlet) -> tuple[Cell, ...]:
    """What the table says of an outlet. Kept: there are far fewer outlets than articles."""
    return inert(outlet.name), inert(outlet.domain), outlet.country, inert(outlet.ownership)


@lru_cache(maxsize=10_000)
def lean_cells(rating: model.Rating, lean: model.Lean | None) -> tuple[Cell, ...]:
    """How an article counts, and who rated it when."""
    rated = lean.rated if lean else None
    return rating.value, inert(lean.rater) if lean else None, exact(rated) if rated else None


def inert(text: str | None) -> str | None:
    """A text that no spreadsheet takes for a formula: one that would be begins with an apostrophe."""
    return f"'{text}" if text and text.lstrip(" ").startswith(FORMULAS) else text
