"""The words of a story that tell what it is about, as numbers: what related stories are found by.

Run where a story is read, so that the words of ten thousand stories are taken apart in parallel.
"""

from __future__ import annotations

from binascii import crc32
from collections import Counter

import msgspec

from ..library import uncited
from ..model import Story
from ..text import words

__all__ = ["Terms", "story_words", "terms"]

HEADLINE_COUNTS = 3
"""How many times a word of the headline counts; a summary's or bullet's counts once, like the body's."""
BODY_LETTERS = 2000
"""How far into the body to look: news says first what it is about."""
SHORTEST = 4
"""Letters in a word that says something, in scripts that have such words."""


class Terms(msgspec.Struct, frozen=True, array_like=True):
    """A story's words, each once, by the CRC-32 of its UTF-8, with how often it says them."""

    hashes: list[int]
    counts: list[int]


def terms(story: Story) -> Terms:
    """The words of `story` as numbers, in the order of the numbers."""
    counted = Counter({crc32(word.encode()): count for word, count in story_words(story).items()})
    hashes = sorted(counted)
    return Terms(hashes, [counted[word] for word in hashes])


def story_words(story: Story) -> Counter[str]:
    """How often `story` says each word of four letters or more (any word in scripts that write short ones)."""
    said = Counter(words(story.headline) * HEADLINE_COUNTS)
    said.update(words(story.kicker or ""))
    said.update(words(uncited("\n".join([story.summary or "", *story.breakdown, story.body[:BODY_LETTERS]]))))
    return Counter({bare(word): count for word, count in said.items() if len(word) >= SHORTEST or not word.isascii()})


def bare(word: str) -> str:
    """`word` without the `'s` of possession."""
    return word[:-2] if word.endswith(("'s", "’s")) else word
