"""The style sheet that the pages use."""

from __future__ import annotations

from pathlib import Path

from .output import Output

__all__ = ["STYLESHEET", "stylesheet"]

PACKAGE = Path(__file__).parent.parent

STYLESHEET = "assets/broadsheet/broadsheet.css"
"""The style sheet's path, below the site as below the package."""


def stylesheet() -> Output:
    """The package's style sheet."""
    return Output(STYLESHEET, (PACKAGE / STYLESHEET).read_bytes())
