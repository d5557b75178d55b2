from __future__ import annotations

import pytest

from broadsheet.model import Lean, Outlet, Rating, Section
from broadsheet.readers import read_outlets, read_sections


def test_outlets_are_read_by_their_ids_in_order() -> None:
    text = "tideline: {name: The Tideline, country: NO, lean: left}\nharbour-radio: Harbour Radio\nempty: {}\n"
    outlets, problems = read_outlets("outlets.yml", text)
    assert problems == []
    assert list(outlets.items()) == [
        ("tideline", Outlet(id="tideline", name="The Tideline", country="NO", lean=Lean(rating=Rating.LEFT))),
        ("harbour-radio", Outlet(id="harbour-radio", name="Harbour Radio")),
        ("empty", Outlet(id="empty")),
    ]


def test_sections_are_read_in_the_order_of_the_site() -> None:
    sections, problems = read_sections("sections.yml", "world: World\narts: {name: Arts & Letters}\n")
    assert problems == []
    assert list(sections.values()) == [Section(id="world", name="World"), Section(id="arts", name="Arts & Letters")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: A\nHarbour Radio: {name: x}", "2: Harbour Radio: expected an id in its plain form, harbour-radio"),
        ("a: A\nb: {nmae: B}", "2: b.nmae: expected a known field, found 'nmae'. Did you mean name?"),
        ("a: A\nb: [B]", "2: b: expected a mapping, or the id alone, found a list of 1"),
        ("a: A\nb: {id: c}", "2: b.id: expected no id, or b as in the key, found 'c'"),
        ("a: A\na: B", "2: a: expected each field once, found a second one (the first is on line 1)"),
        ("a: A\nb: {country: Norway}", "2: b.country: expected a country's two-letter code"),
    ],
)
def test_an_entry_with_a_problem_is_left_out(text: str, told: str) -> None:
    outlets, problems = read_outlets("outlets.yml", text)
    assert list(outlets) == ["a"]
    (problem,) = problems
    assert str(problem).startswith(f"outlets.yml:{told}")


@pytest.mark.parametrize("text", ["- a", "a: 'open", "x"])
def test_a_table_that_cannot_be_read_is_empty(text: str) -> None:
    outlets, problems = read_outlets("outlets.yml", text)
    assert outlets == {}
    assert len(problems) == 1


def test_an_empty_table_is_fine() -> None:
    assert read_sections("sections.yml", "") == ({}, [])
