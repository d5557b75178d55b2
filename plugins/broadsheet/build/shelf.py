"""A folder of the cache that keeps things by name, a file for each."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from threading import get_ident

from .database import packed, unpacked
from .digests import digest, program_digest

__all__ = ["Folder"]


class Folder:
    """Things of this version of the program, checked as they are read. Where it can't be written, nothing is kept."""

    def __init__(self, path: str, *kept_for: object) -> None:
        """`kept_for` are plain values that things are kept apart by: a language, say."""
        self.path = Path(path, program_digest().hex(), digest(*kept_for).hex()) if path else None

    def get(self, name: str) -> bytes | None:
        """What was put there; None where nothing was, or it is no longer whole."""
        try:
            return unpacked((self.path / name).read_bytes()) if self.path else None
        except OSError:
            return None

    def put(self, name: str, value: bytes) -> None:
        """Keeps `value`, in one step: other builds may look at the same time."""
        if not self.path:
            return
        made = self.path / f"{name}.{os.getpid()}.{get_ident()}"
        try:
            self.make(self.path)
            made.write_bytes(packed(value))
            os.replace(made, self.path / name)  # noqa: PTH105
        except OSError:
            with suppress(OSError):
                made.unlink()

    def make(self, path: Path) -> None:
        """Makes the folder, and removes those of other versions of the program when it is the first of this one."""
        if not path.parent.exists() and path.parent.parent.is_dir():
            for other in path.parent.parent.iterdir():
                rmtree(other, ignore_errors=True)
        path.mkdir(parents=True, exist_ok=True)
