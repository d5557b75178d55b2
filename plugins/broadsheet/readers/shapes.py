"""The model as readers see it: what each field may hold, taken from the model's own annotations."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, NamedTuple, TypeGuard, Union, get_args, get_origin, get_type_hints

import msgspec

from ..model import Factuality, Frozen, Lean, Outlet, Section, Voice

__all__ = ["SHORTHANDS", "Shape", "is_struct", "shape", "shapes"]

SHORTHANDS: dict[type[Frozen], str] = {
    Factuality: "rating",
    Lean: "rating",
    Outlet: "id",
    Section: "name",
    Voice: "outlet",
}
"""Mappings that may be written as the bare value of one field: `lean: center` for `lean: {rating: center}`."""

PHRASES: dict[object, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    datetime: "a date or time, such as 2026-07-04 or 2026-07-04T08:10:00Z",
}


class Shape(NamedTuple):
    """What one field may hold."""

    kind: Any
    """The type of one value: a struct, or an annotated plain type. Any, since Python has no type for these."""
    base: object
    """The plain type below the annotation."""
    many: bool
    """Whether it holds a list of them."""
    optional: bool
    """Whether it may hold nothing."""
    required: bool
    """Whether a seed must have it."""

    @property
    def phrase(self) -> str:
        """What one value should be, to follow the word "expected"."""
        for note in get_args(self.kind)[1:]:
            if isinstance(note, msgspec.Meta) and note.extra:
                return str(note.extra["expected"])
        if isinstance(self.base, type) and issubclass(self.base, StrEnum):
            return "one of " + ", ".join(self.base)
        if is_struct(self.base):
            shorthand = SHORTHANDS.get(self.base)
            return "a mapping" + (f", or the {shorthand} alone" if shorthand else "")
        return PHRASES[self.base]


def is_struct(kind: object) -> TypeGuard[type[Frozen]]:
    """Whether `kind` is one of the model's classes."""
    return isinstance(kind, type) and issubclass(kind, Frozen)


FOUND = ("path", "width", "height")
"""Fields of the model that a build finds out, and no author may write."""


@cache
def shapes(struct: type[Frozen]) -> dict[str, Shape]:
    """The shape of each field of `struct` that an author may write, by its name."""
    hints = get_type_hints(struct, include_extras=True)
    required = {field.name for field in msgspec.structs.fields(struct) if field.required}
    return {name: shape(hint, name in required) for name, hint in hints.items() if name not in FOUND}


def shape(hint: Any, required: bool) -> Shape:
    optional = get_origin(hint) in (Union, UnionType)
    given = next(part for part in get_args(hint) if part is not NoneType) if optional else hint
    many = get_origin(given) is tuple
    kind = get_args(given)[0] if many else given
    return Shape(kind, get_args(kind)[0] if get_origin(kind) is Annotated else kind, many, optional, required)
