"""What makes a page of a feed where a browser opens it.

By CSS, not by XSLT: browsers are giving up XSLT (Chrome in 2026), and with them a page made by it turns into bare XML.
"""

from __future__ import annotations

from pathlib import Path

from rcssmin import cssmin

from ...render import Site
from ..output import ASSETS, Output, root_of

__all__ = ["feed_style", "style_for"]

SOURCE = Path(__file__).parents[2] / "assets" / "styles" / "feed.css"

STYLE = f"{ASSETS}feed.css"
"""The style sheet's path on the site."""


def feed_style(site: Site) -> Output:
    """The style sheet of all feeds, with what it says to people in the site's words."""
    say = site.wording.say
    told = say("feed", "This is a web feed. Copy its address into a feed reader, and new stories come to you.")
    rule = f":root::before {{ content: {quoted(told)}; }}\n"
    return Output(STYLE, str(cssmin(f"{SOURCE.read_text('utf-8')}\n{rule}")).encode())


def quoted(text: str) -> str:
    """`text` as a string of CSS."""
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " "))


def style_for(path: str) -> str:
    """The way to the style sheet from a feed in the folder `path`."""
    return f"{root_of(path)}{STYLE}"
