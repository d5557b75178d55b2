"""What a reader of captured pages is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeAlias

__all__ = ["Fields", "Reader", "Value"]

Value: TypeAlias = "str | int | float | bool | list[Value] | dict[str, Value] | None"
"""A field's value before it is checked: what YAML and JSON can say."""

Fields: TypeAlias = dict[str, Value]
"""A seed before it is checked: the mapping that an author could have written instead."""


class Reader(NamedTuple):
    """One layout of captured page.

    A reader only takes a text apart. It gives the fields that an author could have written in front matter, and what
    it gives is checked like an author's; so it needs no knowledge of the model's classes, and cannot go around them.
    """

    name: str
    """The system whose pages it reads, as people know it."""
    recognises: Callable[[str], bool]
    """Whether a text (decoded, line ends as `\\n`, without front matter) is such a page."""
    read: Callable[[str], Mapping[str, Value]]
    """The fields that such a page states. A time may be an age such as `10 hr. ago`; it is counted from `captured`."""
