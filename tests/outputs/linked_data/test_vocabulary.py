"""Every type and property that pages use is one of schema.org's, and belongs where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import pytest

from broadsheet.outputs import Press, Whole

Head: TypeAlias = Callable[[Mapping[str, Whole], Press], str]
Things: TypeAlias = Callable[[str], list[dict[str, Any]]]

VOCABULARY = Path(__file__).parents[3] / "../shared/refs/schemaorg-30.0-vocab.json"
ANNOTATIONS = {"query-input"}
"""What actions are told besides properties: https://schema.org/docs/actions.html."""


@pytest.fixture(scope="module")
def vocabulary() -> dict[str, Any]:
    """schema.org's types with those above them, and its properties with the types that they belong to."""
    if not VOCABULARY.is_file():
        pytest.skip("the vocabulary of schema.org does not lie beside the project")
    decoded: dict[str, Any] = msgspec.json.decode(VOCABULARY.read_bytes())
    return decoded


def test_every_word_is_one_of_schema_org_in_its_place(
    page: tuple[str, Head], wholes: Mapping[str, Whole], press: Press, things: Things, vocabulary: dict[str, Any]
) -> None:
    _, head = page
    for thing in things(head(wholes, press)):
        assert not [*misplaced(thing, vocabulary)]


def misplaced(thing: dict[str, Any], vocabulary: dict[str, Any]) -> Iterator[str]:
    """What is no word of the vocabulary, or stands where it does not belong, in a thing and all that it holds."""
    if "@type" not in thing:
        assert thing.keys() == {"@id"}
        return
    kinds = {*above(thing["@type"], vocabulary["types"])}
    for name, value in thing.items():
        if name[0] == "@" or name in ANNOTATIONS:
            continue
        known = vocabulary["properties"].get(name, {"domain": (), "range": ()})
        held = value if isinstance(value, list) else [value]
        if kinds.isdisjoint(known["domain"]) or not all(fits(each, known["range"], vocabulary) for each in held):
            yield f"{thing['@type']}.{name}"
        for each in held:
            if isinstance(each, dict):
                yield from misplaced(each, vocabulary)


def above(kind: str, types: dict[str, list[str]]) -> Iterator[str]:
    """A type with all those above it."""
    yield kind
    for each in types[kind]:
        yield from above(each, types)


def fits(value: object, wanted: list[str], vocabulary: dict[str, Any]) -> bool:
    """Whether a value is of one of the wanted kinds; a member of an enumeration is its address."""
    if isinstance(value, bool):
        return "Boolean" in wanted
    if isinstance(value, int):
        return bool({"Integer", "Number"} & {*wanted}) or "Distance" in wanted
    if isinstance(value, dict):
        return "@type" not in value or not {*above(value["@type"], vocabulary["types"])}.isdisjoint(wanted)
    return not {"Text", "URL", "Date", "DateTime"}.isdisjoint(wanted) or str(value).startswith("https://schema.org/")
