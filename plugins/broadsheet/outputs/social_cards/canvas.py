"""What a card is drawn on: pixels that are numbers of colours, and the colours."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import uharfbuzz as hb
from numpy.typing import NDArray

from .lines import Line

__all__ = ["HEIGHT", "PALETTE", "WIDTH", "Canvas", "Paint", "Pixels"]

Pixels = NDArray[np.uint8]
"""Rows from the top down."""

WIDTH, HEIGHT = 1200, 630
"""In pixels: what the sites that show cards ask for, 1.91 to 1."""

STEPS = 16
"""Shades of a paint, from paper to full: as many as smooth edges of letters need."""


class Paint(IntEnum):
    """What can be painted: each is the number of its paler shades' first, so the paper is 0."""

    INK = 0 * STEPS
    SOFT = 1 * STEPS
    MARK = 2 * STEPS
    RULE = 3 * STEPS
    LEFT = 4 * STEPS
    CENTER = 5 * STEPS
    RIGHT = 6 * STEPS


PAPER = (0xFB, 0xFA, 0xF6)

COLOURS = {
    Paint.INK: (0x1C, 0x1D, 0x22),
    Paint.SOFT: (0x54, 0x56, 0x5F),
    Paint.MARK: (0x9A, 0x34, 0x12),
    Paint.RULE: (0xD5, 0xD3, 0xCB),
    Paint.LEFT: (0x25, 0x63, 0xAE),
    Paint.CENTER: (0x83, 0x85, 0x8F),
    Paint.RIGHT: (0xB8, 0x49, 0x0F),
}
"""The pages' own colours, as `assets/styles/base.css` has them for light pages."""


def shades(colour: tuple[int, int, int]) -> NDArray[np.float64]:
    """From paper to `colour`."""
    return np.linspace(PAPER, colour, STEPS)


PALETTE = np.concatenate([shades(COLOURS[paint]) for paint in Paint]).round().astype(np.uint8).tobytes()
"""All shades of all paints: red, green, blue of each."""

STEP_OF = np.linspace(0, STEPS - 1, 256).round().astype(np.uint8)

SHADE_OF = {paint: np.where(STEP_OF > 0, STEP_OF + np.uint8(paint), np.uint8(0)) for paint in Paint}
"""The shade of each paint for each degree, of 255, to which a letter covers a pixel."""


class Canvas:
    """A card that is being drawn. Coordinates are in pixels from the top left."""

    def __init__(self) -> None:
        """All paper."""
        self.pixels: Pixels = np.zeros((HEIGHT, WIDTH), np.uint8)
        self.pen = hb.RasterDraw()

    def fill(self, left: int, top: int, right: int, bottom: int, paint: Paint) -> None:
        """A rectangle up to `right` and `bottom`, these left out."""
        self.pixels[top:bottom, left:right] = paint + STEPS - 1

    def write(self, line: Line, left: float, baseline: float, size: float) -> None:
        """Puts down a line of text, `size` pixels to the em; `ink` makes it seen."""
        for run in line.runs:
            scale = size / run.face.em
            for glyph, x, y in run.glyphs:
                self.pen.transform = (scale, 0, 0, scale, left + x * size, HEIGHT - baseline + y * size)
                self.pen.draw_glyph(run.face.font, glyph)
            left += run.width * size

    def ink(self, top: int, bottom: int, paint: Paint) -> None:
        """Paints what was written, on paper; what reaches beyond the rows from `top` to `bottom` is cut off."""
        self.pen.extents = hb.RasterExtents(0, HEIGHT - bottom, WIDTH, bottom - top, 0)
        image = self.pen.render()
        covered = np.frombuffer(image.buffer, np.uint8).reshape(bottom - top, image.extents.stride)[::-1, :WIDTH]
        rows = self.pixels[top:bottom]
        np.maximum(rows, np.take(SHADE_OF[paint], covered, mode="clip"), out=rows)
