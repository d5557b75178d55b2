"""Numbers, lists and times read as people write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.render.views.languages import language_name, tongue
from broadsheet.render.views.phrases import listed, percent, plural, shortened, span
from broadsheet.render.views.times import date_of, month_name, time_of


@pytest.mark.parametrize(
    ("count", "noun", "words"),
    [(0, "article", "0 articles"), (1, "article", "1 article"), (2, "story", "2 stories"), (1200, "day", "1,200 days")],
)
def test_counts_agree_with_their_nouns(count: int, noun: str, words: str) -> None:
    assert plural(count, noun) == words


@pytest.mark.parametrize(
    ("time", "words"),
    [
        (timedelta(), "less than a minute"),
        (timedelta(minutes=35), "35 minutes"),
        (timedelta(hours=1, minutes=1), "1 hour 1 minute"),
        (timedelta(hours=3), "3 hours"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=2, hours=4, minutes=9), "2 days 4 hours"),
        (timedelta(days=2, minutes=9), "2 days"),
    ],
)
def test_spans_name_their_largest_units(time: timedelta, words: str) -> None:
    assert span(time) == words


@pytest.mark.parametrize(("share", "words"), [(0, "0%"), (0.001, "under 1%"), (0.145, "14%"), (1, "100%")])
def test_shares_are_whole_percents(share: float, words: str) -> None:
    assert percent(share) == words


@pytest.mark.parametrize(("words", "said"), [("", ""), ("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")])
def test_lists_end_with_and(words: str, said: str) -> None:
    assert listed(words) == said


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_a_shortened_text_is_never_too_long(text: str, longest: int) -> None:
    short = shortened(text, longest)
    assert len(short) <= longest
    assert short == text or short.endswith("…")


def test_a_text_is_shortened_after_a_word() -> None:
    assert shortened("The quay, at last, opens", 22) == "The quay, at last…"


def test_a_midnight_is_a_day() -> None:
    assert time_of(datetime(2026, 7, 5, tzinfo=UTC)).label == "5 July 2026"
    time = time_of(datetime(2026, 7, 5, 7, 4, 9, 5, tzinfo=UTC))
    assert (time.iso, time.label) == ("2026-07-05T07:04:09Z", "5 July 2026, 07:04 UTC")
    assert date_of(datetime(2026, 7, 5, 7, tzinfo=UTC)).iso == "2026-07-05"
    assert time_of(None) is None
    assert month_name("2026-07") == "July 2026"


@pytest.mark.parametrize(
    ("language", "attributes"),
    [
        (None, ""),
        ("pt-BR", ' lang="pt-BR" dir="ltr"'),
        ("ar", ' lang="ar" dir="rtl"'),
        ("fa-IR", ' lang="fa-IR" dir="rtl"'),
        ("xx", ' lang="xx" dir="ltr"'),
    ],
)
def test_a_text_says_its_language_and_direction(language: str | None, attributes: str) -> None:
    assert tongue(language) == attributes


def test_an_unknown_language_goes_by_its_tag() -> None:
    assert (language_name("ar"), language_name("xx")) == ("Arabic", "xx")
