"""What crawlers are told: they may read everything, and where the sitemaps are (RFC 9309)."""

from __future__ import annotations

from ..render import Site
from .news_sitemap import NEWS_SITEMAP
from .output import Output
from .sitemaps import SITEMAP

__all__ = ["robots"]


RULES = "User-agent: *\nAllow: /\n"


def robots(site: Site) -> Output:
    """The site's `robots.txt`; it names the sitemaps of a site that has some."""
    named = (f"Sitemap: {site.address(path)}\n" for path in (SITEMAP, NEWS_SITEMAP) if site.offers.sitemap)
    return Output("robots.txt", "\n".join(filter(None, (RULES, "".join(named)))).encode())
