from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from broadsheet.errors import Problem
from broadsheet.readers import decoded, pictures_of, read_seed, seed_files
from broadsheet.readers.files import LARGEST

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes empty files of the given names into a seeds folder, and gives the folder."""

    def files(*names: str) -> Path:
        folder = tmp_path / "seeds"
        for name in names:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        return folder

    return files


def seeds(folder: Path) -> list[str]:
    """The paths of the seeds that may be read."""
    return [path for path, barred in seed_files(folder) if barred is None]


def barred(folder: Path) -> list[str]:
    """What bars files from being read, as it is printed."""
    return [str(problem) for _, problem in seed_files(folder) if problem]


def test_seeds_of_all_folders_come_in_the_order_of_their_paths(write: Write) -> None:
    folder = write("b.md", "a/z.json", "a.yml", "a/b/c.yaml", "B.TXT", "a/.b.md", ".git/x.md", ".hidden.md")
    assert seeds(folder) == ["B.TXT", "a.yml", "a/b/c.yaml", "a/z.json", "b.md"]
    assert barred(folder) == []


def test_tables_are_no_seeds_at_the_top_alone(write: Write) -> None:
    assert seeds(write("outlets.yml", "sections.yml", "a/outlets.yml")) == ["a/outlets.yml"]


def test_pictures_may_lie_among_the_seeds(write: Write) -> None:
    folder = write("a.png", "a.JPG", "a.jpeg", "a.webp", "a.avif", "a.gif")
    assert list(seed_files(folder)) == []


def test_other_files_are_a_notice(write: Write) -> None:
    folder = write("notes.docx", "picture.svg", "README")
    assert barred(folder) == [
        "README:1: expected a seed (.json, .md, .txt, .yaml, .yml) or a picture, found 'README'",
        "notes.docx:1: expected a seed (.json, .md, .txt, .yaml, .yml) or a picture, found '.docx'",
        "picture.svg:1: expected a seed (.json, .md, .txt, .yaml, .yml) or a picture, found '.svg'",
    ]
    assert {problem.severity for _, problem in seed_files(folder) if problem} == {"notice"}


def test_links_out_of_the_folder_are_refused(write: Write, tmp_path: Path) -> None:
    folder = write("a.md")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.md").write_text("---\nheadline: Secret\n---\n")
    (folder / "file.md").symlink_to(tmp_path / "outside" / "secret.md")
    (folder / "folder").symlink_to(tmp_path / "outside")
    (folder / "outlets.yml").symlink_to(tmp_path / "outside" / "secret.md")
    assert seeds(folder) == ["a.md"]
    assert [line.split(":")[0] for line in barred(folder)] == ["file.md", "folder", "outlets.yml"]
    assert barred(folder)[0].endswith("found a link. Put the file itself into the seeds folder")


def test_a_link_within_the_folder_is_as_good_as_the_file(write: Write) -> None:
    folder = write("a.md")
    (folder / "b.md").symlink_to("a.md")
    assert seeds(folder) == ["a.md", "b.md"]


@pytest.mark.parametrize("target", ["b.md", "nowhere.md"])
def test_a_link_that_leads_nowhere_is_a_problem(target: str, write: Write) -> None:
    folder = write("a.md")
    (folder / "b.md").symlink_to(target)
    assert seeds(folder) == ["a.md"]
    assert len(barred(folder)) == 1


def test_what_would_never_end_is_not_read(write: Write) -> None:
    folder = write("a.md")
    os.mkfifo(folder / "pipe.md")
    assert seeds(folder) == ["a.md"]
    (line,) = barred(folder)
    assert line.startswith("pipe.md:1: expected a file of the seeds folder, found something else.")


@pytest.mark.parametrize("name", ["a\nb.md", "a\x1b[2J.md", "\udcff.md"])
def test_a_name_that_cannot_be_printed_is_a_problem(name: str, write: Write) -> None:
    folder = write(name)
    assert seeds(folder) == []
    (line,) = barred(folder)
    assert line.isprintable()
    assert line.endswith("expected a name of plain text, found another. Rename the file")


def test_a_byte_order_mark_and_line_ends_of_any_system_are_read_over() -> None:
    assert decoded("a.md", b"\xef\xbb\xbfone\r\ntwo\rthree\n") == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"one\ntwo \xe9\n", "a.md:2: expected text in UTF-8, found the byte 0xe9. Save the file as UTF-8"),
        (b"\xff\xfea\x00", "a.md:1: expected text in UTF-8, found the byte 0xff. Save the file as UTF-8"),
        (b"one\r\ntwo\r\n\x00", "a.md:3: expected printable text, found the control character U+0000. Remove it"),
        (b"one\n\x1b[31m", "a.md:2: expected printable text, found the control character U+001B. Remove it"),
        (b"\xc2\x9b31m", "a.md:1: expected printable text, found the control character U+009B. Remove it"),
        (b"x" * (LARGEST + 1), "a.md:1: expected a file of at most 2,097,152 bytes, found a larger one"),
    ],
)
def test_bytes_that_are_no_seed_are_a_problem(content: bytes, told: str) -> None:
    problem = decoded("a.md", content)
    assert isinstance(problem, Problem)
    assert str(problem) == told
    assert read_seed("a.md", content) == (None, (problem,))


def test_text_of_any_script_is_text() -> None:
    text = "مرحبا\u200f नमस्ते 日本 🙂\ufe0f a\u00a0b\tc\u0085"
    assert decoded("a.md", text.encode()) == text


def test_a_picture_lies_below_the_folder(write: Write, tmp_path: Path) -> None:
    folder = write("a/b.png", "c.md", "d.svg")
    (tmp_path / "e.png").touch()
    (folder / "f.png").symlink_to(tmp_path / "e.png")
    assert pictures_of(folder, "a/b.png") == folder / "a" / "b.png"
    assert pictures_of(folder, "a/../a/b.png")
    for name in ("c.md", "d.svg", "../e.png", "f.png", str(tmp_path / "e.png"), "none.png", "a", f"{'x' * 300}.png"):
        assert pictures_of(folder, name) is None
