from __future__ import annotations

import msgspec

from broadsheet.derive.terms import BODY_LETTERS, story_words, terms
from broadsheet.model import Story


def story(**fields: object) -> Story:
    return msgspec.convert({"headline": "A gate"} | fields, Story)


def test_the_headline_counts_three_times_and_the_rest_once() -> None:
    said = story(headline="Harbour gate", kicker="Gate", summary="The gate", breakdown=["Gate again"], body="gate gate")
    assert story_words(said) == {"harbour": 3, "gate": 8, "again": 1}


def test_short_words_count_in_scripts_that_have_them() -> None:
    assert story_words(story(headline="The cat sat", body="港 opened")) == {"港": 1, "opened": 1}


def test_possession_and_citations_say_nothing() -> None:
    said = story(headline="Harbour's gate", body="Shut [france24].")
    assert story_words(said) == {"harbour": 3, "gate": 3, "shut": 1}


def test_news_says_first_what_it_is_about() -> None:
    assert "late" not in story_words(story(body="x" * BODY_LETTERS + " late"))


def test_terms_are_the_same_for_any_order_of_words() -> None:
    forth, back = terms(story(body="harbour gates opened")), terms(story(body="opened gates harbour"))
    assert forth == back
    assert forth.hashes == sorted(forth.hashes)
    assert len(forth.hashes) == len(forth.counts)
