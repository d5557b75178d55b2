"""What leads from a story's former addresses to the one it has: a page at each, and rules for hosts that read them."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from ..library import Record
from ..render import Site
from ..text import story_path
from .output import Output, Press, root_of

__all__ = ["redirect_page", "redirects_file"]


def redirect_page(alias: str, story: Record, press: Press) -> Output:
    """The page at the address that `story` had under the slug `alias`: it leads on at once, and says where to.

    Its links are relative, so that it serves wherever the site lies; it loads nothing.
    """
    site, path = press.site, story_path(alias)
    target = root_of(path) + quote(site.link(story_path(story.slug)))
    page = press.part(
        "redirect.html",
        root_of(path),
        headline=story.headline,
        language=site.language_of(story.language),
        target=target,
        canonical=site.address(story_path(story.slug)) or target,
    )
    return Output(f"{path}index.html", page.encode())


def redirects_file(aliases: Iterable[tuple[str, str]], site: Site) -> Output:
    """The rules for hosts that read `_redirects`: a line for each alias, with the slug that it leads to.

    The form is that of Cloudflare Pages and Netlify: two paths from the host's root, percent-encoded, and a status.
    """
    base = urlsplit(site.url).path or "/"
    ways = sorted((story_path(alias), site.link(story_path(slug))) for alias, slug in aliases)
    rules = [f"{base}{quote(old)} {base}{quote(new)} 301\n" for old, new in ways]
    return Output("_redirects", "".join(rules).encode())
