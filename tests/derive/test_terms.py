from __future__ import annotations

from array import array
from binascii import crc32

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.derive.terms import BODY_LETTERS, story_words, terms
from broadsheet.model import Story


def story(**fields: object) -> Story:
    return msgspec.convert({"headline": "A gate"} | fields, Story)


def counts(**fields: object) -> dict[int, int]:
    """How often a story's terms say each word, by the word's number."""
    made = terms(story(**fields))
    return dict(zip(array("I", made.numbers), made.counts, strict=True))


def numbered(words: dict[str, int]) -> dict[int, int]:
    return {crc32(word.encode()): count for word, count in words.items()}


def test_the_headline_counts_three_times_and_the_rest_once() -> None:
    said = counts(
        headline="Harbour gate", kicker="Gate", summary="The gate", breakdown=["Gate again"], body="gate gate"
    )
    assert said == numbered({"harbour": 3, "gate": 8, "again": 1})


def test_short_words_count_in_scripts_that_have_them() -> None:
    assert counts(headline="The cat sat", body="港 opened") == numbered({"港": 1, "opened": 1})


def test_possession_and_citations_say_nothing() -> None:
    assert counts(headline="Harbour's gate", body="Shut [france24].") == numbered({"harbour": 3, "gate": 3, "shut": 1})


def test_a_word_counts_once_in_each_of_its_forms() -> None:
    assert counts(headline="Harbour", body="Harbour's harbour") == numbered({"harbour": 5})


def test_a_word_said_very_often_counts_255_times() -> None:
    assert counts(headline="Gate", body="gate " * 390) == numbered({"gate": 255})


def test_news_says_first_what_it_is_about() -> None:
    assert "late" not in story_words(story(body="x" * BODY_LETTERS + " late"))


@given(st.text(st.characters(max_codepoint=127)) | st.text(), st.sampled_from(["", " it's", " the mayor’s", " é"]))
def test_the_words_are_those_that_terms_number(text: str, other: str) -> None:
    told = story(headline="Gate" + text, kicker="Quay", body=text + other)
    numbers = array("I", terms(told).numbers)
    assert list(numbers) == sorted(crc32(word.encode()) for word in story_words(told))


def test_terms_are_the_same_for_any_order_of_words() -> None:
    forth, back = terms(story(body="harbour gates opened")), terms(story(body="opened gates harbour"))
    assert forth == back
    assert list(array("I", forth.numbers)) == sorted(array("I", forth.numbers))
