"""Pictures are as big as their numbers: bars are filled exactly, columns stand in order, every country has a place."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.derive import derive
from broadsheet.model import Article, Claim, Outlet, Story, Voice
from broadsheet.render import NO_NEIGHBOURS, Site
from broadsheet.render.views.matter import matter_of
from broadsheet.render.views.pictures import MAP_SIZE, Strip, matrix_view, segments, strip_view, world_map
from broadsheet.render.views.pictures.world_map import NEAREST, shapes
from broadsheet.text import country_codes, wording

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(name="Sample")
WORDS = wording("en")
ASSETS = Path(__file__).parents[2] / "plugins" / "broadsheet" / "assets"
PLACE = re.compile(r"M(\d+) (\d+)l([-\d ]+)z")
codes = st.sampled_from(sorted(country_codes()))


@given(st.lists(st.integers(0, 500), min_size=1, max_size=40).filter(any))
def test_segments_fill_a_bar_in_proportion_and_without_gaps(counts: list[int]) -> None:
    found = segments(counts)
    starts, widths = [float(it.start) for it in found], [float(it.width) for it in found]
    assert starts[0] == 0
    assert starts[-1] + widths[-1] == pytest.approx(100)
    assert all(
        before + width == pytest.approx(after)
        for (before, after), width in zip(pairwise(starts), widths[:-1], strict=True)
    )
    for it, count, start, width in zip(found, counts, starts, widths, strict=True):
        assert width == pytest.approx(100 * count / sum(counts), abs=0.1)
        assert (width == 0) if not count else (width >= 0)
        assert start <= float(it.middle) <= start + width


def test_segments_of_nothing_take_no_room() -> None:
    assert [it.width for it in segments([0, 0])] == ["0", "0"]
    assert segments([]) == ()


def strip_of(times: list[datetime]) -> Strip | None:
    articles = tuple(Article(outlet=Outlet(id="a", name="A"), published=time) for time in times)
    story = Story(headline="H", slug="h", articles=articles)
    return strip_view(matter_of(story, derive(story, NOW), NO_NEIGHBOURS, SITE))


@given(st.lists(st.integers(0, 10**9).map(lambda seconds: NOW - timedelta(seconds=seconds)), min_size=1, max_size=30))
def test_columns_stand_within_their_strip_in_order(times: list[datetime]) -> None:
    strip = strip_of(times)
    assert strip is not None
    columns = strip.columns
    assert len(columns) != 1
    for column in columns:
        assert 0 <= column.x <= strip.length - strip.width
        assert 1 <= column.height <= strip.height
    assert all(before.x + strip.width <= after.x for before, after in pairwise(columns))
    if columns:
        assert (columns[0].x, columns[-1].x) == (0, strip.length - strip.width)
        assert sum(column.articles for column in columns) == len(times)
        assert max(column.articles for column in columns) == strip.busiest
        assert strip.gaps == (len(columns) < (strip.length - strip.width) // 10 + 1)
    assert 0 <= float(strip.first_at) <= float(strip.busiest_at) <= 100


def test_a_strip_says_what_it_shows() -> None:
    strip = strip_of([NOW - timedelta(hours=hours) for hours in (20, 3, 3, 3)])
    assert strip is not None
    assert strip.caption == (
        "4 articles from 5 July 2026, 16:00 UTC to 6 July 2026, 09:00 UTC. "
        "Most in the hour from 6 July 2026, 09:00 UTC: 3."
    )
    assert [(column.label, column.articles) for column in strip.columns] == [
        ("5 July 2026, 16:00 UTC", 1),
        ("6 July 2026, 09:00 UTC", 3),
    ]


def test_one_moment_is_a_sentence_and_no_picture() -> None:
    strip = strip_of([NOW, NOW])
    assert strip is not None
    assert (strip.caption, strip.columns) == ("2 articles, all at 6 July 2026, 12:00 UTC.", ())
    assert strip_of([]) is None


def test_longer_steps_name_their_days_and_months() -> None:
    captions = {
        20: "Most on 6 July 2026: 2.",
        200: "Most in the week from 6 July 2026: 2.",
        1000: "Most in July 2026: 2.",
        9000: "Most in 2026: 2.",
    }
    for days, words in captions.items():
        strip = strip_of([NOW - timedelta(days=days), NOW, NOW])
        assert strip is not None
        assert strip.caption.endswith(words)


def test_every_country_has_a_shape_or_a_place_on_the_map() -> None:
    width, height = MAP_SIZE
    assert shapes().keys() >= country_codes().keys()
    for code, shape in shapes().items():
        x, y = shape.at
        assert 0 <= x <= width, code
        assert 0 <= y <= height, code
        rings = [
            (int(x), int(y), [*map(int, re.findall(r"-?\d+", moves))]) for x, y, moves in PLACE.findall(shape.shape)
        ]
        assert "".join(PLACE.sub("", shape.shape)) == "", code
        for x, y, moves in rings:
            xs, ys = [x], [y]
            for dx, dy in zip(moves[::2], moves[1::2], strict=True):
                xs.append(xs[-1] + dx)
                ys.append(ys[-1] + dy)
            assert 0 <= min(xs) <= max(xs) <= width, code
            assert 0 <= min(ys) <= max(ys) <= height, code
            assert len(xs) > 2, code


def test_large_countries_are_drawn_and_small_ones_are_places() -> None:
    assert {code for code in ("SG", "MT", "VA", "MC", "TV", "AQ") if shapes()[code].shape} == set()
    assert {code for code in ("NO", "TW", "PS", "EH", "XK", "GL", "GF", "NZ") if not shapes()[code].shape} == set()


def test_the_silhouette_is_as_large_as_the_map() -> None:
    svg = (ASSETS / "world" / "world.svg").read_text("utf-8")
    assert f'viewBox="0 0 {MAP_SIZE[0]} {MAP_SIZE[1]}"' in svg
    template = Path(ASSETS.parent / "templates/broadsheet/partials/pictures/world_map.html").read_text("utf-8")
    assert f'width="{MAP_SIZE[0]}" height="{MAP_SIZE[1]}"' in template


@given(st.dictionaries(codes, st.integers(1, 30), min_size=3, max_size=40), st.lists(codes, max_size=3))
def test_a_map_shows_all_its_countries_and_is_part_of_the_world(outlets: dict[str, int], regions: list[str]) -> None:
    made = world_map(tuple(outlets.items()), tuple(regions), WORDS)
    assert made is not None
    left, top, width, height = map(int, made.window.split())
    assert 0 <= left <= left + width <= MAP_SIZE[0]
    assert 0 <= top <= top + height <= MAP_SIZE[1]
    assert width >= NEAREST
    assert height == width * MAP_SIZE[1] // MAP_SIZE[0]
    assert {it.name for it in made.lands} == {WORDS.country(code) for code in (*outlets, *regions)}
    for it in made.lands:
        assert left <= it.x <= left + width
        assert top <= it.y <= top + height
        assert it.dot == (not it.shape)
        assert bool(it.step) == bool(it.outlets)
    assert [step for step, _ in made.steps] == sorted({it.step for it in made.lands} - {0})


def test_shades_stand_for_the_same_numbers_on_every_map() -> None:
    made = world_map((("NO", 8), ("FR", 7), ("DE", 4), ("US", 3), ("SG", 1)), ("SG",), WORDS)
    assert made is not None
    assert {it.name: it.step for it in made.lands} == {
        "Norway": 4, "France": 3, "Germany": 3, "United States": 2, "Singapore": 1,
    }  # fmt: skip
    assert [(it.name, it.dot) for it in made.lands if it.home] == [("Singapore", True)]


def test_two_countries_make_no_map() -> None:
    assert world_map((("NO", 8), ("FR", 7)), ("NO",), WORDS) is None


def test_a_matrix_takes_two_claims_and_two_outlets() -> None:
    articles = tuple(Article(outlet=Outlet(id=name, name=name)) for name in "abc")
    one = Claim(text="So", asserted_by=(Voice(outlet="b"),))
    two = Claim(text="No", asserted_by=(Voice(outlet="a"),), disputed_by=(Voice(outlet="b"),))
    for claims, rows in (
        ((one,), None),
        ((one, one), None),
        ((one, two), [("silent", "asserts"), ("asserts", "disputes")]),
    ):
        story = Story(headline="H", slug="h", articles=articles, claims=claims)
        matrix = matrix_view(matter_of(story, derive(story, NOW), NO_NEIGHBOURS, SITE))
        assert (matrix and [row.stands for row in matrix.rows]) == rows


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("scheme", "papers"), [(0, ("#ffffff", "#f5f4f0")), (1, ("#1e2129", "#282b35"))])
def test_colours_of_lean_stand_out_from_the_paper(scheme: int, papers: tuple[str, str]) -> None:
    rules = (ASSETS / "styles" / "base.css").read_text("utf-8")
    for name in ("left", "lean-left", "center", "lean-right", "right"):
        colour = re.findall(rf"--bs-{name}: (#\w{{6}})", rules)[scheme]
        for paper in papers:
            darker, lighter = sorted((luminance(colour), luminance(paper)))
            assert (lighter + 0.05) / (darker + 0.05) >= 3, (name, paper)
