"""Where each page of the site lies: paths below its root, each a folder with an `index.html`."""

from __future__ import annotations

from .slugs import slug

__all__ = [
    "archive_path",
    "article_anchor",
    "keyword_path",
    "numbered_path",
    "outlet_path",
    "region_path",
    "section_path",
    "story_path",
    "storyline_path",
]


def story_path(name: str) -> str:
    """A story's page, by the story's slug."""
    return f"stories/{name}/"


def section_path(section: str) -> str:
    """A section's listing, by its id or name."""
    return f"sections/{slug(section)}/"


def keyword_path(keyword: str) -> str:
    """A keyword's listing, by the keyword as anyone spells it."""
    return f"keywords/{slug(keyword)}/"


def outlet_path(outlet: str) -> str:
    """An outlet's listing, by its id."""
    return f"outlets/{outlet}/"


def region_path(country: str) -> str:
    """A country's listing, by its code."""
    return f"regions/{country.lower()}/"


def storyline_path(storyline: str) -> str:
    """A storyline's page, by its name."""
    return f"storylines/{slug(storyline)}/"


def archive_path(month: str) -> str:
    """A month's listing, by the month as `2026-07`."""
    return f"archive/{month}/"


def numbered_path(listing: str, page: int) -> str:
    """The `page`th page (from 1) of the listing at the path `listing`."""
    return listing if page == 1 else f"{listing}page/{page}/"


def article_anchor(number: int) -> str:
    """The id of an article's card on its story's page; articles count from 1."""
    return f"article-{number}"
