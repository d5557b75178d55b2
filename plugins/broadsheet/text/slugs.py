"""Names that can stand in an address: safe as a path, the same for every spelling of a word."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from .letters import LETTER

__all__ = ["slug"]

LONGEST = 80
"""Bytes of UTF-8 in a slug: far below the 255 that file systems allow, with room for a file's ending."""

WORD = re.compile(rf"[^\W_]{LETTER}*")
ACCENTS = re.compile("(?<=[a-z])[\u0300-\u036f]+")

SPOKEN = str.maketrans({"+": " plus ", "#": " sharp ", "&": " and ", "@": " at ", "%": " percent "})
"""Signs that tell names apart (C, C++, C#) and would otherwise be dropped."""

DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))]
)
"""Names that Windows keeps for itself."""


@lru_cache(maxsize=65536)
def slug(words: str) -> str:
    """`words` as a slug: lower-case letters and digits of any script, with single hyphens between them.

    Two texts that differ only in case, accents' encoding, spaces or punctuation give the same slug. Latin letters lose
    their accents. A text without a letter or digit gives a short hash, so that a slug is never empty.
    """
    folded = unicodedata.normalize("NFKD", words.translate(SPOKEN)).casefold()
    composed = unicodedata.normalize("NFC", ACCENTS.sub("", folded))
    name = clip("-".join(WORD.findall(composed.replace("_", " "))))
    if not name:
        return "x" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{name}-x" if name in DEVICES else name


def clip(name: str) -> str:
    """`name`, cut to at most LONGEST bytes, at a hyphen where there is one in its last half."""
    if len(name.encode()) <= LONGEST:
        return name
    cut = name.encode()[:LONGEST].decode(errors="ignore")
    head, hyphen, _ = cut.rpartition("-")
    return head if hyphen and len(head) > len(cut) // 2 else cut
