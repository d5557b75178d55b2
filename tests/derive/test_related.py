from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from itertools import permutations
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.build.edition import prepare
from broadsheet.build.store import Store
from broadsheet.build.work import Workers
from broadsheet.derive.related import MOST_RELATED, Relation, related
from broadsheet.derive.terms import Terms, terms
from broadsheet.library import assemble, record_of
from broadsheet.model import Story
from broadsheet.text import wording


def story(slug: str, headline: str, **fields: object) -> Story:
    return msgspec.convert({"headline": headline, "slug": slug, "path": f"{slug}.md"} | fields, Story)


class Texts(dict[str, Story]):
    """Stories by their slugs."""

    def terms(self, slugs: Iterable[str]) -> dict[str, Terms]:
        return {slug: terms(self[slug]) for slug in slugs}

    def story(self, slug: str) -> Story:
        return self[slug]


def relations(*stories: Story) -> dict[str, tuple[Relation, ...]]:
    texts = Texts({str(it.slug): it for it in stories})
    library = assemble(map(record_of, stories), {}, {}, lambda path: texts[path.removesuffix(".md")]).library
    kinship = related(library, dict.fromkeys(texts, b"digest"), texts)
    return {slug: kinship.of(slug) for slug in kinship.slugs}


def slugs(found: Sequence[Relation]) -> list[str]:
    return [relation.slug for relation in found]


def told(found: Sequence[Relation]) -> dict[str, str]:
    """Why each story is related, in English."""
    return {relation.slug: wording("en").tell(relation.why) for relation in found}


FILLER = [story(f"filler{number}", f"Filler{number} word{number} only{number}") for number in range(20)]
"""Stories that say nothing in common with any other, so that what two stories share is rare."""


def test_a_shared_keyword_relates_and_is_the_reason() -> None:
    found = relations(
        story("a", "One opens", keywords=["Harbour Gate", "Tide", "Alder", "Mill"]),
        story("b", "Another closes", keywords=["harbour gate", "MILL", "Tide", "Alder"]),
        *FILLER,
    )
    assert told(found["a"]) == {"b": "shares Harbour Gate, Tide, Alder"}
    assert told(found["b"]) == {"a": "shares Harbour Gate, MILL, Tide"}


def test_a_keyword_that_only_the_headline_names_is_told_as_named() -> None:
    found = relations(
        story("a", "Port Alder opens"),
        story("b", "Port Alder closes"),
        story("c", "Elsewhere entirely", keywords=["Port Alder"]),
        *FILLER,
    )
    assert told(found["a"]) == {
        "b": "both name Port Alder",
        "c": "both name Port Alder",
    }


def test_shared_words_relate_and_the_rarest_are_the_reason() -> None:
    found = relations(
        story("a", "Lanternfish quarrel settled", body="Everyone agreed quickly"),
        story("b", "Quarrel about lanternfish", body="Nobody agreed"),
        story("c", "Nothing much", body="Nobody came, Everyone agreed to differ"),
        *FILLER,
    )
    assert told(found["a"])["b"] == "both say lanternfish, quarrel, agreed"


def test_stories_with_nothing_in_common_are_not_related() -> None:
    assert relations(*FILLER) == {str(it.slug): () for it in FILLER}


def test_the_same_section_and_day_alone_relate_nothing() -> None:
    same = {"section": "World", "published": "2026-07-04T00:00:00Z", "regions": ["NO"]}
    found = relations(story("a", "Harbour opens", **same), story("b", "Mill closes", **same), *FILLER)
    assert found["a"] == found["b"] == ()


def test_a_rare_keyword_tells_more_than_a_common_one() -> None:
    everyday = [story(f"x{number}", f"Filler{number}", keywords=["Politics"]) for number in range(12)]
    found = relations(
        story("a", "Alpha", keywords=["Politics", "Lanternfish"]),
        story("common", "Beta", keywords=["Politics"]),
        story("rare", "Gamma", keywords=["Lanternfish"]),
        *everyday,
    )
    assert found["a"][0].slug == "rare"


def test_closeness_in_time_and_section_order_what_is_equally_alike() -> None:
    day = {"keywords": ["Tide"], "section": "World"}
    found = relations(
        story("a", "Alpha", published="2026-07-04T00:00:00Z", **day),
        story("b-far", "Beta", published="2026-01-04T00:00:00Z", **day),
        story("c-near", "Gamma", published="2026-07-05T00:00:00Z", **day),
        story("d-undated", "Delta", **day),
        story("e-elsewhere", "Epsilon", keywords=["Tide"]),
        *FILLER,
    )
    assert slugs(found["a"]) == ["c-near", "b-far", "d-undated", "e-elsewhere"]


def test_the_editors_choice_comes_first_once_and_at_most_eight_in_all() -> None:
    alike = [story(f"s{number}", f"Filler{number}", keywords=["Tide"]) for number in range(8)]
    chosen = ["far", "s3", "far", "a", "nobody"]
    found = relations(story("a", "Alpha", keywords=["Tide"], related=chosen), story("far", "Nothing"), *alike)
    assert slugs(found["a"]) == ["far", "s3", "s0", "s1", "s2", "s4", "s5", "s6"]
    assert [*told(found["a"]).values()] == ["chosen by the editors"] * 2 + ["shares Tide"] * 6


def test_more_than_eight_chosen_are_cut() -> None:
    others = [story(f"s{number}", f"Filler{number}") for number in range(9)]
    found = relations(story("a", "Alpha", related=[str(it.slug) for it in reversed(others)]), *others)
    assert slugs(found["a"]) == ["s8", "s7", "s6", "s5", "s4", "s3", "s2", "s1"]


def test_no_stories_and_one_story_are_related_to_nothing() -> None:
    assert relations() == {}
    assert relations(story("a", "Alpha", keywords=["Tide"])) == {"a": ()}


words = st.lists(st.sampled_from(["harbour", "gates", "tidal", "mills", "quarrel", "lantern"]), min_size=1, max_size=4)
drawn = st.builds(
    lambda slug, headline, **fields: story(slug, " ".join(headline), **fields),
    st.sampled_from([f"s{number}" for number in range(12)]),
    words,
    keywords=st.lists(st.sampled_from(["Harbour", "Gates", "Mill", "Tide"]), max_size=3),
    related=st.lists(st.sampled_from(["s0", "s1", "s2"]), max_size=2),
    published=st.sampled_from([None, "2026-07-04T00:00:00Z", "2026-07-24T00:00:00Z"]),
    section=st.sampled_from([None, "World"]),
)


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_relations_of_any_stories(data: st.DataObject) -> None:
    stories = data.draw(st.lists(drawn, unique_by=lambda it: str(it.slug), max_size=10))
    found = relations(*stories)
    for name, others in found.items():
        assert name not in slugs(others)
        assert len(set(slugs(others))) == len(others) <= MOST_RELATED
        assert set(slugs(others)) <= found.keys()
        assert all(why.removeprefix("both say ") for why in told(others).values())
    assert relations(*data.draw(st.permutations(stories))) == found


def test_every_order_of_stories_gives_the_same() -> None:
    stories = [story(name, f"Harbour {name * 4}", keywords=["Tide"]) for name in "abcde"]
    assert len({msgspec.json.encode(relations(*order)) for order in permutations(stories)}) == 1


def test_each_real_capture_relates_to_the_four_others(captures: Path, tmp_path: Path) -> None:
    edition = prepare(captures, datetime(2026, 7, 6, tzinfo=UTC), Workers(1), Store(tmp_path / "store"))
    assert len(edition.library.stories) == 5
    for name in edition.kinship.slugs:
        assert sorted({*edition.kinship.slugs_of(name), name}) == [*edition.kinship.slugs]
