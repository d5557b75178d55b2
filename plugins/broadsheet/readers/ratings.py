"""A table of ratings that others give to outlets: a CSV file with a line for each domain."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from io import StringIO
from itertools import islice

import msgspec

from ..errors import Problem
from ..model import Address, Factuality, Lean, Line, Outlet, Rating
from ..text import domain, moment
from .document import printable, shortened

__all__ = ["read_ratings"]

COLUMNS = ("domain", "lean", "factuality", "rater", "url", "date")

PHRASES = {
    "factuality": "text of 1 to 1000 characters",
    "rater": "text of 1 to 1000 characters",
    "url": "a web address that starts with https:// or http://",
}
"""What else a cell can hold, where it holds anything."""

NEEDED = ("domain", "rater", "date")
"""Columns that every line fills: a rating is somebody's, as of a day."""

MOST_PROBLEMS = 100
"""Problems that are named of one table: enough to mend at a time."""

Row = Mapping[str, str]


def read_ratings(path: str, text: str) -> tuple[dict[str, Outlet], list[Problem]]:
    """The ratings of a table by domain, each as what is known of an outlet; lines with a problem are left out.

    A domain can have two lines, one with its lean and one with its factuality.
    """
    table = Table(path, text)
    problems = list(islice(table.read(), MOST_PROBLEMS))
    return table.rated, problems


class Table:
    """A table while it is read."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.rows = csv.reader(StringIO(text), strict=True)
        self.rated: dict[str, Outlet] = {}
        """What it says so far."""

    def read(self) -> Iterator[Problem]:
        """Reads the table, and gives all that is wrong with it."""
        try:
            columns = [cell.strip() for cell in next(self.rows, [])]
            wrong = list(self.header_problems(columns))
            yield from wrong
            if not wrong:
                yield from self.read_rows(columns)
        except csv.Error as error:
            yield self.problem(self.rows.line_num, "", "a table in CSV", str(error))

    def header_problems(self, columns: Sequence[str]) -> Iterator[Problem]:
        """Everything that keeps the first line from naming the columns."""
        for place, name in enumerate(columns):
            if name not in COLUMNS:
                near = get_close_matches(name, COLUMNS, 1)
                advice = f"Did you mean {near[0]}?" if near else f"Known here: {', '.join(COLUMNS)}"
                yield self.problem(1, name, "a known column", shortened(name), advice)
            elif name in columns[:place]:
                yield self.problem(1, name, "each column once", "it twice")
        for name in NEEDED:
            if name not in columns:
                yield self.problem(1, name, "a column of that name", "none", f"Add the column {name} to the first line")
        if not {"lean", "factuality"}.intersection(columns):
            yield self.problem(1, "lean", "a column of that name, or one named factuality", "neither")

    def read_rows(self, columns: Sequence[str]) -> Iterator[Problem]:
        line = self.rows.line_num + 1
        for cells in self.rows:
            row = dict.fromkeys(columns, "") | dict(zip(columns, map(str.strip, cells), strict=False))
            if len(cells) > len(columns):
                expected, found = f"at most {len(columns)} cells, as in the first line", str(len(cells))
                yield self.problem(line, "", expected, found, "Put quotes around a cell with a comma in it")
            elif any(row.values()):
                yield from self.read_row(line, row)
            line = self.rows.line_num + 1

    def read_row(self, line: int, row: Row) -> Iterator[Problem]:
        """Adds what a line says, unless there is something wrong with it."""
        wrong = [self.problem(line, name, expected, shortened(row.get(name) or None)) for name, expected in faults(row)]
        if wrong:
            yield from wrong
            return
        name, new = str(domain(row["domain"])), ratings_of(row)
        known = self.rated.get(name, Outlet(domain=name))
        for field, value in new.items():
            if getattr(known, field):
                yield self.problem(line, field, f"one {field} for each domain", f"a second one of {name}")
                return
            known = msgspec.structs.replace(known, **{field: value})
        self.rated[name] = known

    def problem(self, line: int, column: str, expected: str, found: str, advice: str = "") -> Problem:
        return Problem(
            path=self.path, line=line, field=printable(column), expected=expected, found=printable(found), advice=advice
        )


def faults(row: Row) -> Iterator[tuple[str, str]]:
    """The columns in which a line is wrong, each with what was expected."""
    if domain(row["domain"]) is None:
        yield "domain", "a domain, such as example.org"
    if row.get("lean") and row["lean"] not in tuple(Rating):
        yield "lean", f"one of {', '.join(Rating)}"
    if not (row.get("lean") or row.get("factuality")):
        yield "lean", "a rating, here or as factuality"
    for name, kind in (("factuality", Line), ("rater", Line), ("url", Address)):
        if row.get(name) and not fits(row[name], kind):
            yield name, PHRASES[name]
    if not row["rater"]:
        yield "rater", "who gave the rating"
    if moment(row["date"]) is None:
        yield "date", "the day of the rating, such as 2026-07-05"


def fits(value: str, kind: object) -> bool:
    """Whether a value is of a kind of the model's."""
    try:
        msgspec.convert(value, kind)
    except msgspec.ValidationError:
        return False
    return True


def ratings_of(row: Row) -> dict[str, Lean | Factuality]:
    """What a line without a fault says of an outlet."""
    told = {"rater": row["rater"], "rated": moment(row["date"]), "url": row.get("url") or None}
    found: dict[str, Lean | Factuality] = {}
    if row.get("lean"):
        found["lean"] = msgspec.convert({"rating": row["lean"], **told}, Lean)
    if row.get("factuality"):
        found["factuality"] = msgspec.convert({"rating": row["factuality"], **told}, Factuality)
    return found
