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
from ..text import words

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
    counted = Counter([telling(word)[1] for word in said(story)])
    del counted[0]
    numbers = sorted(counted)
    counts = [counted[number] for number in numbers]
    if max(counts, default=0) > MOST:
        counts = [min(MOST, count) for count in counts]
    return Terms(array("I", numbers).tobytes(), bytes(counts))


def story_words(story: Story) -> set[str]:
    """The words that `terms` numbers."""
    return {bare for bare, number in map(telling, said(story)) if number}


def said(story: Story) -> list[str]:
    """The words of a story, as often as each counts."""
    texts = (story.summary or "", *story.breakdown, story.body[:BODY_LETTERS])
    return words(story.headline) * HEADLINE_COUNTS + words(story.kicker or "") + words(uncited("\n".join(texts)))


@lru_cache(maxsize=100_000)
def telling(word: str) -> tuple[str, int]:
    """A word without the `'s` of possession, and its number; 0 where it is too short to tell anything.

    In scripts that write words of a letter or two, no word is too short. Kept, since stories say the same words.
    """
    bare = word[:-2] if word.endswith(("'s", "’s")) else word
    return bare, crc32(bare.encode()) if len(word) >= SHORTEST or not word.isascii() else 0
