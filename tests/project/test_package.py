"""The package holds all that it needs, and its parts agree with each other."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import broadsheet


@pytest.mark.slow
def test_wheel_holds_every_file(repo: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(repo)]
    subprocess.run(command, check=True)
    with ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = {name for name in wheel.namelist() if name.startswith("broadsheet/")}
    plugins = repo / "plugins"
    files = {file.relative_to(plugins).as_posix() for file in (plugins / "broadsheet").rglob("*") if file.is_file()}
    assert packed == {file for file in files if "__pycache__" not in file}


def test_changelog_knows_the_version(repo: Path) -> None:
    headings = re.findall(r"^## \[?([^\]\s]+)", (repo / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert headings[:2] == ["Unreleased", broadsheet.__version__]


def test_make_help_names_every_target(repo: Path) -> None:
    makefile = (repo / "Makefile").read_text("utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=repo, capture_output=True, text=True, check=True
    ).stdout
    assert targets
    assert set(targets[1].split()) == {line.split()[1] for line in shown.splitlines()}
