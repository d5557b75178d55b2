"""The fonts that cards are drawn with: those of the package, then the site's own."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

__all__ = ["Face", "Weight", "faces", "readable", "scripts_missing"]

PACKAGED = Path(__file__).parent.parent.parent / "assets" / "card_fonts"


class Weight(StrEnum):
    """How heavy letters are. Only Latin, Greek and Cyrillic ones come in both weights."""

    REGULAR = "regular"
    SEMIBOLD = "semibold"


OTHER_SCRIPTS = ("noto-naskh-arabic-semibold", "noto-serif-hebrew-semibold")

WEIGHT_OF_VARIABLE = 600.0
"""What a font of the site's own is set to, where it comes in all weights: many such start at the thinnest."""

DISPENSABLE = frozenset({"So", "Sk", "Me", "Cc", "Cf", "Cs", "Co", "Cn"})
"""Kinds of characters (Unicode's general categories) that a headline can be read without, such as emoji."""

VARIANTS = frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
"""Marks that ask for another form of the character before them. No font needs to have them."""


TURNS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Controls of a text's direction; what they enclose finds its own."""


SPACES = re.compile(r"[^\S\xa0\u202f]+")
"""All but those that lines do not break at."""


class Face(NamedTuple):
    """A font, ready to draw."""

    font: hb.Font
    em: int
    """The font's units in an em."""
    height: float
    """From the deepest to the highest letters, in em."""
    letters: frozenset[str]
    """The characters it has."""


@cache
def faces(weight: Weight, own: tuple[str, ...]) -> tuple[Face, ...]:
    """The faces for a text, the best first; `own` are the paths of the site's fonts."""
    packaged = (f"source-serif-{weight}", *OTHER_SCRIPTS)
    return tuple(face(path) for path in (*(str(PACKAGED / f"{name}.ttf") for name in packaged), *own))


@cache
def face(path: str) -> Face:
    """The font of a TrueType or OpenType file. A file of another kind gives one without letters."""
    described = hb.Face(hb.Blob.from_file_path(path))
    font = hb.Font(described)
    font.set_variations({"wght": WEIGHT_OF_VARIABLE})
    span = font.get_font_extents("ltr")
    letters = frozenset(map(chr, described.unicodes))
    return Face(font, described.upem, (span.ascender - span.descender) / described.upem, letters)


def readable(text: str, own: tuple[str, ...]) -> str:
    """`text` without what no font has, such as emoji; nothing at all where a letter or number is among that."""
    letters, told = covered(own), normal(text)
    if any(each not in letters and needs_font(each) for each in told):
        return ""
    return spaced("".join(each for each in told if each in letters))


def scripts_missing(text: str, own: tuple[str, ...]) -> frozenset[str]:
    """The scripts in `text` that no font has letters of: "DEVANAGARI", "CJK", after Unicode's character names."""
    missing = {each for each in normal(text) if each.isalpha() and each not in covered(own)}
    return frozenset(unicodedata.name(each, "UNKNOWN").split()[0] for each in missing)


def normal(text: str) -> str:
    """`text` with each letter and its accents as one character (NFC), plain spaces, and no marks that turn it about."""
    return spaced(unicodedata.normalize("NFC", text.translate(TURNS)))


def spaced(text: str) -> str:
    return SPACES.sub(" ", text).strip()


def needs_font(character: str) -> bool:
    return unicodedata.category(character) not in DISPENSABLE and character not in VARIANTS


@cache
def covered(own: tuple[str, ...]) -> frozenset[str]:
    """All characters that there is a letter for."""
    return frozenset[str]().union(*(each.letters for each in faces(Weight.SEMIBOLD, own)))
