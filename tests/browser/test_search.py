"""The search, in a browser: on a small site around a page that is no theme's, with an index of several shards."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from broadsheet.build import shards
from broadsheet.build.searching import Searched, search_index
from broadsheet.outputs import Listing, Press, SearchRecord, assets, page_record, search_page
from broadsheet.outputs.policy import policy
from broadsheet.render import Offers, Shell, Site, environment

pytestmark = pytest.mark.slow

SITE = Site(name="Sample", offers=Offers(search=True, policy=True))
SHELL = Shell.from_html(
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{broadsheet:title}</title>'
    '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:">'
    '<link rel="stylesheet" href="{broadsheet:root}assets/broadsheet/broadsheet.css">{broadsheet:head}</head>'
    "<body><header>{broadsheet:search}</header><main>{broadsheet:content}</main></body></html>"
)
NOTE = "A note on ferries."
WIDE, NARROW = ({"viewport": {"width": width, "height": 900}} for width in (1280, 360))
RULES = {"resultTypes": ["violations"], "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def record(number: int) -> SearchRecord:
    """Story 0 is of 28 December 2026, each other one of a month before; every third tells of a lighthouse."""
    year, month = 2026 - number // 12, 12 - number % 12
    subject = "the lighthouse keeper" if number % 3 == 0 else "the harbour master"
    date = f"{year}-{month:02}-28T10:00:00Z"
    return SearchRecord(
        url=f"stories/story-{number}/",
        title=f"Council number {number} votes",
        text=f"On that day {subject} spoke of ferries, tides & fees < 5. " + "Much else was said as well. " * 20,
        shown={
            "date": date,
            "time": f"{month}/{year}",
            "section": "World" if number % 2 else "Local",
            "lean": "0,25,75",
            "lean_words": "1 left · 2 center · 1 right",
            "outlets": "4 outlets · 3 origins",
            "status": "Closed",
            "summary": f"What council {number} decided.",
        },
        filters={
            "section": ["World" if number % 2 else "Local"],
            "region": ["France" if number % 4 else "Norway"],
            "outlet": [f"Gazette {number % 20}", "The Ledger"],
            "lean": ["Mixed" if number % 5 else "Left"],
            "status": ["Active" if number < 2 else "Closed"],
            "year": [str(year)],
            "kind": ["story"],
        },
        date=date,
    )


RECORDS = {f"story-{number}": record(number) for number in range(30)}


@pytest.fixture(scope="module")
def searched_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty stories in shards of ten at most, a hand-written page, and the search page."""
    folder = tmp_path_factory.mktemp("searched")
    listings = (
        Listing(path="stories/", hub="", title="All stories", stories=tuple(RECORDS)),
        Listing(path="sections/world/", hub="sections/", title="World", stories=("story-1",)),
    )
    press = Press(SITE, environment(), (SHELL,))
    for output in (*assets(SITE), search_page(listings, press)):
        put(folder, output.uri, output.body)
    for number in (0, 9):
        story = press.page(
            f"stories/story-{number}/", "not_found.html", title=f"Story {number}", all_stories="stories/"
        )
        put(folder, story.uri, story.body)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shards, "FEW", 10)
        for file in index():
            put(folder, file.uri, file.body or b"")
    return folder


def index() -> Iterator:  # type: ignore[type-arg] # of index files
    stories = {slug: Searched(record.date, slug.encode()) for slug, record in RECORDS.items()}
    pages = [page_record("note/", "Note", f"<p>{NOTE}</p>")]
    encoded = {slug: msgspec.msgpack.encode(record) for slug, record in RECORDS.items()}
    return search_index(stories, pages, lambda slugs: [encoded[slug] for slug in slugs], "en", "/nowhere", {})


def put(folder: Path, uri: str, body: bytes) -> None:
    file = folder / uri
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)


@pytest.fixture(scope="module")
def searched(searched_site: Path, serve: Callable[..., str]) -> str:
    """Its address, under a strict policy."""
    return serve(searched_site, {"Content-Security-Policy": f"{policy((), SITE)}; style-src 'self'"})


@pytest.fixture
def search(page: Page, searched: str) -> Iterator[Callable[[str], None]]:
    """Opens the search page with a query; in the end nothing may have gone wrong, nor have been asked of others."""
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: request.url.startswith((searched, "data:")) or faults.append(request.url))
    yield lambda query: page.goto(f"{searched}search/{query}") and None
    assert not faults, "\n".join(faults)


def titles(page: Page) -> list[int]:
    """The numbers of the stories that are shown."""
    return [
        int(number)
        for number in re.findall(r"number (\d+)", " ".join(page.locator(".bs-results h2").all_inner_texts()))
    ]


def said(page: Page, text: str) -> None:
    expect(page.locator("[role=status]").first).to_have_text(text)


def open_filters(page: Page) -> None:
    page.locator("[data-part=toggle]").click()


def type_words(page: Page, words: str) -> None:
    page.locator(".bs-ask input").press_sequentially(words)


def test_a_word_of_a_storys_text_finds_it(page: Page, search: Callable[[str], None]) -> None:
    search("")
    type_words(page, "lighthouse")
    said(page, "10 results for “lighthouse”")
    assert {number % 3 for number in titles(page)} == {0}
    assert set(page.locator(".bs-results mark").all_inner_texts()) == {"lighthouse"}
    first = page.locator(".bs-results .bs-story-card").first
    expect(first.locator("time")).to_have_attribute("datetime", re.compile("T10:00:00Z"))
    assert "tides & fees < 5." in first.inner_text()
    assert first.locator(".bs-leanbar rect").count() == 3
    assert first.locator("a").evaluate("link => new URL(link.href).pathname").startswith("/stories/story-")


def test_nothing_is_loaded_before_a_reader_searches(page: Page, search: Callable[[str], None]) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    search("")
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if url.endswith(".json") or "pagefind" in url]
    page.locator(".bs-ask input").focus()
    type_words(page, "lighthouse")
    said(page, "10 results for “lighthouse”")
    assert not [url for url in asked if url.endswith(".pf_filter")]
    open_filters(page)
    expect(page.get_by_label("World")).to_be_visible()


@pytest.mark.parametrize(
    ("facet", "value", "left"),
    [
        ("section", "Local", 15),
        ("region", "Norway", 8),
        ("outlet", "Gazette 3", 2),
        ("lean", "Left", 6),
        ("status", "Active", 2),
        ("year", "2025", 12),
    ],
)
def test_each_facet_narrows(page: Page, search: Callable[[str], None], facet: str, value: str, left: int) -> None:
    search("?q=ferries")
    said(page, "31 results for “ferries”")
    open_filters(page)
    group = page.locator(f"fieldset[data-name={facet}]")
    if facet == "outlet":
        group.get_by_role("button", name="Show all 21").click()
        group.get_by_role("searchbox").fill("gazette 3")
    row = group.locator("label", has=page.get_by_role("checkbox", name=value))
    expect(row.locator(".bs-note")).to_have_text(str(left))
    row.get_by_role("checkbox").check()
    said(page, f"{left} {'results' if left > 1 else 'result'} for “ferries”")
    assert f"{facet}={value.replace(' ', '+')}" in page.url
    assert group.get_by_role("checkbox").count() > (facet != "outlet")  # the others can still be chosen
    page.get_by_role("button", name=f"Remove the filter {value}").click()
    said(page, "31 results for “ferries”")


def test_values_of_one_facet_add_up_and_facets_narrow_one_another(page: Page, search: Callable[[str], None]) -> None:
    search("?q=ferries&year=2026&year=2025&section=Local&sort=newest")
    said(page, "12 results for “ferries”")
    page.get_by_role("button", name="Remove all filters").click()
    said(page, "30 results for “ferries”")  # a page without a date has no place in an order of time


@pytest.mark.parametrize(("order", "expected"), [("newest", range(10)), ("oldest", range(29, 19, -1))])
def test_results_can_be_put_in_order_of_time(
    page: Page, search: Callable[[str], None], order: str, expected: range
) -> None:
    search("?q=ferries")
    said(page, "31 results for “ferries”")
    page.get_by_label("Order").select_option(order)
    said(page, "30 results for “ferries”")
    expect(page).to_have_url(re.compile(f"sort={order}"))
    assert titles(page) == list(expected)


def test_without_words_filters_show_the_newest(page: Page, search: Callable[[str], None]) -> None:
    search("?section=World")
    said(page, "15 results")
    assert titles(page) == list(range(1, 20, 2))
    assert "What council 1 decided." in page.locator(".bs-results").inner_text()


def test_more_results_are_shown_on_demand_and_there_again_on_coming_back(
    page: Page, search: Callable[[str], None]
) -> None:
    search("?q=ferries&sort=newest")
    said(page, "30 results for “ferries”")
    page.get_by_role("button", name="Show more results").click()
    expect(page.locator(".bs-results a").nth(10)).to_be_focused()
    assert titles(page) == list(range(20))
    page.locator(".bs-results a").first.click()
    page.go_back()
    expect(page.locator(".bs-results > li")).to_have_count(20)


def test_a_search_can_be_shared_and_back_takes_back_what_was_chosen(page: Page, search: Callable[[str], None]) -> None:
    search("?q=lighthouse&section=Local")
    said(page, "5 results for “lighthouse”")
    open_filters(page)
    expect(page.get_by_role("checkbox", name="Local")).to_be_checked()
    page.get_by_role("checkbox", name="World").check()
    said(page, "10 results for “lighthouse”")
    page.go_back()
    said(page, "5 results for “lighthouse”")
    expect(page.get_by_role("checkbox", name="World")).not_to_be_checked()


def test_all_can_be_done_by_keyboard(page: Page, search: Callable[[str], None]) -> None:
    search("")
    page.keyboard.press("/")
    expect(page.locator(".bs-ask input")).to_be_focused()
    page.keyboard.type("lighthouse")
    said(page, "10 results for “lighthouse”")
    links = page.locator(".bs-results a")
    for key, place in (("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0)):
        page.keyboard.press(key)
        expect(links.nth(place)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".bs-ask input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(page.locator(".bs-ask input")).to_be_focused()


def test_a_box_on_every_page_leads_to_its_results(page: Page, searched: str) -> None:
    page.goto(f"{searched}stories/story-0/")
    page.keyboard.press("/")
    expect(page.locator(".bs-search input")).to_be_focused()
    page.keyboard.type("lighthouse")
    page.keyboard.press("Enter")
    said(page, "10 results for “lighthouse”")
    expect(page.locator(".bs-search")).to_be_hidden()


@pytest.mark.parametrize("page", [NARROW], indirect=True)
def test_on_a_narrow_screen_its_button_does(page: Page, searched: str) -> None:
    page.goto(f"{searched}stories/story-0/")
    page.locator(".bs-search").get_by_role("button").click()
    expect(page.locator(".bs-ask input")).to_be_focused()
    type_words(page, "lighthouse")
    said(page, "10 results for “lighthouse”")
    expect(page.get_by_role("checkbox", name="Local")).to_be_hidden()
    open_filters(page)
    page.get_by_role("checkbox", name="Local").check()
    said(page, "5 results for “lighthouse”")
    expect(page.get_by_role("button", name="Filters (1)")).to_be_visible()


@pytest.mark.parametrize("words", ["xylophone", "lighthousekeepersdaughter", "ferries xylophone"])
def test_what_is_not_there_is_not_found(page: Page, search: Callable[[str], None], words: str) -> None:
    search(f"?q={words}")
    said(page, f"Nothing was found for “{words}”.")
    expect(page.get_by_role("link", name="All stories")).to_be_visible()


def test_a_shard_without_a_word_does_not_show_what_begins_like_it(page: Page, search: Callable[[str], None]) -> None:
    search("?q=note")
    said(page, "1 result for “note”")  # no story has the word; all have "not", "no" or "number"


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_it_leads_to_the_lists(page: Page, searched: str) -> None:
    page.goto(f"{searched}search/?q=ferries")
    assert page.get_by_role("link").all_inner_texts() == ["All stories", "Sections"]
    assert "needs JavaScript" in page.locator("main").inner_text()
    expect(page.locator(".bs-ask")).to_be_hidden()


def test_an_index_that_is_not_there_is_said_to_be_so(page: Page, searched: str) -> None:
    page.route("**/shards.json", lambda route: route.fulfill(status=404))
    page.goto(f"{searched}search/?q=ferries")
    said(page, "The search could not be loaded. All stories stand in the lists below.")
    expect(page.get_by_role("link", name="All stories")).to_be_visible()
    page.unroute("**/shards.json")
    page.get_by_role("button", name="Search").last.click()
    said(page, "31 results for “ferries”")


@pytest.mark.parametrize("page", [WIDE, NARROW], indirect=True, ids=["wide", "narrow"])
def test_it_is_accessible_and_fits(page: Page, search: Callable[[str], None]) -> None:
    search("?q=ferries&section=Local&year=2026")
    said(page, "6 results for “ferries”")
    open_filters(page)
    page.get_by_role("button", name="Show all").last.click()
    found = Axe().run(page, options=RULES).response["violations"]
    assert not found, [(each["id"], node["html"][:200]) for each in found for node in each["nodes"]]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
