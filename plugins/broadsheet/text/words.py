"""Words of a text: the common ground of telling near-identical texts and related stories."""

from __future__ import annotations

import re

from .letters import LETTER

__all__ = ["plainly", "shingles", "similarity", "words"]

WORD = re.compile(rf"{LETTER}+(?:['’]{LETTER}+)?")

PLAIN = bytes(code if chr(code).isalnum() and code < 128 else ord(" ") for code in bytes(range(256)).lower())
"""Maps ASCII to its lower-case letters and digits, and all else to spaces."""


def words(text: str) -> list[str]:
    """The words of `text` in order, lower-case, without punctuation."""
    plain = plainly(text)
    return WORD.findall(text.casefold().replace("_", " ")) if plain is None else plain.decode().split()


def plainly(text: str) -> bytes | None:
    """The words of `text` with spaces between them, in a third of the time; None where it is not all plain ASCII."""
    return text.encode().translate(PLAIN) if text.isascii() and "'" not in text else None


def shingles(text: str, size: int = 3) -> frozenset[tuple[str, ...]]:
    """All runs of `size` words in `text`."""
    said = words(text)
    return frozenset(zip(*(said[start:] for start in range(size)), strict=False))


def similarity(ours: frozenset[tuple[str, ...]], theirs: frozenset[tuple[str, ...]]) -> float:
    """The share of runs that two texts have in common, 0 to 1 (Jaccard; Broder 1997)."""
    either = len(ours | theirs)
    return len(ours & theirs) / either if either else 0.0
