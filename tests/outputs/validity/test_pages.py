"""Pages lead to what is there, load what is the site's own, and are allowed by hosts what they allow themselves."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

import pytest
from click.testing import CliRunner

from broadsheet.cli import main

from .conftest import Whole

pytestmark = pytest.mark.slow

POLICY = "Content-Security-Policy"
IN_STYLES = re.compile(r"""(?:url\(|@import)\s*["']?\s*(?:https?:)?//""")


def test_every_link_leads_somewhere(site: Whole) -> None:
    done = CliRunner().invoke(main, ["links", str(site.folder), "--url", site.url])
    assert done.exit_code == 0, done.output


def test_nothing_is_loaded_from_another_host(site: Whole) -> None:
    for page in site.pages.values():
        for address in page.loaded:
            assert urljoin(site.address(page.path), address).startswith((site.url, "data:")), (page.path, address)


def test_no_style_sheet_loads_anything_from_another_host(site: Whole) -> None:
    sheets = sorted(site.folder.rglob("*.css"))
    assert sheets
    assert [sheet for sheet in sheets if IN_STYLES.search(sheet.read_text("utf-8"))] == []


def directives(policy: str) -> dict[str, set[str]]:
    return {name: set(sources) for name, *sources in (part.split() for part in policy.split(";"))}


def test_hosts_allow_each_page_what_it_allows_itself(site: Whole) -> None:
    (header,) = re.findall(rf"^  {POLICY}: (.*)$", (site.folder / "_headers").read_text(), re.MULTILINE)
    sent = directives(header)
    for page in site.pages.values():
        for name, sources in directives(page.told[POLICY]).items():
            assert sources - {"'none'"} <= sent.get(name, sent["default-src"]), (page.path, name)


def test_a_page_allows_its_own_scripts(site: Whole) -> None:
    for page in site.pages.values():
        assert not page.scripts or {*page.scripts} <= directives(page.told[POLICY])["script-src"], page.path


def test_former_addresses_lead_to_stories(site: Whole) -> None:
    rules = site.folder / "_redirects"
    sent = [line.split() for line in rules.read_text().splitlines()] if rules.is_file() else []
    moved = {path: page for path, page in site.pages.items() if "refresh" in page.told}
    ways = [(site.address(path), page.canonical) for path, page in moved.items()]
    assert sorted(sent) == sorted([urlsplit(old).path, urlsplit(new).path, "301"] for old, new in ways)
    for path, page in moved.items():
        assert urljoin(site.address(path), page.told["refresh"].partition("url=")[2]) == page.canonical
        assert site.page(page.canonical).canonical == page.canonical
        assert page.told["robots"] == "noindex"


def test_the_sample_has_a_story_that_moved(sample: Whole) -> None:
    assert "refresh" in sample.pages["stories/port-alder-ferry-ban/"].told
