"""A number of a story, together with how it was made."""

from __future__ import annotations

from typing import Generic, TypeVar

import msgspec

from ..text import Phrase

__all__ = ["Excluded", "Stat"]

T = TypeVar("T")


class Excluded(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An article that a stat leaves out, and why."""

    article: int
    """Its number, counted from 1."""
    reason: Phrase
    """Why, in a sentence about the `{article}`: it has no time, it is dated after the capture."""


class Stat(msgspec.Struct, Generic[T], frozen=True, kw_only=True, gc=False):
    """A value, the articles it was made from, and those it leaves out.

    `inputs` and `excluded` have no article in common, and both are in the order of the articles' numbers.
    """

    value: T | None
    """None: there is too little to make it from; `why` says what is lacking."""
    inputs: tuple[int, ...]
    """The numbers of the articles that were looked at, also where they were too few."""
    excluded: tuple[Excluded, ...] = ()
    """The articles left out."""
    why: Phrase | None = None
    """Why there is no value, in words that complete "no value, because …". None: there is one."""
