"""The social card of a story: a picture for those who share it."""

from __future__ import annotations

from ...render import Site
from ...text import story_path
from ..output import Output
from ..whole import Whole
from .face import CardFace

__all__ = ["SOCIAL_CARD", "card_face", "draw", "scripts_without_font", "social_card"]

SOCIAL_CARD = "card.png"
"""Its name, beside the story's page."""


def social_card(whole: Whole, site: Site) -> Output:
    """The card of a story, drawn: what takes most of a story's time. An equal `CardFace` gives the same bytes."""
    return Output(f"{story_path(str(whole.story.slug))}{SOCIAL_CARD}", draw(card_face(whole, site)))


def card_face(whole: Whole, site: Site) -> CardFace:
    """What the card of a story shows."""
    card = whole.card
    return CardFace(
        site=site.name,
        leftward=site.wording.leftward,
        date=card.time.label if card.time else "",
        section=card.section.label if card.section else "",
        headline=card.headline,
        counts=card.counts,
        lean=card.lean,
        sides=card.lean_words,
        fonts=site.offers.card_fonts,
    )


def draw(face: CardFace) -> bytes:
    """The card as a PNG of 1200 x 630 pixels. Any text can be drawn: what no font has letters for is left out."""
    from .drawing import drawn  # takes 70 milliseconds, mostly NumPy's: only a build that draws waits for it

    return drawn(face)


def scripts_without_font(face: CardFace) -> frozenset[str]:
    """The scripts of a headline that no font has letters of: "DEVANAGARI", "CJK", after Unicode's character names."""
    from .fonts import scripts_missing  # loads HarfBuzz, likewise

    return scripts_missing(face.headline, face.fonts)
