"""Pages print whole pictures, whatever there is to draw."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path

import pytest

from broadsheet.derive import derive
from broadsheet.model import Article, Claim, Event, Lean, Outlet, Rating, Story, Voice
from broadsheet.outputs import Press, story_page
from broadsheet.render import NO_NEIGHBOURS, Shell, Site, environment, story_view
from broadsheet.text import country_codes

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)
SITE = Site(name="Sample", method_path="method/")
PRESS = Press(SITE, environment(), (Shell.from_html("<title>{broadsheet:title}</title>{broadsheet:content}"),))
STYLES = Path(__file__).parents[2] / "plugins" / "broadsheet" / "assets" / "styles"
VOID = {"image", "rect", "circle", "path", "br", "hr", "img", "input", "link", "meta"}


class Page(HTMLParser):
    """A page whose elements are all closed, in order; with its ids, and those that it refers to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.named: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            assert value is None or "None" not in value
            assert name != "style"
            self.ids += [value or ""] * (name == "id")
            self.named += (value or "").split() * (name == "aria-labelledby")
            self.named += [(value or "")[1:]] * (name == "href" and (value or "").startswith("#"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def articles(count: int, *, hours: int | None = 1, rated: bool = False, countries: bool = False) -> tuple[Article, ...]:
    codes = sorted(country_codes())
    ratings = [rating for rating in Rating if rating is not Rating.UNRATED]
    return tuple(
        Article(
            outlet=Outlet(
                id=f"o{number}",
                name=f"O <{number}>",
                country=codes[number * 6] if countries else None,
                ownership=f"Kind {number % 9}" if rated else None,
                lean=Lean(rating=ratings[number % 5]) if rated else None,
            ),
            published=None if hours is None else NOW - timedelta(hours=hours * number),
        )
        for number in range(count)
    )


CASES = {
    "one article": articles(1),
    "one article without a time": articles(1, hours=None),
    "articles without a time, with all else": articles(5, hours=None, rated=True, countries=True),
    "all unrated": articles(14),
    "all at one time": articles(5, hours=0),
    "forty countries": articles(40, rated=True, countries=True),
    "years": articles(40, hours=9999),
}


@pytest.mark.parametrize("name", CASES)
def test_a_page_is_whole(name: str) -> None:
    listed = CASES[name]
    voices = tuple(Voice(outlet=str(article.outlet.id)) for article in listed)
    story = Story(
        headline="H",
        slug="h",
        articles=listed,
        regions=("SG", "US"),
        claims=(Claim(text="A", asserted_by=voices[:3]), Claim(text="B", disputed_by=voices[1:])),
        timeline=(
            Event(date=NOW - timedelta(days=3), text="Before"),
            Event(date=NOW + timedelta(days=3), text="After"),
        ),
    )
    html = story_page(story_view(story, derive(story, NOW), NO_NEIGHBOURS, SITE), PRESS).body.decode()
    page = Page(html)
    assert page.open == []
    assert len(page.ids) == len(set(page.ids))
    assert set(page.named) <= {*page.ids, ""}
    assert html.count("<pattern") == 3
    assert ("bs-map" in html) == (sum(article.outlet.country is not None for article in listed) > 2)
    lean = html.partition('id="lean"')[2].partition("</figure>")[0]
    assert ("bs-stack" in lean) == any(article.outlet.lean for article in listed)
    assert ("No article here has a rating yet." in html) != ("bs-stack" in lean)
    assert ("No article here has a time." in html) == all(article.published is None for article in listed)


def test_styles_name_patterns_that_pages_have() -> None:
    rules = (STYLES / "pictures.css").read_text("utf-8")
    printed = PRESS.environment.get_template("broadsheet/partials/pictures/patterns.html").module.patterns()  # type: ignore[attr-defined]
    patterns = re.findall(r'<pattern id="([^"]+)"', printed)
    assert sorted(set(re.findall(r"url\(#([^)]+)\)", rules))) == sorted(patterns)
