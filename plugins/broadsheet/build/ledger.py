"""The ledger: what the last build of a site published, so that the next one leaves alone what stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from ..errors import Problem
from ..render import StoryCard
from .database import Database

__all__ = ["Face", "Ledger"]

TABLES = (
    "outputs (uri TEXT PRIMARY KEY, fingerprint BLOB) WITHOUT ROWID",
    "cards (slug TEXT PRIMARY KEY, fingerprint BLOB, digest BLOB, outlets INTEGER, blindspot INTEGER, notices BLOB)",
    "faces (slug TEXT PRIMARY KEY, card BLOB, listed TEXT)",
)

AT_ONCE = 500
"""Stories in one query."""


class Face(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What other pages show of a story."""

    slug: str
    fingerprint: bytes
    """Of all that it is made of."""
    digest: bytes
    """Of its card in listings."""
    outlets: int
    """How many outlets it lists."""
    blindspot: bool
    notices: bytes
    """What the author is to be told of it, a list of `Problem`, encoded."""
    card: bytes = b""
    """Its `StoryCard`, encoded. Empty where only the rest is asked for."""
    listed: str = ""
    """Its card in listings, printed; likewise."""


class Ledger(Database):
    """The outputs of one site by their paths, with the fingerprint of each; and the faces of its stories."""

    def __init__(self, path: Path | None) -> None:
        """The ledger at `path`, which is held until it is committed or closed."""
        super().__init__(path, TABLES)
        self.hold()
        self.torn = path.with_suffix(".torn") if path else None
        """A file that is there while the site is not what the ledger says: then it says nothing."""
        known = self.rows("SELECT uri, fingerprint FROM outputs")
        self.outputs: dict[str, bytes] = {} if self.torn and self.torn.exists() else dict(known)
        """The fingerprint of each file of the site; empty for what others than this package put there."""
        faces = "SELECT slug, fingerprint, digest, outlets, blindspot, notices FROM cards"
        self.faces = {
            slug: Face(slug, fingerprint, digest, outlets, bool(blindspot), notices)
            for slug, fingerprint, digest, outlets, blindspot, notices in self.rows(faces)
        }
        """What is known of each story, without its cards."""

    def keep_faces(self, faces: Iterable[Face]) -> None:
        """Remembers faces, in place of earlier ones of those stories."""
        faces = list(faces)
        rows = ((it.slug, it.fingerprint, it.digest, it.outlets, it.blindspot, it.notices) for it in faces)
        self.write("REPLACE INTO cards VALUES (?, ?, ?, ?, ?, ?)", rows)
        self.write("REPLACE INTO faces VALUES (?, ?, ?)", ((it.slug, it.card, it.listed) for it in faces))
        self.faces.update((it.slug, msgspec.structs.replace(it, card=b"", listed="")) for it in faces)

    def keep_only(self, slugs: Iterable[str]) -> None:
        """Forgets the faces of all other stories."""
        gone = [(slug,) for slug in self.faces.keys() - set(slugs)]
        self.write("DELETE FROM cards WHERE slug = ?", gone)
        self.write("DELETE FROM faces WHERE slug = ?", gone)
        for (slug,) in gone:
            del self.faces[slug]

    def keep_outputs(self, outputs: Mapping[str, bytes]) -> None:
        """Remembers the files that the site has from now on."""
        new = [(uri, mark) for uri, mark in outputs.items() if self.outputs.get(uri) != mark]
        self.write("DELETE FROM outputs WHERE uri = ?", [(uri,) for uri in self.outputs.keys() - outputs.keys()])
        self.write("REPLACE INTO outputs VALUES (?, ?)", new)
        self.outputs = dict(outputs)

    def listed(self, slugs: Iterable[str]) -> dict[str, str]:
        """The printed cards of these stories."""
        return dict(self.faces_of("listed", list(slugs)))

    @contextmanager
    def tearing(self) -> Iterator[None]:
        """Marks the time in which the site changes. Where the mark outlasts it, the next build looks at every file."""
        if self.torn:
            self.torn.touch()
        yield
        if self.torn:
            self.torn.unlink(missing_ok=True)

    def outlets(self, slug: str) -> int:
        """How many outlets a story lists."""
        return self.faces[slug].outlets

    def blindspot(self, slug: str) -> bool:
        """Whether one side hardly covers a story."""
        return self.faces[slug].blindspot

    def card(self, slug: str) -> StoryCard:
        """The card of a story."""
        ((_, card),) = self.faces_of("card", [slug])
        return msgspec.msgpack.decode(card, type=StoryCard)

    def faces_of(self, part: str, slugs: list[str]) -> Iterator[tuple[str, Any]]:
        for start in range(0, len(slugs), AT_ONCE):
            asked = slugs[start : start + AT_ONCE]
            marks = ",".join("?" * len(asked))
            yield from self.rows(f"SELECT slug, {part} FROM faces WHERE slug IN ({marks})", *asked)  # noqa: S608

    def notices(self, slugs: Iterable[str]) -> list[Problem]:
        """What the authors of these stories are to be told."""
        found = (self.faces[slug].notices for slug in slugs)
        return [each for notices in found if notices for each in msgspec.msgpack.decode(notices, type=list[Problem])]
