"""Headlines in lines: as large as they fit, and about equally long."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from .fonts import Face
from .lines import Line, Piece, joined, pieces

__all__ = ["Block", "block", "clipped"]

SIZES = (104, 92, 84, 76, 68, 60, 53, 47)
"""Pixels to the em, the largest that fits is taken."""

LEADING = 0.84
"""From line to line, of the height of the lines' faces."""

BALANCING = 8
"""Steps of the search for the least width: to within five pixels of a thousand."""


class Block(NamedTuple):
    """A text in lines."""

    lines: tuple[Line, ...]
    size: int
    """Pixels to the em."""
    leading: float
    """From line to line, in pixels."""


def block(text: str, faces: tuple[Face, ...], leftward: bool, width: int, height: int) -> Block:
    """`text` in at most `width` and `height` pixels; what is too much is left out, with an ellipsis in its place."""
    made = pieces(text, faces, leftward, width / SIZES[-1])
    tallest = LEADING * max((run.face.height for piece in made for run in piece.runs), default=1.0)
    for size in SIZES:
        room, most = width / size, max(1, int(height / (size * tallest)))
        if max((piece.width for piece in made), default=0.0) <= room and len(broken(made, room)) <= most:
            return Block(tuple(map(joined, balanced(made, room))), size, size * tallest)
    *whole, last = broken(made, room)[:most]
    last = shortened(last, ellipsis(faces, leftward), room)
    return Block(tuple(map(joined, (*whole, last))), size, size * tallest)


def clipped(text: str, faces: tuple[Face, ...], leftward: bool, room: float) -> Line:
    """`text` in one line of at most `room` em, with an ellipsis in place of what is too much."""
    made = pieces(text, faces, leftward, room)
    if joined(made).width > room:
        made = shortened(made, ellipsis(faces, leftward), room)
    return joined(made)


def ellipsis(faces: tuple[Face, ...], leftward: bool) -> Piece:
    return pieces("…", faces, leftward, 1.0)[0]


def shortened(made: list[Piece], end: Piece, room: float) -> list[Piece]:
    """As many pieces as leave room for `end`, and `end` right after the last."""
    while len(made) > 1 and sum(piece.width + piece.gap for piece in made[:-1]) + made[-1].width + end.width > room:
        made = made[:-1]
    return [*made[:-1], made[-1]._replace(space=(), gap=0.0), end]


def broken(made: list[Piece], room: float) -> list[list[Piece]]:
    """Pieces in lines of at most `room` em, each filled before the next one starts."""
    groups: list[list[Piece]] = []
    reach = inf
    for piece in made:
        if reach + piece.width > room:
            groups.append([])
            reach = 0.0
        groups[-1].append(piece)
        reach += piece.width + piece.gap
    return groups


def balanced(made: list[Piece], room: float) -> list[list[Piece]]:
    """Pieces in as few lines as `room` em allow, of the least width that takes no more lines."""
    count, least = len(broken(made, room)), 0.0
    for _ in range(BALANCING):
        middle = (least + room) / 2
        if max(piece.width for piece in made) <= middle and len(broken(made, middle)) <= count:
            room = middle
        else:
            least = middle
    return broken(made, room)
