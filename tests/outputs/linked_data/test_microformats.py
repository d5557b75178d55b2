"""What stands on a page is read off it by those who know microformats: https://microformats.org/wiki/h-entry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import mf2py

from broadsheet.outputs import Listing, Press, Whole, listing_page, pages_of, story_page


def entry_of(whole: Whole, press: Press) -> dict[str, Any]:
    (found,) = mf2py.parse(doc=story_page(whole.view, press).body.decode())["items"]
    assert found["type"] == ["h-entry"]
    properties: dict[str, Any] = found["properties"]
    return properties


def test_a_story_is_an_entry(wholes: Mapping[str, Whole], press: Press) -> None:
    entry = entry_of(wholes["quay"], press)
    assert entry["name"] == ["The quay </script><!-- shuts & opens"]
    assert entry["url"] == ["https://sample.example/news/stories/quay/"]
    assert entry["published"] == ["2026-07-04"]
    assert entry["updated"] == ["2026-07-05T17:00:00Z"]
    assert entry["summary"] == ["The old quay shut on Saturday [The Post & Courier]."]
    assert entry["category"] == ["Quay", "Åse & Søn"]
    assert [author["type"] for author in entry["author"]] == [["h-card"]]
    assert [author["properties"]["name"] for author in entry["author"]] == [["A. Writer"]]
    assert [content["value"] for content in entry["content"]] == ["The whole story."]


def test_nothing_is_read_off_that_is_not_known(wholes: Mapping[str, Whole], press: Press) -> None:
    assert entry_of(wholes["mill"], press).keys() == {"name", "url"}


def test_a_listing_is_a_feed_of_entries(wholes: Mapping[str, Whole], press: Press) -> None:
    listing = Listing(path="storylines/quay/", hub="storylines/", title="The quay", stories=("quay", "mill"))
    cards = {slug: press.card(whole.card) for slug, whole in wholes.items()}
    (page,) = pages_of(listing, 5)
    (feed,) = mf2py.parse(doc=listing_page(page, cards, press).body.decode())["items"]
    assert (feed["type"], feed["properties"]["name"]) == (["h-feed"], ["The quay"])
    assert [entry["type"] for entry in feed["children"]] == [["h-entry"], ["h-entry"]]
    quay, mill = (entry["properties"] for entry in feed["children"])
    assert (quay["url"], quay["updated"]) == (["../../stories/quay/"], ["2026-07-05T17:00:00Z"])
    assert mill == {"name": ["The mill"], "url": ["../../stories/mill/"]}
