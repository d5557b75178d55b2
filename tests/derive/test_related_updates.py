"""Relations brought up to date are those found from scratch, and what has not changed is not looked at."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from random import Random
from unittest.mock import patch

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.derive import candidates, kindred, likeness, rarity
from broadsheet.derive.related import Kinship, related
from broadsheet.derive.terms import Terms, terms
from broadsheet.library import assemble, record_of
from broadsheet.model import Story

WORDS = [f"word{number}" for number in range(40)]
KEYWORDS = ["Alder", "alder", "ALDER", "Tide", "Port Alder", "Harbour Gate", "word1", "word2 word3", "Word4"]
SLUGS = [f"s{number:02}" for number in range(60)]
FIRST = 40


class Texts:
    """Stories by their slugs, and what was asked of them."""

    def __init__(self, stories: Mapping[str, Story]) -> None:
        self.stories = stories
        self.asked: list[str] = []
        self.read: list[str] = []

    def terms(self, slugs: Iterable[str]) -> dict[str, Terms]:
        found = {slug: terms(self.stories[slug]) for slug in slugs}
        self.asked += found
        return found

    def story(self, slug: str) -> Story:
        self.read.append(slug)
        return self.stories[slug]


def kin(stories: Mapping[str, Story], before: Kinship | None = None, texts: Texts | None = None) -> Kinship:
    by_path = {story.path: story for story in stories.values()}
    library = assemble(map(record_of, stories.values()), {}, {}, by_path.__getitem__).library
    keys = {slug: msgspec.msgpack.encode(story) for slug, story in stories.items()}
    return related(library, keys, texts or Texts(stories), before)


def anew(stories: Mapping[str, Story]) -> Kinship:
    """The kinship as it is found for many stories at once."""
    with patch.object(likeness, "FEW", 0):
        return kin(stories)


def same(ours: Kinship, theirs: Kinship) -> bool:
    return ours.encoded() == theirs.encoded()


@contextmanager
def narrow() -> Iterator[None]:
    """Lists that overflow, and words that are too common, even among few stories."""
    with ExitStack() as stack:
        for module in (candidates, kindred, likeness):
            stack.enter_context(patch.object(module, "CANDIDATES", 4))
        stack.enter_context(patch.object(rarity, "COMMON", 7))
        yield


def seeded(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - the same stories every time


@contextmanager
def unloadable(name: str) -> Iterator[None]:
    """A module of this package that can't be imported."""
    with patch.dict(sys.modules, {f"broadsheet.derive.{name}": None}):
        yield


def drawn(chance: Random, slug: str) -> Story:
    """A story out of few words, some of which many stories say."""
    common = chance.randint(1, len(WORDS))
    fields = {
        "headline": " ".join(chance.choices([*WORDS, "alder", "port alder", "harbour gate"], k=4)),
        "keywords": list(dict.fromkeys(chance.choices(KEYWORDS, k=chance.randint(0, 3)))),
        "body": " ".join(chance.choices(WORDS[:common], k=chance.randint(0, 12))),
        "section": chance.choice([None, "World", "Technology"]),
        "published": chance.choice([None, f"2026-0{chance.randint(1, 7)}-{chance.randint(10, 28)}T00:00:00Z"]),
        "related": chance.choices(SLUGS, k=2) if chance.random() < 0.1 else [],
    }
    return msgspec.convert({"slug": slug, "path": f"{slug}.md"} | fields, Story)


def library(seed: int, count: int = FIRST) -> dict[str, Story]:
    chance = seeded(seed)
    return {slug: drawn(chance, slug) for slug in SLUGS[:count]}


def moved(story: Story, slug: str, **fields: object) -> Story:
    return msgspec.structs.replace(story, slug=slug, path=f"{slug}.md", **fields)


slugs = st.sampled_from(SLUGS)
changes = st.one_of(
    st.tuples(st.just("written"), slugs, st.integers(0, 1000)),
    st.tuples(st.just("removed"), slugs),
    st.tuples(st.just("renamed"), slugs, slugs),
    st.tuples(st.just("worded"), slugs, st.sampled_from(["headline", "body", "section"]), st.sampled_from(WORDS)),
    st.tuples(st.just("named"), slugs, st.lists(st.sampled_from(KEYWORDS), max_size=3)),
    st.tuples(st.just("touched"), slugs),
    st.just(("reverted",)),
)


def changed(stories: dict[str, Story], change: tuple[object, ...]) -> dict[str, Story]:
    """`stories` after a change; none where there is no such story."""
    match change:
        case ("written", str(slug), int(seed)):
            return stories | {slug: drawn(seeded(seed), slug)}
        case (what, str(slug), *how) if slug in stories:
            story, others = stories[slug], {name: it for name, it in stories.items() if name != slug}
            match what, how:
                case "removed", _:
                    return others
                case "renamed", [str(new)]:
                    return others | {new: moved(story, new)}
                case "worded", [str(field), word]:
                    return stories | {slug: moved(story, slug, **{field: f"{getattr(story, field) or ''} {word}"})}
                case "named", [names]:
                    return stories | {slug: moved(story, slug, keywords=tuple(names))}
                case "touched", _:
                    return stories | {slug: moved(story, slug, kicker=None, byline=None, language="en")}
    return stories


@given(
    st.integers(0, 50), st.sampled_from([0, 3, FIRST]), st.lists(st.lists(changes, min_size=1, max_size=2), max_size=5)
)
@settings(max_examples=150, deadline=None)
def test_an_update_gives_what_is_found_from_scratch(
    seed: int, count: int, edits: list[list[tuple[object, ...]]]
) -> None:
    with narrow():
        stories = first = library(seed, count)
        kinship = kin(stories)
        for edit in edits:
            for change in edit:
                stories = first if change == ("reverted",) else changed(stories, change)
            kinship = kin(stories, kinship)
            assert same(kinship, anew(stories))


def test_many_edits_of_one_library_give_what_is_found_from_scratch() -> None:
    chance = seeded(7)
    stories = library(7)
    with narrow():
        kinship = kin(stories)
        for _ in range(80):
            slug = chance.choice(SLUGS)
            stories = changed(stories, chance.choice([("removed", slug), ("written", slug, chance.randrange(1000))]))
            kinship = kin(stories, Kinship.decoded(kinship.encoded()))
            assert same(kinship, anew(stories))


def test_the_order_of_stories_changes_nothing() -> None:
    stories = library(1)
    assert same(anew(stories), kin(dict(reversed(stories.items()))))


def test_what_was_before_is_given_back_where_nothing_has_changed() -> None:
    stories = library(2)
    before = kin(stories)
    texts = Texts(stories)
    with unloadable("relating"):
        assert kin(stories, before, texts) is before
    assert texts.asked == texts.read == []


def test_an_edit_that_concerns_no_relation_changes_none() -> None:
    stories = library(3)
    before = kin(stories)
    stories["s05"] = moved(stories["s05"], "s05", language="en")
    texts = Texts(stories)
    with unloadable("relating"):
        after = kin(stories, before, texts)
    assert (after.pieces, after.state) == (before.pieces, before.state)
    assert after.keys != before.keys
    assert (texts.asked, texts.read) == (["s05"], [])


def test_only_what_was_edited_is_asked_for() -> None:
    filler = {f"filler{n}": moved(drawn(seeded(0), "x"), f"filler{n}", headline=f"Only{n}", body="") for n in range(40)}
    stories = filler | {slug: moved(drawn(seeded(1), slug), slug, keywords=()) for slug in ("a", "b", "c")}
    before = kin(stories)
    stories["a"] = moved(stories["a"], "a", section="Elsewhere")
    texts = Texts(stories)
    kin(stories, before, texts)
    assert texts.asked == ["a"]
    assert set(texts.read) <= {"a", "b", "c"}


def test_a_story_that_is_gone_is_no_longer_related() -> None:
    # Six say a word in the same step as seven: all that changes is that one is gone.
    stories = {slug: moved(drawn(seeded(1), "x"), slug, keywords=("Tide",), related=()) for slug in "abcdefg"}
    before = kin(stories)
    assert before.slugs_of("a") == tuple("bcdefg")
    del stories["g"]
    assert kin(stories, before).slugs_of("a") == tuple("bcdef")


def test_the_last_story_that_goes_takes_all_relations_along() -> None:
    stories = library(4, 2)
    before = kin(stories)
    assert kin({}, before).slugs == ()
    assert same(kin(stories, kin({}, before)), before)


def test_numpy_is_loaded_only_where_something_has_changed() -> None:
    told = "import sys, broadsheet.derive.related; sys.exit('numpy' in sys.modules or 'scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], check=False).returncode == 0
