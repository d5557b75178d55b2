"""Runs a command, and tells how long it took and what it held and wrote."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple

import psutil

CLOCK = "1783339200"
"""The time of every build here: 2026-07-06T12:00:00Z, just after the newest story."""

ENVIRONMENT = os.environ | {"SOURCE_DATE_EPOCH": CLOCK, "NO_MKDOCS_2_WARNING": "1"}


class Run(NamedTuple):
    """What a command took."""

    seconds: float
    """From its start to its end."""
    cpu: float
    """The seconds that processors worked for it, in all its processes: what other work on the machine leaves alone."""
    peak: int
    """The most memory, in bytes, that all its processes held together at one time."""
    output: str


def timed(command: list[str], folder: Path) -> Run:
    """Runs a command in a folder. What was written before is on the disk by then, and costs the command nothing."""
    os.sync()
    start, worked = time.perf_counter(), cpu_of_children()
    with (
        subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        ) as process,
        Watch(process.pid) as watch,
    ):
        output, _ = process.communicate()
    seconds = time.perf_counter() - start
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed in {folder}:\n{output}")
    return Run(seconds, cpu_of_children() - worked, watch.peak, output)


def cpu_of_children() -> float:
    """The CPU seconds of all processes that were started from here and have ended, with those that they started."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Size(NamedTuple):
    """How much a folder holds."""

    files: int
    bytes: int


def size(folder: Path) -> Size:
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return Size(len(sizes), sum(sizes))


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
