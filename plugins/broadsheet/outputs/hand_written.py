"""Pages that the theme makes of what the site's authors wrote, with all that pages of ours have too."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup

from ..render import Needs, Shell, hole, needs_of, policed
from ..render.theme import mended, with_search_box
from .feeds import feed_links
from .linked_data import front_head, page_head
from .not_found import not_found_page
from .output import Press, root_of
from .policy import policy_meta

__all__ = ["HandWritten", "dressed", "filled"]


class HandWritten(NamedTuple):
    """A hand-written page of the site."""

    path: str
    """Its path below the site's root, as links name it."""
    title: str
    html: str
    """What stands on it; empty for what the search need not find."""
    description: str
    """What it is about, in plain words; empty where it does not say."""
    home: bool = False
    """Whether it is the front page."""


def dressed(html: str, page: HandWritten, press: Press) -> tuple[str, Needs]:
    """What the theme made of a page, mended, and with what its head says and loads; and what its policy allows."""
    root, site = root_of(page.path), press.site
    html = mended(html)
    if site.offers.search:
        html = with_search_box(html, press.search_box(root))
    about = Markup()
    if 'property="og:title"' not in html:  # else another plugin has said it
        front = front_head(press, page.description)
        about = front if page.home else page_head(page.path, page.title, page.description, press)
    html = html.replace("</head>", f"{press.head(root) + about + feed_links(site)}</head>", 1)
    needs = needs_of(html)
    return policed(html, policy_meta(needs, site)), needs


def filled(html: str, press: Press) -> str:
    """The theme's page for addresses that lead nowhere, with holes in it, filled."""
    html = policed(mended(html))
    shell = Shell.from_html(with_search_box(html, hole("search")) if press.site.offers.search else html)
    return not_found_page(Press(press.site, press.environment, (shell,))).body.decode()
