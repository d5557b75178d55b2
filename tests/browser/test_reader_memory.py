"""What the site remembers for a reader, in the reader's own browser, and the two pages made of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.slow

STORY = "stories/port-alder-diesel-vote/"
OTHER = "stories/kestrel-bay-rent-cap/"
KEYWORD = "keywords/port-alder/"
OUTLET = "outlets/harbour-radio/"
HOUR = 3_600_000

BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
MOVED = """
window.moved = 0;
const observer = new PerformanceObserver((list) => list.getEntries().forEach((it) => window.moved += it.value));
observer.observe({ type: 'layout-shift', buffered: true });
"""
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


class Reader:
    """A reader with a browser of their own, on one site."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    def kept(self, name: str) -> Any:
        return self.page.evaluate("(name) => JSON.parse(localStorage.getItem('broadsheet.' + name))", name)

    def keep(self, **values: object) -> None:
        """Puts values into the storage of a page that is open, as if from earlier days."""
        for name, value in values.items():
            self.page.evaluate("([n, v]) => localStorage.setItem('broadsheet.' + n, v)", [name, json.dumps(value)])

    def button(self, name: str) -> Locator:
        return self.page.locator(".bs-page").get_by_role("button", name=name, exact=True)

    def card(self, path: str) -> Locator:
        slug = path.split("/")[1]
        return self.page.locator(f'.bs-story-card[data-story="{slug}"]').first


@pytest.fixture(scope="module")
def profiles(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Makes browser profiles, each with a page that fails the test by any complaint of the console."""
    contexts = []
    said: list[str] = []

    def make(**settings: object) -> Page:
        contexts.append(chromium.new_context(**settings))  # type: ignore[arg-type]
        page = contexts[-1].new_page()
        page.on("pageerror", lambda error: said.append(f"{error}\n{error.stack}"))
        return page

    yield make
    for context in contexts:
        context.close()
    ours = [each for each in said if "assets/broadsheet" in each]  # the theme's own scripts expect a storage
    assert not ours


@pytest.fixture
def reader(profiles: Callable[..., Page], address: str, request: pytest.FixtureRequest) -> Reader:
    return Reader(profiles(**getattr(request, "param", {})), address)


def test_a_story_that_was_opened_is_read(reader: Reader) -> None:
    reader.open("stories/")
    expect(reader.page.locator(".bs-mark")).to_have_count(0)
    reader.card(STORY).get_by_role("link").first.click()
    reader.page.wait_for_url(f"**/{STORY}")
    reader.page.go_back()
    expect(reader.card(STORY).locator(".bs-mark")).to_have_text("Read")
    expect(reader.card(OTHER).locator(".bs-mark")).to_have_count(0)
    reader.open(STORY)
    expect(reader.page.locator(".bs-news")).to_have_count(0)


def test_a_story_that_changed_since_says_what_is_new(reader: Reader) -> None:
    reader.open("stories/")
    reader.keep(read={"port-alder-diesel-vote": "2026-11-20T08:00:00Z"})
    reader.page.reload()
    expect(reader.card(STORY).locator(".bs-mark")).to_have_text("Updated since you read it")
    reader.open(STORY)
    shown = "(cards) => cards.map((card) => card.querySelector('.bs-facts time')?.dateTime ?? '')"
    times = reader.page.locator(".bs-article").evaluate_all(shown)
    newer = sum(time > "2026-11-20T08:00:00Z" for time in times)
    assert 0 < newer < len(times)
    expect(reader.page.locator(".bs-article > .bs-mark")).to_have_text(["New"] * newer)
    expect(reader.page.locator(".bs-timeline .bs-mark").first).to_be_attached()
    expect(reader.page.locator(".bs-news")).to_have_text(re.compile(rf"^{newer} new articles? since you read this$"))
    assert reader.kept("read")["port-alder-diesel-vote"] > "2026-11-20T08:00:00Z"


def test_a_tab_in_the_background_reads_nothing(reader: Reader) -> None:
    reader.page.add_init_script("Object.defineProperty(document, 'hidden', { get: () => !window.shown })")
    reader.open(STORY)
    assert reader.kept("read") is None
    reader.page.evaluate("window.shown = true; document.dispatchEvent(new Event('visibilitychange'))")
    assert list(reader.kept("read")) == ["port-alder-diesel-vote"]


def test_only_the_latest_read_marks_are_kept(reader: Reader) -> None:
    reader.open("about/")
    reader.keep(read={f"story-{number}": "" for number in range(2000)})
    reader.open(STORY)
    read = list(reader.kept("read"))
    assert (len(read), read[0], read[-1]) == (2000, "story-1", "port-alder-diesel-vote")


def test_the_front_page_says_what_is_new_since_the_last_visit(reader: Reader) -> None:
    reader.open("")
    line = reader.page.locator(".bs-visit")
    expect(line).to_have_text("")
    expect(reader.page.locator(".bs-mark")).to_have_count(0)
    visit = reader.kept("visit")
    assert visit["front"]["edition"].startswith("2026-11-21")
    reader.page.reload()
    expect(line).to_have_text("")
    visit["front"]["edition"] = "2026-11-19T00:00:00Z"
    reader.keep(visit={**visit, "at": visit["at"] - HOUR})
    reader.page.reload()
    expect(line).to_have_text(re.compile(r"^\d+ new stor(y|ies) here since .*20\d\d"))
    expect(reader.card(STORY).locator(".bs-mark")).to_have_text("New")
    reader.open(STORY)
    reader.open("")
    expect(reader.card(STORY).locator(".bs-mark")).to_have_text("Read")
    reader.keep(visit={**reader.kept("visit"), "at": 0})
    reader.page.reload()
    expect(line).to_have_text(re.compile("^Nothing new here since "))


def test_marks_move_nothing(reader: Reader) -> None:
    reader.page.add_init_script(MOVED)
    reader.open("about/")
    now = reader.page.evaluate("Date.now()")
    front = {"edition": "2026-11-19T00:00:00Z", "at": now - 2 * HOUR}
    read = {"port-alder-diesel-vote": "2026-11-20T08:00:00Z", "kestrel-bay-rent-cap": "2026-11-20T08:00:00Z"}
    for width in (360, 1280):
        reader.page.set_viewport_size({"width": width, "height": 800})
        for path in ("", "stories/", "for-you/", STORY):
            reader.keep(visit={"at": now - HOUR, "front": front}, read=read, follows={"section:local": "Local"})
            reader.open(path)
            expect(reader.page.locator(".bs-mark").first).to_be_attached()
            reader.page.wait_for_timeout(100)
            assert reader.page.evaluate("window.moved") < 0.02, (width, path)


def test_a_saved_story_stays_on_the_for_you_page_even_when_it_is_gone(reader: Reader) -> None:
    reader.open(STORY)
    save = reader.button("Save")
    expect(save).to_have_attribute("aria-pressed", "false")
    save.focus()
    reader.page.keyboard.press("Enter")
    expect(save).to_have_attribute("aria-pressed", "true")
    reader.page.reload()
    expect(save).to_have_attribute("aria-pressed", "true")
    reader.keep(saved={**reader.kept("saved"), "gone": "A story that is gone"})
    reader.open("for-you/")
    saved = reader.page.locator("[data-kept=saved] li a")
    expect(saved).to_have_text(["A story that is gone", re.compile("^[A-Z]")])
    assert saved.nth(1).get_attribute("href") == reader.address + STORY
    unsave = reader.button("Save: A story that is gone")
    expect(unsave).to_have_attribute("aria-pressed", "true")
    unsave.focus()
    reader.page.keyboard.press("Space")
    expect(unsave).to_have_attribute("aria-pressed", "false")
    assert list(reader.kept("saved")) == ["port-alder-diesel-vote"]
    reader.keep(saved={})
    reader.page.reload()
    expect(reader.page.get_by_text("None yet.")).to_be_visible()


def test_the_for_you_page_gathers_what_is_followed(reader: Reader) -> None:
    reader.open("for-you/")
    expect(reader.page.get_by_text("You follow nothing yet.")).to_be_visible()
    reader.button("Follow World").click()
    expect(reader.button("Follow World")).to_have_attribute("aria-pressed", "true")
    reader.open(KEYWORD)
    listed = reader.page.locator(".bs-story-card").count()
    name = reader.page.locator("h1").inner_text()
    reader.button("Follow").click()
    reader.open("sections/world/")
    slugs = "(cards) => cards.map((card) => card.dataset.story)"
    world = reader.page.locator(".bs-story-card").evaluate_all(slugs)
    reader.open("for-you/")
    cards = reader.page.locator(".bs-feed .bs-story-card")
    expect(cards.first).to_be_visible()
    found = cards.evaluate_all(slugs)
    assert len(set(found)) == len(found) >= listed
    assert set(world) < set(found)
    changed = cards.evaluate_all("(cards) => cards.map((card) => card.dataset.changed)")
    assert changed == sorted(changed, reverse=True)
    whys = reader.page.locator(".bs-why").all_inner_texts()
    assert {f"You follow {name}", "You follow World"} <= set(whys)
    expect(reader.page.locator(".bs-feed .bs-note").first).to_have_text(f"{len(found)} stories")
    cards.first.get_by_role("link").first.click()
    reader.page.wait_for_url(f"{reader.address}stories/*/")
    reader.page.go_back()
    expect(cards.first.locator(".bs-mark")).to_have_text("Read")
    reader.button("Follow World").click()
    expect(cards).to_have_count(listed)


def test_the_for_you_page_says_what_could_not_be_loaded(reader: Reader) -> None:
    reader.open("about/")
    reader.keep(follows={"keyword:port-alder": "Port Alder", "keyword:gone": "Gone", "section:world": "World"})
    reader.page.route("**/sections/world/", lambda route: route.abort())
    reader.open("for-you/")
    note = reader.page.locator(".bs-feed .bs-note").first
    expect(note).to_have_text("Could not be loaded: Gone and World")
    expect(reader.card(STORY)).to_be_visible()


def test_a_muted_keyword_folds_its_stories_away_and_says_so(reader: Reader) -> None:
    reader.open(KEYWORD)
    reader.button("Mute keyword").click()
    expect(reader.button("Mute keyword")).to_have_attribute("aria-pressed", "true")
    expect(reader.card(STORY)).to_be_visible()
    reader.open("stories/")
    expect(reader.card(STORY)).to_be_hidden()
    expect(reader.card(OTHER)).to_be_visible()
    folded = reader.page.locator(".bs-folded")
    expect(folded).to_have_text(re.compile(r"^\d+ stories you muted$"))
    folded.locator("summary").focus()
    reader.page.keyboard.press("Enter")
    expect(reader.card(STORY)).to_be_visible()
    reader.page.evaluate("dispatchEvent(new StorageEvent('storage', { key: null }))")
    expect(reader.card(STORY)).to_be_visible()
    folded.locator("summary").press("Enter")
    expect(reader.card(STORY)).to_be_hidden()
    reader.open("")
    expect(reader.page.locator(".bs-folded").first).to_be_visible()
    reader.open("your-data/")
    reader.button("Mute: Port Alder").click()
    reader.open("stories/")
    expect(reader.card(STORY)).to_be_visible()
    expect(folded).to_have_count(0)


def test_a_hidden_outlet_folds_its_articles_away(reader: Reader) -> None:
    reader.open(OUTLET)
    reader.button("Hide outlet").click()
    reader.open(STORY)
    card = reader.page.locator('.bs-article:has(a[href*="outlets/harbour-radio/"])')
    number = card.count()
    expect(card.first).to_be_hidden()
    words = "article of an outlet you hid" if number == 1 else "articles of outlets you hid"
    expect(reader.page.locator(".bs-folded")).to_have_text(f"{number} {words}")
    reader.page.goto(f"{reader.address}{STORY}#{card.first.get_attribute('id')}")
    expect(card.first).to_be_visible()


def test_a_story_of_hidden_outlets_alone_is_folded_away(reader: Reader) -> None:
    reader.open("stories/")
    reader.keep(muted={"outlet:fogbell-review": "Fogbell Review"})
    reader.page.reload()
    expect(reader.card("stories/skerry-sound-rowing/")).to_be_hidden()
    expect(reader.card(STORY)).to_be_visible()


def test_tabs_agree(reader: Reader) -> None:
    reader.open(STORY)
    second = reader.page.context.new_page()
    second.goto(reader.address + "for-you/")
    reader.button("Save").click()
    expect(second.locator("[data-kept=saved] li")).to_have_count(1)
    second.get_by_role("button", name="Save").click()
    expect(reader.button("Save")).to_have_attribute("aria-pressed", "false")


def test_your_data_can_be_taken_along(reader: Reader, profiles: Callable[..., Page], tmp_path: Path) -> None:
    reader.open(STORY)
    reader.button("Save").click()
    reader.open(KEYWORD)
    reader.button("Follow").click()
    reader.open("your-data/")
    expect(reader.page.get_by_text("1 story is read.")).to_be_visible()
    with reader.page.expect_download() as started:
        reader.button("Export as a file").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    assert json.loads(file.read_text())["follows"] == {"keyword:port-alder": "Port Alder"}
    other = Reader(profiles(), reader.address)
    other.open(OTHER)
    other.open("your-data/")
    take = other.page.locator("input[type=file]")
    take.set_input_files(file)
    expect(other.page.locator(".bs-told")).to_have_text("Added to what is kept here.")
    expect(other.page.locator("[data-kept=follows] a")).to_have_text("Port Alder")
    assert list(other.kept("read")) == ["kestrel-bay-rent-cap", "port-alder-diesel-vote"]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("{", "This is no JSON file."),
        ("[]", "at “broadsheet”"),
        ('{"broadsheet": 2}', "at “broadsheet”"),
        ('{"broadsheet": 1, "read": []}', "at “read”"),
        ('{"broadsheet": 1, "follows": {"keyword:a/b": "x"}}', "at “follows: keyword:a/b”"),
        ('{"broadsheet": 1, "muted": {"constructor:a": "x"}}', "at “muted: constructor:a”"),
        ('{"broadsheet": 1, "saved": {"a": 1}}', "at “saved: a”"),
        ('{"broadsheet": 1, "saved": {"__proto__": "x", "../a": "x"}}', "at “saved: ../a”"),
    ],
)
def test_a_broken_file_is_refused_in_words(content: str, fault: str, shared: Reader) -> None:
    before = shared.page.evaluate("JSON.stringify(localStorage)")
    file = {"name": "data.json", "mimeType": "application/json", "buffer": content.encode()}
    shared.page.locator("input[type=file]").set_input_files(files=[file])  # type: ignore[list-item]
    expect(shared.page.locator(".bs-told")).to_contain_text(fault)
    expect(shared.page.locator(".bs-told")).to_contain_text("Nothing was taken.")
    assert shared.page.evaluate("JSON.stringify(localStorage)") == before


@pytest.fixture(scope="module")
def shared(profiles: Callable[..., Page], address: str) -> Reader:
    """A reader on the page of their data."""
    reader = Reader(profiles(), address)
    reader.open("your-data/")
    return reader


def test_all_can_be_erased_once_it_is_sure(reader: Reader) -> None:
    reader.open(STORY)
    reader.button("Save").click()
    reader.page.evaluate("localStorage.setItem('another', 'x')")
    reader.open("your-data/")
    reader.button("Erase everything").click()
    expect(reader.button("Keep it")).to_be_focused()
    reader.button("Keep it").click()
    assert reader.kept("saved")
    expect(reader.button("Erase everything")).to_be_focused()
    reader.button("Erase everything").click()
    reader.button("Erase").click()
    expect(reader.page.locator(".bs-told")).to_have_text("Everything is erased.")
    assert reader.page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('broadsheet.'))") == []
    assert reader.page.evaluate("localStorage.getItem('another')") == "x"
    expect(reader.page.locator("[data-kept=saved] li")).to_have_count(0)


def test_reading_can_be_forgotten_alone(reader: Reader) -> None:
    reader.open(STORY)
    reader.button("Save").click()
    reader.open("your-data/")
    reader.button("Forget what I read, and my visits").click()
    expect(reader.page.get_by_text("0 stories are read.")).to_be_visible()
    assert reader.kept("read") is None
    assert reader.kept("saved")


@pytest.mark.parametrize("script", [BLOCKED, FULL], ids=["blocked", "full"])
def test_a_browser_that_keeps_nothing_is_told_of(script: str, reader: Reader) -> None:
    reader.page.add_init_script(script)
    for path in ("", "for-you/", KEYWORD, STORY):
        reader.open(path)
    reader.button("Save").click()
    expect(reader.page.locator(".bs-cannot")).to_be_visible()
    expect(reader.button("Save")).to_have_attribute("aria-pressed", "false")
    reader.open("your-data/")
    expect(reader.page.locator(".bs-told")).to_have_text("This browser does not let the site remember anything.")
    reader.button("Erase everything").click()
    reader.button("Erase").click()


def test_rubbish_in_the_storage_does_no_harm(reader: Reader) -> None:
    reader.open("about/")
    reader.keep(read=[1], saved="x", follows={"a": 1}, muted=None, visit=[], reading=7)
    reader.page.evaluate("localStorage.setItem('broadsheet.follows', '{')")
    for path in ("", "for-you/", "your-data/", STORY):
        reader.open(path)
    reader.button("Save").click()
    assert list(reader.kept("saved")) == ["port-alder-diesel-vote"]


@pytest.mark.parametrize("reader", [{"java_script_enabled": False}], indirect=True)
def test_without_scripts_the_pages_say_what_they_are_for(reader: Reader) -> None:
    reader.open("for-you/")
    assert "needs JavaScript" in str(reader.page.locator("noscript").text_content())
    expect(reader.page.locator(".bs-page button:visible")).to_have_count(0)
    reader.open("your-data/")
    assert "Without JavaScript nothing is kept" in str(reader.page.locator("noscript").text_content())
    expect(reader.page.locator(".bs-page :is(button, input):visible")).to_have_count(0)
    reader.open(STORY)
    expect(reader.page.locator(".bs-page button:visible")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_filled_pages_are_accessible_and_fit(scheme: str, profiles: Callable[..., Page], address: str) -> None:
    reader = Reader(profiles(viewport={"width": 360, "height": 800}, color_scheme=scheme), address)
    reader.open("about/")
    reader.keep(
        follows={"keyword:port-alder": "Port Alder", "section:world": "World"},
        muted={"outlet:harbour-radio": "Harbour Radio", "keyword:alibaba": "Alibaba"},
        saved={"port-alder-diesel-vote": "A headline that is somewhat longer than the width of a telephone"},
        read={"port-alder-diesel-vote": "2026-11-20T08:00:00Z", "kestrel-bay-rent-cap": "2027"},
        visit={"at": 0, "front": {"edition": "2026-11-01", "at": 0}},
    )
    for path in ("for-you/", "your-data/", "stories/", STORY):
        reader.open(path)
        if path == "for-you/":
            expect(reader.page.locator(".bs-feed .bs-story-card").first).to_be_visible()
        found = Axe().run(reader.page, context=".bs-page").response["violations"]
        assert not [(each["id"], node["html"][:200]) for each in found for node in each["nodes"]], path
        assert reader.page.evaluate("document.documentElement.scrollWidth") <= 360, path


SEEDS = {
    "one.md": "headline: Quay opens\npublished: 2026-11-01\nkeywords: [Quay]\nsection: World",
    "two.md": "headline: Quay closes\npublished: 2026-11-02\nkeywords: [Quay, Café au lait]\nsection: World",
}

CONFIG = """\
site_name: Small
site_url: https://small.example/news/
use_directory_urls: false
theme: {name: material, font: false, features: [navigation.instant]}
plugins: [broadsheet]
"""


def seeded(folder: Path) -> Path:
    (folder / "seeds").mkdir(parents=True)
    for name, text in SEEDS.items():
        (folder / "seeds" / name).write_text(f"---\n{text}\n---\nText.\n", "utf-8")
    return folder


def test_pages_that_the_theme_swaps_in_are_marked_too(
    tmp_path: Path, build: Callable[..., str], serve: Callable[..., str], profiles: Callable[..., Page]
) -> None:
    project = seeded(tmp_path / "project")
    (project / "docs").mkdir()
    (project / "mkdocs.yml").write_text(CONFIG, "utf-8")
    build(project, tmp_path / "served/news")
    pages = ("index", "stories/index", "stories/one/index", "keywords/quay/index", "for-you/index")
    reader = Reader(profiles(), f"{serve(tmp_path / 'served')}news/")
    entries = "".join(f"<url><loc>{reader.address}{page}.html</loc></url>" for page in pages)
    (tmp_path / "served/news/sitemap.xml").write_text(f"<urlset>{entries}</urlset>", "utf-8")
    page = reader.open("stories/index.html")
    page.evaluate("window.same = true")
    page.wait_for_load_state("networkidle")
    reader.card("stories/one/").get_by_role("link").first.click()
    page.wait_for_url("**/stories/one/index.html")
    reader.button("Save").click()
    expect(reader.button("Save")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("link", name="Quay").first.click()
    page.wait_for_url("**/keywords/quay/index.html")
    expect(reader.card("stories/one/").locator(".bs-mark")).to_have_text("Read")
    reader.button("Follow").click()
    page.locator(".bs-tools").get_by_role("link", name="For you").click()
    page.wait_for_url("**/for-you/index.html")
    expect(page.locator(".bs-feed .bs-story-card")).to_have_count(2)
    expect(page.locator("[data-kept=saved] a")).to_have_attribute("href", f"{reader.address}stories/one/index.html")
    assert page.evaluate("window.same")


class Strict:
    """Answers as a host with a strict Content-Security-Policy does."""

    POLICY = "default-src 'self'; script-src 'self'; style-src 'self'"


def test_a_plain_shell_below_a_strict_policy_has_all_tools(
    tmp_path: Path, serve: Callable[..., str], profiles: Callable[..., Page]
) -> None:
    project = seeded(tmp_path / "project")
    shell = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{broadsheet:title}</title></head>'
    (project / "page.html").write_text(f"{shell}<body><main>{{broadsheet:content}}</main></body></html>", "utf-8")
    command = [str(Path(sys.executable).parent / "broadsheet"), "build", "seeds", "--shell", "page.html"]
    subprocess.run(command, cwd=project, capture_output=True, check=True)
    page = profiles()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))

    def strictly(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers=answer.headers | {"content-security-policy": Strict.POLICY})

    page.route("**/*", strictly)
    reader = Reader(page, serve(project / "site"))
    reader.open("keywords/cafe-au-lait/")
    reader.button("Follow").click()
    reader.open("stories/two/")
    reader.button("Save").click()
    reader.open("for-you/")
    expect(page.locator(".bs-feed .bs-mark")).to_have_text(["Read"])
    reader.open("your-data/")
    with page.expect_download():
        reader.button("Export as a file").click()
    assert not complaints
