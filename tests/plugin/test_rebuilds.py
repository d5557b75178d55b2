"""A site that is built again: what stands stays, and a build that fails leaves the last site as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

Project = Callable[[str], Path]
Built = Callable[..., "Site"]  # noqa: F821 - of conftest.py, which tests do not import

ALWAYS_NEW = {"sitemap.xml", "sitemap.xml.gz", "search/search_index.json"}
"""What MkDocs writes anew with each build, with the day's date or packed at another second."""


def custom() -> dict[str, str]:
    """A theme with a folder of the site's own. Anew for each build, as MkDocs writes into it."""
    return {"name": "material", "custom_dir": "theme"}


def marks(site: Path) -> dict[str, tuple[bytes, int, int]]:
    """What each file holds, and what changes of a file that is written anew."""
    files = [path for path in site.rglob("*") if path.is_file()]
    stats = {path: path.stat() for path in files}
    found = {path: (path.read_bytes(), stats[path].st_mtime_ns, stats[path].st_ino) for path in files}
    return {path.relative_to(site).as_posix(): mark for path, mark in found.items()}


def test_a_second_build_leaves_everything_alone(project: Project, built: Built) -> None:
    minimal = project("minimal")
    before = marks(built(minimal).folder)
    after = marks(built(minimal).folder)
    assert after.keys() == before.keys()
    assert {uri for uri in after if after[uri] != before[uri]} <= ALWAYS_NEW
    assert list(minimal.glob(".*")) == [minimal / ".cache"]


def test_an_edit_changes_the_pages_that_show_it(project: Project, built: Built) -> None:
    minimal = project("minimal")
    (minimal / "seeds" / "mill.md").write_text("---\nheadline: Mill burns\nkeywords: [Mill]\n---\n")
    before = marks(built(minimal).folder)
    (minimal / "seeds" / "mill.md").write_text("---\nheadline: Mill stands\nkeywords: [Quay]\n---\n")
    site = built(minimal)
    after = marks(site.folder)
    assert "Mill stands" in site.page("stories/mill")
    assert "Mill stands" in site.page("")
    assert "Mill stands" in site.page("keywords/quay")
    assert "keywords/mill/index.html" not in after
    assert after["stories/bridge/index.html"] == before["stories/bridge/index.html"]
    assert after["about/index.html"] == before["about/index.html"]


def test_a_theme_that_changes_changes_every_page(project: Project, built: Built) -> None:
    minimal = project("minimal")
    (minimal / "theme").mkdir()
    for announced in ("Hear ye", "Oyez"):
        (minimal / "theme" / "main.html").write_text(
            f'{{% extends "base.html" %}}{{% block announce %}}{announced}{{% endblock %}}'
        )
        site = built(minimal, theme=custom())
        for path in ("", "about", "stories", "stories/bridge"):
            assert announced in site.page(path)


def test_a_block_that_changes_changes_every_story(project: Project, built: Built) -> None:
    minimal = project("minimal")
    (blocks := minimal / "theme" / "broadsheet" / "blocks").mkdir(parents=True)
    for told in ("One", "Other"):
        (blocks / "headline.html").write_text(f"<h1>{told}: {{{{ story.headline }}}}</h1>")
        assert f"<h1>{told}: The bridge opens</h1>" in built(minimal, theme=custom()).page("stories/bridge")


def test_a_file_that_the_site_no_longer_has_goes(project: Project, built: Built) -> None:
    minimal = project("minimal")
    (minimal / "docs" / "more").mkdir()
    (minimal / "docs" / "more" / "x.md").write_text("# More")
    (minimal / "docs" / "paper.pdf").write_bytes(b"paper")
    built(minimal)
    (minimal / "docs" / "more" / "x.md").unlink()
    (minimal / "docs" / "paper.pdf").unlink()
    (minimal / "site" / "theirs.html").write_text("MkDocs would remove it")
    (minimal / "site" / ".nojekyll").touch()
    site = built(minimal).folder
    assert not (site / "more").exists()
    assert not (site / "paper.pdf").exists()
    assert not (site / "theirs.html").exists()
    assert (site / ".nojekyll").exists()


@pytest.mark.parametrize("broken", ["template", "page"])
def test_a_build_that_fails_leaves_the_last_site_as_it_was(project: Project, built: Built, broken: str) -> None:
    minimal = project("minimal")
    before = marks(built(minimal).folder)
    (minimal / "seeds" / "mill.md").write_text("---\nheadline: Mill burns\n---\n")
    (minimal / "theme" / "broadsheet" / "blocks").mkdir(parents=True)
    name = {"template": "broadsheet/blocks/headline.html", "page": "main.html"}[broken]
    (minimal / "theme" / name).write_text("{{ nobody.knows }}")
    with pytest.raises(Exception, match=r"Aborted|'nobody' is undefined"):
        built(minimal, theme=custom())
    assert marks(minimal / "site") == before
    assert list(minimal.glob(".*")) == [minimal / ".cache"]
    assert "Mill burns" in built(minimal).page("stories/mill")


def test_a_strict_build_that_is_refused_leaves_the_last_site_as_it_was(project: Project, built: Built) -> None:
    minimal = project("minimal")
    before = marks(built(minimal).folder)
    (minimal / "seeds" / "mill.md").write_text("no headline")
    with pytest.raises(Abort):
        built(minimal, strict=True)
    assert marks(minimal / "site") == before
    assert list(minimal.glob(".*")) == [minimal / ".cache"]


def test_a_cache_that_cannot_be_kept_fails_no_build(project: Project, built: Built) -> None:
    minimal = project("minimal")
    (minimal / ".cache").write_text("in the way")
    site = built(minimal, strict=True)
    assert "It opens on Monday." in site.page("stories/bridge")
    assert site.log == []


def test_a_cache_that_is_deleted_or_broken_changes_no_page(project: Project, built: Built) -> None:
    minimal = project("minimal")
    before = marks(built(minimal).folder)
    for file in (minimal / ".cache").rglob("*.*"):
        file.write_bytes(file.read_bytes()[:5000])
    after = marks(built(minimal, strict=True).folder)
    assert {uri: mark for uri, (mark, _, _) in after.items() if uri not in ALWAYS_NEW} == {
        uri: mark for uri, (mark, _, _) in before.items() if uri not in ALWAYS_NEW
    }
