"""Sites to build through MkDocs, in this process."""

from __future__ import annotations

import gc
import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config


class Site(NamedTuple):
    """A built site."""

    project: Path
    folder: Path
    log: list[str]
    """Warnings and errors, in order."""

    def page(self, path: str) -> str:
        return (self.folder / path / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def project(tmp_path: Path) -> Callable[[str], Path]:
    """A copy of one of the fixture sites."""

    def copy(name: str) -> Path:
        return Path(shutil.copytree(Path(__file__).parent.parent / "sites" / name, tmp_path / name, symlinks=True))

    return copy


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Callable[..., Site]:
    """Builds a project, with `options` of MkDocs's configuration on top of its file."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793664000")  # 2026-11-03T00:00:00Z
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")

    def run(project: Path, strict: bool = False, **options: object) -> Site:
        caplog.clear()
        config = load_config(str(project / "mkdocs.yml"), strict=strict, site_dir=str(project / "site"), **options)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        gc.unfreeze()  # what a build leaves behind lasts to the end of its process, and this one goes on
        log = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
        return Site(project, project / "site", log)

    return run
