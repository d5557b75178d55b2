"""What other projects collected to break parsers, names and pages: every text gives a story or problems, soon."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from time import process_time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.readers import Reading, read_seed
from broadsheet.text import slug, story_path

PLACES: dict[str, Callable[[str], dict[str, object]]] = {
    "headline": lambda text: {"headline": text},
    "slug": lambda text: {"headline": "A story", "slug": text},
    "keyword": lambda text: {"headline": "A story", "keywords": [text]},
    "section": lambda text: {"headline": "A story", "section": text},
    "outlet": lambda text: {"headline": "A story", "articles": [{"outlet": {"name": text}}]},
    "address": lambda text: {"headline": "A story", "url": text},
    "field": lambda text: {"headline": "A story", text: text},
    "picture": lambda text: {"headline": "A story", "image": {"src": text, "alt": text}},
}


def checked(reading: Reading) -> Reading:
    """`reading`, once it is seen to hold a story or an error, to travel between processes, and to print safely."""
    assert (reading.story is None) == any(problem.severity == "error" for problem in reading.problems)
    msgspec.msgpack.encode(reading)
    for problem in reading.problems:
        assert str(problem).isprintable()
        assert len(str(problem)) < 1000
    return reading


def texts(*held: Mapping[str, bytes]) -> Iterator[str]:
    for collection in held:
        yield from (text.decode("utf-8", "surrogatepass") for text in collection.values())


@pytest.mark.parametrize(
    ("name", "collection"),
    [("a.yml", "yaml_pyyaml.json"), ("a.yml", "yaml_test_suite.json"), ("a.json", "json_jsontestsuite.json")],
)
def test_a_file_of_a_test_suite_gives_a_story_or_problems(
    name: str, collection: str, corpus: Callable[[str], Mapping[str, bytes]]
) -> None:
    for content in corpus(collection).values():
        checked(read_seed(name, content))
        checked(read_seed("a.md", b"---\n" + content + b"\n---\n" + content))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("collection", ["blns.json", "text_fuzzdb.json", "path_traversal.json"])
def test_a_hostile_text_in_a_field_gives_a_story_or_problems(
    collection: str, place: str, corpus: Callable[[str], Mapping[str, bytes]]
) -> None:
    for text in texts(corpus(collection)):
        story, _ = checked(read_seed("a.json", json.dumps(PLACES[place](text)).encode()))
        if story:
            assert story.slug == slug(story.slug or "")


@pytest.mark.parametrize("collection", ["blns.json", "text_fuzzdb.json", "path_traversal.json"])
def test_a_slug_of_a_hostile_text_stays_in_its_folder(
    collection: str, corpus: Callable[[str], Mapping[str, bytes]]
) -> None:
    for text in texts(corpus(collection)):
        _, name, end = story_path(slug(text)).split("/")
        assert name
        assert not end
        assert all(unicodedata.category(mark)[0] in "LNM" for mark in name.replace("-", ""))


@pytest.mark.parametrize("ending", ["md", "yml", "json", "txt"])
@given(content=st.one_of(st.binary(), st.text().map(lambda text: f"---\n{text}\n---\n{text}".encode())))
@settings(max_examples=60, deadline=None)
def test_any_bytes_give_a_story_or_problems(ending: str, content: bytes) -> None:
    checked(read_seed(f"a.{ending}", content))


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), lambda value: st.lists(value)))
@settings(max_examples=60, deadline=None)
def test_any_value_of_a_field_gives_a_story_or_problems(value: object) -> None:
    for field in ("headline", "published", "stated", "articles", "lean"):
        checked(read_seed("a.json", json.dumps({"headline": "A story", field: value}).encode()))
        checked(read_seed("a.json", json.dumps({"headline": "A story", "articles": [{field: value}]}).encode()))


BOMBS = {
    "aliases of aliases": "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)),
    "an alias of itself": "headline: &a [*a, *a]",
    "deep lists": "headline: " + "[" * 100_000,
    "deep mappings": "headline: " + "{a: " * 100_000,
    "deep blocks": "\n".join(f"{' ' * n}a:" for n in range(1000)),
    "many values": "keywords: [" + "x, " * 200_000 + "]",
    "many unknown fields": "\n".join(f"field{n}: x" for n in range(10_000)),
    "many keys at once": "? " * 10_000,
    "a long line": "headline: " + "x" * 1_900_000,
    "many fences": "---\nheadline: A story\n---\n" + "```\n~~~\n" * 50_000,
    "many brackets": "---\nheadline: A story\n---\n" + "[[" * 200_000,
    "many ticks": "---\nheadline: A story\n---\n" + "`a ``b " * 50_000,
    "many headings": "---\nheadline: A story\n---\n" + "## Analysis\n" * 50_000,
    "many bullets": "---\nheadline: A story\n---\n## Breakdown\n" + "- \n" * 100_000,
}


@pytest.mark.parametrize("bomb", BOMBS)
@pytest.mark.parametrize("ending", ["yml", "md"])
def test_a_text_made_to_exhaust_is_dealt_with_soon(bomb: str, ending: str) -> None:
    text = BOMBS[bomb] if BOMBS[bomb].startswith("---") or ending == "yml" else f"---\n{BOMBS[bomb]}\n---\n"
    start = process_time()
    checked(read_seed(f"a.{ending}", text.encode()))
    assert process_time() - start < 3


@pytest.mark.parametrize(
    ("bomb", "bound"),
    [
        ("aliases of aliases", "at most 100,000 values"),
        ("many values", "at most 100,000 values"),
        ("deep lists", "at most 32 levels of nesting"),
        ("deep mappings", "at most 32 levels of nesting"),
        ("deep blocks", "at most 32 levels of nesting"),
    ],
)
def test_a_bomb_is_a_problem(bomb: str, bound: str) -> None:
    story, problems = read_seed("a.yml", BOMBS[bomb].encode())
    assert story is None
    assert [problem.expected for problem in problems] == [bound]


def test_deep_json_is_a_problem() -> None:
    for text in ("[" * 100_000, '{"a":' * 100_000, '{"headline": ' + "[" * 40 + "]" * 40 + "}"):
        assert checked(read_seed("a.json", text.encode())).story is None
