"""What an outlet's page knows of it: each rating with who gave it, when, and where they say so."""

from __future__ import annotations

import msgspec
import pytest

from broadsheet.library import assemble, record_of
from broadsheet.model import Outlet, Story
from broadsheet.outputs import Press, listing_page, listings_of, pages_of
from broadsheet.render import Link, Shell, Site, environment
from broadsheet.text import wording

STORY = msgspec.convert(
    {"headline": "Gate", "slug": "gate", "path": "gate.md", "articles": [{"outlet": {"id": "north"}}]}, Story
)


def facts(**fields: object) -> tuple[Link, ...]:
    outlet = msgspec.convert({"id": "north", "name": "North Post"} | fields, Outlet)
    library = assemble([record_of(STORY)], {"north": outlet}, {}, {"gate.md": STORY}.__getitem__).library
    (listing,) = [it for it in listings_of(library, (), wording("en")) if it.hub == "outlets/"]
    return listing.facts


@pytest.mark.parametrize(
    ("fields", "label", "path"),
    [
        ({"lean": {"rating": "center"}}, "Rating: Center", ""),
        ({"lean": {"rating": "unrated", "rater": "A. Rater"}}, "Rating: Unrated (A. Rater)", ""),
        (
            {"lean": {"rating": "lean-left", "rater": "A. Rater", "rated": "2026-07-05T00:00:00Z"}},
            "Rating: Lean left (A. Rater, 5 July 2026)",
            "",
        ),
        (
            {"factuality": {"rating": "High", "rated": "2026-07-05T00:00:00Z", "url": "https://rater.example/"}},
            "Factuality: High (5 July 2026)",
            "https://rater.example/",
        ),
    ],
)
def test_a_rating_is_told_with_its_rater_and_its_day(fields: dict[str, object], label: str, path: str) -> None:
    assert facts(**fields) == (Link(label=label, path=path),)


def test_a_page_leads_to_where_a_rater_says_so() -> None:
    factuality = {"rating": "High", "rater": "A & B", "url": "https://rater.example/?a=1&b=2"}
    outlet = msgspec.convert({"id": "north", "name": "North Post", "country": "NO", "factuality": factuality}, Outlet)
    library = assemble([record_of(STORY)], {"north": outlet}, {}, {"gate.md": STORY}.__getitem__).library
    (listing,) = [it for it in listings_of(library, (), wording("en")) if it.hub == "outlets/"]
    (page,) = pages_of(listing, 5)
    press = Press(Site(name="Sample"), environment(), (Shell.from_html("{broadsheet:title}{broadsheet:content}"),))
    html = listing_page(page, {"gate": "<li>Gate</li>"}, press).body.decode()
    assert "<li>Norway</li>" in html
    link = '<a href="https://rater.example/?a=1&amp;b=2" rel="noopener">Factuality: High (A &amp; B)</a>'
    assert f"<li>{link}</li>" in html
