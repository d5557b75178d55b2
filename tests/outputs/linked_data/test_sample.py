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
OURS = ("stories/", "for-you/", "your-data/", *HUBS)


def test_every_page_says_once_what_it_is(sample_site: Path) -> None:
    pages = {page.parent.relative_to(sample_site).as_posix() + "/": page for page in sample_site.rglob("index.html")}
    ours = {path: page.read_text("utf-8") for path, page in pages.items() if path.startswith(OURS)}
    speaking = {path: html for path, html in ours.items() if "http-equiv=refresh" not in html and "/embed/" not in path}
    assert {path.split("/")[0] + "/" for path in speaking} >= set(OURS)
    for path, html in speaking.items():
        address = SITE + quote(path)
        assert re.findall(r'<link rel="canonical" href="([^"]*)">', html) == [address]
        assert re.findall(r'<meta property="og:url" content="([^"]*)">', html) == [address]
        assert len(re.findall(r'<meta property="og:title"', html)) == 1, path
        (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
        page, way = msgspec.json.decode(block)["@graph"]
        assert page["url"] == address
        assert way["@type"] == "BreadcrumbList"
