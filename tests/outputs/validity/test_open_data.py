"""A site's data is as the schemas say that it publishes, and each file of it says the same."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator, FormatChecker

from broadsheet.outputs.open_data.articles_csv import COLUMNS, FORMULAS

from .conftest import Whole

pytestmark = pytest.mark.slow

Faults = Callable[[str, object], list[str]]


@pytest.fixture(scope="module")
def faults(site: Whole) -> Faults:
    """Gives what is wrong in data, by one of the schemas that the site publishes."""
    formats = FormatChecker()
    validators = {
        name: Draft202012Validator(decoded(site.folder / f"data/{name}.schema.json"), format_checker=formats)
        for name in ("story", "stories", "outlets")
    }
    return lambda name, data: [f"{each.json_path}: {each.message}" for each in validators[name].iter_errors(data)]


def decoded(file: Path) -> Any:
    return msgspec.json.decode(file.read_bytes())


def test_every_story_has_its_data(site: Whole) -> None:
    pages = {path for path, page in site.pages.items() if "refresh" not in page.told}
    assert {path.split("/")[1] for path in pages if re.fullmatch("stories/[^/]+/", path)} == site.stories.keys()


def test_a_story_is_as_its_schema_says(site: Whole, faults: Faults) -> None:
    step = 5 if len(site.stories) == 1000 else 1  # those were all made in one way, and each takes a while to check
    for story in list(site.stories.values())[::step]:
        assert faults("story", story) == [], story["slug"]
        assert story["$schema"] == f"{site.url}data/story.schema.json"


def test_the_months_hold_every_story_once(site: Whole, faults: Faults) -> None:
    index = decoded(site.folder / "data/stories.json")
    assert faults("stories", index) == []
    found: list[dict[str, Any]] = []
    for month in index["months"]:
        data = decoded(site.file(month["json"]))
        assert faults("stories", data) == []
        lines = site.file(month["ndjson"]).read_bytes().splitlines()
        assert [msgspec.json.decode(line) for line in lines] == data["stories"]
        assert month["count"] == data["count"] == len(lines)
        found += data["stories"]
    assert index["count"] == len(found) == len(site.stories)
    for brief in found:
        story = site.stories[brief["slug"]]
        for name in ("url", "headline", "language", "published", "updated"):
            assert brief.get(name) == story.get(name), (brief["slug"], name)
        assert brief.get("articles", 0) == len(story.get("articles", ()))
        assert all(site.file(address).is_file() for address in brief["files"].values())


def test_outlets_are_as_their_schema_says_and_are_those_of_the_stories(site: Whole, faults: Faults) -> None:
    data = decoded(site.folder / "data/outlets.json")
    assert faults("outlets", data) == []
    told = {outlet["id"] for story in site.stories.values() for outlet in story.get("outlets", ())}
    assert {outlet["id"] for outlet in data["outlets"]} == told
    assert data["count"] == len(told)
    assert all(site.file(outlet["url"]).is_file() for outlet in data["outlets"])


def test_tables_hold_every_article_and_no_formula(site: Whole) -> None:
    for story in site.stories.values():
        body = site.file(f"{story['url']}articles.csv").read_bytes()
        head, *rows = csv.reader(StringIO(body.decode("utf-8-sig"), newline=""), strict=True)
        assert head == list(COLUMNS)
        assert {len(row) for row in rows} <= {len(COLUMNS)}
        assert [row[head.index("url")] for row in rows] == [it.get("url", "") for it in story.get("articles", ())]
        assert not [cell for row in rows for cell in row if cell.lstrip(" ").startswith(FORMULAS)]


def test_language_models_are_led_to_what_is_there(site: Whole) -> None:
    text = (site.folder / "llms.txt").read_text("utf-8")
    links = re.findall(r"^- \[.*\]\((.*?)\)", text, re.MULTILINE)
    assert len(links) == text.count("\n- ") > 0
    assert [link for link in links if not site.file(link).is_file()] == []
