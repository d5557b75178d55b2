from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.text import shingles, similarity, words


def test_words_are_lower_case_and_bare() -> None:
    assert words("The mayor's “No” — to 12 plans, über_all!") == [
        "the",
        "mayor's",
        "no",
        "to",
        "12",
        "plans",
        "über",
        "all",
    ]


@given(st.text(st.characters(max_codepoint=127)))
def test_words_of_plain_text_are_the_same_in_any_company(text: str) -> None:
    assert [*words(text), "é"] == words(f"{text} é")


def test_shingles_are_the_runs_of_three_words() -> None:
    assert shingles("One two, three FOUR") == {("one", "two", "three"), ("two", "three", "four")}
    assert shingles("Too short") == frozenset()


def test_similarity_is_the_share_of_common_runs() -> None:
    assert similarity(shingles("a b c d"), shingles("b c d e")) == 1 / 3
    assert similarity(frozenset(), frozenset()) == 0


@given(st.text(), st.text())
def test_similarity_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    ours, theirs = shingles(one, 1), shingles(other, 1)
    assert 0 <= similarity(ours, theirs) == similarity(theirs, ours) <= 1
    assert similarity(ours, ours) == (1 if ours else 0)
