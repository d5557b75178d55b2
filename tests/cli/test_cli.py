"""The command line."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from broadsheet.cli import main

SITES = Path(__file__).parent.parent / "sites"
SHELL = "<!doctype html><title>{broadsheet:title}</title></head><main>{broadsheet:content}</main>"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that commands are run in, all of them at one time."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793664000")  # 2026-11-03T00:00:00Z
    (tmp_path / "page.html").write_text(SHELL)
    return tmp_path


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


def test_a_table_of_ratings_is_checked_and_told_by_its_own_path(here: Path) -> None:
    (here / "seeds").mkdir()
    (here / "seeds/gate.md").write_text(
        "---\nheadline: Gate\narticles: [{outlet: {name: N, domain: n.example}}]\n---\n"
    )
    (here / "ratings.csv").write_text("domain,lean,rater,date\nn.example,left,R,\n")
    result = run("check", "--ratings", "ratings.csv")
    assert result.exit_code == 1
    assert "error: ratings.csv:2: date: expected the day of the rating" in result.stdout
    (here / "ratings.csv").write_text("domain,lean,rater,date\nn.example,left,R,2026-07-05\n")
    assert run("check", "--ratings", "ratings.csv").exit_code == 0
    assert run("build", "--shell", "page.html", "--ratings", "ratings.csv", "--strict").exit_code == 0
    assert "Rated by R, " in (here / "site/stories/gate/index.html").read_text()


def test_links_that_lead_nowhere_are_told_with_the_status_of_an_error(here: Path) -> None:
    (here / "site").mkdir()
    (here / "site/index.html").write_text('<a href="https://sample.example/gone/">x</a>')
    assert run("links", "site").exit_code == 0
    result = run("links", "site", "--url", "https://sample.example/")
    assert result.exit_code == 1
    assert "error: site/index.html:1: link: expected a file of the site" in result.stdout


def test_the_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["$defs"]["Story"]["required"] == ["headline"]


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_second_check_tells_the_same(form: str, here: Path) -> None:
    shutil.copytree(SITES / "broken/seeds", here / "seeds")
    for path in (here / "seeds").rglob("*.*"):
        os.utime(path, (1, 1))
    words = ("check", "seeds", "--format", form)
    cold, warm = run(*words), run(*words)
    assert list((here / ".cache" / "broadsheet").glob("seeds-*.sqlite"))
    assert (warm.exit_code, warm.stdout, warm.stderr) == (cold.exit_code, cold.stdout, cold.stderr)
    assert cold.exit_code == 1
    (here / "seeds" / "nul.md").unlink()
    (here / "seeds" / "good.md").write_text("---\nheadline: Good\nkickr: Too\n---\n")
    after = run(*words)
    shutil.rmtree(here / ".cache")
    assert (after.exit_code, after.stdout, after.stderr) == (
        (fresh := run(*words)).exit_code,
        fresh.stdout,
        fresh.stderr,
    )
    assert "kickr" in after.stdout
    assert "nul.md" not in after.stdout


def test_seeds_are_checked_where_no_cache_can_be_kept(here: Path) -> None:
    (here / ".cache").write_text("in the way")
    assert run("check", SITES / "broken/seeds").exit_code == 1
    result = run("build", SITES / "minimal/seeds", "--shell", "page.html")
    assert result.exit_code == 0, result.output
    assert len([line for line in result.stderr.splitlines() if "goes on without it" in line]) == 2
    assert (here / "site" / "stories" / "bridge" / "index.html").is_file()


def test_a_site_is_built_around_any_page(tmp_path: Path) -> None:
    result = run("build", SITES / "minimal/seeds", "--shell", tmp_path / "page.html", "--site", tmp_path / "site")
    assert result.exit_code == 0, result.output
    page = (tmp_path / "site/stories/bridge/index.html").read_text("utf-8")
    assert "<title>The bridge opens</title>" in page
    assert 'href="../../assets/broadsheet/broadsheet.css"' in page
    for path in ("index.html", "stories/index.html", "404.html", "assets/broadsheet/broadsheet.css"):
        assert (tmp_path / "site" / path).is_file()


def test_a_build_says_what_it_did_unless_it_is_to_be_quiet() -> None:
    words = ("build", SITES / "minimal/seeds", "--shell", "page.html")
    assert re.fullmatch(r"1 story: \d+ pages written, 0 kept, \d+\.\d seconds: site\n", run(*words).stderr)
    assert re.fullmatch(r"1 story: 0 pages written, \d+ kept, \d+\.\d seconds: site\n", run(*words).stderr)
    for flag in ("--quiet", "-q"):
        result = run(*words, flag)
        assert (result.exit_code, result.output) == (0, "")


def test_a_quiet_build_tells_what_is_wrong() -> None:
    result = run("build", SITES / "broken/seeds", "--shell", "page.html", "--quiet")
    assert result.exit_code == 0
    assert "unknown-field.md:2: headlin: expected a known field" in result.stdout


def test_what_others_put_into_the_folder_stays(here: Path) -> None:
    words = ("build", SITES / "minimal/seeds", "--shell", "page.html")
    run(*words)
    (here / "site" / "theirs.html").write_text("theirs")
    run(*words)
    assert (here / "site" / "theirs.html").read_text() == "theirs"


def test_a_strict_build_of_bad_seeds_writes_nothing(tmp_path: Path) -> None:
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
    code = "import sys; sys.modules['mkdocs'] = None; from broadsheet.cli import main; main()"
    words = ["build", str(SITES / "minimal/seeds"), "--shell", str(tmp_path / "page.html"), "--site", str(tmp_path)]
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
