"""A site while it is written: pages are printed when they are asked for, and a change shows."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.slow

PATIENCE = 60
"""Seconds until a change must show, even on a machine with much else to do."""

SEED = "---\nheadline: {headline}\nkeywords: [gate, {keyword}]\n---\nWords of {headline}.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A site of three stories, with an own block that fails where a story's kicker is Broken."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "seeds").mkdir()
    own = tmp_path / "theme" / "broadsheet" / "blocks" / "kicker.html"
    own.parent.mkdir(parents=True)
    own.write_text('<p>{% if story.kicker == "Broken" %}{{ story.nothing.at_all }}{% endif %}{{ story.kicker }}</p>')
    for number, keyword in enumerate(("tide", "tide", "mill")):
        (tmp_path / "seeds" / f"story-{number}.md").write_text(SEED.format(headline=f"Gate {number}", keyword=keyword))
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: Site\nsite_url: https://broadsheet.example/news/\n"
        "theme: {name: material, custom_dir: theme}\nplugins: [broadsheet]\n"
    )
    return tmp_path


@contextmanager
def served(project: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"]
    log = project / "log"
    with log.open("w") as told, subprocess.Popen(command, cwd=project, stdout=told, stderr=told) as server:
        try:
            site = f"http://127.0.0.1:{port}/news/"
            waited(f"{site}your-data/")
            yield site
        finally:
            server.terminate()


def page(address: str) -> str:
    with urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode())


def waited(address: str, words: str = "") -> str:
    """The page at an address, once it is there and says `words`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if words in (found := page(address)):
                return found
        except (URLError, OSError):
            pass
        time.sleep(0.05)
    pytest.fail(f"{address} did not come to say {words!r}")


def test_pages_are_printed_when_they_are_asked_for_and_a_change_shows(project: Path) -> None:
    with served(project) as site:
        assert "Words of Gate 0" in page(f"{site}stories/story-0/")
        assert "Gate 1" in page(f"{site}keywords/tide/")
        assert "Gate 2" in page(site)
        assert "livereload" in page(f"{site}stories/story-0/")
        with pytest.raises(HTTPError, match="404"):
            page(f"{site}stories/none/")
        (project / "seeds" / "story-0.md").write_text(SEED.format(headline="Gate shut", keyword="mill"))
        assert "Words of Gate shut" in waited(f"{site}stories/story-0/", "Gate shut")
        assert "Gate shut" in page(f"{site}keywords/mill/")
        assert "Gate shut" not in page(f"{site}keywords/tide/")
        assert "Gate shut" in page(f"{site}stories/story-2/")
        (project / "seeds" / "story-1.md").unlink()
        waited(site, "Gate shut")
        end = time.monotonic() + PATIENCE
        while "Gate 1" in page(f"{site}stories/") and time.monotonic() < end:
            time.sleep(0.05)
        assert "Gate 1" not in page(f"{site}stories/")
        with pytest.raises(HTTPError, match="404"):
            page(f"{site}stories/story-1/")
    assert "pages to print when asked for" in (project / "log").read_text()


def test_a_page_that_cannot_be_printed_is_told_in_words_and_the_others_are_shown(project: Path) -> None:
    (project / "seeds" / "story-1.md").write_text("---\nheadline: Gate 1\nkicker: Broken\n---\n")
    with served(project) as site:
        with pytest.raises(HTTPError):
            page(f"{site}stories/story-1/")
        assert "Gate 2" in page(f"{site}stories/story-2/")
    log = (project / "log").read_text()
    assert "kicker.html:1" in log
    assert "Traceback" not in log
