"""The examples of the design guide, each carried out on a site."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.slow

FILE = re.compile(r"`(?P<name>[\w./-]+)`:\n\n```\S+\n(?P<text>.*?)```", re.DOTALL)

SEED = """---
headline: The bridge is open
kicker: A bridge
articles:
  - {outlet: {name: The Herald}, headline: Bridge opens, published: 2026-11-20T08:00:00Z}
  - {outlet: {name: The Post}, headline: At last, published: 2026-11-20T09:00:00Z}
---
It opened on Monday.

## The Breakdown
- It is long.
"""


@pytest.fixture
def followed(repo: Path, tmp_path: Path, build: Callable[..., str]) -> Callable[[str], Callable[[str], str]]:
    """Follows the examples under a heading of the guide on a small site; gives its files by name."""

    def follow(heading: str) -> Callable[[str], str]:
        guide = (repo / "docs/guide/design.md").read_text("utf-8")
        part = guide.partition(f"## {heading}\n")[2].partition("\n## ")[0]
        settings = {"site_name": "Our Town", "theme": {"name": "material"}, "plugins": ["broadsheet"]}
        for example in FILE.finditer(part):
            if example["name"] == "mkdocs.yml":
                settings |= yaml.safe_load(example["text"])
            else:
                file = tmp_path / example["name"]
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(example["text"], "utf-8")
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "seeds").mkdir()
        (tmp_path / "seeds/bridge.md").write_text(SEED, "utf-8")
        (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
        build(tmp_path, tmp_path / "site")
        return lambda name: (tmp_path / "site" / name).read_text("utf-8")

    return follow


STORY = "stories/bridge/index.html"


def test_restyled(followed: Callable[[str], Callable[[str], str]]) -> None:
    site = followed("Restyle")
    page = site(STORY)
    assert page.index("assets/broadsheet/broadsheet.css") < page.index("stylesheets/ours.css")
    used = site("assets/broadsheet/broadsheet.css")
    for variable in re.findall(r"(--bs-[\w-]+):", site("stylesheets/ours.css")):
        assert f"var({variable}" in used, variable


def test_reordered(followed: Callable[[str], Callable[[str], str]]) -> None:
    page = followed("Reorder and leave out")(STORY)
    assert (
        page.index('id="stats"') < page.index('id="breakdown"') < page.index('id="story"') < page.index('id="articles"')
    )
    assert 'id="first-report"' not in page


def test_replaced(followed: Callable[[str], Callable[[str], str]]) -> None:
    site = followed("Replace a block")
    assert "from our newsroom" in site(STORY)
    assert ">In brief<" in site(STORY)
    assert "<li>It is long.</li>" in site(STORY)
    assert "Go outside." in site("index.html")


def test_added(followed: Callable[[str], Callable[[str], str]]) -> None:
    page = followed("Add a block")(STORY)
    assert "Our Town lists what others reported" in page
    assert "This page rests on 2 articles." in page
