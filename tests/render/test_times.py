"""Times as readers and programs read them."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from broadsheet.render import time_of
from broadsheet.render.views.times import exact
from broadsheet.text import wording

TIMES = st.datetimes(timezones=st.just(UTC))


@given(TIMES)
@example(datetime(33, 4, 3, 15, tzinfo=UTC))
def test_the_exact_time_is_iso_8601_to_the_second_in_utc(moment: datetime) -> None:
    assert datetime.fromisoformat(exact(moment)) == moment.replace(microsecond=0)
    assert len(exact(moment)) == len("2026-07-04T07:40:00Z")


@given(TIMES)
@example(datetime(2026, 7, 4, tzinfo=UTC))
def test_a_midnight_is_shown_as_its_day_and_any_other_time_exactly(moment: datetime) -> None:
    midnight = moment == moment.replace(hour=0, minute=0, second=0, microsecond=0)
    assert time_of(moment, wording("en")).iso == (moment.date().isoformat() if midnight else exact(moment))
