"""The files that pages load: one style sheet and one script, each joined from its parts."""

from __future__ import annotations

from pathlib import Path

from rcssmin import cssmin

from ..render import Site
from .embedding import embed_style
from .output import ASSETS, EARLY_SCRIPT, SCRIPT, SEARCH_SCRIPT, Output
from .scripts import early_script, script, search_script

__all__ = ["STYLESHEET", "assets"]

PACKAGED = Path(__file__).parent.parent / "assets"

STYLESHEET = f"{ASSETS}broadsheet.css"
"""The style sheet's path on the site."""

STYLES = (
    "fonts",
    "base",
    "words",
    "story",
    "stats",
    "pictures",
    "coverage",
    "cards",
    "listings",
    "front",
    "marks",
    "tools",
    "search",
    "theme",
    "print",
)
"""The parts of the style sheet, in the order in which they outweigh one another."""


def assets(site: Site) -> tuple[Output, ...]:
    """All files that the pages of a site load."""
    return (
        Output(STYLESHEET, stylesheet().encode()),
        Output(EARLY_SCRIPT, early_script().encode()),
        Output(SCRIPT, script(site).encode()),
        *([Output(SEARCH_SCRIPT, search_script(site).encode())] if site.offers.search else []),
        *([embed_style()] if site.offers.embed else []),
        Output(f"{ASSETS}world.svg", (PACKAGED / "world" / "world.svg").read_bytes()),
        *(Output(f"{ASSETS}fonts/{font.name}", font.read_bytes()) for font in sorted((PACKAGED / "fonts").iterdir())),
    )


def stylesheet() -> str:
    """The style sheet, without its comments."""
    return str(cssmin("\n".join((PACKAGED / "styles" / f"{name}.css").read_text("utf-8") for name in STYLES)))
