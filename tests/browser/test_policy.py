"""A site works under the policy that it publishes: in each page in a `<meta>`, and in `_headers` for hosts to send."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.slow

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
META = re.compile(r'<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="[^"<>]*">')
HEADER = re.compile(r"^  ([A-Za-z-]+): (.*)$", re.MULTILINE)

THEMES_OWN = 3
"""How many different scripts Material writes into the pages of the sample, apart from the depth of a page."""

STORY = "stories/port-alder-diesel-vote/"
"""It has all that a story may have: maps, pictures, logos, tools."""

PAGES = {
    "front": "",
    "story": STORY,
    "listing": "stories/",
    "search": "search/?q=ferry",
    "data": "data/",
    "feeds": "feeds/",
    "for you": "for-you/",
    "your data": "your-data/",
    "not found": "404.html",
    "documentation": "guide/seeds/",
}

light_and_dark = pytest.mark.parametrize(
    "page", [{"color_scheme": scheme} for scheme in ("light", "dark")], indirect=True, ids=["light", "dark"]
)


@pytest.fixture(scope="module")
def scripts(sample_site: Path) -> set[str]:
    """What is written into pages as script."""
    return {each for file in sample_site.rglob("*.html") for each in INLINE.findall(file.read_text("utf-8"))}


@pytest.fixture(scope="module")
def hosted(sample_site: Path, serve: Callable[..., str]) -> str:
    """The sample site as a host serves it that heeds its `_headers`."""
    headers = dict(HEADER.findall((sample_site / "_headers").read_text("utf-8")))
    assert "Content-Security-Policy" in headers
    return serve(sample_site, headers)


@pytest.fixture
def said(page: Page) -> list[str]:
    """What the browser complains of; it tells of each break of a policy."""
    faults: list[str] = []
    page.on("console", lambda told: faults.append(told.text) if told.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    return faults


def opened(page: Page, address: str) -> None:
    """Opens a page, and shows all of it: some of its pictures are loaded only then."""
    page.goto(address)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")


def test_only_the_theme_writes_scripts_into_pages(scripts: set[str]) -> None:
    own = {re.sub(r'new URL\("[^"]*"', "new URL(", each) for each in scripts}
    assert len(own) == THEMES_OWN, "\n".join(own)
    assert not any("bs-" in each or "broadsheet" in each for each in own)


def test_no_page_has_inline_styles_or_handlers(sample_site: Path) -> None:
    for file in sample_site.rglob("*.html"):
        html = file.read_text("utf-8")
        assert not re.search(r"<[a-z][^<>]* (?:style|on[a-z]+)=", html), file
        assert "<style" not in html, file


def test_each_page_says_its_policy_first(sample_site: Path) -> None:
    pages = list(sample_site.rglob("*.html"))
    assert len(pages) > len(PAGES)
    assert [file for file in pages if not META.search(file.read_text("utf-8"))] == []


@light_and_dark
@pytest.mark.parametrize("kind", PAGES)
def test_nothing_breaks_the_sites_policy(page: Page, kind: str, hosted: str, said: list[str]) -> None:
    opened(page, hosted + PAGES[kind])
    assert said == []


def test_what_is_not_the_sites_own_is_neither_run_nor_loaded(page: Page, address: str, said: list[str]) -> None:
    page.goto(address + STORY)
    page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.broken = true";
            const image = new Image();
            image.src = "https://elsewhere.example/pixel.png";
            document.body.append(script, image);
        }"""
    )
    assert page.evaluate("window.broken") is None
    page.wait_for_timeout(100)
    assert sorted(re.findall(r"""directive:? ["'](\w+-src)""", "".join(said))) == ["img-src", "script-src"]


@light_and_dark
def test_a_storys_tools_work_under_the_policy(page: Page, hosted: str, said: list[str]) -> None:
    opened(page, hosted + STORY)
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_role("button", name="Reading settings").click()
    page.keyboard.press("Escape")
    for details in page.locator("details.bs-how > summary").all():
        details.click()
    page.keyboard.press("r")
    assert said == []


@light_and_dark
def test_the_search_works_under_the_policy(page: Page, hosted: str, said: list[str]) -> None:
    opened(page, hosted)
    page.get_by_role("searchbox", name="Search all stories").fill("ferry")
    page.keyboard.press("Enter")
    expect(page.locator(".bs-results h2").first).to_be_visible()
    assert said == []


@light_and_dark
def test_a_card_in_a_frame_elsewhere_works_under_the_policy(
    page: Page, hosted: str, serve: Callable[..., str], tmp_path: Path, said: list[str]
) -> None:
    frame = f'<iframe src="{hosted}{STORY}embed.html" title="A card" sandbox="allow-popups"></iframe>'
    (tmp_path / "index.html").write_text(f'<!doctype html><link rel="icon" href="data:,">{frame}', "utf-8")
    opened(page, serve(tmp_path))
    card = page.frame_locator("iframe")
    assert card.locator("h1").is_visible()
    assert card.locator("main").evaluate("main => getComputedStyle(main).display") == "flex"
    assert said == []


@pytest.mark.parametrize("file", ["feed.xml", "atom.xml"])
def test_a_feed_is_dressed_under_the_policy(page: Page, file: str, hosted: str, said: list[str]) -> None:
    page.goto(hosted + file)
    assert page.evaluate("getComputedStyle(document.documentElement).maxWidth") != "none"
    assert [fault for fault in said if "404" not in fault] == []  # a feed names no icon, and browsers look for one


@pytest.fixture(scope="module")
def flat_site(repo: Path, build: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site as it is built for being opened from a disk."""
    project, site = tmp_path_factory.mktemp("flat"), tmp_path_factory.mktemp("flat-site")
    settings = f"""
        INHERIT: {repo}/mkdocs.yml
        docs_dir: {repo}/docs
        use_directory_urls: false
        plugins: [search, broadsheet: {{seeds: {repo}/seeds}}]
    """
    (project / "mkdocs.yml").write_text(dedent(settings), "utf-8")
    build(project, site)
    return site


@pytest.mark.parametrize("path", ["index.html", f"{STORY}index.html", "stories/index.html", "guide/seeds.html"])
def test_pages_from_a_disk_have_their_styles_and_scripts(
    page: Page, path: str, flat_site: Path, said: list[str]
) -> None:
    opened(page, (flat_site / path).as_uri())
    assert page.evaluate("[...document.styleSheets].filter((sheet) => sheet.href).length") == 3
    assert "Source Serif" in page.locator("h1").first.evaluate("element => getComputedStyle(element).fontFamily")
    if path.startswith("stories/port"):
        assert page.get_by_role("button", name="Reading settings").is_visible()
    assert said == []
