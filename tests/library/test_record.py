"""A record says of a story what other pages need, and no more."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.library import Record, record_of, section_id
from broadsheet.model import Outlet, Story

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SECOND = int(NOW.timestamp())


def story(**fields: object) -> Story:
    return msgspec.convert({"headline": "Gate opens", "slug": "gate", "path": "a/gate.md"} | fields, Story)


def test_a_record_holds_what_a_story_does_under_the_same_names() -> None:
    told = story(
        aliases=["old-gate"],
        section="World",
        regions=["NO"],
        keywords=["Harbour Gate", "Tide"],
        storyline="The gate",
        language="en",
        translation_of="port",
        published="2026-07-04T00:00:00Z",
        updated="2026-07-05T00:00:00Z",
        related=["mill"],
        image={"src": "gate.png", "alt": "A gate"},
    )
    record = record_of(told)
    shared = set(Record.__struct_fields__) & set(Story.__struct_fields__)
    assert len(shared) == 14
    assert {name: getattr(record, name) for name in shared} == {name: getattr(told, name) for name in shared}
    assert record.keyword_slugs == ("harbour-gate", "tide")


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({"published": "2026-07-04T00:00:00Z"}, 4),
        ({"published": "2026-07-04T00:00:00Z", "updated": "2026-07-05T00:00:00Z"}, 5),
        ({"updated": "2026-07-05T00:00:00Z", "changes": [{"date": "2026-07-06T00:00:00Z", "text": "More."}]}, 6),
        (
            {
                "updated": "2026-07-05T00:00:00Z",
                "corrections": [
                    {"date": "2026-07-07T00:00:00Z", "text": "Less."},
                    {"date": "2026-07-03T00:00:00Z", "text": "."},
                ],
            },
            7,
        ),
    ],
)
def test_it_changed_when_its_seed_last_says_so(fields: dict[str, object], day: int) -> None:
    assert record_of(story(**fields)).changed == datetime(2026, 7, day, tzinfo=UTC)


def test_when_it_changed_is_not_known_where_nothing_says_so() -> None:
    assert record_of(story(articles=[{"outlet": {"id": "post"}, "published": "2026-07-04T00:00:00Z"}])).changed is None


def test_it_names_each_outlet_as_shortly_as_the_seed_does() -> None:
    record = record_of(
        story(
            articles=[
                {"outlet": {"id": "post"}},
                {"outlet": {"id": "post", "name": "Post"}},
                {"outlet": {"name": "Radio"}},
            ],
            credit={"compiled_from": {"id": "mill"}, "reported_by": {"name": "Quay"}},
        )
    )
    assert record.outlets == ("post", Outlet(id="post", name="Post"), Outlet(name="Radio"))
    assert record.credited == ("mill", Outlet(name="Quay"))
    assert [*record.wordings] == [*record.outlets, *record.credited]


def test_it_names_who_speaks_and_who_is_cited_once() -> None:
    record = record_of(
        story(
            summary="As they say [post].",
            body="So [radio] and again [post].",
            claims=[{"text": "x", "asserted_by": [{"outlet": "post"}], "disputed_by": [{"outlet": "radio"}]}],
            timeline=[{"date": "2026-07-04T00:00:00Z", "text": "[mill]", "outlet": "post"}],
        )
    )
    assert record.voices == ("post", "radio")
    assert record.cited == ("post", "radio", "mill")


def test_a_story_that_says_nothing_has_a_record() -> None:
    record = record_of(story())
    assert [*record.wordings] == []
    assert (record.voices, record.cited, record.moments, record.image) == ((), (), b"", None)


def test_a_record_outlasts_being_sent() -> None:
    record = record_of(story(articles=[{"outlet": {"id": "post"}}, {"outlet": {"name": "Radio"}}]), [SECOND])
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(record), type=Record) == record


@given(
    st.lists(st.integers(-(2**35), 2**35), max_size=8).map(sorted),
    st.datetimes(timezones=st.just(UTC)),
)
def test_its_standing_is_the_last_of_its_moments(moments: list[int], now: datetime) -> None:
    past = [moment for moment in moments if moment <= now.timestamp()]
    assert record_of(story(), moments).standing(now) == (past[-1] if past else None)


def test_nothing_stands_otherwise_between_two_moments() -> None:
    record = record_of(story(), [SECOND, SECOND + 3600])
    standing = [record.standing(NOW + timedelta(minutes=minutes)) for minutes in (-1, 0, 59, 60, 6000)]
    assert standing == [None, SECOND, SECOND, SECOND + 3600, SECOND + 3600]


@pytest.mark.parametrize(("section", "id_"), [("World", "world"), ("Arts & Letters", "arts-and-letters"), (None, None)])
def test_a_section_is_known_by_its_slug(section: str | None, id_: str | None) -> None:
    assert section_id(story(section=section)) == section_id(record_of(story(section=section))) == id_
