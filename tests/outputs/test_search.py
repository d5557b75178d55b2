"""What the search knows of a page: all that it may be found by, in words of the page alone."""

from __future__ import annotations

from datetime import UTC, datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.derive import derive
from broadsheet.model import Article, Lean, Outlet, Question, Rating, Story
from broadsheet.outputs import Press, SearchRecord, Whole, page_record, search_record, searchable
from broadsheet.render import NO_NEIGHBOURS, Link, Shell, Site, environment, story_card, story_view

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(name="Sample")
SHELL = Shell.from_html("<title>{broadsheet:title}</title>{broadsheet:content}")
RATINGS = (Rating.LEFT, Rating.CENTER, Rating.CENTER, Rating.RIGHT, Rating.LEAN_LEFT)
ARTICLES = tuple(
    Article(
        outlet=Outlet(id=f"outlet-{number}", name=f"Outlet {number}", lean=Lean(rating=rating)),
        published=datetime(2026, 7, 6, number, tzinfo=UTC),
    )
    for number, rating in enumerate(RATINGS)
)
STORY = Story(
    headline="Ferries & freight",
    path="ferries.md",
    slug="ferries",
    kicker="Ferry vote",
    summary="The council *barred* diesel.",
    body="Seven were for it [outlet-1].\n\n## The islands\n\nMilk < bread in price.",
    breakdown=("Four were against it [outlet-2].",),
    questions=(Question(question="Does R&D pay?", answer="No, **never**."),),
    keywords=("Port Alder",),
    regions=("CA",),
    section="Local",
    published=datetime(2026, 7, 5, tzinfo=UTC),
    updated=datetime(2026, 7, 6, 8, 30, tzinfo=UTC),
    articles=ARTICLES,
)


def record(story: Story = STORY, site: Site = SITE) -> SearchRecord:
    """The record of a story in the section Local."""
    derived = derive(story, NOW)
    neighbours = msgspec.structs.replace(NO_NEIGHBOURS, section=Link(label="Local", path="sections/local/"))
    view = story_view(story, derived, neighbours, site)
    card = story_card(story, derived, "Local", site, view.tools)
    press = Press(site, environment([], site.language), (SHELL,))
    return search_record(Whole(story, derived, neighbours, view, card), press)


def test_a_story_is_found_by_what_its_page_says_and_by_each_facet() -> None:
    assert record() == SearchRecord(
        url="stories/ferries/",
        title="Ferries & freight",
        text=(
            "Ferry vote. The council barred diesel. Four were against it. Seven were for it. The islands "
            "Milk < bread in price. Does R&D pay? No, never. Port Alder"
        ),
        shown={
            "date": "2026-07-06T08:30:00Z",
            "time": "6 July 2026",
            "section": "Local",
            "lean": "0,40,80",
            "lean_words": "2 left\N{NO-BREAK SPACE}· 2 center\N{NO-BREAK SPACE}· 1 right",
            "outlets": "5 outlets\N{NO-BREAK SPACE}· 5 origins",
            "status": "Active",
            "summary": "The council barred diesel.",
        },
        filters={
            "section": ["Local"],
            "region": ["Canada"],
            "outlet": [f"Outlet {number}" for number in range(5)],
            "lean": ["Mixed"],
            "status": ["Active"],
            "year": ["2026"],
            "kind": ["story"],
        },
        date="2026-07-06T08:30:00Z",
    )


def test_what_is_not_known_is_left_out() -> None:
    alone = record(Story(headline="Alone", path="alone.md", slug="alone"))
    kind = {"kind": ["story"]}
    assert alone == SearchRecord(url="stories/alone/", title="Alone", text="", shown={}, filters=kind, date="")


def test_too_few_rated_outlets_are_a_leaning_of_their_own() -> None:
    few = msgspec.structs.replace(STORY, articles=ARTICLES[:2])
    assert record(few).filters["lean"] == ["Too few rated outlets"]


def test_the_words_of_a_block_that_pages_do_not_show_find_nothing() -> None:
    blocks = tuple(block for block in SITE.blocks if block not in ("questions", "body"))
    text = record(site=msgspec.structs.replace(SITE, blocks=blocks)).text
    assert "Does" not in text
    assert "islands" not in text
    assert "barred diesel" in text


def test_another_language_is_named() -> None:
    assert record(msgspec.structs.replace(STORY, language="nb")).shown["language"] == "nb"


def test_words_are_in_the_language_of_the_site() -> None:
    german = record(site=msgspec.structs.replace(SITE, language="de"))
    assert german.filters["region"] == ["Kanada"]
    assert german.shown["time"] == "6. Juli 2026"


def test_a_page_is_found_by_its_words_and_not_by_its_programs() -> None:
    html = "<h1>Guide</h1>\n<p>How to <em>write</em> a&nbsp;seed &amp; more.</p>\n<script>let x = 1;</script>"
    assert page_record("guide/", "Guide", html, "A guide.") == SearchRecord(
        url="guide/",
        text="Guide How to write a seed & more.",
        title="Guide",
        shown={"summary": "A guide."},
        filters={"kind": ["page"]},
    )


@pytest.mark.parametrize(
    ("text", "indexed"),
    [
        ("plain words", "plain words"),
        ("新闻 2026年", "新 闻 2026年"),
        ("コーヒーと茶", "コ ー ヒ ー と 茶"),
        ("서울 사람", "서울 사람"),
    ],
)
def test_characters_that_stand_without_spaces_are_words(text: str, indexed: str) -> None:
    assert searchable(text) == indexed


@given(st.text())
def test_nothing_but_spaces_is_put_between_characters(text: str) -> None:
    assert searchable(text).replace(" ", "") == text.replace(" ", "")
    assert searchable(searchable(text)) == searchable(text)
