"""The stories that builds are timed with, and the sites of our peers that hold the same."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

Once: TypeAlias = Callable[[str, Callable[[Path], object]], Path]

STORIES = 60

TOLD = {
    "the headline": "Roste moburi mabri dramodreste plabodebro plaristaro soplapla mabri rerustedru mabri robresu muse",
    "the summary": "Nuseve brelasapla mabri sebisa sadure vana",
    "the body": "Mabri vubudribi bapluvi mabri dunida ninabra",
    "the breakdown": "Stodosta bomole bavidri bribeduso brelone malore",
    "a question": "Nibrolu vudabra nedrostilo basa ravi?",
    "an answer": "Brabro studribru meruvubro vinabe mabri dremople",
    "an article’s outlet": "The Buno Sebisa",
    "its country": "Australia",
    "its owner": "Family",
    "its headline": "Lustovo rorobobra vadrededro rivistu lemedi mule plalabe barisa brabro mesiplo",
    "its summary": "Dustuplasi stodosta plopla stuple drebibove selobra",
    "its time": "2023-11-01T01:58:55Z",
    "the number of articles": "10 articles",
    "the duration": "2 days 19 hours",
    "the unrated outlets": "2 unrated",
    "a claim": "Sidurari sirami norono plumiri sastela reva vistu nonana",
    "an event": "Drabriso lurumu nabrirodre plevira bolibu brabro",
    "a keyword": "Nume",
    "the earliest article": "earliest is by The Bune Nonana",
}
"""What the page of the first story says, of ours and of every peer."""

LISTED = ("stories", "sections", "keywords", "outlets", "regions", "storylines")
"""The folders of hubs and listings that all have by the same name; that of months has two names."""


@pytest.mark.slow
def test_the_same_number_makes_the_same_stories(repo: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        subprocess.run([sys.executable, "benchmarks/make_seeds.py", "20", str(tmp_path / name)], cwd=repo, check=True)
    assert texts(tmp_path / "one") == texts(tmp_path / "two")
    assert len(texts(tmp_path / "one")) == 20 + len(["outlets.yml", "sections.yml"])


@pytest.mark.slow
def test_made_up_stories_have_no_problems(repo: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "benchmarks/make_seeds.py", "50", str(tmp_path / "seeds")], cwd=repo, check=True)
    command = [str(Path(sys.executable).parent / "broadsheet"), "check", str(tmp_path / "seeds")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def sites(repo: Path, once: Once) -> dict[str, Path]:
    """The sites that a comparison of a few stories leaves, by the name of what built them."""
    pytest.importorskip("psutil", reason="`make bench` sets up what benchmarks take")
    folder = once("benchmark", lambda folder: compare(repo, folder))
    built = {project.name: project / "public" for project in folder.iterdir()}
    return built | {"ours": folder / str(STORIES) / "site"}


def compare(repo: Path, folder: Path) -> None:
    """Runs all of a comparison, of a few stories, and looks that it tells the times of ours at least."""
    command = [sys.executable, "benchmarks/run.py", str(STORIES)]
    environment = os.environ | {"BENCH_FOLDER": str(folder)}
    done = subprocess.run(command, cwd=repo, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    for told in (r"Broadsheet( +\d+\.\d\d){4} ", r"the floor, .* \d+\.\d\d s", r"from edit to page", r"MkDocs alone"):
        assert re.search(told, done.stdout), done.stdout


@pytest.mark.slow
def test_our_page_tells_what_is_compared(sites: dict[str, Path]) -> None:
    tells_all(sites["ours"], set())


@pytest.mark.slow
@pytest.mark.parametrize("peer", ["hugo", "eleventy", "zola"])
def test_a_peers_site_is_equivalent(peer: str, sites: dict[str, Path]) -> None:
    site = sites.get(f"{STORIES}-{peer}", Path())
    if not (site / "stories").is_dir():
        reason = f"{peer} is not installed, or does not run here"
        pytest.fail(reason, pytrace=False) if os.environ.get("PEERS") == "true" else pytest.skip(reason)
    tells_all(site, {"Edited once."})
    for folder in LISTED:
        assert len(pages(site / folder)) == len(pages(sites["ours"] / folder)), folder
    assert len(pages(site / "months")) == len(pages(sites["ours"] / "archive"))
    assert 'href="/stories/story-' in (site / "sections" / "brabro-mule" / "index.html").read_text("utf-8")
    assert "/stories/story-1/" in (site / "sitemap.xml").read_text("utf-8")


def tells_all(site: Path, edits: set[str]) -> None:
    """Whether the first story's page says all that is compared, and leads to related stories."""
    page = (site / "stories" / "story-1" / "index.html").read_text("utf-8")
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())
    assert [what for what, said in TOLD.items() if said not in words and said not in page] == []
    assert edits <= {edit for edit in edits if edit in words}
    related = page.split('id="related"', 1)[1]
    assert re.findall(r'href="[^"]*stories/story-(?!1/)\d+/"', related)


def pages(folder: Path) -> list[Path]:
    """The pages in a folder, but for those that only lead on, and that of the keyword which an edit gave us."""
    found = (file for file in folder.rglob("*.html") if "edited" not in file.parts)
    return [file for file in found if "http-equiv" not in file.read_text("utf-8")]


def texts(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
