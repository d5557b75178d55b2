"""Times cold builds of made-up stories: `python benchmarks/run.py [N …]`, 1,000 and 10,000 of them by default."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import psutil

from make_seeds import make_seeds

FOLDER = Path(__file__).resolve().parent.parent / "build" / "bench"
CONFIG = """\
site_name: Benchmark
site_url: https://broadsheet.example/
theme: {name: material, font: false}
plugins: [broadsheet]
"""
CLOCK = "1783339200"
"""The time of every build here: 2026-07-06T12:00:00Z, just after the newest story."""


BUILD = """\
import json, mkdocs.commands.build, mkdocs.config
config = mkdocs.config.load_config()
config.plugins.on_startup(command="build", dirty=False)
mkdocs.commands.build.build(config)
print(json.dumps(config.plugins["broadsheet"].edition.stages))
"""
"""What `mkdocs build` does, and then the seconds of each stage, as JSON."""


class Run(NamedTuple):
    """What a build took."""

    seconds: float
    """From the start of the command to its end."""
    peak: int
    """The most memory, in bytes, that all its processes held together at one time."""
    stages: dict[str, float]
    """The seconds of each stage, in order; the rest is Python's start, MkDocs and the theme."""


def main(counts: list[int]) -> None:
    print(f"{'stories':>9} {'seconds':>9} {'stories/s':>10} {'peak MiB':>9}")
    for count in counts:
        run = timed([sys.executable, "-c", BUILD], make_project(count))
        print(f"{count:9,} {run.seconds:9.2f} {count / run.seconds:10,.0f} {run.peak / 2**20:9,.0f}")
        for stage, seconds in {**run.stages, "all else": run.seconds - sum(run.stages.values())}.items():
            print(f"{'':9} {seconds:9.2f}   {stage}")
    for old in FOLDER.glob("*.old-*"):
        shutil.rmtree(old)


def make_project(count: int) -> Path:
    """The folder of a site of `count` stories that was never built."""
    project = FOLDER / str(count)
    if project.exists():
        # Moved, to be deleted in the end: a file system that has just deleted much is slow to make files anew.
        project.rename(FOLDER / f"{count}.old-{time.time_ns()}")
    make_seeds(count, project / "seeds")
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Benchmark\n", "utf-8")
    (project / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return project


def timed(command: list[str], folder: Path) -> Run:
    environment = os.environ | {"SOURCE_DATE_EPOCH": CLOCK, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    with (
        subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE) as process,
        Watch(process.pid) as watch,
    ):
        output, _ = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"the build of {folder} failed")
    return Run(seconds, watch.peak, json.loads(output))


class Watch(Thread):
    """Looks twice a second at the memory of a process and its children, and keeps the peak.

    Not more often: to tell what processes share takes the system a while, and that time would be the build's.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self.ended = Event()

    def run(self) -> None:
        while not self.ended.wait(0.5):
            self.peak = max(self.peak, memory(self.pid))

    def __enter__(self) -> Watch:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.join()


def memory(pid: int) -> int:
    """The bytes that a process and its children hold now; what they share counts once where the system can tell."""
    try:
        parent = psutil.Process(pid)
        held = [each.memory_full_info() for each in (parent, *parent.children(recursive=True))]
    except psutil.Error:  # it has just ended
        return 0
    return sum(getattr(each, "pss", each.rss) for each in held)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1_000, 10_000])
