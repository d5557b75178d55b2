"""Each page of the sample site says what it is, once."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

import msgspec
import pytest

from broadsheet.outputs import HUBS

pytestmark = pytest.mark.slow

SITE = "https://broadsheet.example/"
KINDS = {"", "stories/", "for-you/", "your-data/", "search/", "feeds/", "data/", "guide/", "reference/", *HUBS}
"""Where pages of each kind lie; the front page is at the root."""


def test_every_page_says_once_what_it_is(sample_site: Path) -> None:
    pages = {page.relative_to(sample_site).parent.as_posix(): page for page in sample_site.rglob("index.html")}
    texts = {"" if path == "." else f"{path}/": page.read_text("utf-8") for path, page in pages.items()}
    told = {path: html for path, html in texts.items() if 'http-equiv="refresh"' not in html}
    assert {path.partition("/")[0] + path.partition("/")[1] for path in told} >= KINDS
    for path, html in told.items():
        address = SITE + quote(path)
        assert re.findall(r'<link rel="canonical" href="([^"]*)">', html) == [address]
        assert re.findall(r'<meta property="og:url" content="([^"]*)">', html) == [address]
        assert len(re.findall(r'<meta property="og:title"', html)) == 1, path
        (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
        page, way = msgspec.json.decode(block)["@graph"]
        assert page["url"] == address
        assert way["@type"] == ("BreadcrumbList" if path else "NewsMediaOrganization")
