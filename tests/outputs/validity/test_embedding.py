"""What other sites are told of how to show a story is so."""

from __future__ import annotations

import msgspec
import pytest
from selectolax.lexbor import LexborHTMLParser

from .conftest import Page, Whole

pytestmark = pytest.mark.slow


def test_oembed_describes_a_card_that_is_there(site: Whole) -> None:
    """By section 2.3.4 of https://oembed.com: version 1.0 of the type rich."""
    for story in site.stories.values():
        told = msgspec.json.decode(site.file(named(site.page(story["url"]))).read_bytes())
        assert (told["version"], told["type"], told["title"]) == ("1.0", "rich", story["headline"])
        assert told["provider_url"] == site.url
        (frame,) = LexborHTMLParser(told["html"]).css("body > *")
        assert (frame.tag, frame.attributes["title"]) == ("iframe", story["headline"])
        assert [frame.attributes[name] for name in ("width", "height")] == [str(told["width"]), str(told["height"])]
        assert site.page(str(frame.attributes["src"])).canonical == story["url"]
        thumbnail = {name for name in told if name.startswith("thumbnail_")}
        assert thumbnail in (set(), {"thumbnail_url", "thumbnail_width", "thumbnail_height"})
        assert not thumbnail or site.file(told["thumbnail_url"]).is_file()


def named(page: Page) -> str:
    """The one description that a story's page names."""
    (address,) = [address for kind, address in page.others if kind == "application/json+oembed"]
    return address
