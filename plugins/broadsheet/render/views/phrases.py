"""What ratings are called, and texts cut short."""

from __future__ import annotations

from ...model import Rating
from ...text import Phrase

__all__ = ["DOT", "RATINGS", "shortened"]

DOT = "\N{NO-BREAK SPACE}· "
"""What stands between facts on a line."""

RATINGS: dict[str, Phrase] = {
    Rating.LEFT: Phrase("lean", "Left"),
    Rating.LEAN_LEFT: Phrase("lean", "Lean left"),
    Rating.CENTER: Phrase("lean", "Center"),
    Rating.LEAN_RIGHT: Phrase("lean", "Lean right"),
    Rating.RIGHT: Phrase("lean", "Right"),
    Rating.UNRATED: Phrase("lean", "Unrated"),
}
"""The name of each rating; sides go by those of the same word."""


def shortened(text: str, longest: int) -> str:
    """`text`, cut after a word to at most `longest` characters, with an ellipsis where something is missing."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    return (head.rpartition(" ")[0] or head).rstrip(" ,;:.–-") + "…"
