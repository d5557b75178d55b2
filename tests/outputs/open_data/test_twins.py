"""What lies beside a story's page: what the site offers of it, where the page says."""

from __future__ import annotations

import json
import re

import msgspec
import pytest

from broadsheet.model import Image
from broadsheet.outputs import Press, Whole
from broadsheet.outputs.embedding import EMBED_STYLE, embed_page, embed_style, oembed_json
from broadsheet.outputs.twins import data_links, twin_files, twins
from broadsheet.render import Offers, Site

HERE = "https://sample.example/news/stories/quay-closes/"


@pytest.mark.parametrize(
    ("offers", "url", "files"),
    [
        (Offers(), "https://a.example/", []),
        (Offers(data=True), "", ["story.json", "articles.csv", "story.md"]),
        (Offers(embed=True), "", []),
        (Offers(embed=True), "https://a.example/", ["oembed.json", "embed.html"]),
        (
            Offers(data=True, embed=True),
            "https://a.example/",
            ["story.json", "articles.csv", "story.md", "oembed.json", "embed.html"],
        ),
    ],
)
def test_a_story_has_the_files_that_its_site_offers(
    full: Whole, press: Press, offers: Offers, url: str, files: list[str]
) -> None:
    site = msgspec.structs.replace(press.site, offers=offers, url=url)
    made = [output.uri for output in twins(full, Press(site, press.environment, press.shells))]
    assert made == [f"stories/quay-closes/{file}" for file in files]
    assert made == [f"stories/quay-closes/{file}" for file in twin_files(site)]


def test_the_head_names_each_file(site: Site) -> None:
    links = dict(re.findall('type="([^"]+)" href="([^"]+)"', data_links("quay-closes", site)))
    assert links == {
        "application/json": "story.json",
        "text/csv": "articles.csv",
        "text/markdown": "story.md",
        "application/json+oembed": f"{HERE}oembed.json",
    }
    assert data_links("quay-closes", msgspec.structs.replace(site, offers=Offers())) == ""


def test_oembed_says_how_to_show_the_card(full: Whole, press: Press) -> None:
    assert json.loads(oembed_json(full, press).body) == {
        "version": "1.0",
        "type": "rich",
        "title": "The *old* quay closes [for good]",
        "author_name": "A. Writer",
        "provider_name": "Sample & Son",
        "provider_url": "https://sample.example/news/",
        "html": f'<iframe src="{HERE}embed.html" width="480" height="320" title="The *old* quay closes [for good]" '
        'loading="lazy" sandbox="allow-popups allow-top-navigation-by-user-activation" '
        'style="border:0;max-width:100%"></iframe>',
        "width": 480,
        "height": 320,
    }


@pytest.mark.parametrize(("height", "thumbnail"), [(300, True), (None, False)])
def test_a_picture_is_named_with_its_size_or_not_at_all(
    full: Whole, press: Press, height: int | None, thumbnail: bool
) -> None:
    image = Image(src="pictures/quay.png", alt="", width=400, height=height)
    told = json.loads(oembed_json(full._replace(story=msgspec.structs.replace(full.story, image=image)), press).body)
    assert ("thumbnail_url" in told) == thumbnail
    assert told.get("thumbnail_height") == height


def test_the_code_is_safe_whatever_the_headline(full: Whole, press: Press) -> None:
    story = msgspec.structs.replace(full.story, headline='"><script>alert(1)</script>')
    html = json.loads(oembed_json(full._replace(story=story), press).body)["html"]
    assert "<script" not in html
    assert html.count('"') == 14


def test_the_card_is_a_page_of_its_own(full: Whole, press: Press) -> None:
    page = embed_page(full, press)
    html = page.body.decode()
    assert page.uri == "stories/quay-closes/embed.html"
    assert f'<link rel="canonical" href="{HERE}">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'<link rel="stylesheet" href="../../{EMBED_STYLE}">' in html
    assert "<script" not in html
    assert "style=" not in html
    assert set(re.findall(r"<a [^>]*>", html)) == {
        '<a href="../../sections/world/" target="_top">',
        '<a href="../../stories/quay-closes/" target="_top">',
        '<a href="../../" target="_top">',
    }
    for told in ("The *old* quay closes [for good]", "The council closes the quay.", "4 outlets", "Sample &amp; Son"):
        assert told in html
    assert html.count("<rect") == 3


def test_the_card_may_run_nothing_where_pages_have_a_policy(full: Whole, press: Press) -> None:
    offers = msgspec.structs.replace(press.site.offers, policy=True)
    strict = Press(msgspec.structs.replace(press.site, offers=offers), press.environment, press.shells)
    policy = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'"
    assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in embed_page(full, strict).body.decode()
    assert "Content-Security-Policy" not in embed_page(full, press).body.decode()


def test_the_cards_style_loads_nothing() -> None:
    style = embed_style()
    assert style.uri == EMBED_STYLE
    assert b"prefers-color-scheme:dark" in style.body
    assert b"url(" not in style.body
    assert b"@import" not in style.body
