"""Pages lie where their links lead, and show what they list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from broadsheet.derive import derive, storylines
from broadsheet.library import assemble, record_of
from broadsheet.model import Article, Image, Outlet, Section, Story
from broadsheet.outputs import (
    HUBS,
    Output,
    Press,
    assets,
    front_page,
    front_view,
    hub_page,
    listing_page,
    listings_of,
    not_found_page,
    pages_of,
    root_of,
    story_page,
)
from broadsheet.render import NO_NEIGHBOURS, Shell, Site, StoryCard, environment, story_card, story_view
from broadsheet.render.views.marks import story_marks

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(name="Sample & Son", url="https://sample.example/news/")
SHELL = Shell.from_html(
    "<title>{broadsheet:title}</title><link rel=canonical href='{broadsheet:url}'>"
    "<meta name=description content='{broadsheet:description}'><main>{broadsheet:content}</main>"
)
OUTLET = Outlet(id="north", name="North Post", country="NO", owner="North Trust")


def story(number: int, **fields: object) -> Story:
    told = {
        "headline": f"Headline {number}",
        "slug": f"story-{number}",
        "path": f"story-{number}.md",
        "section": "World",
        "keywords": ("Quay",),
        "regions": ("NO",),
        "storyline": "The quay",
        "published": datetime(2026, 6, number, tzinfo=UTC),
        "articles": (Article(outlet=OUTLET),) * (number % 3),
    }
    return Story(**(told | fields))  # type: ignore[arg-type]


STORIES = tuple(story(number) for number in range(9, 0, -1))
BY_PATH = {it.path: it for it in STORIES}
RECORDS = [record_of(it) for it in STORIES]
LIBRARY = assemble(
    RECORDS, {"north": OUTLET}, {"world": Section(name="World", id="world")}, BY_PATH.__getitem__
).library
LINES = storylines(RECORDS)


def press(site: Site = SITE, custom: tuple[Path, ...] = ()) -> Press:
    return Press(site, environment(custom), (SHELL,))


def cards(site: Site = SITE) -> dict[str, StoryCard]:
    derived = {str(it.slug): (it, derive(it, NOW)) for it in STORIES}
    return {slug: story_card(it, made, "World", site, story_marks(it, made)) for slug, (it, made) in derived.items()}


class Shown:
    """The faces of stories, by their cards."""

    def __init__(self, cards: Mapping[str, StoryCard]) -> None:
        self.cards = cards

    def outlets(self, slug: str) -> int:
        return self.cards[slug].outlets

    def blindspot(self, slug: str) -> bool:
        return bool(self.cards[slug].blindspot)

    def card(self, slug: str) -> StoryCard:
        return self.cards[slug]


def listed(per_page: int, site: Site = SITE) -> dict[str, str]:
    """Every page of every listing, by its file."""
    printing = press(site)
    printed = {slug: printing.card(card) for slug, card in cards(site).items()}
    pages = [page for each in listings_of(LIBRARY, LINES, SITE.wording) for page in pages_of(each, per_page)]
    return {output.uri: output.body.decode() for output in (listing_page(page, printed, printing) for page in pages)}


def story_html(told: Story, site: Site = SITE, custom: tuple[Path, ...] = ()) -> Output:
    return story_page(story_view(told, derive(told, NOW), NO_NEIGHBOURS, site), press(site, custom))


@pytest.mark.parametrize(
    ("path", "root"), [("", "./"), ("stories/x/", "../../"), ("sections/x/page/2/", "../../../../")]
)
def test_a_page_knows_its_way_to_the_root(path: str, root: str) -> None:
    assert root_of(path) == root


def test_a_story_lies_at_its_address() -> None:
    page = story_html(story(1, headline="A <b> & C", summary="Words & *more*.", slug="größe"))
    assert page.uri == "stories/größe/index.html"
    assert "<title>A &lt;b&gt; &amp; C</title>" in page.body.decode()
    assert "href='https://sample.example/news/stories/gr%C3%B6%C3%9Fe/'" in page.body.decode()
    assert "content='Words &amp; more.'" in page.body.decode()


def test_blocks_come_in_the_order_of_the_site_and_stats_stand_beside_them() -> None:
    site = msgspec.structs.replace(SITE, blocks=("articles", "headline", "stats", "body"))
    body = story_html(story(1, body="The body.", summary="Short."), site).body.decode()
    places = [body.index(mark) for mark in ('id="articles"', "<h1", 'class="bs-rail"', 'id="stats"', "The body.")]
    assert places == sorted(places)
    assert "Quay" not in body


def test_without_stats_nothing_stands_beside_the_story() -> None:
    body = story_html(story(3, body="The body.")).body.decode()
    assert "bs-rail" not in body
    assert "bs-rest" not in body.partition("The body.")[0]


def test_comments_are_what_the_site_embeds(tmp_path: Path) -> None:
    (tmp_path / "talk.html").write_text("<p>Talk of {{ story.headline }}</p>", encoding="utf-8")
    site = msgspec.structs.replace(SITE, comments="talk.html")
    assert "<p>Talk of A &amp; B</p>" in story_html(story(1, headline="A & B"), site, (tmp_path,)).body.decode()
    assert "Comments" not in story_html(story(1)).body.decode()


def test_a_picture_is_found_from_the_storys_page() -> None:
    told = story(1, image=Image(src="stories/story-1/quay.jpg", alt="Quay"))
    assert 'src="../../stories/story-1/quay.jpg"' in story_html(told).body.decode()


def test_every_listing_has_its_pages() -> None:
    assert sorted(listed(4)) == sorted(
        f"{listing}{page}index.html"
        for listing, pages in {
            "stories/": 3,
            "sections/world/": 3,
            "keywords/quay/": 3,
            "regions/no/": 3,
            "storylines/the-quay/": 3,
            "archive/2026-06/": 3,
            "outlets/north/": 2,
        }.items()
        for page in ("", "page/2/", "page/3/")[:pages]
    )


def test_a_listing_shows_the_newest_first_and_links_from_its_depth() -> None:
    pages = listed(4)
    first, second = pages["sections/world/index.html"], pages["sections/world/page/2/index.html"]
    assert "9 stories, page 1 of 3" in first
    assert first.index('href="../../stories/story-9/"') < first.index('href="../../stories/story-6/"')
    assert 'href="../../../../stories/story-5/"' in second
    assert 'rel="prev" href="../../../../sections/world/"' in second
    assert 'rel="next" href="../../../../sections/world/page/3/"' in second
    assert "<title>World, page 2</title>" in second
    assert "\0" not in "".join(pages.values())


def test_a_storyline_numbers_its_chapters_from_the_oldest() -> None:
    page = listed(4)["storylines/the-quay/page/2/index.html"]
    assert '<ol class="bs-cards bs-cards--chapters" start="5">' in page
    assert page.index("Headline 5") < page.index("Headline 8")


def test_an_outlets_listing_says_what_is_known_of_it() -> None:
    page = listed(9)["outlets/north/index.html"]
    assert "<li>Norway</li>" in page
    assert "<li>Owner: North Trust</li>" in page
    assert "Pages of this listing" not in page


def test_without_directory_urls_links_name_the_file() -> None:
    page = listed(4, msgspec.structs.replace(SITE, directory_urls=False))["keywords/quay/index.html"]
    assert 'href="../../stories/story-9/index.html"' in page
    assert 'href="../../keywords/quay/page/2/index.html"' in page
    assert "'https://sample.example/news/keywords/quay/index.html'" in page


@pytest.mark.parametrize("hub", HUBS)
def test_a_hub_leads_to_the_listings_of_its_kind(hub: str) -> None:
    page = hub_page(hub, listings_of(LIBRARY, LINES, SITE.wording), press())
    assert page.uri == f"{hub}index.html"
    assert page.body.decode().count("<li>") == 1
    assert f'href="../{hub}' in page.body.decode()


def test_an_empty_hub_says_so() -> None:
    assert "There are none yet." in hub_page("sections/", [], press()).body.decode()


def test_the_front_page_leads_with_the_most_covered_of_the_newest() -> None:
    front = front_view(LIBRARY, LINES, Shown(cards()), SITE, NOW)
    assert front.lead is not None
    assert front.lead.headline == "Headline 8"
    assert [card.headline for card in front.seconds] == ["Headline 7", "Headline 5", "Headline 4"]
    assert [card.headline for card in front.latest][:2] == ["Headline 9", "Headline 6"]
    assert [(shelf.title, len(shelf.cards)) for shelf in front.sections] == [("World", 4)]
    assert [card.headline for card in front.storylines[0].cards][-3:] == ["Headline 7", "Headline 8", "Headline 9"]
    page = front_page(front, press())
    assert page.uri == "index.html"
    assert "<title>Sample &amp; Son</title>" in page.body.decode()
    assert 'href="./stories/story-8/"' in page.body.decode()
    assert page.body.decode().rindex("You’re all caught up.") > page.body.decode().rindex("bs-story-card")


def test_the_front_page_of_an_empty_site_says_so() -> None:
    empty = assemble([], {}, {}, BY_PATH.__getitem__).library
    body = str(front_page(front_view(empty, (), Shown({}), SITE, NOW), press()).body)
    assert "There are no stories yet." in body
    assert "caught up" not in body


def test_the_page_for_lost_readers_links_from_the_hosts_root() -> None:
    page = not_found_page(press())
    assert page.uri == "404.html"
    assert 'href="/news/stories/"' in page.body.decode()
    assert 'href="/stories/"' in not_found_page(press(msgspec.structs.replace(SITE, url=""))).body.decode()


def test_the_style_sheet_loads_its_own_fonts_alone() -> None:
    files = assets(SITE)
    sheet = next(asset for asset in files if asset.uri == "assets/broadsheet/broadsheet.css")
    asked = set(re.findall(rb"url\(([^)]*)\)", sheet.body))
    fonts = {asset.uri.rpartition("/")[2] for asset in files if asset.uri.endswith(".woff2")}
    assert {name for name in asked if not name.startswith(b"#")} == {f'"fonts/{font}"'.encode() for font in fonts}
    assert b"@import" not in sheet.body
