from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from broadsheet.build.reading import read_folder
from broadsheet.build.work import Workers
from broadsheet.derive.terms import terms

Folder = Callable[[dict[str, str | bytes]], Path]

SEED = "---\nheadline: A story\n---\n"


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
    read = read_folder(folder, Workers(1))
    assert [story.path for story in read.stories] == ["a.json", "a/c.yml", "b.md"]
    assert read.terms == {story.path: terms(story) for story in read.stories}
    assert (list(read.outlets), list(read.sections)) == (["tideline"], ["world"])
    assert read.problems == read.skipped == ()


def test_what_cannot_be_read_is_told_and_named_as_skipped(seeds: Folder) -> None:
    folder = seeds({"good.md": SEED, "Bad One.md": "no headline", "worse.yml": b"\xff", "outlets.yml": b"\xff"})
    read = read_folder(folder, Workers(1))
    assert [story.slug for story in read.stories] == ["good"]
    assert {problem.path for problem in read.problems} == {"Bad One.md", "worse.yml", "outlets.yml"}
    assert read.skipped == ("bad-one", "worse")
    assert read.outlets == {}


def test_a_table_that_is_a_link_out_of_the_folder_is_not_read(seeds: Folder, tmp_path: Path) -> None:
    folder = seeds({"a.md": SEED})
    (tmp_path / "outside.yml").write_text("secret: Secret")
    (folder / "outlets.yml").symlink_to(tmp_path / "outside.yml")
    read = read_folder(folder, Workers(1))
    assert read.outlets == {}
    assert [problem.found for problem in read.problems] == ["a link"]


def test_a_file_that_is_gone_by_the_time_it_is_read_is_a_problem(
    seeds: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = seeds({"a.md": SEED})
    monkeypatch.setattr("broadsheet.build.reading.seed_files", lambda _: [("a.md", None), ("gone.md", None)])
    read = read_folder(folder, Workers(1))
    assert [str(problem) for problem in read.problems] == [
        "gone.md:1: expected a file that can be read, found No such file or directory"
    ]


def test_an_empty_folder_holds_nothing(seeds: Folder) -> None:
    read = read_folder(seeds({}), Workers(1))
    assert (read.stories, read.problems) == ((), ())


@pytest.mark.slow
def test_many_seeds_are_read_by_several_processes_as_by_one(seeds: Folder) -> None:
    folder = seeds({f"{number}.md": f"---\nheadline: Story {number}\n---\n" for number in range(450)})
    with Workers(2) as several:
        assert read_folder(folder, several) == read_folder(folder, Workers(1))
