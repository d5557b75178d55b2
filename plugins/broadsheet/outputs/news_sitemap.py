"""The news sitemap: stories of the last two days, for Google News and those who read the same form.

Its rules are those of https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. The site's
address must be known.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from markupsafe import escape

from ..library import Record
from ..render import Site
from ..text import story_path
from .output import Output
from .sitemaps import NAMESPACE, XML, w3c

__all__ = ["NEWS_SITEMAP", "news_of", "news_sitemap"]

NEWS_SITEMAP = "sitemap-news.xml"

RECENT = timedelta(days=2)
"""How long a story is news."""

MOST = 1_000
"""Stories at most."""

NEWS = b'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'

TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})
"""What says of a Chinese text that it is in traditional characters."""


def news_sitemap(records: Iterable[Record], site: Site, now: datetime) -> Output:
    """The news sitemap at the time `now`; without a `<url>`, as Google has it, where nothing is news."""
    urls = "".join(url(story, published, site) for story, published in news_of(records, now))
    return Output(NEWS_SITEMAP, b"%b<urlset %b %b>\n%b</urlset>\n" % (XML, NAMESPACE, NEWS, urls.encode()))


def news_of(records: Iterable[Record], now: datetime) -> list[tuple[Record, datetime]]:
    """The stories that are news at the time `now`, each with when it was published, the newest first.

    A story whose seed does not say when it was published is never news, nor is one of the future.
    """
    news = [(it, it.published) for it in records if it.published and timedelta() <= now - it.published <= RECENT]
    return sorted(news, key=lambda pair: (now - pair[1], pair[0].slug))[:MOST]


def url(story: Record, published: datetime, site: Site) -> str:
    """A story as an element of the news sitemap."""
    return (
        f"<url><loc>{escape(site.address(story_path(story.slug)))}</loc><news:news>"
        f"<news:publication><news:name>{escape(site.publisher.name or site.name)}</news:name>"
        f"<news:language>{news_language(story.language or site.language)}</news:language></news:publication>"
        f"<news:publication_date>{w3c(published)}</news:publication_date>"
        f"<news:title>{escape(story.headline)}</news:title></news:news></url>\n"
    )


def news_language(tag: str) -> str:
    """A language as ISO 639 has it; the two ways to write Chinese are `zh-cn` and `zh-tw`."""
    language, *parts = tag.lower().replace("_", "-").split("-")
    if language != "zh":
        return language
    return "zh-cn" if TRADITIONAL.isdisjoint(parts) else "zh-tw"
