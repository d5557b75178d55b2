"""What lasts between builds lies in one folder, and sites do not share what is not theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from broadsheet.build import Cache
from broadsheet.build.store import Kept

KEPT = Kept("a.md", b"s", b"d", b"said", b"story", b"terms")


def test_seeds_and_sites_have_files_of_their_own(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache", tmp_path / "seeds") as cache:
        cache.store().keep([KEPT])
        for site, mark in ((tmp_path / "one", b"1"), (tmp_path / "other", b"2"), ("https://one.example/", b"3")):
            ledger = cache.ledger(site)
            ledger.keep_outputs({"index.html": mark})
            ledger.commit()
        assert cache.faults == []
    with Cache(tmp_path / "cache", tmp_path / "other-seeds") as cache:
        assert cache.store().seeds() == {}
        assert cache.ledger(tmp_path / "one").outputs == {"index.html": b"1"}
        assert cache.ledger(tmp_path / "other").outputs == {"index.html": b"2"}
        assert cache.ledger("https://one.example/").outputs == {"index.html": b"3"}


def test_a_folder_is_the_same_from_wherever_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Cache(tmp_path / "cache", tmp_path / "seeds") as cache:
        store = cache.store()
        store.keep([KEPT])
        store.commit()
    monkeypatch.chdir(tmp_path)
    with Cache(Path("cache"), Path("x/../seeds")) as cache:
        assert list(cache.store().seeds()) == ["a.md"]


def test_all_faults_are_told_once_it_is_let_go_of(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    with Cache(tmp_path / "cache", tmp_path / "seeds") as cache:
        cache.store()
        cache.ledger(tmp_path / "site")
    assert [fault.partition(" cannot ")[0].rpartition("/")[2].partition("-")[0] for fault in cache.faults] == [
        "seeds",
        "site",
    ]
