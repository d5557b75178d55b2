"""Stories' own pages."""

from __future__ import annotations

from ..render import StoryView, contents
from .output import Output, Press

__all__ = ["story_page"]

RAIL = "stats"
"""The block that stands beside the others on a wide screen."""


def story_page(story: StoryView, press: Press) -> Output:
    """The page of a story, with those of our blocks that it has content for and all of the site's own."""
    shown = tuple(name for name in press.site.blocks if getattr(story, name, name))
    split = shown.index(RAIL) if RAIL in shown else len(shown)
    rest = shown[split + 1 :]
    return press.page(
        story.path,
        "story.html",
        title=story.headline,
        description=story.description,
        story=story,
        lead=templates_of(shown[:split]),
        rail=templates_of(shown[split : split + 1]),
        rest=templates_of(rest),
        contents=contents(rest, press.site.language),
    )


def templates_of(blocks: tuple[str, ...]) -> list[str]:
    """The names of the blocks' templates."""
    return [f"broadsheet/blocks/{block}.html" for block in blocks]
