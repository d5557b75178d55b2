"""A browser, and the sample site to show in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from typing import Any, NoReturn
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

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


class Handler(SimpleHTTPRequestHandler):
    """Answers with headers of one's own, and says nothing of it."""

    def __init__(self, headers: Mapping[str, str], *words: Any, **options: Any) -> None:
        self.own = headers
        super().__init__(*words, **options)

    def end_headers(self) -> None:
        for name, value in self.own.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serves a folder to this machine alone, with headers where they are given; gives its address."""
    with ExitStack() as stack:

        def start(folder: Path, headers: Mapping[str, str] = MappingProxyType({})) -> str:
            server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, headers, directory=str(folder)))
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
            Thread(target=server.serve_forever, daemon=True).start()
            return f"http://127.0.0.1:{server.server_port}/"

        yield start


@pytest.fixture(scope="session")
def address(sample_site: Path, serve: Callable[..., str]) -> str:
    """The address of the sample site."""
    return serve(sample_site)


@pytest.fixture(scope="session")
def arabic_address(arabic_site: Path, serve: Callable[..., str]) -> str:
    """The address of the sample site with a frame from right to left."""
    return serve(arabic_site)


@pytest.fixture(scope="session")
def path_of(sample_site: Path) -> Callable[[str], str]:
    """The path on the site of a page whose file has a pattern's name, of the fullest one where there are many."""

    def find(pattern: str) -> str:
        files = sorted(sample_site.glob(pattern), key=lambda file: (-file.stat().st_size, file))
        assert files, f"the sample site has no page {pattern}"
        return quote(files[0].relative_to(sample_site).as_posix().removesuffix("index.html"))

    return find


@pytest.fixture
def page(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page in a browser profile of its own; the test's parameters are its settings, such as its width."""
    context = chromium.new_context(**getattr(request, "param", {}))
    yield context.new_page()
    context.close()
