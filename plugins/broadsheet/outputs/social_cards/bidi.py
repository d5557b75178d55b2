"""The order of letters in lines that hold scripts of both directions (Unicode's bidirectional algorithm, UAX 9)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar
from unicodedata import bidirectional

from bidi import algorithm

__all__ = ["levels", "reordered", "runs_leftward"]

LEFTWARD = frozenset({"R", "AL"})
"""The kinds of letters that run from right to left."""

TURNING = LEFTWARD | {"AN"}
"""Of characters that matter to lines that run from left to right."""


class Levelled(Protocol):
    """What has a level."""

    @property
    def level(self) -> int:
        """How deep it is embedded."""


Part = TypeVar("Part", bound=Levelled)


def runs_leftward(text: str) -> bool:
    """Whether most of its letters run from right to left."""
    kinds = [bidirectional(character) for character in text]
    return 2 * sum(kind in LEFTWARD for kind in kinds) > sum(kind in LEFTWARD or kind == "L" for kind in kinds)


def levels(text: str, leftward: bool) -> list[int]:
    """The level of each character; odd ones run from right to left. `leftward` is the direction of the whole."""
    if not leftward and TURNING.isdisjoint(map(bidirectional, text)):
        return [0] * len(text)
    storage = algorithm.get_empty_storage() | {"base_level": int(leftward), "base_dir": "LR"[leftward]}
    algorithm.get_embedding_levels("".join(map(standing, text)), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    return [character["level"] for character in storage["chars"]]


ACCENT = "\u0301"
"""A mark that goes with the letter before it, as invisible joiners do; these themselves would be taken out (X9)."""


def standing(character: str) -> str:
    return ACCENT if bidirectional(character) in ("BN", "") else character


def reordered(parts: Iterable[Part]) -> list[Part]:
    """The parts of a line from left to right (rule L2)."""
    ordered = list(parts)
    for level in range(max((part.level for part in ordered), default=0), 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = reversed(ordered[start:end])
            start = end + 1
    return ordered
