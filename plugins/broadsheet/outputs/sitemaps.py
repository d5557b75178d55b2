"""The sitemap: what pages a site has and when each last changed, for search engines (sitemaps.org 0.9).

The site's address must be known, for a sitemap names nothing but whole addresses.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple
from zlib import crc32

from markupsafe import escape

from ..render import Site
from ..text import story_path, whole_day
from .output import Output
from .site_pages import SitePage, latest

__all__ = ["SITEMAP", "sitemaps", "w3c"]

SITEMAP = "sitemap.xml"
"""The sitemap, or the index of its parts."""

MOST, LARGEST = 50_000, 50_000_000
"""Pages of one file at most, and bytes that tell of them. The protocol's own limit is 50 MiB, with all else in it."""

XML = b'<?xml version="1.0" encoding="UTF-8"?>\n'
NAMESPACE = b'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
LINKS = b'xmlns:xhtml="http://www.w3.org/1999/xhtml"'


class Entry(NamedTuple):
    """What a sitemap says of a page, with the page."""

    page: SitePage
    xml: bytes


def sitemaps(pages: Iterable[SitePage], site: Site) -> Iterator[Output]:
    """The sitemap of `pages`, in any order; of two at one path the last one counts.

    Where one file cannot hold them all, it is an index of parts, stories apart from all else: `sitemap-stories-1.xml`,
    `sitemap-pages-1.xml`. Which part a page is in follows from its path alone, until their number doubles.
    """
    by_path = {page.path: page for page in pages}
    entries = [Entry(page, url(page, site)) for _, page in sorted(by_path.items())]
    if fits(entries):
        yield urlset(SITEMAP, entries)
        return
    parts = [*named_parts(entries)]
    yield index(parts, site)
    yield from (urlset(name, part) for name, part in parts)


def fits(entries: Sequence[Entry]) -> bool:
    """Whether one file may hold them all."""
    return len(entries) <= MOST and sum(len(entry.xml) for entry in entries) <= LARGEST


def named_parts(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """The parts of a sitemap, each with the name of its file."""
    stories = [entry for entry in entries if is_story(entry.page.path)]
    others = [entry for entry in entries if not is_story(entry.page.path)]
    for kind, those in (("stories", stories), ("pages", others)):
        for number, part in enumerate(parts_of(those), 1):
            yield f"sitemap-{kind}-{number}.xml", part


def is_story(path: str) -> bool:
    """Whether a path is that of a story's page."""
    name = path.split("/")[1:2]
    return bool(name) and path == story_path(name[0])


def parts_of(entries: Sequence[Entry], number: int = 1) -> list[list[Entry]]:
    """As few parts as can hold them, `number` times a power of two."""
    parts: list[list[Entry]] = [[] for _ in range(number)]
    for entry in entries:
        parts[crc32(entry.page.path.encode()) % number].append(entry)
    return [part for part in parts if part] if all(map(fits, parts)) else parts_of(entries, 2 * number)


def url(page: SitePage, site: Site) -> bytes:
    """A page as an element of a sitemap."""
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href="{escape(site.address(path))}"/>'
        for language, path in page.alternates
    )
    return f"<url><loc>{escape(site.address(page.path))}</loc>{lastmod(page.changed)}{links}</url>\n".encode()


def lastmod(changed: datetime | None) -> str:
    return f"<lastmod>{w3c(changed)}</lastmod>" if changed else ""


def w3c(moment: datetime) -> str:
    """A time as sitemaps write it; the date alone where no more is known of it."""
    if whole_day(moment):
        return moment.date().isoformat()
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def urlset(name: str, entries: Iterable[Entry]) -> Output:
    """A sitemap of pages."""
    urls = b"".join(entry.xml for entry in entries)
    return Output(name, b"%b<urlset %b %b>\n%b</urlset>\n" % (XML, NAMESPACE, LINKS, urls))


def index(parts: Iterable[tuple[str, Sequence[Entry]]], site: Site) -> Output:
    """A sitemap of sitemaps; each changed when one of its pages did."""
    told = "".join(
        f"<sitemap><loc>{escape(site.address(name))}</loc>{lastmod(latest(entry.page.changed for entry in part))}"
        "</sitemap>\n"
        for name, part in parts
    )
    return Output(SITEMAP, b"%b<sitemapindex %b>\n%b</sitemapindex>\n" % (XML, NAMESPACE, told.encode()))
