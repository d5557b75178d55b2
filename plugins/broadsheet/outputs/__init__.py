"""Outputs: the files of a site. One file for each kind, each a pure function of what stands in them."""

from .assets import STYLESHEET, assets
from .front import front_page, front_view
from .kinds import ALL_STORIES, HUBS, Listing, listings_of
from .linked_data import POLICIES, front_head, page_head, story_head
from .listings import ListingPage, hub_page, listing_page, pages_of
from .not_found import not_found_page
from .output import Output, Press, root_of
from .placements import Placements
from .reader import FOR_YOU, YOUR_DATA, reader_pages
from .redirects import redirect_page, redirects_file
from .stories import story_page
from .whole import Whole

__all__ = [
    "ALL_STORIES",
    "FOR_YOU",
    "HUBS",
    "POLICIES",
    "STYLESHEET",
    "YOUR_DATA",
    "Listing",
    "ListingPage",
    "Output",
    "Placements",
    "Press",
    "Whole",
    "assets",
    "front_head",
    "front_page",
    "front_view",
    "hub_page",
    "listing_page",
    "listings_of",
    "not_found_page",
    "page_head",
    "pages_of",
    "reader_pages",
    "redirect_page",
    "redirects_file",
    "root_of",
    "story_head",
    "story_page",
]
