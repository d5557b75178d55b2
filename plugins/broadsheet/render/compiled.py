"""Templates as Python compiled them: to do that takes longer than to print a hundred pages, so it is kept."""

from __future__ import annotations

from typing import Protocol

from jinja2.bccache import Bucket, BytecodeCache

__all__ = ["Compiled", "Shelf"]


class Shelf(Protocol):
    """Where things are kept by name, as far as they can be."""

    def get(self, name: str) -> bytes | None:
        """What was put there; None where nothing was, or it is no longer whole."""

    def put(self, name: str, value: bytes) -> None:
        """Keeps `value`."""


class Compiled(BytecodeCache):
    """Compiled templates on a shelf. Jinja holds them against the templates' text."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives Jinja what it compiled before."""
        if code := self.shelf.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps what Jinja compiled."""
        self.shelf.put(bucket.key, bucket.bytecode_to_string())
