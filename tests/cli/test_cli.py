"""The command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from broadsheet.cli import main

SITES = Path(__file__).parent.parent / "sites"
SHELL = "<!doctype html><title>{broadsheet:title}</title></head><main>{broadsheet:content}</main>"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def test_good_seeds_have_nothing_to_tell() -> None:
    result = run("check", SITES / "minimal/seeds")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "1 story without errors" in result.stderr


def test_bad_seeds_are_told_with_the_status_of_an_error() -> None:
    result = run("check", SITES / "broken/seeds")
    assert result.exit_code == 1
    assert f"error: {SITES}/broken/seeds/unknown-field.md:2: headlin: expected a known field" in result.stdout


def test_problems_come_as_json_for_editors() -> None:
    result = run("check", SITES / "broken/seeds", "--format", "json")
    problems = json.loads(result.stdout)
    assert result.exit_code == 1
    assert {"path", "line", "field", "expected", "found", "severity"} <= problems[0].keys() | {"field"}
    assert problems == sorted(problems, key=lambda problem: (problem["path"], problem["line"]))


def test_the_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["$defs"]["Story"]["required"] == ["headline"]


def test_a_site_is_built_around_any_page(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(SHELL)
    result = run("build", SITES / "minimal/seeds", "--shell", tmp_path / "page.html", "--site", tmp_path / "site")
    assert result.exit_code == 0, result.output
    page = (tmp_path / "site/stories/bridge/index.html").read_text("utf-8")
    assert "<title>The bridge opens</title>" in page
    assert 'href="../../assets/broadsheet/broadsheet.css"' in page
    for path in ("index.html", "stories/index.html", "404.html", "assets/broadsheet/broadsheet.css"):
        assert (tmp_path / "site" / path).is_file()


def test_a_strict_build_of_bad_seeds_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(SHELL)
    words = ("build", SITES / "broken/seeds", "--shell", tmp_path / "page.html", "--site", tmp_path / "site")
    assert run(*words, "--strict").exit_code == 1
    assert not (tmp_path / "site").exists()
    assert run(*words).exit_code == 0


def test_a_page_without_holes_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>Hello</p>")
    result = run("build", SITES / "minimal/seeds", "--shell", tmp_path / "page.html", "--site", tmp_path / "site")
    assert result.exit_code == 1
    assert "A shell needs the hole {broadsheet:title}" in result.stderr


@pytest.mark.slow
def test_the_core_builds_where_mkdocs_is_not_installed(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(SHELL)
    code = "import sys; sys.modules['mkdocs'] = None; from broadsheet.cli import main; main()"
    words = ["build", str(SITES / "minimal/seeds"), "--shell", str(tmp_path / "page.html"), "--site", str(tmp_path)]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
