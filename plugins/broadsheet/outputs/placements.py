"""Stories on a hand-written page: listings that a comment places, and links to stories by their names.

    <!-- stories: latest=5 section=technology -->
    [the ban](story:alibaba-claude-code-ban)

Both are checked: what names nothing is a fault, told with what would have been right.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from html import unescape

from markupsafe import escape

from ..library import Library
from ..text import keyword_path, outlet_path, region_path, section_path, story_path, storyline_path
from .kinds import ALL_STORIES, Listing
from .output import Press, root_of

__all__ = ["Placements"]

PLACE = re.compile(r"<!--\s*stories:\s*(?P<words>.*?)\s*-->")
LINK = re.compile(r'\bhref="(?P<kind>story|section|keyword|outlet|region|storyline):(?P<name>[^"#]*)(?P<anchor>[^"]*)"')

PATHS = {
    "story": story_path,
    "section": section_path,
    "keyword": keyword_path,
    "outlet": outlet_path,
    "region": region_path,
    "storyline": storyline_path,
}
"""Where what a page can name lies, by its kind."""

LATEST = 5
"""How many stories a listing shows that does not say."""


class Placements:
    """Puts stories into the hand-written pages of a site, and gathers what could not be put there."""

    def __init__(
        self,
        library: Library,
        listings: Iterable[Listing],
        listed: Callable[[Iterable[str]], Mapping[str, str]],
        press: Press,
    ) -> None:
        """`listings` are all of the site; `listed` gives stories' cards by slug, as `Press.card` prints them."""
        self.listed = listed
        self.press = press
        self.listings = {listing.path: listing for listing in listings}
        self.paths = self.listings.keys() | {story_path(name) for name in library.by_slug}
        self.faults: list[str] = []
        """What is wrong on the page that was last placed, in words."""

    def placed(self, html: str, path: str) -> str:
        """The HTML of the page in the folder `path`, listings in place of comments and addresses in place of names."""
        self.faults = []
        html = PLACE.sub(lambda found: self.listing(found["words"], path), html)
        return LINK.sub(lambda found: self.link(found, root_of(path)), html)

    def link(self, found: re.Match[str], root: str) -> str:
        kind, name = found["kind"], unescape(found["name"])
        path = PATHS[kind](name)
        if path not in self.paths:
            self.fault(f"a link to a {kind} of this site", f"{kind}:{name}", path)
        return f'href="{escape(root + self.press.site.link(path))}{found["anchor"]}"'

    def listing(self, words: str, path: str) -> str:
        """The stories that a comment asks for, as a list; nothing where it asks for what is not there."""
        try:
            asked = dict(word.split("=", 1) for word in shlex.split(words))
            latest = int(asked.pop("latest", LATEST))
            ((kind, name),) = asked.items() or (("", ""),)
        except ValueError:
            kind, name, latest = "?", "", 0
        listing = self.listings.get(PATHS[kind](name) if kind in PATHS else ALL_STORIES if not kind else "")
        if listing is None or latest < 1:
            self.fault("stories: latest=5 section=technology (or keyword, outlet, region, storyline)", words, "")
            return ""
        shown = newest(listing)[:latest]
        printed = self.listed(shown)
        cards = "".join(printed[slug] for slug in shown)
        return f'<ul class="bs-cards">{self.press.placed(cards, path)}</ul>'

    def fault(self, expected: str, found: str, path: str) -> None:
        near = get_close_matches(path, self.paths, 1) if path else []
        hint = f". Did you mean {named(near)}?" if near else ""
        self.faults.append(f"expected {expected}, found '{found}'{hint}")


def newest(listing: Listing) -> tuple[str, ...]:
    """A listing's stories, the newest first."""
    return listing.stories[::-1] if listing.ordered else listing.stories


def named(paths: Iterable[str]) -> str:
    """The name at the end of the first of `paths`."""
    return next(iter(paths)).rstrip("/").rpartition("/")[2]
