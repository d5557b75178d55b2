"""The files that pages load: one style sheet joined from its parts, and what it needs as it is."""

from __future__ import annotations

from pathlib import Path

from rcssmin import cssmin

from .output import Output

__all__ = ["STYLESHEET", "assets"]

PACKAGED = Path(__file__).parent.parent / "assets"

FOLDER = "assets/broadsheet/"
"""Where they lie on the site."""

STYLESHEET = f"{FOLDER}broadsheet.css"
"""The style sheet's path on the site."""

STYLES = ("base", "words", "story", "stats", "coverage", "cards", "listings", "theme", "print")
"""The parts of the style sheet, in the order in which they outweigh one another."""


def assets() -> tuple[Output, ...]:
    """All files that pages load."""
    return (Output(STYLESHEET, stylesheet().encode()),)


def stylesheet() -> str:
    """The style sheet, without its comments."""
    return str(cssmin("\n".join((PACKAGED / "styles" / f"{name}.css").read_text("utf-8") for name in STYLES)))
