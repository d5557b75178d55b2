"""The reader's tools that remember no story: times, settings, keys, links, sorting, contents."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Dialog, Locator, Page, expect

pytestmark = pytest.mark.slow

STORY = "stories/port-alder-diesel-vote/"
NOW = "2026-11-21T09:00:00Z"
MINUTE = 60_000
HOUR = 60 * MINUTE

PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 800}}
PERMITTED = {"permissions": ["clipboard-read", "clipboard-write"]}

on_both = pytest.mark.parametrize("page", [PHONE, DESK], indirect=True, ids=["phone", "desk"])
permitted = pytest.mark.parametrize("page", [PERMITTED], indirect=True, ids=["clipboard"])
without_scripts = pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True, ids=["no-scripts"])


@pytest.fixture
def story(page: Page, address: str) -> Page:
    """A story's page, opened at the time of the build."""
    page.clock.set_fixed_time(NOW)
    page.goto(address + STORY)
    return page


@pytest.fixture
def listing(page: Page, address: str) -> Page:
    """The list of all stories."""
    page.goto(f"{address}stories/")
    return page


def time_of(page: Page, moment: str) -> Locator:
    return page.locator(f":is(.bs-facts, .bs-byline) time[datetime='{moment}']").first


def shown(page: Page) -> list[str]:
    """The ids of the articles that are shown, in their order."""
    return page.eval_on_selector_all(
        ".bs-article", "all => all.filter((card) => card.checkVisibility()).map((card) => card.id)"
    )


def shifts(page: Page) -> dict[str, float]:
    """What has moved without the reader's doing, and how far, as the browser sums it up (web.dev/cls)."""
    page.wait_for_timeout(300)
    return page.evaluate(
        """() => new Promise((resolve) => {
            const moved = {};
            new PerformanceObserver((list) => {
                for (const shift of list.getEntries()) {
                    const what = shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 80)).join();
                    if (!shift.hadRecentInput) moved[what] = (moved[what] ?? 0) + shift.value;
                }
            }).observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(moved), 100);
        })"""
    )


# Times


def test_times_of_the_last_week_are_told_as_ages(story: Page) -> None:
    published = time_of(story, "2026-11-19T20:30:00Z")
    expect(published).to_have_text("1 day ago", use_inner_text=True)
    expect(published).to_have_attribute("title", "19 November 2026, 20:30 UTC")
    expect(time_of(story, "2026-11-20T18:00:00Z")).to_have_text("15 hours ago", use_inner_text=True)


def test_days_without_an_hour_are_told_as_days(story: Page) -> None:
    expect(time_of(story, "2026-11-20")).to_have_text("yesterday", use_inner_text=True)


def test_ages_stay_true(page: Page, address: str) -> None:
    page.clock.install(time="2026-11-20T18:00:20Z")
    page.goto(address + STORY)
    updated = time_of(page, "2026-11-20T18:00:00Z")
    expect(updated).to_have_text("now", use_inner_text=True)
    page.clock.fast_forward(2 * MINUTE)
    expect(updated).to_have_text("2 minutes ago", use_inner_text=True)
    page.clock.fast_forward(150 * HOUR)
    expect(updated).to_have_text("6 days ago", use_inner_text=True)
    page.clock.fast_forward(30 * HOUR)
    expect(updated).to_have_text("20 November 2026, 18:00 UTC", use_inner_text=True)


def test_a_clock_that_is_slow_tells_no_age(page: Page, address: str) -> None:
    page.clock.set_fixed_time("2026-11-01T00:00:00Z")
    page.goto(address + STORY)
    expect(time_of(page, "2026-11-20T18:00:00Z")).to_have_text("20 November 2026, 18:00 UTC", use_inner_text=True)


def test_ages_are_told_in_the_sites_language(page: Page, arabic_address: str) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(arabic_address + STORY)
    assert "قبل" in time_of(page, "2026-11-20T18:00:00Z").inner_text()


@without_scripts
def test_times_are_absolute_without_scripts(page: Page, address: str) -> None:
    page.goto(address + STORY)
    expect(time_of(page, "2026-11-19T20:30:00Z")).to_have_text("19 November 2026, 20:30 UTC")


# What moves


@on_both
@pytest.mark.parametrize("path", ["", STORY])
def test_ages_move_nothing(page: Page, address: str, path: str) -> None:
    page.clock.set_fixed_time(NOW)
    page.goto(address + path)
    moved = shifts(page)
    assert sum(moved.values()) < 0.02, moved


@on_both
def test_what_was_set_is_there_before_the_page(page: Page, address: str) -> None:
    page.goto(f"{address}404.html")
    page.evaluate("""localStorage.setItem("broadsheet.reading", '{"size": "larger", "width": "narrow"}')""")
    page.goto(address + STORY)
    assert page.locator("html").get_attribute("data-bssize") == "larger"
    moved = shifts(page)
    assert sum(moved.values()) < 0.02, moved


@on_both
def test_the_room_for_sorting_is_kept(page: Page, address: str) -> None:
    page.route("**/broadsheet.js", lambda route: route.abort())
    page.goto(address + STORY)
    before = page.locator("#article-1 h3").bounding_box()
    page.unroute("**/broadsheet.js")
    page.reload()
    assert page.locator(".bs-sorting").is_visible()
    assert page.locator("#article-1 h3").bounding_box() == before


# Settings


def style(page: Page, selector: str, name: str) -> str:
    return page.eval_on_selector(selector, f"element => getComputedStyle(element)['{name}']")


def test_text_lines_and_typeface_can_be_set_and_stay_so(story: Page) -> None:
    names = (("fontSize", "Larger"), ("maxWidth", "Wide"), ("fontFamily", "Sans serif"))
    before = {name: style(story, ".bs-body .bs-text", name) for name, _ in names}
    story.get_by_role("button", name="Reading settings").click()
    dialog = story.get_by_role("dialog", name="Reading settings")
    for _, choice in names:
        dialog.get_by_label(choice, exact=True).check()
    story.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(story.get_by_role("button", name="Reading settings")).to_be_focused()
    story.reload()
    after = {name: style(story, ".bs-body .bs-text", name) for name, _ in names}
    assert all(before[name] != after[name] for name, _ in names)
    story.get_by_role("button", name="Reading settings").click()
    expect(dialog.get_by_label("Wide", exact=True)).to_be_checked()
    for group in dialog.get_by_role("group").all():
        group.get_by_label("Normal").or_(group.get_by_label("As designed")).check()
    assert {name: style(story, ".bs-body .bs-text", name) for name, _ in names} == before


def test_broken_settings_break_nothing(page: Page, address: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.add_init_script("""localStorage.setItem("broadsheet.reading", "{nonsense")""")
    page.goto(address + STORY)
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("Large", exact=True).check()
    assert page.locator("html").get_attribute("data-bssize") == "large"
    assert not faults


@on_both
def test_reading_mode_leaves_the_story_alone(story: Page) -> None:
    story.get_by_role("button", name="Reading settings").click()
    story.get_by_role("button", name="Reading mode").click()
    for kept in (".bs-headline", ".bs-byline", ".bs-summary", ".bs-body", ".bs-breakdown", ".bs-questions"):
        expect(story.locator(kept)).to_be_visible()
    for gone in (".md-header", ".bs-rail", ".bs-tools", "#articles", "#claims", ".md-footer"):
        expect(story.locator(gone)).to_be_hidden()
    expect(story.get_by_role("button", name="Leave reading mode")).to_be_focused()
    story.get_by_role("button", name="Leave reading mode").click()
    expect(story.locator("#articles")).to_be_visible()
    story.keyboard.press("r")
    expect(story.locator("#articles")).to_be_hidden()
    story.keyboard.press("Escape")
    expect(story.locator("#articles")).to_be_visible()
    expect(story.get_by_role("button", name="Reading settings")).to_be_focused()


@on_both
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_dialogs_are_accessible_and_fit(story: Page, scheme: str) -> None:
    story.emulate_media(color_scheme=scheme)
    story.get_by_role("button", name="Reading settings").click()
    assert faults(story) == []
    story.get_by_role("button", name="Keyboard shortcuts").click()
    assert faults(story) == []
    box = story.locator(".bs-dialog").bounding_box()
    width = story.viewport_size["width"]
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def faults(page: Page) -> list[str]:
    found = Axe().run(page, context=".bs-dialog").response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


# Keys


def test_keys_lead_through_the_blocks_of_a_story(story: Page) -> None:
    story.keyboard.press("j")
    first = story.evaluate("document.activeElement.closest('.bs-block').id")
    story.keyboard.press("j")
    second = story.evaluate("document.activeElement.closest('.bs-block').id")
    blocks = story.eval_on_selector_all(".bs-story .bs-block", "all => all.map((block) => block.id)")
    assert blocks.index(second) == blocks.index(first) + 1
    expect(story.locator(f"#{second}")).to_be_in_viewport()
    assert style(story, ":focus", "outlineStyle") == "solid"
    story.keyboard.press("k")
    assert story.evaluate("document.activeElement.closest('.bs-block').id") == first


def test_keys_lead_through_the_stories_of_a_list(listing: Page, address: str) -> None:
    links = listing.locator(".bs-story-card h2 a")
    listing.keyboard.press("j")
    expect(links.nth(0)).to_be_focused()
    for _ in range(5):
        listing.keyboard.press("j")
    expect(links.nth(5)).to_be_focused()
    expect(links.nth(5)).to_be_in_viewport()
    listing.keyboard.press("k")
    expect(links.nth(4)).to_be_focused()
    wanted = links.nth(4).get_attribute("href")
    listing.keyboard.press("o")
    listing.wait_for_url(f"**/{wanted.removeprefix('../')}")


def test_keys_lead_to_places(story: Page, address: str) -> None:
    story.keyboard.press("u")
    story.wait_for_url(f"{address}stories/")
    story.keyboard.press("u")
    story.wait_for_url(address)
    story.keyboard.press("g")
    story.keyboard.press("s")
    story.wait_for_url(f"{address}stories/")
    story.keyboard.press("g")
    story.keyboard.press("f")
    story.wait_for_url(address)


def test_keys_are_left_to_what_is_typed_and_to_the_browser(story: Page) -> None:
    field = story.get_by_role("searchbox", name="Search all stories")
    story.keyboard.press("/")
    expect(field).to_be_focused()
    story.keyboard.type("j?r/")
    expect(field).to_have_value("j?r/")
    expect(story.get_by_role("dialog", name="Keyboard shortcuts")).to_have_count(0)
    field.blur()
    story.keyboard.press("Control+j")
    assert not story.evaluate("document.activeElement.closest('.bs-block')")


def test_keys_can_be_switched_off_for_good(story: Page) -> None:
    story.keyboard.press("?")
    dialog = story.get_by_role("dialog", name="Keyboard shortcuts")
    assert "Next and previous story" in dialog.inner_text()
    dialog.get_by_label("Use these keys").uncheck()
    dialog.get_by_role("button", name="Close").click()
    story.reload()
    for key in ("?", "j", "r"):
        story.keyboard.press(key)
    expect(dialog).to_have_count(0)
    assert story.evaluate("document.activeElement === document.body")
    expect(story.locator("#articles")).to_be_visible()
    story.get_by_role("button", name="Reading settings").click()
    story.get_by_role("button", name="Keyboard shortcuts").click()
    dialog.get_by_label("Use these keys").check()
    story.keyboard.press("Escape")
    story.keyboard.press("?")
    expect(dialog).to_be_visible()


def test_a_key_saves_a_story(story: Page) -> None:
    save = story.locator("[data-tool=save]")
    save.evaluate("button => button.addEventListener('click', () => button.dataset.clicked = '')")
    story.keyboard.press("x")
    assert save.get_attribute("data-clicked") == ""


# Links


def copied(page: Page) -> str:
    return page.evaluate("navigator.clipboard.readText()")


@permitted
def test_the_link_to_a_block_can_be_copied(story: Page, address: str) -> None:
    story.get_by_role("link", name="Copy the link to: The breakdown").click()
    assert copied(story) == f"{address}{STORY}#breakdown"
    expect(story.get_by_role("status").filter(has_text="Link copied")).to_be_attached()
    assert story.url == address + STORY
    link = story.locator(".bs-question .bs-anchor").first
    link.focus()
    story.keyboard.press("Enter")
    assert copied(story).startswith(f"{address}{STORY}#question-")


@permitted
def test_a_key_copies_the_link_to_a_block(story: Page, address: str) -> None:
    story.keyboard.press("j")
    story.keyboard.press("j")
    block = story.evaluate("document.activeElement.closest('.bs-block').id")
    story.keyboard.press("c")
    expect(story.get_by_role("status").filter(has_text="Link copied")).to_be_attached()
    assert copied(story) == f"{address}{STORY}#{block}"


@pytest.mark.parametrize("used", ["#breakdown > .bs-anchor", "[data-tool=share]"])
def test_what_a_browser_does_not_copy_can_be_copied_by_hand(page: Page, address: str, used: str) -> None:
    offered: list[str | None] = []

    def note(dialog: Dialog) -> None:
        offered.append(dialog.default_value)
        dialog.dismiss()

    page.on("dialog", note)
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.goto(address + STORY)
    page.locator(used).click()
    assert offered == [address + STORY + ("#breakdown" if "breakdown" in used else "")]


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
def test_links_to_blocks_can_be_seen_by_touch(story: Page) -> None:
    assert style(story, "#breakdown > .bs-anchor", "opacity") == "1"


def test_links_to_blocks_are_seen_when_they_are_needed(story: Page) -> None:
    assert style(story, "#breakdown > .bs-anchor", "opacity") == "0"
    story.locator("#breakdown li").first.hover()
    assert style(story, "#breakdown > .bs-anchor", "opacity") == "1"


@permitted
def test_a_story_can_be_shared(page: Page, address: str) -> None:
    page.add_init_script("navigator.share = async (shared) => { window.shared = shared; }")
    page.goto(f"{address}{STORY}?sort=newest#claims")
    page.get_by_role("button", name="Share").click()
    assert page.evaluate("shared") == {"title": page.title(), "url": address + STORY}


@permitted
def test_a_story_is_copied_where_nothing_shares(page: Page, address: str) -> None:
    page.add_init_script("navigator.share = undefined")
    page.goto(address + STORY)
    page.get_by_role("button", name="Share").click()
    expect(page.get_by_role("status").filter(has_text="Link copied")).to_be_attached()
    assert copied(page) == address + STORY


# Sorting


@on_both
def test_articles_are_filtered_and_sorted(story: Page, address: str) -> None:
    every = shown(story)
    expect(story.locator(".bs-sorting output")).to_have_text(f"{len(every)} of {len(every)} articles")
    story.get_by_role("combobox", name="Side").select_option("Left")
    left = shown(story)
    expect(story.locator(".bs-sorting output")).to_have_text(f"{len(left)} of {len(every)} articles")
    leans = story.eval_on_selector_all(".bs-article:not(.bs-filtered)", "all => all.map((card) => card.dataset.lean)")
    assert set(leans) == {"left", "lean-left"}
    assert 0 < len(left) < len(every)
    story.get_by_role("combobox", name="Order").select_option("Newest first")
    assert story.url == f"{address}{STORY}?side=left&sort=newest"
    dated = "all => all.map((card) => card.querySelector('.bs-facts time')?.dateTime ?? '')"
    times = story.eval_on_selector_all(".bs-article", dated)
    assert times == sorted(times, reverse=True)
    story.reload()
    assert set(shown(story)) == set(left)
    story.get_by_role("combobox", name="Side").select_option("All sides")
    story.get_by_role("combobox", name="Order").select_option("Page order")
    assert shown(story) == every
    assert story.url == address + STORY


def test_articles_are_filtered_by_country_and_owner_and_sorted_by_lean(story: Page) -> None:
    story.get_by_role("combobox", name="Country").select_option("Norway")
    assert len(shown(story)) == 2
    story.get_by_role("combobox", name="Ownership").select_option("Family-owned")
    assert len(shown(story)) == 1
    story.locator(".bs-sorting").evaluate("form => { form.reset(); form.dispatchEvent(new Event('change')); }")
    story.get_by_role("combobox", name="Order").select_option("From left to right")
    leans = story.eval_on_selector_all(".bs-article", "all => all.map((card) => card.dataset.lean)")
    order = ("left", "lean-left", "center", "lean-right", "right", "unrated")
    assert leans == sorted(leans, key=order.index)


def test_a_link_to_an_article_shows_it(page: Page, address: str) -> None:
    page.goto(f"{address}{STORY}?side=left#article-1")
    expect(page.locator("#article-1")).to_be_in_viewport()
    page.get_by_role("combobox", name="Side").select_option("Left")
    expect(page.locator("#article-1")).to_be_hidden()
    page.locator(".bs-text a[href$='#article-1']").first.click()
    expect(page.locator("#article-1")).to_be_in_viewport()


def test_what_an_address_asks_for_and_is_not_there_is_passed_over(page: Page, address: str) -> None:
    page.goto(f"{address}{STORY}?side=above&sort=&country=Nowhere&x=1")
    expect(page.locator("#article-1")).to_be_visible()


def test_few_articles_are_not_sorted(page: Page, address: str) -> None:
    page.goto(f"{address}stories/skerry-sound-rowing/")
    assert page.locator(".bs-article").count() < 4
    assert page.locator(".bs-sorting").count() == 0


# Contents


def test_contents_follow_the_reader(story: Page) -> None:
    contents = story.locator(".bs-contents")
    for block in ("articles", "claims"):
        story.locator(f"#{block}").evaluate("block => block.scrollIntoView()")
        expect(contents.locator("[aria-current=true]")).to_have_attribute("href", f"#{block}")


# Everything, where it is hardest


@pytest.fixture(scope="session")
def instant_site(
    repo: Path, build: Callable[..., str], once: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The sample site with the theme's instant navigation."""
    project = tmp_path_factory.mktemp("instant")
    settings = f"""
        INHERIT: {repo}/mkdocs.yml
        docs_dir: {repo}/docs
        theme: {{features: [navigation.instant]}}
        plugins: [search, broadsheet: {{seeds: {repo}/seeds}}]
    """
    (project / "mkdocs.yml").write_text(dedent(settings), "utf-8")
    return once("instant-site", lambda site: build(project, site))


def test_tools_outlive_instant_navigation(page: Page, instant_site: Path, serve: Callable[..., str]) -> None:
    address = serve(instant_site)
    pages = "".join(f"<url><loc>{address}{path}</loc></url>" for path in ("", "stories/", STORY))
    page.route("**/sitemap.xml", lambda route: route.fulfill(body=f"<urlset>{pages}</urlset>"))
    page.clock.set_fixed_time(NOW)
    with page.expect_response("**/sitemap.xml"):
        page.goto(address)
    page.evaluate("window.stayed = true")
    page.locator(f".bs-story-card :is(h2, h3) a[href*='{STORY}']").first.click()
    page.locator(".bs-story").wait_for()
    assert page.evaluate("window.stayed")
    expect(time_of(page, "2026-11-19T20:30:00Z")).to_have_text("1 day ago", use_inner_text=True)
    expect(page.locator(".bs-sorting")).to_have_count(1)
    expect(page.locator("#breakdown > .bs-anchor")).to_have_count(1)
    page.get_by_role("combobox", name="Side").select_option("Left")
    assert page.url == f"{address}{STORY}?side=left"
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_role("button", name="Reading mode").click()
    expect(page.locator("#articles")).to_be_hidden()
    page.keyboard.press("Escape")
    page.locator("#claims").evaluate("block => block.scrollIntoView()")
    expect(page.locator(".bs-contents [aria-current=true]")).to_have_attribute("href", re.compile("#claims$"))
    page.keyboard.press("j")
    assert page.evaluate("!!document.activeElement.closest('.bs-block')")


def test_tools_obey_a_strict_policy(page: Page, address: str) -> None:
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"

    def strict(route: object) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": policy})

    page.route(f"**/{STORY}", strict)
    page.add_init_script(
        """window.broken = [];
        addEventListener("securitypolicyviolation", ({ sourceFile, violatedDirective, sample, target }) => {
            if (sourceFile.includes("/broadsheet/") || target?.closest?.(".bs-page")) broken.push(violatedDirective);
        }, true);"""
    )
    page.clock.set_fixed_time(NOW)
    page.goto(address + STORY)
    expect(time_of(page, "2026-11-19T20:30:00Z")).to_have_text("1 day ago", use_inner_text=True)
    page.get_by_role("combobox", name="Side").select_option("Left")
    page.get_by_role("button", name="Reading settings").click()
    page.get_by_label("Larger").check()
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.keyboard.press("Escape")
    page.keyboard.press("r")
    page.keyboard.press("Escape")
    assert page.evaluate("broken") == []


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["phone"])
def test_tools_fit_from_right_to_left(page: Page, arabic_address: str) -> None:
    page.goto(arabic_address + STORY)
    page.locator("[data-tool=settings]").click()
    page.get_by_role("radio").nth(3).check()
    page.keyboard.press("Escape")
    box = page.locator("#breakdown > .bs-anchor").bounding_box()
    assert box["x"] < 60
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@without_scripts
def test_without_scripts_there_are_no_tools_and_links_still_lead(page: Page, address: str) -> None:
    page.goto(address + STORY)
    expect(page.locator(".bs-tools")).to_be_hidden()
    page.locator(".bs-question h3 a").first.click()
    assert "#question-" in page.url
