"""The scripts that pages load: the parts of the reader's tools, joined, with the words they say."""

from __future__ import annotations

import json
from pathlib import Path

from rjsmin import jsmin

from ..render import Site
from .script_words import words_of

__all__ = ["early_script", "script", "search_script"]

FOLDER = Path(__file__).parent.parent / "assets/scripts"

EARLY = ("early", "times")
"""What runs before a page is first painted."""

SCRIPTS = (
    *("core", "alternates", "memory", "marks", "follows", "folds", "for_you", "your_data"),
    *("share", "settings", "keys", "sorting", "contents", "printing"),
)
"""The parts of the one script that runs once a page is read, in the order in which they run; each sees those above."""

SEARCH = ("core", "search_words", "search_engine", "search_address", "search_facets", "search_results", "search")
"""The parts of the search page's own script, likewise."""


def early_script() -> str:
    """What runs before a page is first painted, without its comments."""
    return joined(*EARLY)


def script(site: Site) -> str:
    """The reader's tools for a site, without their comments."""
    return speaking(SCRIPTS, site)


def search_script(site: Site) -> str:
    """The search of a site, without comments."""
    return speaking(SEARCH, site)


def speaking(names: tuple[str, ...], site: Site) -> str:
    """Scripts that speak the language of a site."""
    words = words_of("".join(map(part, names)), site.wording)
    language = str(site.wording.locale).replace("_", "-")
    return joined(*names, LANGUAGE=language, WORDS=words, FILE="" if site.directory_urls else "index.html")


def joined(*names: str, **constants: object) -> str:
    """Scripts in a scope of their own, in which `constants` are known by their names."""
    given = "".join(f"const {name} = {json.dumps(value, ensure_ascii=False)};\n" for name, value in constants.items())
    parts = "\n".join(map(part, names))
    return str(jsmin(f'(() => {{\n"use strict";\n{given}{parts}\n}})();\n'))


def part(name: str) -> str:
    """A script as it was written."""
    return (FOLDER / f"{name}.js").read_text("utf-8")
