"""Every story has a card of its own, and its page names a picture that is there."""

from __future__ import annotations

import pytest
from PIL import Image

from .conftest import Whole

pytestmark = pytest.mark.slow


def test_each_story_has_a_card_that_can_be_seen(site: Whole) -> None:
    pictures = set()
    for story in site.stories.values():
        with Image.open(site.file(f"{story['url']}card.png")) as card:
            assert (card.format, card.size) == ("PNG", (1200, 630)), story["slug"]
            assert len(card.getcolors() or ()) > 2, story["slug"]
            pictures.add(card.tobytes())
    assert len(pictures) == len(site.stories)


def test_a_story_is_shared_with_a_picture(site: Whole) -> None:
    for story in site.stories.values():
        told = site.page(story["url"]).told
        assert told["twitter:card"] == "summary_large_image"
        assert site.file(told["og:image"]).is_file()
