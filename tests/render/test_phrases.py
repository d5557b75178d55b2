"""Texts are cut as people would, times and languages are told as browsers need them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from broadsheet.render.views.languages import tongue
from broadsheet.render.views.phrases import shortened
from broadsheet.render.views.times import date_of, time_of
from broadsheet.text import wording

WORDS = wording("en")


@given(st.text(), st.integers(min_value=2, max_value=40))
def test_a_shortened_text_is_never_too_long(text: str, longest: int) -> None:
    short = shortened(text, longest)
    assert len(short) <= longest
    assert short == text or short.endswith("…")


def test_a_text_is_shortened_after_a_word() -> None:
    assert shortened("The quay, at last, opens", 22) == "The quay, at last…"


def test_a_midnight_is_a_day() -> None:
    assert time_of(datetime(2026, 7, 5, tzinfo=UTC), WORDS).label == "5 July 2026"
    time = time_of(datetime(2026, 7, 5, 7, 4, 9, 5, tzinfo=UTC), WORDS)
    assert (time.iso, time.label) == ("2026-07-05T07:04:09Z", "5 July 2026, 07:04 UTC")
    assert date_of(datetime(2026, 7, 5, 7, tzinfo=UTC), WORDS).iso == "2026-07-05"
    assert time_of(None, WORDS) is None


def test_a_time_prints_as_an_element_in_the_language_it_was_told_in() -> None:
    moment = datetime(2026, 7, 5, 7, 4, tzinfo=UTC)
    assert escape(time_of(moment, WORDS)) == '<time datetime="2026-07-05T07:04:00Z">5 July 2026, 07:04 UTC</time>'
    assert date_of(moment, wording("de")).label == "5. Juli 2026"
    assert date_of(moment, WORDS).label == "5 July 2026"


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
