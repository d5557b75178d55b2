"""An entry holds the whole story, can be read anywhere, and is known again."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from broadsheet.model import Analysis, Article, Change, Claim, Correction, Credit, Event, Image, Outlet, Story, Voice
from broadsheet.outputs.feeds.entry import TYPES
from broadsheet.render import Site

from .conftest import Entered

DAY = datetime(2026, 7, 1, tzinfo=UTC)
LATER, LATEST = DAY + timedelta(days=1), DAY + timedelta(days=2)
NORTH = Outlet(id="north", name="North Post")


def test_a_new_headline_keeps_the_id(entered: Entered) -> None:
    first, second = entered(headline="A vote is near"), entered(headline="The vote is over")
    assert first.title != second.title
    assert first.id == second.id == first.url == "https://sample.example/news/stories/a-story/"


def test_a_story_that_moved_keeps_the_id_of_its_first_address(entered: Entered) -> None:
    before = entered(slug="größe")
    after = entered(slug="size", aliases=("größe", "sizes"))
    assert after.id == before.id == "https://sample.example/news/stories/gr%C3%B6%C3%9Fe/"
    assert after.url == "https://sample.example/news/stories/size/"


def test_another_form_of_addresses_keeps_the_id(entered: Entered, site: Site) -> None:
    files = entered(on=msgspec.structs.replace(site, directory_urls=False))
    assert files.url == "https://sample.example/news/stories/a-story/index.html"
    assert files.id == entered().id


@pytest.mark.parametrize(
    ("fields", "updated"),
    [
        ({}, None),
        ({"updated": LATER}, LATER),
        ({"corrections": (Correction(date=LATER, text="x"),)}, LATER),
        ({"updated": LATER, "changes": (Change(date=LATEST, text="x"), Change(date=DAY, text="y"))}, LATEST),
        ({"updated": LATEST, "corrections": (Correction(date=LATER, text="x"),)}, LATEST),
    ],
)
def test_corrections_and_changes_count_as_updates(
    fields: dict[str, object], updated: datetime | None, entered: Entered
) -> None:
    entry = entered(published=DAY, **fields)
    assert (entry.published, entry.updated, entry.stood) == (DAY, updated, None)
    assert entry.time == (updated or DAY)


@pytest.mark.parametrize(
    ("fields", "time"),
    [
        ({}, None),
        ({"captured": LATER}, LATER),
        ({"articles": (Article(outlet=NORTH, published=DAY), Article(outlet=NORTH))}, DAY),
        ({"captured": LATER, "articles": (Article(outlet=NORTH, published=DAY),)}, LATER),
        ({"articles": (Article(outlet=NORTH, published=DAY + timedelta(days=99)),)}, None),
    ],
)
def test_an_undated_story_stood_so_when_it_was_captured_or_last_reported(
    fields: dict[str, object], time: datetime | None, entered: Entered
) -> None:
    entry = entered(**fields)
    assert (entry.published, entry.updated) == (None, None)
    assert entry.stood == entry.time == time


def test_an_entry_is_filed_under_section_keywords_and_regions(entered: Entered) -> None:
    filed = entered(section="world", keywords=("Quay & Co", "東京"), regions=("NO",)).categories
    assert [(each.hub, each.term, each.label) for each in filed] == [
        ("sections/", "world", "World"),
        ("keywords/", "quay-and-co", "Quay & Co"),
        ("keywords/", "東京", "東京"),
        ("regions/", "no", "Norway"),
    ]


def test_a_picture_says_its_kind_and_size(entered: Entered) -> None:
    entry = entered(image=Image(src="stories/größe/quay.JPG", alt="Quay", width=80, height=60))
    assert entry.image is not None
    assert (entry.image.type, entry.image.width, entry.image.height) == ("image/jpeg", 80, 60)
    assert entry.image.url == "https://sample.example/news/stories/gr%C3%B6%C3%9Fe/quay.JPG"
    assert f'src="{entry.image.url}"' in entry.content


def test_every_kind_of_picture_that_a_seed_can_name_has_a_media_type() -> None:
    pattern = msgspec.json.schema(Image)["$defs"]["Image"]["properties"]["src"]["pattern"]
    kinds = re.sub(r"\[(\w)\w\]", r"\1", pattern.split("\\.(")[1].split(")")[0]).split("|")
    assert "png" in kinds
    assert all(any(re.fullmatch(kind, known) for known in TYPES) for kind in kinds)
    assert {"jpg", "jpeg"} <= TYPES.keys()


def test_an_entry_holds_the_whole_story(entered: Entered) -> None:
    content = entered(
        summary="In *short*.",
        body="The text, by [north].",
        breakdown=("A point.",),
        claims=(Claim(text="It rains.", asserted_by=(Voice(outlet="north", quote="Rain!"),)),),
        timeline=(Event(date=DAY, text="It began."), Event(date=DAY + timedelta(days=60), text="It will end.")),
        articles=(Article(outlet=NORTH, headline="Rain & wind", url="https://north.example/rain"),),
        analysis=Analysis(text="It may rain on.", model="Model 1", by="Sample"),
        corrections=(Correction(date=DAY, text="Not *snow*."),),
        changes=(Change(date=LATER, text="A flood."),),
        credit=Credit(compiled_by="Sample", compiled_from=NORTH, original="https://north.example/"),
    ).content
    page = "https://sample.example/news/stories/a-story/"
    for told in (
        "<p>In <em>short</em>.</p>",
        f'<p>The text, by <a href="{page}#article-1">[North Post]</a>.</p>',
        "<li>A point.</li>",
        f'1 origin asserts it: <a href="{page}#article-1">North Post</a> <q>Rain!</q>',
        "<span>It began.</span>",
        "(Announced) <span>It will end.</span>",
        'North Post (Unrated): <a href="https://north.example/rain">Rain &amp; wind</a>',
        "Written by an AI model (Model 1)",
        "nothing in it has been established as fact",
        '<time datetime="2026-07-01">1 July 2026</time>: <span>Not <em>snow</em>.</span>',
        '<time datetime="2026-07-02">2 July 2026</time>: <span>A flood.</span>',
        "Compiled by Sample from North Post.",
        f'<a href="{page}">Read this on Sample &amp; Son</a>',
    ):
        assert told in content, told


def test_an_entry_leaves_out_what_a_story_lacks(entered: Entered) -> None:
    content = entered().content
    assert "<h2>" not in content
    assert content.count("<p>") == 1
    articles = (Article(outlet=NORTH, published=DAY), Article(outlet=NORTH, published=LATER))
    assert "Timeline" not in entered(articles=articles).content


@pytest.mark.parametrize(("language", "along"), [("ar", "rtl"), ("zh", "ltr")])
def test_the_words_of_the_site_say_their_language(language: str, along: str, entered: Entered, site: Site) -> None:
    own = msgspec.structs.replace(site, language=language)
    entry = entered(on=own, language="en", body="Words.")
    assert entry.content.startswith(f'<div lang="{language}" dir="{along}">')
    assert '<div lang="en" dir="ltr">\n<p>Words.</p>' in entry.content
    assert entry.language == "en"
    assert entered(on=own).language == language


TEXTS = st.text(min_size=1, max_size=60) | st.sampled_from(
    [
        '<a href="#x">x</a> [x](y) [x](/y) [x](//y) <img src=x onerror=y> <script>x</script>',
        '[x](javascript:y) <a href="data:x">y</a> <form><input></form> <style>x{}</style> <p style="x">y',
        'a href="#article-1" [north] <a class="b" href="#article-1">',
        "<https://x.example/#y> mailto:x@y.example www.x.example ]]> &amp; \x00\x08\ufffe\uffff",
    ]
)

STORIES = st.builds(
    Story,
    headline=TEXTS,
    slug=st.just("a-story"),
    summary=TEXTS,
    body=TEXTS,
    breakdown=st.tuples(TEXTS),
    articles=st.builds(Article, outlet=st.just(NORTH), headline=TEXTS, summary=TEXTS).map(lambda each: (each,)),
    claims=st.builds(
        Claim, text=TEXTS, asserted_by=st.tuples(st.builds(Voice, outlet=st.just("north"), quote=TEXTS))
    ).map(lambda each: (each,)),
    timeline=st.builds(Event, date=st.sampled_from((DAY, LATER)), text=TEXTS).map(lambda each: (each, each)),
    analysis=st.builds(Analysis, text=TEXTS, model=TEXTS, by=TEXTS),
    corrections=st.builds(Correction, date=st.just(DAY), text=TEXTS).map(lambda each: (each,)),
    credit=st.builds(Credit, compiled_by=TEXTS),
    keywords=st.tuples(TEXTS),
)


@given(story=STORIES)
def test_whatever_a_story_holds_every_link_is_whole_and_nothing_runs(story: Story, entered: Entered) -> None:
    root = html.fromstring(entered(story).content.replace("\0", ""))
    for element in root.iter():
        assert element.tag not in ("script", "style", "form", "input", "button", "iframe", "object")
        assert not {name for name in element.attrib if name.startswith("on") or name in ("class", "style", "id")}
        for name in ("href", "src"):
            if (address := element.get(name)) is not None:
                assert urlsplit(address).scheme in ("https", "http", "mailto"), address
