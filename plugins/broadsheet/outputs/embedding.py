"""A story as a card on other sites: the card's page, its style sheet, and what oEmbed tells of it.

oEmbed (version 1.0, https://oembed.com) is answered by a file for each story, which the story's page names: an address
that answers for any story would take a server.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
from rcssmin import cssmin

from ..model import Story
from ..render import EMBED_HEIGHT, EMBED_WIDTH, Site, embed_code, embed_path
from ..text import story_path
from .output import ASSETS, Output, Press, root_of
from .whole import Whole

__all__ = ["EMBED_STYLE", "OEMBED", "embed_page", "embed_style", "oembed_json"]

EMBED_STYLE = f"{ASSETS}embed.css"
"""The path of the cards' style sheet on the site."""

OEMBED = "oembed.json"
"""What the description is called in its story's folder."""

STYLE = Path(__file__).parent.parent / "assets/styles/embed.css"

ENCODER = msgspec.json.Encoder()


def embed_page(whole: Whole, press: Press) -> Output:
    """The page of a story's card. It needs the site's address."""
    path = embed_path(story_path(str(whole.story.slug)))
    page = press.part(
        "embed.html",
        root_of(path),
        card=whole.card,
        canonical=press.site.address(story_path(str(whole.story.slug))),
        direction="rtl" if press.site.wording.leftward else "ltr",
        style=EMBED_STYLE,
    )
    return Output(path, page.encode())


def embed_style() -> Output:
    """The style sheet of all cards, without its comments."""
    return Output(EMBED_STYLE, str(cssmin(STYLE.read_text("utf-8"))).encode())


def oembed_json(whole: Whole, press: Press) -> Output:
    """The file `oembed.json` of a story. It needs the site's address."""
    story, site = whole.story, press.site
    told = {
        "version": "1.0",
        "type": "rich",
        "title": story.headline,
        **({"author_name": story.byline.name} if story.byline else {}),
        "provider_name": site.name,
        "provider_url": site.url,
        "html": embed_code(story, site),
        "width": EMBED_WIDTH,
        "height": EMBED_HEIGHT,
        **thumbnail(story, site),
    }
    return Output(f"{story_path(str(story.slug))}{OEMBED}", ENCODER.encode(told) + b"\n")


def thumbnail(story: Story, site: Site) -> dict[str, Any]:
    """The story's picture; oEmbed wants it with its size or not at all."""
    image = story.image
    if not (image and image.width and image.height):
        return {}
    return {
        "thumbnail_url": site.address(image.src),
        "thumbnail_width": image.width,
        "thumbnail_height": image.height,
    }
