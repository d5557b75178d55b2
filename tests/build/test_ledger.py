"""The ledger knows what a site has, or knows that it does not."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from broadsheet.build import Publication
from broadsheet.build.ledger import PARTS, Face, Ledger
from broadsheet.errors import Problem

Made = Callable[..., Publication]

NOTICE = Problem(path="a.md", expected="x", found="y", severity="notice")
SEEDS: dict[str, str | bytes] = {
    f"{name}.md": f"---\nheadline: Story {name}\nsection: World\nkeywords: [Gate]\n---\n" for name in "abc"
}


def face(slug: str, listed: str = "", **fields: object) -> Face:
    told: dict[str, object] = {"fingerprint": b"f", "outlets": 3, "blindspot": True, "notices": b""}
    kept = {"card": f"card of {slug}", "listed": listed or f"<li>{slug}é"}
    parts = tuple(kept.get(part, "").encode() for part in PARTS)
    return Face(slug, **(told | {"digests": parts, "parts": parts} | fields))  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "site.sqlite"


@pytest.fixture
def filled(path: Path) -> Path:
    """A ledger that a build has left."""
    with closing(Ledger(path)) as ledger, ledger.tearing():
        notices = msgspec.msgpack.encode([NOTICE])
        ledger.keep_faces([face("a", notices=notices), face("b", outlets=0, blindspot=False)])
        ledger.keep_outputs({"index.html": b"", "stories/a/index.html": b"1"})
        ledger.commit()
    return path


def test_the_next_build_knows_what_the_last_one_published(filled: Path) -> None:
    with closing(Ledger(filled)) as ledger:
        assert ledger.outputs == {"index.html": b"", "stories/a/index.html": b"1"}
        assert sorted(ledger.faces) == ["a", "b"]
        assert (ledger.outlets("a"), ledger.outlets("b")) == (3, 0)
        assert (ledger.blindspot("a"), ledger.blindspot("b")) == (True, False)
        assert ledger.notices(["b", "a"]) == [NOTICE]
        assert ledger.listed(["b", "a"]) == {"a": "<li>aé", "b": "<li>bé"}
        assert ledger.faults == []


def test_outputs_that_are_gone_are_forgotten_and_new_ones_known(filled: Path) -> None:
    outputs = {"index.html": b"2", "stories/b/index.html": b"1"}
    with closing(Ledger(filled)) as ledger:
        ledger.keep_outputs(outputs)
        ledger.commit()
    with closing(Ledger(filled)) as ledger:
        assert ledger.outputs == outputs


def test_stories_that_are_gone_are_forgotten(filled: Path) -> None:
    with closing(Ledger(filled)) as ledger:
        ledger.keep_only(["b", "c"])
        assert list(ledger.faces) == ["b"]
        ledger.commit()
    with closing(Ledger(filled)) as ledger:
        assert list(ledger.faces) == ["b"]
        assert ledger.listed(["a", "b"]) == {"b": "<li>bé"}


def test_cards_are_found_for_any_number_of_stories(path: Path) -> None:
    slugs = [f"story-{number}" for number in range(1234)]
    with closing(Ledger(path)) as ledger:
        ledger.keep_faces(map(face, slugs))
        assert ledger.listed(slugs) == {slug: f"<li>{slug}é" for slug in slugs}


def test_a_build_that_dies_leaves_what_the_last_one_knew(filled: Path) -> None:
    with closing(Ledger(filled)) as ledger:
        ledger.keep_faces([face("c")])
        ledger.keep_only(["c"])
        ledger.keep_outputs({})
    with closing(Ledger(filled)) as ledger:
        assert list(ledger.outputs) == ["index.html", "stories/a/index.html"]
        assert sorted(ledger.faces) == ["a", "b"]


def test_a_build_that_dies_while_the_site_changes_leaves_nothing_known_of_it(filled: Path) -> None:
    with closing(Ledger(filled)) as ledger, pytest.raises(KeyboardInterrupt), ledger.tearing():
        raise KeyboardInterrupt
    with closing(Ledger(filled)) as ledger:
        assert ledger.outputs == {}
        assert sorted(ledger.faces) == ["a", "b"]
        with ledger.tearing():
            ledger.keep_outputs({"index.html": b"2"})
            ledger.commit()
    with closing(Ledger(filled)) as ledger:
        assert ledger.outputs == {"index.html": b"2"}


def test_a_ledger_that_is_held_makes_the_next_build_wait(filled: Path) -> None:
    first, begun, seen = Ledger(filled), Event(), []

    def second() -> None:
        begun.set()
        with closing(Ledger(filled)) as ledger:
            seen.append(dict(ledger.outputs))

    (thread := Thread(target=second)).start()
    begun.wait()
    thread.join(0.1)
    assert seen == []
    first.keep_outputs({"index.html": b"3"})
    first.commit()
    thread.join(10)
    assert seen == [{"index.html": b"3"}]
    first.close()


def test_a_build_that_has_waited_for_too_long_tells_the_next_that_the_ledger_is_wrong(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("broadsheet.build.database.PATIENCE", 0.02)
    with closing(sqlite3.connect(filled)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with closing(Ledger(filled)) as ledger:
            assert ledger.outputs == {}
            assert len(ledger.faults) == 1
            with ledger.tearing():
                ledger.keep_outputs({"index.html": b"3"})
                ledger.commit()
    with closing(Ledger(filled)) as ledger:
        assert ledger.outputs == {}


def test_what_is_lost_of_a_story_is_made_anew(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as other:
        other.execute("UPDATE parts SET listed = CAST('....' || substr(listed, 5) AS BLOB) WHERE slug = 'a'")
        other.commit()
    with closing(Ledger(filled)) as ledger:
        ledger.anew = lambda slugs: [face(slug, listed=f"anew: {slug}") for slug in slugs]
        assert ledger.listed(["a", "b"]) == {"a": "anew: a", "b": "<li>bé"}
        ledger.anew = lambda slugs: []
        assert ledger.listed(["a"]) == {"a": "anew: a"}


def test_a_face_that_is_not_what_was_kept_is_not_known(filled: Path) -> None:
    with closing(sqlite3.connect(filled)) as other:
        other.execute("UPDATE faces SET face = CAST('....' || substr(face, 5) AS BLOB) WHERE slug = 'a'")
        other.commit()
    with closing(Ledger(filled)) as ledger:
        assert list(ledger.faces) == ["b"]


def pages(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_disk_that_is_full_halfway_loses_no_page(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep = Ledger.keep_faces

    def full(self: Ledger, faces: Iterable[Face]) -> None:
        ((pages,),) = self.rows("PRAGMA page_count")
        self.rows(f"PRAGMA max_page_count = {pages}")
        keep(self, [*faces, face("ballast", listed="." * 100_000)])

    made(SEEDS)
    with monkeypatch.context() as patch:
        patch.setattr(Ledger, "keep_faces", full)
        made({"d.md": SEEDS["a.md"]}, faults=1)
    made({}, site="whole", cache="other")
    assert len(list((tmp_path / "site" / "stories").glob("?/index.html"))) == 4
    assert pages(tmp_path / "site") == pages(tmp_path / "whole")


@given(damage=st.lists(st.tuples(st.integers(0, 2**20), st.binary(min_size=1, max_size=40)), min_size=1, max_size=3))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_damage_to_a_ledger_changes_a_card_or_stops_a_build(filled: Path, damage: list[tuple[int, bytes]]) -> None:
    content = filled.read_bytes()
    broken = bytearray(content)
    for place, change in damage:
        start = place % len(broken)
        broken[start : start + len(change)] = change
    filled.write_bytes(broken[: len(content)])
    with closing(Ledger(filled)) as ledger:
        ledger.anew = lambda slugs: map(face, slugs)
        ledger.keep_only(["a", "b"])
        for slug, known in ledger.faces.items():
            assert known.outlets == {"a": 3, "b": 0}[slug]
        assert ledger.listed(["a", "b"]) == {"a": "<li>aé", "b": "<li>bé"}
        assert all(isinstance(uri, str) for uri in ledger.outputs)
        with ledger.tearing():
            ledger.keep_outputs({"index.html": b"4"})
            ledger.commit()
        assert len(ledger.faults) <= 1
    filled.write_bytes(content)
    filled.with_suffix(".torn").unlink(missing_ok=True)
