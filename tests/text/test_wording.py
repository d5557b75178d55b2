"""Words, numbers and dates as the readers of each language are used to them."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from markupsafe import Markup

from broadsheet.text import Phrase, Wording, catalogue, wording

MOMENT = datetime(2026, 7, 4, 7, 40, tzinfo=UTC)

ARABIC = r"""
msgid ""
msgstr ""
"Plural-Forms: nplurals=6; "
"plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\n"

msgctxt "card"
msgid "{count} outlet"
msgid_plural "{count} outlets"
msgstr[0] "zero {count}"
msgstr[1] "one {count}"
msgstr[2] "two {count}"
msgstr[3] "few {count}"
msgstr[4] "many {count}"
msgstr[5] "other {count}"

msgctxt "byline"
msgid "By {name}"
msgstr "({name}) by"

msgctxt "card"
msgid "{count} story"
msgid_plural "{count} stories"
msgstr[0] "zero"
msgstr[1] ""
msgstr[2] ""
msgstr[3] ""
msgstr[4] ""
msgstr[5] ""
"""


@pytest.fixture
def speaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Wording:
    """A wording of Arabic with a few messages."""
    (tmp_path / "ar.po").write_text(ARABIC, "utf-8")
    monkeypatch.setattr(catalogue, "LOCALES", tmp_path)
    catalogue.translations.cache_clear()
    made = Wording("ar")
    catalogue.translations.cache_clear()
    return made


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("en", "4 July 2026", "July 2026"),
        ("en-US", "July 4, 2026", "July 2026"),
        ("de", "4. Juli 2026", "Juli 2026"),
        ("fr", "4 juillet 2026", "juillet 2026"),
        ("es", "4 de julio de 2026", "julio de 2026"),
        ("pt-BR", "4 de julho de 2026", "julho de 2026"),
        ("ar", "4 يوليو 2026", "يوليو 2026"),
        ("zh", "2026年7月4日", "2026年7月"),
        ("ja", "2026年7月4日", "2026年7月"),
        ("xx", "4 July 2026", "July 2026"),
    ],
)
def test_dates_are_written_as_the_language_does(language: str, day: str, month: str) -> None:
    words = wording(language)
    assert (words.day(MOMENT), words.month("2026-07")) == (day, month)


@pytest.mark.parametrize(
    ("language", "number", "signed", "percent", "country"),
    [
        ("en", "12,345", "+0.5", "14%", "Germany"),
        ("de", "12.345", "+0,5", "14\N{NO-BREAK SPACE}%", "Deutschland"),
        ("fr", "12\N{NARROW NO-BREAK SPACE}345", "+0,5", "14\N{NO-BREAK SPACE}%", "Allemagne"),
        ("ja", "12,345", "+0.5", "14%", "ドイツ"),
    ],
)
def test_numbers_and_countries_are_of_the_language(
    language: str, number: str, signed: str, percent: str, country: str
) -> None:
    words = wording(language)
    assert (words.number(12345), words.decimal(0.52, signed=True)) == (number, signed)
    assert (words.percent(0.145), words.country("DE"), words.country("QQ")) == (percent, country, "QQ")


@pytest.mark.parametrize(("share", "words"), [(0, "0%"), (0.001, "under 1%"), (0.145, "14%"), (1, "100%")])
def test_shares_are_whole_percents(share: float, words: str) -> None:
    assert wording("en").percent(share) == words


@pytest.mark.parametrize(("number", "words"), [(0, "0.0"), (-0.04, "0.0"), (0.25, "+0.2"), (-1.26, "-1.3")])
def test_a_zero_has_no_sign(number: float, words: str) -> None:
    assert wording("en").decimal(number, signed=True) == words


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 articles"), (1, "1 article"), (2, "2 articles"), (1200, "1,200 articles")]
)
def test_counts_agree_with_their_nouns(count: int, words: str) -> None:
    assert wording("en").count("test", "{count} article", "{count} articles", count) == words


def test_arabic_has_six_forms(speaks: Wording) -> None:
    said = [speaks.count("card", "{count} outlet", "{count} outlets", number) for number in (0, 1, 2, 3, 11, 100)]
    assert said == ["zero 0", "one 1", "two 2", "few 3", "many 11", "other 100"]


def test_a_count_that_is_translated_in_part_is_english(speaks: Wording) -> None:
    assert [speaks.count("card", "{count} story", "{count} stories", n) for n in (0, 1)] == ["0 stories", "1 story"]


def test_values_keep_their_direction_in_a_language_from_right_to_left(speaks: Wording) -> None:
    assert speaks.say("byline", "By {name}", name="A. Writer") == "(\u2068A. Writer\u2069) by"
    assert wording("en").say("byline", "By {name}", name="A. Writer") == "By A. Writer"


def test_a_variety_falls_back_to_its_language_and_what_is_missing_to_english(speaks: Wording) -> None:
    assert Wording("ar-EG").say("byline", "By {name}", name="A") == speaks.say("byline", "By {name}", name="A")
    assert speaks.say("byline", "Nothing of the kind") == "Nothing of the kind"
    assert speaks.say("elsewhere", "By {name}", name="سلمى") == "By سلمى"


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
    assert wording("en").span(time) == words


@pytest.mark.parametrize(("words", "said"), [("", ""), ("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")])
def test_lists_end_with_and(words: str, said: str) -> None:
    assert wording("en").listed(words) == said


def test_a_language_goes_by_its_name_or_its_tag() -> None:
    assert [wording("en").language_name(tag) for tag in ("ar", "pt-BR", "ar-EG", "xx")] == [
        "Arabic",
        "Brazilian Portuguese",
        "Arabic",
        "xx",
    ]


def test_what_is_filled_in_is_escaped_where_one_of_it_is_html() -> None:
    said = wording("en").say("test", "{a} & {b}", a=Markup("<b>"), b="<i>")
    assert isinstance(said, Markup)
    assert said == "<b> &amp; &lt;i&gt;"
    assert wording("en").say("test", "{a} & {b}", a="<b>", b="<i>") == "<b> & <i>"


def test_a_phrase_is_told_with_its_values_and_others() -> None:
    phrase = Phrase("test", "{who} shares {names} of {count}", (("names", ("A", "B")), ("count", 5)))
    assert wording("en").tell(phrase, who="It") == "It shares A, B of 5"
    assert wording("en").tell(Phrase("test", "All")) == "All"


def test_every_hour_of_a_day_is_told_to_the_minute() -> None:
    told = [wording("en").moment(MOMENT.replace(hour=hour)) for hour in range(24)]
    assert all(before < after for before, after in itertools.pairwise(told))
    assert told[7] == "4 July 2026, 07:40 UTC"
