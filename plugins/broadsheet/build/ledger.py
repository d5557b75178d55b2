"""The ledger: what the last build of a site published, so that the next one leaves alone what stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

import msgspec

from ..errors import Problem
from ..render import StoryCard
from .database import Database, packed, unpacked

__all__ = ["PARTS", "Face", "Ledger"]

PARTS = ("card", "listed", "line", "found", "drawn")
"""What is kept of each story for files that show many: its `StoryCard`; its card in listings, printed; its line in the
open data; its `SearchRecord`; its `CardFace`. Each encoded; empty where the site has no use for it."""

TABLES = (
    "outputs (uri TEXT PRIMARY KEY, fingerprint BLOB) WITHOUT ROWID",
    "faces (slug TEXT PRIMARY KEY, face BLOB)",
    f"parts (slug TEXT PRIMARY KEY, {', '.join(f'{part} BLOB' for part in PARTS)})",
)

AT_ONCE = 500
"""Stories in one query."""


class Face(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What other pages show of a story."""

    slug: str
    fingerprint: bytes
    """Of all that it is made of."""
    digests: tuple[bytes, ...]
    """Of each of its parts, in the order of `PARTS`."""
    outlets: int
    """How many outlets it lists."""
    blindspot: bool
    notices: bytes
    """What the author is to be told of it, a list of `Problem`, encoded."""
    parts: tuple[bytes, ...] = ()
    """The parts themselves. None where only the rest is asked for."""
    path: str = ""
    """What it is known by where its address has changed: this, and the next two, as in `Story`."""
    headline: str = ""
    published: datetime | None = None
    aliases: tuple[str, ...] = ()
    """Its former slugs, whose addresses lead to it."""


class Ledger(Database):
    """The outputs of one site by their paths, with the fingerprint of each; and the faces of its stories."""

    def __init__(self, path: Path | None) -> None:
        """The ledger at `path`, which is held until it is committed or closed."""
        super().__init__(path, TABLES)
        self.hold()
        self.torn = path.with_suffix(".torn") if path else None
        """A file that is there while the site is not what the ledger says: then it says nothing."""
        if self.torn and self.torn.exists():
            self.write("DELETE FROM outputs", [()])
        known = self.rows("SELECT uri, fingerprint FROM outputs")
        self.outputs: dict[str, bytes] = {uri: mark for uri, mark in known if isinstance(uri, str)}
        """The fingerprint of each file of the site; empty for what others than this package put there."""
        faces = (unpacked(face) for (face,) in self.rows("SELECT face FROM faces"))
        decode = msgspec.msgpack.Decoder(Face).decode
        known_faces = (decode(face) for face in faces if face is not None)
        self.faces = {face.slug: face for face in known_faces}
        """What is known of each story, without its parts."""
        self.anew: Callable[[list[str]], Iterable[Face]] = lambda slugs: ()
        """Makes the faces of stories whose parts were lost."""

    def keep_faces(self, faces: Iterable[Face]) -> None:
        """Remembers faces, in place of earlier ones of those stories."""
        faces = list(faces)
        bare = [msgspec.structs.replace(face, parts=()) for face in faces]
        self.write("REPLACE INTO faces VALUES (?, ?)", ((it.slug, packed(msgspec.msgpack.encode(it))) for it in bare))
        parts = ((it.slug, *map(packed, it.parts)) for it in faces)
        self.write(f"REPLACE INTO parts VALUES (?{', ?' * len(PARTS)})", parts)  # noqa: S608 - marks alone
        self.faces.update((it.slug, it) for it in bare)

    def keep_only(self, slugs: Iterable[str]) -> None:
        """Forgets the faces of all other stories."""
        gone = [(slug,) for slug in self.faces.keys() - set(slugs)]
        self.write("DELETE FROM parts WHERE slug = ?", gone)
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
        return {slug: card.decode() for slug, card in self.parts("listed", slugs).items()}

    @contextmanager
    def tearing(self) -> Iterator[None]:
        """Marks the time in which the site changes. Where the mark outlasts it, the next build looks at every file."""
        if self.torn:
            with suppress(OSError):
                self.torn.touch()
        yield
        if self.torn and self.path:  # else it is another build's ledger, which now says what is no longer so
            self.torn.unlink(missing_ok=True)

    def outlets(self, slug: str) -> int:
        """How many outlets a story lists."""
        return self.faces[slug].outlets

    def blindspot(self, slug: str) -> bool:
        """Whether one side hardly covers a story."""
        return self.faces[slug].blindspot

    def card(self, slug: str) -> StoryCard:
        """The card of a story."""
        return msgspec.msgpack.decode(self.parts("card", [slug])[slug], type=StoryCard)

    def parts(self, name: str, slugs: Iterable[str]) -> dict[str, bytes]:
        """A part of each of these stories, one of `PARTS`; what is lost of them is made anew."""
        slugs, found = list(slugs), dict[str, bytes]()
        for start in range(0, len(slugs), AT_ONCE):
            asked = slugs[start : start + AT_ONCE]
            marks = ",".join("?" * len(asked))
            rows = self.rows(f"SELECT slug, {name} FROM parts WHERE slug IN ({marks})", *asked)  # noqa: S608
            found.update((slug, part) for slug, whole in rows if (part := unpacked(whole)) is not None)
        if lost := [slug for slug in slugs if slug not in found]:
            faces = list(self.anew(lost))
            self.keep_faces(faces)
            found.update((face.slug, face.parts[PARTS.index(name)]) for face in faces)
        return found

    def digests(self, name: str) -> dict[str, bytes]:
        """The digest of a part of each story."""
        place = PARTS.index(name)
        return {slug: face.digests[place] for slug, face in self.faces.items()}

    def notices(self, slugs: Iterable[str]) -> list[Problem]:
        """What the authors of these stories are to be told."""
        found = (self.faces[slug].notices for slug in slugs)
        return [each for notices in found if notices for each in msgspec.msgpack.decode(notices, type=list[Problem])]
