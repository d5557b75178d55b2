"""A site of made-up stories as ours, the edits that warm builds are timed with, and how it is built."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from make_seeds import make_seeds
from watch import Run, timed

FOLDER = Path(os.environ.get("BENCH_FOLDER") or Path(__file__).resolve().parent.parent / "build" / "bench")
"""Where all sites are made."""

CONFIG = """\
site_name: Benchmark
site_url: https://broadsheet.example/
theme: {name: material, font: false}
"""
"""The site's configuration, but for its plugins."""

COMPARED = {
    "search": False,
    "social_cards": False,
    "open_data": False,
    "embed": False,
    "llms": False,
    "structured_data": False,
}
"""The plugin's options where it is compared with peers: what none of them makes is off."""

BUILD = """\
import json, logging, sys, mkdocs.commands.build, mkdocs.config
logging.basicConfig(format="%(message)s", stream=sys.stdout)
logging.getLogger("mkdocs.plugins.broadsheet").setLevel("INFO")
config = mkdocs.config.load_config()
config.plugins.on_startup(command="build", dirty=False)
mkdocs.commands.build.build(config)
print(json.dumps(config.plugins["broadsheet"].edition.stages))
"""
"""What `mkdocs build` does, and then the seconds of each stage, as JSON, below what the plugin says."""


def make_project(count: int, options: Mapping[str, object]) -> Path:
    """The folder of a site of `count` stories that was never built, with these options of the plugin."""
    project = fresh(FOLDER / str(count))
    make_seeds(count, project / "seeds")
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Benchmark\n", "utf-8")
    configure(project, options)
    return project


def configure(project: Path, options: Mapping[str, object]) -> None:
    """Writes the site's configuration."""
    plugins = json.dumps([{"broadsheet": options}])
    (project / "mkdocs.yml").write_text(f"{CONFIG}plugins: {plugins}\n", "utf-8")


def fresh(folder: Path) -> Path:
    """Makes way for a new folder.

    The old one is moved, to be deleted in the end: a file system that has just deleted much is slow to make files anew.
    """
    if folder.exists():
        folder.rename(folder.with_name(f"{folder.name}.old-{time.time_ns()}"))
    return folder


def clear() -> None:
    """Deletes what earlier runs left."""
    for old in FOLDER.glob("*.old-*"):
        shutil.rmtree(old)


def build(project: Path) -> tuple[Run, dict[str, float], str]:
    """Builds the site; also gives the seconds of each stage, in order, and what the plugin said last.

    The rest of the time is Python's start, MkDocs and the theme.
    """
    run = timed([sys.executable, "-c", BUILD], project)
    *said, stages = run.output.splitlines()
    return run, json.loads(stages), said[-1] if said else ""


def story(project: Path) -> Path:
    """The file of the first story."""
    return next(project.glob("seeds/*/story-1.md"))


def edit_body(file: Path, mark: str) -> None:
    """Puts the words `mark` before a story's body, which begins below its front matter."""
    head, fence, body = file.read_text("utf-8").partition("\n---\n")
    file.write_text(f"{head}{fence}{mark} {body.lstrip()}", "utf-8")


def edit_headline(file: Path, mark: str) -> None:
    """Puts the word `mark` into a story's headline, and in the place of its first keyword."""
    text = file.read_text("utf-8")
    text = re.sub(r'(?m)^headline: "', f'headline: "{mark} ', text, count=1)
    file.write_text(re.sub(r'(?m)^keywords:\n  - ".*"$', f'keywords:\n  - "{mark}"', text, count=1), "utf-8")
