"""A story's data and its card for other sites, as its page offers them."""

from __future__ import annotations

from html import escape

from ...model import Story
from ...text import story_path
from .view import Link, Site, View

__all__ = ["EMBED_HEIGHT", "EMBED_WIDTH", "DataView", "data_view", "embed_code", "embed_path"]

EMBED_WIDTH, EMBED_HEIGHT = 480, 320
"""The size of a story's card on other sites, in CSS pixels."""

FILES = {"JSON": "story.json", "CSV": "articles.csv", "Markdown": "story.md"}
"""What a story is published as beside its page: the format's name, and the file's in the story's folder."""

CODE = (
    '<iframe src="{address}" width="{width}" height="{height}" title="{title}" loading="lazy" '
    'sandbox="allow-popups allow-top-navigation-by-user-activation" style="border:0;max-width:100%"></iframe>'
)
"""What another site has to copy. The card needs no script and gets none."""


class DataView(View, frozen=True):
    """What a story's page offers of it beside itself."""

    files: tuple[Link, ...]
    """Its data, by the name of each format."""
    code: str
    """The HTML that shows its card on another site, to be copied; empty where there is none."""
    card: str
    """The path of that card."""


def data_view(story: Story, site: Site) -> DataView | None:
    """What is offered of a story; None where nothing is."""
    path, offers = story_path(str(story.slug)), site.offers
    code = embed_code(story, site)
    if not (offers.data or code):
        return None
    return DataView(
        files=tuple([Link(label=name, path=f"{path}{file}") for name, file in FILES.items()]) if offers.data else (),
        code=code,
        card=embed_path(path),
    )


def embed_path(path: str) -> str:
    """Where the card of the story at `path` lies."""
    return f"{path}embed.html"


def embed_code(story: Story, site: Site) -> str:
    """The HTML that shows a story's card on another site; empty where the site offers none, or has no address."""
    if not (site.offers.embed and site.url):
        return ""
    return CODE.format(
        address=escape(site.address(embed_path(story_path(str(story.slug))))),
        width=EMBED_WIDTH,
        height=EMBED_HEIGHT,
        title=escape(story.headline),
    )
