"""A map of the countries that cover a story, on the silhouette of all land; see `assets/world/SOURCE.md`."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

import msgspec

from ....text import Phrase, Wording
from ..view import View

__all__ = ["MAP_SIZE", "Land", "WorldMap", "world_map"]

SHAPES = Path(__file__).parents[3] / "assets" / "world" / "countries.json"

MAP_SIZE = (2000, 875)
"""The silhouette's width and height."""

NEAREST = 700
"""The width of the smallest part of the map that is shown alone: what is nearer looks crude."""

FEWEST = 3
"""With fewer countries a map tells less than their names."""

STEPS = (
    Phrase("map", "1 outlet"),
    Phrase("map", "2 or 3 outlets"),
    Phrase("map", "4 to 7 outlets"),
    Phrase("map", "8 or more outlets"),
)
"""What the shades stand for, the lightest first; the same on all maps, so that they can be compared."""


class Shape(msgspec.Struct, frozen=True):
    """A country on the map."""

    shape: str
    """An SVG path; empty where it is too small to be drawn."""
    at: tuple[int, int]
    """A place within it."""
    box: tuple[int, int, int, int]
    """Left, top, right and bottom of its largest part."""


class Land(View, frozen=True):
    """A country as a map shows it."""

    name: str
    outlets: int
    step: int
    """Its shade, from 1; 0 where none of its outlets covers the story that happens there."""
    home: bool
    """Whether the story happens there."""
    shape: str
    """Empty where only the circle is drawn."""
    x: int
    y: int
    dot: bool
    """Whether it is so small that a circle marks it."""


class WorldMap(View, frozen=True):
    """A part of the map, as wide as it takes to see all its countries."""

    window: str
    """For `viewBox`."""
    radius: int
    """Of the circles."""
    lands: tuple[Land, ...]
    steps: tuple[tuple[int, str], ...]
    """The shades in use, with what they stand for."""
    home: bool
    """Whether a country where the story happens is marked."""


@cache
def shapes() -> dict[str, Shape]:
    """All countries by their code."""
    return msgspec.json.decode(SHAPES.read_bytes(), type=dict[str, Shape])


def world_map(outlets: tuple[tuple[str, int], ...], regions: tuple[str, ...], words: Wording) -> WorldMap | None:
    """The map of these countries with their outlets, and of the story's own; None where a map would tell too little."""
    if len(outlets) < FEWEST:
        return None
    known, counts = shapes(), dict(outlets)
    codes = [code for code in (*counts, *[code for code in regions if code not in counts]) if code in known]
    x, y, width = window([known[code] for code in codes])
    lands = [land(code, counts.get(code, 0), code in regions, tiny(known[code], width), words) for code in codes]
    # The largest first, so that what is small lies on top.
    lands.sort(key=lambda it: (it.dot, -len(it.shape), it.name))
    return WorldMap(
        window=f"{x} {y} {width} {height_of(width)}",
        radius=width // 140,
        lands=tuple(lands),
        steps=tuple([(step, words.tell(STEPS[step - 1])) for step in sorted({it.step for it in lands if it.step})]),
        home=any(it.home for it in lands),
    )


def tiny(shape: Shape, width: int) -> bool:
    """Whether a country could not be made out on a map of that width."""
    left, top, right, bottom = shape.box
    return not shape.shape or max(right - left, bottom - top) < width / 90


@lru_cache(maxsize=10_000)
def land(code: str, outlets: int, home: bool, dot: bool, words: Wording) -> Land:
    """Kept: maps differ in which countries they show, and less in what they show of each."""
    shape = shapes()[code]
    return Land(
        name=words.country(code),
        outlets=outlets,
        step=min(outlets.bit_length(), len(STEPS)),
        home=home,
        shape="" if dot else shape.shape,
        x=shape.at[0],
        y=shape.at[1],
        dot=dot,
    )


def window(seen: list[Shape]) -> tuple[int, int, int]:
    """Left, top and width of the part of the map with these shapes and some room; all where it would be most of it."""
    lefts, tops, rights, bottoms = zip(*[it.box for it in seen], strict=True)
    left, top, right, bottom = min(lefts), min(tops), max(rights), max(bottoms)
    whole, high = MAP_SIZE
    width = max((right - left) * 5 // 4, (bottom - top) * 5 // 4 * whole // high, NEAREST)
    if width > whole * 3 // 4:
        return 0, 0, whole
    return (
        min(max((left + right - width) // 2, 0), whole - width),
        min(max((top + bottom - height_of(width)) // 2, 0), high - height_of(width)),
        width,
    )


def height_of(width: int) -> int:
    """The height of a window, which has the shape of the whole map."""
    return width * MAP_SIZE[1] // MAP_SIZE[0]
