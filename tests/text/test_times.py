from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text import age, moment, whole_day


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("2026-07-04", datetime(2026, 7, 4, tzinfo=UTC)),
        ("2026-07-04T08:10:00Z", datetime(2026, 7, 4, 8, 10, tzinfo=UTC)),
        ("2026-07-04 08:10", datetime(2026, 7, 4, 8, 10, tzinfo=UTC)),
        ("2026-07-04T08:10:00+05:30", datetime(2026, 7, 4, 2, 40, tzinfo=UTC)),
        (" 2026-07-04 ", datetime(2026, 7, 4, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_in_utc(words: str, time: datetime) -> None:
    assert moment(words) == time


@pytest.mark.parametrize(
    "words", ["", "Monday", "12:30", "2026", "2026-02-30", "0001-01-01T00:00:00+01:00", "1783152600"]
)
def test_what_names_no_time_is_none(words: str) -> None:
    assert moment(words) is None


@given(st.text())
def test_any_text_is_a_time_in_utc_or_none(words: str) -> None:
    time = moment(words)
    assert time is None or time.utcoffset() == timedelta()


@given(st.datetimes(timezones=st.just(UTC)))
def test_a_time_reads_as_it_was_written(time: datetime) -> None:
    assert moment(time.isoformat()) == time


@pytest.mark.parametrize(
    ("words", "ago"),
    [
        ("1 hr ago", timedelta(hours=1)),
        ("10 hr. ago", timedelta(hours=10)),
        ("3h ago", timedelta(hours=3)),
        ("an hour ago", timedelta(hours=1)),
        ("5 min ago", timedelta(minutes=5)),
        ("5 minutes ago", timedelta(minutes=5)),
        ("2 mo ago", timedelta(days=60)),
        ("2 months ago", timedelta(days=60)),
        ("1 day ago", timedelta(days=1)),
        ("2 weeks ago", timedelta(weeks=2)),
        ("1 yr ago", timedelta(days=365)),
        ("30 secs ago", timedelta(seconds=30)),
        ("Yesterday", timedelta(days=1)),
        ("just now", timedelta()),
    ],
)
def test_an_age_is_read(words: str, ago: timedelta) -> None:
    assert age(words) == ago


@pytest.mark.parametrize(
    "words", ["", "ago", "hr ago", "1 hr", "1 parsec ago", "12345 hr ago", "1.5 hours ago", "in 2 hours"]
)
def test_what_says_no_age_is_none(words: str) -> None:
    assert age(words) is None


def test_only_midnight_is_a_whole_day() -> None:
    day = datetime(2026, 7, 4, tzinfo=UTC)
    assert whole_day(day)
    assert not whole_day(day + timedelta(microseconds=1))
