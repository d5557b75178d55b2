"""Lines of text: shaped by HarfBuzz, broken where each script allows it, in the order in which they are read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from math import inf
from typing import NamedTuple, TypeAlias

import uharfbuzz as hb

from .bidi import levels, reordered
from .fonts import Face

__all__ = ["Line", "Piece", "Run", "joined", "line", "pieces"]


class Run(NamedTuple):
    """Letters of one face that run one way."""

    face: Face
    level: int
    """How deep it is embedded (UAX 9): odd numbers run from right to left."""
    glyphs: tuple[tuple[int, float, float], ...]
    """Each glyph's number in the font and where it stands from the run's left, to the right and up, in em."""
    width: float
    """In em."""


class Line(NamedTuple):
    """Runs as they stand from left to right."""

    runs: tuple[Run, ...]

    @property
    def width(self) -> float:
        """In em."""
        return sum(run.width for run in self.runs)

    @property
    def height(self) -> float:
        """Of its tallest face, in em."""
        return max((run.face.height for run in self.runs), default=0.0)


class Piece(NamedTuple):
    """Text that a line does not break in, such as a word."""

    runs: tuple[Run, ...]
    space: tuple[Run, ...]
    """The space after it, which no line ends with."""
    width: float
    """Without the space, in em."""
    gap: float
    """The width of the space, in em."""


CJK = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"

OPENING = "(\\[{（［｛「『【〈《〔“‘"

SMALL_KANA = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"

CLOSING = ")\\]}）］｝」』】〉》〕”’、。，．,.!?！？：；:;…‥・ー々〻゛゜％%\u3099\u309a" + SMALL_KANA

PIECE = re.compile(f"[{OPENING}]*(?:[^ {CJK}]+|[{CJK}])[{CLOSING}]*")
"""A word, or a Chinese or Japanese character, with the marks that stay on its line (a plain form of UAX 14)."""


def pieces(text: str, faces: tuple[Face, ...], leftward: bool, widest: float) -> list[Piece]:
    """`text`, single spaces in it, in shaped pieces; `leftward` is its own direction.

    A piece of more than `widest` em, such as an endless word, is cut.
    """
    styles = list(zip(faces_of(text, faces), levels(text, leftward), strict=True))
    return [each for match in PIECE.finditer(text) for each in cut(text, *match.span(), styles, widest)]


def line(text: str, faces: tuple[Face, ...], leftward: bool) -> Line:
    """`text` in one line."""
    return joined(pieces(text, faces, leftward, inf))


def joined(made: list[Piece]) -> Line:
    """Pieces in one line, as they are read."""
    inner = [run for piece in made[:-1] for run in (*piece.runs, *piece.space)]
    return Line(tuple(reordered((*inner, *made[-1].runs)))) if made else Line(())


JOINERS = "\u200c\u200d"
"""Zero width non-joiner and joiner: seen in the letters beside them only."""

Style: TypeAlias = tuple[Face, int]
"""The face and the level of a character."""


def faces_of(text: str, faces: tuple[Face, ...]) -> Iterator[Face]:
    """The face for each character: the first that has it; spaces and marks take that of the letter before them."""
    current = faces[0]
    for character in text:
        if character.isalnum() or (character not in current.letters and character not in JOINERS):
            current = next((face for face in faces if character in face.letters), current)
        yield current


def cut(text: str, start: int, end: int, styles: list[Style], widest: float) -> Iterator[Piece]:
    """The piece from `start` to `end`; its halves where it is too wide."""
    made = piece(text, start, end, styles)
    if made.width <= widest or end - start < 2:
        yield made
        return
    middle = (start + end) // 2
    yield from cut(text, start, middle, styles, widest)
    yield from cut(text, middle, end, styles, widest)


def piece(text: str, start: int, end: int, styles: list[Style]) -> Piece:
    runs = runs_of(text, start, end, styles)
    space = runs_of(text, end, end + text.startswith(" ", end), styles)
    return Piece(runs, space, sum(run.width for run in runs), sum(run.width for run in space))


def runs_of(text: str, start: int, end: int, styles: list[Style]) -> tuple[Run, ...]:
    """The characters from `start` to `end`, in runs of one face and one level each."""
    parts = [(style, list(places)) for style, places in groupby(range(start, end), key=styles.__getitem__)]
    return tuple(shaped(text[places[0] : places[-1] + 1], *style) for style, places in parts)


def shaped(text: str, face: Face, level: int) -> Run:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.language = "und"  # else HarfBuzz asks the machine
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if level % 2 else "ltr"
    hb.shape(face.font, buffer)
    glyphs, reach = [], 0
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        glyphs.append((info.codepoint, (reach + place.x_offset) / face.em, place.y_offset / face.em))
        reach += place.x_advance
    return Run(face, level, tuple(glyphs), reach / face.em)
