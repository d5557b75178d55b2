"""A site works under a strict Content-Security-Policy: nothing of ours is written into pages as script or style."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.slow

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)

THEMES_OWN = 3
"""How many different scripts Material writes into the pages of the sample, apart from the depth of a page."""


@pytest.fixture(scope="module")
def scripts(sample_site: Path) -> set[str]:
    """What is written into pages as script."""
    return {each for file in sample_site.rglob("*.html") for each in INLINE.findall(file.read_text("utf-8"))}


@pytest.fixture(scope="module")
def strict(sample_site: Path, scripts: set[str], serve: Callable[..., str]) -> str:
    """The sample site under a policy that allows its own files, and the theme's scripts by their hashes."""
    hashes = sorted(base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in scripts)
    allowed = " ".join(f"'sha256-{each}'" for each in hashes)
    policy = (
        f"default-src 'self'; script-src 'self' {allowed}; img-src 'self' data:; object-src 'none'; base-uri 'none'"
    )
    return serve(sample_site, {"Content-Security-Policy": policy})


def test_only_the_theme_writes_scripts_into_pages(scripts: set[str]) -> None:
    own = {re.sub(r'new URL\("[^"]*"', "new URL(", each) for each in scripts}
    assert len(own) == THEMES_OWN, "\n".join(own)
    assert not any("bs-" in each or "broadsheet" in each for each in own)


def test_no_page_has_inline_styles_or_handlers(sample_site: Path) -> None:
    for file in sample_site.rglob("*.html"):
        html = file.read_text("utf-8")
        assert not re.search(r"<[a-z][^<>]* (?:style|on[a-z]+)=", html), file
        assert "<style" not in html, file


@pytest.mark.parametrize(
    "pattern",
    ["index.html", "stories/port-alder-diesel-vote/index.html", "stories/index.html", "guide/seeds/index.html"],
)
def test_nothing_breaks_a_strict_policy(page: Page, pattern: str, strict: str, path_of: Callable[[str], str]) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(strict + path_of(pattern))
    page.wait_for_load_state("networkidle")
    page.locator("input.md-search__input").press_sequentially("ferry")
    page.locator(".md-search-result__link").first.wait_for()
    assert not said, "\n".join(said)
