"""From a mapping of loose values to the model's classes, or to all the problems in it.

The straight way is one call of msgspec. Only when that refuses is the mapping walked field by field, to name every
problem in it and not just the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from difflib import get_close_matches
from functools import cache
from math import isfinite
from typing import TypeAlias, TypeVar

import msgspec

from ..errors import Problem
from ..model import Country, Frozen
from ..text import country_code, moment
from .document import Document
from .shapes import SHORTHANDS, Shape, is_struct, shape, shapes

__all__ = ["checked"]

Struct = TypeVar("Struct", bound=Frozen)

Meaning: TypeAlias = Callable[[object], object]
"""What turns a value as it is written into what it means."""

SWITCHES: dict[str, bool] = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


def whole(words: str) -> int | None:
    """The whole number that `words` are, as in `1204` or `1_204`."""
    try:
        return int(words)
    except ValueError:
        return None


def number(words: str) -> float | None:
    """The number that `words` are, as in `2.3` or `1_204`; None for what is none, `nan` among it."""
    try:
        return value if isfinite(value := float(words)) else None
    except ValueError:
        return None


MEANINGS: dict[object, Callable[[str], object]] = {
    bool: lambda words: SWITCHES.get(words.lower()),
    int: whole,
    float: number,
    datetime: moment,
}
"""How the plain kinds that are not text are read from one; None where it names no such thing."""


def checked(document: Document, struct: type[Struct], fields: object, place: str = "") -> Struct | list[Problem]:
    """`fields`, which stand at `place` in `document`, as a `struct`; or everything that is wrong with them."""
    meant = in_full(struct)(fields)
    # A field of the model that no author may write (a story's path) is as unknown as any other.
    if not isinstance(meant, dict) or not meant.keys() <= shapes(struct).keys():
        return list(refusals(document, struct, meant, place))
    try:
        return msgspec.convert(meant, struct)
    except (msgspec.ValidationError, ValueError, OverflowError):
        return list(refusals(document, struct, meant, place))


@cache
def in_full(struct: type[Frozen]) -> Meaning:
    """What turns a value as written into a `struct`'s mapping: shorthands written out, times and switches read.

    What cannot be read stays as it is.
    """
    shorthand = SHORTHANDS.get(struct)
    meanings = [(name, meaning(it)) for name, it in shapes(struct).items() if it.base in MEANINGS or is_struct(it.base)]

    def meant(value: object) -> object:
        if not isinstance(value, dict):
            return {shorthand: value} if shorthand and isinstance(value, str) else value
        full = {**value}
        for name, read in meanings:
            if name in full:
                full[name] = read(full[name])
        return full

    return meant


def meaning(it: Shape) -> Meaning:
    """What turns a value as written into what a field means that is more than text: a number, a time, a mapping."""
    read = in_full(it.base) if is_struct(it.base) else plain(MEANINGS[it.base])
    return each(read) if it.many else read


def plain(read: Callable[[str], object]) -> Meaning:
    """`read` for any value: what is no text, or cannot be read, stays as it is."""

    def meant(value: object) -> object:
        made = read(value) if isinstance(value, str) else None
        return value if made is None else made

    return meant


def each(read: Meaning) -> Meaning:
    """`read` for each item of a list. What is no list where one belongs stays as it is."""

    def meant(value: object) -> object:
        return [read(item) for item in value] if isinstance(value, list) else value

    return meant


def refusals(document: Document, struct: type[Frozen], value: object, place: str) -> Iterator[Problem]:
    """Everything in `value` that keeps it from being a `struct`."""
    if not isinstance(value, dict):
        yield document.problem(place, shape(struct, True).phrase, value)
        return
    table = shapes(struct)
    for name, given in value.items():
        inner = f"{place}.{name}" if place else str(name)
        if name in table:
            yield from field_refusals(document, table[name], given, inner)
        else:
            yield unknown_field(document, inner, str(name), list(table))
    for name, it in table.items():
        if it.required and name not in value:
            inner = f"{place}.{name}" if place else name
            yield document.problem(inner, it.phrase, None, f"Add the field {name}")


def field_refusals(document: Document, it: Shape, value: object, place: str) -> Iterator[Problem]:
    if value is None and it.optional:
        return
    if not it.many:
        yield from value_refusals(document, it, value, place)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from value_refusals(document, it, item, f"{place}[{number}]")
    else:
        advice = "Write it as - item, one on a line, or as [item, item]; leave the field out where there is none"
        yield document.problem(place, "a list", value, advice)


def value_refusals(document: Document, it: Shape, value: object, place: str) -> Iterator[Problem]:
    if is_struct(it.base):
        yield from refusals(document, it.base, value, place)
        return
    try:
        msgspec.convert(value, it.kind)
    except (msgspec.ValidationError, ValueError, OverflowError):
        code = country_code(value) if it.kind == Country and isinstance(value, str) else None
        yield document.problem(place, it.phrase, value, f"Write {code}" if code else "")


def unknown_field(document: Document, place: str, name: str, known: list[str]) -> Problem:
    near = get_close_matches(name, known, 1)
    advice = f"Did you mean {near[0]}?" if near else "Known here: " + ", ".join(known)
    return document.problem(place, "a known field", name, advice)
