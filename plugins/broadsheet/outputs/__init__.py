"""Outputs: the files of a site. One file for each kind, each a pure function of what stands in them."""

from .output import Output, Press, root_of
from .stories import story_page

__all__ = ["Output", "Press", "root_of", "story_page"]
