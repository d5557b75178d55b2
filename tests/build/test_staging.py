"""A site is made beside the last one and moves in when all is there; what stands is left alone."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from broadsheet.build import Publication
from broadsheet.build.ledger import Ledger
from broadsheet.build.staging import Staging

Files = Mapping[str, str]
Published = Callable[..., Path]
Made = Callable[..., Publication]

LONG_AGO = 1_700_000_000
PAGES = {"index.html": "front", "stories/a/index.html": "a", "stories/b/index.html": "b", "search/index.json": "{}"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def published(tmp_path: Path, site: Path) -> Published:
    """Publishes `made` beside what stands `kept` of the last site; gives its folder."""

    def publish(made: Files, kept: Files | None = None, others_stay: bool = False) -> Path:
        staging = Staging(site, others_stay)
        written(staging.folder, made)
        with closing(Ledger(tmp_path / "ledger.sqlite")) as ledger:
            staging.publish(ledger, dict.fromkeys(kept or {}, b"1"))
            assert ledger.faults == []
        assert not staging.folder.exists()
        return site

    return publish


def written(folder: Path, files: Files) -> Path:
    for uri, text in files.items():
        (folder / uri).parent.mkdir(parents=True, exist_ok=True)
        (folder / uri).write_text(text)
    return folder


def contents(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(errors="surrogateescape") for path in files}


def folders(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


def marks(folder: Path) -> dict[str, tuple[int, int]]:
    """What changes of a file that is written or replaced."""
    stats = {path.relative_to(folder).as_posix(): path.stat() for path in folder.rglob("*") if path.is_file()}
    return {uri: (stat.st_mtime_ns, stat.st_ino) for uri, stat in stats.items()}


def test_a_first_site_moves_in_by_whole_folders(
    published: Published, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[str] = []
    move = shutil.move
    monkeypatch.setattr("shutil.move", lambda source, target: moved.append(Path(target).name) or move(source, target))
    assert contents(published(PAGES)) == PAGES
    assert sorted(moved) == ["index.html", "search", "stories"]


def test_what_is_made_anew_and_the_same_is_left_alone(published: Published, site: Path) -> None:
    before = marks(published(PAGES))
    after = marks(published(PAGES | {"stories/a/index.html": "another a"}))
    assert contents(site) == PAGES | {"stories/a/index.html": "another a"}
    assert {uri for uri in after if after[uri] != before[uri]} == {"stories/a/index.html"}


def test_what_stands_need_not_be_made(published: Published, site: Path) -> None:
    before = marks(published(PAGES))
    kept = {uri: text for uri, text in PAGES.items() if "stories/" in uri}
    published({"index.html": "new", "search/index.json": "{}"}, kept)
    assert contents(site) == PAGES | {"index.html": "new"}
    assert {uri for uri, mark in marks(site).items() if mark != before[uri]} == {"index.html"}


def test_what_is_gone_goes_with_the_folders_that_it_leaves_empty(published: Published, site: Path) -> None:
    published(PAGES | {"stories/a/quay.jpg": "quay", "stories/b/more/x.html": "x"})
    published({uri: PAGES[uri] for uri in ("index.html", "stories/a/index.html")})
    assert contents(site) == {"index.html": "front", "stories/a/index.html": "a"}
    assert folders(site) == {"stories", "stories/a"}
    published({"index.html": "front"})
    assert list(site.iterdir()) == [site / "index.html"]


def test_what_others_put_there_goes_but_what_is_hidden_at_the_top(published: Published, site: Path) -> None:
    others = {".git/config": "git", ".nojekyll": "", "old.html": "old", "old/index.html": "old"}
    written(site, others)
    assert contents(published(PAGES)) == PAGES | {".git/config": "git", ".nojekyll": ""}
    written(site, others)
    assert contents(published(PAGES)) == PAGES | {".git/config": "git", ".nojekyll": ""}


def test_where_others_may_stay_only_our_own_goes(published: Published, site: Path) -> None:
    written(site, {"theirs.html": "theirs", "stories/theirs.html": "theirs"})
    published(PAGES, others_stay=True)
    published({"index.html": "front"}, others_stay=True)
    assert contents(site) == {"index.html": "front", "theirs.html": "theirs", "stories/theirs.html": "theirs"}


def test_a_file_may_become_a_folder_and_a_folder_a_file(published: Published, site: Path) -> None:
    published({"index.html": "front", "one": "a file", "other/index.html": "in a folder", "other/x/y.html": "deep"})
    after = {"index.html": "front", "one/index.html": "in a folder", "other": "a file"}
    assert contents(published(after)) == after
    assert folders(site) == {"one"}


def test_what_others_put_in_the_way_is_replaced(published: Published, site: Path) -> None:
    published({"index.html": "front"})
    written(site, {"stories": "a file", "search/index.json/x": "a folder"})
    assert contents(published(PAGES)) == PAGES


def test_what_somebody_else_made_of_the_last_site_stops_no_build(published: Published, site: Path) -> None:
    published(PAGES)
    shutil.rmtree(site / "stories")
    (site / "search" / "index.json").unlink()
    written(site, {"stories": "a file", "search/index.json/x": "a folder"})
    assert contents(published({"index.html": "front"})) == {"index.html": "front"}


def test_after_a_build_that_died_in_the_middle_every_file_is_looked_at(
    published: Published, site: Path, tmp_path: Path
) -> None:
    published(PAGES)
    (tmp_path / "ledger.torn").touch()
    written(site, {"stories/a/half.html": "half of a page", "stories/b/index.html": "another b"})
    before = marks(site)
    assert contents(published(PAGES)) == PAGES
    assert not (tmp_path / "ledger.torn").exists()
    assert {uri for uri, mark in marks(site).items() if mark != before[uri]} == {"stories/b/index.html"}


def test_what_a_build_left_that_died_is_no_part_of_the_next(published: Published, site: Path, tmp_path: Path) -> None:
    written(tmp_path / ".site.0123abcd.next", {"stories/half/index.html": "half"})
    written(tmp_path / ".other-site.0123abcd.next", {"index.html": "of another site"})
    assert contents(published(PAGES)) == PAGES
    assert [path.name for path in tmp_path.glob(".*")] == [".other-site.0123abcd.next"]


def test_another_build_that_begins_or_gives_up_takes_nothing_away(site: Path, tmp_path: Path) -> None:
    staging = Staging(site)
    written(staging.folder, PAGES)
    Staging(site).discard()
    with closing(Ledger(tmp_path / "ledger.sqlite")) as ledger:
        staging.publish(ledger, {})
    assert contents(site) == PAGES


def test_a_site_on_another_disk_is_copied_there(
    published: Published, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published(PAGES)
    before = marks(site)
    tried: list[str] = []

    def elsewhere(source: str, target: str, **_: object) -> None:
        tried.append(target)
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(os, "rename", elsewhere)
    monkeypatch.setattr(os, "replace", elsewhere)
    after = PAGES | {"stories/a/index.html": "another a", "stories/c/index.html": "c"}
    assert contents(published(after)) == after
    assert tried
    assert {uri for uri, mark in before.items() if marks(site)[uri] == mark} == set(before) - {"stories/a/index.html"}


def test_a_site_may_be_a_link_to_where_it_lies(published: Published, site: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    site.symlink_to(tmp_path / "elsewhere")
    published(PAGES)
    published({"index.html": "front"})
    assert site.is_symlink()
    assert contents(tmp_path / "elsewhere") == {"index.html": "front"}


@pytest.mark.parametrize("stage", ["listings", "pictures", "front", "publish"])
def test_a_build_that_fails_leaves_the_last_site_byte_for_byte(
    stage: str, made: Made, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made({"a.md": "---\nheadline: Gate opens\n---\n", "b.md": "---\nheadline: Mill burns\n---\n"})
    before, stood = contents(site), marks(site)

    def fail(*_: object) -> None:
        raise RuntimeError(stage)

    with monkeypatch.context() as patch:
        patch.setattr(Publication, stage, fail)
        with pytest.raises(RuntimeError, match=stage):
            made({"a.md": "---\nheadline: Another\n---\n"})
    assert (contents(site), marks(site)) == (before, stood)
    assert list(tmp_path.glob(".*")) == []
    made({})
    assert "Another" in contents(site)["stories/a/index.html"]
    assert marks(site)["stories/b/index.html"] == stood["stories/b/index.html"]


def test_builds_of_one_site_at_once_make_it_whole(made: Made, tmp_path: Path) -> None:
    made({f"{name}.md": f"---\nheadline: Gate {name}\n---\n" for name in "abcdef"})
    made({"a.md": "---\nheadline: Another\n---\n", "g.md": "---\nheadline: Mill\n---\n"}, site="whole", cache="other")
    with ThreadPoolExecutor(3) as builds:
        for build in [builds.submit(made, {}) for _ in range(3)]:
            build.result()
    assert contents(tmp_path / "site") == contents(tmp_path / "whole")
    assert list(tmp_path.glob(".*")) == []
