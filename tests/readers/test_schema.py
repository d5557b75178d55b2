from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from broadsheet.model import Frozen, Section, Story
from broadsheet.readers import document_of, field_docs, json_schema
from broadsheet.readers.document import Document
from broadsheet.readers.schema import all_structs
from broadsheet.readers.shapes import FOUND

STRUCTS = sorted({*all_structs(Story), Section}, key=lambda struct: struct.__name__)


class Loader(yaml.SafeLoader):
    """YAML as editors read it: dates are text, and only `true` and `false` are switches."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith((":timestamp", ":bool"))]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(json_schema())
    return Draft202012Validator(json_schema())


def front_matter(path: Path) -> dict[str, Any]:
    """What an editor takes for the mapping of a seed."""
    text = path.read_text(encoding="utf-8")
    return yaml.load(text.split("\n---\n")[0] if path.suffix == ".md" else text, Loader=Loader)  # noqa: S506 - it is safe


def test_the_sample_seeds_fit_the_schema(repo: Path, validator: Draft202012Validator) -> None:
    tables = {"outlets.yml", "sections.yml"}
    seeds = [path for path in (repo / "seeds").rglob("*") if path.suffix in (".md", ".yml", ".json")]
    stories = [path for path in seeds if path.name not in tables]
    assert len(stories) >= 10
    for path in stories:
        assert list(validator.iter_errors(front_matter(path))) == []


@pytest.mark.parametrize(
    "seed",
    [
        {},
        {"headline": "x", "headlne": "y"},
        {"headline": "x", "path": "y"},
        {"headline": "x", "articles": [{"outlet": "a", "titel": "b"}]},
        {"headline": "x", "published": "Monday"},
        {"headline": "x", "regions": ["Norway"]},
        {"headline": "x", "url": "javascript:alert(1)"},
        {"headline": "x", "articles": [{"outlet": "a", "lean": "centre"}]},
    ],
)
def test_a_slip_does_not_fit_the_schema(seed: dict[str, Any], validator: Draft202012Validator) -> None:
    assert not validator.is_valid(seed)


@pytest.mark.parametrize(
    "seed",
    [
        {"headline": "x"},
        {"headline": "x", "published": "2026-07-04", "updated": "2026-07-04 10:30", "kicker": None},
        {"headline": "x", "articles": [{"outlet": "a", "lean": "center"}, {"outlet": {"name": "A"}}]},
        {"headline": "x", "claims": [{"text": "y", "asserted_by": ["a", {"outlet": "b", "quote": "z"}]}]},
    ],
)
def test_shorthands_and_dates_fit_the_schema(seed: dict[str, Any], validator: Draft202012Validator) -> None:
    assert validator.is_valid(seed)


@pytest.mark.parametrize("struct", STRUCTS)
def test_every_field_is_explained(struct: type[Frozen]) -> None:
    docs = field_docs(struct)
    assert set(docs) == set(struct.__struct_fields__)
    assert all(text.endswith(".") for text in docs.values())


def test_every_field_of_an_author_is_in_the_schema() -> None:
    definitions = json_schema()["$defs"]
    for struct in all_structs(Story):
        (full,) = [
            it
            for it in (definitions[struct.__name__], *definitions[struct.__name__].get("anyOf", []))
            if "properties" in it
        ]
        assert {name: field["description"] for name, field in full["properties"].items()} == {
            name: text for name, text in field_docs(struct).items() if name not in FOUND
        }


def test_a_seed_may_name_its_schema_in_a_comment() -> None:
    text = b"# yaml-language-server: $schema=seed.schema.json\nheadline: x"
    document = document_of("a.yml", text)
    assert isinstance(document, Document)
    assert document.fields == {"headline": "x"}
