"""A theme's page as a shell, and what themes get wrong for those who cannot see a page or use a mouse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from .shell import Shell, hole, policed

__all__ = ["mended", "theme_shell", "with_search_box"]


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

HIDDEN = r'<span class="bs-hidden">\2</span>'

SEARCH = r'(?=.*? name="query" aria-label="([^"]*)")'
"""Looks ahead to how Material calls its search, in the site's language."""

MENU = r'(?=.*?<nav class="md-nav md-nav--primary[^"]*" aria-label="([^"]*)")'
"""Looks ahead to how it calls its navigation."""

MENDINGS = tuple(
    (re.compile(fault, re.DOTALL), mending)
    for fault, mending in (
        # Material tells the body which way a language runs, and not the page.
        (r'(<html lang="[^"]*")( class="no-js">)(?=.*?<body dir="([a-z]+)")', r'\1 dir="\3"\2'),
        # Its search is a dialog without a name.
        (rf'(<div class="md-search" data-md-component="search" role="dialog")>{SEARCH}', r'\1 aria-label="\2">'),
        # Its scrolling result list can be reached by keyboard, but says neither what it is nor that it is one.
        (
            r'( aria-label="([^"]*)" placeholder=.*?<div class="md-search__scrollwrap" tabindex="0")(?= data-md)',
            r'\1 role="region" aria-label="\2"',
        ),
        # On narrow screens the labels that open its menu and its search have no name and no keyboard reaches them,
        # though its script presses a label with the focus.
        (rf'(<label class="md-header__button md-icon" for="__drawer")>{MENU}', r'\1 tabindex="0">' + HIDDEN),
        (rf'(<label class="md-header__button md-icon" for="__search")>{SEARCH}', r'\1 tabindex="0">' + HIDDEN),
        # HTML knows no autocompletion of checkboxes, and no empty tabindex.
        (r'(<input class="md-toggle" [^>]*) autocomplete="off">', r"\1>"),
        (r'(<label class="md-nav__link[^>]*) tabindex="">', r"\1>"),
    )
)
"""What is found in a theme's HTML, and what is put in its place. Each is a fault that a checker names."""

ARTICLE = re.compile(rf"<article( [^>]*>(?:(?!<article).)*{re.escape(hole('content'))}.*?)</article>", re.DOTALL)
"""The article that a theme takes each page for; stories are articles of their own, and listings are none."""


THEMES_SEARCH = re.compile(
    r'<label class="md-header__button md-icon" for="__search".*?</label>\s*'
    r'<div class="md-search" .*?</ol>(?:\s*</div>){5}',
    re.DOTALL,
)
"""Material's own search in its header, and the button that opens it on narrow screens."""

HEADER = re.compile(r'<nav class="md-header__inner md-grid".*?(?=<div class="md-header__source">|</nav>)', re.DOTALL)
"""Material's header, up to where its search stands."""


def with_search_box(html: str, box: str) -> str:
    """A theme's page with our `box` in the header, in place of its own search; another theme's page as it is."""
    return HEADER.sub(lambda found: f"{found[0]}{box}", THEMES_SEARCH.sub("", html), count=1)


def mended(html: str) -> str:
    """A theme's page without its known faults; a page of another theme as it is."""
    for fault, mending in MENDINGS:
        html = fault.sub(mending, html)
    return html


def theme_shell(environment: Environment, context: Mapping[str, object], search: bool = False) -> Shell:
    """The shell that a theme makes of a page whose title, content and address are holes; `search` asks for our box.

    A theme that writes the title as a heading above the content is kept from it: our pages have headings of their own.
    """
    html = environment.get_template("main.html").render(context)
    html = html.replace(f"<h1>{hole('title')}</h1>", "").replace("</head>", f"{hole('head')}</head>", 1)
    html = policed(ARTICLE.sub(r"<div\1</div>", mended(html)))
    html = with_search_box(html, hole("search")) if search else html
    return Shell.from_html(BLANK.sub(">\n<", html))
