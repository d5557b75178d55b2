"""A theme's page as a shell, and what themes get wrong for those who cannot see a page or use a mouse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from .shell import Shell, hole

__all__ = ["mended", "theme_shell"]


class Environment(Protocol):
    """A theme's own Jinja environment, of which only this is asked."""

    def get_template(self, name: str) -> Template:
        """The template `name`."""
        ...


class Template(Protocol):
    """One of its templates."""

    def render(self, context: Mapping[str, object]) -> str:
        """The page."""
        ...


BLANK = re.compile(r">\s*\n\s*<")
"""Lines that hold nothing but their indentation: a third of Material's page, and every story would repeat them."""

MENDINGS = (
    # Material's search is a dialog without a name.
    (re.compile(r'(<div class="md-search" data-md-component="search" role="dialog")>'), r'\1 aria-label="Search">'),
    # Its scrolling result list can be reached by keyboard, but says neither what it is nor that it is one.
    (
        re.compile(r'(<div class="md-search__scrollwrap" tabindex="0") (data-md-scrollfix)>'),
        r'\1 role="region" aria-label="Search results" \2>',
    ),
)
"""What is found in a theme's HTML, and what is put in its place. Each is a fault that axe-core names."""


def mended(html: str) -> str:
    """A theme's page without its known faults; a page of another theme as it is."""
    for fault, mending in MENDINGS:
        html = fault.sub(mending, html)
    return html


def theme_shell(environment: Environment, context: Mapping[str, object]) -> Shell:
    """The shell that a theme makes of a page whose title, content and address are holes.

    A theme that writes the title as a heading above the content is kept from it: our pages have headings of their own.
    """
    html = environment.get_template("main.html").render(context)
    html = html.replace(f"<h1>{hole('title')}</h1>", "").replace("</head>", f"{hole('head')}</head>", 1)
    return Shell.from_html(BLANK.sub(">\n<", mended(html)))
