"""A seed is read once, and not again until it changes."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.build.reading import Seeds, read_folder, read_seed
from broadsheet.build.store import Kept, Store
from broadsheet.build.texts import Texts
from broadsheet.build.work import Workers

Folder = Callable[[dict[str, str | bytes]], Path]
Reads = Callable[[], list[str]]

LONG_AGO = 1_700_000_000


def seed(headline: str) -> str:
    return f"---\nheadline: {headline}\n---\nIts text, in words."


def age(folder: Path, *names: str) -> None:
    """Lets files be as old as files are that nobody is just writing."""
    for path in [folder / name for name in names] or folder.rglob("*.*"):
        os.utime(path, (LONG_AGO, LONG_AGO))


def clock(monkeypatch: pytest.MonkeyPatch, nanoseconds: int) -> None:
    monkeypatch.setattr("broadsheet.build.reading.time", SimpleNamespace(time_ns=lambda: nanoseconds))


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets builds run an hour after files were written: when they were last changed, the system alone can set."""
    clock(monkeypatch, time.time_ns() + 3600 * 10**9)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "seeds.sqlite"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """Gives the seeds that were read since it was asked last."""
    paths: list[str] = []

    def counted(path: str, content: bytes) -> object:
        paths.append(path)
        return read_seed(path, content)

    def since() -> list[str]:
        last = paths.copy()
        paths.clear()
        return last

    monkeypatch.setattr("broadsheet.build.reading.read_seed", counted)
    return since


def read(folder: Path, path: Path) -> Seeds:
    """What a build finds in a folder."""
    with closing(Store(path)) as store, closing(Store(None)) as memory:
        found, fresh = (read_folder(folder, Workers(1), it) for it in (store, memory))
        assert store.faults == []
    assert (found.records, found.digests, found.problems) == (fresh.records, fresh.digests, fresh.problems)
    return found


def remembered(folder: Path, path: Path, reads: Reads) -> list[str]:
    """Which seeds a build reads anew; what it finds is what it would find without a store."""
    with closing(Store(path)) as store:
        read_folder(folder, Workers(1), store)
        found = reads()
    read(folder, path)
    reads()
    return found


def test_what_has_not_changed_is_not_read_again(seeds: Folder, path: Path, reads: Reads) -> None:
    folder = seeds({"a.md": seed("A"), "b/c.md": seed("C"), "bad.md": "no headline"})
    assert remembered(folder, path, reads) == ["a.md", "b/c.md", "bad.md"]
    assert remembered(folder, path, reads) == []


def test_what_has_changed_is_read_again_and_nothing_else(seeds: Folder, path: Path, reads: Reads) -> None:
    folder = seeds({"a.md": seed("A"), "b.md": seed("B")})
    remembered(folder, path, reads)
    seeds({"b.md": seed("Another")})
    assert remembered(folder, path, reads) == ["b.md"]
    assert [record.headline for record in read(folder, path).records] == ["A", "Another"]


def test_a_file_that_was_touched_and_not_changed_is_looked_at_once(
    seeds: Folder, path: Path, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = seeds({"a.md": seed("A")})
    remembered(folder, path, reads)
    os.utime(folder / "a.md", (LONG_AGO, LONG_AGO))
    assert remembered(folder, path, reads) == []
    with closing(Store(path)) as store:
        monkeypatch.setattr("broadsheet.build.reading.read_one", None)
        read_folder(folder, Workers(1), store)


def test_a_change_within_the_same_moment_and_of_the_same_size_is_seen(
    seeds: Folder, path: Path, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = seeds({"a.md": seed("One")})
    written = (folder / "a.md").stat()
    # On a disk that keeps whole seconds, and a build that runs at once.
    clock(monkeypatch, written.st_ctime_ns + 10**9)
    monkeypatch.setattr("broadsheet.build.reading.os", SimpleNamespace(**vars(os) | {"stat": lambda _: written}))
    remembered(folder, path, reads)
    (folder / "a.md").write_text(seed("Two"))
    assert remembered(folder, path, reads) == ["a.md"]
    assert [record.headline for record in read(folder, path).records] == ["Two"]


def test_a_file_that_another_was_moved_over_is_read_again(seeds: Folder, path: Path, reads: Reads) -> None:
    folder = seeds({"a.md": seed("One"), "b.md": seed("Two")})
    age(folder)
    remembered(folder, path, reads)
    (folder / "b.md").replace(folder / "a.md")
    assert remembered(folder, path, reads) == ["a.md"]
    assert [(record.path, record.headline) for record in read(folder, path).records] == [("a.md", "Two")]


def test_a_seed_that_was_renamed_is_a_new_one(seeds: Folder, path: Path, reads: Reads) -> None:
    folder = seeds({"a.md": seed("A"), "b.md": seed("B")})
    remembered(folder, path, reads)
    (folder / "a.md").rename(folder / "c.md")
    assert remembered(folder, path, reads) == ["c.md"]
    assert [record.slug for record in read(folder, path).records] == ["b", "c"]
    (folder / "c.md").rename(folder / "a.md")
    reads()
    assert remembered(folder, path, reads) == ["a.md"]


def test_a_seed_that_was_deleted_is_forgotten(seeds: Folder, path: Path, reads: Reads) -> None:
    folder = seeds({"a.md": seed("A"), "b.md": seed("B")})
    remembered(folder, path, reads)
    (folder / "a.md").unlink()
    assert remembered(folder, path, reads) == []
    with closing(Store(path)) as store:
        assert list(store.seeds()) == ["b.md"]
        assert store.stories(["a.md"]) == store.terms(["a.md"]) == {}


def test_a_seed_that_is_again_what_it_was_is_read_again(seeds: Folder, path: Path, reads: Reads) -> None:
    folder = seeds({"a.md": seed("A")})
    before = read(folder, path)
    seeds({"a.md": "no headline"})
    assert read(folder, path).records == ()
    seeds({"a.md": seed("A")})
    reads()
    assert remembered(folder, path, reads) == ["a.md"]
    assert read(folder, path) == before


def test_a_seed_that_cannot_be_opened_is_asked_for_each_time(
    seeds: Folder, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = seeds({"a.md": seed("A")})
    monkeypatch.setattr("broadsheet.build.reading.seed_files", lambda _: [("a.md", None), ("b.md", None)])
    assert [problem.path for problem in read(folder, path).problems] == ["b.md"]
    assert [problem.path for problem in read(folder, path).problems] == ["b.md"]
    seeds({"b.md": seed("B")})
    assert [record.slug for record in read(folder, path).records] == ["a", "b"]


@pytest.mark.parametrize("table", ["stories", "terms"])
def test_a_text_that_is_no_longer_what_was_kept_is_read_again(table: str, seeds: Folder, path: Path) -> None:
    folder = seeds({"a.md": seed("A"), "b.md": seed("B")})
    read(folder, path)
    column = {"stories": "story", "terms": "terms"}[table]
    with closing(sqlite3.connect(path)) as other:
        change = f"UPDATE {table} SET {column} = CAST(substr({column}, 1, 9) || 'x' || substr({column}, 11) AS BLOB)"  # noqa: S608
        other.execute(f"{change} WHERE path = 'a.md'")
        other.commit()
    with closing(Store(path)) as store, closing(Store(None)) as memory:
        assert list(getattr(store, table)(["a.md", "b.md"])) == ["b.md"]
        texts, fresh = (Texts(it, folder, {"a": "a.md", "b": "b.md"}) for it in (store, memory))
        assert texts.encoded(["b", "a"]) == fresh.encoded(["b", "a"])
        assert texts.terms(["b", "a"]) == fresh.terms(["b", "a"])


def test_what_a_seed_says_and_was_not_kept_whole_is_read_again(seeds: Folder, path: Path, reads: Reads) -> None:
    folder = seeds({"a.md": seed("A"), "b.md": seed("B")})
    remembered(folder, path, reads)
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE seeds SET said = CAST(substr(said, 1, 9) AS BLOB) WHERE path = 'a.md'")
        other.commit()
    assert remembered(folder, path, reads) == ["a.md"]
    assert remembered(folder, path, reads) == []


def test_many_texts_are_found_in_the_order_asked_for(path: Path) -> None:
    names = [f"{number}.md" for number in range(1234)]
    with closing(Store(path)) as store:
        store.keep(Kept(name, b"s", b"d", b"said", name.encode(), b"terms") for name in names)
        texts = Texts(store, path.parent, {name: name for name in names})
        assert list(texts.encoded(reversed(names)).items()) == [(name, name.encode()) for name in reversed(names)]


def test_a_note_is_kept_until_another_takes_its_place(path: Path) -> None:
    with closing(Store(path)) as store:
        assert store.notes.get("kinship") is None
        for note in (b"one", b"two"):
            store.notes.put("kinship", note)
        store.commit()
    with closing(Store(path)) as store:
        assert store.notes.get("kinship") == b"two"


@given(damage=st.lists(st.tuples(st.integers(0, 2**20), st.binary(min_size=1, max_size=40)), min_size=1, max_size=3))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_damage_to_a_store_changes_what_is_found(seeds: Folder, path: Path, damage: list[tuple[int, bytes]]) -> None:
    folder = seeds({"a.md": seed("A"), "b.md": seed("B"), "bad.md": "no headline"})
    read(folder, path)
    broken = bytearray(path.read_bytes())
    for place, change in damage:
        start = place % len(broken)
        broken[start : start + len(change)] = change
    path.write_bytes(broken)
    with closing(Store(path)) as store, closing(Store(None)) as memory:
        found, fresh = (read_folder(folder, Workers(1), it) for it in (store, memory))
        assert (found.records, found.problems) == (fresh.records, fresh.problems)
        texts, whole = (Texts(it, folder, {"a": "a.md", "b": "b.md"}) for it in (store, memory))
        assert texts.encoded("ab") == whole.encoded("ab")
        assert msgspec.msgpack.encode(texts.terms("ab")) == msgspec.msgpack.encode(whole.terms("ab"))
        assert len(store.faults) <= 1
    path.unlink(missing_ok=True)
