"""Outputs: the files of a site. One file for each kind, each a pure function of what stands in them."""

from .assets import STYLESHEET, assets
from .front import front_page, front_view
from .kinds import ALL_STORIES, HUBS, SEARCH, Listing, listings_of
from .linked_data import POLICIES, front_head, page_head, story_head
from .listings import ListingPage, hub_page, listing_page, pages_of
from .llms import IN_FULL, llms_full_txt, llms_txt
from .news_sitemap import news_of, news_sitemap
from .not_found import not_found_page
from .output import Output, Press, root_of
from .placements import Placements
from .reader import FOR_YOU, YOUR_DATA, reader_pages
from .redirects import redirect_page, redirects_file
from .robots import robots
from .search import SearchRecord, page_record, search_record, searchable
from .search_page import search_page
from .site_pages import SitePage, site_pages
from .sitemaps import SITEMAP, sitemaps
from .stories import story_page
from .trust_txt import security_txt, trust_txt
from .whole import Whole

__all__ = [
    "ALL_STORIES",
    "FOR_YOU",
    "HUBS",
    "IN_FULL",
    "POLICIES",
    "SEARCH",
    "SITEMAP",
    "STYLESHEET",
    "YOUR_DATA",
    "Listing",
    "ListingPage",
    "Output",
    "Placements",
    "Press",
    "SearchRecord",
    "SitePage",
    "Whole",
    "assets",
    "front_head",
    "front_page",
    "front_view",
    "hub_page",
    "listing_page",
    "listings_of",
    "llms_full_txt",
    "llms_txt",
    "news_of",
    "news_sitemap",
    "not_found_page",
    "page_head",
    "page_record",
    "pages_of",
    "reader_pages",
    "redirect_page",
    "redirects_file",
    "robots",
    "root_of",
    "search_page",
    "search_record",
    "searchable",
    "security_txt",
    "site_pages",
    "sitemaps",
    "story_head",
    "story_page",
    "trust_txt",
]
