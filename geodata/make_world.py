# /// script
# requires-python = ">=3.11"
# dependencies = ["babel>=2.17,<3", "shapely>=2.1,<3"]
# ///
"""Makes the world map of story pages: `make_world.py countries-50m.json FOLDER` writes countries.json and world.svg.

The input is Natural Earth's map of the world's countries at 1:50 million, as the npm package world-atlas holds it; see
SOURCE.md beside what this script makes. It takes the borders as they are and draws none itself.
"""

import json
import sys
from collections.abc import Iterable
from itertools import pairwise
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from typing import TypeAlias

import shapely
from babel.core import get_global
from shapely import Polygon

Point: TypeAlias = tuple[float, float]

WIDTH = 2000
"""The map's width, in its own units."""

NORTH, SOUTH = 87.5, -57.5
"""The parallels at which it ends: a little beyond Greenland and Cape Horn."""

CUT = -168.4
"""The meridian at which it is cut open: through the Bering Strait, so that no country is cut in two."""

BEND = 5.0
"""The area of the smallest bend of a line that is kept."""

SMALLEST = 36.0
"""The area of the smallest island that is drawn, beside each country's largest."""

LEAST = 9.0
"""The area of the smallest country that is drawn; of smaller ones only the place is given."""

WITHOUT_NUMBER = {"Kosovo": "XK"}
"""Codes of shapes without an ISO 3166-1 number; what is not named here stays land without a country."""

PARTS = (
    ("FR", (-55, 1, -51, 7), "GF"),
    ("FR", (-62, 15.6, -60.8, 16.7), "GP"),
    ("FR", (-61.5, 14.2, -60.6, 15.1), "MQ"),
    ("FR", (55, -21.6, 56, -20.6), "RE"),
    ("FR", (44.8, -13.2, 45.5, -12.5), "YT"),
    ("NO", (5, 74, 35, 82), "SJ"),
    ("NL", (-68.6, 11.8, -67.9, 12.5), "BQ"),
)
"""Parts with an ISO code of their own, by country and box (west, south, east, north), in degrees."""

POINTS = {
    "BQ": (-68.25, 12.18), "BV": (3.36, -54.42), "CC": (96.85, -12.17), "CX": (105.67, -10.49), "GF": (-53.1, 3.9),
    "GI": (-5.35, 36.14), "GP": (-61.5, 16.25), "MQ": (-61.0, 14.65), "RE": (55.53, -21.13), "SJ": (16, 78.6),
    "TK": (-171.85, -9.17), "TV": (179.2, -8.52), "UM": (-169.53, 16.73), "YT": (45.15, -12.83), "AQ": (0, -90),
}  # fmt: skip
"""Where codes lie that have no shape in the input, in degrees."""


def projected(longitude: float, latitude: float) -> tuple[float, float]:
    """Equal Earth (Šavrič, Patterson and Jenny 2018), around the middle between the cuts; y grows to the north."""
    around = radians((longitude - CUT) % 360 - 180)
    t = asin(sqrt(3) / 2 * sin(radians(latitude)))
    t2, t6 = t * t, t**6
    x = (
        2
        * sqrt(3)
        * around
        * cos(t)
        / (3 * (9 * 0.003796 * t6 * t2 + 7 * 0.000893 * t6 - 3 * 0.081106 * t2 + 1.340264))
    )
    return x, t * (1.340264 - 0.081106 * t2 + t6 * (0.000893 + 0.003796 * t2))


TOP, BOTTOM = projected(0, NORTH)[1], projected(0, SOUTH)[1]
EDGE = projected(CUT + 359.9999, 0)[0]
SCALE = WIDTH / (2 * EDGE)
HEIGHT = round((TOP - BOTTOM) * SCALE)


def placed(longitude: float, latitude: float) -> tuple[float, float]:
    """The place on the map, from its upper left corner."""
    x, y = projected(longitude, latitude)
    return (x + EDGE) * SCALE, (TOP - y) * SCALE


def arcs_of(topology: dict) -> list[list[Point]]:
    """The lines that borders and coasts are made of, in degrees."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def simplified(points: list[Point]) -> list[Point]:
    """A line without its small bends (Visvalingam and Whyatt 1993), in whole units; its ends stay."""
    line = list(points)
    while len(line) > 2 + 2 * (line[0] == line[-1]):
        areas = [
            abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
            for a, b, c in zip(line, line[1:], line[2:], strict=False)
        ]
        least = min(areas)
        if least > BEND:
            break
        del line[areas.index(least) + 1]
    return [(round(x), round(y)) for x, y in line]


def polygons(topology: dict, arcs: list[list[Point]]) -> dict[str, list[Polygon]]:
    """Each country's polygons, made of `arcs`; those of no country under ""."""
    degrees, codes = arcs_of(topology), get_global("territory_aliases")
    found: dict[str, list[Polygon]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        number = shape.get("id")
        code = codes[number][0] if number else WITHOUT_NUMBER.get(shape["properties"]["name"], "")
        for rings in [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]:
            x, y = ring(degrees, rings[0])[0]
            part = next((p for c, (w, s, e, n), p in PARTS if c == code and w < x < e and s < y < n), code)
            outlines = [ring(arcs, it) for it in rings]
            outlines = [it for it in outlines if len(set(it)) > 2]
            if outlines:
                found.setdefault(part, []).append(Polygon(outlines[0], outlines[1:]))
    return {code: [it for it in own if it.bounds[2] - it.bounds[0] < WIDTH / 2] for code, own in found.items()}


def ring(arcs: list[list[Point]], indices: list[int]) -> list[Point]:
    points: list[Point] = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        points += arc[bool(points) :]
    return points


def path(drawn: list[Polygon]) -> str:
    """The polygons as relative lines, the smallest left out."""
    kept = sorted(drawn, key=lambda it: -it.area)
    kept = [it for place, it in enumerate(kept) if not place or it.area >= SMALLEST]
    rings = [it for polygon in kept for it in (polygon.exterior, *polygon.interiors)]
    return "".join(outline([(round(x), round(y)) for x, y in it.coords]) for it in rings if Polygon(it).area)


def outline(points: list[tuple[int, int]]) -> str:
    moves = [(c - a, d - b) for (a, b), (c, d) in pairwise(points) if (a, b) != (c, d)][:-1]
    return f"M{pair(*points[0])}l{''.join(map(spaced, moves)).lstrip()}z"


def spaced(move: tuple[int, int]) -> str:
    return pair(*move) if move[0] < 0 else f" {pair(*move)}"


def pair(x: int, y: int) -> str:
    return f"{x}{y}" if y < 0 else f"{x} {y}"


def country(exact: list[Polygon], coarse: list[Polygon]) -> dict[str, object]:
    """Its shape, a place within it, and the box (left, top, right, bottom) of its largest part."""
    largest = max(exact, key=lambda it: it.area)
    middle = shapely.maximum_inscribed_circle(shapely.make_valid(largest)).coords[0]
    shape = path(coarse) if largest.area >= LEAST else ""
    return {"shape": shape, "at": whole(middle), "box": whole(largest.bounds)}


def whole(numbers: Iterable[float]) -> list[int]:
    return [round(number) for number in numbers]


def main(source: Path, folder: Path) -> None:
    topology = json.loads(source.read_text("utf-8"))
    placed_arcs = [[placed(*point) for point in arc] for arc in arcs_of(topology)]
    exact = polygons(topology, placed_arcs)
    coarse = polygons(topology, [simplified(arc) for arc in placed_arcs])
    land = [it for code in sorted(coarse) if code != "AQ" for it in coarse[code]]
    countries = {code: country(exact[code], coarse.get(code, [])) for code in exact if code not in ("", "AQ")}
    for code, degrees in POINTS.items():
        x, y = placed(*degrees)
        at = whole((min(max(x, 9), WIDTH - 9), min(max(y, 9), HEIGHT - 9)))
        countries.setdefault(code, {"shape": "", "at": at, "box": at * 2})
    rows = [f'"{code}":{json.dumps(countries[code], separators=(",", ":"))}' for code in sorted(countries)]
    (folder / "countries.json").write_text("{\n" + ",\n".join(rows) + "\n}\n")
    silhouette = shapely.union_all([shapely.make_valid(it) for it in land], grid_size=1)
    (folder / "world.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<path fill="#8a8c94" fill-opacity=".26" d="{path([*silhouette.geoms])}"/></svg>\n'
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
