"""The sample site comes out the same wherever and with whatever it is built."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PARTS = ("docs", "mkdocs.yml", "seeds")


def test_time_zone_hash_seed_and_order_of_files_change_nothing(
    repo: Path, tmp_path: Path, build: Callable[..., str]
) -> None:
    one = copy_of(repo, tmp_path / "one", backwards=False)
    two = copy_of(repo, tmp_path / "two", backwards=True)
    build(one, one / "site", TZ="America/Los_Angeles", PYTHONHASHSEED="1", LC_ALL="C")
    build(two, two / "site", TZ="Pacific/Kiritimati", PYTHONHASHSEED="2", LC_ALL="C.UTF-8")
    assert sums(one / "site") == sums(two / "site")


def test_properdocs_builds_the_same_pages(
    repo: Path, sample_site: Path, tmp_path: Path, build: Callable[..., str]
) -> None:
    project = copy_of(repo, tmp_path / "project", backwards=False)
    build(project, project / "site", tool="properdocs")
    assert pages(project / "site") == pages(sample_site)


def copy_of(repo: Path, project: Path, *, backwards: bool) -> Path:
    """The sample's files in a folder of their own, made in the order of their names or against it."""
    files = [file for part in PARTS for file in (repo / part, *(repo / part).rglob("*")) if file.is_file()]
    for file in sorted(files, reverse=backwards):
        target = project / file.relative_to(repo)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    return project


def sums(site: Path) -> dict[str, str]:
    """What each file of a site holds, as a checksum."""
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(site.rglob("*"))
        if file.is_file()
    }


def pages(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
