"""A file that remembers things between builds, and that may be lost, locked or broken at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

from .digests import program_digest

__all__ = ["Database", "packed", "unpacked"]

PATIENCE = 600
"""Seconds to wait for another build that holds the file."""

EMPTY = 1
"""The sum of nothing: not 0, which is what an empty or blank piece of a file would claim."""

FAULTS = (OSError, sqlite3.Error, UnicodeError)
"""What a file can raise that is gone, locked, full or broken; SQLite's own messages may quote what is no text."""

BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Database:
    """An SQLite file that only ever saves time.

    Whatever goes wrong with it is one line in `faults`; from then on this build's own memory serves. A file of another
    version of this package, or a broken one, is deleted and begun anew.
    """

    def __init__(self, path: Path | None, tables: Sequence[str]) -> None:
        """The file at `path` with `tables`, each as SQL declares its name and columns; None: memory alone."""
        self.path = path
        self.tables = tables
        self.faults: list[str] = []
        try:
            self.connection = self.opened(path) if path else self.memory()
        except FAULTS as error:
            self.connection = self.instead(error)

    def opened(self, path: Path) -> sqlite3.Connection:
        """The file, with the tables of this version in it."""
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False)
        try:
            self.make_ready(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def make_ready(self, connection: sqlite3.Connection) -> None:
        """Sees to it that the file has the tables of this version, and nothing of another."""
        # A file that the system loses half of is found out and thrown away, so nothing need wait for the disk.
        connection.execute("PRAGMA synchronous = OFF")
        version = int.from_bytes(program_digest()[:4], "big", signed=True)
        if connection.execute("PRAGMA user_version").fetchone() != (version,):
            connection.execute("BEGIN EXCLUSIVE")
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
                connection.execute(f'DROP TABLE "{name}"')
            self.declare(connection)
            connection.execute(f"PRAGMA user_version = {version}")
            connection.commit()

    def memory(self) -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        self.declare(connection)
        return connection

    def declare(self, connection: sqlite3.Connection) -> None:
        for table in self.tables:
            connection.execute(f"CREATE TABLE {table}")

    def instead(self, error: Exception) -> sqlite3.Connection:
        """Memory, in place of a file that fails."""
        told = f"The cache {self.path} cannot be used ({error}): this build goes on without it"
        if self.path and not busy(error) and isinstance(error, sqlite3.DatabaseError | UnicodeError):
            told = f"The cache {self.path} cannot be read or written ({error}): it is begun anew"
            try:
                self.path.unlink(missing_ok=True)
            except OSError:
                told = f"The cache {self.path} cannot be used ({error}): delete it"
        self.faults.append(told)
        self.path = None
        return self.memory()

    def begin_anew(self, error: Exception) -> None:
        """Goes on in memory."""
        self.connection.close()
        self.connection = self.instead(error)

    def rows(self, query: str, *given: object) -> list[Any]:
        """What a query gives; nothing where the file fails."""
        try:
            return self.connection.execute(query, given).fetchall()
        except FAULTS as error:
            self.begin_anew(error)
            return []

    def write(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        """Carries out a statement for each of `rows`. Kept for other builds from the next `commit` on."""
        rows = list(rows)
        try:
            self.connection.executemany(statement, rows)
        except FAULTS as error:
            self.begin_anew(error)
            self.connection.executemany(statement, rows)

    def hold(self) -> None:
        """Keeps other builds from the file until `commit` or `close`, once they have let go of it."""
        self.rows("BEGIN EXCLUSIVE")

    def commit(self) -> None:
        """Keeps what was written."""
        try:
            self.connection.commit()
        except FAULTS as error:
            self.begin_anew(error)

    def close(self) -> None:
        """Lets go of the file; what was not committed is as if it had never been."""
        self.connection.close()

    def __del__(self) -> None:
        """Lets go of it where nobody did, as after a build that was broken off."""
        with suppress(AttributeError):  # there is no connection where even to open it was broken off
            self.close()


def busy(error: Exception) -> bool:
    """Whether another build holds the file."""
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", None) in BUSY


def packed(value: bytes) -> bytes:
    """`value` with a sum to check it by."""
    return crc32(value, EMPTY).to_bytes(4, "big") + value


def unpacked(whole: object) -> bytes | None:
    """What was packed. None: it is no longer what it was."""
    if not isinstance(whole, bytes) or crc32(memoryview(whole)[4:], EMPTY) != int.from_bytes(whole[:4], "big"):
        return None
    return whole[4:]
