"""Stories on hand-written pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Project = Callable[[str], Path]
Built = Callable[..., "Site"]  # noqa: F821 - of conftest.py, which tests do not import


@pytest.fixture
def written(project: Project, built: Built) -> Callable[[str], tuple[str, list[str]]]:
    """Builds a site whose about page is `markdown`; gives that page and the warnings."""

    def run(markdown: str) -> tuple[str, list[str]]:
        minimal = project("minimal")
        for number, day in ((1, "2026-10-01"), (2, "2026-10-02"), (3, "2026-10-03")):
            fields = f"headline: Trial {number}\nsection: Science\nkeywords: [Tidal power]\npublished: {day}\n"
            (minimal / "seeds" / f"trial-{number}.md").write_text(f"---\n{fields}storyline: The trial\n---\n")
        (minimal / "docs" / "about.md").write_text(f"# About\n\n{markdown}\n")
        site = built(minimal)
        return site.page("about"), site.log

    return run


def test_a_comment_places_the_latest_stories(written: Callable[[str], tuple[str, list[str]]]) -> None:
    page, log = written("<!-- stories: latest=2 section=science -->")
    assert page.index("Trial 3") < page.index("Trial 2")
    assert "Trial 1" not in page
    assert 'href="../stories/trial-3/"' in page
    assert log == []


@pytest.mark.parametrize("words", ["", "keyword='Tidal power'", "storyline='The trial'"])
def test_it_can_ask_for_all_or_for_any_listing(written: Callable[[str], tuple[str, list[str]]], words: str) -> None:
    page, log = written(f"<!-- stories: {words} latest=3 -->")
    assert page.index("Trial 3") < page.index("Trial 2") < page.index("Trial 1")
    assert log == []


@pytest.mark.parametrize("words", ["section=sport", "latest=many", "latest=0", "weather=fine", "'", "latest"])
def test_what_it_cannot_give_is_told(written: Callable[[str], tuple[str, list[str]]], words: str) -> None:
    _, log = written(f"<!-- stories: {words} -->")
    assert any("about.md" in line and "latest=5 section=technology" in line for line in log)


def test_links_name_stories_and_listings(written: Callable[[str], tuple[str, list[str]]]) -> None:
    page, log = written("[a](story:trial-1#article-1) [b](section:science) [c](keyword:tidal-power)")
    for href in ("../stories/trial-1/#article-1", "../sections/science/", "../keywords/tidal-power/"):
        assert f'href="{href}"' in page
    assert log == []


def test_a_link_to_no_story_is_told_with_the_nearest(written: Callable[[str], tuple[str, list[str]]]) -> None:
    _, log = written("[a](story:trail-1)")
    assert any("about.md: expected a link to a story of this site, found 'story:trail-1'" in line for line in log)
    assert any("Did you mean trial-1?" in line for line in log)


def test_code_is_left_alone(written: Callable[[str], tuple[str, list[str]]]) -> None:
    page, log = written("`<!-- stories: latest=1 -->` and `[a](story:nowhere)`")
    assert "bs-cards" not in page
    assert log == []
