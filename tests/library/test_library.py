from __future__ import annotations

import msgspec

from broadsheet.library import assemble, record_of
from broadsheet.library.library import Library
from broadsheet.model import Story


def library(*stories: dict[str, object]) -> Library:
    read = [msgspec.convert({"headline": "A story", "path": f"{it['slug']}.md"} | it, Story) for it in stories]
    by_path = {story.path: story for story in read}
    return assemble([record_of(story) for story in read], {}, {}, by_path.__getitem__).library


def test_the_newest_story_comes_first_and_the_undated_last() -> None:
    ordered = library(
        {"slug": "undated-b"},
        {"slug": "undated-a"},
        {"slug": "old", "published": "2026-07-01T00:00:00Z"},
        {"slug": "old-but-updated", "published": "2026-06-01T00:00:00Z", "updated": "2026-07-03T00:00:00Z"},
        {"slug": "same-b", "published": "2026-07-02T00:00:00Z"},
        {"slug": "same-a", "published": "2026-07-02T00:00:00Z"},
    )
    assert [it.slug for it in ordered.stories] == [
        "old-but-updated",
        "same-a",
        "same-b",
        "old",
        "undated-a",
        "undated-b",
    ]


def test_stories_are_found_by_each_of_their_marks_once() -> None:
    radio = {"outlet": {"name": "Radio"}}
    marked = library(
        {
            "slug": "a",
            "keywords": ["Gate", "gate", "Harbour"],
            "regions": ["NO", "SE"],
            "articles": [radio, radio],
            "credit": {"compiled_from": {"name": "Radio"}, "reported_by": {"name": "Post"}},
            "published": "2026-07-31T23:59:59Z",
        },
        {"slug": "b", "keywords": ["GATE"], "regions": ["NO"]},
    )

    def slugs(index: object) -> object:
        return {key: [it.slug for it in group] for key, group in index.items()}  # type: ignore[attr-defined]

    assert slugs(marked.by_keyword) == {"gate": ["a", "b"], "harbour": ["a"]}
    assert slugs(marked.by_region) == {"NO": ["a", "b"], "SE": ["a"]}
    assert slugs(marked.by_outlet) == {"post": ["a"], "radio": ["a"]}
    assert slugs(marked.by_month) == {"2026-07": ["a"]}
    assert slugs(marked.by_section) == {}


def test_a_keyword_is_spelt_as_most_stories_spell_it() -> None:
    spelt = library(
        {"slug": "a", "keywords": ["GATE", "Zebra"]},
        {"slug": "b", "keywords": ["Gate", "zebra"]},
        {"slug": "c", "keywords": ["Gate"]},
    )
    assert dict(spelt.keywords) == {"gate": "Gate", "zebra": "Zebra"}


def test_an_empty_library_is_a_library() -> None:
    empty = library()
    assert (empty.stories, empty.outlets, empty.sections, empty.keywords) == ((), {}, (), {})


def groups(*stories: tuple[str, str | None]) -> dict[str, list[str]]:
    """The translations of stories given by their slug, which is their language too, and what they translate."""
    made = library(*({"slug": slug, "language": slug, "translation_of": of} for slug, of in stories))
    return {slug: [it.slug for it in group] for slug, group in made.translations.items()}


def alike(*slugs: str) -> dict[str, list[str]]:
    return {slug: [*slugs] for slug in slugs}


def test_translations_of_one_story_belong_together() -> None:
    assert groups(("en", None), ("fr", "en"), ("de", "en"), ("ja", None)) == alike("de", "en", "fr")


def test_a_translation_of_a_translation_belongs_to_the_original() -> None:
    assert groups(("en", None), ("fr", "en"), ("de", "fr")) == alike("de", "en", "fr")


def test_a_circle_of_translations_is_a_group_like_any_other() -> None:
    assert groups(("fr", "de"), ("de", "fr"), ("ja", "fr")) == alike("de", "fr", "ja")


def test_a_story_alone_has_no_translations() -> None:
    assert groups(("en", None), ("fr", "en-gb"), ("de", "de")) == {}
