"""Every page is valid HTML, for html-validate's standard rules and for the Nu checker of the W3C."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

pytestmark = pytest.mark.slow


MEANT = "|".join(
    (
        '.*lang="ar".*Consider using “lang="en"”.*',  # of the site in Arabic, which has the sample's English stories
        "Trailing slash on void elements .*",  # of how Python-Markdown writes the pictures of a hand-written page
        # It reads files, of which none is the site's own to it, and takes data for scripts, such as JSON-LD. Browsers
        # are asked about policies where they serve pages: tests/browser/test_policy.py.
        "(Resource|Inline script) violates Content Security Policy .*",
    )
)
"""What the Nu checker says though it is no fault."""


@pytest.fixture(scope="module")
def sites(repo: Path, sample_site: Path, arabic_site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The folders of the sample site, the same in Arabic, and all fixture sites."""
    folder = tmp_path_factory.mktemp("sites")
    return [str(sample_site), str(arabic_site), *fixture_sites(repo / "tests" / "sites", folder)]


def fixture_sites(projects: Path, folder: Path) -> Iterator[str]:
    """Builds copies of them, as a build leaves its cache; not strictly, as some seeds are wrong on purpose."""
    for original in sorted(projects.iterdir()):
        project = shutil.copytree(original, folder / "projects" / original.name, symlinks=True)
        site = folder / original.name
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        subprocess.run(command, cwd=project, check=True, capture_output=True)
        yield str(site)


def test_html_validate_finds_nothing(repo: Path, sites: list[str], missing: Callable[[str], NoReturn]) -> None:
    node, tools = shutil.which("node"), repo / "tests" / "project"
    checker = tools / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    if not node or not checker.is_file():
        missing("html-validate is not set up: it needs Node.js, and `npm ci --prefix tests/project`")
    rules = ["--config", str(tools / "htmlvalidate.json"), "--max-warnings", "0", "--formatter", "text"]
    passes([node, str(checker), *rules, *sites])


def test_the_nu_checker_finds_nothing(repo: Path, sites: list[str], missing: Callable[[str], NoReturn]) -> None:
    java = shutil.which("java")
    checker = repo / "tests" / "project" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    if not java or not checker.is_file():
        missing("the Nu checker is not set up: it needs Java 11 or later, and `npm ci --prefix tests/project`")
    passes([java, "-jar", str(checker), "--Werror", "--filterpattern", MEANT, "--skip-non-html", *sites])


def passes(command: list[str]) -> None:
    """Runs a checker: it must find some pages, and nothing wrong with them."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
