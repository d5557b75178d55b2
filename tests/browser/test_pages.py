"""Each kind of page, as a browser shows it to different readers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

pytestmark = pytest.mark.slow

PAGES = {
    "front": "index.html",
    "story": "stories/port-alder-diesel-vote/index.html",
    "story from right to left": "stories/ras-al-safsaf-library/index.html",
    "story with one article": "stories/skerry-sound-rowing/index.html",
    "all stories": "stories/index.html",
    "section": "sections/*/index.html",
    "keyword": "keywords/*/index.html",
    "outlet": "outlets/*/index.html",
    "region": "regions/*/index.html",
    "storyline": "storylines/*/index.html",
    "archive": "archive/*/index.html",
    "sections": "sections/index.html",
    "keywords": "keywords/index.html",
    "storylines": "storylines/index.html",
    "for you": "for-you/index.html",
    "your data": "your-data/index.html",
    "search": "search/index.html",
    "feeds": "feeds/index.html",
    "data": "data/index.html",
    "method": "method/index.html",
    "guide": "guide/templates/index.html",
    "reference": "reference/fields/index.html",
    "not found": "404.html",
}
LISTINGS = ("front", "all stories", "section", "keyword", "outlet", "region", "storyline", "archive")
IN_ARABIC = ("front", "story", "all stories", "outlet", "keywords", "guide", "for you", "your data", "search", "data")
"""The kinds of page that are also looked at in a frame from right to left."""

WIDTHS = (360, 768, 1280)

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
"""What axe-core is to look for: everything in WCAG 2.2 up to level AA, and what is good practice."""

COLOURS = {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]}
"""What can differ from one colour scheme to the other: the dark one is looked at for nothing else, to save time."""

SCHEMES = {"light": RULES, "dark": COLOURS}
THEMES = {"light": "default", "dark": "slate"}
"""How the theme names them."""


@pytest.mark.parametrize("kind", PAGES)
def test_is_accessible_quiet_and_fits(page: Page, kind: str, address: str, path_of: Callable[[str], str]) -> None:
    look_at(page, address, path_of(PAGES[kind]))


@pytest.mark.parametrize("kind", IN_ARABIC)
def test_is_so_from_right_to_left(page: Page, kind: str, arabic_address: str, path_of: Callable[[str], str]) -> None:
    look_at(page, arabic_address, path_of(PAGES[kind]), {"light": RULES})
    assert page.evaluate("getComputedStyle(document.querySelector('.md-content')).direction") == "rtl"


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True, ids=["no-scripts"])
@pytest.mark.parametrize("kind", PAGES)
def test_can_be_read_without_scripts(page: Page, kind: str, address: str, path_of: Callable[[str], str]) -> None:
    page.goto(address + path_of(PAGES[kind]))
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    if PAGES[kind].startswith("stories/") and kind not in LISTINGS:
        assert page.locator("#article-1").is_visible()
    if kind in LISTINGS:
        assert page.locator(".md-content a[href*='stories/']").first.is_visible()


@pytest.mark.parametrize("kind", PAGES)
def test_is_accessible_without_its_scripts(
    page: Page, kind: str, unscripted: str, path_of: Callable[[str], str]
) -> None:
    page.goto(unscripted + path_of(PAGES[kind]))
    assert page.locator("html.no-js").count() == 1
    assert not violations(page)


@pytest.fixture(scope="module")
def unscripted(sample_site: Path, serve: Callable[..., str]) -> str:
    """The sample site with a header that stops its scripts, though not axe-core, which the browser's driver runs."""
    return serve(sample_site, {"Content-Security-Policy": "script-src 'none'"})


def look_at(page: Page, address: str, path: str, schemes: Mapping[str, object] = SCHEMES) -> None:
    """Opens a page in each scheme, looks at it in each width, and tells all that is wrong."""
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script("localStorage.clear()")  # the theme remembers the scheme
    faults = []
    for scheme, rules in schemes.items():
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.goto(address + path)
        assert page.locator("body").get_attribute("data-md-color-scheme") == THEMES[scheme]
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            faults += [f"{width} {scheme}: {fault}" for fault in violations(page, rules) + too_wide(page)]
    faults += said + [f"asks for {url}" for url in asked if not url.startswith((address, "data:", "blob:"))]
    assert not faults, "\n".join(faults)


def violations(page: Page, rules: dict[str, object] = RULES) -> list[str]:
    """What axe-core finds, a line for each element."""
    found = Axe().run(page, options=rules).response["violations"]
    return [f"{each['id']}: {node['target']} {node['html'][:200]}" for each in found for node in each["nodes"]]


def too_wide(page: Page) -> list[str]:
    """The elements that stick out of the page's sides, where the page scrolls sideways for them."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.querySelectorAll("main *")]
                .filter((element) => element.getBoundingClientRect().right > width + 1
                    || element.getBoundingClientRect().left < -1)
                .map((element) => "too wide: " + element.outerHTML.slice(0, 120));
        }"""
    )
