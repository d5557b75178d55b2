"""Kinship: which stories are related and why, with all that is needed to bring it up to date when stories change.

Made to be kept between builds. Only plain parts here: it must load in a moment where nothing has changed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cached_property
from zlib import crc32

import msgspec

from ..text import Phrase

__all__ = [
    "CHOSEN",
    "MOST_RELATED",
    "NAMES",
    "SAYS",
    "SHARES",
    "Kinship",
    "Piece",
    "Relation",
    "Why",
    "piece",
    "relations",
]

MOST_RELATED = 8
"""How many related stories a story has at most."""
FORM = f"kinship-1-{sys.byteorder}:".encode()
"""What an encoded kinship starts with: another kind of machine can't read it. Its number is to be raised whenever the
same stories give other relations or arrays than before."""
SUM_BYTES = 4

Why = tuple[int, tuple[str, ...]]
"""Why a story is related: the number of one of `WORDINGS`, and the keywords or words it fills in."""
Piece = tuple[tuple[str, Why], ...]
"""The related stories of a story, by slug, and why."""

WORDINGS = (
    (Phrase("related", "chosen by the editors"), None),
    (Phrase("related", "shares {keywords}"), "keywords"),
    (Phrase("related", "both name {keywords}"), "keywords"),
    (Phrase("related", "both say {words}"), "words"),
)
CHOSEN, SHARES, NAMES, SAYS = range(len(WORDINGS))


PIECE = msgspec.msgpack.Decoder(Piece)
SLUGS = msgspec.msgpack.Decoder(tuple[tuple[str, msgspec.Raw], ...])
"""Takes of a piece the slugs alone: a build asks for those of every story."""


class Relation(msgspec.Struct, frozen=True):
    """One related story."""

    slug: str
    """The other story's slug."""
    why: Phrase
    """Why it is related, in a few plain words."""


class Kinship(msgspec.Struct, frozen=True, array_like=True, dict=True):
    """The related stories of each story: at most eight, those its author chose first, then the most alike."""

    slugs: tuple[str, ...]
    """Of all stories, in alphabetical order, which is that of all that follows."""
    keys: tuple[bytes, ...]
    """The digest of each story's seed."""
    essences: tuple[bytes, ...]
    """The digest of all in each story that relations depend on."""
    pieces: tuple[bytes, ...]
    """The related stories of each, as an encoded `Piece`."""
    keywords: dict[str, str]
    """Each keyword of the library as it is spelt, by its slug."""
    state: dict[str, memoryview]
    """Arrays by their names; see `kindred`."""

    @classmethod
    def of_none(cls) -> Kinship:
        """That of no stories."""
        return cls((), (), (), (), {}, {})

    @cached_property
    def rows(self) -> Mapping[str, int]:
        """The place of each story."""
        return {slug: row for row, slug in enumerate(self.slugs)}

    def of(self, slug: str) -> tuple[Relation, ...]:
        """The related stories of a story."""
        return relations(self.raw(slug))

    def slugs_of(self, slug: str) -> tuple[str, ...]:
        """The slugs of a story's related stories."""
        return tuple([other for other, _ in SLUGS.decode(self.raw(slug))])

    def raw(self, slug: str) -> bytes:
        """A story's relations as bytes: equal where `of` gives the same."""
        return self.pieces[self.rows[slug]]

    def encoded(self) -> bytes:
        """All of it as bytes, for `decoded`."""
        body = msgspec.msgpack.encode(self)
        return b"".join((FORM, crc32(body).to_bytes(SUM_BYTES, "big"), body))

    @classmethod
    def decoded(cls, data: bytes | memoryview) -> Kinship | None:
        """What was encoded. None: it is of another version or machine, or no longer what it was."""
        whole = memoryview(data)
        start = len(FORM) + SUM_BYTES
        body = whole[start:]
        if whole[:start] != FORM + crc32(body).to_bytes(SUM_BYTES, "big"):
            return None
        try:
            return msgspec.msgpack.decode(body, type=cls)
        except msgspec.DecodeError:
            return None


def piece(raw: bytes | msgspec.Raw) -> Piece:
    """What `Kinship.pieces` holds of one story."""
    return PIECE.decode(raw)


def relations(raw: bytes | msgspec.Raw) -> tuple[Relation, ...]:
    """The relations that `Kinship.raw` gives as bytes."""
    return tuple(Relation(other, phrase(*why)) for other, why in piece(raw))


def phrase(number: int, words: tuple[str, ...]) -> Phrase:
    """A reason in words."""
    wording, name = WORDINGS[number]
    return msgspec.structs.replace(wording, values=((name, words),)) if name else wording
