"""A story that has lost an address is told of, where its seed is now, until that is mended."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.build import Cache, Edition, Publication
from broadsheet.build.addresses import lost
from broadsheet.build.ledger import Face
from broadsheet.library import Library, assemble, record_of
from broadsheet.model import Story

MONDAY, TUESDAY = datetime(2026, 7, 6, tzinfo=UTC), datetime(2026, 7, 7, tzinfo=UTC)


def story(slug: str, path: str = "", headline: str = "", **fields: object) -> Story:
    told = {"slug": slug, "path": path or f"{slug}.md", "headline": headline or f"Story {slug}", "published": MONDAY}
    return msgspec.convert(told | fields, Story)


def published(*stories: Story) -> dict[str, Face]:
    """What a ledger knows of stories that were published."""
    faces = [
        Face(
            it.slug,
            b"",
            (),
            0,
            False,
            b"",
            path=it.path,
            headline=it.headline,
            published=it.published,
            aliases=it.aliases,
        )
        for it in map(record_of, stories)
    ]
    return {face.slug: face for face in faces}


def library(*stories: Story) -> Library:
    by_path = {it.path: it for it in stories}
    return assemble(map(record_of, stories), {}, {}, by_path.__getitem__).library


def told(before: dict[str, Face], *now: Story, unread: frozenset[str] = frozenset()) -> list[str]:
    return [f"{it.severity} {it}" for it in lost(before, library(*now), unread)]


def moved(path: str, aliases: str, slug: str, places: str) -> str:
    return (
        f"warning {path}:1: aliases: expected aliases: [{aliases}], as the story was published at {places}, "
        f"found the slug '{slug}' and no way there. Add the alias, or set slug: to what it was; "
        "a build that is not strict forgets the old address"
    )


def test_a_slug_that_was_changed_in_the_same_file() -> None:
    now = story("gate-opens", "gate.md", "The gate opens", published=TUESDAY)
    assert told(published(story("gate")), now) == [moved("gate.md", "gate", "gate-opens", "stories/gate/")]


def test_a_file_that_was_renamed() -> None:
    now = story("gate-opens", headline="Story gate")
    assert told(published(story("gate")), now) == [moved("gate-opens.md", "gate", "gate-opens", "stories/gate/")]


def test_a_file_that_took_the_name_of_one_that_was_deleted() -> None:
    now = story("mill", headline="Story gate")
    assert told(published(story("gate"), story("mill")), now) == [moved("mill.md", "gate", "mill", "stories/gate/")]


def test_an_alias_leads_on() -> None:
    assert told(published(story("gate")), story("gate-opens", "gate.md", aliases=["gate"])) == []
    assert told(published(story("gate")), story("mill", aliases=["gate"])) == []


def test_an_alias_that_was_taken_away() -> None:
    before = published(story("gate", aliases=["lock", "quay"]))
    assert told(before, story("gate", aliases=["quay"])) == [moved("gate.md", "quay, lock", "gate", "stories/lock/")]
    assert told(before, story("sluice", aliases=["gate"])) == [
        moved("sluice.md", "gate, lock, quay", "sluice", "stories/lock/ and stories/quay/")
    ]


def test_a_story_that_is_no_more_is_worth_a_notice() -> None:
    assert told(published(story("gate")), story("mill")) == [
        "notice gate.md:1: expected the story 'Story gate', published at stories/gate/, found no story. "
        "Its address leads nowhere now; an alias in another seed can take it over"
    ]


def test_the_next_of_a_daily_column_is_another_story() -> None:
    old, new = story("briefing-1", headline="Briefing"), story("briefing-2", headline="Briefing", published=TUESDAY)
    (problem,) = lost(published(old), library(new))
    assert problem.severity == "notice"


def test_stories_that_became_one_lead_to_it() -> None:
    before = published(story("gate", "gate.md", "Gate"), story("lock", "lock.md", "Gate"))
    now = story("gate-and-lock", "new.md", "Gate")
    assert told(before, now) == [moved("new.md", "gate, lock", "gate-and-lock", "stories/gate/ and stories/lock/")]


def test_a_seed_that_cannot_be_read_has_problems_enough() -> None:
    assert told(published(story("gate")), unread=frozenset(["gate.md"])) == []


slugs = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)


@given(slugs, slugs)
def test_what_is_advised_mends_it(before: list[str], now: list[str]) -> None:
    """Every address of the past is told of once, and a site that does as it is told loses none."""
    past = published(*(story(slug, headline=f"Headline {ord(slug) % 3}") for slug in before))
    present = [story(slug, f"{slug}-{place}.md", f"Headline {place % 3}") for place, slug in enumerate(now)]
    problems = lost(past, library(*present))
    aliases = {it.path: it.expected.split("[")[1].split("]")[0].split(", ") for it in problems if it.field}
    ended = [it.path for it in problems if not it.field]
    assert sorted([*ended, *(f"{it}.md" for names in aliases.values() for it in names)]) == sorted(
        f"{slug}.md" for slug in set(before) - set(now)
    )
    mended = [msgspec.structs.replace(it, aliases=tuple(aliases.get(it.path, ()))) for it in present]
    assert [it.path for it in lost(past, library(*mended))] == ended


@pytest.fixture
def known(tmp_path: Path) -> Callable[[], dict[str, Face]]:
    """What the ledger of the site knows."""

    def ask() -> dict[str, Face]:
        with Cache(tmp_path / "cache", tmp_path / "seeds") as cache, closing(cache.ledger(tmp_path / "site")) as ledger:
            return dict(ledger.faces)

    return ask


def test_a_ledger_knows_stories_again_until_a_build_publishes_without_them(
    made: Callable[..., Publication],
    prepared: Callable[..., Edition],
    known: Callable[[], dict[str, Face]],
    tmp_path: Path,
) -> None:
    made({"gate.md": "---\nheadline: The gate\naliases: [lock]\n---\n"})
    (tmp_path / "seeds/gate.md").rename(tmp_path / "seeds/sluice.md")
    edition = prepared({})
    for _ in range(2):
        (problem,) = lost(known(), edition.library)
        assert (problem.path, problem.expected) == (
            "sluice.md",
            "aliases: [lock, gate], as the story was published at stories/gate/",
        )
    made({})
    assert lost(known(), edition.library) == []
