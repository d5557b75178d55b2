"""A story with all that is known of it: what every output of one story is made from."""

from __future__ import annotations

from typing import NamedTuple

from ..derive import Derived
from ..model import Story
from ..render import Neighbours, StoryCard, StoryView

__all__ = ["Whole"]


class Whole(NamedTuple):
    """A story as it is printed."""

    story: Story
    """As its seed has it, with every outlet written out."""
    derived: Derived
    """What was computed of it."""
    neighbours: Neighbours
    """The stories beside it."""
    view: StoryView
    """Its page."""
    card: StoryCard
    """What listings show of it."""
