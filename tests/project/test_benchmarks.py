"""The stories that builds are timed with, and the sites of our peers that hold the same."""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from xml.etree import ElementTree

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

FED = (
    "the summary",
    "the body",
    "the breakdown",
    "a claim",
    "an event",
    "an article’s outlet",
    "its headline",
    "its time",
    "a question",
    "an answer",
)
"""What the first story says in feeds too."""

CONTENT = {
    "feed.xml": ".//item/{http://purl.org/rss/1.0/modules/content/}encoded",
    "atom.xml": ".//{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}content",
    "feed.json": "",
}
"""The file of each format of a feed, and where an entry's text is if that is XML."""

OUTPUTS = ("search", "feeds", "sitemap", "structured_data", "social_cards", "open_data", "embed", "llms", "all")
"""What the cost of is told."""

BLOCK = re.compile(r'<(?:section|nav) class="bs-(?:block|contents)[^>]* aria-labelledby="([\w-]+)-title">')
"""What starts a block of a story's page, with the block's name."""

CARD = re.compile(r'<article class="bs-story-card[^>]* data-story="([\w-]+)"(.*?)</article>', re.DOTALL)
"""A story's card, with the story's name."""

SAID = re.compile(r'(?<= )(?!id=|aria-|xlink|data-outlets|href="[^#])([\w-]+="[^"]*")(?=[^<]*>)|>([^<]+)')
"""An attribute, or words; but addresses of other pages, which differ."""

SHARED_NAME = re.compile(r" \((?:outlet-)?\d+\)")

BLOCKS = {
    *("lead", "story", "stats", "contents", "breakdown", "sides", "world", "headlines"),
    *("claims", "timeline", "articles", "first-report", "further-learning", "keywords"),
}
"""What every story's page has, whoever built it."""

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
    said = run_benchmarks(repo, folder, str(STORIES))
    for told in (r"Broadsheet( +\d+\.\d\d){4} ", r"the floor, .* \d+\.\d\d s", r"from edit to page", r"MkDocs alone"):
        assert re.search(told, said), said


def run_benchmarks(repo: Path, folder: Path, *arguments: str) -> str:
    """What the benchmarks say that are run in the folder `folder`."""
    command = [sys.executable, "benchmarks/run.py", *arguments]
    environment = os.environ | {"BENCH_FOLDER": str(folder)}
    done = subprocess.run(command, cwd=repo, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_our_page_tells_what_is_compared(sites: dict[str, Path]) -> None:
    tells_all(sites["ours"], set())


@pytest.mark.slow
def test_our_feeds_tell_what_is_compared(sites: dict[str, Path]) -> None:
    for counts in feeds_that_tell_all(sites["ours"]).values():
        assert counts[-1] == 30  # that of the site
        assert sum(counts[:-1]) == STORIES  # those of the sections, none of which has more than 30


@pytest.mark.slow
def test_what_no_peer_makes_is_not_made_where_we_are_compared(sites: dict[str, Path]) -> None:
    made = {file.name for file in sites["ours"].rglob("*") if file.is_file()}
    assert not made & {"story.json", "articles.csv", "card.png", "oembed.json", "llms.txt", "pagefind-entry.json"}


@pytest.mark.slow
def test_the_cost_of_each_output_is_told(repo: Path, tmp_path: Path) -> None:
    pytest.importorskip("psutil", reason="`make bench` sets up what benchmarks take")
    told = run_benchmarks(repo, tmp_path, "1", "--only", "outputs")
    for output in OUTPUTS:
        assert re.search(rf"(?m)^  {output}( +[+-][\d.]+){{4}}$", told), told
    files = dict(re.findall(r"(?m)^  (\w+) +\S+ +\S+ +([+-]\d+)", told))
    assert int(files["feeds"]) >= len(CONTENT) * 2  # those of the site and of the story's section
    assert int(files["social_cards"]) == 1


@pytest.mark.slow
@pytest.mark.parametrize("peer", ["hugo", "eleventy", "zola"])
def test_a_peers_site_is_equivalent(peer: str, sites: dict[str, Path]) -> None:
    site = site_of(peer, sites)
    tells_all(site, {"Edited once."})
    for folder in LISTED:
        assert len(pages(site / folder)) == len(pages(sites["ours"] / folder)), folder
    assert len(pages(site / "months")) == len(pages(sites["ours"] / "archive"))
    assert 'href="/stories/story-' in (site / "sections" / "brabro-mule" / "index.html").read_text("utf-8")
    assert feeds_that_tell_all(site) == feeds_that_tell_all(sites["ours"])
    assert stories_in(site / "sitemap.xml") == stories_in(sites["ours"] / "sitemap.xml")
    assert len(stories_in(site / "sitemap.xml")) == STORIES


@pytest.mark.slow
def test_eleventys_pages_show_what_ours_do(sites: dict[str, Path]) -> None:
    """Each number with how it was made, chart, map, table, claim, moment and card: every word, length and place."""
    pages, theirs = stories_of(sites["ours"]), stories_of(site_of("eleventy", sites))
    assert len(pages) == STORIES - 1
    assert {name: [*page] for name, page in pages.items()} == {name: [*page] for name, page in theirs.items()}
    assert [name for name, page in pages.items() if BLOCKS - page.keys()] == []
    differing = [(name, block) for name, page in pages.items() for block in page if page[block] != theirs[name][block]]
    assert differing == []


@pytest.mark.slow
def test_eleventys_cards_show_what_ours_do(sites: dict[str, Path]) -> None:
    cards, theirs = cards_of(sites["ours"]), cards_of(site_of("eleventy", sites))
    assert len(cards) == STORIES - 1
    assert cards == theirs


def site_of(peer: str, sites: dict[str, Path]) -> Path:
    """The site that a peer built; without one, the test that asks is skipped, or fails where there has to be one."""
    site = sites.get(f"{STORIES}-{peer}", Path())
    if not (site / "stories").is_dir():
        reason = f"{peer} is not installed, or does not run here"
        pytest.fail(reason, pytrace=False) if os.environ.get("PEERS") == "true" else pytest.skip(reason)
    return site


def stories_of(site: Path) -> dict[str, dict[str, list[str]]]:
    """What each block of each story's page shows, by the block's name, by the story's.

    But for the story whose headline an edit has changed, and for related stories: ours are related by words too.
    """
    pages = {file.parent.name: file.read_text("utf-8") for file in (site / "stories").glob("story-*/index.html")}
    del pages["story-1"]
    return {name: blocks(page) for name, page in sorted(pages.items())}


def blocks(page: str) -> dict[str, list[str]]:
    story = page.partition('<div class="bs-lead">')[2].rpartition("</article>")[0]
    lead, *parts = BLOCK.split(story.replace('<li><a href="#related">Related stories</a></li>', ""))
    named = {"lead": lead} | dict(zip(parts[::2], parts[1::2], strict=True))
    # Countries with as many outlets stand in the order of their codes with us, and of their names elsewhere.
    return {
        name: sorted(shown(block)) if name == "world" else shown(block)
        for name, block in named.items()
        if name != "related"
    }


def cards_of(site: Path) -> dict[str, list[str]]:
    """What each story's card shows in the listing of all, by the story's name; but for the one with the edit."""
    listing = [file.read_text("utf-8") for file in pages(site / "stories") if "bs-listing" in file.read_text("utf-8")]
    cards = dict(CARD.findall("".join(listing)))
    del cards["story-1"]
    return {name: shown(card) for name, card in cards.items()}


def shown(block: str) -> list[str]:
    """The words of a block and what its tags say, but for links and ids, in order.

    Where two outlets share a name, one gets its id there, and a number with us.
    """
    said = (attribute or SHARED_NAME.sub("", html.unescape(text)) for attribute, text in SAID.findall(block))
    return [*filter(None, (" ".join(each.split()) for each in said))]


def tells_all(site: Path, edits: set[str]) -> None:
    """Whether the first story's page says all that is compared, and leads to related stories."""
    page = (site / "stories" / "story-1" / "index.html").read_text("utf-8")
    words = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", page)).split())
    assert [what for what, said in TOLD.items() if said not in words and said not in page] == []
    assert edits <= {edit for edit in edits if edit in words}
    related = page.split('id="related"', 1)[1]
    assert re.findall(r'href="[^"]*stories/story-(?!1/)\d+/"', related)


def feeds_that_tell_all(site: Path) -> dict[str, list[int]]:
    """The number of entries of each feed, by the file of each format; one of which holds all of the first story."""
    feeds = {name: [entries(file) for file in site.rglob(name)] for name in CONTENT}
    for name, found in feeds.items():
        first = [text for texts in found for text in texts if TOLD["the body"] in text]
        assert first, f"{site}: {name}"
        assert [what for what in FED if TOLD[what] not in html.unescape(first[0])] == [], f"{site}: {name}"
    return {name: sorted(map(len, found)) for name, found in feeds.items()}


def entries(file: Path) -> list[str]:
    """The text of each entry of a feed."""
    if file.suffix == ".json":
        return [item["content_html"] for item in json.loads(file.read_text("utf-8"))["items"]]
    found = ElementTree.parse(file).iterfind(CONTENT[file.name])  # noqa: S314 - the benchmark has just made it
    return [each.text or "" for each in found]


def stories_in(sitemap: Path) -> set[str]:
    """The addresses of the stories' pages that a sitemap names."""
    addresses = re.findall(r"<loc>(.*?)</loc>", sitemap.read_text("utf-8"))
    return {address for address in addresses if re.search(r"/stories/story-\d+/$", address)}


def pages(folder: Path) -> list[Path]:
    """The pages in a folder, but for those that only lead on, and that of the keyword which an edit gave us."""
    found = (file for file in folder.rglob("*.html") if "edited" not in file.parts)
    return [file for file in found if 'http-equiv="refresh"' not in file.read_text("utf-8")]


def texts(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
