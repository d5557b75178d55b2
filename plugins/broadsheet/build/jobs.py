"""What workers are handed, and what they hand back. Bytes and plain names, so that they may be anywhere."""

from __future__ import annotations

import msgspec

from ..library import Outlets
from ..model import Image
from ..outputs import Feed, FeedEntry, ListingPage
from ..render import Shell, Site
from .ledger import Face
from .neighbours import Beside

__all__ = ["FeedsJob", "ListingsJob", "Printed", "Setting", "StoryJob"]


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """All that the pages of a site have in common: what it takes to set up a press anywhere."""

    site: Site
    outlets: Outlets
    templates: tuple[str, ...]
    """The folders whose templates come before ours, the first one first."""
    look: bytes
    """The digest of all files in these folders."""
    shells: tuple[Shell, ...]
    compiled: str = ""
    """The folder that keeps compiled templates; empty where none does."""

    def encoded(self) -> bytes:
        """The setting as MessagePack, to send along with every batch."""
        return msgspec.msgpack.encode(self)


class StoryJob(msgspec.Struct, frozen=True, array_like=True):
    """A story to print."""

    story: msgspec.Raw
    """As it was read, encoded."""
    image: Image | None
    """Its picture in its place on the site."""
    beside: Beside
    since: int | None
    """Since when all that is told of it has stood so, in seconds since 1970. None: no clock has changed any of it."""
    fingerprint: bytes
    """Of its face."""
    whole: bool
    """Whether to print its page too, or its card alone."""


class ListingsJob(msgspec.Struct, frozen=True, array_like=True):
    """Pages of listings to print."""

    pages: list[ListingPage]
    cards: dict[str, str]
    """The printed card of every story on them, by its slug."""


class FeedsJob(msgspec.Struct, frozen=True, array_like=True):
    """Feeds to print."""

    feeds: list[Feed]
    entries: dict[str, FeedEntry]
    """What every story in them says there, by its slug."""


class Printed(msgspec.Struct, frozen=True, array_like=True):
    """What is left to know of stories that are printed."""

    faces: list[Face]
    written: int
    """How many files were written; the others stood as they are."""
