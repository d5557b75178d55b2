"""Golden files: each holds a small story and what is derived from it, in a folder named after the derivation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
import yaml

from broadsheet.derive import STEPS, derive, storylines
from broadsheet.model import Story
from broadsheet.text import Phrase, wording

HERE = Path(__file__).parent
CASES = sorted(path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.glob("*/*.yml"))
NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
"""The build's clock, where a file gives no other."""


def plain(value: object) -> object:
    """`value` in plain words, without what is empty: an expectation that leaves a field out expects it to be empty.

    Phrases are told in English.
    """
    return terse(msgspec.json.decode(msgspec.json.encode(value)))


def terse(value: object) -> object:
    match value:
        case {"context": _, "message": _}:
            return wording("en").tell(msgspec.convert(value, Phrase), article="{article}")
        case dict():
            return {key: terse(part) for key, part in value.items() if part not in ([], "", None)}
        case list():
            return [terse(part) for part in value]
        case float():
            return round(value, 4)
        case _:
            return value


@pytest.mark.parametrize("name", CASES)
def test_derived(name: str, told: Callable[..., Story]) -> None:
    golden = yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))
    derivation = name.split("/")[0]
    if derivation == "storylines":
        found: object = storylines([told(story) for story in golden["stories"]])
    else:
        story = told(golden["story"], golden.get("outlets"))
        found = getattr(derive(story, golden.get("now", NOW)), derivation)
    assert plain(found) == plain(golden["expect"])


def test_every_derivation_has_golden_files() -> None:
    assert {name.split("/")[0] for name in CASES} == {*(step.name for step in STEPS), "storylines"}
