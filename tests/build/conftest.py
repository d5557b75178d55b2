"""Seeds folders in few words, for the tests of building."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

import pytest

from broadsheet.build import Edition, Workers, prepare

Folder: TypeAlias = Callable[[dict[str, str | bytes]], Path]
Prepared: TypeAlias = Callable[[dict[str, str | bytes]], Edition]

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)


@pytest.fixture
def seeds(tmp_path: Path) -> Folder:
    """Writes files by name into a seeds folder, and gives the folder."""

    def write(files: dict[str, str | bytes]) -> Path:
        folder = tmp_path / "seeds"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return write


@pytest.fixture
def prepared(seeds: Folder) -> Prepared:
    """The edition of a seeds folder of the given files."""
    return lambda files: prepare(seeds(files), NOW, Workers(1))
