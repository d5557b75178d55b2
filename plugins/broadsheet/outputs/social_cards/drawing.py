"""Draws cards: a masthead, the headline, and below it who covered the story."""

from __future__ import annotations

from itertools import pairwise

from .bidi import runs_leftward
from .breaking import block, clipped
from .canvas import PALETTE, WIDTH, Canvas, Paint
from .face import CardFace
from .fonts import Weight, faces, readable
from .png import png

__all__ = ["drawn"]

MARGIN = 80
INNER = WIDTH - 2 * MARGIN

MASTHEAD = 84
"""Where its letters stand, in pixels from the top, as all places here."""

SECTION = 174

HEADLINE = (204, 482)
"""Where the headline's room starts and ends."""

SPILL = 8
"""How far its marks may reach beyond."""

BAR = (512, 530)
"""Where the bar starts and ends."""

FOOT = 578

ASCENT = 0.78
"""How much of a line's height is above where its letters stand."""

SMALL = 30
"""Pixels to the em of all but the headline."""

HALVES = 0.6, 0.36
"""How much of the width the text at the start and that at the end of a row may take."""


def drawn(face: CardFace) -> bytes:
    """The card as a PNG of 1200 x 630 pixels. Any text can be drawn: what no font has letters for is left out."""
    canvas = Canvas()
    canvas.pixels[:] = GROUND.pixels
    row(canvas, face, MASTHEAD, (face.site, Paint.INK), (face.date, Paint.SOFT))
    row(canvas, face, SECTION, (face.section, Paint.MARK), ("", Paint.SOFT))
    headline(canvas, face)
    bar(canvas, face.lean)
    row(canvas, face, FOOT, (face.counts, Paint.INK), (face.sides, Paint.SOFT))
    return png(canvas.pixels, PALETTE)


def ground() -> Canvas:
    """What all cards share."""
    canvas = Canvas()
    canvas.fill(MARGIN, 108, WIDTH - MARGIN, 112, Paint.INK)
    canvas.fill(MARGIN, 116, WIDTH - MARGIN, 117, Paint.INK)
    return canvas


GROUND = ground()


def row(canvas: Canvas, face: CardFace, baseline: int, start: tuple[str, Paint], end: tuple[str, Paint]) -> None:
    """A row of small text: one at the start of the site's lines, in bold, and one at their end."""
    for (text, paint), weight, share, at_left in (
        (start, Weight.SEMIBOLD, HALVES[0], not face.leftward),
        (end, Weight.REGULAR, HALVES[1], face.leftward),
    ):
        told = readable(text, face.fonts)
        if told:
            line = clipped(told, faces(weight, face.fonts), runs_leftward(told), share * INNER / SMALL)
            canvas.write(line, MARGIN if at_left else WIDTH - MARGIN - line.width * SMALL, baseline, SMALL)
            canvas.ink(baseline - SMALL - 10, baseline + SMALL - 10, paint)


def headline(canvas: Canvas, face: CardFace) -> None:
    """The headline, on the side where its own script starts."""
    told = readable(face.headline, face.fonts)
    if not told:
        return
    top, bottom = HEADLINE
    leftward = runs_leftward(told)
    made = block(told, faces(Weight.SEMIBOLD, face.fonts), leftward, INNER, bottom - top)
    free = bottom - top - len(made.lines) * made.leading
    baseline = top + free / 2 + made.leading * ASCENT
    for line in made.lines:
        canvas.write(line, WIDTH - MARGIN - line.width * made.size if leftward else MARGIN, baseline, made.size)
        baseline += made.leading
    canvas.ink(top - SPILL, bottom + SPILL, Paint.INK)


def bar(canvas: Canvas, starts: tuple[int, ...]) -> None:
    """Left, center and right, each as wide as its share of the rated outlets; a line where none is rated.

    Left stays left in every script.
    """
    if not starts:
        canvas.fill(MARGIN, BAR[1] - 2, WIDTH - MARGIN, BAR[1], Paint.RULE)
        return
    edges = [MARGIN + INNER * start // 100 for start in (*starts, 100)]
    for (left, right), paint in zip(pairwise(edges), (Paint.LEFT, Paint.CENTER, Paint.RIGHT), strict=True):
        canvas.fill(left, BAR[0], right, BAR[1], paint)
