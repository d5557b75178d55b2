"""Golden files: each holds a small story and one block of its page, in a folder named after the block."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from broadsheet.derive import derive
from broadsheet.model import Story
from broadsheet.render import DEFAULT_BLOCKS, Neighbours, Site, environment, story_view

HERE = Path(__file__).parent / "blocks"
CASES = sorted(path.relative_to(HERE).with_suffix("").as_posix() for path in HERE.glob("*/*.yml"))
NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
PRINT = environment()
SITE = {"name": "Sample", "method_path": "method/"}


def block(name: str, golden: Mapping[str, Any]) -> str:
    """The block of that name on the page of a golden file's story, without blank lines; empty where it is not shown."""
    site = msgspec.convert(SITE | golden.get("site", {}), Site)
    neighbours = msgspec.convert(golden.get("neighbours", {}), Neighbours)
    story = told(golden["story"], golden.get("outlets", {}))
    view = story_view(story, derive(story, NOW), neighbours, site)
    if not getattr(view, name):
        return ""
    html = PRINT.get_template(f"broadsheet/blocks/{name}.html").render(story=view, site=site, root="../../")
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())


def told(seed: Mapping[str, Any], outlets: Mapping[str, Mapping[str, object]]) -> Story:
    """The story of a seed's mapping as the library would give it: each outlet in full."""
    articles = [it | {"outlet": {"id": it["outlet"]} | dict(outlets[it["outlet"]])} for it in seed.get("articles", [])]
    return msgspec.convert({"headline": "A story", "slug": "a-story"} | dict(seed) | {"articles": articles}, Story)


@pytest.mark.parametrize("name", CASES)
def test_block(name: str) -> None:
    golden = yaml.safe_load((HERE / f"{name}.yml").read_text(encoding="utf-8"))
    assert block(name.split("/")[0], golden) == golden["expect"]


def test_every_block_has_golden_files() -> None:
    assert {name.split("/")[0] for name in CASES} | {"comments"} == set(DEFAULT_BLOCKS)
