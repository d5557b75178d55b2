"""Translations lead to one another, and each is in the language that the others say."""

from __future__ import annotations

import pytest

from .conftest import Whole

pytestmark = pytest.mark.slow


def test_translations_name_one_another(site: Whole) -> None:
    for page in site.pages.values():
        for language, address in page.languages.items():
            other = site.page(address)
            assert other.languages == page.languages
            assert other.canonical == address
            assert language in ("x-default", other.graphs[0][0]["inLanguage"])
        assert not page.languages or page.canonical in page.languages.values()


def test_a_story_is_not_related_to_itself_in_another_language(site: Whole) -> None:
    for story in site.stories.values():
        related = {each["url"] for each in story.get("related", ())}
        assert not related & {story["url"], *(each["url"] for each in story.get("translations", ()))}, story["slug"]


def test_the_sample_has_a_story_in_two_languages(sample: Whole) -> None:
    page = sample.pages["stories/skerry-sound-rowing/"]
    assert page.languages.keys() == {"de", "en", "x-default"}
    assert page.languages["x-default"] == page.canonical
