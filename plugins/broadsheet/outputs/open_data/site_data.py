"""The data of a whole site: its stories by months, and its outlets.

A story stands in the files of the month in which it was first published, so that a change to it changes no others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from ...library import Library
from ...render import Site
from ...text import outlet_path, story_path
from ..output import Output, Press
from ..whole import Whole
from .articles_csv import ARTICLES
from .site_format import Brief, Files, ListedOutlet, Month, Outlets, StoriesIndex
from .story_data import VERSION
from .story_json import STORY_JSON, outlet_data, wherever
from .story_markdown import STORY_MARKDOWN

__all__ = [
    "DATA",
    "OUTLETS_DATA",
    "OUTLETS_SCHEMA",
    "STORIES_DATA",
    "STORIES_SCHEMA",
    "UNDATED",
    "month_files",
    "month_paths",
    "outlets_json",
    "stories_json",
    "story_line",
]

DATA = "data/"
"""The folder of the site's data, below its root."""

STORIES_DATA, OUTLETS_DATA = f"{DATA}stories.json", f"{DATA}outlets.json"
"""The paths of the list of months, and of all outlets."""

STORIES_SCHEMA, OUTLETS_SCHEMA = f"{DATA}stories.schema.json", f"{DATA}outlets.schema.json"
"""The paths of the formats' JSON Schemas."""

UNDATED = "undated"
"""What stands for the month of stories that have no date."""

ROOT = "../"
"""The way from the data's folder to the site's root."""

ENCODER = msgspec.json.Encoder()


def story_line(whole: Whole, press: Press) -> bytes:
    """A story in short, as JSON on one line without its end.

    Like its card, it says nothing that depends on another story.
    """
    story, derived, site = whole.story, whole.derived, press.site
    path, spread, counts = story_path(str(story.slug)), derived.lean.value, derived.counts
    line = Brief(
        slug=str(story.slug),
        url=there(site.link(path), site),
        headline=story.headline,
        kicker=story.kicker,
        summary=whole.card.summary,
        section=whole.card.section.label if whole.card.section else None,
        regions=story.regions,
        keywords=story.keywords,
        storyline=story.storyline,
        language=story.language or site.language,
        published=story.published,
        updated=story.updated,
        articles=counts.articles.value or 0,
        outlets=counts.outlets.value or 0,
        origins=counts.origins.value or 0,
        lean=dict(spread.outlets) if spread else {},
        unrated=spread.unrated if spread else 0,
        leaning=derived.leaning.value.label if derived.leaning.value else None,
        blindspot=derived.blindspot.value.missing if derived.blindspot.value else None,
        status=derived.status.value,
        as_of=derived.now,
        files=Files(
            json=there(f"{path}{STORY_JSON}", site),
            csv=there(f"{path}{ARTICLES}", site),
            markdown=there(f"{path}{STORY_MARKDOWN}", site),
        ),
    )
    return ENCODER.encode(line)


def there(path: str, site: Site) -> str:
    """The address of what lies at `path`, for a file in the data's folder."""
    return wherever(path, site.url, ROOT)


def month_paths(month: str) -> tuple[str, str]:
    """The paths of the two files of a month, `2026-07` or `UNDATED`: as JSON, and with a story on each line."""
    return f"{DATA}stories-{month}.json", f"{DATA}stories-{month}.ndjson"


def month_files(month: str, lines: Sequence[bytes], site: Site) -> Iterator[Output]:
    """The files of `month_paths`; `lines` are those of the month's stories, the newest first."""
    whole, lined = month_paths(month)
    head = {
        "$schema": there(STORIES_SCHEMA, site),
        "version": VERSION,
        "month": month,
        "count": len(lines),
    }
    opening = ENCODER.encode(head).removesuffix(b"}")
    yield Output(whole, b'%b,"stories":[\n%b\n]}\n' % (opening, b",\n".join(lines)))
    yield Output(lined, b"".join([b"%b\n" % line for line in lines]))


def stories_json(counts: Mapping[str, int], site: Site) -> Output:
    """The list of months, each with its number of stories; `counts` are in the order to list them in."""
    months = [month_of(month, count, site) for month, count in counts.items()]
    index = StoriesIndex(
        schema=there(STORIES_SCHEMA, site),
        version=VERSION,
        name=site.name,
        url=site.url or None,
        language=site.language,
        count=sum(counts.values()),
        outlets=there(OUTLETS_DATA, site),
        months=tuple(months),
    )
    return Output(STORIES_DATA, formatted(index))


def month_of(month: str, count: int, site: Site) -> Month:
    whole, lined = month_paths(month)
    return Month(month=month, count=count, json=there(whole, site), ndjson=there(lined, site))


def outlets_json(library: Library, site: Site) -> Output:
    """All outlets of a site, with who rated them how, and their numbers of stories."""
    listed = [
        ListedOutlet(
            **msgspec.structs.asdict(outlet_data(outlet, there(site.link(outlet_path(name)), site))),
            stories=len(library.by_outlet[name]),
        )
        for name, outlet in library.outlets.items()
    ]
    every = Outlets(
        schema=there(OUTLETS_SCHEMA, site),
        version=VERSION,
        name=site.name,
        url=site.url or None,
        count=len(listed),
        outlets=tuple(listed),
    )
    return Output(OUTLETS_DATA, formatted(every))


def formatted(value: object) -> bytes:
    """A value as JSON in lines, for people to read as well."""
    return msgspec.json.format(ENCODER.encode(value), indent=2) + b"\n"
