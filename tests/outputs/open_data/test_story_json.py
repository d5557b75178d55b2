"""A story's JSON holds all that its page tells, in the format that its schema describes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from broadsheet.outputs import Press, Whole
from broadsheet.outputs.open_data import schemas, story_json

GOLDEN = Path(__file__).parent / "golden"
SCHEMAS = {output.uri: json.loads(output.body) for output in schemas()}


def data(whole: Whole, press: Press) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(story_json(whole, press).body)
    return found


def without_values(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with nothing allowed that it does not name: what is published and not described is a fault."""
    strict = {"additionalProperties": False}
    defs = {name: each | (strict if "properties" in each else {}) for name, each in schema["$defs"].items()}
    return schema | {"$defs": defs}


def test_a_full_story(full: Whole, press: Press) -> None:
    output = story_json(full, press)
    assert output.uri == "stories/quay-closes/story.json"
    assert json.loads(output.body) == json.loads((GOLDEN / "story.json").read_text("utf-8"))


@pytest.mark.parametrize("path", SCHEMAS)
def test_schemas_are_schemas(path: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[path])


def test_every_story_is_as_its_schema_says(full: Whole, wholes: dict[str, Whole], press: Press) -> None:
    strict = without_values(SCHEMAS["data/story.schema.json"])
    validator = Draft202012Validator(strict, format_checker=FormatChecker())
    for whole in (full, *wholes.values()):
        faults = [
            f"{whole.story.slug}: {each.json_path} {each.message}" for each in validator.iter_errors(data(whole, press))
        ]
        assert faults == []


def test_the_full_story_has_every_field(full: Whole, press: Press) -> None:
    told = data(full, press)
    missing = SCHEMAS["data/story.schema.json"]["$defs"]["Story"]["properties"].keys() - told.keys()
    assert missing == {"image", "translation_of"}


def test_each_article_counts_or_is_left_out_for_a_reason(wholes: dict[str, Whole], press: Press) -> None:
    for whole in wholes.values():
        told = data(whole, press)
        numbers = [article["number"] for article in told.get("articles", [])]
        for name, stat in told["stats"].items():
            left_out = [each["article"] for each in stat.get("excluded", [])]
            assert sorted([*stat["inputs"], *left_out]) == numbers, name
            assert ("value" in stat) != ("why" in stat), name
            assert told["formulas"][name]["url"].startswith("https://sample.example/news/method/#"), name


def test_what_names_an_outlet_finds_it(wholes: dict[str, Whole], press: Press) -> None:
    for whole in wholes.values():
        told = data(whole, press)
        known = {outlet["id"] for outlet in told.get("outlets", [])}
        named = {article["outlet"] for article in told.get("articles", [])}
        named |= {stand["outlet"] for it in told.get("claims", []) for stand in it.get("asserted_by", [])}
        named |= {event["outlet"] for event in told.get("timeline", []) if "outlet" in event}
        assert named <= known


def test_without_a_sites_address_links_lead_by_the_root(full: Whole, press: Press) -> None:
    site = msgspec.structs.replace(press.site, url="")
    told = data(full, Press(site, press.environment, press.shells))
    assert told["$schema"] == "../../data/story.schema.json"
    assert told["section"]["url"] == "../../sections/world/"
    assert told["formulas"]["lean"]["url"] == "../../method/#lean"


def test_a_number_without_a_label_is_not_published(full: Whole, press: Press) -> None:
    assert full.story.stated
    assert full.story.stated.unlabelled == "41"
    assert "41" not in story_json(full, press).body.decode()
