"""The template engine, set up so that a template can do nothing but print what it is given, escaped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from .printing import PrintingEnvironment
from .views.languages import tongue
from .views.phrases import plural

__all__ = ["TEMPLATES", "environment"]

TEMPLATES = Path(__file__).parent.parent / "templates"
"""The templates that the package ships, in a folder `broadsheet/`."""


def environment(custom_dirs: Sequence[Path] = ()) -> Environment:
    """The environment of a site. A template in one of `custom_dirs`, first one first, stands in for ours of its path.

    It can build on ours: `{% extends "@broadsheet/blocks/stats.html" %}`.
    """
    originals: dict[str, BaseLoader] = {"@broadsheet": FileSystemLoader(TEMPLATES / "broadsheet")}
    made = PrintingEnvironment(
        loader=ChoiceLoader([FileSystemLoader([*custom_dirs, TEMPLATES]), PrefixLoader(originals)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.filters["tongue"] = tongue
    made.globals["plural"] = plural
    return made
