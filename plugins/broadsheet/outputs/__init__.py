"""Outputs: the files of a site. One file for each kind, each a pure function of what stands in them."""

from .assets import stylesheet
from .front import front_page, front_view
from .kinds import ALL_STORIES, HUBS, Listing, listings_of
from .listings import hub_page, listing_pages
from .not_found import not_found_page
from .output import Output, Press, root_of
from .stories import story_page

__all__ = [
    "ALL_STORIES",
    "HUBS",
    "Listing",
    "Output",
    "Press",
    "front_page",
    "front_view",
    "hub_page",
    "listing_pages",
    "listings_of",
    "not_found_page",
    "root_of",
    "story_page",
    "stylesheet",
]
