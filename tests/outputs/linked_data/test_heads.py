"""Golden files: each holds what the head of one page says."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from broadsheet.model import Image
from broadsheet.outputs import (
    Listing,
    ListingPage,
    Press,
    Whole,
    front_head,
    hub_page,
    listing_page,
    story_head,
)
from broadsheet.outputs.linked_data import hub_head, listing_head
from broadsheet.outputs.linked_data.things import script
from broadsheet.outputs.linked_data.works import NewsArticle
from broadsheet.render import Offers, Site

Wholes: TypeAlias = Mapping[str, Whole]
Head: TypeAlias = Callable[[Wholes, Press], Markup]
Things: TypeAlias = Callable[[str], list[dict[str, Any]]]

HERE = Path(__file__).parent / "golden"


def test_a_page_says_what_it_is(page: tuple[str, Head], wholes: Wholes, press: Press) -> None:
    name, head = page
    assert readable(head(wholes, press)) == (HERE / f"{name}.html").read_text("utf-8")


def readable(head: Markup) -> str:
    """A head with a line for each element, and for each property of its things."""

    def spread(found: re.Match[str]) -> str:
        return f"{found[1]}\n{msgspec.json.format(found[2], indent=2)}\n{found[3]}"

    return re.sub(r"(<script[^>]*>)(.*?)(</script>)", spread, head)


@pytest.mark.parametrize("site", [{"offers": Offers()}, {"url": ""}], ids=["not offered", "no address"])
def test_nothing_is_said_where_it_is_not_offered_or_no_address_is_known(
    page: tuple[str, Head], site: dict[str, object], wholes: Wholes, press: Press
) -> None:
    _, head = page
    silent = Press(msgspec.structs.replace(press.site, **site), press.environment, press.shells)
    assert head(wholes, silent) == ""


def test_a_story_has_what_search_engines_ask_of_an_article(things: Things, wholes: Wholes, press: Press) -> None:
    """https://developers.google.com/search/docs/appearance/structured-data/article#structured-data-type-definitions"""
    article, way = things(story_head(pictured(wholes["quay"]), press))
    assert {"headline", "image", "datePublished", "dateModified", "author"} <= article.keys()
    assert article["image"]["url"] == "https://sample.example/news/stories/quay/a%20quay.png"
    assert [step["position"] for step in way["itemListElement"]] == [1, 2, 3]
    assert all({"name", "position"} <= step.keys() for step in way["itemListElement"])
    assert ["item" in step for step in way["itemListElement"]] == [True, True, False]


def pictured(whole: Whole) -> Whole:
    picture = Image(src="stories/quay/a quay.png", alt="A quay", credit="A. Drawer", width=1200, height=630)
    return whole._replace(story=msgspec.structs.replace(whole.story, image=picture))


def test_those_who_share_a_story_see_its_card_where_there_is_one(things: Things, wholes: Wholes, press: Press) -> None:
    offered = msgspec.structs.replace(press.site, offers=Offers(structured_data=True, social_cards=True))
    cards = Press(offered, press.environment, press.shells)
    address = "https://sample.example/news/stories/quay/card.png"
    assert things(story_head(wholes["quay"], cards))[0]["image"]["url"] == address
    head = story_head(pictured(wholes["quay"]), cards)
    assert f'<meta property="og:image" content="{address}">' in head
    assert "summary_large_image" in head
    assert '<meta property="og:image:alt" content="A quay">' in story_head(pictured(wholes["quay"]), press)


@given(st.text(), st.text())
def test_no_text_breaks_out_of_its_script(headline: str, text: str) -> None:
    block = script([NewsArticle(headline=headline, text=f"</script>{text}<!--<script>]]>")])
    assert not set("<>&") & set(block.removeprefix('<script type="application/ld+json">').removesuffix("</script>\n"))
    (said,) = msgspec.json.decode(str(block)[block.index("{") : block.rindex("<")])["@graph"]
    assert said["headline"] == headline
    assert said["text"] == f"</script>{text}<!--<script>]]>"


def test_pages_carry_what_is_said_of_them(press: Press) -> None:
    listed = Listing(path="keywords/quay/", hub="keywords/", title="Quay", stories=("quay", "kai"))
    page = ListingPage(listing=listed, number=2, pages=3, start=49, count=120)
    listing = listing_page(page, {"quay": "", "kai": ""}, press).body.decode()
    assert "<title>Quay, page 2</title>" in listing
    assert listing_head(page, "Quay, page 2", "Keywords: Quay, 120 stories", press) in listing
    assert hub_head("keywords/", "Keywords", press) in hub_page("keywords/", [listed], press).body.decode()


def test_a_search_is_named_only_where_there_is_one(things: Things, press: Press) -> None:
    silent = Site(name="Sample", url="https://sample.example/", offers=Offers(structured_data=True))
    assert "potentialAction" in things(front_head(press))[0]
    assert "potentialAction" not in things(front_head(Press(silent, press.environment, press.shells)))[0]
