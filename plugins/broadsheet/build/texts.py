"""The texts of an edition's stories, encoded until one of them is needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from ..derive.terms import Terms, terms
from ..model import Story
from .reading import read_one
from .store import Store

__all__ = ["Texts"]


class Texts:
    """Finds what a store keeps of stories; what it has lost is read again."""

    def __init__(self, store: Store, folder: Path, paths: Mapping[str, str]) -> None:
        """`paths` are those of the seeds below `folder`, by the slugs of their stories."""
        self.store = store
        self.folder = folder
        self.paths = paths

    def encoded(self, slugs: Iterable[str]) -> dict[str, bytes]:
        """The stories of these slugs as read, each encoded, in the order asked for."""
        slugs = list(slugs)
        kept = self.store.stories([self.paths[slug] for slug in slugs])
        return {slug: kept.get(self.paths[slug]) or self.anew(self.paths[slug]) for slug in slugs}

    def anew(self, path: str) -> bytes:
        return read_one(str(self.folder), path).story or b""

    def at(self, path: str) -> Story:
        """The story of the seed at `path`, whichever story has its slug."""
        return msgspec.msgpack.decode(self.store.stories([path]).get(path) or self.anew(path), type=Story)

    def story(self, slug: str) -> Story:
        """One story as read."""
        return self.at(self.paths[slug])

    def terms(self, slugs: Iterable[str]) -> dict[str, Terms]:
        """The words of the stories of these slugs."""
        slugs = list(slugs)
        kept = self.store.terms([self.paths[slug] for slug in slugs])
        return {slug: self.words(slug, kept.get(self.paths[slug])) for slug in slugs}

    def words(self, slug: str, kept: bytes | None) -> Terms:
        return msgspec.msgpack.decode(kept, type=Terms) if kept else terms(self.story(slug))
