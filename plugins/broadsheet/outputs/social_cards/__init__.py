"""Social cards: a picture of each story, for those who share it."""

from .cards import SOCIAL_CARD, card_face, draw, scripts_without_font, social_card
from .face import CardFace

__all__ = ["SOCIAL_CARD", "CardFace", "card_face", "draw", "scripts_without_font", "social_card"]
