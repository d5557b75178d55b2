"""The language of a text that is not in the site's own, and the way it runs."""

from __future__ import annotations

from functools import cache, lru_cache
from unicodedata import bidirectional

from babel import Locale, UnknownLocaleError
from markupsafe import Markup, escape

__all__ = ["direction", "isolated", "own_name", "tongue"]


@cache
def direction(language: str) -> str:
    """`rtl` for a language written from right to left (Unicode CLDR), else `ltr`."""
    try:
        return str(Locale.parse(language, sep="-").text_direction)
    except (UnknownLocaleError, ValueError):
        return "ltr"


@cache
def own_name(language: str) -> str:
    """What a language calls itself (Unicode CLDR): "Deutsch"; the tag where that is not known."""
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return language
    name = locale.get_display_name() or language
    return name[:1].upper() + name[1:]


@cache
def tongue(language: str | None) -> Markup:
    """The attributes that tell browsers the language of an element's text; nothing for the site's own."""
    return Markup(' lang="{}" dir="{}"').format(language, direction(language)) if language else Markup()


AGAINST = {"ltr": {"R", "AL"}, "rtl": {"L"}}
"""The kinds of letters, as Unicode has them, that run against a direction."""


@lru_cache(maxsize=10_000)
def isolated(name: str, along: str) -> Markup:
    """A name as safe HTML; kept apart where it runs against a text of the direction `along`."""
    html = escape(name)
    return Markup("<bdi>{}</bdi>").format(html) if AGAINST[along] & set(map(bidirectional, name)) else html
