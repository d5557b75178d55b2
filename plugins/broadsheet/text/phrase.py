"""A message that is made where the language is not known, for others to put into words."""

from __future__ import annotations

import msgspec

__all__ = ["Phrase"]


class Phrase(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is to be said, whatever the language: `wording.tell(phrase)` says it.

    Phrases that many stories share are made once.
    """

    context: str
    message: str
    """In English; names in braces are filled in from `values`."""
    values: tuple[tuple[str, str | int | tuple[str, ...]], ...] = ()
    """What goes in, by its name; several words go in with commas between them."""
