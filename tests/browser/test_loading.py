"""Pages keep still: while they load, and for readers who ask for it."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route

pytestmark = pytest.mark.slow

KINDS = ["index.html", "stories/port-alder-diesel-vote/index.html", "stories/index.html"]

SHIFTS = """() => new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const shift of list.getEntries()) if (!shift.hadRecentInput) sum += shift.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 300);
})"""
"""Adds up how far what was already shown has moved (web.dev/cls), from the start to a moment from now."""

MOVING = """() => [...document.querySelectorAll(".bs-page, .bs-page *")].flatMap((it) => ["", "::before", "::after"]
    .filter((part) => {
        const style = getComputedStyle(it, part);
        const longest = (times) => Math.max(...times.split(",").map(parseFloat));
        return longest(style.transitionDuration) > 0.001 || style.animationName !== "none"
            && longest(style.animationDuration) > 0.001 || style.scrollBehavior === "smooth";
    }).map((part) => it.className + part))"""
"""Names the elements of our pages that would move."""


@pytest.mark.parametrize(
    "page", [{"viewport": {"width": width, "height": 800}} for width in (360, 1280)], indirect=True, ids=["360", "1280"]
)
@pytest.mark.parametrize("pattern", KINDS)
def test_nothing_shifts_while_the_page_loads(
    page: Page, pattern: str, address: str, path_of: Callable[[str], str]
) -> None:
    page.route("**/*.{css,js,json,woff2,png,svg}", late)
    page.goto(address + path_of(pattern))
    page.wait_for_load_state("networkidle")
    assert page.evaluate(SHIFTS) < 0.02


def late(route: Route) -> None:
    """Lets a file come later than the page, fonts and pictures last."""
    time.sleep(0.2 if route.request.resource_type in ("font", "image") else 0.05)
    route.continue_()


@pytest.mark.parametrize("page", [{"reduced_motion": "reduce"}], indirect=True)
@pytest.mark.parametrize("pattern", KINDS)
def test_nothing_moves_for_readers_who_want_it_still(
    page: Page, pattern: str, address: str, path_of: Callable[[str], str]
) -> None:
    page.goto(address + path_of(pattern))
    assert not page.evaluate(MOVING)
