"""What templates see: plain values, already in words, never the model itself. One file for each family."""

from .card import StoryCard, story_card
from .listing import FrontView, HubEntry, HubView, ListingView, Pager, Shelf, pager
from .neighbours import NO_NEIGHBOURS, Chapter, Neighbours, Related, StoryLink, story_link
from .phrases import plural, rating_name
from .story import StoryView, story_view
from .times import month_name, time_of
from .view import DEFAULT_BLOCKS, Link, Site, View

__all__ = [
    "DEFAULT_BLOCKS",
    "NO_NEIGHBOURS",
    "Chapter",
    "FrontView",
    "HubEntry",
    "HubView",
    "Link",
    "ListingView",
    "Neighbours",
    "Pager",
    "Related",
    "Shelf",
    "Site",
    "StoryCard",
    "StoryLink",
    "StoryView",
    "View",
    "month_name",
    "pager",
    "plural",
    "rating_name",
    "story_card",
    "story_link",
    "story_view",
    "time_of",
]
