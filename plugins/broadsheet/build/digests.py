"""Digests: short names for all that something is made of. What has the same digest need not be made again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, entry_points, requires, version
from pathlib import Path
from re import match

import msgspec

__all__ = ["digest", "folders_digest", "program_digest"]

encode = msgspec.msgpack.Encoder().encode

BYTES = 16
"""Of a digest: by chance, no two things in a site's life share one."""

PACKAGE = Path(__file__).parent.parent

PASSED_OVER = (".", "__pycache__", "node_modules")
"""How folders begin whose files no page is made of; Material keeps ten thousand icons in such a one."""


def digest(*parts: object) -> bytes:
    """The digest of plain values, in order (blake2b of their MessagePack)."""
    return blake2b(encode(parts), digest_size=BYTES).digest()


@cache
def program_digest() -> bytes:
    """The digest of the program itself: every file of this package, and the versions of what it is built on."""
    return digest(folders_digest([PACKAGE]), sorted({*versions(), *added()}))


def versions() -> Iterator[str]:
    """What is installed of the packages that ours asks for."""
    for wanted in requires("mkdocs-broadsheet") or ():
        name = match(r"[\w.-]+", wanted)
        try:
            yield f"{name and name[0]} {version(name[0]) if name else ''}"
        except PackageNotFoundError:  # wanted on another platform only
            continue


def added() -> Iterator[str]:
    """The readers that other packages add, and their versions."""
    for point in entry_points(group="broadsheet.readers"):
        yield f"{point.value} {point.dist.version if point.dist else ''}"


def folders_digest(folders: Iterable[Path]) -> bytes:
    """The digest of all files below `folders`, by their paths and what they hold."""
    return digest(*([str(path.relative_to(folder)), path.read_bytes()] for folder in folders for path in files(folder)))


def files(folder: Path) -> Iterator[Path]:
    """The files below a folder, in the order of their paths."""
    for here, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith(PASSED_OVER))
        yield from (Path(here, name) for name in sorted(names))
