"""Stories in few words, for the tests of deriving."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

import msgspec
import pytest

from broadsheet.model import Story

Told: TypeAlias = Callable[..., Story]


@pytest.fixture(scope="session")
def told() -> Told:
    """Gives the story of a seed's mapping as the library would: each outlet in full, by its id in `outlets`."""

    def tell(seed: Mapping[str, object], outlets: Mapping[str, Mapping[str, object]] | None = None) -> Story:
        story = msgspec.to_builtins(seed)
        for article in story.get("articles", []):
            if isinstance(id_ := article["outlet"], str):
                article["outlet"] = {"id": id_, "name": id_} | dict((outlets or {}).get(id_, {}))
        return msgspec.convert({"headline": "A story", "slug": "a-story"} | story, Story)

    return tell
