"""Outlets are found however a story names them, in any process."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import pytest

from broadsheet.library import Outlets, assemble, record_of
from broadsheet.library.outlets import outlets_of
from broadsheet.model import Factuality, Lean, Outlet, Rating, Story

LISTED = {
    "post": Outlet(id="post", name="The Post", domain="post.example"),
    "ap": Outlet(id="ap", name="Associated Press"),
}


RATINGS = {
    "post.example": Outlet(lean=Lean(rating=Rating.LEFT, rater="A"), factuality=Factuality(rating="High", rater="A")),
    "mill.example": Outlet(factuality=Factuality(rating="Mixed", rater="B")),
    "news.mill.example": Outlet(lean=Lean(rating=Rating.RIGHT, rater="B")),
}


NONE: Mapping[str, Outlet] = {}


def outlets(*named: object, ratings: Mapping[str, Outlet] = NONE) -> Outlets:
    """Those of a site with a story of each of these outlets."""
    stories = [{"headline": "x", "slug": "x", "path": "x.md", "articles": [{"outlet": it}]} for it in named]
    return outlets_of(LISTED, [record_of(msgspec.convert(each, Story)) for each in stories], ratings)


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("post", "post"),
        ("The Post", "post"),
        ("POST.EXAMPLE", "post"),
        (Outlet(name="associated press"), "ap"),
        (Outlet(id="ap", name="The Post"), "ap"),
        (Outlet(name="Nobody", domain="post.example"), "post"),
        (Outlet(name="Harbour Radio"), "harbour-radio"),
        (Outlet(id="Harbour Radio", name="x"), "harbour-radio"),
        ("Harbour Radio", "harbour-radio"),
    ],
)
def test_an_outlet_is_found_by_any_of_its_marks(wording: str | Outlet, found: str) -> None:
    assert outlets().id_of(wording) == found


def test_what_is_listed_is_known_though_no_story_names_it() -> None:
    assert outlets().known == LISTED
    assert outlets().named == {"post", "ap"}


def test_who_has_no_name_is_known_by_its_id_but_not_named() -> None:
    known = outlets({"id": "mill"}, {"id": "quay"}, {"name": "Quay", "country": "NO"})
    assert known.known["mill"] == Outlet(id="mill", name="mill")
    assert known.known["quay"] == Outlet(id="quay", name="Quay", country="NO")
    assert known.named == {"post", "ap", "quay"}


def test_the_earliest_story_to_say_something_is_believed_after_the_list() -> None:
    known = outlets({"id": "post", "name": "Not The Post", "country": "NO"}, {"name": "The Post", "country": "SE"})
    assert known.known["post"] == Outlet(id="post", name="The Post", domain="post.example", country="NO")


def test_a_story_names_each_of_its_outlets_once() -> None:
    told = {
        "headline": "x",
        "slug": "x",
        "path": "x.md",
        "articles": [{"outlet": {"id": "post"}}, {"outlet": {"name": "the post"}}, {"outlet": {"name": "Mill"}}],
        "credit": {"compiled_from": {"id": "ap"}, "reported_by": {"domain": "post.example"}},
    }
    story = msgspec.convert(told, Story)
    library = assemble([record_of(story)], LISTED, {}, {"x.md": story}.__getitem__).library
    assert library.named == {"x": ("post", "mill", "ap")}


def test_outlets_outlast_being_sent() -> None:
    known = outlets({"name": "Mill"}, {"id": "quay"})
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(known), type=Outlets) == known


def ratings_of(outlet: Outlet) -> tuple[str | None, str | None]:
    """The rater of its lean, and its factuality."""
    lean, factuality = outlet.lean, outlet.factuality
    return lean and lean.rater, factuality and factuality.rating


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"id": "post"}, ("A", "High")),
        ({"id": "post", "lean": {"rating": "center", "rater": "C"}}, ("C", "High")),
        ({"id": "post", "lean": {"rating": "unrated"}}, (None, "High")),
        ({"id": "post", "factuality": {"rating": "Low"}}, ("A", "Low")),
        ({"name": "Mill", "domain": "WWW.Mill.example"}, (None, "Mixed")),
        ({"name": "Mill", "domain": "news.mill.example"}, ("B", "Mixed")),
        ({"name": "Mill", "domain": "old.news.mill.example"}, ("B", "Mixed")),
        ({"name": "Mill", "domain": "watermill.example"}, (None, None)),
        ({"name": "Mill", "domain": "no domain"}, (None, None)),
        ({"name": "Mill"}, (None, None)),
    ],
)
def test_a_table_rates_what_the_seeds_leave_unrated(
    said: dict[str, object], found: tuple[str | None, str | None]
) -> None:
    known = outlets(said, ratings=RATINGS)
    assert ratings_of(known.known[known.id_of(msgspec.convert(said, Outlet))]) == found


def test_a_table_says_nothing_else_of_an_outlet_and_names_none() -> None:
    known, rated = outlets({"name": "Mill"}), outlets({"name": "Mill"}, ratings=RATINGS)
    assert (known.ids, known.named, known.known["mill"]) == (rated.ids, rated.named, rated.known["mill"])
    assert rated.known["post"].domain == "post.example"
