"""Which keywords a story is about: its own, and those of other stories that its headline names."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cached_property

from ..library import Record
from ..text import words
from .terms import telling

__all__ = ["Naming"]

PHRASE = 3
"""The longest keyword, in words, that is looked for in a headline."""


class Naming:
    """Finds the keywords of a library in its headlines."""

    def __init__(self, keywords: Set[str]) -> None:
        """`keywords` are their slugs."""
        self.keywords = keywords
        self.known: dict[str, Mapping[str, None]] = {}

    @cached_property
    def openings(self) -> Set[str]:
        """The first word of each keyword: few words of a headline are one."""
        return {name.partition("-")[0] for name in self.keywords}

    def names(self, story: Record) -> Mapping[str, None]:
        """The keywords a story is about, by slug: its own in their order, then those named in that of the alphabet."""
        if (known := self.known.get(story.slug)) is None:
            own = dict.fromkeys(story.keyword_slugs)
            known = self.known[story.slug] = own | dict.fromkeys(sorted(self.within(story.headline)))
        return known

    def within(self, headline: str) -> Set[str]:
        """The keywords that a headline names."""
        said = [telling(word)[0] for word in words(headline)]
        starts = [at for at, word in enumerate(said) if word in self.openings]
        return {"-".join(said[at : at + size]) for at in starts for size in range(1, PHRASE + 1)} & self.keywords
