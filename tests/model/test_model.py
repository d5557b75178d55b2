from __future__ import annotations

import pickle

import msgspec
import pytest

from broadsheet import model
from broadsheet.errors import Problem
from broadsheet.model import Frozen, Story

STRUCTS = [it for it in vars(model).values() if isinstance(it, type) and issubclass(it, Frozen)]
KINDS = {"Name": "a-b", "Address": "https://x.org/", "Country": "NO", "Language": "pt-BR", "PictureFile": "a/b.png"}


@pytest.mark.parametrize("struct", STRUCTS)
def test_every_class_is_explained_and_frozen(struct: type[Frozen]) -> None:
    assert struct.__doc__
    assert struct.__struct_config__.frozen
    assert struct.__struct_config__.forbid_unknown_fields


def test_only_a_headline_is_needed() -> None:
    assert [field.name for field in msgspec.structs.fields(Story) if field.required] == ["headline"]


@pytest.mark.parametrize(("kind", "value"), KINDS.items())
def test_a_kind_lets_in_its_value_and_nothing_after_it(kind: str, value: str) -> None:
    assert msgspec.convert(value, getattr(model, kind)) == value
    for wrong in (value + "\n", "\n" + value, value + " ", "", value + "\n" + value, value + "<"):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(wrong, getattr(model, kind))


@pytest.mark.parametrize("value", ["../x", "a/b", ".", "..", "a--b", "-a", "a-", "a_b", "a b", "a.b", "x" * 81])
def test_a_name_cannot_lead_anywhere(value: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(value, model.Name)


@pytest.mark.parametrize("value", ["a.svg", "a.png.exe", "https://x.org/a.png", "C:\\a.png", "a\0.png", "a.png?x"])
def test_a_picture_is_a_file_of_a_safe_kind(value: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(value, model.PictureFile)


def test_a_problem_reads_as_one_line() -> None:
    problem = Problem(path="a.md", line=3, field="url", expected="an address", found="'x'", advice="Mend it")
    assert str(problem) == "a.md:3: url: expected an address, found 'x'. Mend it"
    assert str(Problem(path="a.md", expected="text", found="nothing")) == "a.md:1: expected text, found nothing"


def test_problems_are_ordered_by_path_then_line() -> None:
    problems = [Problem(path=path, line=line, expected="", found="") for path in "ba" for line in (10, 9)]
    assert [(it.path, it.line) for it in sorted(problems)] == [("a", 9), ("a", 10), ("b", 9), ("b", 10)]


def test_a_story_travels_between_processes() -> None:
    story = msgspec.convert({"headline": "x", "published": "2026-07-04T00:00:00Z"}, Story)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(story), type=Story) == story
    assert pickle.loads(pickle.dumps(story)) == story  # noqa: S301 - our own bytes
