"""The social card of a story: a picture for those who share it."""

from __future__ import annotations

from ...render import Site
from ...text import story_path
from ..output import Output
from ..whole import Whole
from .drawing import draw
from .face import CardFace

__all__ = ["SOCIAL_CARD", "card_face", "social_card"]

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
