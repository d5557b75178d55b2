"""What templates see: plain values, already in words, never the model itself. One file for each family."""

from .card import StoryCard, story_card
from .contents import contents
from .data import EMBED_HEIGHT, EMBED_WIDTH, embed_code, embed_path
from .formulas import FORMULAS
from .listing import Choice, ForYouView, FrontView, HubEntry, HubView, ListingView, Pager, Shelf, pager
from .neighbours import NO_NEIGHBOURS, Chapter, Neighbours, Related, StoryLink, Translation, story_link, translation
from .phrases import RATINGS
from .reading import AnalysisView, CorrectionView, by_machine
from .stat_words import LEANINGS, computed_words, status_words
from .story import StoryView, story_view
from .times import exact, time_of
from .view import DEFAULT_BLOCKS, MOST_CARDS, Link, Offers, Publisher, Site, View

__all__ = [
    "DEFAULT_BLOCKS",
    "EMBED_HEIGHT",
    "EMBED_WIDTH",
    "FORMULAS",
    "LEANINGS",
    "MOST_CARDS",
    "NO_NEIGHBOURS",
    "RATINGS",
    "AnalysisView",
    "Chapter",
    "Choice",
    "CorrectionView",
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
    "by_machine",
    "computed_words",
    "contents",
    "embed_code",
    "embed_path",
    "exact",
    "pager",
    "status_words",
    "story_card",
    "story_link",
    "story_view",
    "time_of",
    "translation",
]
