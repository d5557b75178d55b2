"""The page of all data, for people."""

from __future__ import annotations

from collections.abc import Mapping

from ...render import Link, Site
from ...render.views.view import View
from ..output import Output, Press
from ..own_pages import own_page
from .articles_csv import ARTICLES
from .site_data import DATA, OUTLETS_DATA, OUTLETS_SCHEMA, STORIES_DATA, STORIES_SCHEMA, UNDATED, month_paths
from .story_json import STORY_JSON, STORY_SCHEMA
from .story_markdown import STORY_MARKDOWN

__all__ = ["data_page"]


class MonthView(View, frozen=True):
    """The files of the stories of one month."""

    name: str
    count: str
    files: tuple[Link, ...]


def data_page(press: Press, counts: Mapping[str, int]) -> Output:
    """The page that says what data there is; `counts` are the numbers of stories as `stories_json` takes them."""
    say = press.site.wording.say
    return own_page(
        press,
        DATA,
        "data.html",
        title=say("data", "Data"),
        description=say("data", "All stories of this site as files for programs and spreadsheets."),
        months=tuple(month_view(month, count, press.site) for month, count in counts.items()),
        stories=STORIES_DATA,
        outlets=OUTLETS_DATA,
        whole=STORY_JSON,
        table=ARTICLES,
        text=STORY_MARKDOWN,
        schemas=(STORY_SCHEMA, STORIES_SCHEMA, OUTLETS_SCHEMA),
    )


def month_view(month: str, count: int, site: Site) -> MonthView:
    words = site.wording
    return MonthView(
        name=words.say("data", "Without a date") if month == UNDATED else words.month(month),
        count=words.count("listing", "{count} story", "{count} stories", count),
        files=tuple(Link(label=path.rpartition(".")[2].upper(), path=path) for path in month_paths(month)),
    )
