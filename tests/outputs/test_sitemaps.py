"""Sitemaps name every page once, with times that seeds state, within the limits that search engines set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from broadsheet.derive import storylines
from broadsheet.library import Library, Record, assemble, record_of
from broadsheet.model import Correction, Section, Story
from broadsheet.outputs import Output, listings_of
from broadsheet.outputs.news_sitemap import NEWS_SITEMAP, news_language, news_of, news_sitemap
from broadsheet.outputs.robots import robots
from broadsheet.outputs.site_pages import SitePage, site_pages
from broadsheet.outputs.sitemaps import Entry, parts_of, sitemaps
from broadsheet.render import Offers, Publisher, Site

from .conftest import SITEMAPS

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(name="Sample & Son", url="https://sample.example/news/", offers=Offers(sitemap=True))
Check = Callable[[Output], None]


@pytest.fixture(scope="module")
def valid(valid_sitemap: Callable[[bytes], None]) -> Check:
    return lambda output: valid_sitemap(output.body)


def test_the_schemas_know_a_wrong_sitemap(sitemap_schema: etree.XMLSchema) -> None:
    [sitemap] = sitemaps([SitePage("", day(4), (("e n", "x/"),))], SITE)
    for wrong in (sitemap.body, sitemap.body.replace(b"e n", b"en").replace(b"2026-07-04", b"July")):
        assert not sitemap_schema.validate(etree.fromstring(wrong))
    assert sitemap_schema.validate(etree.fromstring(sitemap.body.replace(b"e n", b"en")))


def story(slug: str, **fields: object) -> Story:
    told = {"headline": slug.title(), "slug": slug, "path": f"{slug}.md", "section": "World", "keywords": ("Quay",)}
    return Story(**(told | fields))  # type: ignore[arg-type]


def library_of(stories: Iterable[Story]) -> Library:
    by_path = {it.path: it for it in stories}
    world = {"world": Section(name="World", id="world")}
    return assemble([record_of(it) for it in by_path.values()], {}, world, by_path.__getitem__).library


def pages_of(stories: Iterable[Story], per_page: int = 2) -> dict[str, SitePage]:
    library = library_of(stories)
    listings = [*listings_of(library, storylines(library.stories), SITE.wording)]
    return {page.path: page for page in site_pages(library, listings, per_page, SITE)}


def day(number: int, hour: int = 0) -> datetime:
    return datetime(2026, 7, number, hour, tzinfo=UTC)


def read(output: Output, path: str) -> list[str]:
    return [str(each) for each in etree.fromstring(output.body).xpath(path, namespaces=SITEMAPS)]


def addresses(output: Output) -> list[str]:
    return read(output, "//s:loc/text()")


STORIES = (
    story("gate", published=day(4, 8)),
    story("mill", published=day(1), corrections=(Correction(date=day(5), text="Less."),)),
    story("tide", section=None, keywords=("Tide",)),
)


def test_every_page_is_named_once_with_the_time_that_seeds_state() -> None:
    pages = pages_of(STORIES)
    assert {path: page.changed for path, page in pages.items()} == {
        "": day(5),
        "sections/": day(5),
        "keywords/": day(5),
        "archive/": day(5),
        "stories/": day(5),
        "stories/page/2/": day(5),
        "sections/world/": day(5),
        "keywords/quay/": day(5),
        "keywords/tide/": None,
        "archive/2026-07/": day(5),
        "stories/gate/": day(4, 8),
        "stories/mill/": day(5),
        "stories/tide/": None,
    }


def test_a_sitemap_is_in_the_order_of_paths_and_tells_days_and_times_as_seeds_do(valid: Check) -> None:
    [sitemap] = sitemaps([SitePage("stories/tide/"), SitePage("a b/&.html", day(5)), SitePage("", day(4, 8))], SITE)
    valid(sitemap)
    assert sitemap == Output(
        "sitemap.xml",
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
        b"<url><loc>https://sample.example/news/</loc><lastmod>2026-07-04T08:00:00Z</lastmod></url>\n"
        b"<url><loc>https://sample.example/news/a%20b/%26.html</loc><lastmod>2026-07-05</lastmod></url>\n"
        b"<url><loc>https://sample.example/news/stories/tide/</loc></url>\n"
        b"</urlset>\n",
    )


def test_of_two_pages_at_one_path_the_last_counts() -> None:
    [sitemap] = sitemaps([SitePage("about/"), SitePage("about/", day(4))], SITE)
    assert read(sitemap, "//s:lastmod/text()") == ["2026-07-04"]


def test_the_same_story_in_several_languages_leads_from_each_to_all(valid: Check) -> None:
    tor = story("tor", language="de", translation_of="gate")
    pages = pages_of((*STORIES, tor))
    languages = (("en", "stories/gate/"), ("de", "stories/tor/"))
    assert dict(pages["stories/gate/"].alternates) == dict(pages["stories/tor/"].alternates) == dict(languages)
    assert pages["stories/mill/"].alternates == ()
    [sitemap] = sitemaps(pages.values(), SITE)
    valid(sitemap)
    links = read(sitemap, "//s:url[s:loc[contains(., '/tor/')]]/xhtml:link/@href")
    assert sorted(links) == [f"https://sample.example/news/stories/{slug}/" for slug in ("gate", "tor")]


def test_a_second_story_of_a_language_names_itself() -> None:
    pages = pages_of((STORIES[0], *(story(it, language="de", translation_of="gate") for it in ("tor", "zoll"))))
    assert dict(pages["stories/tor/"].alternates)["de"] == "stories/tor/"
    assert dict(pages["stories/zoll/"].alternates)["de"] == "stories/zoll/"


SEGMENT = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="/"), min_size=1, max_size=20)
PATHS = st.lists(SEGMENT, max_size=3).map("/".join)
TIMES = st.none() | st.datetimes(timezones=st.just(UTC))
LANGUAGES = st.lists(st.tuples(st.from_regex("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", fullmatch=True), PATHS), max_size=2)


@given(pages=st.lists(st.builds(SitePage, PATHS, TIMES, LANGUAGES.map(tuple)), min_size=1, max_size=5))
def test_whatever_a_page_is_called_its_sitemap_is_sound(pages: list[SitePage], valid: Check) -> None:
    [sitemap] = sitemaps(pages, SITE)
    valid(sitemap)
    assert addresses(sitemap) == [SITE.address(path) for path in sorted({page.path for page in pages})]


def many(count: int) -> list[SitePage]:
    stories = [SitePage(f"stories/story-{number}/", day(1 + number % 9)) for number in range(count)]
    return [*stories, SitePage("stories/", day(9)), SitePage("stories/page/2/"), SitePage("about/")]


def split(pages: Iterable[SitePage]) -> dict[str, Output]:
    return {output.uri: output for output in sitemaps(pages, SITE)}


@pytest.fixture(scope="module")
def whole() -> dict[str, Output]:
    return split(many(60_000))


def test_more_pages_than_a_file_may_have_are_split(whole: dict[str, Output], valid: Check) -> None:
    parts = ["sitemap-stories-1.xml", "sitemap-stories-2.xml", "sitemap-pages-1.xml"]
    assert list(whole) == ["sitemap.xml", *parts]
    assert addresses(whole["sitemap.xml"]) == [f"https://sample.example/news/{part}" for part in parts]
    assert read(whole["sitemap.xml"], "//s:lastmod/text()") == ["2026-07-09"] * 3
    for part in parts:
        valid(whole[part])
    told = [address for part in parts for address in addresses(whole[part])]
    assert sorted(told) == sorted(SITE.address(page.path) for page in many(60_000))
    assert max(len(addresses(whole[part])) for part in parts) < 33_000
    assert len(addresses(whole["sitemap-pages-1.xml"])) == 3


def test_the_last_page_that_fits_is_not_split_off() -> None:
    assert [len(split(many(50_000 - 3 + more))) for more in (0, 1)] == [1, 3]


def test_an_edit_or_a_new_story_changes_one_part(whole: dict[str, Output]) -> None:
    pages = many(60_000)
    for edited in ([*pages[1:], pages[0]._replace(changed=day(8))], many(60_001)):
        other = split(edited)
        changed = [name for name in whole if whole[name] != other[name]]
        assert len(changed) == 1
        assert changed[0].startswith("sitemap-stories-")


def test_parts_stay_below_the_limit_of_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("broadsheet.outputs.sitemaps"), "LARGEST", 10_000)
    parts = split(many(500))
    del parts["sitemap.xml"]
    assert sum(len(addresses(part)) for part in parts.values()) == 503
    assert 5_000 < max(len(part.body) for part in parts.values()) < 10_500


@given(st.sets(SEGMENT, max_size=40), SEGMENT)
@settings(max_examples=20)
def test_a_part_depends_on_a_pages_path_alone(others: set[str], name: str) -> None:
    def entries(names: Iterable[str]) -> list[Entry]:
        return [Entry(SitePage(each), each.encode()) for each in sorted(names)]

    whole = parts_of(entries({*others, name}), 4)
    for part in parts_of(entries(others - {name}), 4):
        assert any(set(part) <= set(each) for each in whole)


def published(slug: str, when: datetime | None, **fields: object) -> Record:
    return record_of(story(slug, published=when, **fields))


def test_news_is_what_was_published_in_the_last_two_days() -> None:
    two, second = timedelta(days=2), timedelta(seconds=1)
    records = [
        published("edge", NOW - two),
        published("past", NOW - two - second),
        published("now", NOW),
        published("soon", NOW + second),
        published("b", NOW - second),
        published("a", NOW - second),
        published("undated", None, updated=NOW),
    ]
    assert [record.slug for record, _ in news_of(records, NOW)] == ["now", "a", "b", "edge"]
    assert [record.slug for record, _ in news_of(records, NOW + second)] == ["soon", "now", "a", "b"]


def test_the_news_sitemap_says_who_published_what_and_when(valid: Check) -> None:
    told = [
        published("gate", NOW - timedelta(hours=4), headline='"A" <b> & C'),
        published("tor", day(5), language="de-AT"),
    ]
    sitemap = news_sitemap(told, SITE, NOW)
    valid(sitemap)
    assert sitemap == Output(
        NEWS_SITEMAP,
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        b'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n'
        b"<url><loc>https://sample.example/news/stories/gate/</loc><news:news><news:publication>"
        b"<news:name>Sample &amp; Son</news:name><news:language>en</news:language></news:publication>"
        b"<news:publication_date>2026-07-06T08:00:00Z</news:publication_date>"
        b"<news:title>&#34;A&#34; &lt;b&gt; &amp; C</news:title></news:news></url>\n"
        b"<url><loc>https://sample.example/news/stories/tor/</loc><news:news><news:publication>"
        b"<news:name>Sample &amp; Son</news:name><news:language>de</news:language></news:publication>"
        b"<news:publication_date>2026-07-05</news:publication_date>"
        b"<news:title>Tor</news:title></news:news></url>\n"
        b"</urlset>\n",
    )


@given(headline=st.text(st.characters(exclude_categories=("C",)), min_size=1))
def test_whatever_a_headline_says_the_news_sitemap_is_sound(headline: str, valid: Check) -> None:
    sitemap = news_sitemap([published("gate", NOW, headline=headline)], SITE, NOW)
    valid(sitemap)
    assert read(sitemap, "//news:title/text()") == [headline]


def test_a_publication_has_its_publishers_name() -> None:
    site = Site(name="Sample", url=SITE.url, publisher=Publisher(name="Sample Press"))
    assert read(news_sitemap([published("gate", NOW)], site, NOW), "//news:name/text()") == ["Sample Press"]


def test_the_news_sitemap_holds_a_thousand_at_most_and_can_be_empty(valid: Check) -> None:
    records = [published(f"story-{number}", NOW - timedelta(seconds=number)) for number in range(1_001)]
    full = news_sitemap(records, SITE, NOW)
    valid(full)
    assert [len(addresses(full)), addresses(full)[-1][-5:]] == [1_000, "-999/"]
    assert addresses(news_sitemap([], SITE, NOW)) == []


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en", "en"), ("pt-BR", "pt"), ("zh", "zh-cn"), ("zh-Hant", "zh-tw"), ("zh_TW", "zh-tw"), ("nds", "nds")],
)
def test_languages_are_named_as_google_wants_them(tag: str, language: str) -> None:
    assert news_language(tag) == language


def test_robots_may_read_all_and_are_shown_the_sitemaps() -> None:
    assert robots(SITE).body.decode() == (
        "User-agent: *\nAllow: /\n\n"
        "Sitemap: https://sample.example/news/sitemap.xml\n"
        "Sitemap: https://sample.example/news/sitemap-news.xml\n"
    )
    assert robots(Site(name="Sample")) == Output("robots.txt", b"User-agent: *\nAllow: /\n")
