"""Every link of the built sample site leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

pytestmark = pytest.mark.slow

SITE = "https://broadsheet.example/"
LINKS = {
    "a": "href",
    "area": "href",
    "audio": "src",
    "embed": "src",
    "form": "action",
    "iframe": "src",
    "img": "src",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "video": "src",
}
"""What names an address, and the attribute in which it does."""


class PageReader(HTMLParser):
    """Collects a page's anchors and its links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value for name, value in attrs if value}
        self.anchors.update(found[name] for name in ("id", "name") if name in found)
        if tag in LINKS and LINKS[tag] in found:
            self.links.append(found[LINKS[tag]])


@pytest.fixture(scope="module")
def pages(sample_site: Path) -> dict[str, PageReader]:
    """Each page of the site by its path in it, such as `stories/x/index.html`."""
    files = sorted(sample_site.rglob("*.html"))
    return {file.relative_to(sample_site).as_posix(): PageReader(file.read_text("utf-8")) for file in files}


def test_every_link_leads_somewhere(pages: dict[str, PageReader], sample_site: Path) -> None:
    broken = [f"{path}: {link}" for path in pages for link in broken_links(path, pages, sample_site)]
    assert not broken, "\n".join(broken)


def broken_links(path: str, pages: dict[str, PageReader], site: Path) -> Iterator[str]:
    for link in pages[path].links:
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
