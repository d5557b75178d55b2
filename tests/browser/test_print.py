"""A story on paper, and one that a reader saves: whole, with nothing that can only be pressed."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.slow

STORY = "stories/port-alder-diesel-vote/"
WHOLE = """.bs-headline, .bs-byline time, .bs-summary, .bs-body p, .bs-breakdown li, .bs-article h3,
    .bs-article .bs-text, .bs-article .bs-facts time, .bs-rationale, .bs-claim__text, .bs-stand q,
    :not(.bs-data) > .bs-how p, .bs-question h3, .bs-question .bs-text, .bs-value,
    .bs-timeline :is(h3, li > p:first-child), .bs-related a"""
"""What must stand on paper, and in a copy: each article, number with its formula, claim and answer among it."""


@pytest.fixture(scope="module")
def texts(chromium: Browser, address: str) -> list[str]:
    """The texts of all these, as the page was written, without spaces."""
    page = chromium.new_page(java_script_enabled=False)
    page.goto(address + STORY)
    page.eval_on_selector_all(".bs-page :is(.bs-hidden, .bs-how i)", "all => all.forEach((each) => each.remove())")
    found = page.eval_on_selector_all(WHOLE, "all => all.map((element) => element.textContent)")
    page.close()
    assert len(found) > 100
    return [dense(text) for text in found]


def dense(text: str) -> str:
    return "".join(text.split())


def missing(texts: list[str], from_: str) -> list[str]:
    """The texts that are not in another."""
    return [text for text in texts if text not in dense(from_)]


def paper(page: Page) -> pypdfium2.PdfDocument:
    """The page as it is printed."""
    return pypdfium2.PdfDocument(page.pdf(format="A4"))


def words(document: pypdfium2.PdfDocument) -> str:
    return "\n".join(sheet.get_textpage().get_text_range() for sheet in document)


@pytest.mark.parametrize(
    "page",
    [{"color_scheme": "dark"}, {"java_script_enabled": False}],
    indirect=True,
    ids=["scripts-dark", "no-scripts"],
)
def test_a_printed_story_is_whole(page: Page, address: str, texts: list[str]) -> None:
    page.goto(address + STORY)
    said = words(paper(page))
    assert missing(texts, said) == []
    assert "https://harbour-radio.example/2026/11/19/vote" in dense(said)
    assert "Broadsheet, as of 21 November 2026, 08:00 UTC" in said
    assert f"https://broadsheet.example/{STORY}" in said
    for tool in ("Reading settings", "On this page", "All sides", "hour ago", "hours ago", "Made with"):
        assert tool not in said


def test_what_was_filtered_folded_or_hidden_on_the_screen_is_printed(
    page: Page, address: str, texts: list[str]
) -> None:
    page.goto(f"{address}{STORY}?side=left&sort=newest")
    expect(page.locator("#article-1")).to_be_hidden()
    page.keyboard.press("r")
    said = words(paper(page))
    assert missing(texts, said) == []
    assert "Leave reading mode" not in said
    expect(page.locator("details[open]")).to_have_count(0)


@pytest.mark.parametrize("page", [{"color_scheme": "dark"}], indirect=True, ids=["dark"])
def test_paper_stays_white(page: Page, address: str) -> None:
    page.goto(address + STORY)
    page.emulate_media(media="print", color_scheme="dark")
    for element in ("html", "body", ".bs-page", ".bs-article", ".bs-number", ".bs-claim"):
        colour = page.eval_on_selector(element, "element => getComputedStyle(element).backgroundColor")
        assert colour in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"), element
    for element in (".bs-headline", ".bs-body p", ".bs-article h3 a", ".bs-claim__text", ".bs-question h3 a"):
        assert page.eval_on_selector(element, "element => getComputedStyle(element).color") == "rgb(0, 0, 0)", element


@pytest.mark.parametrize("selector", [".bs-article", ".bs-claim", ".bs-number", ".bs-image", ".bs-question"])
def test_sheets_end_between_things(page: Page, address: str, selector: str) -> None:
    page.goto(address + STORY)
    page.emulate_media(media="print")
    breaks = page.eval_on_selector_all(selector, "all => all.map((each) => getComputedStyle(each).breakInside)")
    assert set(breaks) == {"avoid"}


def test_a_saved_story_is_whole(page: Page, chromium: Browser, address: str, texts: list[str], tmp_path: Path) -> None:
    page.goto(address + STORY)
    page.locator(".bs-sorting").wait_for()
    snapshot = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
    saved = tmp_path / "story.mhtml"
    saved.write_text(snapshot["data"], "utf-8", newline="")
    context = chromium.new_context(offline=True)
    copy = context.new_page()
    copy.goto(saved.as_uri())
    for details in copy.locator(".bs-how > summary").all():
        details.click()
    shown = copy.locator(".bs-page").inner_text()
    assert missing(texts, shown) == []
    assert "hours ago" not in shown
    expect(copy.locator(".bs-tools")).to_be_hidden()
    expect(copy.locator(".bs-image img")).to_have_js_property("complete", True)
    assert copy.locator(".bs-image img").evaluate("image => image.naturalWidth") > 0
    context.close()
