"""Each kind of page, as a browser shows it to different readers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

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
    "keywords": "keywords/index.html",
    "method": "method/index.html",
    "not found": "404.html",
}
SCHEMES = {"light": "default", "dark": "slate"}
LISTINGS = ("front", "all stories", "section", "keyword", "outlet", "region", "storyline", "archive")


@pytest.fixture(params=PAGES)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def url(kind: str, sample_site: Path, address: str) -> str:
    """The address of a kind's page, the fullest one where there are many."""
    files = sorted(sample_site.glob(PAGES[kind]), key=lambda file: (-file.stat().st_size, file))
    assert files, f"the sample site has no page {PAGES[kind]}"
    return address + quote(files[0].relative_to(sample_site).as_posix().removesuffix("index.html"))


@pytest.fixture
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in a browser profile of its own; the test's parameters give its width, scheme and scripts."""
    context = chromium.new_context(**getattr(request, "param", {}))
    yield context.new_page()
    context.close()


def profile(width: int, scheme: str) -> object:
    settings = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    return pytest.param(settings, scheme, id=f"{width}-{scheme}")


@pytest.mark.parametrize(
    ("page", "scheme"), [profile(width, scheme) for width in (360, 1280) for scheme in SCHEMES], indirect=["page"]
)
def test_is_accessible_quiet_and_fits(page: Page, scheme: str, url: str, address: str) -> None:
    said, asked = listen(page)
    page.goto(url)
    assert page.locator("body").get_attribute("data-md-color-scheme") == SCHEMES[scheme]
    faults = violations(page) + too_wide(page) + said
    faults += [f"asks for {url}" for url in asked if not url.startswith((address, "data:", "blob:"))]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True, ids=["no-scripts"])
def test_can_be_read_without_scripts(page: Page, kind: str, url: str) -> None:
    page.goto(url)
    assert page.locator("h1").count() == 1
    assert page.locator("h1").is_visible()
    if PAGES[kind].startswith("stories/") and kind not in LISTINGS:
        assert page.locator("#article-1").is_visible()
    if kind in LISTINGS:
        assert page.locator(".md-content a[href*='stories/']").first.is_visible()


def listen(page: Page) -> tuple[list[str], list[str]]:
    """What the page complains of, and the addresses it asks for; both grow while it is shown."""
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    return said, asked


def violations(page: Page) -> list[str]:
    """What axe-core finds, a line for each element."""
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {node['target']} {node['html'][:200]}" for each in found for node in each["nodes"]]


def too_wide(page: Page) -> list[str]:
    """The elements that stick out of the page's right edge, where the page scrolls sideways for them."""
    return page.evaluate(
        """() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return [];
            return [...document.querySelectorAll("main *")]
                .filter((element) => element.getBoundingClientRect().right > width + 1)
                .map((element) => "too wide: " + element.outerHTML.slice(0, 120));
        }"""
    )
