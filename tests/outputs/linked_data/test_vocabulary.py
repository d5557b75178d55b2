"""Every type and property that pages use is one of schema.org's, and belongs where it stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from broadsheet.outputs import Press, Whole

Head: TypeAlias = Callable[[Mapping[str, Whole], Press], str]
Things: TypeAlias = Callable[[str], list[dict[str, Any]]]
Misplaced: TypeAlias = Callable[[dict[str, Any]], list[str]]


def test_every_word_is_one_of_schema_org_in_its_place(
    page: tuple[str, Head], wholes: Mapping[str, Whole], press: Press, things: Things, misplaced: Misplaced
) -> None:
    _, head = page
    for thing in things(head(wholes, press)):
        assert misplaced(thing) == []


def test_a_wrong_word_is_found(misplaced: Misplaced) -> None:
    wrong = {"@type": "NewsArticle", "headlin": "A", "author": {"@type": "Person", "headline": "B"}, "about": True}
    assert misplaced(wrong) == ["NewsArticle.headlin", "Person.headline", "NewsArticle.about"]
