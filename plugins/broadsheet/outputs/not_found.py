"""The page for addresses that lead nowhere."""

from __future__ import annotations

from urllib.parse import urlsplit

from .kinds import ALL_STORIES
from .output import Output, Press

__all__ = ["not_found_page"]


def not_found_page(press: Press) -> Output:
    """The page that hosts show for an unknown address, at any depth: so its links start at the host's root."""
    root = urlsplit(press.site.url).path or "/"
    title = press.site.wording.say("not found", "Page not found")
    body = press.printed("404.html", root, "not_found.html", title=title, all_stories=press.site.link(ALL_STORIES))
    return Output("404.html", body)
