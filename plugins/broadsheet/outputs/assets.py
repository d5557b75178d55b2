"""The style sheet that the pages use."""

from __future__ import annotations

from pathlib import Path

from .output import Output

__all__ = ["ASSETS", "stylesheet"]

ASSETS = Path(__file__).parent.parent / "assets"
"""What the package ships for browsers."""

STYLESHEET = "assets/broadsheet/broadsheet.css"


def stylesheet() -> Output:
    """The package's style sheet, at the same path below the site as below the package."""
    return Output(STYLESHEET, (ASSETS.parent / STYLESHEET).read_bytes())
