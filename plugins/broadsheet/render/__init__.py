"""Rendering: from a story and what is derived of it to what a template prints, and the shell it goes into."""

from jinja2 import Environment

from .environment import environment
from .shell import HOLES, Shell, hole
from .views import (
    DEFAULT_BLOCKS,
    NO_NEIGHBOURS,
    Chapter,
    FrontView,
    HubEntry,
    HubView,
    Link,
    ListingView,
    Neighbours,
    Pager,
    Related,
    Shelf,
    Site,
    StoryCard,
    StoryLink,
    StoryView,
    pager,
    story_card,
    story_link,
    story_view,
)

__all__ = [
    "DEFAULT_BLOCKS",
    "HOLES",
    "NO_NEIGHBOURS",
    "Chapter",
    "Environment",
    "FrontView",
    "HubEntry",
    "HubView",
    "Link",
    "ListingView",
    "Neighbours",
    "Pager",
    "Related",
    "Shelf",
    "Shell",
    "Site",
    "StoryCard",
    "StoryLink",
    "StoryView",
    "environment",
    "hole",
    "pager",
    "story_card",
    "story_link",
    "story_view",
]
