"""Pictures: what a template needs to draw one, in numbers that fill it exactly. One file for each."""

from .matrix import Matrix, MatrixRow, matrix_view
from .segments import Segment, segments
from .strip import Column, Strip, strip_view
from .world_map import MAP_SIZE, Land, WorldMap, world_map

__all__ = [
    "MAP_SIZE",
    "Column",
    "Land",
    "Matrix",
    "MatrixRow",
    "Segment",
    "Strip",
    "WorldMap",
    "matrix_view",
    "segments",
    "strip_view",
    "world_map",
]
