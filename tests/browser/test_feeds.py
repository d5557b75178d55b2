"""A browser that opens a feed shows a page, under a strict policy too."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from broadsheet.outputs.feeds import feed_style
from broadsheet.render import Site

pytestmark = pytest.mark.slow

VISIBLE = """() => [...document.querySelectorAll("*")].filter(it => it.checkVisibility()).map(it => it.nodeName)"""


@pytest.fixture(scope="module")
def feeds(repo: Path, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., str]) -> str:
    """The address of a folder of feeds."""
    folder, style = tmp_path_factory.mktemp("feeds"), feed_style(Site(name="Sample"))
    shutil.copytree(repo / "tests/outputs/feeds/golden/stories_in_full", folder / "sections/technology")
    (folder / style.uri).parent.mkdir(parents=True)
    (folder / style.uri).write_bytes(style.body)
    return serve(folder, {"Content-Security-Policy": "default-src 'self'"})


@pytest.mark.parametrize("page", [{"color_scheme": scheme} for scheme in ("light", "dark")], indirect=True)
@pytest.mark.parametrize(
    ("file", "shown"), [("feed.xml", {"title", "link", "pubDate", "description"}), ("atom.xml", {"title", "summary"})]
)
def test_a_feed_is_shown_as_a_page(file: str, shown: set[str], page: Page, feeds: str) -> None:
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text))
    page.goto(f"{feeds}sections/technology/{file}")
    seen = page.evaluate(VISIBLE)
    assert shown <= set(seen)
    assert not {"content", "content:encoded", "guid", "category", "language", "updated"} & set(seen)
    told = page.evaluate("getComputedStyle(document.documentElement, '::before').content")
    assert told.startswith('"This is a web feed.')
    assert [fault for fault in faults if "favicon" not in fault and "404" not in fault] == []
