"""What a page makes a browser run and load, beyond the files of its own site: all that a strict policy must allow.

Content Security Policy Level 3 (https://www.w3.org/TR/CSP3/) names the directives and the sources.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html.parser import HTMLParser
from urllib.parse import urlsplit

from jinja2 import DictLoader, Environment

__all__ = ["Needs", "needs_of", "needs_of_templates"]

Needs = frozenset[tuple[str, str]]
"""Directives, each with a source that it must name: `("script-src", "'sha256-…'")`."""

LOADED = {
    ("audio", "src"): "media-src",
    ("embed", "src"): "object-src",
    ("iframe", "src"): "frame-src",
    ("img", "src"): "img-src",
    ("object", "data"): "object-src",
    ("script", "src"): "script-src",
    ("source", "src"): "media-src",
    ("video", "src"): "media-src",
    ("video", "poster"): "img-src",
    ("form", "action"): "form-action",
}
"""The attributes by which an element loads something, and the directive for each."""

LINKED = {"stylesheet": "style-src", "icon": "img-src", "manifest": "manifest-src", "preload": "default-src"}
"""The relations of a `<link>` that load something."""

BROUGHT = ("script-src", "style-src", "img-src", "font-src", "connect-src", "frame-src")
"""What a script of another host brings along from there: comments, say, come in a frame with a style of their own."""

RUN = ("", "text/javascript", "application/javascript", "module")
"""The types of a `<script>` that is run; all others are data."""


class Reader(HTMLParser):
    """Gathers the needs of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.needs: set[tuple[str, str]] = set()
        self.within = ""
        """The directive for the text of the element that is being read; empty where it needs none."""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Sees what an element loads, and how it is dressed."""
        given = {name: value for name, value in attrs if value}
        if "style" in given:
            self.needs |= {("style-src", "'unsafe-hashes'"), ("style-src", hashed(given["style"]))}
        for name, value in given.items():
            if directive := LOADED.get((tag, name)):
                self.loads(directive, value)
        for relation in given.get("rel", "").split() if tag == "link" else ():
            if relation in LINKED and "href" in given:
                self.loads(LINKED[relation], given["href"])
        runs = tag == "script" and "src" not in given and given.get("type", "").lower() in RUN
        self.within = "script-src" if runs else "style-src" if tag == "style" else ""

    def loads(self, directive: str, address: str) -> None:
        parts = urlsplit(address)
        if parts.netloc:
            origin = f"{parts.scheme or 'https'}://{parts.netloc}"
            self.needs |= {(each, origin) for each in (BROUGHT if directive == "script-src" else (directive,))}

    def handle_data(self, data: str) -> None:
        """Sees a script or a style that stands in the page."""
        if self.within:
            self.needs.add((self.within, hashed(data)))

    def handle_endtag(self, tag: str) -> None:
        """Leaves it."""
        self.within = ""


def needs_of(html: str) -> Needs:
    """What a page, or a part of one, needs."""
    return frozenset(Reader(html).needs)


def needs_of_templates(environment: Environment, names: Iterable[str]) -> Needs:
    """What is written into templates: a site's own may load a service that embeds comments.

    A script with a value filled in by the template is another one on each page, and is not found.
    """
    loader = environment.loader or DictLoader({})
    texts = (loader.get_source(environment, name)[0] for name in names)
    loading = (text for text in texts if "<script" in text or "<style" in text or "://" in text)
    return frozenset[tuple[str, str]]().union(*map(needs_of, loading))


def hashed(text: str) -> str:
    """The source that allows a script or style of just this text."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
