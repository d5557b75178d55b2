"""Whole sites through MkDocs: one with nothing configured, and one with every kind of bad seed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

Project = Callable[[str], Path]
Built = Callable[..., "Site"]  # noqa: F821 - of conftest.py, which tests do not import


def test_nothing_need_be_configured_but_the_seeds(project: Project, built: Built) -> None:
    site = built(project("minimal"), strict=True)
    assert "It opens on Monday." in site.page("stories/bridge")
    assert "The bridge opens" in site.page("")
    assert "The bridge opens" in site.page("stories")
    assert (site.folder / "404.html").is_file()
    assert site.log == []


def test_stories_are_offered_but_not_each_in_the_navigation(project: Project, built: Built) -> None:
    page = built(project("minimal")).page("about")
    assert 'href="../stories/"' in page
    assert "stories/bridge" not in page


def test_no_page_asks_another_host_for_anything(project: Project, built: Built) -> None:
    site = built(project("minimal"))
    for file in site.folder.rglob("*.html"):
        assert not re.search(r'<(?:link|script|img)[^>]+(?:href|src)="(?:https?:)?//', file.read_text("utf-8")), file


def test_every_bad_seed_is_told_and_the_good_one_published(project: Project, built: Built) -> None:
    site = built(project("broken"))
    assert "It is published, whatever the others are." in site.page("stories/good")
    assert [path.parent.name for path in (site.folder / "stories").glob("*/index.html")] == ["good"]
    told = "\n".join(site.log)
    for name, what in {
        "alias-of-another.md:3": "the address of good.md",
        "away.md:3": "slug",
        "bell.md:2": "U+0007",
        "bomb.yml:6": "at most 100,000 values",
        "latin-1.md:2": "0xe9",
        "nested/good.md:1": "a slug of its own",
        "no-layout.txt:1": "Break The Web, NewsGPT, Wire Observer, ObjectiveNews",
        "no-such-citation.md:6": "[the-upright]",
        "no-such-outlet.md:4": "'nobody'",
        "not-json.json:1": "JSON",
        "nul.md:2": "U+0000",
        "script.md:3": "https://",
        "two-wrong-times.yml:2": "'last Tuesday'",
        "two-wrong-times.yml:5": "'soon'",
        "unknown-field.md:2": "Did you mean headline?",
    }.items():
        assert re.search(rf"{re.escape(name)}:.*{re.escape(what)}", told), (name, what, told)


def test_a_strict_build_of_bad_seeds_leaves_the_last_site_as_it_was(project: Project, built: Built) -> None:
    broken = project("broken")
    (broken / "site").mkdir()
    (broken / "site" / "last.html").write_text("the last good site")
    with pytest.raises(Abort, match="problems in the seeds in strict mode"):
        built(broken, strict=True)
    assert [file.name for file in (broken / "site").iterdir()] == ["last.html"]


def test_a_link_out_of_the_seeds_is_refused(project: Project, built: Built, tmp_path: Path) -> None:
    minimal = project("minimal")
    (tmp_path / "secret.md").write_text("---\nheadline: A secret\n---\n")
    (minimal / "seeds" / "leak.md").symlink_to(tmp_path / "secret.md")
    site = built(minimal)
    assert not (site.folder / "stories" / "leak").exists()
    assert any("leak.md:1: expected a file of the seeds folder, found a link" in line for line in site.log)


def test_the_page_for_lost_readers_links_from_the_root_of_the_host(project: Project, built: Built) -> None:
    site = built(project("minimal"), site_url="https://example.org/news/")
    page = (site.folder / "404.html").read_text("utf-8")
    assert 'href="/news/stories/"' in page
    assert "Page not found" in page


def test_without_folders_as_addresses_links_name_files(project: Project, built: Built) -> None:
    site = built(project("minimal"), use_directory_urls=False)
    page = (site.folder / "stories" / "index.html").read_text("utf-8")
    assert 'href="../stories/bridge/index.html"' in page
    assert 'href="../about.html"' in page
