"""PNG files of few colours (W3C PNG, third edition)."""

from __future__ import annotations

import struct
import zlib

import numpy as np

from .canvas import Pixels

__all__ = ["png"]

SIGNATURE = b"\x89PNG\r\n\x1a\n"

EIGHT_BITS, PALETTE = 8, 3
"""The depth and the kind of colour in IHDR."""

EFFORT = 5
"""Of 9: beyond it, files shrink by a twentieth and take twice the time."""


def png(pixels: Pixels, palette: bytes) -> bytes:
    """A PNG of `pixels`, numbers of colours in `palette`: three bytes each, red, green, blue.

    It holds no time and no other mark of the machine that made it.
    """
    height, width = pixels.shape
    rows = np.zeros((height, width + 1), np.uint8)  # each row starts with its filter: 0, none
    rows[:, 1:] = pixels
    head = struct.pack(">IIBBBBB", width, height, EIGHT_BITS, PALETTE, 0, 0, 0)
    parts = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", zlib.compress(rows.tobytes(), EFFORT)), (b"IEND", b""))
    return SIGNATURE + b"".join(chunk(name, data) for name, data in parts)


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
