"""When the clock alone changes what a page tells, and that it changes nothing in between."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.derive import case_of, clock_moments, derive, standing
from broadsheet.derive.steps import results
from broadsheet.model import Article, Change, Claim, Correction, Event, Outlet, Stated, Story, Voice
from broadsheet.outputs import Press, story_page
from broadsheet.render import NO_NEIGHBOURS, Shell, Site, environment, story_card, story_view

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(name="Sample")
PRESS = Press(SITE, environment(), (Shell.from_html("<title>{broadsheet:title}</title>{broadsheet:content}"),))


def at(day: int, hour: int = 0, second: int = 0, part: int = 0) -> datetime:
    return datetime(2026, 7, day, hour, 0, second, part, UTC)


def story(*times: datetime | None, **fields: object) -> Story:
    articles = tuple(
        Article(outlet=Outlet(id=f"o{n}", name=f"O{n}"), published=time) for n, time in enumerate(times, 1)
    )
    return Story(headline="A story", slug="a-story", articles=articles, **fields)  # type: ignore[arg-type]


def clocks(told: Story) -> tuple[datetime, ...]:
    """The moments of a story as times."""
    return tuple(EPOCH + timedelta(seconds=moment) for moment in clock_moments(told))


def test_an_article_comes_leaves_the_last_two_days_and_grows_old() -> None:
    assert clocks(story(at(1))) == (at(1), at(2), at(2, second=1), at(3), at(4, second=1))


def test_a_story_grows_as_old_as_its_newest_article() -> None:
    assert at(4, second=1) not in clocks(story(at(1), at(3, 5)))
    assert {at(4, 5, 1), at(6, 5, 1)} <= {*clocks(story(at(1), at(3, 5)))}


def test_what_is_no_whole_second_changes_at_the_next_one() -> None:
    fraction = at(1, part=1)
    moments = (at(1, second=1), at(2, second=1), at(3, second=1), at(4, second=1))
    assert clocks(story(fraction)) == moments


def test_dates_of_other_things_come_to_pass() -> None:
    told = story(
        published=at(1),
        updated=at(2),
        changes=(Change(date=at(3, 8), text="Signed."),),
        corrections=(Correction(date=at(3), text="No."),),
        timeline=(Event(date=at(4), text="Then."),),
    )
    assert clocks(told) == (at(1), at(2), at(3), at(3, 8), at(4))


def test_a_capture_leaves_out_what_came_after_it() -> None:
    assert clocks(story(at(9), captured=at(5))) == (at(5, second=1), at(9))
    assert clocks(story(captured=at(5))) == ()


def test_no_time_is_beyond_the_calendar() -> None:
    end = datetime.max.replace(tzinfo=UTC)
    told = story(end, end, published=end, captured=end, timeline=(Event(date=end, text="The end."),))
    assert clocks(told) == ()
    assert derive(told, NOW).now is None
    assert derive(story(datetime.min.replace(tzinfo=UTC)), NOW).now == datetime(1, 1, 4, 0, 0, 1, tzinfo=UTC)


def test_the_last_moment_reached_is_the_standing_one() -> None:
    moments = [int(time.timestamp()) for time in (at(1), at(3))]
    assert [standing(moments, clock) for clock in (at(1, 0) - timedelta(seconds=1), at(1), at(2), at(3), at(4))] == [
        None,
        at(1),
        at(1),
        at(3),
        at(3),
    ]


def test_what_nothing_is_timed_of_has_stood_so_from_the_first() -> None:
    derived = derive(story(None, stated=Stated(by="Some System", status="active")), NOW)
    assert derived.now is None
    assert "as of" not in story_page(story_view(story(None), derived, NO_NEIGHBOURS, SITE), PRESS).body.decode()


def stories(times: st.SearchStrategy[datetime]) -> st.SearchStrategy[Story]:
    """Stories with any of their dates at any of `times`."""
    return st.builds(
        lambda each, **fields: story(*each, **fields),
        st.lists(st.none() | times, max_size=5),
        published=st.none() | times,
        updated=st.none() | times,
        captured=st.none() | times,
        changes=st.lists(st.builds(Change, date=times, text=st.just("Signed.")), max_size=2).map(tuple),
        corrections=st.lists(st.builds(Correction, date=times, text=st.just("No.")), max_size=2).map(tuple),
        timeline=st.lists(st.builds(Event, date=times, text=st.just("Then.")), max_size=3).map(tuple),
        claims=st.just((Claim(text="So", asserted_by=(Voice(outlet="o1"),)),)),
        stated=st.none()
        | st.builds(Stated, by=st.just("System"), status=st.sampled_from(["active", "cooling", "closed"])),
    )


seconds = st.builds(
    lambda hours, seconds: NOW + timedelta(hours=hours, seconds=seconds), st.integers(-80, 30), st.integers(-2, 2)
)
instants = st.builds(
    lambda time, part: time + timedelta(microseconds=part), seconds, st.sampled_from([0, 0, 1, 500_000])
)


@given(stories(instants), st.data())
def test_between_two_moments_the_clock_changes_nothing(told: Story, data: st.DataObject) -> None:
    near = st.builds(
        lambda moment, seconds: moment.replace(microsecond=0) + timedelta(seconds=seconds),
        st.sampled_from([*clocks(told), NOW]),
        st.integers(-2, 90_000) | st.integers(-2, 2),
    )
    clock = data.draw(near)
    derived = derive(told, clock)
    assert derived.now == standing(clock_moments(told), clock)
    for name, result in results(case_of(told, clock)).items():
        assert getattr(derived, name) == result, name
    view = story_view(told, derived, NO_NEIGHBOURS, SITE)
    later = story_view(told, msgspec.structs.replace(derived, now=clock), NO_NEIGHBOURS, SITE)
    assert (view.tools, view.timeline) == (later.tools, later.timeline)


@given(stories(instants), seconds)
def test_a_later_build_prints_the_same_page_and_card(told: Story, clock: datetime) -> None:
    moments = clocks(told)
    last = next((moment for moment in moments if moment > clock), clock + timedelta(days=900)) - timedelta(seconds=1)
    prints = []
    for now in (clock, last):
        derived = derive(told, now)
        view = story_view(told, derived, NO_NEIGHBOURS, SITE)
        prints.append((story_page(view, PRESS), PRESS.card(story_card(told, derived, None, SITE, view.tools))))
    assert prints[0] == prints[1]


@given(stories(seconds))
def test_each_moment_changes_something(told: Story) -> None:
    """Else a page would be printed anew, and tell a newer time, for nothing."""
    second = timedelta(seconds=1)
    told = msgspec.structs.replace(told, timeline=())
    for moment in clocks(told):
        before, after = derive(told, moment - second), derive(told, moment)

        views = [story_view(told, derived, NO_NEIGHBOURS, SITE) for derived in (before, after)]
        gone = {"as_of": None, "stats": None}
        changed = msgspec.structs.replace(views[0], **gone) != msgspec.structs.replace(views[1], **gone)
        assert changed or msgspec.structs.replace(before, now=None) != msgspec.structs.replace(after, now=None)
