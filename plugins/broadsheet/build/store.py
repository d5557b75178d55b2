"""The store: what builds remember of seeds, so that each is read once, and not again until it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from .database import Database, packed, unpacked
from .shelf import Folder

__all__ = ["Kept", "Store"]

TABLES = (
    "seeds (path TEXT PRIMARY KEY, signature BLOB, digest BLOB, said BLOB) WITHOUT ROWID",
    "stories (path TEXT PRIMARY KEY, story BLOB)",
    "terms (path TEXT PRIMARY KEY, terms BLOB)",
)
"""What is long stands apart from what every build looks through."""

AT_ONCE = 500
"""Paths in one query."""


class Kept(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a store keeps of one seed. Its encoded parts stay so until one of them is needed."""

    path: str
    signature: bytes
    """Of the file; empty where it may have changed since without a trace."""
    digest: bytes
    """Of what the file holds."""
    said: bytes
    """What came of reading it: its record and problems; empty where that is known."""
    story: bytes | None = None
    """Its story; empty where it has none. None: what is known of it stays."""
    terms: bytes | None = None
    """Its story's words, likewise."""


class Store(Database):
    """Seeds as they were read, by their paths below the seeds folder. Everything in it is checked as it is read."""

    def __init__(self, path: Path | None) -> None:
        super().__init__(path, TABLES)
        self.notes = Folder(str(path.with_suffix("")) if path else "")
        """What is not of one seed alone, by name. As files: a database takes ten times as long over megabytes."""

    def seeds(self) -> dict[str, Kept]:
        """All that is known, without stories and terms."""
        return {
            path: Kept(path, signature, digest, said)
            for path, signature, digest, packed in self.rows("SELECT path, signature, digest, said FROM seeds")
            if (said := unpacked(packed)) is not None
        }

    def keep(self, seeds: Iterable[Kept]) -> None:
        """Remembers seeds, in place of what was known of them."""
        seeds = list(seeds)
        whole = [seed for seed in seeds if seed.story is not None]
        of_seeds = ((seed.path, seed.signature, seed.digest, packed(seed.said)) for seed in seeds)
        self.write("REPLACE INTO seeds VALUES (?, ?, ?, ?)", of_seeds)
        self.write("REPLACE INTO stories VALUES (?, ?)", ((seed.path, summed(seed, seed.story)) for seed in whole))
        self.write("REPLACE INTO terms VALUES (?, ?)", ((seed.path, summed(seed, seed.terms)) for seed in whole))

    def forget(self, paths: Iterable[str]) -> None:
        """Forgets seeds that are gone."""
        gone = [(path,) for path in paths]
        for table in ("seeds", "stories", "terms"):
            self.write(f"DELETE FROM {table} WHERE path = ?", gone)  # noqa: S608 - one of the names above

    def stories(self, paths: Sequence[str]) -> Mapping[str, bytes]:
        """The encoded stories of these paths, as far as they are known."""
        return self.found("story", "stories", paths)

    def terms(self, paths: Sequence[str]) -> Mapping[str, bytes]:
        """The encoded terms of these paths, as far as they are known."""
        return self.found("terms", "terms", paths)

    def found(self, part: str, table: str, paths: Sequence[str]) -> dict[str, bytes]:
        query = f"SELECT path, digest, {part} FROM seeds JOIN {table} USING (path)"  # noqa: S608 - one of the names above
        found: dict[str, bytes] = {}
        for start in range(0, len(paths), AT_ONCE):
            asked = paths[start : start + AT_ONCE]
            rows = self.rows(f"{query} WHERE path IN ({','.join('?' * len(asked))})", *asked)
            for path, digest, whole in rows:
                value = unpacked(whole)
                if value is not None and value.startswith(digest):
                    found[path] = value[len(digest) :]
        return found


def summed(seed: Kept, part: bytes | None) -> bytes:
    """A part of a seed, packed with the seed's digest: after a power cut, rows of two builds can lie side by side."""
    return packed(seed.digest + (part or b""))
