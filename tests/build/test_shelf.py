"""A folder of the cache gives back what was put there, or nothing."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from broadsheet.build import Folder


@pytest.fixture
def shelf(tmp_path: Path) -> Folder:
    return Folder(str(tmp_path / "templates"), "en")


def test_what_was_put_there_is_found(shelf: Folder, tmp_path: Path) -> None:
    shelf.put("story", b"one")
    shelf.put("story", b"two")
    shelf.put("empty", b"")
    other = Folder(str(tmp_path / "templates"), "en")
    assert (other.get("story"), other.get("empty"), other.get("none")) == (b"two", b"", None)
    assert shelf.path
    assert sorted(file.name for file in shelf.path.iterdir()) == ["empty", "story"]


def test_things_are_kept_apart(shelf: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.put("story", b"one")
    assert Folder(str(tmp_path / "templates"), "de").get("story") is None
    monkeypatch.setattr("broadsheet.build.shelf.program_digest", lambda: b"another version")
    assert Folder(str(tmp_path / "templates"), "en").get("story") is None


def test_what_other_versions_kept_goes(shelf: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.put("story", b"one")
    monkeypatch.setattr("broadsheet.build.shelf.program_digest", lambda: b"another version")
    Folder(str(tmp_path / "templates"), "en").put("story", b"two")
    Folder(str(tmp_path / "templates"), "de").put("story", b"zwei")
    assert shelf.get("story") is None
    assert len(list((tmp_path / "templates").rglob("story"))) == 2


@pytest.mark.parametrize("content", [b"", b"\0" * 50, b"one", b"\xff\xff\xff\xffone"])
def test_what_is_no_longer_whole_is_nothing_until_it_is_put_anew(shelf: Folder, content: bytes) -> None:
    shelf.put("story", b"one")
    assert shelf.path
    (shelf.path / "story").write_bytes(content)
    assert shelf.get("story") is None
    shelf.put("story", b"one")
    assert shelf.get("story") == b"one"


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "templates").write_text("in the way")
    shelf = Folder(str(tmp_path / "templates"))
    shelf.put("story", b"one")
    assert shelf.get("story") is None
    assert (tmp_path / "templates").read_text() == "in the way"


def test_a_disk_that_is_full_keeps_nothing(shelf: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    shelf.put("story", b"one")
    with monkeypatch.context() as patch:
        patch.setattr("broadsheet.build.shelf.os", SimpleNamespace(**vars(os) | {"replace": full}))
        shelf.put("story", b"two")
    assert shelf.get("story") == b"one"
    assert shelf.path
    assert [file.name for file in shelf.path.iterdir()] == ["story"]


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shelf = Folder("")
    shelf.put("story", b"one")
    assert shelf.get("story") is None
    assert list(tmp_path.iterdir()) == []
