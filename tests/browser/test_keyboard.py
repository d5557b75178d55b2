"""The way through a page by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.slow

NARROW, WIDE = ({"viewport": {"width": width, "height": 800}, "reduced_motion": "reduce"} for width in (360, 1280))

STOPS = """() => {
    const kinds = "a[href], button:not(.md-top), input, select, summary, textarea, [tabindex]";
    const stops = [...document.querySelectorAll(kinds)];
    const shown = (it) => it.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
    window.stops = stops.filter((it) => it.tabIndex >= 0 && !it.disabled && shown(it) && it.closest("main, .md-skip"));
    return window.stops.length;
}"""
"""Collects what the keyboard should reach in the main part of a page, in the order of the text; gives their number.

The theme's way back to the top is there only while a reader scrolls up.
"""

STOP = """() => {
    const it = document.activeElement, box = it.getBoundingClientRect();
    const style = getComputedStyle(it.matches(".md-option") ? it.nextElementSibling : it);
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== "none"
        || it.type === "text";
    const covered = document.querySelector(".md-header").getBoundingClientRect().bottom;
    return {
        place: window.stops.indexOf(it),
        header: Boolean(it.closest(".md-header")),
        ring,
        seen: box.bottom > (it.closest(".md-header, .md-skip") ? 0 : covered) && box.top < innerHeight
            && box.right > 0 && box.left < innerWidth,
        html: it.outerHTML.slice(0, 160),
    };
}"""
"""What has the focus: its place among the stops, whether the header holds it, and whether a reader sees it.

The theme draws the ring of its invisible radio buttons around their labels; a text field shows its caret.
"""


@pytest.mark.parametrize("page", [WIDE, NARROW], indirect=True, ids=["wide", "narrow"])
@pytest.mark.parametrize("pattern", ["index.html", "stories/port-alder-diesel-vote/index.html", "stories/index.html"])
def test_every_link_and_control_is_reached_in_order_and_seen(
    page: Page, pattern: str, address: str, path_of: Callable[[str], str]
) -> None:
    page.goto(address + path_of(pattern))
    page.wait_for_load_state("networkidle")
    expected = page.evaluate(STOPS)
    stops = []
    while not stops or len([stop for stop in stops if stop["place"] >= 0]) < expected:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(STOP))
        assert stops[-1]["html"][:5] != "<body", f"the focus left the page after {stops[-2]['html']}"
    places = [stop["place"] for stop in stops if stop["place"] >= 0]
    assert places == list(range(expected))
    assert "md-skip" in stops[0]["html"]
    assert stops[1]["header"]
    unseen = [stop["html"] for stop in stops if not (stop["ring"] and stop["seen"])]
    assert not unseen, "\n".join(unseen)


@pytest.mark.parametrize("page", [WIDE], indirect=True)
def test_the_first_stop_skips_the_header(page: Page, address: str) -> None:
    page.goto(f"{address}stories/port-alder-diesel-vote/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#bs-entrance'))")


@pytest.fixture
def narrow_story(page: Page, address: str) -> Page:
    page.goto(f"{address}stories/port-alder-diesel-vote/")
    page.wait_for_load_state("networkidle")
    return page


def tab_to(page: Page, selector: str) -> None:
    """Presses the key until an element has the focus, which stands in the header."""
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.locator(selector).evaluate("element => element === document.activeElement"):
            return
    pytest.fail(f"no way leads to {selector}")


@pytest.mark.parametrize("page", [NARROW], indirect=True)
def test_a_narrow_pages_menu_opens_by_keyboard(narrow_story: Page) -> None:
    tab_to(narrow_story, ".md-header label[for=__drawer]")
    narrow_story.keyboard.press("Enter")
    assert narrow_story.locator("#__drawer").is_checked()
    narrow_story.locator("nav a.md-nav__link").first.wait_for(state="visible")


@pytest.mark.parametrize("page", [NARROW], indirect=True)
def test_a_narrow_pages_header_leads_to_the_search_by_keyboard(narrow_story: Page) -> None:
    tab_to(narrow_story, ".bs-search button")
    narrow_story.keyboard.press("Enter")
    narrow_story.wait_for_url("**/search/?q=")
    assert narrow_story.locator(".bs-ask input").is_visible()
