"""A browser, and the sample site to show in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, sync_playwright

QUIET = [
    "--no-sandbox",  # the browser has no sandbox where root runs the tests; it only ever sees our own pages
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"


def browser_file(playwrights_own: str) -> str | None:
    """The Chromium to drive: the one that the environment names, the machine's, or Playwright's."""
    names = (os.environ.get("CHROMIUM"), "chromium", "google-chrome", MAC, playwrights_own)
    return next(filter(None, map(shutil.which, filter(None, names))), None)


@pytest.fixture(scope="session")
def chromium(missing: Callable[[str], NoReturn]) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        file = browser_file(playwright.chromium.executable_path)
        if not file:
            missing("no Chromium was found: install one, name it in CHROMIUM, or run `make browser`")
        yield playwright.chromium.launch(executable_path=file, args=QUIET)


class SilentHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def address(sample_site: Path) -> Iterator[str]:
    """The address of the sample site, served to this machine alone."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(SilentHandler, directory=str(sample_site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
