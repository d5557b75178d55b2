"""A story's card shows in a frame on another site, is accessible in light and dark, and its links leave the frame."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple, NoReturn

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from broadsheet.derive import derive
from broadsheet.model import Article, Byline, Lean, Outlet, Rating, Story
from broadsheet.outputs import Press, Whole
from broadsheet.outputs.embedding import embed_page, embed_style, oembed_json
from broadsheet.render import NO_NEIGHBOURS, Offers, Site, environment, story_card, story_view

pytestmark = pytest.mark.slow

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
POLICY = {"Content-Security-Policy": "default-src 'self'; base-uri 'none'"}

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
RATINGS = (Rating.LEFT, Rating.LEFT, Rating.CENTER, Rating.RIGHT)
LONG = "The council closes the old quay after forty years, and nobody can say what becomes of the boats. " * 3


class Shown(NamedTuple):
    """A card, and a page of another site that has it in a frame."""

    card: str
    file: Path
    host: str


@pytest.fixture(scope="module", params=["en", "ar"])
def shown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, serve: Callable[..., str]) -> Shown:
    folder, other = tmp_path_factory.mktemp("cards"), tmp_path_factory.mktemp("host")
    site = Site(name="Sample", url=serve(folder, POLICY), language=request.param, offers=Offers(embed=True))
    press, whole = Press(site, environment(language=request.param), ()), whole_of(story(), site)
    page = embed_page(whole, press)
    for output in (page, embed_style()):
        (folder / output.uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / output.uri).write_bytes(output.body)
    (folder / "stories/quay/index.html").write_text("<title>The story</title>", "utf-8")
    frame = json.loads(oembed_json(whole, press).body)["html"]
    (other / "index.html").write_text(f"<!doctype html><title>Another site</title>{frame}", "utf-8")
    return Shown(f"{site.url}stories/quay/embed.html", folder / page.uri, serve(other))


def story() -> Story:
    articles = tuple(
        Article(outlet=Outlet(id=f"o{number}", name=f"Outlet {number}", lean=Lean(rating=rating)))
        for number, rating in enumerate(RATINGS)
    )
    return Story(
        headline="The old quay closes for good, the council says",
        slug="quay",
        section="World",
        summary=LONG,
        published=NOW,
        byline=Byline(name="A. Writer"),
        articles=articles,
    )


def whole_of(story: Story, site: Site) -> Whole:
    derived = derive(story, NOW)
    view = story_view(story, derived, NO_NEIGHBOURS, site)
    return Whole(story, derived, NO_NEIGHBOURS, view, story_card(story, derived, "World", site, view.tools))


@pytest.mark.parametrize(
    "page",
    [{"color_scheme": scheme, "viewport": {"width": 320, "height": 320}} for scheme in ("light", "dark")],
    indirect=True,
    ids=["light", "dark"],
)
def test_is_accessible_and_fits(page: Page, shown: Shown) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if "favicon" not in message.text else None)
    page.goto(shown.card)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [f"{each['id']}: {each['nodes'][0]['html']}" for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    assert [text for text in said if "404" not in text] == []


def test_shows_in_a_frame_that_runs_nothing_and_leads_out_of_it(page: Page, shown: Shown) -> None:
    page.goto(shown.host)
    card = page.frame_locator("iframe")
    assert card.locator("h1").inner_text() == "The old quay closes for good, the council says"
    # Its style sheet has come, although the frame is of no origin: "self" still is where it came from.
    assert card.locator("main").evaluate("it => getComputedStyle(it).display") == "flex"
    assert card.locator("svg rect").first.evaluate("it => getComputedStyle(it).fill") == "rgb(37, 99, 174)"
    card.locator("h1 a").click()
    page.wait_for_url("**/stories/quay/")
    assert page.title() == "The story"


def test_is_valid_html(repo: Path, shown: Shown, missing: Callable[[str], NoReturn]) -> None:
    node, tools = shutil.which("node"), repo / "tests" / "project"
    checker = tools / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    if not node or not checker.is_file():
        missing("html-validate is not set up: it needs Node.js, and `npm ci --prefix tests/project`")
    rules = ["--config", str(tools / "htmlvalidate.json"), "--max-warnings", "0", "--formatter", "text"]
    done = subprocess.run([node, str(checker), *rules, str(shown.file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
