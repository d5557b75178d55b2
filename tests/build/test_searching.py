"""The search's index is the same for the same stories, and an edit makes one shard of it anew."""

from __future__ import annotations

import gzip
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from textwrap import dedent

import cbor2
import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.build import pagefind, shards
from broadsheet.build.digests import digest
from broadsheet.build.searching import IndexFile, Searched, search_index
from broadsheet.build.shards import shards_of
from broadsheet.errors import BroadsheetError
from broadsheet.outputs import SearchRecord, page_record

PAGE = page_record("method/", "Method", "<p>How numbers are made.</p>")


def record(slug: str, date: str, text: str = "The council voted.") -> SearchRecord:
    return SearchRecord(
        url=f"stories/{slug}/",
        title=f"Story {slug}",
        text=text,
        shown={"lean_words": "3 left"},
        filters={"outlet": [f"Outlet {number}" for number in range(9)], "kind": ["story"]},
        date=date,
    )


STORIES = {
    "a": record("a", "2026-07-05T10:00:00Z"),
    "b": record("b", "2026-07-01"),
    "c": record("c", "2025-01-01T00:00:01Z", "Ships berth outside."),
    "d": record("d", "2019-03-01"),
    "e": record("e", ""),
}


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "FEW", 2)


class Builds:
    """Indexes stories into a folder, again and again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.standing: dict[str, bytes] = {}
        self.asked: list[str] = []

    def __call__(self, stories: Mapping[str, SearchRecord], pages: Sequence[SearchRecord] = (PAGE,)) -> list[str]:
        """Gives the files that were made."""
        encoded = {slug: msgspec.msgpack.encode(story) for slug, story in stories.items()}
        searched = {slug: Searched(story.date, digest(encoded[slug])) for slug, story in stories.items()}
        self.asked.clear()

        def records(slugs: Sequence[str]) -> list[bytes]:
            self.asked.extend(slugs)
            return [encoded[slug] for slug in slugs]

        found = [*search_index(searched, pages, records, "en-GB", str(self.folder), self.standing)]
        self.standing = {file.uri: file.fingerprint for file in found}
        return [file.uri for file in found if self.put(file)]

    def put(self, file: IndexFile) -> bool:
        path = self.folder / file.uri
        if file.body is None:
            assert path.exists()
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.body)
        return True


@pytest.fixture
def build(tmp_path: Path) -> Builds:
    return Builds(tmp_path / "site")


def shards_in(uris: Sequence[str]) -> set[str]:
    return {uri.split("/")[1] for uri in uris} - {"shards.json"}


def unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")


def meta_of(shard: Path) -> list[list[object]]:
    meta: list[list[object]] = cbor2.loads(unpacked(next(shard.glob("*.pf_meta"))))
    return meta


def words_in(shard: Path) -> set[str]:
    return {word[0] for path in shard.glob("index/*") for word in cbor2.loads(unpacked(path))[0]}


def test_the_shards_are_named_with_the_main_one_first_then_the_newest(build: Builds) -> None:
    build(STORIES)
    assert msgspec.json.decode((build.folder / "search/shards.json").read_bytes()) == {
        "language": "en",
        "shards": [
            {"name": "pages", "records": 1},
            {"name": "2026to2027", "records": 2},
            {"name": "2024to2025", "records": 1},
            {"name": "2016to2023", "records": 1},
            {"name": "undated", "records": 1},
        ],
    }


def test_only_the_main_shard_has_the_program(build: Builds) -> None:
    files = build(STORIES)
    programs = [uri for uri in files if uri.endswith((".js", ".pagefind", ".css"))]
    assert sorted(programs) == [
        f"search/pages/{name}" for name in ("pagefind-worker.js", "pagefind.js", "wasm.en.pagefind")
    ]
    build(STORIES, ())
    assert (build.folder / "search/2026to2027/pagefind.js").exists()


def test_the_same_stories_give_the_same_files(tmp_path: Path) -> None:
    one, two = Builds(tmp_path / "one"), Builds(tmp_path / "two")
    assert sorted(one(STORIES)) == sorted(two(dict(reversed(STORIES.items()))))
    assert one.standing == two.standing
    for uri in one.standing:
        assert (one.folder / uri).read_bytes() == (two.folder / uri).read_bytes(), uri


def test_nothing_is_made_anew_where_nothing_has_changed(build: Builds) -> None:
    build(STORIES)
    assert build(STORIES) == ["search/shards.json"]
    assert build.asked == []


def test_an_edit_makes_one_shard_anew(build: Builds) -> None:
    build(STORIES)
    made = build(STORIES | {"c": record("c", STORIES["c"].date, "Ships lie at anchor.")})
    assert shards_in(made) == {"2024to2025"}
    assert build.asked == ["c"]
    assert "anchor" in words_in(build.folder / "search/2024to2025")
    assert not any(uri.startswith("search/2024to2025/") and uri not in made for uri in build.standing)


def test_a_new_story_makes_its_shard_anew(build: Builds) -> None:
    build(STORIES)
    assert shards_in(build(STORIES | {"f": record("f", "2024-06-01")})) == {"2024to2025"}


def test_a_shard_that_lacks_a_file_is_made_anew(build: Builds) -> None:
    build(STORIES)
    next((build.folder / "search/undated/fragment").iterdir()).unlink()
    assert shards_in(build(STORIES)) == {"undated"}


def test_an_edited_page_makes_the_pages_anew(build: Builds) -> None:
    build(STORIES)
    assert shards_in(build(STORIES, [page_record("method/", "Method", "<p>Otherwise.</p>")])) == {"pages"}


def test_results_show_what_they_are_not_found_by(build: Builds) -> None:
    build(STORIES)
    shard = build.folder / "search/undated"
    (fragment,) = (msgspec.json.decode(unpacked(path)) for path in shard.glob("fragment/*"))
    assert fragment["url"] == "stories/e/"
    assert fragment["meta"] == {"title": "Story e", "lean_words": "3 left"}
    assert {"stori", "council", "vote"} <= words_in(shard)
    assert "left" not in words_in(shard)


def test_each_word_is_in_the_part_of_the_index_that_says_so(build: Builds) -> None:
    alphabet = [chr(letter) * 3 for letter in range(ord("a"), ord("z") + 1)]
    build({"a": record("a", "2026-01-01", " ".join(alphabet))})
    shard = build.folder / "search/stories"
    parts = meta_of(shard)[2]
    held = [[word[0] for word in cbor2.loads(unpacked(shard / f"index/{name}.pf_index"))[0]] for *_, name in parts]  # type: ignore[misc]
    assert len(parts) > 1
    assert [(first, last) for first, last, _ in parts] == [(words[0], words[-1]) for words in held]  # type: ignore[misc]
    words = list(chain(*held))
    assert sorted(words) == words
    assert set(alphabet) <= set(words)


def test_the_newest_comes_last_in_the_order_of_dates_and_no_page_comes_first(build: Builds) -> None:
    build(STORIES)
    meta = meta_of(build.folder / "search/2026to2027")
    shown = [
        msgspec.json.decode(unpacked(build.folder / f"search/2026to2027/fragment/{page[0]}.pf_fragment"))
        for page in meta[1]
    ]  # type: ignore[index]
    ((name, order),) = meta[4]  # type: ignore[misc]
    assert name == "date"
    assert order[0] == len(shown)  # type: ignore[has-type]
    assert [shown[page]["url"] for page in order[1:]] == ["stories/b/", "stories/a/"]  # type: ignore[has-type]


def test_a_site_without_stories_or_pages_has_an_index_of_nothing(build: Builds) -> None:
    assert build({}, ()) == ["search/shards.json"]


def test_a_missing_program_is_told(build: Builds, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: tmp_path / "nowhere")
    with pytest.raises(BroadsheetError, match=r"Pagefind cannot be started: .*nowhere.*`pip install .*pagefind-bin`"):
        build(STORIES)


@pytest.mark.parametrize(
    ("program", "told"),
    [
        ("exit 3", "Pagefind ended before it had made the search's index. .*pip install"),
        (
            "echo eyJwYXlsb2FkIjp7InR5cGUiOiJFcnJvciIsIm1lc3NhZ2UiOiJubyByb29tIn19,; cat",
            "Pagefind could not make the search's index: no room",
        ),
    ],
)
def test_a_program_that_fails_is_told(
    build: Builds, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str, told: str
) -> None:
    script = tmp_path / "pagefind"
    script.write_text(f"#!/bin/sh\n{program}\n")
    script.chmod(0o755)
    monkeypatch.setattr(pagefind, "get_executable", lambda: script)
    with pytest.raises(BroadsheetError, match=told):
        build(STORIES)


KILLED = """
    from pathlib import Path
    from broadsheet.build import pagefind
    from broadsheet.outputs import page_record
    pagefind.get_executable = lambda: Path({program!r})
    pagefind.indexed([page_record("a/", "A", "a")], "en")
"""


def test_pagefind_ends_with_the_build_however_that_ends(tmp_path: Path) -> None:
    script, begun, ended = (tmp_path / name for name in ("pagefind", "begun", "ended"))
    script.write_text(f"#!/bin/sh\ntouch {begun}\ncat > /dev/null\ntouch {ended}\n")
    script.chmod(0o755)
    build = subprocess.Popen([sys.executable, "-c", dedent(KILLED.format(program=str(script)))])
    wait_for(begun)
    assert not ended.exists()
    build.kill()
    build.wait()
    wait_for(ended)


def wait_for(path: Path) -> None:
    until = time.monotonic() + 30
    while not path.exists():
        assert time.monotonic() < until, f"{path.name} did not come about"
        time.sleep(0.02)


DATES = st.one_of(
    st.just(""), st.dates().map(lambda day: day.isoformat()), st.datetimes().map(lambda it: it.isoformat())
)


@given(st.dictionaries(st.text(min_size=1, max_size=4), DATES, max_size=40))
def test_each_story_is_in_one_shard_and_no_shard_is_too_large(dates: dict[str, str]) -> None:
    found = shards_of(dates)
    assert sorted(slug for slugs in found.values() for slug in slugs) == sorted(dates)
    assert all(0 < len(slugs) <= shards.FEW for slugs in found.values())


@given(st.dictionaries(st.text(min_size=1, max_size=4), DATES, max_size=40))
def test_shards_follow_one_another_in_time(dates: dict[str, str]) -> None:
    days = [dates[slug][:10] for slugs in shards_of(dates).values() for slug in slugs]
    assert days == sorted(days, reverse=True)


def test_many_stories_of_a_day_are_halved_and_stay_where_they_are() -> None:
    dates = dict.fromkeys(map(str, range(20)), "2026-07-05")
    before, after = shards_of(dates), shards_of(dates | {"new": "2026-07-05"})
    assert all(name.startswith("2026-07-05-") for name in before)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert len(changed) <= 3  # the one that it joins, or the parts that this one falls into
