"""What pages say of themselves to programs: JSON-LD of schema.org's words, Open Graph, and links to translations."""

from .heads import front_head, hub_head, listing_head, page_head, story_head
from .site import POLICIES

__all__ = ["POLICIES", "front_head", "hub_head", "listing_head", "page_head", "story_head"]
