"""A cache file may be lost, locked, full or broken: it is told in one line, and the build goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.build.database import Database, packed, unpacked

TABLES = ("things (name TEXT PRIMARY KEY, thing BLOB)",)
PUT = "REPLACE INTO things VALUES (?, ?)"
ALL = "SELECT name, thing FROM things ORDER BY name"
MANY = [(f"thing {number:03}", bytes([number % 256]) * 400) for number in range(300)]


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.build.database.PATIENCE", 0.05)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "things.sqlite"


@pytest.fixture
def filled(path: Path) -> Path:
    """A file that earlier builds have filled."""
    with closing(Database(path, TABLES)) as database:
        database.write(PUT, MANY)
        database.commit()
        assert database.faults == []
    return path


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    with closing(Database(path, TABLES)) as database:
        yield database


def goes_on(database: Database) -> bool:
    """Whether it serves as before, for as long as the build takes."""
    database.write(PUT, [("new", b"1"), ("other", b"2")])
    database.commit()
    database.write("DELETE FROM things WHERE name = ?", [("other",)])
    found = dict(database.rows(ALL))
    return found.get("new") == b"1" and "other" not in found


def test_what_was_written_is_there_for_the_next_build(filled: Path) -> None:
    with closing(Database(filled, TABLES)) as database:
        assert database.rows(ALL) == MANY
        assert database.faults == []


def test_what_was_not_committed_was_never_written(path: Path) -> None:
    with closing(Database(path, TABLES)) as database:
        database.write(PUT, MANY)
    with closing(Database(path, TABLES)) as database:
        assert database.rows(ALL) == []


def test_without_a_path_memory_serves() -> None:
    with closing(Database(None, TABLES)) as database:
        assert goes_on(database)
        assert database.faults == []


def test_the_file_of_another_version_is_begun_anew(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.build.database.program_digest", lambda: b"another")
    with closing(Database(filled, ("others (number INTEGER)",))) as database:
        assert database.rows("SELECT name FROM sqlite_master WHERE type = 'table'") == [("others",)]
        assert database.faults == []


@pytest.mark.parametrize("content", [b"\0" * 4096, bytes(range(256)) * 40, b"SQLite format 3\0" + b"?" * 8000])
def test_a_file_of_something_else_is_begun_anew(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with closing(Database(path, TABLES)) as database:
        assert goes_on(database)
        (told,) = database.faults
    assert told.startswith(f"The cache {path} cannot be read or written (")
    assert told.endswith("): it is begun anew")
    with closing(Database(path, TABLES)) as database:
        assert (goes_on(database), database.faults) == (True, [])


@pytest.mark.parametrize("part", [0.02, 0.3, 0.5, 0.9])
def test_a_file_that_was_cut_off_is_told_once_and_begun_anew(filled: Path, part: float) -> None:
    content = filled.read_bytes()
    filled.write_bytes(content[: int(len(content) * part)])
    with closing(Database(filled, TABLES)) as database:
        assert database.rows(ALL) == []
        assert goes_on(database)
        assert len(database.faults) == 1
    with closing(Database(filled, TABLES)) as database:
        assert (goes_on(database), database.faults) == (True, [])


def test_an_empty_file_is_a_new_one(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with closing(Database(path, TABLES)) as database:
        assert (goes_on(database), database.faults) == (True, [])


@given(damage=st.lists(st.tuples(st.integers(0, 2**20), st.binary(min_size=1, max_size=64)), min_size=1, max_size=4))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_damage_stops_a_build(filled: Path, damage: list[tuple[int, bytes]]) -> None:
    content = filled.read_bytes()
    broken = bytearray(content)
    for place, change in damage:
        start = place % len(broken)
        broken[start : start + len(change)] = change
    filled.write_bytes(broken[: len(content)])
    try:
        with closing(Database(filled, TABLES)) as database:
            for _, thing in database.rows(ALL):
                unpacked(thing)
            database.write(PUT, MANY)
            assert goes_on(database) or goes_on(database)  # the damage may show as late as in there, and once
            assert len(database.faults) <= 1
    finally:
        filled.write_bytes(content)


def test_a_message_that_is_no_text_is_a_fault_like_others(filled: Path) -> None:
    class Garbled(Database):
        def opened(self, path: Path) -> sqlite3.Connection:
            raise UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")

    with closing(Garbled(filled, TABLES)) as database:
        assert len(database.faults) == 1
    assert not filled.exists()


def test_a_folder_that_cannot_be_made_is_told_and_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way")
    with closing(Database(tmp_path / "cache" / "things.sqlite", TABLES)) as database:
        assert goes_on(database)
        (told,) = database.faults
    assert told.endswith("this build goes on without it")
    assert (tmp_path / "cache").read_text() == "in the way"


def test_a_folder_in_its_place_is_told_and_left(path: Path) -> None:
    path.mkdir(parents=True)
    with closing(Database(path, TABLES)) as database:
        assert goes_on(database)
        (told,) = database.faults
    assert told.endswith("delete it")
    assert path.is_dir()


def test_a_full_disk_loses_nothing_of_what_is_written_next(database: Database, path: Path) -> None:
    database.write(PUT, [("before", b"1")])
    database.commit()
    (pages,) = database.rows("PRAGMA page_count")[0]
    database.rows(f"PRAGMA max_page_count = {pages + 2}")
    database.write(PUT, MANY)
    assert database.rows(ALL) == MANY
    assert goes_on(database)
    assert database.faults == [
        f"The cache {path} cannot be read or written (database or disk is full): it is begun anew"
    ]
    assert not path.exists()


def test_a_file_that_another_build_holds_is_left_to_it(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with closing(Database(filled, TABLES)) as database:
            assert database.rows(ALL) == []
            assert goes_on(database)
            (told,) = database.faults
        assert told == f"The cache {filled} cannot be used (database is locked): this build goes on without it"
        assert other.execute(ALL).fetchall() == MANY


def test_a_file_that_comes_to_be_held_is_left_to_the_other(filled: Path) -> None:
    with closing(Database(filled, TABLES)) as database, closing(sqlite3.connect(filled)) as other:
        assert database.rows(ALL) == MANY
        other.execute("BEGIN EXCLUSIVE")
        assert goes_on(database)
        assert len(database.faults) == 1
        assert other.execute(ALL).fetchall() == MANY


def test_two_builds_take_turns(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from threading import Timer

    monkeypatch.setattr("broadsheet.build.database.PATIENCE", 10)
    with closing(Database(filled, TABLES)) as one, closing(Database(filled, TABLES)) as other:
        one.hold()
        one.write(PUT, [("new", b"1")])
        (release := Timer(0.05, one.commit)).start()
        other.hold()
        assert ("new", b"1") in other.rows(ALL)
        release.join()
        assert one.faults == other.faults == []


@given(st.binary(max_size=100), st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_byte_is_found_out(value: bytes, place: int, change: int) -> None:
    whole = bytearray(packed(value))
    assert unpacked(bytes(whole)) == value
    whole[place % len(whole)] ^= change
    assert unpacked(bytes(whole)) is None


@pytest.mark.parametrize("whole", [None, 7, "text", b"", b"abc"])
def test_what_was_never_packed_is_nothing(whole: object) -> None:
    assert unpacked(whole) is None


def test_one_that_nobody_closed_lets_go_of_its_file(path: Path) -> None:
    Database(path, TABLES).hold()
    with closing(sqlite3.connect(path, timeout=0)) as other:
        other.execute("BEGIN EXCLUSIVE")
