"""The sections of a site."""

from __future__ import annotations

from .kinds import Frozen, Line, Name

__all__ = ["Section"]


class Section(Frozen, frozen=True):
    """The one place a story is filed. A bare name stands for a mapping of `name` alone."""

    name: Line
    """What readers see."""
    id: Name | None = None
    """Its name in addresses: the key in `sections.yml`. None: made from the name."""
