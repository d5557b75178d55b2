"""Stories on their way into feeds."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

import msgspec
import pytest

from broadsheet.derive import derive
from broadsheet.model import Story
from broadsheet.outputs import Press, Whole
from broadsheet.outputs.feeds import FeedEntry, feed_entry
from broadsheet.render import NO_NEIGHBOURS, Link, Offers, Shell, Site, environment, story_card, story_view
from broadsheet.text import section_path

NOW = datetime(2026, 7, 6, 12, tzinfo=UTC)

Entered: TypeAlias = Callable[..., FeedEntry]
Pressed: TypeAlias = Callable[[Site], Press]


@pytest.fixture(scope="session")
def site() -> Site:
    offers = Offers(feeds=("stories/", "sections/", "storylines/"), feed_entries=3)
    return Site(name="Sample & Son", url="https://sample.example/news/", method_path="method/", offers=offers)


@pytest.fixture(scope="session")
def pressed() -> Pressed:
    """Gives the press of a site."""
    shell = Shell.from_html("<title>{broadsheet:title}</title><main>{broadsheet:content}</main>")
    return lambda site: Press(site, environment((), site.language), (shell,))


@pytest.fixture(scope="session")
def entered(site: Site, pressed: Pressed) -> Entered:
    """Gives the entry of a story, or of fields of one, on the site or on one like it."""
    presses: dict[Site, Press] = {}

    def enter(story: Story | None = None, on: Site = site, **fields: object) -> FeedEntry:
        told = story or Story(**({"headline": "A story", "slug": "a-story"} | fields))  # type: ignore[arg-type]
        press = presses.setdefault(on, pressed(on))
        made = feed_entry(whole(told, on), press)
        return msgspec.msgpack.decode(msgspec.msgpack.encode(made), type=FeedEntry)

    return enter


def whole(story: Story, site: Site) -> Whole:
    derived, section = derive(story, NOW), story.section
    link = Link(label=section.title(), path=site.link(section_path(section))) if section else None
    neighbours = msgspec.structs.replace(NO_NEIGHBOURS, section=link)
    view = story_view(story, derived, neighbours, site)
    return Whole(story, derived, neighbours, view, story_card(story, derived, section, site, view.tools))
