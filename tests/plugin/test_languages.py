"""A site speaks the language of its theme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from broadsheet.text import wording


@pytest.mark.parametrize(("language", "direction"), [("de", "ltr"), ("ar", "rtl"), ("ja", "ltr")])
def test_a_site_speaks_the_language_of_its_theme(
    language: str, direction: str, project: Callable[[str], Path], built: Callable[..., Any]
) -> None:
    minimal = project("minimal")
    config = minimal / "mkdocs.yml"
    theme = f"theme: {{name: material, language: {language}}}"
    config.write_text(config.read_text("utf-8").replace("theme: material", theme), "utf-8")
    support = {"url": "https://example.org/"}
    site = built(minimal, plugins=[{"broadsheet": {"support": support}}])
    words, page = wording(language), site.page("stories/bridge")
    assert f'<html lang="{language}"' in page
    assert f'dir="{direction}"' in page.partition("<body")[2][:200]
    for told in (
        words.say("listing", "All stories"),
        words.say("story", "The story"),
        words.say("support", "Support this site"),
    ):
        assert told in page
    assert words.say("not found", "Page not found") in (site.folder / "404.html").read_text("utf-8")
