"""Stories' own pages."""

from __future__ import annotations

from markupsafe import Markup

from ..render import StoryView, contents
from .output import EMPTY, Output, Press

__all__ = ["story_page"]

RAIL = "stats"
"""The block that stands beside the others on a wide screen."""


def story_page(story: StoryView, press: Press, head: Markup = EMPTY) -> Output:
    """The page of a story, with those of our blocks that it has content for and all of the site's own.

    `head` is what its head says of it to programs.
    """
    shown = tuple(name for name in press.site.blocks if getattr(story, name, name))
    split = shown.index(RAIL) if RAIL in shown else len(shown)
    rest = shown[split + 1 :]
    return press.page(
        story.path,
        "story.html",
        title=story.headline,
        description=story.description,
        head=head,
        story=story,
        lead=templates_of(shown[:split]),
        rail=templates_of(shown[split : split + 1]),
        rest=templates_of(rest),
        contents=contents(rest, press.site.language),
    )


def templates_of(blocks: tuple[str, ...]) -> list[str]:
    """The names of the blocks' templates."""
    return [f"broadsheet/blocks/{block}.html" for block in blocks]
