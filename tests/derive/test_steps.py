"""How the steps fit together, and what their results can tell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import get_type_hints

import pytest

from broadsheet.derive import STEPS, Derived, LeanDistribution, Side, Storyline, derive
from broadsheet.model import Rating, Story

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)


def test_each_step_fills_its_field_with_its_type() -> None:
    fields = get_type_hints(Derived)
    del fields["entries"], fields["now"]
    assert fields == {step.name: get_type_hints(step.function)["return"] for step in STEPS}


def test_each_step_needs_only_earlier_ones() -> None:
    names = [step.name for step in STEPS]
    for place, step in enumerate(STEPS):
        assert set(step.needs) <= set(names[:place])


def test_articles_are_entries_numbered_from_one(told: Callable[..., Story]) -> None:
    derived = derive(told({"articles": [{"outlet": "a"}, {"outlet": "b"}]}), NOW)
    assert [(entry.number, entry.outlet.id) for entry in derived.entries] == [(1, "a"), (2, "b")]


def test_an_entry_says_where_its_rating_comes_from(told: Callable[..., Story]) -> None:
    articles = [{"outlet": "a"}, {"outlet": "a", "lean": {"rating": "center", "rater": "B"}}, {"outlet": "b"}]
    story = told({"articles": articles}, {"a": {"lean": {"rating": "left", "rater": "A"}}})
    entries = derive(story, NOW).entries
    assert [entry.rating for entry in entries] == [Rating.LEFT, Rating.CENTER, Rating.UNRATED]
    assert [entry.lean and entry.lean.rater for entry in entries] == ["A", "B", None]


def test_shares_are_of_the_rated_outlets() -> None:
    counts = zip((rating for rating in Rating if rating is not Rating.UNRATED), (1, 2, 0, 0, 1), strict=True)
    spread = LeanDistribution(outlets=tuple(counts), rated=4, unrated=9)
    assert [spread.share(rating) for rating in Rating] == [0.25, 0.5, 0, 0, 0.25, 0]
    assert [spread.side_share(side) for side in Side] == [0.75, 0, 0.25]


def test_a_chapter_knows_its_neighbours() -> None:
    dam = Storyline(id="dam", name="Dam", chapters=("a", "b", "c"))
    assert [(dam.previous(slug), dam.next(slug)) for slug in "abc"] == [(None, "b"), ("a", "c"), ("b", None)]
    with pytest.raises(ValueError, match="not in tuple"):
        dam.next("d")
