"""What the search knows of a page: the words it is found by, and what a result shows. Only what the page shows, too."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

import msgspec
from nh3 import Cleaner

from ..render import LEANINGS, Site, StoryView, status_words
from ..text import escaped
from .output import Press
from .whole import Whole

__all__ = ["SearchRecord", "page_record", "search_record", "searchable"]

UNSPACED: Final = (
    "\u2e80-\u2fdf\u3005\u3007\u3021-\u3029\u3038-\u303b\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Chinese characters and kana: they are written without spaces between words."""

APART: Final = re.compile(f"(?<=[{UNSPACED}])(?=[{UNSPACED}])")
CITATION: Final = re.compile(r'\s*<a class="bs-cite"[^>]*>[^<]*</a>')
TAG: Final = re.compile(r'<[^>"]*(?:"[^"]*"[^>"]*)*>')
BARE: Final = Cleaner(tags=set())


class SearchRecord(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A page as the search knows it. All texts are plain, none is HTML."""

    url: str
    """Its path below the site's root, as a link must name it."""
    text: str
    """The words that it is found by, beside those of its title, as prose: results show the part that was found."""
    title: str
    shown: dict[str, str]
    """What else a result shows, by names: nothing without a value. It is not found by these."""
    filters: dict[str, list[str]]
    """What a search can be narrowed to, as readers read it."""
    date: str = ""
    """What results can be sorted by: an ISO 8601 day or time in UTC; empty for what has no date."""


def search_record(whole: Whole, press: Press) -> SearchRecord:
    """The record of a story."""
    view, card, site = whole.view, whole.card, press.site
    date = card.time.iso if card.time else ""
    shown = {
        "date": date,
        "time": card.time.label if card.time else "",
        "section": card.section.label if card.section else "",
        "lean": ",".join(map(str, card.lean)),
        "lean_words": card.lean_words,
        "outlets": card.counts,
        "status": status(whole, site),
        "summary": card.summary,
        "language": view.language or "",
    }
    return SearchRecord(
        url=card.path,
        text=words_of(texts_of(view, site.blocks)),
        title=card.headline,
        shown={name: value for name, value in shown.items() if value},
        filters={name: values for name, values in filters_of(whole, shown, site).items() if any(values)},
        date=date,
    )


def texts_of(view: StoryView, blocks: tuple[str, ...]) -> str:
    """What the blocks of a story's page say, as HTML, the parts that say most of it first."""
    said = {
        "kicker": (f"{escaped(view.kicker)}.",) if view.kicker else (),  # a label: no sentence goes on from it
        "summary": (view.summary,),
        "breakdown": view.breakdown.points if view.breakdown else (),
        "body": (view.body,),
        "questions": [part for each in view.questions for part in (escaped(each.question), each.answer)],
        "keywords": [escaped(link.label) for link in view.keywords],
    }
    return "\n".join([part for block, parts in said.items() if block in blocks for part in parts])


def filters_of(whole: Whole, shown: dict[str, str], site: Site) -> dict[str, list[str]]:
    """What a search can be narrowed to to find a story."""
    return {
        "section": [shown["section"]],
        "region": list(map(site.wording.country, whole.story.regions)),
        "outlet": list(dict.fromkeys(entry.outlet.name or str(entry.outlet.id) for entry in whole.derived.entries)),
        "lean": [leaning(whole, site)],
        "status": [shown["status"]],
        "year": [shown["date"][:4]],
        "kind": ["story"],
    }


def status(whole: Whole, site: Site) -> str:
    value = whole.derived.status.value
    return status_words(value, site.wording) if value else ""


def leaning(whole: Whole, site: Site) -> str:
    """Where its outlets stand on average, in a word; empty where it lists none."""
    if value := whole.derived.leaning.value:
        return site.wording.tell(LEANINGS[value.label])
    return site.wording.say("search", "Too few rated outlets") if whole.derived.entries else ""


def page_record(url: str, title: str, html: str, summary: str = "") -> SearchRecord:
    """The record of a hand-written page whose content is `html`, at the path `url` below the root."""
    return SearchRecord(
        url=url,
        text=" ".join(unescape(BARE.clean(html)).split()),
        title=title,
        shown={"summary": summary} if summary else {},
        filters={"kind": ["page"]},
    )


def words_of(html: str) -> str:
    """The words of HTML that `render` made, on one line, without citations; its blocks stand on lines of their own."""
    return " ".join(unescape(TAG.sub("", CITATION.sub("", html))).split())


def searchable(text: str) -> str:
    """`text` as it is indexed: characters that are written without spaces each as a word of its own.

    The search takes for a word what stands between spaces. What readers look for is set apart in the same way.
    """
    return APART.sub(" ", text)
