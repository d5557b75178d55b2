"""Times cold builds of made-up stories: `python benchmarks/run.py [N …]`, 1,000 and 10,000 of them by default."""

from __future__ import annotations

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


class Run(NamedTuple):
    """What a build took."""

    seconds: float
    """From the start of the command to its end."""
    peak: int
    """The most memory, in bytes, that all its processes held together at one time."""


def main(counts: list[int]) -> None:
    print(f"{'stories':>9} {'seconds':>9} {'stories/s':>10} {'peak MiB':>9}")
    for count in counts:
        project = make_project(count)
        run = timed([sys.executable, "-m", "mkdocs", "build", "--quiet"], project)
        print(f"{count:9,} {run.seconds:9.2f} {count / run.seconds:10,.0f} {run.peak / 2**20:9,.0f}")
        for stage, seconds in stages(project):
            print(f"{'':9} {seconds:9.2f}   {stage}")


def make_project(count: int) -> Path:
    """The folder of a site of `count` stories that was never built."""
    project = FOLDER / str(count)
    shutil.rmtree(project, ignore_errors=True)
    make_seeds(count, project / "seeds")
    (project / "docs").mkdir()
    (project / "docs" / "index.md").write_text("# Benchmark\n", "utf-8")
    (project / "mkdocs.yml").write_text(CONFIG, "utf-8")
    return project


def timed(command: list[str], folder: Path) -> Run:
    environment = os.environ | {"SOURCE_DATE_EPOCH": CLOCK, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=folder, env=environment) as process:
        peak = watched(process)
    if process.returncode:
        sys.exit(f"the build of {folder} failed")
    return Run(time.perf_counter() - start, peak)


def watched(process: subprocess.Popen[bytes]) -> int:
    """The peak memory of a process and its children, once it has ended; looked at ten times a second."""
    peaks = [0]
    ended = Event()

    def watch() -> None:
        while not ended.wait(0.1):
            peaks.append(memory(process.pid))

    watcher = Thread(target=watch)
    watcher.start()
    process.wait()
    ended.set()
    watcher.join()
    return max(peaks)


def memory(pid: int) -> int:
    """The bytes that a process and its children hold now; what they share counts once where the system can tell."""
    try:
        parent = psutil.Process(pid)
        held = [each.memory_full_info() for each in (parent, *parent.children(recursive=True))]
    except psutil.Error:  # it has just ended
        return 0
    return sum(getattr(each, "pss", each.rss) for each in held)


def stages(project: Path) -> list[tuple[str, float]]:
    """The stages of a build of `project`, in order, each with the seconds it takes."""
    return []


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1_000, 10_000])
