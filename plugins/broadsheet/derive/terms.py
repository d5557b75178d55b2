"""The words of a story that tell what it is about, as numbers: what related stories are found by.

Run where a story is read, so that the words of ten thousand stories are taken apart in parallel.
"""

from __future__ import annotations

from array import array
from binascii import crc32
from collections import Counter
from functools import lru_cache

import msgspec

from ..library import uncited
from ..model import Story
from ..text import plainly, words

__all__ = ["Terms", "story_words", "terms"]

HEADLINE_COUNTS = 3
"""How many times a word of the headline counts; a summary's or bullet's counts once, like the body's."""
BODY_LETTERS = 2000
"""How far into the body to look: news says first what it is about."""
MOST = 255
"""How often a word can count: what fits in a byte."""
SHORTEST = 4
"""Letters in a word that says something, in scripts that have such words."""


class Terms(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A story's words, each once, in the order of their numbers. Kept as bytes: ten thousand stories have a million."""

    numbers: bytes
    """The CRC-32 of each word's UTF-8, as an array of unsigned 32-bit integers of this machine."""
    counts: bytes
    """How often each is said, up to 255."""


def terms(story: Story) -> Terms:
    """The words of `story` as numbers."""
    headline, rest = said(story)
    counted = Counter(numbered(headline) * HEADLINE_COUNTS + numbered(rest))
    numbers = sorted(counted)
    counts = [counted[number] for number in numbers]
    if max(counts, default=0) > MOST:
        counts = [min(MOST, count) for count in counts]
    return Terms(array("I", numbers).tobytes(), bytes(counts))


def story_words(story: Story) -> set[str]:
    """The words that `terms` numbers."""
    return {bare for text in said(story) for bare, number in map(telling, words(text)) if number}


def said(story: Story) -> tuple[str, str]:
    """What a story says: its headline, and the rest."""
    texts = (story.summary or "", *story.breakdown, story.body[:BODY_LETTERS])
    return story.headline, "\n".join((story.kicker or "", uncited("\n".join(texts))))


def numbered(text: str) -> list[int]:
    """The number of each word in `text` that tells something, in order."""
    plain = plainly(text)
    if plain is None:
        return [number for _, number in map(telling, words(text)) if number]
    return [crc32(word) for word in plain.split() if len(word) >= SHORTEST]


@lru_cache(maxsize=100_000)
def telling(word: str) -> tuple[str, int]:
    """A word without the `'s` of possession, and its number; 0 where it is too short to tell anything.

    In scripts that write words of a letter or two, no word is too short. Kept, since stories say the same words.
    """
    bare = word[:-2] if word.endswith(("'s", "’s")) else word
    return bare, crc32(bare.encode()) if len(word) >= SHORTEST or not word.isascii() else 0
