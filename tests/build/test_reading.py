from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from broadsheet.build.reading import Seeds, read_folder
from broadsheet.build.store import Store
from broadsheet.build.work import Workers
from broadsheet.derive.terms import Terms, terms
from broadsheet.model import Story

Folder = Callable[[dict[str, str | bytes]], Path]

SEED = "---\nheadline: A story\n---\n"


def read(folder: Path, store: Store | None = None, jobs: int = 1) -> Seeds:
    with Workers(jobs) as workers, closing(Store(None)) as memory:
        return read_folder(folder, workers, store or memory)


def test_everything_in_the_folder_is_read_in_the_order_of_paths(seeds: Folder) -> None:
    folder = seeds(
        {
            "b.md": SEED,
            "a/c.yml": "headline: Another",
            "a.json": '{"headline": "A third"}',
            "outlets.yml": "tideline: The Tideline",
            "sections.yml": "world: World",
            "a.png": b"",
        }
    )
    found = read(folder)
    assert [record.path for record in found.records] == ["a.json", "a/c.yml", "b.md"]
    assert (list(found.outlets), list(found.sections)) == (["tideline"], ["world"])
    assert found.problems == found.skipped == ()


def test_stories_and_their_words_are_kept_beside_what_a_library_needs(seeds: Folder) -> None:
    with closing(Store(None)) as store:
        read(seeds({"b.md": f"{SEED}A bridge.", "a.json": '{"headline": "A third"}', "bad.md": ""}), store)
        stories = {
            path: msgspec.msgpack.decode(it, type=Story)
            for path, it in store.stories(["a.json", "b.md", "bad.md"]).items()
            if it
        }
        kept = {path: msgspec.msgpack.decode(it, type=Terms) for path, it in store.terms(["a.json", "b.md"]).items()}
    assert {path: story.headline for path, story in stories.items()} == {"a.json": "A third", "b.md": "A story"}
    assert stories["b.md"].body == "A bridge."
    assert kept == {path: terms(story) for path, story in stories.items()}


def test_what_cannot_be_read_is_told_and_named_as_skipped(seeds: Folder) -> None:
    folder = seeds({"good.md": SEED, "Bad One.md": "no headline", "worse.yml": b"\xff", "outlets.yml": b"\xff"})
    found = read(folder)
    assert [record.slug for record in found.records] == ["good"]
    assert {problem.path for problem in found.problems} == {"Bad One.md", "worse.yml", "outlets.yml"}
    assert found.skipped == ("bad-one", "worse")
    assert found.outlets == {}


def test_a_table_that_is_a_link_out_of_the_folder_is_not_read(seeds: Folder, tmp_path: Path) -> None:
    folder = seeds({"a.md": SEED})
    (tmp_path / "outside.yml").write_text("secret: Secret")
    (folder / "outlets.yml").symlink_to(tmp_path / "outside.yml")
    found = read(folder)
    assert found.outlets == {}
    assert [problem.found for problem in found.problems] == ["a link"]


def test_a_file_that_is_gone_by_the_time_it_is_read_is_a_problem(
    seeds: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = seeds({"a.md": SEED})
    monkeypatch.setattr("broadsheet.build.reading.seed_files", lambda _: [("a.md", None), ("gone.md", None)])
    found = read(folder)
    assert [record.slug for record in found.records] == ["a"]
    assert [str(problem) for problem in found.problems] == [
        "gone.md:1: expected a file that can be read, found No such file or directory"
    ]


def test_an_empty_folder_holds_nothing(seeds: Folder) -> None:
    found = read(seeds({}))
    assert (found.records, found.problems) == ((), ())


@pytest.mark.slow
def test_many_seeds_are_read_by_several_processes_as_by_one(seeds: Folder) -> None:
    folder = seeds({f"{number}.md": f"---\nheadline: Story {number}\n---\n" for number in range(450)})
    assert read(folder, jobs=2) == read(folder)
