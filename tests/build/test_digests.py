"""A digest changes with everything that it is of, and with nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

from broadsheet.build import digests
from broadsheet.build.digests import digest, folders_digest, program_digest


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of a part of the package, taken for the whole."""
    copy = tmp_path / "broadsheet"
    for part in ("build", "templates", "locales"):
        shutil.copytree(digests.PACKAGE / part, copy / part)
    monkeypatch.setattr("broadsheet.build.digests.PACKAGE", copy)
    program_digest.cache_clear()
    yield copy
    program_digest.cache_clear()


def anew() -> bytes:
    """The digest as another process would find it."""
    program_digest.cache_clear()
    return program_digest()


def test_values_in_another_order_or_cut_elsewhere_are_others() -> None:
    found = [digest("a", "bc"), digest("ab", "c"), digest("bc", "a"), digest("abc"), digest(["a", "bc"]), digest()]
    assert len(set(found)) == len(found)
    assert digest("a", [1, None]) == digest("a", (1, None))


@pytest.mark.parametrize("pattern", ["*.py", "*.html", "*.po"])
def test_the_program_is_another_with_any_of_its_files(package: Path, pattern: str) -> None:
    before = anew()
    for file in sorted(package.rglob(pattern)):
        content = file.read_bytes()
        file.write_bytes(content + b" ")
        assert anew() != before, file
        file.write_bytes(content)
    assert anew() == before


def test_the_program_is_another_with_a_file_more_less_or_elsewhere(package: Path) -> None:
    before, file = anew(), package / "build" / "work.py"
    (package / "build" / "more.py").touch()
    assert anew() != before
    (package / "build" / "more.py").unlink()
    file.rename(package / "build" / "word.py")
    assert anew() != before
    (package / "build" / "word.py").unlink()
    assert anew() != before


def test_what_python_leaves_behind_makes_no_other_program(package: Path) -> None:
    before = anew()
    (package / "build" / "__pycache__").mkdir(exist_ok=True)
    (package / "build" / "__pycache__" / "work.cpython-311.pyc").write_bytes(b"new")
    os.utime(package / "build" / "work.py", (1, 1))
    assert anew() == before


def test_the_program_is_another_with_another_version_of_what_it_is_built_on(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = anew()
    monkeypatch.setattr(digests, "version", lambda name: "99" if name.casefold() == "jinja2" else version(name))
    assert anew() != before


def test_the_program_is_another_with_readers_that_are_added(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = anew()
    monkeypatch.setattr(digests, "added", lambda: ["their.package:reader 1.0"])
    assert anew() != before


def test_the_order_of_folders_tells(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name / "blocks").mkdir(parents=True)
        (tmp_path / name / "blocks" / "x.html").write_text(name)
    one, other = tmp_path / "a", tmp_path / "b"
    assert folders_digest([one, other]) != folders_digest([other, one])
    assert folders_digest([one]) != folders_digest([one, one])


def test_folders_are_the_same_wherever_they_lie(tmp_path: Path) -> None:
    (tmp_path / "a" / "blocks").mkdir(parents=True)
    (tmp_path / "a" / "blocks" / "x.html").write_text("x")
    (tmp_path / "a" / "y.html").write_text("y")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    assert folders_digest([tmp_path / "a"]) == folders_digest([tmp_path / "b"])


def test_hidden_folders_and_folders_that_are_not_there_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "a" / ".icons").mkdir(parents=True)
    (tmp_path / "a" / ".icons" / "x.svg").write_text("x")
    assert folders_digest([tmp_path / "a"]) == folders_digest([tmp_path / "none"]) == folders_digest([])
