"""The data of a whole site: by months, so that a story changes the files of one month alone."""

from __future__ import annotations

import json
from collections.abc import Mapping

from jsonschema import Draft202012Validator, FormatChecker

from broadsheet.build.edition import Edition
from broadsheet.outputs import Output, Press, Whole
from broadsheet.outputs.open_data import (
    UNDATED,
    data_page,
    month_files,
    outlets_json,
    schemas,
    stories_json,
    story_line,
)

SCHEMAS = {output.uri: json.loads(output.body) for output in schemas()}


def months(wholes: Mapping[str, Whole]) -> dict[str, list[Whole]]:
    found: dict[str, list[Whole]] = {}
    for whole in wholes.values():
        at = whole.story.published
        found.setdefault(f"{at:%Y-%m}" if at else UNDATED, []).append(whole)
    return found


def faults(output: Output, schema: str) -> list[str]:
    validator = Draft202012Validator(SCHEMAS[f"data/{schema}.schema.json"], format_checker=FormatChecker())
    return [f"{each.json_path}: {each.message}" for each in validator.iter_errors(json.loads(output.body))]


def test_the_files_of_the_sample_are_as_their_schemas_say(
    wholes: dict[str, Whole], edition: Edition, press: Press
) -> None:
    by_month = months(wholes)
    assert UNDATED in by_month
    for month, own in by_month.items():
        whole, lined = month_files(month, [story_line(each, press) for each in own], press.site)
        assert whole.uri == f"data/stories-{month}.json"
        assert lined.uri == f"data/stories-{month}.ndjson"
        assert faults(whole, "stories") == []
        assert [json.loads(line) for line in lined.body.splitlines()] == json.loads(whole.body)["stories"]
    assert faults(stories_json({month: len(own) for month, own in by_month.items()}, press.site), "stories") == []
    assert faults(outlets_json(edition.library, press.site), "outlets") == []


def test_each_line_is_a_story_in_short(full: Whole, press: Press) -> None:
    line = story_line(full, press)
    assert b"\n" not in line
    told = json.loads(line)
    here = "https://sample.example/news/stories/quay-closes/"
    assert told == {
        "slug": "quay-closes",
        "url": here,
        "headline": "The *old* quay closes [for good]",
        "kicker": "Harbour",
        "summary": "The council closes the quay.",
        "section": "World",
        "regions": ["NO", "SE"],
        "keywords": ["Quay", "Alder Council"],
        "storyline": "The quay",
        "language": "en",
        "published": "2026-11-18T08:10:00Z",
        "updated": "2026-11-20T17:00:00Z",
        "articles": 4,
        "outlets": 4,
        "origins": 4,
        "lean": {"left": 1, "lean-left": 0, "center": 1, "lean-right": 0, "right": 1},
        "unrated": 1,
        "status": "cooling",
        "as_of": told["as_of"],
        "files": {"json": f"{here}story.json", "csv": f"{here}articles.csv", "markdown": f"{here}story.md"},
    }


def test_the_list_of_months_counts_all_stories(press: Press) -> None:
    told = json.loads(stories_json({"2026-11": 3, "2026-10": 2, UNDATED: 1}, press.site).body)
    assert told["count"] == 6
    assert [month["month"] for month in told["months"]] == ["2026-11", "2026-10", "undated"]
    assert told["months"][0]["ndjson"] == "https://sample.example/news/data/stories-2026-11.ndjson"


def test_outlets_come_with_their_ratings_and_counts(edition: Edition, press: Press) -> None:
    told = json.loads(outlets_json(edition.library, press.site).body)
    assert [it["id"] for it in told["outlets"]] == sorted(edition.library.outlets)
    for it in told["outlets"]:
        outlet = edition.library.outlets[it["id"]]
        assert it["stories"] == len(edition.library.by_outlet[it["id"]]) > 0
        assert it.get("lean", {}).get("rater") == (outlet.lean.rater if outlet.lean else None)
        assert it.get("factuality", {}).get("rating") == (outlet.factuality.rating if outlet.factuality else None)


def test_the_page_of_all_data_links_to_every_file(press: Press) -> None:
    page = data_page(press, {"2026-11": 3, UNDATED: 1})
    html = page.body.decode()
    assert page.uri == "data/index.html"
    paths = {output.uri for month in ("2026-11", UNDATED) for output in month_files(month, [], press.site)}
    for path in (*paths, *SCHEMAS, "data/stories.json", "data/outlets.json"):
        assert f'href="../{path}"' in html, path
    assert "November 2026" in html
    assert "3 stories" in html
    assert "Without a date" in html
