"""How long `mkdocs serve` takes until it answers, and until it shows an edit, as a client of it sees."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import NamedTuple

from ours import edit_body, story
from watch import ENVIRONMENT

PATIENCE = 600.0
"""Seconds after which a server that does not show what it should has failed."""

MARK = "Edited while the server ran."


class Served(NamedTuple):
    """Seconds until a story's page was served."""

    start: float
    """From the start of the server."""
    reload: float
    """From the edit of the story's body, with the edit in it."""


def serve(project: Path) -> Served:
    """Starts a server, waits for the first story's page, edits the story, and waits for the edit to be served."""
    file, port = story(project), free_port()
    page = f"http://127.0.0.1:{port}/stories/{file.stem}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    start = time.perf_counter()
    with subprocess.Popen(command, cwd=project, env=ENVIRONMENT, preexec_fn=heeds_interrupts) as server:
        try:
            started = shown(server, page, "<h1", start)
            time.sleep(1)  # the watcher of files has begun by then; its first look tells it what is old
            start = time.perf_counter()
            edit_body(file, MARK)
            return Served(started, shown(server, page, MARK, start))
        finally:
            server.send_signal(signal.SIGINT)


def heeds_interrupts() -> None:
    """Lets the server end as Ctrl+C ends it, even where a shell started all this in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def shown(server: subprocess.Popen[bytes], page: str, words: str, start: float) -> float:
    """The seconds from `start` until the page holds these words; asks for it ten times a second."""
    while time.perf_counter() - start < PATIENCE and server.poll() is None:
        if words in fetched(page):
            return time.perf_counter() - start
        time.sleep(0.1)
    sys.exit(f"{page} did not show {words!r}")


def fetched(page: str) -> str:
    """A page's HTML; empty while the server does not answer or has no such page."""
    try:
        with urllib.request.urlopen(page, timeout=PATIENCE) as answer:  # noqa: S310 - its address is http://127.0.0.1
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
