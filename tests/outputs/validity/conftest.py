"""Whole sites, and what each page says of itself: the sample, a thousand stories, and one story without much to it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from textwrap import dedent
from typing import Any, NamedTuple, TypeAlias
from urllib.parse import quote, unquote

import msgspec
import pytest
from selectolax.lexbor import LexborHTMLParser

Build: TypeAlias = Callable[..., str]
Once: TypeAlias = Callable[[str, Callable[[Path], object]], Path]
Story: TypeAlias = dict[str, Any]

THOUSAND = """
    site_name: A thousand stories & more
    site_url: https://thousand.example/news/
    theme: material
    plugins:
      - broadsheet:
          feeds: [site, sections, storylines]
          publisher: {name: The Thousand Press}
"""

LOADED = {"object[data]": "data", "video[poster]": "poster", "[src]": "src", "[srcset]": "srcset"}
"""What a browser asks for at once, and the attribute that names it."""

FETCHED = {"stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "modulepreload", "manifest"}
"""The relations of a <link> by which it does so too."""

SOON = datetime(2026, 11, 21, 9, tzinfo=UTC)
"""When the tests build sites: soon after the sample's stories."""


class Page(NamedTuple):
    """What a page says of itself."""

    path: str
    """Its address below the site's, such as `stories/x/` or `404.html`."""
    told: dict[str, str]
    """The content of each `<meta>` by its name, property or header."""
    canonical: str
    """The address that it names as its own; empty: none."""
    languages: dict[str, str]
    """The addresses of its translations, itself among them, by their languages."""
    others: tuple[tuple[str, str], ...]
    """The media type and the address of each thing that it names as another form of what it says."""
    graphs: list[list[dict[str, Any]]]
    """The things that each block of JSON-LD tells of."""
    scripts: tuple[str, ...]
    """The digests of the scripts that stand in it, as a policy names them."""
    loaded: tuple[str, ...]
    """The addresses that a browser asks for at once."""
    entries: tuple[str, ...]
    """The addresses of the stories that it lists, in their order."""


class Whole(NamedTuple):
    """A built site."""

    folder: Path
    url: str
    clock: datetime
    pages: dict[str, Page]
    """Every page by its path."""
    stories: dict[str, Story]
    """What the `story.json` of each story says, by its slug."""

    def file(self, address: str) -> Path:
        """The file that an address of the site leads to."""
        path = self.path(address)
        return self.folder / (f"{path}index.html" if path.endswith("/") or not path else path)

    def page(self, address: str) -> Page:
        """The page at an address of the site."""
        return self.pages[self.path(address)]

    def path(self, address: str) -> str:
        assert address.startswith(self.url), address
        return unquote(address.removeprefix(self.url).partition("#")[0])

    def address(self, path: str) -> str:
        return self.url + quote(path)


@pytest.fixture(scope="session")
def sample(sample_site: Path) -> Whole:
    """The sample site."""
    return whole(sample_site, "https://broadsheet.example/", SOON)


@pytest.fixture(scope="session")
def thousand(repo: Path, build: Build, once: Once, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """A site of a thousand stories that were made up by chance, below a path of its host."""
    clock = datetime(2026, 7, 6, tzinfo=UTC)

    def make(site: Path) -> None:
        project = tmp_path_factory.mktemp("thousand")
        (project / "docs").mkdir()
        (project / "docs" / "index.md").write_text("# A thousand stories\n\nAll of them made up by chance.\n")
        (project / "mkdocs.yml").write_text(dedent(THOUSAND))
        command = [sys.executable, str(repo / "benchmarks/make_seeds.py"), "1000", str(project / "seeds")]
        subprocess.run(command, check=True)
        build(project, site, SOURCE_DATE_EPOCH=str(int(clock.timestamp())))

    return whole(once("thousand", make), "https://thousand.example/news/", clock)


@pytest.fixture(scope="session")
def bare(repo: Path, build: Build, once: Once, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    """A site of one story that is hardly more than a headline: in no section, by no outlet, of no day."""

    def make(site: Path) -> None:
        project = Path(shutil.copytree(repo / "tests/sites/minimal", tmp_path_factory.mktemp("bare") / "project"))
        with (project / "mkdocs.yml").open("a") as settings:
            settings.write("site_url: https://bare.example/\n")
        build(project, site)

    return whole(once("bare", make), "https://bare.example/", SOON)


@pytest.fixture(scope="session", params=["sample", "thousand", "bare"])
def site(request: pytest.FixtureRequest) -> Whole:
    """Each of the sites."""
    found: Whole = request.getfixturevalue(request.param)
    return found


def whole(folder: Path, url: str, clock: datetime) -> Whole:
    """A built site, read."""
    files = sorted(folder.rglob("*.html"))
    pages = (read_page(file.relative_to(folder).as_posix().removesuffix("index.html"), file) for file in files)
    stories = (msgspec.json.decode(file.read_bytes()) for file in sorted(folder.glob("stories/*/story.json")))
    return Whole(folder, url, clock, {page.path: page for page in pages}, {each["slug"]: each for each in stories})


def read_page(path: str, file: Path) -> Page:
    html = LexborHTMLParser(file.read_bytes())
    metas = [each.attributes for each in html.css("meta[content]")]
    links = [each.attributes for each in html.css("link[href]")]
    scripts = [(each.attributes.get("type"), each.text()) for each in html.css("script:not([src])")]
    return Page(
        path=path,
        told={str(it.get("name") or it.get("property") or it.get("http-equiv")): str(it["content"]) for it in metas},
        canonical="".join(str(it["href"]) for it in links if it.get("rel") == "canonical"),
        languages={str(it["hreflang"]): str(it["href"]) for it in links if "hreflang" in it},
        others=tuple(
            (str(it["type"]), str(it["href"])) for it in links if it.get("rel") == "alternate" and "type" in it
        ),
        graphs=[msgspec.json.decode(text)["@graph"] for kind, text in scripts if kind == "application/ld+json"],
        scripts=tuple(hash_of(text) for kind, text in scripts if not kind),
        loaded=tuple(loaded(html)),
        entries=tuple(str(each.attributes["href"]) for each in html.css(".h-feed .h-entry .u-url")),
    )


def hash_of(script: str) -> str:
    """A script as a policy allows it."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def loaded(html: LexborHTMLParser) -> Iterator[str]:
    """The addresses that a page has a browser ask for."""
    for kind, name in LOADED.items():
        yield from (str(each.attributes[name]) for each in html.css(kind))
    for each in html.css("link[rel][href]"):
        if FETCHED & set(str(each.attributes["rel"]).split()):
            yield str(each.attributes["href"])
