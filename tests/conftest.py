"""What the tests of several folders share."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent
from typing import NoReturn, TypeAlias

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # how fast a machine is, is no fault of the code
settings.load_profile("untimed")

CLOCK = "1795251600"
"""The time of every build in the tests, 2026-11-21T09:00:00Z: soon after the sample's stories."""

Build: TypeAlias = Callable[..., str]
Once: TypeAlias = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Has builds keep their compiled templates in one folder that is not the user's.

    Not by an environment variable: browsers are looked for below the same one.
    """
    folder = tmp_path_factory.mktemp("user-cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("broadsheet.build.cache.user_cache_path", lambda name: folder / name)
        yield folder


@pytest.fixture(scope="session")
def repo() -> Path:
    """The project's own folder."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def captures(repo: Path) -> Path:
    """The folder of captured pages, where it lies beside the project."""
    folder = repo.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the captured pages do not lie beside the project")
    return folder


@pytest.fixture(scope="session")
def missing() -> Callable[[str], NoReturn]:
    """Ends a test that lacks a tool: it is skipped at home, and fails where all tools must be (CI=true)."""

    def end(reason: str) -> NoReturn:
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)

    return end


@pytest.fixture(scope="session")
def build(own_cache: Path) -> Build:
    """Builds the site of a project folder, strictly, in a process of its own; gives what was logged."""
    fixed = {"SOURCE_DATE_EPOCH": CLOCK, "NO_MKDOCS_2_WARNING": "1", "XDG_CACHE_HOME": str(own_cache)}

    def run(project: Path, site: Path, tool: str = "mkdocs", **environment: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", tool, "build", "--strict", "--site-dir", str(site)],
            cwd=project,
            env=os.environ | fixed | environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            pytest.fail(f"{tool} build failed:\n{done.stdout}{done.stderr}", pytrace=False)
        return done.stdout + done.stderr

    return run


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    """Makes a folder by calling a function with its path, once for all the processes of a test run."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make(name: str, fill: Callable[[Path], object]) -> Path:
        folder, unfinished = shared / name, shared / f"{name}.unfinished"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                fill(unfinished)
                unfinished.rename(folder)
        return folder

    return make


@pytest.fixture(scope="session")
def sample_site(repo: Path, build: Build, once: Once) -> Path:
    """The sample site."""
    return once("sample-site", lambda site: build(repo, site))


@pytest.fixture(scope="session")
def arabic_site(repo: Path, build: Build, once: Once, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample site with a frame in Arabic, from right to left, around the same stories."""
    project = tmp_path_factory.mktemp("arabic")
    settings = f"""
        INHERIT: {repo}/mkdocs.yml
        docs_dir: {repo}/docs
        theme: {{language: ar}}
        plugins: [search, broadsheet: {{seeds: {repo}/seeds}}]
    """
    (project / "mkdocs.yml").write_text(dedent(settings), "utf-8")
    return once("arabic-site", lambda site: build(project, site))
