"""The stories that builds are timed with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
def test_the_same_number_makes_the_same_stories(repo: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        subprocess.run([sys.executable, "benchmarks/make_seeds.py", "20", str(tmp_path / name)], cwd=repo, check=True)
    assert texts(tmp_path / "one") == texts(tmp_path / "two")
    assert len(texts(tmp_path / "one")) == 20 + len(["outlets.yml", "sections.yml"])


@pytest.mark.slow
def test_made_up_stories_have_no_problems(repo: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "benchmarks/make_seeds.py", "50", str(tmp_path / "seeds")], cwd=repo, check=True)
    command = [str(Path(sys.executable).parent / "broadsheet"), "check", str(tmp_path / "seeds")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def texts(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
