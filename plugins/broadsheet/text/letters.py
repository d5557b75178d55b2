"""What words are made of, in every script: letters, digits, and the marks that belong to them."""

from __future__ import annotations

import unicodedata
from itertools import chain, groupby

__all__ = ["LETTER"]


MARKED = (range(0x300, 0x3400), range(0xA000, 0xAC00), range(0xFB00, 0x10000))
"""Where the Basic Multilingual Plane has marks: not among Han and Hangul, surrogates and private use."""


def marks() -> str:
    r"""The combining marks of the Basic Multilingual Plane, as ranges for a character class.

    Python's `\w` leaves them out, and would cut a word of Hindi, Thai or vocalised Arabic at each of its vowels.
    """
    codes = (code for code in chain(*MARKED) if unicodedata.category(chr(code)) in ("Mn", "Mc"))
    runs = (list(run) for _, run in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0]))
    return "".join(f"{chr(run[0][1])}-{chr(run[-1][1])}" for run in runs)


LETTER = rf"[\w{marks()}]"
"""A regular expression for one letter, digit or mark; and, as in `\\w`, for an underscore."""
