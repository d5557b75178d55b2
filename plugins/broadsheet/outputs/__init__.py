"""Outputs: the files of a site. One file for each kind, each a pure function of what stands in them."""

from .assets import STYLESHEET, assets
from .feeds import (
    FEED_FORMATS,
    OPML,
    Feed,
    FeedEntry,
    feed_entry,
    feed_files,
    feed_links,
    feed_style,
    feeds_of,
    opml,
)
from .feeds_page import FEEDS, feeds_page
from .front import front_page, front_view
from .hand_written import HandWritten, dressed, filled
from .kinds import ALL_STORIES, HUBS, SEARCH, Listing, hubs_of, listings_of
from .linked_data import POLICIES, front_head, page_head, story_head
from .listings import ListingPage, hub_page, listing_page, pages_of
from .llms import IN_FULL, llms_full_txt, llms_txt
from .news_sitemap import news_of, news_sitemap
from .not_found import not_found_page
from .open_data import (
    DATA,
    OUTLETS_DATA,
    STORIES_DATA,
    UNDATED,
    data_page,
    month_files,
    month_paths,
    outlets_json,
    schemas,
    stories_json,
    story_line,
    story_markdown,
)
from .output import Output, Press, root_of
from .placements import Placements
from .policy import headers, policy_meta
from .reader import FOR_YOU, YOUR_DATA, reader_pages
from .redirects import redirect_page, redirects_file
from .robots import robots
from .search import SearchRecord, page_record, search_record, searchable
from .search_page import search_page
from .site_pages import SitePage, site_pages
from .sitemaps import SITEMAP, sitemaps
from .social_cards import SOCIAL_CARD, CardFace, card_face, draw, scripts_without_font, social_card
from .stories import story_page
from .trust_txt import security_txt, trust_txt
from .twins import data_links, twin_files, twins
from .whole import Whole

__all__ = [
    "ALL_STORIES",
    "DATA",
    "FEEDS",
    "FEED_FORMATS",
    "FOR_YOU",
    "HUBS",
    "IN_FULL",
    "OPML",
    "OUTLETS_DATA",
    "POLICIES",
    "SEARCH",
    "SITEMAP",
    "SOCIAL_CARD",
    "STORIES_DATA",
    "STYLESHEET",
    "UNDATED",
    "YOUR_DATA",
    "CardFace",
    "Feed",
    "FeedEntry",
    "HandWritten",
    "Listing",
    "ListingPage",
    "Output",
    "Placements",
    "Press",
    "SearchRecord",
    "SitePage",
    "Whole",
    "assets",
    "card_face",
    "data_links",
    "data_page",
    "draw",
    "dressed",
    "feed_entry",
    "feed_files",
    "feed_links",
    "feed_style",
    "feeds_of",
    "feeds_page",
    "filled",
    "front_head",
    "front_page",
    "front_view",
    "headers",
    "hub_page",
    "hubs_of",
    "listing_page",
    "listings_of",
    "llms_full_txt",
    "llms_txt",
    "month_files",
    "month_paths",
    "news_of",
    "news_sitemap",
    "not_found_page",
    "opml",
    "outlets_json",
    "page_head",
    "page_record",
    "pages_of",
    "policy_meta",
    "reader_pages",
    "redirect_page",
    "redirects_file",
    "robots",
    "root_of",
    "schemas",
    "scripts_without_font",
    "search_page",
    "search_record",
    "searchable",
    "security_txt",
    "site_pages",
    "sitemaps",
    "social_card",
    "stories_json",
    "story_head",
    "story_line",
    "story_markdown",
    "story_page",
    "trust_txt",
    "twin_files",
    "twins",
]
