"""Authored seeds: golden files, each a seed and, below a line that says which, its story or all its problems.

The problems are as they are printed, without the file's name.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest
import yaml

from broadsheet.readers import read_seed

FOLDER = Path(__file__).parent / "golden"


class Golden(NamedTuple):
    name: str
    seed: str
    kind: str
    expected: str


def golden(path: Path) -> Golden:
    """A golden file in its parts; an empty seed stands above its separator too."""
    seed, kind, expected = f"\n{path.read_text(encoding='utf-8')}".partition("\n=== story ===\n")
    if not kind:
        seed, kind, expected = seed.partition("\n=== problems ===\n")
    assert kind, f"{path} says neither its story nor its problems"
    return Golden(path.name, seed.removeprefix("\n") + "\n", kind.strip("\n= "), expected)


GOLDEN = [golden(path) for path in sorted(FOLDER.iterdir())]


def plain(value: object) -> object:
    """`value` in what JSON knows: times are text."""
    return msgspec.json.decode(msgspec.json.encode(value))


def outcome(name: str, seed: bytes) -> object:
    """The story of a seed as plain values, or its problems as they are printed, by line and field."""
    story, problems = read_seed(name, seed)
    if story is None:
        return [str(problem).removeprefix(f"{name}:") for problem in sorted(problems)]
    assert not problems
    assert story.path == name
    return plain(msgspec.structs.replace(story, path=""))


def expectation(it: Golden) -> object:
    if it.kind == "problems":
        return it.expected.splitlines()
    return plain(yaml.safe_load(it.expected))


@pytest.mark.parametrize("it", GOLDEN, ids=lambda it: it.name)
def test_a_seed_gives_its_story_or_all_its_problems(it: Golden) -> None:
    assert outcome(it.name, it.seed.encode()) == expectation(it)


@pytest.mark.parametrize("it", GOLDEN, ids=lambda it: it.name)
def test_a_byte_order_mark_and_windows_line_ends_change_nothing(it: Golden) -> None:
    windows = "\ufeff" + it.seed.replace("\n", "\r\n")
    assert outcome(it.name, windows.encode()) == expectation(it)
