"""What templates see: plain values, already in words, never the model itself. One file for each family."""

from .card import StoryCard, story_card
from .contents import contents
from .listing import Choice, ForYouView, FrontView, HubEntry, HubView, ListingView, Pager, Shelf, pager
from .neighbours import NO_NEIGHBOURS, Chapter, Neighbours, Related, StoryLink, Translation, story_link, translation
from .phrases import RATINGS
from .stat_words import computed_words
from .story import StoryView, story_view
from .times import time_of
from .view import DEFAULT_BLOCKS, Link, Offers, Publisher, Site, View

__all__ = [
    "DEFAULT_BLOCKS",
    "NO_NEIGHBOURS",
    "RATINGS",
    "Chapter",
    "Choice",
    "ForYouView",
    "FrontView",
    "HubEntry",
    "HubView",
    "Link",
    "ListingView",
    "Neighbours",
    "Offers",
    "Pager",
    "Publisher",
    "Related",
    "Shelf",
    "Site",
    "StoryCard",
    "StoryLink",
    "StoryView",
    "Translation",
    "View",
    "computed_words",
    "contents",
    "pager",
    "story_card",
    "story_link",
    "story_view",
    "time_of",
    "translation",
]
