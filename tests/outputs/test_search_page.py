"""The search page leads to the lists that there are; the box stands in every header, in place of the theme's."""

from __future__ import annotations

import re

import pytest

from broadsheet.outputs import Listing, Press, assets, search_page
from broadsheet.render import Offers, Shell, Site, environment
from broadsheet.render.shell import hole
from broadsheet.render.theme import with_search_box

SHELL = Shell.from_html(
    "<title>{broadsheet:title}</title><header>{broadsheet:search}</header><main>{broadsheet:content}</main>"
)
LARGEST = 16 * 1024
"""Bytes of the search's own script, as it is published. Other pages do not load it."""


def press(**settings: object) -> Press:
    site = Site(name="Sample", **{"offers": Offers(search=True), **settings})  # type: ignore[arg-type]
    return Press(site, environment(), (SHELL,))


def listing(hub: str, *stories: str) -> Listing:
    return Listing(path=f"{hub or 'stories/'}x/", hub=hub, title="X", stories=stories)


def links(html: str) -> list[str]:
    return re.findall(r'<li><a href="\.\./([^"]*)">', html)


def test_it_leads_to_all_stories_and_to_each_kind_of_list_that_there_is() -> None:
    listings = (
        listing("outlets/", "a"),
        listing(""),
        listing("", "a", "b"),
        listing("regions/", "a"),
        listing("storylines/"),
    )
    page = search_page(listings, press())
    assert page.uri == "search/index.html"
    assert links(page.body.decode()) == ["stories/", "outlets/", "regions/"]


def test_a_site_without_stories_has_no_lists_to_lead_to() -> None:
    assert "bs-ways" not in search_page((listing(""),), press()).body.decode()


def test_without_scripts_it_says_so() -> None:
    assert "<noscript><p>Your browser does the searching" in search_page((), press()).body.decode()


@pytest.mark.parametrize(("directory_urls", "file"), [(True, ""), (False, "index.html")])
def test_the_box_leads_to_the_page_from_any_depth(directory_urls: bool, file: str) -> None:
    printer = press(directory_urls=directory_urls)
    page = printer.page("stories/x/", "not_found.html", title="X", all_stories="stories/").body.decode()
    assert f'<form class="bs-search" role="search" action="../../search/{file}">' in page


def test_a_site_without_a_search_has_neither_box_nor_script() -> None:
    printer = press(offers=Offers())
    page = printer.page("stories/x/", "not_found.html", title="X", all_stories="stories/").body.decode()
    assert "<header></header>" in page
    assert not [asset.uri for asset in assets(printer.site) if "search" in asset.uri]


@pytest.mark.parametrize(("language", "words"), [("en", "const WORDS={};"), ("de", "wurde nichts gefunden.")])
def test_its_script_is_small_and_in_the_sites_language(language: str, words: str) -> None:
    site = press(language=language).site
    body = next(asset.body for asset in assets(site) if asset.uri.endswith("search.js")).decode()
    assert len(body.encode()) <= LARGEST
    assert body.startswith('(()=>{"use strict";')
    assert words in body
    assert "innerHTML" not in body


THEME = """<header><nav class="md-header__inner md-grid" aria-label="Header"><a>Logo</a>{search}
{source}</nav></header><nav>Tabs</nav>"""
SOURCE = '<div class="md-header__source">Source</div>'


@pytest.mark.parametrize("source", ["", SOURCE])
def test_the_box_is_the_last_of_a_themes_header_but_for_its_source(source: str) -> None:
    html = with_search_box(THEME.format(search="", source=source), hole("search"))
    assert html == THEME.format(search="", source=hole("search") + source)


def test_another_themes_page_gets_no_box() -> None:
    assert with_search_box("<header><nav></nav></header>", "BOX") == "<header><nav></nav></header>"
