"""A story as Markdown reads as the story does."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import frontmatter
import msgspec
import pytest
from cmarkgfm import markdown_to_html

from broadsheet.model import Analysis, Article, Outlet
from broadsheet.outputs import Press, Whole
from broadsheet.outputs.open_data import story_markdown
from broadsheet.outputs.open_data.markdown_marks import literal, numbered

GOLDEN = Path(__file__).parent / "golden"


def text(whole: Whole, press: Press) -> str:
    return story_markdown(whole, press).body.decode()


def test_a_full_story(full: Whole, press: Press) -> None:
    output = story_markdown(full, press)
    assert output.uri == "stories/quay-closes/story.md"
    assert output.body.decode() == (GOLDEN / "story.md").read_text("utf-8")


def test_front_matter_and_headings_can_be_read(wholes: dict[str, Whole], press: Press) -> None:
    for slug, whole in wholes.items():
        post = frontmatter.loads(text(whole, press))
        assert post["title"] == whole.story.headline
        assert post["url"] == f"https://sample.example/news/stories/{slug}/"
        (heading,) = re.findall(r"<h1>(.*)</h1>", markdown_to_html(post.content))
        assert heading
        links = set(re.findall('href="([^"]+)"', markdown_to_html(post.content)))
        assert {it.url.replace("&", "&amp;") for it in whole.story.articles if it.url} <= links


@pytest.mark.parametrize(
    "name", ["*old*", "[x](https://evil.example)", "`a` <b>", "a_b_c", "\\*", "&lt;b&gt; &#42;", "AT&T"]
)
def test_names_are_no_markup(name: str) -> None:
    html = markdown_to_html(literal(name))
    assert unescape(re.sub("<[^>]+>", "", html)).strip() == name
    assert set(re.findall("<[^>]+>", html)) == {"<p>", "</p>"}


def test_citations_become_numbers_and_nothing_else_does() -> None:
    numbers = {"north": "[[1]](https://north.example/a)", "south": "[2]"}
    assert numbered("So [North] and [south], [a link](x), ![north](x), [other].", numbers) == (
        "So [[1]](https://north.example/a) and [2], [a link](x), ![north](x), [other]."
    )


@pytest.mark.parametrize(
    ("analysis", "said"),
    [
        (Analysis(text="So.", ai=True), "## AI analysis\n\n*Written by an AI model*\n\nSo.\n\nA machine wrote this"),
        (
            Analysis(text="So.", by="B. Writer"),
            "## Analysis\n\n*Opinion by B. Writer*\n\nSo.\n\nThis is its author’s view",
        ),
        (Analysis(text="So."), "## Analysis\n\n*Opinion*\n\nSo.\n\nThis is its author’s view"),
    ],
)
def test_an_analysis_says_whose_it_is(full: Whole, press: Press, analysis: Analysis, said: str) -> None:
    told = full._replace(story=msgspec.structs.replace(full.story, analysis=analysis))
    assert said in text(told, press)


def test_an_article_without_an_address_is_cited_by_its_number_alone(full: Whole, press: Press) -> None:
    entry = msgspec.structs.replace(full.derived.entries[0], article=Article(outlet=Outlet(id="north", name="North")))
    derived = msgspec.structs.replace(full.derived, entries=(entry,))
    assert "The first paragraph [1]," in text(full._replace(derived=derived), press)
