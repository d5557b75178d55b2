from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.model import Story
from broadsheet.readers import read_seed
from broadsheet.readers.yaml_text import parse_yaml

WRITTEN = [
    "NO",
    "no",
    "on",
    "yes",
    "True",
    "1_000",
    "12:30",
    "2026-07-04",
    "007",
    "0o17",
    "1e3",
    ".5",
    "=",
    "<<",
    "12e03",
]
"""What YAML 1.1 or 1.2 reads as something else than text."""


def story(text: str) -> Story:
    made, problems = read_seed("a.yml", text.encode())
    assert made
    assert not problems
    return made


@pytest.mark.parametrize("words", WRITTEN)
def test_a_text_field_keeps_what_is_written(words: str) -> None:
    made = story(f"headline: {words}\nkeywords: [{words}]\narticles:\n- outlet: {{name: {words}}}")
    assert (made.headline, made.keywords, made.articles[0].outlet.name) == (words, (words,), words)


@pytest.mark.parametrize("words", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_nothing(words: str) -> None:
    assert story(f"headline: A story\nkicker: {words}").kicker is None


@pytest.mark.parametrize("words", ["~", "null"])
def test_nothing_in_quotes_is_text(words: str) -> None:
    assert story(f"headline: A story\nkicker: '{words}'").kicker == words


def test_norway_is_a_country() -> None:
    assert story("headline: A story\nregions: [NO, SE]").regions == ("NO", "SE")
    assert story("headline: A story\nregions:\n- NO").regions == ("NO",)


@pytest.mark.parametrize(
    ("words", "switch"),
    [("true", True), ("yes", True), ("On", True), ("TRUE", True), ("false", False), ("no", False), ("off", False)],
)
def test_a_switch_reads_every_word_for_it(words: str, switch: bool) -> None:
    assert story(f"headline: A story\narticles: [{{outlet: x1, paywall: {words}}}]").articles[0].paywall is switch


@pytest.mark.parametrize(
    ("words", "count"),
    [("7", 7), ("007", 7), ("1_204", 1204), ("0", 0), ("'7'", 7), ("+7", 7), ("1000000000000", 10**12)],
)
def test_a_count_reads_whole_numbers(words: str, count: int) -> None:
    stated = story(f"headline: A story\nstated: {{by: x, articles: {words}}}").stated
    assert stated
    assert stated.articles == count


@pytest.mark.parametrize("words", ["1.5", "-1", "1,204", "1e3", "0x10", "12:30", "many", "9" * 30, "9" * 5000, "true"])
def test_a_count_is_nothing_else(words: str) -> None:
    (problem,) = read_seed("a.yml", f"headline: A story\nstated: {{by: x, articles: '{words}'}}".encode()).problems
    assert str(problem).startswith("a.yml:2: stated.articles: expected a whole number of 0 or more, found ")


@pytest.mark.parametrize("words", ["nan", "inf", "-inf", ".inf", "1e999", "2,3", "NaN", "Infinity", "0x1p3"])
def test_a_number_is_finite(words: str) -> None:
    (problem,) = read_seed("a.yml", f"headline: A story\nstated: {{by: x, virality: '{words}'}}".encode()).problems
    assert problem.expected == "a number"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("headline: x\nkicker: 'open\nsummary: y\n", 4),
        ("headline: x\n\tkicker: y", 2),
        ("headline: x\nkeywords: [a, b\nkicker: y", 3),
        ("headline: x\nkicker: y: z", 2),
        ("headline: x\nkicker: @y", 2),
    ],
)
def test_a_slip_is_told_with_its_line(text: str, line: int) -> None:
    (problem,) = read_seed("a.yml", text.encode()).problems
    assert (problem.line, problem.field, problem.expected) == (line, "", "YAML")


@pytest.mark.parametrize("text", ["- a", "just text", "[]", "'text'", "12"])
def test_a_document_of_another_kind_is_a_problem(text: str) -> None:
    (problem,) = read_seed("a.yml", text.encode()).problems
    assert problem.expected == "fields, each as name: value"


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n...\n", "~"])
def test_an_empty_document_lacks_a_headline(text: str) -> None:
    (problem,) = read_seed("a.yml", text.encode()).problems
    assert problem.field == "headline"


@pytest.mark.parametrize(
    "tag", ["!!python/object/apply:os.system", "!!python/name:os.system", "!own", "!!binary", "!!set"]
)
def test_a_tag_is_a_problem(tag: str) -> None:
    problems = read_seed("a.yml", f"headline: x\nkicker: {tag} y\n".encode()).problems
    assert [(problem.line, problem.expected) for problem in problems] == [(2, "a value without a tag")]


def test_a_merge_key_is_no_field() -> None:
    problems = read_seed("a.yml", b"headline: x\nbyline: &b {name: y}\n<<: *b\n").problems
    assert [(problem.line, problem.found) for problem in problems] == [(3, "'<<'")]


def test_every_field_has_its_line() -> None:
    text = "# a comment\nheadline: x\narticles:\n  - outlet: a\n\n    lean:\n      rating: left\n  - outlet: b\n"
    lines = parse_yaml("a.yml", text, first_line=10).lines
    assert lines["headline"] == 11
    assert lines["articles[0].lean.rating"] == 16
    assert lines["articles[1]"] == lines["articles[1].outlet"] == 17


@given(st.dictionaries(st.sampled_from(["headline", "kicker", "summary"]), st.sampled_from(WRITTEN), min_size=1))
@settings(max_examples=50)
def test_the_order_of_fields_means_nothing(fields: dict[str, str]) -> None:
    forth = parse_yaml("a.yml", "\n".join(f"{name}: {words}" for name, words in fields.items()))
    back = parse_yaml("a.yml", "\n".join(f"{name}: {words}" for name, words in reversed(fields.items())))
    assert forth.fields == back.fields == fields
