"""What language models are shown first: `llms.txt` leads to what there is, `llms-full.txt` holds the newest stories.

The form of `llms.txt` is that of https://llmstxt.org; that of `llms-full.txt` is nowhere laid down. Both are Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ..library import Library, Record
from ..render import Link, Site
from ..text import story_path
from .kinds import ALL_STORIES, Listing, hubs_of
from .open_data import STORY_MARKDOWN
from .open_data.markdown_marks import literal
from .output import Output

__all__ = ["IN_FULL", "NAMED", "llms_full_txt", "llms_txt"]

NAMED = 200
"""Stories that `llms.txt` names at most, the newest."""

IN_FULL = 50
"""Stories that `llms-full.txt` holds at most, the newest: it is written anew when one of them changes."""


def llms_txt(
    library: Library,
    listings: Sequence[Listing],
    site: Site,
    *,
    summary: str = "",
    files: Iterable[Link] = (),
    pages: Iterable[Link] = (),
) -> Output:
    """The file `llms.txt` of a site whose address is known.

    `summary` says in plain words what the site is, `files` are those that hold its data, `pages` its hand-written ones.
    """
    say = site.wording.say
    parts = [
        opening(site, summary),
        section(say("front", "Latest"), (story_line(it, library, site) for it in library.stories[:NAMED])),
        section(say("llms", "Lists of stories"), (line(it, site) for it in lists(listings, site))),
        section(say("llms", "Data"), (line(it, site) for it in files)),
        section(say("llms", "About this site"), (line(it, site) for it in pages)),
    ]
    return Output("llms.txt", "\n".join(filter(None, parts)).encode())


def llms_full_txt(stories: Iterable[bytes], site: Site, *, summary: str = "") -> Output:
    """The file `llms-full.txt`; `stories` are the stories' own Markdown files, the newest first."""
    return Output("llms-full.txt", b"\n".join((opening(site, summary).encode(), *islice(stories, IN_FULL))))


def opening(site: Site, summary: str) -> str:
    """What both files begin with."""
    return "\n".join([f"# {literal(site.name)}\n", *([f"> {literal(summary)}\n"] if summary else [])])


def section(title: str, lines: Iterable[str]) -> str:
    """A part of the file; empty where there is nothing in it."""
    told = "".join(lines)
    return f"## {title}\n\n{told}" if told else ""


def lists(listings: Sequence[Listing], site: Site) -> Iterator[Link]:
    """The list of all stories, that of each section, and the hubs that lead to the others."""
    for listing in listings:
        if listing.path == ALL_STORIES or listing.hub == "sections/":
            yield Link(label=listing.title, path=listing.path)
    yield from (Link(label=site.wording.tell(title), path=path) for path, title in hubs_of(listings).items())


def story_line(story: Record, library: Library, site: Site) -> str:
    """A story, with its section and the day of its last change."""
    filed, path = library.section_of(story), story_path(story.slug)
    told = (filed.name if filed else "", story.changed.date().isoformat() if story.changed else "")
    link = Link(label=story.headline, path=f"{path}{STORY_MARKDOWN}" if site.offers.data else path)
    return line(link, site, ", ".join(filter(None, told)))


def line(link: Link, site: Site, note: str = "") -> str:
    return f"- [{literal(link.label)}]({site.address(link.path)}){': ' if note else ''}{literal(note)}\n"
