"""What a site offers beside its pages, as MkDocs publishes it: all by default, each switched off by its option."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import Abort

from broadsheet.build import Workers, broken_links

SEEDS = {
    "seeds/gate.md": """\
---
headline: The gate opens
section: World
keywords: [Gate]
published: 2026-11-02
aliases: [old-gate]
articles:
  - outlet: {name: The Herald, domain: herald.example, country: NO}
    headline: Gate is open
    url: https://herald.example/gate
    published: 2026-11-02T08:00:00Z
---
Somebody opened the gate with a quincunx.
""",
    "seeds/bridge.md": """\
---
headline: यह एक पुल है
section: World
language: hi
published: 2026-10-02
---
It is shut.
""",
}
PAGES = {
    "docs/index.md": "# Sample\n\nThe first word of all is welcome.\n",
    "docs/about.md": "# About\n\nA zeugma, <span style='color: red'>red</span>.\n",
}
URL = "https://sample.example/"

FILES = {
    "search": ("search/index.html", "search/shards.json"),
    "feeds": ("feed.xml", "atom.xml", "feed.json", "sections/world/feed.xml", "feeds.opml", "feeds/index.html"),
    "sitemap": ("sitemap-news.xml", "robots.txt"),
    "open_data": ("stories/gate/story.json", "data/stories-2026-11.ndjson", "data/outlets.json", "data/index.html"),
    "embed": ("stories/gate/oembed.json", "stories/gate/embed.html"),
    "llms": ("llms.txt", "llms-full.txt"),
    "social_cards": ("stories/gate/card.png",),
    "hosting": ("_headers", "_redirects", ".nojekyll"),
}
"""What is there for each option."""

ADDRESSED = ("feeds", "sitemap", "embed", "llms")
"""What must name whole addresses."""

Make = Callable[..., Path]


@pytest.fixture
def made(tmp_path: Path, built: Callable[..., Any]) -> Make:
    """Builds a site of the two stories with options; gives its folder."""
    for name, text in (SEEDS | PAGES).items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Sample\ntheme: material\n")

    def make(url: str = URL, **options: object) -> Path:
        site = built(tmp_path, site_url=url, plugins=[{"broadsheet": options}])
        assert site.log == []
        return Path(site.folder)

    return make


def there(site: Path, *names: str) -> set[str]:
    return {file for name in names for file in FILES[name] if (site / file).is_file()}


def test_a_site_offers_all_of_it(made: Make) -> None:
    site = made()
    assert there(site, *FILES) == {file for files in FILES.values() for file in files}
    with Workers(1) as workers:
        assert [str(each) for each in broken_links(site, URL, workers)] == []


@pytest.mark.parametrize("name", FILES)
def test_each_can_be_left_out(made: Make, name: str) -> None:
    site = made(**{each: [] if each == "feeds" else False for each in FILES if each == name})
    assert there(site, name) == set()
    with Workers(1) as workers:
        assert [str(each) for each in broken_links(site, URL, workers)] == []


def test_what_names_addresses_needs_one(made: Make) -> None:
    site = made(url="")
    assert there(site, *ADDRESSED) == set()
    assert there(site, "search", "open_data", "social_cards") != set()


def test_all_left_out_leaves_pages_alone(made: Make) -> None:
    none = {name: [] if name == "feeds" else False for name in (*FILES, "structured_data", "policy")}
    site = made(**none)
    page = (site / "stories/gate/index.html").read_text("utf-8")
    for told in ("ld+json", "og:title", "Content-Security-Policy", "oembed", "feed.xml", "story.json", "search/"):
        assert told not in page, told


def test_a_page_says_what_it_may_load_and_nothing_more(made: Make) -> None:
    site = made()
    for path in ("stories/gate", "sections/world", "about"):
        page = (site / path / "index.html").read_text("utf-8")
        assert page.count("Content-Security-Policy") == 1
        assert page.index("Content-Security-Policy") < page.index("<script")
        assert ("'unsafe-hashes'" in page) == (path == "about"), path
    assert "'unsafe-hashes'" in (site / "_headers").read_text("utf-8")


def test_the_sitemap_names_stories_lists_and_hand_written_pages_once(made: Make) -> None:
    named = re.findall("<loc>([^<]*)</loc>", (made() / "sitemap.xml").read_text("utf-8"))
    assert len(named) == len(set(named))
    assert {URL, f"{URL}about/", f"{URL}stories/gate/", f"{URL}sections/world/"} <= {*named}
    assert not any("old-gate" in each or "embed" in each or "404" in each for each in named)


def test_a_file_of_the_sites_own_comes_before_ours(made: Make, tmp_path: Path) -> None:
    (tmp_path / "docs/robots.txt").write_text("User-agent: *\nDisallow: /\n")
    (tmp_path / "docs/llms.txt").write_text("# Mine\n")
    site = made()
    assert (site / "robots.txt").read_text() == "User-agent: *\nDisallow: /\n"
    assert (site / "llms.txt").read_text() == "# Mine\n"


def test_a_former_address_leads_to_the_one_of_today(made: Make) -> None:
    site = made()
    assert "../../stories/gate/" in (site / "stories/old-gate/index.html").read_text("utf-8")
    assert (site / "_redirects").read_text() == "/stories/old-gate/ /stories/gate/ 301\n"


def test_the_build_tells_once_which_scripts_cards_leave_out(made: Make, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO", "mkdocs.plugins.broadsheet"):
        made()
    assert [record.getMessage().count("DEVANAGARI") for record in caplog.records].count(1) == 1


def files(site: Path) -> dict[str, tuple[bytes, int]]:
    """What each file holds, and when it was last written."""
    found = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


def test_an_edit_changes_only_what_tells_of_it(made: Make, tmp_path: Path) -> None:
    before = files(made())
    seed = tmp_path / "seeds/bridge.md"
    seed.write_text(seed.read_text("utf-8").replace("It is shut.", "It is open."), "utf-8")
    after = files(made())
    changed = {uri for uri in after if before.get(uri) != after[uri]}
    told = {
        "feed.xml",
        "atom.xml",
        "feed.json",
        "llms-full.txt",
        "stories/bridge/index.html",
        "stories/bridge/story.json",
    }
    assert told <= changed
    for uri in (
        "stories/gate",
        "sitemap",
        "data/stories-2026-11",
        "data/outlets",
        "stories/bridge/card.png",
        "_headers",
    ):
        assert not any(each.startswith(uri) for each in changed), uri


def test_what_is_not_offered_any_more_is_gone(made: Make) -> None:
    made()
    site = made(**{name: [] if name == "feeds" else False for name in FILES})
    assert there(site, *FILES) == set()
    assert not (site / "data").exists()
    assert not any((site / "stories/gate").glob("*.json"))


def test_a_story_that_lost_its_address_stops_a_strict_build_until_it_is_mended(
    made: Make, tmp_path: Path, built: Callable[..., Any]
) -> None:
    before = files(made())
    seed = tmp_path / "seeds/bridge.md"
    seed.write_text(seed.read_text("utf-8").replace("section:", "slug: span\nsection:"), "utf-8")
    for _ in range(2):
        with pytest.raises(Abort, match="1 problem in the seeds"):
            built(tmp_path, strict=True, site_url=URL, plugins=[{"broadsheet": {}}])
        assert files(tmp_path / "site") == before
    seed.write_text(seed.read_text("utf-8").replace("slug: span", "slug: span\naliases: [bridge]"), "utf-8")
    built(tmp_path, strict=True, site_url=URL, plugins=[{"broadsheet": {}}])
    assert "../../stories/span/" in (tmp_path / "site/stories/bridge/index.html").read_text("utf-8")
