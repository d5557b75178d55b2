"""Why two stories are related: the keywords they share, else the rarest words that both say."""

from __future__ import annotations

from binascii import crc32
from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, Protocol

from ..library import Record
from ..model import Story
from .kinship import NAMES, SAYS, SHARES, Why
from .naming import Naming
from .terms import story_words

if TYPE_CHECKING:  # which loads numpy
    from .vectors import Vocabulary

__all__ = ["Reasons", "Stories"]

TOLD = 3
"""How many keywords or words are told."""
KEPT = 20_000
"""Stories whose words are kept, since neighbours ask for the same ones: a bound on what they take up."""


class Stories(Protocol):
    """Where whole stories are to be had."""

    def story(self, slug: str) -> Story:
        """One story as read. Slow: to be asked for few."""


class Reasons:
    """Says why stories are related."""

    def __init__(self, naming: Naming, spelt: Mapping[str, str], vocabulary: Vocabulary, texts: Stories) -> None:
        """`spelt` is how each keyword is spelt, by its slug."""
        self.naming = naming
        self.spelt = spelt
        self.vocabulary = vocabulary
        self.texts = texts
        self.words: dict[str, Set[str]] = {}
        self.rarity: dict[str, int] = {}

    def share(self, story: Record, other: Record) -> bool:
        """Whether two stories are about a common keyword."""
        return not self.naming.names(story).keys().isdisjoint(self.naming.names(other).keys())

    def why(self, story: Record, other: Record) -> Why | None:
        """Why two stories are related. None: they only seemed to have something in common."""
        theirs = self.naming.names(other)
        if shared := [name for name in self.naming.names(story) if name in theirs]:
            own = [name for name in shared if name in story.keyword_slugs and name in other.keyword_slugs]
            return SHARES if own else NAMES, tuple([self.spelt[name] for name in shared[:TOLD]])
        rarest = self.by_rarity(self.words_of(story) & self.words_of(other))
        return (SAYS, tuple(rarest[:TOLD])) if rarest else None

    def by_rarity(self, words: Set[str]) -> list[str]:
        """Words, the rarest first, of equally rare ones by the alphabet; without those too common to tell anything."""
        if new := [word for word in words if word not in self.rarity]:
            found = self.vocabulary.rarity_of([crc32(word.encode()) for word in new])
            self.rarity.update(zip(new, found, strict=True))
        return sorted(filter(self.rarity.__getitem__, words), key=lambda word: (-self.rarity[word], word))

    def words_of(self, story: Record) -> Set[str]:
        if story.slug not in self.words:
            if len(self.words) >= KEPT:
                self.words.clear()
            self.words[story.slug] = story_words(self.texts.story(story.slug))
        return self.words[story.slug]
