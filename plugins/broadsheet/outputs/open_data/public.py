"""What all public formats of data have in common. They stay as they are, whatever becomes of the classes inside.

A change that could break a program that reads it raises `VERSION`: the first number where something goes or means
something else, the second where something new comes. A field without a value is left out of the file.
"""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, TypeAlias

import msgspec

__all__ = ["VERSION", "Public", "Time"]

VERSION = "1.0"

Time: TypeAlias = Annotated[datetime, msgspec.Meta(tz=True)]
"""A time with its zone, which always is UTC."""


class Public(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """The base of all that is published as data."""
