"""Every link of the built sample site leads somewhere, and no page asks another host for anything."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.slow

SITE = "https://broadsheet.example/"
LINKS = {"a": "href", "area": "href", "form": "action"}
LOADED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "object": "data",
    "script": "src",
    "source": "src",
    "video": "src",
}
FETCHED = ("stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "modulepreload", "manifest")
"""The relations of a <link> that make a browser ask for it at once."""


class PageReader(HTMLParser):
    """Collects a page's anchors, its links, and what it makes a browser load."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value for name, value in attrs if value}
        self.anchors.update(found[name] for name in ("id", "name") if name in found)
        if tag == "link" and "href" in found:
            fetched = set(FETCHED) & set(found.get("rel", "").split())
            (self.loaded if fetched else self.links).append(found["href"])
        elif tag in LINKS and LINKS[tag] in found:
            self.links.append(found[LINKS[tag]])
        elif tag in LOADED and LOADED[tag] in found:
            self.loaded.append(found[LOADED[tag]])


@pytest.fixture(scope="module")
def pages(sample_site: Path) -> dict[str, PageReader]:
    """Each page of the site by its path in it, such as `stories/x/index.html`."""
    files = sorted(sample_site.rglob("*.html"))
    return {file.relative_to(sample_site).as_posix(): PageReader(file.read_text("utf-8")) for file in files}


def test_every_link_leads_somewhere(pages: dict[str, PageReader], sample_site: Path) -> None:
    broken = [f"{path}: {link}" for path in pages for link in broken_links(path, pages, sample_site)]
    assert not broken, "\n".join(broken)


def test_no_page_loads_anything_from_another_host(pages: dict[str, PageReader]) -> None:
    foreign = [f"{path}: {link}" for path, page in pages.items() for link in page.loaded if not is_own(path, link)]
    assert not foreign, "\n".join(foreign)


def broken_links(path: str, pages: dict[str, PageReader], site: Path) -> Iterator[str]:
    for link in (*pages[path].links, *pages[path].loaded):
        target = urlsplit(urljoin(SITE + path, link))
        if not is_own(path, link) or target.scheme == "data":
            continue
        file = unquote(target.path).lstrip("/")
        file = file + "index.html" if file.endswith("/") or not file else file
        anchor = unquote(target.fragment)
        if not (site / file).is_file() or (anchor and file in pages and anchor not in pages[file].anchors):
            yield link


def is_own(path: str, link: str) -> bool:
    target = urljoin(SITE + path, link)
    return target.startswith((SITE, "data:"))
