"""Links of a built site that lead nowhere are found, told once, and told with what would have been right."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from broadsheet.build import Workers, broken_links

URL = "https://sample.example/news/"


def told(folder: Path, pages: Mapping[str, str]) -> list[str]:
    for uri, html in pages.items():
        path = folder / uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, "utf-8")
    with Workers(1) as workers:
        return [str(problem) for problem in broken_links(folder, URL, workers)]


@pytest.mark.parametrize(
    "link",
    [
        "there/",
        "./there/#place",
        "there/index.html#name",
        "/news/there/",
        f"{URL}there/#place",
        "there/?page=2",
        "there/a%20picture.png",
        "#top",
        "#",
        "?q=x",
        "https://other.example/not-looked-at/",
        "/outside-of-the-site/",
        "mailto:desk@sample.example",
        "data:text/plain,x",
        "javascript:void(0)",
    ],
)
def test_what_leads_somewhere_is_not_told(tmp_path: Path, link: str) -> None:
    pages = {
        "index.html": f'<a href="{link}">x</a>',
        "there/index.html": '<p id="place"><a name="name">',
        "there/a picture.png": "",
    }
    assert told(tmp_path, pages) == []


@pytest.mark.parametrize(
    "html",
    [
        '<a href="gone/">x</a>',
        '<link rel="alternate" href="gone/">',
        '<img src="gone/">',
        '<form action="gone/"></form>',
        '<video poster="gone/"></video>',
        '<object data="gone/"></object>',
        '<svg><use href="gone/"></use></svg>',
        '<meta http-equiv="refresh" content="0; url=gone/">',
        f'<a href="{URL}gone/">x</a>',
    ],
)
def test_whatever_names_an_address_is_looked_at(tmp_path: Path, html: str) -> None:
    (line,) = told(tmp_path, {"index.html": html})
    assert line.startswith("index.html:1: link: expected a file of the site, found '")


def test_a_slip_is_told_with_the_line_and_what_is_near(tmp_path: Path) -> None:
    pages = {"a/index.html": '<p>\n<p><a href="../stories/bann/">', "stories/ban/index.html": ""}
    (line,) = told(tmp_path, pages)
    assert line == "a/index.html:2: link: expected a file of the site, such as stories/ban/, found '../stories/bann/'"


def test_a_place_that_is_not_there_is_told_with_one_that_is(tmp_path: Path) -> None:
    (line,) = told(tmp_path, {"index.html": '<a href="#artcle-1">x</a><p id="article-1">'})
    assert line == "index.html:1: link: expected a place on index.html, such as #article-1, found '#artcle-1'"


def test_what_is_wrong_on_every_page_is_told_once(tmp_path: Path) -> None:
    pages = {f"{name}/index.html": '<a href="../gone/">x</a>' for name in "abc"}
    (line,) = told(tmp_path, pages)
    assert line == "a/index.html:1: link: expected a file of the site, found '../gone/'. So do 2 more pages"
