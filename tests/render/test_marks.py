"""What the reader's tools know a story by."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.derive import derive
from broadsheet.model import Article, Change, Correction, Outlet, Story
from broadsheet.render.views.marks import StoryMarks, story_marks

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)


def at(day: int) -> datetime:
    return datetime(2026, 7, day, 8, tzinfo=UTC)


def marks(**fields: object) -> StoryMarks:
    story = Story(headline="A", slug="a", **fields)  # type: ignore[arg-type]
    return story_marks(story, derive(story, NOW))


def article(outlet: str, day: int) -> Article:
    return Article(outlet=Outlet(id=outlet, name=outlet), published=at(day))


def test_names_are_those_of_addresses_and_each_stands_once() -> None:
    found = marks(
        keywords=("Café", "cafe", "Port Alder"),
        articles=(article("post", 1), article("radio", 1), article("post", 2)),
    )
    assert found.story == "a"
    assert (found.keywords, found.outlets) == ("cafe port-alder", "post radio")


@pytest.mark.parametrize(
    ("fields", "changed"),
    [
        ({}, ""),
        ({"published": at(1)}, "2026-07-01T08:00:00Z"),
        ({"published": at(1), "updated": at(2)}, "2026-07-02T08:00:00Z"),
        ({"published": at(1), "articles": (article("post", 3),)}, "2026-07-03T08:00:00Z"),
        ({"published": at(1), "changes": (Change(date=at(5), text="Signed."),)}, "2026-07-05T08:00:00Z"),
        ({"published": at(1), "corrections": (Correction(date=at(4), text="No."),)}, "2026-07-04T08:00:00Z"),
        ({"published": at(1), "articles": (article("post", 7),)}, "2026-07-01T08:00:00Z"),
    ],
    ids=["unknown", "published", "updated", "an article", "a change", "a correction", "an article of the future"],
)
def test_a_story_changes_with_any_of_its_parts(fields: dict[str, object], changed: str) -> None:
    assert marks(**fields).changed == changed
