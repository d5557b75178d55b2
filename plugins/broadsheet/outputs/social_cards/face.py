"""What a story's card shows: all that it is drawn from."""

from __future__ import annotations

import msgspec

__all__ = ["CardFace"]


class CardFace(msgspec.Struct, frozen=True):
    """The words and numbers of a card. Cards with equal faces are equal, byte for byte."""

    site: str
    """The site's name."""
    leftward: bool
    """Whether the site's own language is written from right to left: the card is then laid out from there."""
    date: str
    """The day of the story's last change, in words; empty where it is not known."""
    section: str
    """The name of the section; empty where the story has none."""
    headline: str
    counts: str
    """"13 outlets · 9 origins"; empty where no article is listed."""
    lean: tuple[int, ...]
    """Where left, center and right start in the bar, in percent; empty where no outlet is rated: no bar is drawn."""
    sides: str
    """The same in words: "3 left · 2 center · 5 right"."""
    fonts: tuple[str, ...] = ()
    """The paths of the site's own fonts."""
