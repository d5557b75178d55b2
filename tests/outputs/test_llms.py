"""Language models are shown what there is, in the form of llmstxt.org, and the newest stories in full."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from html import unescape

import cmarkgfm
from hypothesis import example, given
from hypothesis import strategies as st

from broadsheet.derive import storylines
from broadsheet.library import Library, assemble, record_of
from broadsheet.model import Section, Story
from broadsheet.outputs import Output, listings_of
from broadsheet.outputs.llms import IN_FULL, NAMED, llms_full_txt, llms_txt
from broadsheet.render import Link, Offers, Site

SITE = Site(name="Sample & Son", url="https://sample.example/", offers=Offers(data=True))

LLMS = """\
# Sample & Son

> News of one \\*harbour\\*.

## Latest

- [The \\[gate\\] opens](https://sample.example/stories/gate/story.md): World, 2026-07-04
- [Mill](https://sample.example/stories/mill/story.md)

## Lists of stories

- [All stories](https://sample.example/stories/)
- [World](https://sample.example/sections/world/)
- [Sections](https://sample.example/sections/)
- [Archive](https://sample.example/archive/)

## Data

- [All stories as JSON](https://sample.example/data/stories.json)

## About this site

- [Method](https://sample.example/method/)
"""


def story(slug: str, **fields: object) -> Story:
    told = {"headline": slug.title(), "slug": slug, "path": f"{slug}.md"}
    return Story(**(told | fields))  # type: ignore[arg-type]


def library_of(stories: Iterable[Story]) -> Library:
    by_path = {it.path: it for it in stories}
    world = {"world": Section(name="World", id="world")}
    return assemble([record_of(it) for it in by_path.values()], {}, world, by_path.__getitem__).library


def llms(library: Library, site: Site = SITE, **given: object) -> Output:
    return llms_txt(library, [*listings_of(library, storylines(library.stories), site.wording)], site, **given)  # type: ignore[arg-type]


GATE = story("gate", headline="The [gate] opens", section="World", published=datetime(2026, 7, 4, 8, tzinfo=UTC))


def test_llms_txt_leads_to_all_there_is() -> None:
    made = llms(
        library_of([story("mill"), GATE]),
        summary="News of one\n*harbour*.",
        files=[Link(label="All stories as JSON", path="data/stories.json")],
        pages=[Link(label="Method", path="method/")],
    )
    assert made.uri == "llms.txt"
    assert made.body.decode() == LLMS


def test_without_data_files_it_leads_to_the_pages() -> None:
    made = llms(library_of([GATE]), Site(name="Sample", url="https://sample.example/")).body.decode()
    assert made.startswith(
        "# Sample\n\n## Latest\n\n- [The \\[gate\\] opens](https://sample.example/stories/gate/): World"
    )
    assert "## Data" not in made


def test_a_site_without_stories_names_none() -> None:
    assert "## Latest" not in llms(library_of([])).body.decode()


def test_it_names_the_newest_alone() -> None:
    told = [
        story(f"s{day}", published=datetime(2025, 1, 1 + day % 28, day // 28, tzinfo=UTC)) for day in range(NAMED + 1)
    ]
    made = llms(library_of(told)).body.decode()
    assert len(re.findall(r"/story\.md", made)) == NAMED == 200
    assert "/s0/" not in made


@given(st.text(st.characters(exclude_categories=("C",)), min_size=1).filter(str.strip))
@example("Tom &amp; [Jerry](x) <b>")
def test_whatever_a_headline_says_it_is_one_link(headline: str) -> None:
    made = llms(library_of([story("gate", headline=headline)])).body.decode()
    html = cmarkgfm.markdown_to_html(made)
    [label] = re.findall(r'<li><a href="https://sample.example/stories/gate/story.md">(.*?)</a></li>', html, re.DOTALL)
    assert unescape(label).strip() == " ".join(headline.split())


def test_llms_full_txt_holds_the_newest_stories_as_they_are() -> None:
    made = llms_full_txt((b"---\ntitle: %d\n---\n\n# %d\n" % (n, n) for n in range(IN_FULL + 9)), SITE, summary="News.")
    assert made.uri == "llms-full.txt"
    assert made.body.startswith(b"# Sample & Son\n\n> News.\n\n---\ntitle: 0\n---\n\n# 0\n\n---\ntitle: 1\n---\n")
    assert made.body.endswith(b"# %d\n" % (IN_FULL - 1))
